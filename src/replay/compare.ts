import type { Blobs, FileChange, FileState, LineOrigin, Origin, ReplayedFile, Side } from '../core/index.ts';
import { readText } from '../text/index.ts';
import { pairLines, withoutBlanks } from './edit/lines.ts';
import { knownOf, type Line, linesOf, splitLines } from './edit/runs.ts';
import type { OpaqueLog } from './opaque.ts';
import { type Changed, changedOf, countOrigins } from './origins.ts';
import { takeRival } from './rival.ts';
import { type Entry, isTooLarge, TELLING } from './tree.ts';

/** What can be said of one side's lines: a sure origin, `null` for none, `near` for whoever changed what is beside it. */
type Answer = Origin | 'near' | null;

/** The head's text of a changed file; null where it has none or is too large. */
export function headText(side: Side, blobs: Blobs): string | null {
  const text = side.kind === 'text' ? readText(blobs, side.digest) : null;
  return text === null || isTooLarge(text) ? null : text;
}

function sameAs(entry: Entry, side: Side, head: string | null): 'exact' | 'whitespace' | null {
  const { content } = entry;
  if (content.kind === 'absent') return side.kind === 'absent' ? 'exact' : null;
  if (content.kind === 'other') return JSON.stringify(content.side) === JSON.stringify(side) ? 'exact' : null;
  if (content.kind !== 'text' || head === null) return null;
  if (content.text === head) return 'exact';
  return withoutBlanks(content.text) === withoutBlanks(head) ? 'whitespace' : null;
}

/** The replayed line that each line of the head is, blanks aside; 1-based. */
function matchHead(lines: readonly Line[], head: string): Map<number, Line> {
  const matched = new Map<number, Line>();
  const keys = lines.map((line) => withoutBlanks(line.text));
  pairLines(keys, splitLines(head).map(withoutBlanks), (old, now) => {
    const line = lines[old];
    if (line) matched.set(now + 1, line);
  });
  return matched;
}

const explained = (ref: { readonly session: number; readonly step: number } | undefined): Origin | null =>
  ref === undefined ? null : { kind: 'explained', session: ref.session, step: ref.step };

/** Answers for lines of the new side. */
function writtenBy(entry: Entry, file: FileChange, head: string | null): (changed: Changed) => Answer {
  const { content } = entry;
  const lines = content.kind === 'text' ? [...linesOf(content)] : [];
  const matched = head === null ? null : matchHead(lines, head);
  const byText = new Map<string, Line>();
  if (matched === null) for (const line of lines) if (line.by !== null) byText.set(line.text.trim(), line);
  return ({ line, text }) => {
    const found = matched === null ? byText.get(text.trim()) : matched.get(line);
    if (found?.by) return found.by;
    if (found && file.before.kind === 'absent' && entry.arrived) return entry.arrived;
    if (found) return 'near';
    return text.trim().length < TELLING ? null : explained(entry.loose.written.get(text.trim()));
  };
}

/** Answers for lines of the old side. */
function removedBy(entry: Entry): (changed: Changed) => Answer {
  const { content } = entry;
  const kept = new Set<number | null>();
  if (content.kind === 'text') for (const { base } of knownOf(content.runs)) kept.add(base);
  const gone = content.kind === 'absent' ? content.by : null;
  const baseKnown = entry.base.kind === 'text' || entry.arrived !== null;
  return ({ line, text }) => {
    const byNumber = baseKnown && !kept.has(line) ? entry.removed.get(line) : undefined;
    if (byNumber?.kind === 'explained') return byNumber;
    const byText = entry.removedTexts.get(text) ?? entry.removedTexts.get(`${text}\n`);
    if (byNumber !== undefined || !baseKnown) {
      const found = byText ?? byNumber ?? gone;
      if (found) return found;
    }
    if (baseKnown && kept.has(line))
      return text.trim().length < TELLING ? 'near' : explained(entry.loose.removed.get(text.trim()));
    return gone ?? explained(entry.loose.removed.get(text.trim()));
  };
}

/** Settles lines whose alignment is ambiguous (equal lines side by side) by a neighbour of the same hunk. */
function settle(changed: readonly Changed[], answers: readonly Answer[], otherwise: Origin): LineOrigin[] {
  const sure = answers.map((answer) => (answer === 'near' ? null : answer));
  const sources = new Map<number, Origin>();
  for (const [at, answer] of sure.entries()) {
    const hunk = changed[at]?.hunk ?? -1;
    if (answer?.kind === 'explained' && !sources.has(hunk)) sources.set(hunk, answer);
  }
  return changed.map(({ side, line, hunk }, at) => {
    const near = answers[at] === 'near' ? sources.get(hunk) : undefined;
    return { side, line, origin: sure[at] ?? near ?? otherwise };
  });
}

interface Compared {
  readonly same: 'exact' | 'whitespace' | null;
  /** Whether both sides could be looked at. */
  readonly held: boolean;
  readonly explained: number;
}

function stateOf(entry: Entry, { same, held, explained: lines }: Compared): FileState {
  if (entry.steps.length === 0 && entry.missed === 0) return 'uncovered';
  if (same !== null && entry.steps.length > 0) return same;
  if (!held) return 'unknown';
  return lines > 0 ? 'partial' : 'diverged';
}

/** Whether the base and the head of a file are at hand, the base perhaps by a file fetched beside the diff. */
function holdsBoth(file: FileChange, entry: Entry, head: string | null): boolean {
  const after = file.after.kind !== 'unavailable' && (file.after.kind !== 'text' || head !== null);
  return after && (file.before.kind !== 'unavailable' || entry.base.kind !== 'unknown');
}

/**
 * Lays a replayed file beside the head's; `entry` is null where no step touched it. Where the file is the head's without
 * what others had changed in the working folder, that is what the entry becomes.
 */
export function compareFile(file: FileChange, entry: Entry | null, opaque: OpaqueLog, blobs: Blobs): ReplayedFile {
  const changed = changedOf(file);
  const unseen = opaque.originOf(file.path, entry?.knownAt ?? -1);
  if (entry === null) {
    const origins = changed.map(({ side, line }) => ({ side, line, origin: unseen }));
    return { path: file.path, state: 'uncovered', lines: countOrigins(origins), origins, steps: [] };
  }
  const head = headText(file.after, blobs);
  const { rival } = entry;
  if (rival !== null && sameAs(entry, file.after, head) !== 'exact' && sameAs(rival, file.after, head) === 'exact')
    takeRival(entry);
  const same = sameAs(entry, file.after, head);
  const [written, removed] = [writtenBy(entry, file, head), removedBy(entry)];
  const answers = changed.map((line) => (line.side === 'new' ? written(line) : removed(line)));
  const last = explained(entry.steps.at(-1));
  // Nothing but blanks was added to what the log wrote, unless an opaque step did.
  const ours = same === 'exact' || (same === 'whitespace' && unseen.kind === 'unlogged');
  const origins = settle(changed, answers, ours && last ? last : unseen);
  const lines = countOrigins(origins);
  return {
    path: file.path,
    state: stateOf(entry, { same, held: holdsBoth(file, entry, head), explained: lines.explained }),
    lines,
    origins,
    steps: entry.steps,
  };
}
