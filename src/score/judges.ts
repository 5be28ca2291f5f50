import { kappa, type Rated, share } from '../bandit/index.ts';
import { groupBy } from '../collections/index.ts';
import type { JudgeScore, SessionDetails } from '../core/index.ts';

type Judged = NonNullable<SessionDetails['judged']>;

/** The bands of grades: low ≤ 0.4 < mid < 0.6 ≤ high. */
function bandOf(micro: number): string {
  if (micro <= 400_000) return 'low';
  return micro < 600_000 ? 'mid' : 'high';
}

function scoreJudge(by: string, own: readonly Judged[]): JudgeScore {
  const bands = own.map(({ micro, rulesMicro }): Rated => [bandOf(micro), bandOf(rulesMicro)]);
  const apart = own.reduce((sum, { micro, rulesMicro }) => sum + micro - rulesMicro, 0);
  return {
    by,
    agreed: share(bands.filter(([one, other]) => one === other).length, bands.length),
    kappa: kappa(bands),
    offset: apart / own.length / 1e6,
  };
}

/** How far each language model that gave opinions agrees with the rules, those with most opinions first. */
export function judgeScores(details: readonly (SessionDetails | null)[]): readonly JudgeScore[] {
  const judged = details.flatMap((one) => one?.judged ?? []);
  return [...groupBy(judged, ({ by }) => by)]
    .map(([by, own]) => scoreJudge(by, own))
    .sort((a, b) => b.agreed.of - a.agreed.of || (a.by < b.by ? -1 : 1));
}
