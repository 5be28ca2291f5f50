import type { Diff, Replay, ReplayedFile, Tools } from '../core/index.ts';
import { bindSessions } from './binding.ts';
import { compareFile, headText } from './compare.ts';
import { sumCounts } from './origins.ts';
import { knownPaths } from './plan.ts';
import { layOutAsHead } from './play-layout.ts';
import { playSteps, type ReplayInput } from './play-steps.ts';
import type { Stage } from './stage.ts';
import type { Content } from './tree.ts';

/** Whether a file is another than it was. */
export function differs(base: Content, now: Content): boolean {
  if (base.kind === 'unknown') return now.kind !== 'unknown';
  if (base.kind === 'text' && now.kind === 'text') return base.text !== now.text;
  return base.kind !== now.kind;
}

function notInDiff(stage: Stage, diff: Diff): Replay['notInDiff'] {
  const known = knownPaths(diff);
  return stage.tree.entries().flatMap((entry) => {
    const last = entry.steps.at(-1);
    return last && !known.has(entry.path) && differs(entry.base, entry.content) ? [{ ...last, path: entry.path }] : [];
  });
}

function statusOf({ sessions, diff, files }: ReplayInput): Pick<Replay, 'status' | 'why'> {
  if (sessions.length === 0) return { status: 'no-session', why: 'There is no session log to replay.' };
  const held = files.some(({ tree, side }) => tree === 'base' && side.kind !== 'unavailable');
  if (diff.files.length > 0 && !held && diff.files.every((file) => file.before.kind === 'unavailable')) {
    return {
      status: 'no-base',
      why: 'The files before the change are not at hand, so edits can be told by their text only.',
    };
  }
  return { status: 'replayed', why: 'The edits of the logs were played on the base, in order.' };
}

/** Lays what the steps left on a stage beside the head. */
export function compareAll(input: ReplayInput, stage: Stage, tools: Tools): Replay {
  const { diff } = input;
  const touched = new Map(stage.tree.entries().map((entry) => [entry.path, entry]));
  const replayed = diff.files.map((file): ReplayedFile => {
    const entry = touched.get(file.path) ?? null;
    const head = entry === null ? null : headText(file.after, tools.blobs);
    if (entry !== null && head !== null) layOutAsHead(stage, entry, head);
    return compareFile(file, entry, stage.opaque, tools.blobs);
  });
  return {
    ...statusOf(input),
    files: replayed,
    lines: sumCounts(replayed.map((file) => file.lines)),
    missed: stage.missed,
    contradicted: stage.contradicted,
    outside: stage.outside,
    notInDiff: notInDiff(stage, diff),
    bindings: bindSessions(input.sessions, diff, replayed, input.pull ?? null, tools.blobs),
  };
}

/**
 * Plays the sessions' edits on the base tree, in the order in which they reached the disk, and lays the result beside the
 * head, file by file and line by line. Nothing is executed; nothing throws; the work grows with the edits, not with the
 * repository, and is bounded. An edit that does not fit is missed, never a forgery: honest logs have them.
 */
export function replay(input: ReplayInput, tools: Tools): Replay {
  return compareAll(input, playSteps(input, tools), tools);
}
