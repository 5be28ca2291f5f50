import type { Session, Spill } from '../core/index.ts';
import type { JsonObject } from './json.ts';
import type { Damage, RawRecord } from './records.ts';
import type { Tells } from './tells.ts';

/** What an adapter knows at the end: a session but for what the reader itself counted. */
export interface Reading {
  /** Takes the next record of the log; returns null where it used it, else the reason for which it skipped it. */
  take(record: RawRecord): string | null;
  /** Called once, behind the last record. */
  finish(): SessionBody;
  /**
   * Whose a record is, asked before it is taken: this reading's, that of a session which the file held before, or a new
   * one's, which begins with it. Left out by formats of which a file holds one session.
   */
  of?(record: RawRecord): Reading;
}

/** A session with those of its diagnostics that only its adapter can count. */
export type SessionBody = Omit<Session, 'diagnostics' | 'format' | 'agent'> & {
  /** The harness, where one format is written by many; else it is the adapter's. */
  readonly agent?: string;
  readonly counts: Pick<
    Session['diagnostics'],
    'orphanResults' | 'brokenLinks' | 'unanswered' | 'duplicates' | 'truncated'
  >;
};

/**
 * A log that is one JSON document. Its reading gets a record of part `header` (the document with its lists emptied),
 * then the elements of each list, whose part is the list's path: `messages`, `info.messages`. In `samples[].messages`
 * each sample comes first, as a record of part `samples[]` without its inner list. A list that is absent gives nothing.
 */
interface DocumentForm {
  /** Looks at the document's shape; of a document too large to be held, lists show their first three elements only. */
  claims(whole: JsonObject): boolean;
  readonly lists: readonly string[];
}

/**
 * How a log is read whose bytes are no JSON (a page of Markdown, an archive). `claims` sees its first bytes, 4,096 at most;
 * the bytes that it claims go to `records` and to this format alone, whatever they turn out to hold.
 */
export interface ByteReader {
  claims(head: Buffer): boolean;
  /** The log cut into records, in batches; each batch is used up before the next is asked for. */
  records(source: AsyncIterable<Uint8Array>): AsyncIterable<Iterable<RawRecord | Damage>>;
}

/** One log format. `claims` looks at one record's shape alone, never at a file name. */
export interface Adapter {
  readonly id: string;
  /** The harness that writes it. */
  readonly agent: string;
  /** What its logs can say about a run. */
  readonly tells: Tells;
  claims(record: JsonObject): boolean;
  readonly document?: DocumentForm;
  readonly bytes?: ByteReader;
  open(spill: Spill): Reading;
  /**
   * Keys under which it takes a `LongText` where the log has a long string. Its bytes are good only while the record is
   * taken: what a reading keeps of a record goes through `detachText` or `settleTexts`. Left out: there are none.
   */
  readonly longKeys?: ReadonlySet<string>;
}

/** Asks an adapter whether something is its own; a claim that fails on hostile values is none. */
export function claimed(claim: () => boolean): boolean {
  try {
    return claim();
  } catch {
    return false;
  }
}
