import type { Deed } from './deeds.ts';

/** A record of a log; `answers`: it is the result of a call that another record made. */
export interface Logged {
  readonly record: object;
  readonly answers: boolean;
}

/** How a format logs a session: its first records, and those of each deed; `at` counts the deeds. */
export interface Logger {
  readonly format: string;
  readonly head: readonly object[];
  readonly log: (deed: Deed, at: number) => readonly Logged[];
  /** Where the same words said twice may be one saying: each is given words of its own. */
  readonly wordsOnce?: true;
  /** The harness's words above what a command that failed printed, which stay there. */
  readonly above?: (code: number) => string;
  /** Whether the format can tell such a deed at all. */
  readonly tells: (deed: Deed) => boolean;
}

/** A record that answers no other. */
export const makes = (record: object): Logged => ({ record, answers: false });
/** A record that holds the result of a call. */
export const answer = (record: object): Logged => ({ record, answers: true });

/** What each tool is asked for, in one form for the formats that differ only in names. */
type Wanted = readonly [tool: 'run' | 'write' | 'replace', input: object];

/** What a deed asks of a tool; null where it is none. */
export function wantedOf(deed: Deed): Wanted | null {
  if (deed.does === 'ask' || deed.does === 'say') return null;
  if (deed.does === 'write') return ['write', { path: deed.path, content: deed.content }];
  if (deed.does === 'replace') return ['replace', deed];
  return ['run', { command: deed.command }];
}

/** The words of a refusal. */
export const REFUSAL = 'The tool call is rejected by the user.';
/** Whether the call of a deed ends with a failure or a refusal. */
export const failed = (deed: Deed): boolean =>
  deed.does === 'refuse' || (deed.does === 'run' && deed.code !== 0) || (deed.does === 'write' && deed.fails);
