import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/rules/index.ts';
import { isCounted, ORDINARY, SWEPT, TWINS, whyHeldBack } from '../../../src/rules/verdict/false-blocks.ts';

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

  test.each([...TWINS.keys()])('in %s, what lessens a demand and is hardly ever false elsewhere', (language) => {
    expect(ORDINARY.has(language)).toBe(false);
    expect(whyHeldBack(language, 'weakened-assertion tautology', true)).toBeNull();
    expect(whyHeldBack(language, 'weakened-assertion tautology', false)).toContain('not measured');
    expect(whyHeldBack(language, 'weakened-assertion removed', true)).toBeNull();
    expect(whyHeldBack(language, 'weakened-assertion removed', false)).toContain('not measured');
    // Held back in Java.
    expect(whyHeldBack(language, 'deleted-test gone', true)).toContain('not measured');
  });

  test('and in no such language what is false one time in 500 in all others together', () => {
    const all = [...ORDINARY.values(), SWEPT].reduce((sum, { commits }) => sum + commits, 0);
    const kept = SWEPT.falseBlocks as Record<string, number>;
    for (const [wrong, held] of [
      [Math.floor(all / 500), false],
      [Math.floor(all / 500) + 1, true],
    ] as const) {
      kept['skipped-test disabled'] = wrong;
      expect(whyHeldBack('ruby', 'skipped-test disabled', true) !== null).toBe(held);
    }
    delete kept['skipped-test disabled'];
  });

  test.each(['deleted-test', 'weakened-assertion', 'skipped-test'])(
    '%s was as often false as was adjudicated',
    (rule) => {
      const rows = ['adjudicated.tsv', 'adjudicated-fresh.tsv'].flatMap((file) =>
        readFileSync(path.resolve(import.meta.dirname, '../../../docs', file), 'utf8').split('\n'),
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
