import { type Gap, HostError, type LogFile } from '../core/index.ts';
import type { NotALog } from './read.ts';

const SHOWN = 3;

/** Files that lie among logs and are none, as one thing that was not looked at; null where there are none. */
export function gapOfOthers(names: readonly string[]): Gap | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, SHOWN).join(', ');
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return { what: `${shown}${more}`, why: 'no session logs, by their names or by what is in them', remedy: null };
}

/** Names that only logs have, and archives. */
const TELLING = /\.(?:jsonl|traj|eval|zip|tar|tgz)(?:\.gz)?(?:#|$)/i;

/** Whether a log that cannot be read is told of by itself: where the operator named it, or its name or place says that it is one. */
export const isMissed = ({ name, named, files = [] }: LogFile): boolean =>
  named || files.length > 1 || TELLING.test(name);

/** What became of a log that could not be opened: it is in the way of nothing else, unless the operator named it. */
export function unopened({ named }: LogFile, error: unknown): NotALog {
  if (!named && error instanceof HostError) return { kind: 'not-a-log', why: error.message };
  throw error;
}
