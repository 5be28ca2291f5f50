import type { Finding, Gap, Level, Past, PullRequest } from '../core/index.ts';
import { requestsOf, type WaiverRequest } from './request.ts';
import { refusal } from './right.ts';

/** A waiver that is in force, and what it is bound to. */
interface Grant {
  readonly request: WaiverRequest;
  readonly fingerprints: readonly string[];
  /** The gravest level of what it waives. */
  readonly level: Level;
}

/** Findings after waivers, the waivers that hold, and what of the others is to be said. */
export interface Waiving {
  readonly findings: readonly Finding[];
  readonly granted: readonly Grant[];
  readonly gaps: readonly Gap[];
}

const ORDER = ['block', 'warn', 'note'] as const satisfies readonly Level[];

const gapOf = ({ rule, comment }: WaiverRequest, why: string): Gap => ({
  what: `the waiver of ${rule} by ${comment.login.slice(0, 60)}`,
  why: `it does not count: ${why}`,
  remedy: null,
});

/** Whether the ledger tells that the head was graded when the comment was made; dates of commits are their author's word. */
function isOfThisHead({ comment }: WaiverRequest, head: string | null, past: Past | undefined): boolean {
  const graded = head === null ? undefined : past?.heads[head];
  // GitHub tells times of comments in whole seconds.
  return graded !== undefined && Math.floor(Date.parse(graded) / 1000) * 1000 <= Date.parse(comment.createdAt ?? '');
}

/** The command that means one finding alone, and how many more there are. */
const namedCommand = ({ rule }: WaiverRequest, [first = '', ...rest]: readonly string[]): string =>
  `/proctor waive ${rule} ${first} REASON${rest.length === 0 ? '' : ` (and so for ${rest.length} more)`}`;

/**
 * The fingerprints that a request is bound to, or why there are none. The ledger's word comes first: what was waived once
 * stays what it was. Then the fingerprint that the comment names. A bare rule means all of its findings on a head that the
 * ledger knows to have been graded before the comment.
 */
function bind(
  request: WaiverRequest,
  found: readonly Finding[],
  head: string | null,
  past: Past | undefined,
): readonly string[] | { readonly why: string } {
  const own = found.filter(({ rule }) => rule === request.rule);
  const known = past?.waivers.find(({ comment, rule }) => comment === request.comment.id && rule === request.rule);
  const { fingerprint } = request;
  const meant = own
    .map((finding) => finding.fingerprint)
    .filter(
      (one) => (fingerprint === null || one.startsWith(fingerprint)) && known?.fingerprints.includes(one) !== false,
    );
  if (meant.length === 0) return { why: 'nothing of that rule and fingerprint is found in this head' };
  if (known === undefined && fingerprint === null && !isOfThisHead(request, head, past))
    return {
      why: `no ledger tells that this head was graded before it; name what is meant: ${namedCommand(request, meant)}`,
    };
  return meant;
}

function waive(finding: Finding, granted: readonly Grant[]): Finding {
  const grant = granted.find(
    ({ request, fingerprints }) => request.rule === finding.rule && fingerprints.includes(finding.fingerprint),
  );
  if (grant === undefined || finding.outcome !== 'hit') return finding;
  const { comment, reason } = grant.request;
  return {
    ...finding,
    level: 'note',
    waived: { by: comment.login, why: reason, level: finding.level, comment: comment.id },
  };
}

/**
 * Applies what maintainers waived by comments. A waived finding becomes a note that says by whom and why; one whose
 * fingerprint the waiver was not bound to stays what it is. Waivers that do not count are told as gaps. Pure.
 */
export function applyWaivers(
  findings: readonly Finding[],
  pull: PullRequest | null,
  head: string | null,
  past: Past | undefined,
): Waiving {
  const granted: Grant[] = [];
  const gaps: Gap[] = [];
  const hits = findings.filter(({ outcome }) => outcome === 'hit');
  for (const request of pull === null ? [] : requestsOf(pull)) {
    const refused = refusal(request, pull as PullRequest);
    const bound = refused === null ? bind(request, hits, head, past) : { why: refused };
    if ('why' in bound) gaps.push(gapOf(request, bound.why));
    else {
      const levels = new Set(hits.filter(({ fingerprint }) => bound.includes(fingerprint)).map(({ level }) => level));
      granted.push({ request, fingerprints: bound, level: ORDER.find((level) => levels.has(level)) ?? 'note' });
    }
  }
  return { findings: granted.length === 0 ? findings : findings.map((one) => waive(one, granted)), granted, gaps };
}
