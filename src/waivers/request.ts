import type { PullComment, PullRequest } from '../core/index.ts';

/** What a comment asks to waive. `fingerprint`: the beginning of the finding's, at least eight characters; null: not named. */
export interface WaiverRequest {
  readonly comment: PullComment;
  readonly rule: string;
  readonly fingerprint: string | null;
  /** Hostile text of at most 300 characters; empty where no reason is given. */
  readonly reason: string;
}

const COMMAND = /^\/proctor waive\s+([a-z][a-z0-9-]{1,60})(?:[ \t]+([0-9a-f]{8,16})(?=\s|$))?([^\n]{0,2000})/;
const LONGEST_REASON = 300;
/** Comments that are looked at; more are noise. */
const MOST = 100;

/** Reads `/proctor waive RULE [FINGERPRINT] reason`, the comment's first line; null for any other comment. */
export function readRequest(comment: PullComment): WaiverRequest | null {
  const [, rule, fingerprint, rest = ''] = COMMAND.exec(comment.body) ?? [];
  if (rule === undefined) return null;
  return { comment, rule, fingerprint: fingerprint ?? null, reason: rest.trim().slice(0, LONGEST_REASON) };
}

/** Every request of a pull request's comments, in their order. */
export const requestsOf = (pull: PullRequest | null): readonly WaiverRequest[] =>
  (pull?.comments ?? [])
    .slice(0, MOST * 10)
    .flatMap((comment) => readRequest(comment) ?? [])
    .slice(0, MOST);
