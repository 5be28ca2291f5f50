import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProgress, duration, openMeter } from '../../src/commands/meter.ts';

test.each([
  [0.4, '0 s'],
  [59, '59 s'],
  [200, '3 min 20 s'],
  [7500, '2 h 5 min'],
  [Number.POSITIVE_INFINITY, '–'],
  [Number.NaN, '–'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

test('says how many of how many, how fast, and how long the rest takes', () => {
  expect(describeProgress(30, 120, 2)).toBe('30 of 120 jobs, 15 a second, 6 s left');
  expect(describeProgress(1, 61, 2)).toBe('1 of 61 jobs, 0.5 a second, 2 min 0 s left');
});

/** A meter whose clock moves on by `milliseconds` at each step, and what it wrote. */
function run(total: number, milliseconds: number, isTTY: boolean): string[] {
  const written: string[] = [];
  let now = 0;
  const meter = openMeter(total, { isTTY, write: (text) => written.push(text) }, () => now);
  for (let step = 0; step < total; step += 1) {
    now += milliseconds;
    meter.step();
  }
  meter.close();
  return written;
}

describe('openMeter', () => {
  test('writes a line every few seconds where nobody looks at a terminal', () => {
    expect(run(12, 1000, false)).toEqual([
      'proctor: 5 of 12 jobs, 1.0 a second, 7 s left\n',
      'proctor: 10 of 12 jobs, 1.0 a second, 2 s left\n',
    ]);
  });

  test('writes one line over and over on a terminal, and takes it away', () => {
    const written = run(2, 1000, true);
    expect(written).toEqual([
      '\r\x1b[Kproctor: 1 of 2 jobs, 1.0 a second, 1 s left',
      '\r\x1b[Kproctor: 2 of 2 jobs, 1.0 a second, 0 s left',
      '\r\x1b[K',
    ]);
  });

  test('says nothing of short work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.boolean(), (total, isTTY) => {
        expect(run(total, 1, isTTY)).toEqual([]);
      }),
    );
  });
});
