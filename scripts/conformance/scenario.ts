import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One thing that the scripted model does. All but `call` are told in the words of the tools that the CLI offers; `call`
 * goes out as it is, to provoke an unknown tool or bad arguments.
 */
export type Act = { readonly expect?: Expected } & (
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
  /** A command that the CLI's own settings forbid, where it has such settings. */
  readonly forbid?: string;
  /** Files that a command writes whose effect nobody can compute from the log. */
  readonly opaque?: readonly string[];
  readonly turns: readonly Turn[];
}

/** Where the scenarios are, and what was recorded of them. */
export const SCENARIOS = path.resolve(import.meta.dirname, '../../test/fixtures/conformance/scenarios');
export const RECORDINGS = path.resolve(import.meta.dirname, '../../test/fixtures/conformance/recordings');

/** The scenario of that name. Throws where there is none. */
export const readScenario = (name: string): Scenario =>
  JSON.parse(readFileSync(path.join(SCENARIOS, `${name}.json`), 'utf8'));

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
