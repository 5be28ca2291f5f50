import type { StepRef, Tools, Trace, TracedFile } from '../core/index.ts';
import { linesOf } from './edit/runs.ts';
import { leftOver } from './left-over.ts';
import { playSteps, type ReplayInput } from './play-steps.ts';
import { compareAll, differs } from './replay.ts';
import type { Content, Entry } from './tree.ts';

const bare = (text: string): string => text.replace(/\r?\n$/, '');

function whyNoLines(content: Content): string {
  if (content.kind === 'text') return '';
  if (content.kind === 'absent') return 'it is not there';
  return content.kind === 'unknown' ? content.why : `it is a ${content.side.kind}, not a text file`;
}

function changeOf({ base, content }: Entry): TracedFile['change'] {
  if (content.kind === 'unknown') return 'unknown';
  if (!differs(base, content)) return 'same';
  if (base.kind === 'absent') return 'added';
  return content.kind === 'absent' ? 'removed' : 'changed';
}

/** What the tree holds at an entry, for people. */
function traceFile(entry: Entry): TracedFile {
  const { path, content, steps } = entry;
  const lines =
    content.kind === 'text' ? Array.from(linesOf(content), ({ text, by }) => ({ text: bare(text), by })) : null;
  return { path, change: changeOf(entry), lines, why: whyNoLines(content), steps };
}

/** As `replay`, with the tree that the steps led to: as it stood behind the step `until`, or at the end. */
export function trace(input: ReplayInput, tools: Tools, until: StepRef | null): Trace {
  const stage = playSteps(input, tools, until);
  const replay = compareAll(input, stage, tools);
  const left = replay.files
    .map((file, at) => leftOver(file, input.diff.files[at], stage.tree.at(file.path), tools.blobs))
    .filter((file) => file !== null);
  const entries = stage.tree.entries().sort((one, other) => (one.path < other.path ? -1 : 1));
  const inDiff = new Set(input.diff.files.map(({ path }) => path));
  const shown = entries.filter(({ path, steps, missed }) => inDiff.has(path) || steps.length > 0 || missed > 0);
  return { replay, files: shown.map(traceFile), left };
}
