import type { Attribution, Authorship, LoggedSession, PullRequest } from '../core/index.ts';
import { OTHER_AGENT } from './agents.ts';
import { type Claim, claimsOfLog, claimsOfPull, claimsOfRecords } from './claims.ts';

/** Phrases that are given as evidence, and models that are named. */
const MOST_EVIDENCE = 12;
const MOST_MODELS = 8;
/** What a commit's mark loses where fewer than half of the commits carry it: an agent took part, others did more. */
const MINORITY = 0.7;

/** Claims of one mark, together. */
interface Mark {
  readonly agent: string;
  readonly trust: number;
  readonly phrase: string;
  readonly commits: number;
}

const namesNone = ({ agent }: Mark): number => (agent === OTHER_AGENT ? 1 : 0);

/** Per agent, the commits that carry any mark of it. */
function carriersOf(claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<number>> {
  const carriers = new Map<string, Set<number>>();
  for (const { agent, commit } of claims)
    if (commit !== null) carriers.set(agent, (carriers.get(agent) ?? new Set()).add(commit));
  return carriers;
}

function marksOf(claims: readonly Claim[], commits: number): readonly Mark[] {
  const carriers = carriersOf(claims);
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const group = groups.get(`${claim.agent}\n${claim.mark}`);
    if (group) group.push(claim);
    else groups.set(`${claim.agent}\n${claim.mark}`, [claim]);
  }
  return [...groups.values()].map((group): Mark => {
    const [{ agent, trust, mark, commit }] = group;
    if (commit === null) return { agent, trust, phrase: mark, commits: 0 };
    const among = new Set(group.map((claim) => claim.commit)).size;
    const share = (carriers.get(agent)?.size ?? 0) * 2 >= commits ? 1 : MINORITY;
    return { agent, trust: trust * share, phrase: `${mark} on ${among} of ${commits} commits`, commits: among };
  });
}

/**
 * Tells which agent wrote a pull request, from its opener, its commits' authors and trailers, its description, its
 * branch, the logs, and records beside the commits. `confidence` is the trust in the strongest mark of the agent that is named (see `TRUST`; ×0.7
 * where fewer than half of the commits carry one); marks of other agents are evidence too, for several may have worked on it.
 * `agent` null, confidence 0: no mark was found. That never proves a person wrote it, for marks can be switched off.
 * `other`: there was an agent, by marks that name no tool or none that is known here. Models are those that the logs and
 * the marks name: a log's own first, for trailers are copied from templates; then the most trusted. Evidence quotes the pull request and is hostile text.
 */
export function recognise(
  pull: PullRequest | null,
  sessions: readonly LoggedSession[],
  records: readonly Attribution[] = [],
): Authorship {
  const claims = [
    ...(pull ? [...claimsOfPull(pull), ...claimsOfRecords(pull, records)] : []),
    ...sessions.flatMap(claimsOfLog),
  ];
  const marks = marksOf(claims, pull?.commits.length ?? 0).toSorted(
    (one, other) => other.trust - one.trust || namesNone(one) - namesNone(other) || other.commits - one.commits,
  );
  const models = claims
    .toSorted((one, other) => Number(other.isLog ?? false) - Number(one.isLog ?? false) || other.trust - one.trust)
    .flatMap((claim) => claim.models);
  const [strongest] = marks;
  return {
    agent: strongest?.agent ?? null,
    models: [...new Set(models)].slice(0, MOST_MODELS),
    confidence: Number((strongest?.trust ?? 0).toFixed(4)),
    evidence: marks.slice(0, MOST_EVIDENCE).map(({ phrase }) => phrase),
  };
}
