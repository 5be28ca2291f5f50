import { expect, test } from 'vitest';
import { kappa, type Rated } from '../../src/bandit/index.ts';

const pairs = (counts: readonly (readonly [string, string, number])[]): readonly Rated[] =>
  counts.flatMap(([one, other, times]) => Array<Rated>(times).fill([one, other]));

test.each<[string, readonly Rated[], number]>([
  // Two readers of 50 proposals: both yes 20, both no 15, yes and no 5, no and yes 10.
  [
    'a worked example',
    pairs([
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ]),
    0.4,
  ],
  [
    'all the same',
    pairs([
      ['ripe', 'ripe', 3],
      ['green', 'green', 2],
    ]),
    1,
  ],
  [
    'never the same',
    pairs([
      ['ripe', 'green', 2],
      ['green', 'ripe', 2],
    ]),
    -1,
  ],
  [
    'as chance has it',
    pairs([
      ['ripe', 'ripe', 1],
      ['ripe', 'green', 1],
      ['green', 'ripe', 1],
      ['green', 'green', 1],
    ]),
    0,
  ],
])('κ of %s', (_, rated, expected) => expect(kappa(rated)).toBeCloseTo(expected, 12));

test('κ cannot be told of nothing, nor where one answer is all there is', () => {
  expect(kappa([])).toBeNull();
  expect(kappa(pairs([['ripe', 'ripe', 4]]))).toBeNull();
});
