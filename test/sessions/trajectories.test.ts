import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/core/index.ts';
import { atif } from '../../src/sessions/atif.ts';
import { gptme } from '../../src/sessions/gptme.ts';
import { miniSweAgent } from '../../src/sessions/mini-swe-agent.ts';
import { sweAgent } from '../../src/sessions/swe-agent.ts';
import { sharedData } from '../shared-data.ts';
import { accounted, fixture, outline, readBytes, readLog } from './reading.ts';

/** Goldens written by hand, in the shape of each format's own records. */
const LOGS: readonly (readonly [room: string, file: string])[] = [
  ['gptme', 'orchard.jsonl'],
  ['mini-swe-agent', 'pears.json'],
  ['mini-swe-agent', 'ferry.json'],
  ['swe-agent', 'pears.json'],
  ['swe-agent', 'ferry.json'],
  ['atif', 'ferry.json'],
];

test.each(LOGS)('%s/%s reads as its golden outline says, however the bytes are cut', async (room, file) => {
  const golden = fixture(room, `${file.replace(/\.jsonl?$/, '')}.golden.txt`);
  for (const size of [13, 4096, 1_000_000]) {
    const session = await readLog(fixture(room, file), size);
    expect(outline(session)).toBe(golden);
    expect(accounted(session)).toBe(true);
    expect(session.steps.map((step) => step.index)).toEqual(session.steps.map((_, at) => at));
  }
});

test.each(LOGS.filter(([, file]) => file.endsWith('.json')))('%s/%s reads alike on one line', async (room, file) => {
  const text = fixture(room, file);
  const bare = ({ steps, ...facts }: Session) => ({
    ...facts,
    steps: steps.map(({ line: _line, offset: _offset, length: _length, ...step }) => step),
  });
  expect(bare(await readLog(JSON.stringify(JSON.parse(text))))).toEqual(bare(await readLog(text)));
});

const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1e308,
  [],
  [null, [[]], 'pear'],
  {},
  '\u2028\u0000\ud800',
  '9'.repeat(400),
];

/** Puts an odd value in the place that `picks` lead to. */
function spoil(value: unknown, picks: readonly number[], odd: unknown): unknown {
  const [pick = 0, ...rest] = picks;
  if (typeof value !== 'object' || value === null || picks.length === 0) return odd;
  const keys = Object.keys(value);
  const key = keys[pick % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  const spoilt = spoil((value as Record<string, unknown>)[key], rest, odd);
  return Array.isArray(value)
    ? value.map((one, at) => (String(at) === key ? spoilt : one))
    : { ...value, [key]: spoilt };
}

async function expectRead(bytes: Uint8Array): Promise<void> {
  const session = await readBytes(bytes, 997);
  if ('kind' in session) return expect(session.why).not.toBe('');
  expect(accounted(session)).toBe(true);
  expect(session.diagnostics.skipped['adapter-failed'] ?? 0).toBe(0);
}

describe.each(LOGS)('a damaged %s/%s', (room, file) => {
  const text = fixture(room, file);
  const lines = file.endsWith('.jsonl');
  const value: unknown = lines
    ? text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    : JSON.parse(text);
  const written = (whole: unknown): string =>
    lines && Array.isArray(whole) ? whole.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(whole);

  test('is read when any value in it is another than expected', async () => {
    const picks = fc.array(fc.nat(30), { minLength: 1, maxLength: 8 });
    const changes = fc.array(fc.tuple(picks, fc.constantFrom(...ODD)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const spoilt = list.reduce<unknown>((whole, [at, odd]) => spoil(whole, at, odd), value);
        await expectRead(Buffer.from(written(spoilt)));
      }),
      { numRuns: 60 },
    );
  });

  test('is read when any text in it is another', async () => {
    const words = fc.constantFrom(
      '```',
      '```save a',
      '<function=',
      '</output>',
      '@shell(a): {',
      '\n',
      '1:',
      '"',
      "'",
      'pear',
    );
    const texts = fc.array(fc.tuple(fc.array(fc.nat(30), { minLength: 3, maxLength: 8 }), fc.array(words)), {
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const spoilt = list.reduce<unknown>((whole, [at, parts]) => spoil(whole, at, parts.join('')), value);
        await expectRead(Buffer.from(written(spoilt)));
      }),
      { numRuns: 40 },
    );
  });

  test('is read when it is cut off', async () => {
    const bytes = Buffer.from(text);
    for (let end = bytes.length - 1; end > bytes.length - 200; end -= 5) await expectRead(bytes.subarray(0, end));
    for (let end = 10; end < bytes.length; end += Math.ceil(bytes.length / 25))
      await expectRead(bytes.subarray(0, end));
  });
});

const MESSAGE = 'no sample logs beside this checkout';
const bytesOf = (file: string): Buffer => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file));
const isLog = (file: string): boolean => !/\.(?:tsv|md|patch|yaml|txt)$|\.meta\.json$/.test(file);
const filesOf = (...parts: readonly string[]): string[] => {
  const folder = sharedData(...parts);
  if (folder === null || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => isLog(file) && statSync(file).isFile());
};

describe.each([
  ['gptme', ['sessions', 'gptme'], 2],
  ['mini-swe-agent', ['sessions', 'mini-swe-agent'], 0],
  ['swe-agent', ['sessions', 'sweagent-traj'], 0],
  ['atif', ['sessions', 'atif'], 0],
] as const)('sample logs of %s in %j', (format, parts, orphans) => {
  const files = filesOf(...parts);

  test.skipIf(files.length === 0)(`read clean (or skipped: ${MESSAGE})`, async () => {
    for (const file of files) {
      const session = await readBytes(bytesOf(file));
      const name = path.basename(file);
      if ('kind' in session) throw new Error(`${name}: ${session.why}`);
      expect(session.format, name).toBe(format);
      expect(accounted(session), name).toBe(true);
      expect(
        Object.keys(session.diagnostics.skipped).filter((why) => /unknown|failed|bad|object/.test(why)),
        name,
      ).toEqual([]);
      expect(session.diagnostics.orphanResults, name).toBeLessThanOrEqual(orphans);
    }
  });
});

describe('logs of other tools', () => {
  const MINE = ['gptme', 'mini-swe-agent', 'sweagent-traj', 'atif'];
  const folder = sharedData('sessions');
  const others = folder === null ? [] : readdirSync(folder).filter((name) => !MINE.includes(name));
  const files = others.flatMap((name) => filesOf('sessions', name)).filter((file) => /\.jsonl?(?:\.gz)?$/.test(file));
  const records = (text: string): unknown[] => {
    try {
      const value: unknown = JSON.parse(text);
      return Array.isArray(value) ? value : [value];
    } catch {
      const lines = text.split('\n', 200);
      return lines.flatMap((line) => {
        try {
          return [JSON.parse(line) as unknown];
        } catch {
          return [];
        }
      });
    }
  };

  test.skipIf(files.length === 0)(`are claimed by none of these (or skipped: ${MESSAGE})`, () => {
    for (const file of files) {
      for (const record of records(bytesOf(file).toString('utf8')).slice(0, 100)) {
        if (typeof record !== 'object' || record === null || Array.isArray(record)) continue;
        const value = record as Record<string, unknown>;
        for (const adapter of [gptme, miniSweAgent, sweAgent, atif]) {
          expect(adapter.claims(value), `${adapter.id}: ${file}`).toBe(false);
          expect(adapter.document?.claims(value) ?? false, `${adapter.id}: ${file}`).toBe(false);
        }
      }
    }
  });
});
