import { share } from '../bandit/index.ts';
import { groupBy } from '../collections/index.ts';
import type { Coverage } from '../core/index.ts';
import type { Row } from './row.ts';

/** Pull requests of agents in the window, as the host lists them: `owner/name#12`. */
export type KnownPulls = readonly string[];

const reasonOf = ({ graded: { grade, details, responded } }: Row): string => {
  if (details?.log.found === false) return 'no session log was found';
  return responded ? grade.why : 'the model did not answer';
};

/** Which sessions have a grade, and why not the rest; of the pull requests that the host knows of, how many have an event. */
export function coverageOf(rows: readonly Row[], pulls: KnownPulls | null): Coverage {
  const ungraded = rows.filter(({ graded }) => graded.grade.micro === null);
  const reasons = [...groupBy(ungraded, reasonOf)]
    .map(([why, own]) => ({ why, sessions: own.length }))
    .sort((a, b) => b.sessions - a.sessions || (a.why < b.why ? -1 : 1));
  const graded = new Set(
    rows.flatMap(({ graded: { grade, pull } }) =>
      pull === null || grade.micro === null ? [] : [`${pull.repository}#${pull.number}`.toLowerCase()],
    ),
  );
  const known = pulls && [...new Set(pulls.map((pull) => pull.toLowerCase()))];
  return {
    graded: share(rows.length - ungraded.length, rows.length),
    reasons,
    pulls: known && share(known.filter((pull) => graded.has(pull)).length, known.length),
  };
}
