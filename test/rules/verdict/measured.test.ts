import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/rules/index.ts';
import { MEASURED } from '../../../src/rules/verdict/measured.ts';

/** Rows of ordinary commits; disputed are handwritten diffs alone. */
const rowsOf = (file: string): string[][] =>
  readFileSync(path.resolve(import.meta.dirname, '../../../docs', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, , , , , finding]) => finding !== 'disputed');

/** Commits that the rules were mended by as they are judged now, those that nobody had looked at as they were judged first. */
const counted = [
  ...rowsOf('adjudicated.tsv').filter(([, , , , now]) => now === 'block'),
  ...rowsOf('adjudicated-fresh.tsv').filter(([, , , first]) => first === 'block'),
];

describe('what is measured', () => {
  test('is said of rules that there are', () => {
    expect(RULES.map(({ id }) => id)).toEqual(expect.arrayContaining([...MEASURED.keys()]));
  });

  test.each(['deleted-test', 'edited-ci', 'skipped-test', 'weakened-assertion'])('%s as it was adjudicated', (rule) => {
    const blocked = counted.filter(([, , id]) => id === rule);
    const right = blocked.filter(([, , , , , finding]) => finding === 'true').length;
    expect(MEASURED.get(rule)).toMatchObject({ level: 'block', hits: blocked.length, right });
  });

  test('no rule was right more often than it fired', () => {
    for (const { cases, hits, right } of MEASURED.values()) {
      expect(right).toBeLessThanOrEqual(hits);
      expect(hits).toBeLessThanOrEqual(cases);
    }
  });
});
