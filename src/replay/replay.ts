import {
  type Diff,
  type Evidence,
  isCall,
  type LoggedSession,
  type PullRequest,
  type Replay,
  type ReplayedFile,
  type Tools,
} from '../core/index.ts';
import { bindSessions } from './binding.ts';
import { newBudget } from './budget.ts';
import { compareFile } from './compare.ts';
import { effectsOfStep } from './effects-of-step.ts';
import { sumCounts } from './origins.ts';
import { knownPaths, placersFor } from './plan.ts';
import { play } from './play.ts';
import { newStage, type Stage } from './stage.ts';
import { type Moment, mergeSteps } from './timeline.ts';
import { baseSides, type Content, growTree } from './tree.ts';

/** What a replay is made of. `files`: those fetched because `wants` asked for them. */
export interface ReplayInput {
  readonly sessions: readonly LoggedSession[];
  readonly diff: Diff;
  readonly files: Evidence['files'];
  /** What it is a change of, for what the logs say of themselves; left out or null where unknown. */
  readonly pull?: PullRequest | null;
}

function playAll(stage: Stage, { sessions, diff }: ReplayInput, tools: Tools): void {
  const placers = placersFor(sessions, diff, tools);
  const perform = ({ ref, step }: Moment, at: number): void => {
    const session = sessions[ref.session]?.session;
    const place = placers[ref.session];
    if (!session || !place) return;
    const amended = step.kind === 'edit' && step.amended === true;
    const by = { kind: amended ? ('opaque' as const) : ('explained' as const), ...ref };
    const certain = isCall(step) && step.outcome === 'ok';
    const actor = { at, ref, by, place, certain, swallow: session.agent === 'claude-code' };
    for (const effect of effectsOfStep(step, session.cwd, tools)) play(stage, actor, effect);
  };
  for (const [at, moment] of mergeSteps(sessions).entries()) perform(moment, at);
}

function differs(base: Content, now: Content): boolean {
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

/**
 * Plays the sessions' edits on the base tree, in the order in which they reached the disk, and lays the result beside the
 * head, file by file and line by line. Nothing is executed; nothing throws; the work grows with the edits, not with the
 * repository, and is bounded. An edit that does not fit is missed, never a forgery: honest logs have them.
 */
export function replay(input: ReplayInput, tools: Tools): Replay {
  const { diff, files } = input;
  const tree = growTree(baseSides(diff, files), tools.blobs, newBudget());
  const stage = newStage(tree);
  playAll(stage, input, tools);
  const touched = new Map(tree.entries().map((entry) => [entry.path, entry]));
  const replayed = diff.files.map((file): ReplayedFile => {
    return compareFile(file, touched.get(file.path) ?? null, stage.opaque, tools.blobs);
  });
  return {
    ...statusOf(input),
    files: replayed,
    lines: sumCounts(replayed.map((file) => file.lines)),
    missed: stage.missed,
    outside: stage.outside,
    notInDiff: notInDiff(stage, diff),
    bindings: bindSessions(input.sessions, diff, replayed, input.pull ?? null, tools.blobs),
  };
}
