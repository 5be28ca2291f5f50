import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/core/index.ts';
import { sharedData } from '../shared-data.ts';
import { accounted, asLog, fixture, outline, readBytes, readLog } from './reading.ts';

const RECORDS = fixture('entire-compact', 'orchard.jsonl');

test('a transcript reads as its golden outline says', async () => {
  expect(outline(await readLog(RECORDS))).toBe(fixture('entire-compact', 'orchard.golden.txt'));
});

describe('the calls of other agents', () => {
  const stepOf = async (agent: string, name: string, input: unknown, result: object): Promise<Step | undefined> => {
    const content = [{ type: 'tool_use', id: 't', name, input, result }];
    const session = await readLog(
      asLog([{ v: 1, agent, cli_version: '1', type: 'assistant', ts: '2026-05-04T08:00:00Z', content }]),
    );
    expect(session.agent).toBe(agent);
    return session.steps.at(0);
  };

  test.each([
    [
      'codex',
      'exec_command',
      { cmd: 'make pick' },
      { output: 'Chunk ID: aa\nWall time: 1 seconds\nProcess exited with code 2\nOutput:\nrotten' },
      { kind: 'run', outcome: 'error', exit: { code: 2, source: 'text' }, output: { head: 'rotten' } },
    ],
    [
      'codex',
      'apply_patch',
      { input: '*** Begin Patch\n*** End Patch' },
      { output: 'Success. Updated the following files:\n' },
      { kind: 'edit', outcome: 'ok', edits: [{ op: 'patch' }] },
    ],
    ['codex', 'weigh', { pears: 1 }, { output: '2 kg' }, { kind: 'other', outcome: 'ok' }],
    [
      'gemini-cli',
      'run_shell_command',
      { command: 'ls' },
      { output: 'pears', status: 'success' },
      { kind: 'run', outcome: 'ok', exit: { code: null } },
    ],
    ['opencode', 'bash', { command: 'ls' }, { output: 'pears' }, { kind: 'run', outcome: 'unknown' }],
    ['opencode', 'write', { filePath: 'a', content: 'x' }, { status: 'error' }, { kind: 'edit', outcome: 'error' }],
    ['cursor', 'weigh', 'twelve', { output: { kg: 2 } }, { kind: 'other', output: { head: '{"kg":2}' } }],
  ])('%s: %s', async (agent, name, input, result, step) => {
    expect(await stepOf(agent, name, input, result)).toMatchObject(step);
  });
});

const records = RECORDS.trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const ODD = [null, 7, '', [], {}, [[1]], [{ type: 'tool_use', result: 7 }], [{ text: 7 }]];

test('records with odd values anywhere are accounted for', async () => {
  const spoilt = fc.array(fc.tuple(fc.nat(records.length - 2), fc.nat(9), fc.constantFrom(...ODD)), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(spoilt, async (list) => {
      const copy = records.map((record) => ({ ...record }));
      for (const [at, pick, odd] of list) {
        const record = copy[at + 1] ?? {};
        const keys = Object.keys(record);
        record[keys[pick % keys.length] ?? 'type'] = odd;
      }
      const session = await readLog(asLog(copy));
      expect(accounted(session)).toBe(true);
      expect(session.diagnostics.skipped['adapter-failed'] ?? 0).toBe(0);
    }),
    { numRuns: 150 },
  );
});

const SAMPLE = sharedData('sessions', 'claude-code', 'git-sync__01KX37KN6NXDTV10FKNCBPTP2Y.entire-compact.jsonl');
const WHOLE = sharedData('sessions', 'claude-code', 'git-sync__01KX37KN6NXDTV10FKNCBPTP2Y.jsonl');

test.skipIf(SAMPLE === null || WHOLE === null)(
  'a sample has the commands and outcomes of the log that it was made of (or skipped: no sample logs)',
  async () => {
    const [compact, whole] = await Promise.all([SAMPLE, WHOLE].map((file) => readBytes(readFileSync(file ?? ''))));
    if (!compact || !whole || 'kind' in compact || 'kind' in whole) throw new Error('not read');
    expect(compact).toMatchObject({ format: 'entire-compact', agent: 'claude-code', diagnostics: { skipped: {} } });
    const calls = ({ steps }: typeof whole) =>
      steps.flatMap((step) => (step.kind === 'run' ? [[step.callId, step.command, step.outcome, step.exit]] : []));
    expect(calls(whole)).toEqual(expect.arrayContaining(calls(compact)));
    expect(calls(compact).length).toBeGreaterThan(5);
  },
);
