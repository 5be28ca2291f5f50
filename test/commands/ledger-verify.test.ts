import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ledger } from '../../src/commands/ledger.ts';
import type { LedgerFile } from '../../src/core/index.ts';
import { readLedger } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { fileOf, graded, outcome } from '../ledger/events.ts';

let folder = '';
const put = ({ path: name, text }: LedgerFile, dir = 'ledger') => {
  const file = path.join(folder, dir, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const run = async (...args: readonly string[]) => {
  const out = path.join(folder, 'out');
  const ended = await ledger.perform([...args, '--out', out]);
  return { ...ended, out: readFileSync(out, 'utf8') };
};
const git = (...args: readonly string[]) =>
  execFileSync('git', [
    '-C',
    path.join(folder, 'ledger'),
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@harbour',
    ...args,
  ]);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'proctor-ledger-'));
  const events = [graded(), outcome('merged')].map(fileOf);
  for (const file of [...events, ...deriveFiles(readLedger(events))]) put(file);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('proctor ledger verify', () => {
  test('passes a checkout of the branch, byte for byte', async () => {
    const { exit, line, out } = await run('verify', path.join(folder, 'ledger'));
    expect([exit, line]).toEqual([0, null]);
    expect(out).toContain('2 events\nstate.json is what the events give, to the byte\n');
  });

  test('one changed byte of the state fails', async () => {
    const state = readFileSync(path.join(folder, 'ledger/state.json'), 'utf8');
    put({ path: 'state.json', text: state.replace('"units":1', '"units":2') });
    const { exit, line } = await run('verify', path.join(folder, 'ledger'));
    expect([exit, line]).toEqual([1, expect.stringContaining('state.json is not what the events give')]);
  });

  test('lists what does not count, and why, as JSON too', async () => {
    put({ path: 'events/2026/05/02/torn.json', text: '{' });
    const { exit, out } = await run('verify', path.join(folder, 'ledger'), '--format', 'json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'proctor/verification/1',
      verified: false,
      events: 2,
      quarantine: [{ path: 'events/2026/05/02/torn.json', why: 'it is not JSON' }],
    });
  });

  test('does not follow links out of the folder', async () => {
    put({ path: 'secret.json', text: '{"key":"of the harbour"}' }, '.');
    symlinkSync(path.join(folder, 'secret.json'), path.join(folder, 'ledger/events/secret.json'));
    expect((await run('verify', path.join(folder, 'ledger'))).exit).toBe(0);
  });

  test('reads the branch of a clone whose checkout is something else', async () => {
    git('init', '-q', '-b', 'proctor');
    git('add', '-A');
    git('commit', '-qm', 'ledger');
    git('checkout', '-q', '--orphan', 'main');
    git('rm', '-rqf', '.');
    const { exit, out } = await run('verify', path.join(folder, 'ledger'));
    expect([exit, out.split('\n')[0]]).toEqual([0, '2 events']);
  });

  test.each([
    [['verify'], 'ledger verify takes one folder'],
    [['mend', 'x'], 'ledger mend: unknown'],
    [[], 'ledger: what is to be done is missing'],
    [['verify', 'x', '--quarantine'], '--quarantine goes with --remote'],
    [['verify', 'x', '--format', 'html'], '--format html: unknown form'],
  ])('%j is bad usage', async (args, message) => {
    await expect(ledger.perform(args)).rejects.toThrow(message);
  });

  test('a folder that is not there is said', async () => {
    await expect(ledger.perform(['verify', path.join(folder, 'pier')])).rejects.toThrow('is not a folder');
  });
});
