import picomatch from 'picomatch';
import type { PullRequest } from '../../core/index.ts';

/** Names under which artifacts hold logs, where the policy names none: what the agents' own actions and their docs use. */
export const KNOWN_NAMES = [
  'agent',
  'agent-log*',
  'agent-session*',
  'claude-execution*',
  'claude-code-execution*',
  'claude-session*',
  'codex-session*',
  'codex-rollout*',
  'copilot-session*',
  'gemini-session*',
  'proctor-session*',
  'session-log*',
];

/** An artifact as GitHub lists it. */
export interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly expired: boolean;
  readonly createdAt: string | null;
  readonly run: number;
  readonly headBranch: string | null;
  readonly headSha: string | null;
}

/** An artifact that may be of the pull request, and by what. */
export interface Candidate {
  readonly artifact: ListedArtifact;
  readonly boundBy: string;
}

/** Runs of this repository that comments of bots, or the description, link: the agents' actions leave such a link. */
export function linkedRuns(
  { body }: PullRequest,
  comments: readonly { readonly body?: string | null | undefined; readonly user?: { readonly type?: string } | null }[],
  runsAddress: string,
): ReadonlySet<number> {
  const texts = [body, ...comments.flatMap((one) => (one.user?.type === 'Bot' ? [one.body ?? ''] : []))];
  const found = texts.flatMap((text) => text.slice(0, 65_536).split(runsAddress).slice(1));
  return new Set(
    found.flatMap((rest) => Number(/^(\d{1,16})(?!\d)/.exec(rest)?.[1] ?? Number.NaN)).filter(Number.isSafeInteger),
  );
}

/** Hours around the pull request's work in which a run that sits on the default branch may have been its agent's. */
const HOURS_BEFORE = 6;
const HOURS_AFTER = 48;
const HOUR = 3_600_000;

/** The span of time in which the pull request was worked on; null where nothing tells. */
function spanOf({ commits, createdAt }: PullRequest): readonly [from: number, to: number] | null {
  const times = [createdAt, ...commits.map(({ authoredAt }) => authoredAt)]
    .map((time) => Date.parse(time ?? ''))
    .filter((time) => !Number.isNaN(time))
    .sort((one, other) => one - other);
  const [first] = times;
  const last = times.at(-1);
  return first === undefined || last === undefined ? null : [first - HOURS_BEFORE * HOUR, last + HOURS_AFTER * HOUR];
}

/**
 * Of the artifacts, those that may hold the pull request's log, the surest first: of a run that is linked, on the head
 * commit, on the branch, and last those whose run sat on the default branch at the time, as runs do that a comment set off.
 * Which of them is really its log, its content tells.
 */
export function candidatesAmong(
  artifacts: readonly ListedArtifact[],
  {
    pull,
    head,
    names,
    linked,
    mainBranch,
  }: {
    readonly pull: PullRequest;
    readonly head: string;
    readonly names: readonly string[];
    readonly linked: ReadonlySet<number>;
    readonly mainBranch: string | null;
  },
): readonly Candidate[] {
  const isNamed = picomatch([...KNOWN_NAMES, ...names], { dot: true });
  const shas = new Set([head, ...pull.commits.map(({ sha }) => sha)]);
  const span = spanOf(pull);
  const bindings: readonly (readonly [says: string, holds: (one: ListedArtifact) => boolean])[] = [
    ['its run is linked from a comment or the description', ({ run }) => linked.has(run)],
    ['its run was on a commit of the pull request', ({ headSha }) => headSha !== null && shas.has(headSha)],
    [
      "its run was on the pull request's branch",
      (one) => pull.headBranch !== mainBranch && one.headBranch === pull.headBranch,
    ],
    [
      'its run was on the default branch at the time of the work',
      ({ headBranch, createdAt }) => {
        const at = Date.parse(createdAt ?? '');
        return headBranch === mainBranch && span !== null && at >= span[0] && at <= span[1];
      },
    ],
  ];
  return bindings
    .flatMap(([boundBy, holds], rank) =>
      artifacts
        .filter((one) => !one.expired && isNamed(one.name) && holds(one))
        .map((artifact) => ({ artifact, boundBy, rank })),
    )
    .filter(({ artifact }, at, all) => all.findIndex((other) => other.artifact.id === artifact.id) === at)
    .map(({ artifact, boundBy }) => ({ artifact, boundBy }));
}
