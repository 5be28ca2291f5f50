import type { Scenario } from '../../scripts/conformance/scenario.ts';
import { DIFFERENCES, toldBy } from './differences.ts';
import { expectedForm } from './form.ts';
import { CLIS, type Read } from './recordings.ts';

/** A scenario with what was read of it. */
export interface Result {
  readonly name: string;
  readonly scenario: Scenario;
  readonly reads: readonly Read[];
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
const head = (cells: readonly string[]): string => row(cells) + row(cells.map(() => '---'));

/** Differences that are told of one scenario have a number; those of all are told once. */
const NUMBERED = DIFFERENCES.filter(({ scenario }) => scenario !== undefined);

function cellOf({ name, scenario, reads }: Result, cli: (typeof CLIS)[number]): string {
  const read = reads.find((one) => one.cli === cli);
  if (!read) return 'not recorded';
  const { used } = toldBy(cli, name, expectedForm(scenario));
  const numbers = used.flatMap((one) => (NUMBERED.includes(one) ? [NUMBERED.indexOf(one) + 1] : []));
  const grade = read.report.grade.band ?? 'none';
  return [grade, ...numbers.map((number) => `[${number}]`)].join(' ');
}

/** The results as tables in Markdown: each scenario with each CLI, then what the CLIs do in another way. */
export function tableOf(results: readonly Result[]): string {
  const sorted = [...results].sort((a, b) => (a.name < b.name ? -1 : 1));
  const versions = CLIS.map((cli) => `${cli} ${sorted[0]?.reads.find((one) => one.cli === cli)?.recording.version}`);
  const rows = sorted.map((one) => row([one.name, one.scenario.about, ...CLIS.map((cli) => cellOf(one, cli))]));
  const everywhere = DIFFERENCES.filter((one) => !NUMBERED.includes(one));
  return [
    head(['scenario', 'what happens', ...versions]),
    ...rows,
    '\nEverywhere:\n\n',
    ...everywhere.map(({ cli, what, why }) => `- ${cli} ${what}. ${why}\n`),
    '\nIn one scenario:\n\n',
    ...NUMBERED.map(({ cli, scenario, what, why }, at) => `${at + 1}. ${cli}, ${scenario}: ${what}. ${why}\n`),
  ].join('');
}
