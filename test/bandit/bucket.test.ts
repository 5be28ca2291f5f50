import { expect, test } from 'vitest';
import { promptBucket } from '../../src/bandit/index.ts';

test.each([
  [null, '-'],
  [Number.NaN, '-'],
  [-1, '-'],
  [0, '0-50k'],
  [49_999, '0-50k'],
  [50_000, '50k-200k'],
  [200_000, '200k-500k'],
  [499_999, '200k-500k'],
  [500_000, '500k+'],
  [561_000, '500k+'],
] as const)('a prompt of %s bytes lies in %s', (bytes, bucket) => {
  expect(promptBucket(bytes)).toBe(bucket);
});
