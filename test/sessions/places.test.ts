import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOGS } from './hostile-logs.ts';
import { tryReading } from './properties.ts';

/** Bytes that are no UTF-8, each of which reads as one U+FFFD. */
const ODD = ['ff', '80', 'c3', 'e282', 'f09f8d', 'c0', 'ed'].map((hex) => Buffer.from(hex, 'hex'));

interface Change {
  readonly at: number;
  readonly odd: Buffer;
}

/** A log with bytes that are no UTF-8 in the place of words, or (plain) with as many of a letter instead. */
function changed(bytes: Buffer, changes: readonly Change[], plain: boolean): Buffer {
  const copy = Buffer.from(bytes);
  for (const { at, odd } of changes) {
    const target = copy.subarray(at, at + odd.length);
    if (/^[a-z]+$/.test(target.toString('latin1'))) (plain ? Buffer.alloc(odd.length, 'q') : odd).copy(target);
  }
  return copy;
}

const placesOf = async (bytes: Buffer, size: number) => {
  const { sessions, faults } = await tryReading(bytes, size);
  expect(faults).toEqual([]);
  return sessions.map(({ steps }) => [...steps].map(({ kind, line, offset, length }) => [kind, line, offset, length]));
};

/** A document that is not whole is streamed. In bytes. */
const CUT = 2;

test.each(Object.entries(LOGS))(
  'a log of %s: steps keep their places behind bytes that are no UTF-8',
  async (_name, log) => {
    const whole = Buffer.from(log);
    const change = fc.record({ at: fc.nat(whole.length - 3), odd: fc.constantFrom(...ODD) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 30 }), fc.boolean(), async (changes, isCut) => {
        const bytes = isCut ? whole.subarray(0, whole.length - CUT) : whole;
        const [odd, plain] = [changed(bytes, changes, false), changed(bytes, changes, true)];
        expect(await placesOf(odd, 1000)).toEqual(await placesOf(plain, 1000));
      }),
      { numRuns: 4 },
    );
  },
);

test('a step of a damaged document lies within the file', async () => {
  const bytes = Buffer.from(LOGS.opencode ?? '');
  for (const [at, byte] of [
    [2886, 128],
    [721, 128],
    [8215, 0],
  ] as const)
    bytes[at] = byte;
  expect((await tryReading(bytes)).faults).toEqual([]);
});
