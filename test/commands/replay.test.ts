import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replay } from '../../src/commands/replay.ts';
import { commit, makeFolder, makeRepository, removeRepositories } from '../host/make-repository.ts';

let repo = '';
let log = '';
let out = '';
let base = '';
beforeAll(() => {
  repo = makeRepository();
  base = commit(repo, { 'src/rows.txt': 'apple\npear\nplum\n', 'gate.txt': 'shut\n' });
  commit(repo, { 'src/rows.txt': 'apple\nquince\nplum\n', 'gate.txt': 'open\n' });
  const folder = makeFolder();
  out = path.join(folder, 'out');
  log = path.join(folder, 'log.jsonl');
  const stamp = { sessionId: 's', cwd: '/orchard', version: '2.1.0', timestamp: '2026-11-21T10:00:00.000Z' };
  const edit = { file_path: '/orchard/src/rows.txt', old_string: 'pear', new_string: 'quince' };
  const uses = [
    { type: 'tool_use', id: 't0', name: 'Bash', input: { command: 'ls \u001b[31m' } },
    { type: 'tool_use', id: 't1', name: 'Edit', input: edit },
  ];
  const records = uses.flatMap((use, at) => [
    { ...stamp, type: 'assistant', uuid: `a${at}`, message: { id: `m${at}`, role: 'assistant', content: [use] } },
    {
      ...stamp,
      type: 'user',
      uuid: `u${at}`,
      message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: use.id, content: 'ok' }] },
    },
  ]);
  writeFileSync(log, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
});
afterAll(removeRepositories);

async function shown(...rest: readonly string[]): Promise<string> {
  const { exit } = await replay.perform([log, '--repo', repo, '--base', base, '--out', out, ...rest]);
  expect(exit).toBe(0);
  return readFileSync(out, 'utf8');
}

describe('proctor replay', () => {
  test('shows which files the log explains', async () => {
    const text = await shown();
    expect(text).toContain('The log explains 2 of 4 changed lines (50%); 2 are in no log.');
    expect(text).toContain('  gate.txt  uncovered  0 of 2 lines explained, 2 in no log\n');
    expect(text).toContain('  src/\n    rows.txt  exact  2 of 2 lines explained\n');
  });

  test('shows the tree and a file behind a step', async () => {
    expect(await shown('--at', '0')).toBe('The tree behind step 0\n  nothing has been changed yet\n');
    expect(await shown('--at', '1:1')).toBe('The tree behind step 1\n  src/\n    rows.txt  changed  3 lines\n');
    expect(await shown('--at', '0', '--path', 'src/rows.txt')).toBe('src/rows.txt (same)\napple\npear\nplum\n');
  });

  test('shows who wrote each line, and what is left', async () => {
    expect(await shown('--blame', 'src/rows.txt')).toMatch(/\n1 Edit quince +2 {2}quince\n/);
    expect(await shown('--diff')).toMatch(/^gate.txt {2}uncovered\n[\s\S]*\n-shut\n\+open {2}« in no log\n$/);
  });

  test('as JSON it holds the same', async () => {
    const view = JSON.parse(await shown('--blame', 'src/rows.txt', '--format', 'json'));
    expect(view.replay.lines).toEqual({ changed: 4, explained: 2, opaque: 0, unlogged: 2 });
    expect(view.file.lines[1]).toEqual({ text: 'quince', by: { kind: 'explained', session: 0, step: 1 } });
    expect(view.labels).toEqual([{ session: 0, step: 1, line: 3, tool: 'Edit', does: 'quince' }]);
  });

  test.each([
    [[], 'no session log was named'],
    [['LOG'], '--repo is missing'],
    [['LOG', '--ripe'], "Unknown option '--ripe'"],
    [['LOG', '--repo', 'REPO', '--format', 'html'], '--format html: unknown form'],
    [['LOG', '--repo', 'REPO'], '--base is missing'],
    [['LOG', '--repo', 'REPO', '--base', 'HEAD~1', '--at', '2'], '--at 2: the log has 2 steps'],
    [['LOG', '--repo', 'REPO', '--base', 'HEAD~1', '--at', '2:0'], '--at 2:0: the log has 0 steps'],
    [['LOG', '--repo', 'REPO', '--base', 'HEAD~1', '--at', 'x'], '--at x: no step'],
    [['LOG', '--repo', 'REPO', '--base', 'HEAD~1', '--path', 'rows.txt'], 'rows.txt: neither the logs nor the change'],
    [['/no/log', '--repo', 'REPO', '--base', 'HEAD~1'], '/no/log'],
  ])('%s is refused', async (args, why) => {
    const given = args.map((arg) => (arg === 'LOG' ? log : arg === 'REPO' ? repo : arg));
    await expect(replay.perform(given)).rejects.toThrow(why);
  });

  test('its help has examples', () => {
    expect(replay.help).toMatch(/Examples\n {2}proctor replay /);
  });
});
