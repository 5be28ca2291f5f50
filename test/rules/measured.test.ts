import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { MEASURED } from '../../src/rules/measured.ts';

const file = path.resolve(import.meta.dirname, '../../docs/adjudicated.tsv');
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('what is measured', () => {
  test('is said of rules that there are', () => {
    expect(RULES.map(({ id }) => id)).toEqual(expect.arrayContaining([...MEASURED.keys()]));
  });

  test.each(['deleted-test', 'skipped-test', 'weakened-assertion'])('%s as it was adjudicated', (rule) => {
    const blocked = rows.filter(([, , id, , now, finding]) => id === rule && now === 'block' && finding !== 'disputed');
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
