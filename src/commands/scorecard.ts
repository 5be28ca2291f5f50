import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_POLICY, type Policy, type PublicRank, type Score } from '../core/index.ts';
import { readLedgerFolder } from '../host/ledger-files.ts';
import { chartNames, drawCharts, renderScorecard, renderScorecardText } from '../report/index.ts';
import { score } from '../score/index.ts';
import { parseFlags } from './parse-flags.ts';
import { readPolicyNamed } from './policy-flag.ts';
import { columns, deliver, wantsColor } from './terminal.ts';
import { type Command, type Ended, UsageError } from './usage.ts';

const HELP = `proctor scorecard: how the arms compare on this repository's own work

  proctor scorecard --ledger DIR [--until DATE] [--days N] [--format text|json|markdown]

  --ledger DIR   a checkout of the branch proctor or a copy of it, or a clone that has the branch
  --until DATE   as it was known then: YYYY-MM-DD (its end, in UTC) or a time in ISO 8601; now where it is absent
  --days N       sessions of the last N days in the tables; all of them where it is absent. Beliefs rest on all sessions
  --policy FILE  takes bandit.half-life-days and bandit.arms (public ranks) from a policy file
  --charts DIR   draws charts/*.svg there; --format markdown then shows them
  --format       text, json (docs/schema/scorecard.json) or markdown
  --out FILE     writes there instead of to standard output

Means, intervals and verdicts are explained in docs/bandit.md and docs/ledger.md.

Examples
  git fetch origin proctor:proctor && proctor scorecard --ledger . --days 14
  proctor scorecard --ledger ../ledger --until 2026-05-02 --format markdown --charts . --out SCORECARD.md
`;

const OPTIONS = {
  ledger: { type: 'string' },
  until: { type: 'string' },
  days: { type: 'string' },
  policy: { type: 'string' },
  charts: { type: 'string' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

const SEE = 'See: proctor scorecard --help';

const parse = (args: readonly string[]) => parseFlags({ args: [...args], options: OPTIONS }, SEE).values;

/** The moment of `--until`: the end of a day, or a moment within it. */
function readUntil(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString();
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const isTime = isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const millis = Date.parse(isDay ? `${text}T23:59:59.999Z` : text);
  if (!isTime || Number.isNaN(millis))
    throw new UsageError(`--until ${text}: not a date`, 'Write it as 2026-05-02 or 2026-05-02T03:11:09Z.');
  return new Date(millis).toISOString();
}

function readDays(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const days = Number(text);
  if (!/^\d{1,5}$/.test(text) || days < 1) throw new UsageError(`--days ${text}: not a number of days`, SEE);
  return days;
}

/** Places in public benchmarks, as a policy says. */
export const ranksOf = ({ arms }: Policy['bandit']): ReadonlyMap<string, PublicRank> =>
  new Map(Object.entries(arms).flatMap(([arm, says]) => (says['public-rank'] ? [[arm, says['public-rank']]] : [])));

/** How people call the time that a scorecard is about. */
export const periodOf = (asOf: string, days: number | undefined): string =>
  `${days === undefined ? 'all sessions' : `the ${days} days`} to ${asOf.slice(0, 10)}`;

/** Writes the charts into a folder and returns their names. */
async function writeCharts(scored: Score, dir: string): Promise<ReadonlySet<string>> {
  const files = await drawCharts(scored);
  for (const { path: name, text } of files) {
    mkdirSync(path.join(dir, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  return chartNames(files);
}

async function perform(args: readonly string[]): Promise<Ended> {
  const { ledger, until, days: asked, policy, charts, format, out } = parse(args);
  if (ledger === undefined) throw new UsageError('--ledger is missing', SEE);
  if (format !== 'text' && format !== 'json' && format !== 'markdown')
    throw new UsageError(`--format ${format}: unknown form`, 'Use text, json or markdown');
  const [asOf, days] = [readUntil(until), readDays(asked)];
  const bandit = policy === undefined ? DEFAULT_POLICY.bandit : readPolicyNamed(policy).bandit;
  const scored = score(await readLedgerFolder(ledger), {
    asOf,
    halfLifeDays: bandit['half-life-days'],
    ranks: ranksOf(bandit),
    ...(days !== undefined && { days }),
  });
  const names = charts === undefined ? new Set<string>() : await writeCharts(scored, charts);
  const period = periodOf(asOf, days);
  const text = {
    json: () => JSON.stringify(scored, null, 2),
    markdown: () => renderScorecard(scored, { period, charts: { url: (file) => `charts/${file}`, names } }),
    text: () => renderScorecardText(scored, period, { color: wantsColor() && out === undefined, width: columns() }),
  }[format]();
  deliver(text, out);
  return { exit: 0, line: null };
}

/** `proctor scorecard`. */
export const scorecard: Command = { help: HELP, perform };
