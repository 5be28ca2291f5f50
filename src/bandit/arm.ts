import type { Authorship, LoggedSession, Session } from '../core/index.ts';
import { start } from '../text/index.ts';

const UNVERIFIED = '~unverified';

/** An arm's name is at most this long before its mark; a longer one is cut. */
const LONGEST = 120;

/** The last part of a routed name (`openrouter/moonshotai/kimi-k2.6`), without blanks; the version stays, for it tells models apart. */
function modelName(raw: string | undefined): string {
  const last = (raw ?? '').split('/').findLast((part) => part.trim() !== '') ?? 'unknown';
  return last.trim().replaceAll(/[\s~]+/g, '-');
}

/** The model that took most of the main agent's steps; of equal ones the first that was used. */
function mainModel({ models, steps }: Session): string | undefined {
  const uses = new Map<string, number>(models.map((model) => [model, 0]));
  for (const { model, depth } of steps) if (model !== null && depth === 0) uses.set(model, (uses.get(model) ?? 0) + 1);
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * The arm that a session's reward is credited to: `harness:model`. It ends in `~unverified` where there is no log, or
 * one that the author could have written (class C or D): such claims are kept apart and never selected.
 */
export function armOf(author: Authorship, logged: LoggedSession | null): string {
  const harness = (logged?.session.agent ?? author.agent ?? 'unknown').replaceAll(/[\s~:]+/g, '-');
  const model = modelName(logged ? mainModel(logged.session) : author.models[0]);
  const verified = logged?.trust === 'A' || logged?.trust === 'B';
  return start(`${harness}:${model}`, LONGEST) + (verified ? '' : UNVERIFIED);
}

/** Whether an arm's evidence is such that it may be compared and selected. */
export const isVerified = (arm: string): boolean => !arm.endsWith(UNVERIFIED);
