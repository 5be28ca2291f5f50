import { structuredPatch } from 'diff';
import type { Blobs, FileChange, LeftHunk, LeftLine, LeftOver, Origin, ReplayedFile } from '../core/index.ts';
import { headText } from './compare.ts';
import { knownOf } from './edit/runs.ts';
import type { Entry } from './tree.ts';

/** Texts that differ in more lines than this are not laid side by side. */
const MOST_EDITS = 4000;

const CONTEXT = 2;

function sides(entry: Entry, change: FileChange, head: string | null): { old: string; now: string } | { why: string } {
  const { content } = entry;
  if (content.kind === 'unknown') return { why: content.why };
  if (content.kind === 'other') return { why: `what was replayed is a ${content.side.kind}` };
  if (head === null && change.after.kind !== 'absent') return { why: 'the head\u2019s content is not at hand as text' };
  return { old: content.kind === 'text' ? content.text : '', now: head ?? '' };
}

function hunksOf(
  entry: Entry,
  origins: ReadonlyMap<number, Origin>,
  { old, now }: { old: string; now: string },
): LeftHunk[] | null {
  const patch = structuredPatch('', '', old, now, '', '', { context: CONTEXT, maxEditLength: MOST_EDITS });
  const written = entry.content.kind === 'text' ? [...knownOf(entry.content.runs)] : [];
  return (
    patch?.hunks.map(({ oldStart, newStart, lines }) => {
      let [oldAt, newAt] = [oldStart, newStart];
      const told = lines.flatMap((line): LeftLine[] => {
        const [sign, text] = [line[0], line.slice(1)];
        if (sign === '-') return [{ sign, text, origin: written[oldAt++ - 1]?.by ?? null }];
        if (sign === '+') return [{ sign, text, origin: origins.get(newAt++) ?? null }];
        if (sign !== ' ') return [];
        newAt += 1;
        return [{ sign, text, origin: written[oldAt++ - 1]?.by ?? null }];
      });
      return { oldStart, newStart, lines: told };
    }) ?? null
  );
}

/** What lies between a replayed file and the head's; null where nothing does. */
export function leftOver(
  file: ReplayedFile,
  change: FileChange | undefined,
  entry: Entry,
  blobs: Blobs,
): LeftOver | null {
  if (change === undefined || file.state === 'exact') return null;
  const { path, state } = file;
  const both = sides(entry, change, headText(change.after, blobs));
  if ('why' in both) return { path, state, hunks: [], why: both.why };
  const origins = new Map(file.origins.flatMap(({ side, line, origin }) => (side === 'new' ? [[line, origin]] : [])));
  const hunks = hunksOf(entry, origins, both);
  if (hunks === null) return { path, state, hunks: [], why: 'it differs in too many lines to be shown' };
  return { path, state, hunks, why: '' };
}
