import {
  type Diff,
  type Evidence,
  isCall,
  type LoggedSession,
  type PullRequest,
  type StepRef,
  type Tools,
} from '../core/index.ts';
import { newBudget } from './edit/budget.ts';
import { effectsOfStep } from './effects-of-step.ts';
import { foldersOf } from './folders.ts';
import { knownPaths, placersFor } from './plan.ts';
import { play } from './play.ts';
import { playAttached } from './play-attached.ts';
import { playFormat } from './play-format.ts';
import { playDiff, playSeen } from './play-seen.ts';
import { startAnew } from './rival.ts';
import { shownBy } from './seen.ts';
import { diffShownBy } from './seen-diff.ts';
import { newStage, type Stage } from './stage.ts';
import { type Moment, mergeSteps } from './timeline.ts';
import { baseSides, growTree } from './tree.ts';

/** What a replay is made of. `files`: those fetched because `wants` asked for them. */
export interface ReplayInput {
  readonly sessions: readonly LoggedSession[];
  readonly diff: Diff;
  readonly files: Evidence['files'];
  /** What it is a change of, for what the logs say of themselves; left out or null where unknown. */
  readonly pull?: PullRequest | null;
}

/** How many moments there are up to a step, itself among them; no end where `until` is null. */
function countUpTo(moments: Iterable<Moment>, until: StepRef | null): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  let [at, count] = [0, 0];
  for (const { ref } of moments) {
    at += 1;
    if (ref.session === until.session && ref.step <= until.step) count = at;
  }
  return count;
}

/** Plays the sessions' steps on the base tree, in the order in which they reached the disk, up to a step or all of them. */
export function playSteps({ sessions, diff, files }: ReplayInput, tools: Tools, until: StepRef | null = null): Stage {
  const folders = foldersOf(files, tools.blobs);
  const tree = growTree(baseSides(diff, files), tools.blobs, newBudget(), { folders });
  const stage = newStage(tree, diff, tools.format ?? null);
  const known = knownPaths(diff);
  const placers = placersFor(sessions, diff, tools);
  const begun = Date.parse(diff.baseTime ?? '');
  const perform = ({ ref, step, time }: Moment, at: number): void => {
    const session = sessions[ref.session]?.session;
    const place = placers[ref.session];
    if (!session || !place) return;
    const amended = step.kind === 'edit' && step.amended === true;
    const by = { kind: amended ? ('opaque' as const) : ('explained' as const), ...ref };
    const certain = isCall(step) && step.outcome === 'ok';
    const early = time < begun;
    const actor = { at, ref, by, place, certain, early, swallow: session.agent === 'claude-code' };
    const shown = shownBy(step, tools);
    const diffShown = shown === null ? diffShownBy(step, tools) : null;
    if (step.kind === 'say') playAttached(stage, actor, step, known);
    else if (shown !== null) playSeen(stage, actor, shown, known);
    else if (diffShown !== null) playDiff(stage, actor, diffShown, known);
    else for (const effect of effectsOfStep(step, session.cwd, tools)) play(stage, actor, effect);
    if (step.kind === 'run') playFormat(stage, actor, step, tools, known);
  };
  const most = countUpTo(mergeSteps(sessions), until);
  let at = 0;
  let early = true;
  for (const moment of mergeSteps(sessions)) {
    if (at >= most) break;
    if (early && moment.time >= begun) {
      early = false;
      for (const entry of stage.tree.entries()) startAnew(stage.tree, entry);
    }
    perform(moment, at);
    at += 1;
  }
  return stage;
}
