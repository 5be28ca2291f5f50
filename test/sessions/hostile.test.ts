import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADAPTERS } from '../../src/sessions/index.ts';
import { ARCHIVES, formatOf, LOGS, logOf, recordsOf } from './hostile-logs.ts';
import { tryReading } from './properties.ts';

/** What a hostile log may hold in place of anything it should. */
const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1e308,
  1.5,
  2 ** 53 + 2,
  [],
  [null, [[]], 'pear'],
  {},
  { type: {} },
  JSON.parse('{"__proto__":{"type":"user"},"constructor":7,"toString":null}'),
  'REDACTED',
  'NaN',
  '+300000-01-01T00:00:00Z',
  '-0001-13-45T99:99:99Z',
  '\u2028\u0000\ud800',
  '9'.repeat(400),
];

async function expectRead(bytes: Uint8Array, size?: number): Promise<void> {
  const { sessions, why, faults } = await tryReading(bytes, size);
  expect(faults).toEqual([]);
  expect(sessions.length > 0).toBe(why === null);
}

/** Puts an odd value somewhere into a record: the path is chosen by `picks`. */
function spoil(value: unknown, picks: readonly number[], odd: unknown): unknown {
  const [pick = 0, ...rest] = picks;
  if (rest.length === 0 || typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[pick % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  const spoilt = spoil((value as Record<string, unknown>)[key], rest, odd);
  return Array.isArray(value)
    ? value.map((one, at) => (String(at) === key ? spoilt : one))
    : { ...value, [key]: spoilt };
}

/** A log cut at each of its last 100 bytes, and here and there in its last 2 KB; fuzz-sessions.ts cuts at every byte. */
function cutsOf(bytes: Buffer): Buffer[] {
  const near = Array.from({ length: 100 }, (_, at) => at + 1);
  const far = Array.from({ length: 75 }, (_, at) => 101 + 26 * at);
  return [...near, ...far].filter((cut) => cut < bytes.length).map((cut) => bytes.subarray(0, bytes.length - cut));
}

test('there is a log of every format, read as its own', async () => {
  expect(new Set(Object.keys(LOGS).map(formatOf))).toEqual(new Set(ADAPTERS.map(({ id }) => id)));
  for (const [name, log] of [...Object.entries(LOGS), ...Object.entries(ARCHIVES)]) {
    const { sessions, faults } = await tryReading(Buffer.from(log));
    expect([name, sessions[0]?.format, faults]).toEqual([name, formatOf(name), []]);
  }
});

describe.each(Object.entries(LOGS))('a damaged log of %s', (_name, log) => {
  const bytes = Buffer.from(log);
  const lines = log.trimEnd().split('\n');

  test('is read wherever it is cut off', async () => {
    for (const cut of cutsOf(bytes)) await expectRead(cut);
  });

  test('is read when lines are glued, shuffled, repeated or left out', async () => {
    const order = fc.array(fc.nat(lines.length - 1), { maxLength: 40 });
    const glue = fc.constantFrom('\n', '', ' ', '\r\n', '\n\n\0\0\n', '{"type":', '}');
    await fc.assert(
      fc.asyncProperty(order, glue, (picked, between) =>
        expectRead(Buffer.from(picked.map((at) => lines[at]).join(between))),
      ),
      { numRuns: 25 },
    );
  });

  test('is read when bytes are changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(changes, (changed) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changed) copy[at] = byte;
        return expectRead(copy);
      }),
      { numRuns: 25 },
    );
  });

  const records = recordsOf(log);
  test.skipIf(records.length === 0)('is read when any value in it is another than expected (JSON)', async () => {
    const picks = fc.array(fc.nat(20), { minLength: 2, maxLength: 9 });
    const spoilt = fc.array(fc.tuple(fc.nat(records.length - 1), picks, fc.constantFrom(...ODD)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(spoilt, async (list) => {
        const copy = [...records];
        for (const [at, path, odd] of list) copy[at] = spoil(copy[at], path, odd);
        await expectRead(Buffer.from(logOf(copy)));
      }),
      { numRuns: 50 },
    );
  });
});

describe.each(Object.entries(ARCHIVES))('a damaged archive of %s', (_name, bytes) => {
  test('is read wherever it is cut off', async () => {
    for (const cut of cutsOf(bytes)) await expectRead(cut);
  });

  test('is read when bytes are changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, (changed) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changed) copy[at] = byte;
        return expectRead(copy);
      }),
      { numRuns: 100 },
    );
  });
});

test('any bytes at all give a session or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => expectRead(bytes, 997)),
    { numRuns: 200 },
  );
});
