import { kappa, type Rated, share } from '../bandit/index.ts';
import { groupBy } from '../collections/index.ts';
import type { JudgeScore, SessionDetails } from '../core/index.ts';
import { bandOf } from '../grade/index.ts';

type Judged = NonNullable<SessionDetails['judged']>;

function scoreJudge(by: string, own: readonly Judged[]): JudgeScore {
  const bands = own.map(({ micro, rulesMicro }): Rated => [bandOf(micro / 1e6), bandOf(rulesMicro / 1e6)]);
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
