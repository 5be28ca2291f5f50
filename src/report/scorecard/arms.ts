import type { ArmScore, HalfLife, Score } from '../../core/index.ts';
import { average, barsOf, dollars, fine, fraction, mean, NONE, plain, sparkline, thousands, two } from './figures.ts';
import { name, type Said, type Section } from './page.ts';

/** An arm with fewer rewards gets no verdict and no probability of being best. */
export const FEW = 10;

type Column = readonly [head: string, cell: (arm: ArmScore) => Said];

const tableOf = (columns: readonly Column[], arms: readonly ArmScore[]): NonNullable<Section['table']> => ({
  head: columns.map(([head]) => head),
  rows: arms.map((arm) => columns.map(([, cell]) => cell(arm))),
});

const ARM: Column = ['Arm', ({ arm }) => [name(arm)]];

const QUALITY: readonly Column[] = [
  ARM,
  ['Rewards', ({ reward }) => String(reward.n)],
  ['Mean reward', ({ reward }) => mean(reward)],
  ['sd', ({ reward }) => two(reward.sd)],
  ['Mean grade', ({ grade }) => two(grade.mean)],
  ['Low / mid / high', ({ bands }) => `${bands.low} / ${bands.mid} / ${bands.high}`],
  ['By week', ({ weeks }) => sparkline(weeks)],
  ['P(best)', ({ reward, best }) => (reward.n < FEW || best === null ? NONE : two(best))],
];

/** What is believed at the end of each week, and what the mean may be however often one looks. */
const CERTAINTY: readonly Column[] = [
  ARM,
  ['Belief by week', ({ beliefs }) => (beliefs.length === 0 ? NONE : barsOf(beliefs.map((one) => one.mean)))],
  [
    'Belief now',
    ({ beliefs }) => {
      const last = beliefs.at(-1);
      return last ? `${two(last.mean)} (${two(last.low)}–${two(last.high)})` : NONE;
    },
  ],
  ['Under weekly looking', ({ always }) => (always ? `${two(always.betting[0])}–${two(always.betting[1])}` : NONE)],
  ['± adaptive', ({ always }) => two(always?.adaptive ?? null)],
  ['± for σ = ½', ({ always }) => two(always?.fixed ?? null)],
  ['By propensity', ({ corrected }) => two(corrected.mean)],
  [
    'If missing logs were 0 … 1',
    ({ bounds }) => (bounds ? `${two(bounds.low)} … ${two(bounds.high)} (${bounds.missing} missing)` : NONE),
  ],
  ['Two modes', ({ modes }) => (modes.two ? `shown: ${modes.why}` : `not shown: ${modes.why}`)],
];

function perAccepted({ usdPerAccepted: { usd, accepted } }: ArmScore): string {
  if (accepted === 0) return 'none accepted';
  return usd === null ? `unknown (${accepted} accepted)` : `${dollars(usd)} (${accepted} accepted)`;
}

function reviews({ reviews: { approved, known }, sessions }: ArmScore): string {
  if (approved.of > 0) return plain(approved);
  return known === 0 ? NONE : `nobody decided (${known}/${sessions} looked at)`;
}

const WORK: readonly Column[] = [
  ARM,
  ['Sessions', ({ sessions }) => String(sessions)],
  ['Productive', ({ productive }) => fraction(productive)],
  ['Approved in review', reviews],
  ['Blocked', ({ blocked }) => plain(blocked)],
  ['No answer', ({ noResponse }) => plain(noResponse)],
  ['Graded', ({ graded }) => plain(graded)],
  ['Cost / session', ({ usd, sessions }) => average(usd, sessions, dollars)],
  ['Cost / accepted PR', perAccepted],
  ['Tokens / session', ({ tokens, sessions }) => average(tokens, sessions, thousands)],
];

function halfLife({ calls, low, high, why }: HalfLife): string {
  if (calls === null || low === null) return `${NONE} (${why})`;
  return `${thousands(calls)} calls (${thousands(low)}–${high === null ? '∞' : thousands(high)})`;
}

function hours({ unattended: { longest, median, total, known } }: ArmScore): string {
  if (longest === null || median === null || total === null) return 'unknown';
  return `${longest.toFixed(1)} / ${median.toFixed(1)} / ${total.toFixed(1)} (${known} sessions)`;
}

const STAMINA: readonly Column[] = [
  ARM,
  ['Tool success', ({ toolSuccess }) => fine(toolSuccess)],
  ['Recovered failures', ({ recovery }) => fraction(recovery)],
  ['Progress halves after', ({ halfLife: found }) => halfLife(found)],
  ['Unattended hours: longest / median / all', hours],
  ['Cheating proven', ({ cheating }) => fraction(cheating)],
  ['Boundary broken', ({ boundary }) => fraction(boundary)],
];

const BUCKETS = ['0-50k', '50k-200k', '200k-500k', '500k+', '-'] as const;

function silence(arms: readonly ArmScore[]): readonly Section[] {
  if (!arms.some(({ noResponse }) => noResponse.count > 0)) return [];
  const shown = BUCKETS.filter((bucket) => arms.some((arm) => arm.silence.some((one) => one.bucket === bucket)));
  const columns: readonly Column[] = [
    ARM,
    ...shown.map(
      (bucket): Column => [
        bucket === '-' ? 'size unknown' : `${bucket} bytes`,
        (arm) => {
          const found = arm.silence.find((one) => one.bucket === bucket);
          return found ? fraction(found.share) : NONE;
        },
      ],
    ),
  ];
  return [{ title: 'No answer, by prompt size', table: tableOf(columns, arms) }];
}

const hasDetails = ({ toolSuccess, recovery, cheating, unattended }: ArmScore): boolean =>
  toolSuccess.of + recovery.of + cheating.of + unattended.known > 0;

/** The tables of arms whose logs can be trusted. */
export function verifiedTables(arms: readonly ArmScore[]): readonly Section[] {
  if (arms.length === 0) return [];
  return [
    { title: 'Quality', table: tableOf(QUALITY, arms), charts: ['means', 'beliefs'] },
    { title: 'How sure', table: tableOf(CERTAINTY, arms) },
    { title: 'Work and cost', table: tableOf(WORK, arms) },
    ...(arms.some(hasDetails) ? [{ title: 'Stamina and discipline', table: tableOf(STAMINA, arms) }] : []),
    ...silence(arms),
  ];
}

/** The tables of arms whose logs their authors could have written. */
export function claimedTables(arms: readonly ArmScore[]): readonly Section[] {
  if (arms.length === 0) return [];
  const intro =
    'Their logs are missing or could have been written by the author: compared with nobody and never selected.';
  const table = (columns: readonly Column[]) => tableOf(columns, arms);
  return [
    { title: 'Unverified', intro, table: table(QUALITY) },
    { title: '', table: table(WORK) },
  ];
}

/** Places in public benchmarks beside ours; nothing where the policy names none. */
export function publicRanks({ arms, rankAgreement }: Score): readonly Section[] {
  const ranked = arms.filter(({ publicRank }) => publicRank !== null);
  if (ranked.length === 0) return [];
  const order = ranked
    .filter(({ reward }) => reward.mean !== null)
    .toSorted((a, b) => (b.reward.mean ?? 0) - (a.reward.mean ?? 0));
  const columns: readonly Column[] = [
    ARM,
    ['Public rank', ({ publicRank }) => String(publicRank?.rank ?? NONE)],
    ['Source', ({ publicRank }) => [name(publicRank?.source ?? ''), ', ', name(publicRank?.date ?? '')]],
    ['Here, by mean reward', (arm) => (order.includes(arm) ? String(order.indexOf(arm) + 1) : NONE)],
  ];
  const agreement = rankAgreement
    ? `Spearman's ρ of the two orders is ${two(rankAgreement.rho)}, over ${rankAgreement.arms} arms.`
    : 'Fewer than three arms have both: nothing can be said of how the orders agree.';
  return [{ title: 'Beside public benchmarks', table: tableOf(columns, ranked), lines: [agreement] }];
}
