import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BobCounts, gradeBob } from '../../src/grade/bob.ts';
import { sharedData } from '../shared-data.ts';

interface Vector {
  readonly in: BobCounts;
  readonly category: string | null;
  readonly grade: number;
  readonly productive: boolean;
}

const file = sharedData('bandit', 'bob_conformance.json');

describe('the step rubric', () => {
  test.each<[string, BobCounts, string | null, number]>([
    ['nothing was called', { tools: 0 }, null, 0.1],
    ['nothing came of it', { tools: 10 }, null, 0.25],
    ['of triage nothing need come', { tools: 10 }, 'triage', 0.35],
    ['one commit is a jump', { tools: 10, commits: 1 }, null, 0.6],
    ['many commits end at .92', { tools: 10, commits: 40 }, null, 0.92],
    ['errors and retries cost steps', { tools: 10, commits: 1, errors: 2, retries: 3 }, null, 0.42],
    ['the call of complete is a call, too', { tools: 0, commits: 1, errors: 4, complete: true }, null, 0.53],
  ])('%s', (_, counts, category, expected) => {
    expect(gradeBob(counts, category).grade).toBeCloseTo(expected, 12);
  });

  test('a session is productive by a commit, two files or a dealing with GitHub', () => {
    expect(gradeBob({ tools: 3, writes: 1 }, null).productive).toBe(false);
    expect(gradeBob({ tools: 3, writes: 2 }, null).productive).toBe(true);
    expect(gradeBob({ tools: 3, gh: 1 }, null).productive).toBe(true);
  });

  test.skipIf(file === null)('gives all published vectors (skipped where the samples are not at hand)', () => {
    const { grade_signals } = JSON.parse(readFileSync(file ?? '', 'utf8')) as { grade_signals: readonly Vector[] };
    expect(grade_signals).toHaveLength(400);
    for (const { in: counts, category, grade, productive } of grade_signals) {
      const given = gradeBob({ tools: 10, ...counts }, category);
      expect(given.grade).toBeCloseTo(grade, 12);
      expect(given.productive).toBe(productive);
    }
  });
});
