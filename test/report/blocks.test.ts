import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, compose } from '../../src/report/blocks.ts';

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    fc.string({ minLength: 1, maxLength: 40 }).map((text) => `p${text.replace(/[<>]/g, '')}`),
    fc.record({ summary: fc.constantFrom('Pears', 'Plums'), blocks: fc.array(tie('block'), { maxLength: 4 }) }),
  ),
})).block;

test('keeps everything that fits, in order', () => {
  expect(compose(['a', { summary: 'more', blocks: ['b', 'c'] }, 'd'], 500, 'cut', 'end')).toBe(
    'a\n\n<details><summary>more</summary>\n\nb\n\nc\n\n</details>\n\nd\n\nend',
  );
});

test('cuts between blocks, closes what is open, and says so', () => {
  const blocks: readonly Block[] = ['first', { summary: 'more', blocks: ['x'.repeat(30), 'y'.repeat(300)] }, 'last'];
  expect(compose(blocks, 140, '(cut)', 'end')).toBe(
    `first\n\n<details><summary>more</summary>\n\n${'x'.repeat(30)}\n\n</details>\n\n(cut)\n\nend`,
  );
});

test('an empty fold is not shown', () => {
  expect(compose(['a', { summary: 'more', blocks: [] }], 100, 'cut')).toBe('a');
});

test('is never over the limit and always balanced', () => {
  fc.assert(
    fc.property(fc.array(block), fc.integer({ min: 60, max: 400 }), (blocks, limit) => {
      const text = compose(blocks, limit, '(cut)', 'end');
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.split('<details>').length).toBe(text.split('</details>').length);
      expect(text.endsWith('end')).toBe(true);
    }),
  );
});
