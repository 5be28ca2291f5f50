import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/core/index.ts';
import { sharedData } from '../shared-data.ts';
import { accounted, fixture, outline, readBytes, readLog } from './reading.ts';

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

test('a log reads as its golden outline says', async () => {
  expect(outline(await readLog(LOG))).toBe(fixture('inspect', 'orchard.golden.txt'));
});

test('attachments stand in the place of the texts that name them', async () => {
  const session = await readLog(LOG);
  const write = session.steps
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
    const session = await read(archived(log(), name));
    const whole = await readLog(LOG);
    expect(steps(session)).toEqual(steps(whole));
    expect({ ...session, steps: [], diagnostics: {} }).toEqual({ ...whole, steps: [], diagnostics: {} });
    expect(session.diagnostics.skipped).toEqual({ 'other-sample': 1 });
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
    bytes.writeUInt16LE(93, at - 46 + 10);
    expect((await read(bytes)).diagnostics.skipped).toEqual({ 'unknown-packing': 1 });
  });
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
      const session = await readLog(JSON.stringify(whole));
      expect(accounted(session)).toBe(true);
      expect(session.diagnostics.skipped['adapter-failed'] ?? 0).toBe(0);
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
      const session = await read(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
      expect(session.format, file).toBe('inspect');
      expect(accounted(session), file).toBe(true);
      expect(
        Object.keys(session.diagnostics.skipped).filter((why) => why !== 'other-sample'),
        file,
      ).toEqual([]);
    }
  },
);
