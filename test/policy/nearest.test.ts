import { expect, test } from 'vitest';
import { nearest, remedy } from '../../src/policy/nearest.ts';

const BERTHS = ['north-quay', 'south-quay', 'dry-dock'];

test.each([
  ['north-quai', 'north-quay'],
  ['NORTH-QUAY', 'north-quay'],
  ['drydock', 'dry-dock'],
  ['lighthouse', null],
  ['x', null],
  ['', null],
  ['north-quay'.repeat(50), null],
])('%j probably means %j', (written, meant) => {
  expect(nearest(written, BERTHS)).toBe(meant);
});

test('the remedy is the nearest word, or all of them, or to leave it out', () => {
  expect(remedy('dry-dok', BERTHS)).toBe('did you mean "dry-dock"?');
  expect(remedy('lighthouse', BERTHS)).toBe('there are "north-quay", "south-quay", "dry-dock"');
  expect(remedy('lighthouse', [])).toBe('leave it out');
});
