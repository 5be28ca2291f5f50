import type { Selection, SelectionCandidate } from '../core/index.ts';
import { tidy } from './json.ts';
import { plain } from './safe.ts';

const two = (value: number): string => value.toFixed(2);

function cells({ arm, propensity, standing, quality, availability, cost }: SelectionCandidate): readonly string[] {
  return [
    plain(arm, 60),
    propensity.toFixed(3),
    standing,
    `${two(quality.mean)} (${two(quality.low)}–${two(quality.high)}), ${quality.rewards}`,
    `${Math.round(availability.mean * 100)}%, ${availability.sessions}`,
    cost.usd === null ? 'unknown' : `${two(cost.usd)} USD${cost.known === 0 ? ' (assumed)' : ''}`,
  ];
}

const HEAD = ['arm', 'propensity', 'standing', 'reward, rewards', 'answers, sessions', 'cost'];

function table(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return rows.map(line).join('\n');
}

/** A selection for people, ending in a newline: what was chosen, why, and what everybody's chances rest on. */
export function renderSelection(selection: Selection): string {
  const { category, bucket } = selection.task;
  const { halfLifeDays, floor, costWeight } = selection.rules;
  const task = `task: category ${category === null ? 'unknown' : plain(category, 60)}, prompt ${bucket === '-' ? 'of unknown size' : `of ${bucket} bytes`}`;
  const rules = `weighed as of ${selection.asOf}: half-life ${halfLifeDays} days, floor ${floor}, cost weight ${costWeight}; seed ${JSON.stringify(plain(selection.seed, 80))}`;
  const notes = selection.candidates
    .filter(({ standing }) => standing !== 'established')
    .map(({ arm, why, quality }) => {
      const from = quality.from === null ? '' : `; it began from ${plain(quality.from, 60)}`;
      return `  ${plain(arm, 60)} ${plain(why)}${from}`;
    });
  const parts = [
    selection.arm === null ? 'no arm' : plain(selection.arm, 120),
    `  ${plain(selection.why, 1000)}`,
    '',
    table([HEAD, ...selection.candidates.map(cells)]),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
    `  ${task}`,
    `  ${rules}`,
  ];
  return `${parts.join('\n')}\n`;
}

/** A selection as JSON (`docs/schema/selection.json`): equal ones give equal bytes, secrets are redacted. */
export const selectionJson = (selection: Selection): string => `${JSON.stringify(tidy(selection), null, 2)}\n`;
