import type { StepRef } from '../core/index.ts';
import type { Check } from './checks.ts';
import type { Names } from './identity.ts';
import type { Settled } from './settled.ts';

/** What many calls have in common: shared among them, as a log may hold a million. */
export interface Traits {
  readonly settled: Settled;
  /** Null: it checks nothing. */
  readonly check: Check | null;
  /** Whether it changed files that a check could tell something about, or only prose. */
  readonly changed: 'source' | 'prose' | 'nothing';
  /** It waits for something else to change. */
  readonly waits: boolean;
  /** It asks for a state that changes by itself. */
  readonly polls: boolean;
  /** It runs only commands of no known kind: not even known to read or write. */
  readonly strange: boolean;
  /** It is a command line. */
  readonly run: boolean;
  /** It only looks: a file, a listing, a search. */
  readonly looks: boolean;
  /** Its program, or its tool, is not there. */
  readonly absent: boolean;
  /** The main agent made it, not a sub-agent. */
  readonly main: boolean;
  /** The log does not hold its end. */
  readonly open: boolean;
}

/** A time that the log does not tell. */
export const NO_TIME = -1;

/** One tool call of the sessions, read once; some 90 bytes. */
export class Call {
  readonly #session: number;
  readonly #step: number;
  readonly traits: Traits;
  readonly signature: number;
  readonly approach: number;
  readonly target: number;
  /**
   * Equal for calls that ask for the same and were answered the same; 0 where it was not looked at, as no call nearby asks
   * for the same.
   */
  readonly observation: number;
  /** When it was settled, else when it began, in whole seconds of Unix time; `NO_TIME` where the log does not tell. */
  readonly second: number;

  constructor(
    { session, step }: StepRef,
    traits: Traits,
    { signature, approach, target }: Names,
    observation: number,
    second: number,
  ) {
    this.#session = session;
    this.#step = step;
    this.traits = traits;
    this.signature = signature;
    this.approach = approach;
    this.target = target;
    this.observation = observation;
    this.second = second;
  }

  get ref(): StepRef {
    return { session: this.#session, step: this.#step };
  }

  get settled(): Settled {
    return this.traits.settled;
  }

  get check(): Check | null {
    return this.traits.check;
  }

  get changed(): Traits['changed'] {
    return this.traits.changed;
  }

  get waits(): boolean {
    return this.traits.waits;
  }

  /** The same call with other traits. */
  as(traits: Traits): Call {
    return new Call(this.ref, traits, this, this.observation, this.second);
  }

  /** The same call, with what it was answered. */
  observed(observation: number): Call {
    return new Call(this.ref, this.traits, this, observation, this.second);
  }
}

const SETTLED = { ok: 0, fail: 1, refused: 2, unknown: 3 } as const satisfies Record<Settled, number>;
const KINDS = { test: 1, lint: 2, build: 3, trial: 4 } as const satisfies Record<Check['kind'], number>;
const RESULTS = { green: 0, red: 1, unsettled: 2 } as const satisfies Record<Check['result'], number>;
const CHANGED = { source: 0, prose: 1, nothing: 2 } as const satisfies Record<Traits['changed'], number>;

const bit = (flag: boolean, at: number): number => (flag ? 1 << at : 0);

/** A number that is equal for equal traits. */
function keyOf({ settled, check, changed, waits, polls, strange, run, looks, absent, main, open }: Traits): number {
  const flags =
    bit(waits, 0) |
    bit(strange, 1) |
    bit(run, 2) |
    bit(looks, 3) |
    bit(absent, 4) |
    bit(main, 5) |
    bit(open, 6) |
    bit(polls, 7);
  const checked = check === null ? 0 : KINDS[check.kind] * 3 + RESULTS[check.result];
  return ((flags * 4 + SETTLED[settled]) * 3 + CHANGED[changed]) * 15 + checked;
}

/** Hands out one object for all equal traits. */
export function openTraits(): (traits: Traits) => Traits {
  const known = new Map<number, Traits>();
  return (traits) => {
    const key = keyOf(traits);
    const same = known.get(key) ?? traits;
    known.set(key, same);
    return same;
  };
}
