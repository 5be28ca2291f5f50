import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ledger } from '../../src/commands/ledger.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const run = async (...args: readonly string[]) => {
  const ended = await ledger.perform([...args, '--out', at('out')]);
  return { ...ended, out: readFileSync(at('out'), 'utf8') };
};

const RECORDS = [0.62, 0.9].map((trajectory_grade, index) => ({
  session_id: `row-${index}`,
  timestamp: `2026-05-0${index + 1}T03:11:09+00:00`,
  harness: 'gptme',
  model: 'openrouter/moonshotai/kimi-k2.6',
  category: 'pruning',
  trajectory_grade,
}));
const STATE = { arms: { 'codex:gpt-5': { arm_id: 'codex:gpt-5', alpha: 3, beta: 2 } }, contextual_arms: {} };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'proctor-exchange-'));
  writeFileSync(at('records.jsonl'), `${RECORDS.map((one) => JSON.stringify(one)).join('\n')}\n{"torn`);
  writeFileSync(at('state.json'), JSON.stringify(STATE, null, 2));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('imports a store once, says what it left out, and what it wrote verifies', async () => {
  expect((await run('import', at('records.jsonl'), '--into', at('ledger'))).out).toBe(
    `2 events added, 0 were there\n${at('records.jsonl')}:3: it is no session record\n`,
  );
  expect((await run('import', at('records.jsonl'), '--into', at('ledger'))).out).toContain(
    '0 events added, 2 were there',
  );
  expect((await run('verify', at('ledger'))).exit).toBe(0);
});

test('exports what it imported, whole', async () => {
  await run('import', at('records.jsonl'), '--into', at('ledger'));
  const { out } = await run('export', at('ledger'));
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(RECORDS);
});

test('exports a bandit state of what the ledger holds and of what was registered', async () => {
  await run('import', at('records.jsonl'), '--into', at('ledger'));
  await run('import', at('state.json'), '--into', at('ledger'));
  const { arms } = JSON.parse((await run('export', at('ledger'), '--as', 'bandit-state')).out);
  expect(arms['gptme:kimi-k2.6']).toMatchObject({ alpha: expect.closeTo(2.52, 9), total_selections: 2 });
  expect(arms['codex:gpt-5']).toMatchObject({ alpha: 3, beta: 2 });
});

test.each([
  [['import', 'x'], 'takes one file and --into DIR'],
  [['export'], 'takes one folder'],
  [['export', '.', '--as', 'xml'], '--as xml: unknown form'],
])('%j is bad usage', async (args, message) => {
  await expect(ledger.perform(args)).rejects.toThrow(message);
});

test('a file of neither kind is refused and nothing is written', async () => {
  writeFileSync(at('notes.txt'), 'prune the third row');
  await expect(ledger.perform(['import', at('notes.txt'), '--into', at('ledger')])).rejects.toThrow('neither session');
  expect(existsSync(at('ledger/state.json'))).toBe(false);
});
