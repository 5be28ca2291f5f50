import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scorecard } from '../../src/commands/scorecard.ts';
import { fileOf, graded, outcome } from '../ledger/events.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'proctor-score-'));
  const events = [
    ...[1, 2, 3].map((number) => graded({ number, micro: 100_000 * number, session: `row-${number}` })),
    outcome('merged', { number: 2 }),
  ];
  for (const { path: name, text } of events.map(fileOf)) {
    mkdirSync(path.join(dir, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function printed(...args: string[]): Promise<string> {
  const out = path.join(dir, 'out');
  const { exit } = await scorecard.perform(['--ledger', dir, '--out', out, ...args]);
  expect(exit).toBe(0);
  return readFileSync(out, 'utf8');
}

test('prints the card of a ledger as text, Markdown and JSON, as it was known at a date', async () => {
  expect(await printed()).toContain('gptme:kimi-k2.6');
  expect(await printed('--format', 'markdown')).toMatch(/^# Scorecard: all sessions to \d{4}-\d\d-\d\d\n/);
  const card = JSON.parse(await printed('--format', 'json', '--until', '2026-05-02'));
  expect(card).toMatchObject({ asOf: '2026-05-02T23:59:59.999Z', arms: [{ sessions: 3, productive: { of: 0 } }] });
  const later = JSON.parse(await printed('--format', 'json', '--until', '2026-05-30', '--days', '5'));
  expect(later.arms).toEqual([]);
  const schema = path.resolve(import.meta.dirname, '../../docs/schema/scorecard.json');
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  for (const one of [card, later]) expect(validate(one), JSON.stringify(validate.errors)).toBe(true);
});

test('takes half-life and public ranks from a policy', async () => {
  const policy = path.join(dir, 'proctor.yml');
  writeFileSync(
    policy,
    'bandit:\n  half-life-days: 9\n  arms:\n    gptme:kimi-k2.6:\n      public-rank: { rank: 4, source: Harbour Bench, date: "2026-05-01" }\n',
  );
  const text = await printed('--policy', policy);
  expect(text).toContain('Harbour Bench, 2026-05-01');
});

test.each([
  [[], '--ledger is missing'],
  [['--ledger', '.', '--until', 'yesterday'], 'not a date'],
  [['--ledger', '.', '--days', '-1'], 'argument is ambiguous'],
  [['--ledger', '.', '--days', '0'], 'not a number of days'],
  [['--ledger', '.', '--format', 'html'], 'unknown form'],
])('%j is refused', async (args, why) => {
  await expect(scorecard.perform(args)).rejects.toThrow(why);
});
