import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCounted, ORDINARY, TWINS, whyHeldBack } from '../../src/rules/false-blocks.ts';
import { RULES } from '../../src/rules/index.ts';

describe('what may block', () => {
  test('in a language whose ordinary commits were counted, all that was hardly ever false', () => {
    expect(whyHeldBack('python', 'weakened-assertion removed', true)).toBeNull();
    expect(whyHeldBack('python', 'weakened-assertion rewritten', false)).toBeNull();
    expect(isCounted('python')).toBe(true);
  });

  test('in no language of which nothing is known', () => {
    expect(whyHeldBack('cobol', 'weakened-assertion tautology', true)).toContain('in cobol is not measured yet');
    expect(isCounted('cobol')).toBe(false);
  });

  test.each([...TWINS.keys()])('in %s, what lessens a demand and never was false anywhere', (language) => {
    expect(ORDINARY.has(language)).toBe(false);
    expect(whyHeldBack(language, 'weakened-assertion tautology', true)).toBeNull();
    expect(whyHeldBack(language, 'weakened-assertion tautology', false)).toContain('not measured');
    expect(whyHeldBack(language, 'weakened-assertion removed', true)).toContain('not measured');
  });

  test.each(['deleted-test', 'weakened-assertion', 'skipped-test'])(
    '%s was as often false as was adjudicated',
    (rule) => {
      const rows = ['adjudicated.tsv', 'adjudicated-fresh.tsv'].flatMap((file) =>
        readFileSync(path.resolve(import.meta.dirname, '../../docs', file), 'utf8').split('\n'),
      );
      const wrong = rows
        .map((row) => row.split('\t'))
        .filter((row) => row[2] === rule && /^(block|held)$/.test(row[4] ?? '') && row[5] === 'false');
      const counted = [...ORDINARY.values()].flatMap(({ falseBlocks }) =>
        Object.entries(falseBlocks).flatMap(([kind, count]) => (kind.startsWith(`${rule} `) ? [count] : [])),
      );
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(wrong.length);
    },
  );

  test('kinds are named after rules that there are', () => {
    const rules = new Set(RULES.map(({ id }) => id));
    const kinds = [...ORDINARY.values()].flatMap(({ falseBlocks }) => Object.keys(falseBlocks));
    expect(kinds.filter((kind) => !rules.has(kind.split(' ')[0] ?? ''))).toEqual([]);
  });
});
