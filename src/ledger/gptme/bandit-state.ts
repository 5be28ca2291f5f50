import { looseObject, maxValue, minValue, number, optional, pipe, record, safeParse, string } from 'valibot';
import type { ArmRegistered, Writer } from '../../core/index.ts';
import { canonicalJson } from '../canonical.ts';
import type { Ledger } from '../read.ts';
import { sealEvent } from '../seal.ts';
import { utcOf } from './records.ts';

const FORMAT = 'gptme-sessions bandit state';
const shape = pipe(number(), minValue(0), maxValue(1e9));
const tally = pipe(number(), minValue(0), maxValue(1e9));

/** An arm of a `bandit-state.json` of the Python package gptme-sessions: Beta parameters over a uniform prior, and counts. */
const ARM = looseObject({
  alpha: optional(shape, 1),
  beta: optional(shape, 1),
  total_selections: optional(tally, 0),
  /** Updates whose reward was above one half: a count, no sum of rewards. */
  total_rewards: optional(tally, 0),
  last_updated: optional(string(), ''),
});

const STATE = looseObject({
  arms: record(string(), ARM),
  contextual_arms: optional(record(string(), record(string(), ARM)), () => ({})),
  last_updated: optional(string(), ''),
});

/** An imported state as registrations of its arms, or why it is none: the end of a sentence that begins with the file. */
export type ImportedState =
  | { readonly kind: 'arms'; readonly events: readonly ArmRegistered[]; readonly skipped: readonly string[] }
  | { readonly kind: 'bad'; readonly why: string };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a bandit's state of gptme-sessions. Each arm is registered; its sums are kept for an export and are no evidence here:
 * they were decayed at every update, tell of no session and cannot be revised. A damaged state is refused as a whole.
 */
export function importBanditState(text: string, writer: Writer): ImportedState {
  const { success, output } = safeParse(STATE, parse(text));
  if (!success) return { kind: 'bad', why: 'it is no bandit state of gptme-sessions' };
  const events: ArmRegistered[] = [];
  const skipped: string[] = [];
  for (const [arm, own] of Object.entries(output.arms)) {
    const at = utcOf(own.last_updated) ?? utcOf(output.last_updated) ?? '1970-01-01T00:00:00.000Z';
    const contexts = Object.hasOwn(output.contextual_arms, arm) ? output.contextual_arms[arm] : {};
    const event = sealEvent({
      v: 1,
      type: 'arm.registered',
      at,
      writer,
      arm,
      smoke: null,
      by: 'import',
      why: `it has ${own.total_selections} updates in a bandit state of gptme-sessions`,
      origin: { format: FORMAT, record: { arm: own, contexts } },
    } satisfies Omit<ArmRegistered, 'id'>);
    if (event) events.push(event);
    else skipped.push(arm);
  }
  return { kind: 'arms', events, skipped };
}

/** A session's worth for an export: a reward in [0,1]. */
export interface ExportedReward {
  readonly arm: string;
  readonly category: string | null;
  readonly at: string;
  readonly reward: number;
}

type Exported = { arm_id: string } & Record<'alpha' | 'beta' | 'total_selections' | 'total_rewards', number> & {
    last_updated: string;
  };

function add(map: Map<string, Exported>, key: string, { arm, at, reward }: ExportedReward): void {
  const own = map.get(key) ?? {
    arm_id: arm,
    alpha: 1,
    beta: 1,
    total_selections: 0,
    total_rewards: 0,
    last_updated: '',
  };
  own.alpha += reward;
  own.beta += 1 - reward;
  own.total_selections += 1;
  own.total_rewards += reward > 0.5 ? 1 : 0;
  own.last_updated = at > own.last_updated ? at : own.last_updated;
  map.set(key, own);
}

/** What was imported of arms that have shown nothing here since. */
function carried({ events }: Ledger, known: ReadonlySet<string>) {
  const found = new Map<string, { arm: unknown; contexts: unknown }>();
  for (const event of events)
    if (event.type === 'arm.registered' && event.origin?.format === FORMAT && !known.has(event.arm))
      found.set(event.arm, { arm: event.origin.record.arm, contexts: event.origin.record.contexts });
  return [...found];
}

/**
 * A bandit's state as gptme-sessions reads it: uniform priors plus undecayed rewards, by arm and by `["category"]`. An arm
 * that was imported and has no session here comes back as it was.
 */
export function exportBanditState(rewards: readonly ExportedReward[], ledger: Ledger): string {
  const arms = new Map<string, Exported>();
  const contexts = new Map<string, Map<string, Exported>>();
  for (const one of rewards) {
    add(arms, one.arm, one);
    if (one.category === null) continue;
    const own = contexts.get(one.arm) ?? new Map<string, Exported>();
    add(own, JSON.stringify([one.category]), one);
    contexts.set(one.arm, own);
  }
  const old = carried(ledger, new Set(arms.keys()));
  const times = [...arms.values()].map(({ last_updated }) => last_updated).sort();
  const state = {
    arms: Object.fromEntries([...arms, ...old.map(([arm, { arm: own }]) => [arm, own] as const)]),
    contextual_arms: Object.fromEntries([
      ...[...contexts].map(([arm, own]) => [arm, Object.fromEntries(own)] as const),
      ...old.map(([arm, { contexts: own }]) => [arm, own] as const),
    ]),
    created: times[0] ?? '',
    last_updated: times.at(-1) ?? '',
    total_sessions: rewards.length,
  };
  return `${canonicalJson(state)}\n`;
}
