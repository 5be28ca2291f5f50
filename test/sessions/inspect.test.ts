import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/core/index.ts';
import { HAS_ZSTD } from '../../src/sessions/zip/zstd.ts';
import { sharedData } from '../shared-data.ts';
import { accounted, fixture, outline, readBytes, readLog, readLogs } from './reading.ts';
import { zstdZip } from './zstd-zip.ts';

const LOG = fixture('inspect', 'orchard.json');
type Log = Record<string, unknown> & { samples: Record<string, unknown>[] };
const log = (): Log => JSON.parse(LOG) as Log;

const zipped = (files: Record<string, unknown>): Buffer => {
  const packed = Object.entries(files).map(([name, value]) => [name, strToU8(JSON.stringify(value))] as const);
  return Buffer.from(zipSync(Object.fromEntries(packed)));
};
const archived = ({ samples, ...header }: Log, headerName = 'header.json'): Buffer => {
  const files = samples.map((sample) => [`samples/${String(sample.id)}_epoch_1.json`, sample] as const);
  return zipped({ '_journal/summaries/1.json': [], ...Object.fromEntries(files), [headerName]: header });
};
const steps = ({ steps: all }: Session) =>
  all.map(({ line: _line, offset: _offset, length: _length, ...step }) => step);
async function read(bytes: Uint8Array): Promise<Session> {
  const session = await readBytes(bytes);
  if ('kind' in session) throw new Error(session.why);
  return session;
}

test('a log of two samples is two sessions, which read as their golden outlines say', async () => {
  expect((await readLogs(LOG)).map(outline).join('\n')).toBe(fixture('inspect', 'orchard.golden.txt'));
});

test('attachments stand in the place of the texts that name them', async () => {
  const write = (await readLogs(LOG))
    .flatMap((session) => [...session.steps])
    .flatMap((step) => (step.kind === 'edit' ? step.edits : []))
    .find((edit) => edit.op === 'write');
  expect(write).toMatchObject({ path: 'ripe.py', content: { head: 'def ripe(pear):\n    return pear.soft\n' } });
});

test('attachments that are named again and again do not fill memory', async () => {
  const whole = log();
  const attachments = { big: 'x'.repeat(1_000_000) };
  const messages = Array.from({ length: 400 }, () => ({ role: 'user', content: 'attachment://big' }));
  whole.samples = [{ id: 1, messages, attachments }];
  const texts = (await readLog(JSON.stringify(whole))).steps.map((step) => (step.kind === 'say' ? step.text.bytes : 0));
  expect(texts.filter((bytes) => bytes === 1_000_000).length).toBe(268);
  expect(texts.at(-1)).toBe('attachment://big'.length);
}, 20_000);

describe('the archive of a log', () => {
  test.each(['header.json', '_journal/start.json'])('reads like the document, with its facts in %s', async (name) => {
    const sessions = await readLogs(archived(log(), name));
    const whole = await readLogs(LOG);
    expect(sessions.map(steps)).toEqual(whole.map(steps));
    const facts = (all: readonly Session[]) => all.map((one) => ({ ...one, steps: [], diagnostics: {} }));
    expect(facts(sessions)).toEqual(facts(whole));
    expect(sessions.map(({ diagnostics }) => diagnostics.skipped)).toEqual([{}, {}]);
  });

  test('that holds no sample, or damage, says so', async () => {
    const header = await read(archived({ ...log(), samples: [] }));
    expect(header).toMatchObject({ steps: [], diagnostics: { used: 1 } });
    const bytes = archived(log());
    expect(await readBytes(bytes.subarray(0, 900))).toMatchObject({ why: expect.stringContaining('bad-zip') });
  });

  test('whose sample is packed in a way that is not known counts it', async () => {
    const bytes = archived({ ...log(), samples: log().samples.slice(0, 1) });
    const at = bytes.lastIndexOf('samples/1_epoch_1.json');
    bytes.writeUInt16LE(12, at - 46 + 10);
    expect((await read(bytes)).diagnostics.skipped).toEqual({ 'unknown-packing': 1 });
  });

  test.skipIf(!HAS_ZSTD)('packed with zstd reads like the document', async () => {
    const { samples, ...header } = log();
    const files = samples.map(
      (sample) => [`samples/${String(sample.id)}_epoch_1.json`, JSON.stringify(sample)] as const,
    );
    const bytes = zstdZip({ ...Object.fromEntries(files), 'header.json': JSON.stringify(header) });
    expect((await readLogs(bytes)).map(steps)).toEqual((await readLogs(LOG)).map(steps));
  });
});

describe('the samples of a log', () => {
  const sample = (id: number, rest: object = {}) => ({
    id,
    messages: [{ role: 'user', source: 'input', content: `Weigh basket ${id}.` }],
    ...rest,
  });

  test('are told apart by epoch where they have no ids of their own', async () => {
    const whole = { ...log(), samples: [sample(1, { epoch: 1 }), sample(1, { epoch: 2 }), sample(2)] };
    expect((await readLogs(JSON.stringify(whole))).map(({ id }) => id)).toEqual([
      'run-1/1/1',
      'run-1/1/2',
      'run-1/2/1',
    ]);
  });

  test('end each in its own way, and share what the log says of all', async () => {
    const whole = {
      ...log(),
      samples: [sample(1, { error: { message: 'rotten' } }), sample(2, { limit: {} }), sample(3)],
    };
    const sessions = await readLogs(JSON.stringify(whole));
    expect(sessions.map(({ end }) => end)).toEqual(['error', 'interrupted', 'completed']);
    expect(new Set(sessions.map(({ agentVersion }) => agentVersion))).toEqual(new Set(['0.3.140']));
  });

  test('of which there are several have no share in tokens that are counted for the log', async () => {
    const used = { 'pear-4': { input_tokens: 7, output_tokens: 3, total_tokens: 10 } };
    const whole = { ...log(), stats: { model_usage: used }, samples: [sample(1), sample(2)] };
    expect((await readLogs(JSON.stringify(whole))).map(({ usage }) => usage.how)).toEqual(['none', 'none']);
  });

  test('by the thousand in an archive are unpacked in linear time, some at a time', async () => {
    const heavy = Array.from({ length: 40 }, (_, at) => sample(at, { setup: `${at}`.padEnd(1_000_000, 'pear ') }));
    const light = Array.from({ length: 3000 }, (_, at) => sample(100 + at));
    const files = [...heavy, ...light].map((one) => [`samples/${one.id}_epoch_1.json`, one] as const);
    const packed = files.map(([name, one]) => [name, [strToU8(JSON.stringify(one)), { level: 0 }]] as const);
    const header = strToU8(JSON.stringify({ ...log(), samples: undefined }));
    const bytes = Buffer.from(zipSync({ 'header.json': header, ...Object.fromEntries(packed) }));
    const before = process.cpuUsage().user;
    const sessions = await readLogs(bytes);
    expect(sessions.length).toBe(3040);
    expect(sessions.every(accounted)).toBe(true);
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10);
  }, 60_000);
});

describe('ends and counts', () => {
  test.each([
    [{ status: 'error' }, {}, 'error'],
    [{ status: 'cancelled' }, {}, 'interrupted'],
    [{ status: 'started' }, {}, 'unknown'],
    [{}, { error: { message: 'rotten' } }, 'error'],
    [{}, {}, 'completed'],
  ])('%j %j: %s', async (header, sample, end) => {
    const whole = { ...log(), ...header, samples: [{ id: 1, messages: [], ...sample }] };
    expect(await readLog(JSON.stringify(whole))).toMatchObject({ end });
  });

  test('tokens of the log are those of its only sample, where that has none', async () => {
    const used = { 'pear-4': { input_tokens: 7, output_tokens: 3, total_tokens: 10 } };
    const whole = { ...log(), stats: { model_usage: used }, samples: [{ id: 1, messages: [] }] };
    expect((await readLog(JSON.stringify(whole))).usage).toMatchObject({ input: 7, output: 3, how: 'sum' });
  });
});

const ODD = [null, 7, '', [], {}, 'attachment://h1', { role: 'tool' }, [[1]]];

test('messages and events with odd values anywhere are accounted for', async () => {
  const spoilt = fc.array(
    fc.tuple(fc.constantFrom('messages', 'events'), fc.nat(40), fc.nat(9), fc.constantFrom(...ODD)),
    {
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(spoilt, async (list) => {
      const whole = log();
      for (const [key, at, pick, odd] of list) {
        const all = whole.samples[0]?.[key] as Record<string, unknown>[];
        const one = all[at % all.length] ?? {};
        const keys = Object.keys(one);
        one[keys[pick % keys.length] ?? 'id'] = odd;
      }
      const sessions = await readLogs(JSON.stringify(whole));
      expect(sessions.every(accounted)).toBe(true);
      expect(sessions.filter(({ diagnostics }) => 'adapter-failed' in diagnostics.skipped)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.skipIf(sharedData('sessions', 'inspect') === null)(
  'sample logs read clean (or skipped: no sample logs beside this checkout)',
  async () => {
    const folder = sharedData('sessions', 'inspect') ?? '';
    const files = readdirSync(folder).map((name) => path.join(folder, name));
    for (const file of [...files, sharedData('sessions', 'docent', 'log.eval.gz') ?? '']) {
      const bytes = readFileSync(file);
      const sessions = await readLogs(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
      expect(new Set(sessions.map(({ id }) => id)).size, file).toBe(sessions.length);
      for (const session of sessions) {
        expect(session.format, file).toBe('inspect');
        expect(accounted(session), file).toBe(true);
        expect(session.diagnostics.skipped, file).toEqual({});
      }
    }
  },
);
