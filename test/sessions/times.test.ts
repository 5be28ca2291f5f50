import { expect, test } from 'vitest';
import { naiveTimeAt, unixTimeAt } from '../../src/sessions/times.ts';

test.each([
  ['2026-05-04T08:00:05', '2026-05-04T08:00:05.000Z'],
  ['2026-05-04T08:00:05.123456', '2026-05-04T08:00:05.123Z'],
  ['2026-05-04T08:00', '2026-05-04T08:00:00.000Z'],
  ['2026-05-04T10:00:05+02:00', '2026-05-04T08:00:05.000Z'],
  ['2026-05-04T08:00:05Z', '2026-05-04T08:00:05.000Z'],
  ['2026-13-04T08:00:05', null],
  ['May 4, 2026', null],
  [7, null],
])('%j is %s', (time, expected) => {
  expect(naiveTimeAt({ time }, 'time')).toBe(expected);
});

test.each([
  [1_777_881_600.5, '2026-05-04T08:00:00.500Z'],
  [0, null],
  [-5, null],
  [1e300, null],
  ['1777881600', '2026-05-04T08:00:00.000Z'],
  ['soon', null],
])('%j seconds are %s', (time, expected) => {
  expect(unixTimeAt({ time }, 'time')).toBe(expected);
});
