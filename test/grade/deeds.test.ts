import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallStep } from '../../src/core/index.ts';
import { openDeeds } from '../../src/grade/deeds.ts';
import { fix } from './log.ts';

const step = fix(0) as CallStep;

/** What is counted of an agent that writes these trees' files, one after another. */
function countsOf(trees: readonly number[]) {
  const deeds = openDeeds();
  for (const tree of trees) deeds.take({ step, acts: [], settled: 'ok', writes: [`orchard/tree-${tree}.ts`] });
  return deeds.total();
}

describe('writing a file again', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => index);

  test('counts where it was among the last twenty that were written, and not further back', () => {
    expect(countsOf([...twenty, 0]).retries).toBe(1);
    expect(countsOf([...twenty, 20, 0]).retries).toBe(0);
  });

  test('is counted as a look through the last twenty counts it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 120 }), (trees) => {
        const again = trees.filter((tree, at) => trees.slice(Math.max(0, at - 20), at).includes(tree));
        expect(countsOf(trees)).toMatchObject({ retries: again.length, writes: new Set(trees).size });
      }),
      { numRuns: 60 },
    );
  });
});
