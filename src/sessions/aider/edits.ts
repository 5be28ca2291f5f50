import type { FileEdit, Outcome, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import { type Block, hunkBlocks, patchBlocks, searchReplaceBlocks, wholeBlocks } from './blocks.ts';
import type { Verdict } from './notices.ts';

/** The edits of one file that became of one answer. */
export interface FileEdits {
  readonly path: string | null;
  readonly edits: readonly FileEdit[];
  readonly outcome: Outcome;
}

function blocksOf(text: string, known: ReadonlySet<string>): readonly Block[] {
  const lines = text.split('\n');
  const replacing = searchReplaceBlocks(lines, known);
  if (replacing.length > 0) return replacing;
  const patches = patchBlocks(lines);
  if (patches.length > 0) return patches;
  const hunks = hunkBlocks(lines);
  return hunks.length > 0 ? hunks : wholeBlocks(lines, known);
}

function editOf(block: Block, spill: Spill): FileEdit {
  if (block.form === 'patch') return { op: 'patch', text: clip(block.text, spill) };
  if (block.form === 'whole') {
    return { op: 'write', path: block.path, content: clip(block.content, spill), before: null };
  }
  if (block.path === null) return { op: 'opaque', path: null, note: 'a block that names no file' };
  const texts = { old: clip(block.old, spill), new: clip(block.new, spill) };
  return { op: 'replace', path: block.path, ...texts, all: false, before: null };
}

function outcomeOf(block: Block, verdict: Verdict | null): Outcome {
  if (verdict === null) return 'unanswered';
  const path = block.form === 'patch' ? null : block.path;
  if (path !== null && verdict.refused.has(path)) return 'rejected';
  const failed = verdict.failed.some(
    (one) => one.path === path && block.form === 'replace' && (one.old === '' || one.old === block.old),
  );
  if (failed) return 'error';
  if (block.form === 'patch') return verdict.applied.size > 0 ? 'ok' : 'error';
  if ((path !== null && verdict.applied.has(path)) || verdict.others) return 'ok';
  return verdict.nonconforming ? 'error' : 'unanswered';
}

/**
 * What became of the edits that an answer proposed, file by file and outcome by outcome. Only what Aider confirmed is
 * `ok`; a file that it changed without a block that can be found is an opaque edit. `verdict`: null where it said nothing.
 */
export function editsOf(text: string, verdict: Verdict | null, known: ReadonlySet<string>, spill: Spill): FileEdits[] {
  const found: (FileEdits & { readonly edits: FileEdit[] })[] = [];
  const covered = new Set<string>();
  for (const block of blocksOf(text, known)) {
    const path = block.form === 'patch' ? null : block.path;
    const outcome = outcomeOf(block, verdict);
    if (block.form === 'whole' && outcome === 'unanswered') continue;
    const last = found.at(-1);
    const edit = editOf(block, spill);
    if (last?.path === path && last.outcome === outcome) last.edits.push(edit);
    else found.push({ path, edits: [edit], outcome });
    if (path !== null) covered.add(path);
  }
  if (found.some((one) => one.edits.some((edit) => edit.op === 'patch'))) return found;
  const bare = (paths: Iterable<string>, outcome: Outcome, note: string): FileEdits[] =>
    [...paths].flatMap((path) =>
      covered.has(path) ? [] : [{ path, edits: [{ op: 'opaque' as const, path, note }], outcome }],
    );
  return [
    ...found,
    ...bare(verdict?.applied ?? [], 'ok', 'Aider says that it changed this file; the answer holds no block for it'),
    ...bare(verdict?.refused ?? [], 'rejected', 'Aider says that it left this file alone'),
  ];
}
