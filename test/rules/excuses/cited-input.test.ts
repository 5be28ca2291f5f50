import { expect, test } from 'vitest';
import { regeneratedSnapshot } from '../../../src/rules/regenerated-snapshot.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const SNAP = 'lint/tests/__snapshots__/beds.snap';
const INPUT = 'lint/tests/fixtures/beds.py';
function judge(files: Sides): string {
  const facts = buildCase(files, new Map(), { task: 'The linter stumbles over long beds.' });
  return gravest(regeneratedSnapshot.find(facts));
}
const shown = (row: number, line: string): string => `bed too narrow\n  --> beds.txt:${row}\n${row} | ${line}\n`;
const [wrong, right] = ['bed of strawberies, 40 cm', 'bed of strawberries, 40 cm'];

test.each([
  ['the word that is mended in the data', shown(3, wrong), shown(3, right), wrong, right, 'note'],
  ['and the place where it stands', shown(3, wrong), shown(7, right), wrong, right, 'note'],
  [
    'a word that the data do not have',
    shown(3, wrong),
    shown(3, right).replace('narrow', 'wide'),
    wrong,
    right,
    'block',
  ],
  ['numbers alone', shown(3, right), shown(4, right), wrong, right, 'block'],
  ['words of data without the line', shown(3, 'strawberies'), shown(3, 'strawberries'), wrong, right, 'block'],
  ['a line that is too short', shown(3, 'figg'), shown(3, 'fig'), 'figg', 'fig', 'block'],
])('a recording that shows %s', (_, before, after, was, is, level) => {
  expect(judge({ [SNAP]: [before, after], [INPUT]: [`${was}\n`, `${is}\n`] })).toBe(level);
});

test('data that are added beside it, or that are a recording, too, are no input that it cites', () => {
  const recording = [shown(3, wrong), shown(3, right)] as const;
  expect(judge({ [SNAP]: recording, [INPUT]: [null, `${right}\n`] })).toBe('block');
  expect(judge({ [SNAP]: recording, 'lint/tests/beds.golden': [`${wrong}\n`, `${right}\n`] })).toBe('block');
});
