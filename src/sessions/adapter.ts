import type { Session, Spill } from '../core/index.ts';
import type { JsonObject } from './json.ts';
import type { RawRecord } from './records.ts';

/** What an adapter knows at the end: a session but for what the reader itself counted. */
export interface Reading {
  /** Takes the next record of the log; returns null where it used it, else the reason for which it skipped it. */
  take(record: RawRecord): string | null;
  /** Called once, behind the last record. */
  finish(): SessionBody;
}

/** A session with those of its diagnostics that only its adapter can count. */
export type SessionBody = Omit<Session, 'diagnostics' | 'format' | 'agent'> & {
  readonly counts: Pick<Session['diagnostics'], 'orphanResults' | 'unanswered' | 'duplicates' | 'truncated'>;
};

/** One log format. `claims` looks at one record's shape alone, never at a file name. */
export interface Adapter {
  readonly id: string;
  /** The harness that writes it. */
  readonly agent: string;
  claims(record: JsonObject): boolean;
  open(spill: Spill): Reading;
}
