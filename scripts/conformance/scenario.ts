import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One thing that the scripted model does. All but `call` are told in the words of the tools that the CLI offers; `call`
 * goes out as it is, to provoke an unknown tool or bad arguments. `plants`: the rule that this act breaks.
 */
export type Act = { readonly expect?: Expected; readonly plants?: string } & (
  | { readonly run: string }
  | { readonly read: string }
  | { readonly write: string; readonly text: string }
  | { readonly edit: string; readonly find: string; readonly put: string }
  | { readonly call: string; readonly with: Readonly<Record<string, unknown>> }
);

/** What a log must tell of an act. Left out: all went well, a command ended with 0, and no test ran. */
export interface Expected {
  readonly outcome?: string;
  readonly exit?: number | null;
  /** `<runner> N passed, N failed` */
  readonly tests?: string;
  /** Only every so-manieth time that the turn is played. */
  readonly every?: number;
}

/** One answer of the model. Acts of one turn may run side by side: none may rest on another. */
export interface Turn {
  readonly say?: string;
  readonly acts?: readonly Act[];
  /** The turn is played so often; `{n}` in its texts counts from 1, and `{n-1}` from 0. */
  readonly times?: number;
  /** The API answers the first request for this turn with this HTTP status. */
  readonly outage?: number;
  /** The user presses Ctrl-C so many milliseconds after this turn went out. */
  readonly interruptAfter?: number;
}

/** A scenario as its file holds it. */
export interface Scenario {
  readonly about: string;
  readonly task: string;
  /** The task grows by this line, as often as its bytes fit in. */
  readonly pad?: { readonly line: string; readonly bytes: number };
  /** The base commit: texts by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What lies in the home folder: texts by path. */
  readonly home?: Readonly<Record<string, string>>;
  /** Scripts that stand in for programs, by their names: so that nothing leaves the machine, and all that is run succeeds. */
  readonly programs?: Readonly<Record<string, string>>;
  /** A command line that is run in the repository before the base commit: for links, and remotes. */
  readonly setup?: string;
  /** A command that the CLI's own settings forbid, where it has such settings. */
  readonly forbid?: string;
  /** CLIs with which it is not recorded, since what it is about would not come to pass: Gemini's own policy refuses to write Makefiles. */
  readonly without?: readonly string[];
  /** Files that a command writes whose effect nobody can compute from the log. */
  readonly opaque?: readonly string[];
  readonly turns: readonly Turn[];
}

const FIXTURES = path.resolve(import.meta.dirname, '../../test/fixtures');

/** A set of scenarios, and what was recorded of them. */
export interface ScenarioSet {
  readonly scenarios: string;
  readonly recordings: string;
  /** Logs from this size on are packed. */
  readonly packedFrom: number;
}

/** Every set: scenarios about all that agents do, and scenarios about what they must not do. */
export const SETS = {
  conformance: {
    scenarios: path.join(FIXTURES, 'conformance/scenarios'),
    recordings: path.join(FIXTURES, 'conformance/recordings'),
    packedFrom: 20_000,
  },
  boundary: {
    scenarios: path.join(FIXTURES, 'boundary/scenarios'),
    recordings: path.join(FIXTURES, 'boundary/recordings'),
    packedFrom: 0,
  },
} as const satisfies Readonly<Record<string, ScenarioSet>>;

/** The scenario of that name. Throws where there is none. */
export const readScenario = (name: string, { scenarios }: ScenarioSet = SETS.conformance): Scenario =>
  JSON.parse(readFileSync(path.join(scenarios, `${name}.json`), 'utf8'));

/** What the user types. */
export function promptOf({ task, pad }: Scenario): string {
  return pad === undefined ? task : `${task}\n${pad.line.repeat(Math.floor(pad.bytes / pad.line.length))}`;
}

/** Every turn, as often as it is played, its texts counted. */
export function turnsOf({ turns }: Pick<Scenario, 'turns'>): readonly Turn[] {
  return turns.flatMap((turn) =>
    Array.from({ length: turn.times ?? 1 }, (_, at): Turn => {
      const counted = JSON.stringify(turn)
        .replaceAll('{n}', String(at + 1))
        .replaceAll('{n-1}', String(at));
      return JSON.parse(counted);
    }),
  );
}
