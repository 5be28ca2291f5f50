import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspect } from '../../src/commands/inspect.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STAMP = { sessionId: 's', cwd: '/orchard', version: '2.1.0', timestamp: '2026-11-21T10:00:00.000Z' };

/** A Claude Code log in which commands are run, each with what it printed. */
function logOf(runs: readonly (readonly [command: string, printed: string])[]): string {
  const records = runs.flatMap(([command, printed], at) => {
    const use = { type: 'tool_use', id: `t${at}`, name: 'Bash', input: { command } };
    const result = { type: 'tool_result', tool_use_id: `t${at}`, content: printed, is_error: false };
    const message = { id: `m${at}`, role: 'assistant', content: [use] };
    return [
      { ...STAMP, type: 'assistant', uuid: `a${at}`, message },
      { ...STAMP, type: 'user', uuid: `u${at}`, message: { role: 'user', content: [result] } },
    ];
  });
  const file = path.join(folder, 'log.jsonl');
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return file;
}

async function inspected(format: string, log: string): Promise<string> {
  const out = path.join(folder, 'out');
  const { exit } = await inspect.perform([log, '--steps', '--format', format, '--out', out]);
  expect(exit).toBe(0);
  return readFileSync(out, 'utf8');
}

const RUNS = [
  ['pytest | tail -3', '1 failed, 2 passed in 0.12s'],
  ['pytest -qq || true', '..'],
  ['npm run lint', 'fine'],
  ['cat log', '3 passed in 0.12s'],
] as const;

test('what came of each check is told, and where its exit status is not its own', async () => {
  const text = await inspected('text', logOf(RUNS));
  expect(text).toContain('3: 1 green, 1 red, 1 unknown; exit status masked in 2');
  const of = (command: string): string => text.split('\n').find((line) => line.includes(command)) ?? '';
  expect(of('pytest | tail')).toContain('[test red (2 passed, 1 failed), masked]');
  expect(of('|| true')).toContain('[test unknown, masked]');
  expect(of('npm run lint')).toContain('[lint green]');
  expect(of('cat log')).not.toContain('[');
});

test('as JSON the verdicts stand beside the session, by their steps', async () => {
  const { session, verdicts } = JSON.parse(await inspected('json', logOf(RUNS)));
  expect(verdicts).toEqual([
    { step: 0, kind: 'test', masked: true, result: 'red', by: 'runner' },
    { step: 1, kind: 'test', masked: true, result: 'unknown', by: 'none' },
    { step: 2, kind: 'lint', masked: false, result: 'green', by: 'exit' },
  ]);
  expect(session.steps).toHaveLength(4);
});
