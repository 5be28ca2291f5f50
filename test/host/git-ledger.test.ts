import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LedgerStore, SessionGraded } from '../../src/core/index.ts';
import { gitLedger, isRefusal } from '../../src/host/git-ledger.ts';
import { appendEvent, appendGraded, readLedger, verifyLedger } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { graded, outcome, WRITER } from '../ledger/events.ts';
import { runProgram } from '../start/index.ts';
import { type GitServer, startGitServer } from './git-server.ts';

let root = '';
let server: GitServer;
const store = (name: string): LedgerStore =>
  gitLedger({ url: `${server.url}/orchard.git`, token: 'pear', scratch: path.join(root, name), writer: WRITER });
const write = (ledger: LedgerStore, event: SessionGraded) =>
  ledger.update((files) => appendGraded(files, event, deriveFiles, ledger.nonce()));
const git = (...args: readonly string[]) =>
  runProgram('git', ['-C', path.join(root, 'orchard.git'), ...args])
    .toString()
    .trim();

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'proctor-git-ledger-'));
  runProgram('git', ['init', '-q', '--bare', path.join(root, 'orchard.git')]);
  git('config', 'http.receivepack', 'true');
  server = await startGitServer(root, 'pear');
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

test('makes the branch with the first event, adds to it, and finds nothing to add twice', async () => {
  const ledger = store('a');
  expect(await ledger.read()).toEqual([]);
  expect(await write(ledger, graded())).toMatch(/^[0-9a-f]{40}$/);
  expect(await write(ledger, graded({ number: 13 }))).toMatch(/^[0-9a-f]{40}$/);
  expect(await write(ledger, graded())).toBeNull();
  expect(git('rev-list', '--count', 'proctor')).toBe('2');
  expect(verifyLedger(await store('b').read(), deriveFiles)).toMatchObject({ events: 2, quarantine: [] });
});

test('removes the files of a month that it seals', async () => {
  const ledger = store('a');
  await write(ledger, graded());
  const merged = outcome('merged', { at: '2026-06-02T00:00:00Z' });
  await ledger.update((files) => appendEvent(files, merged, deriveFiles, ledger.nonce()));
  expect(git('ls-tree', '-r', '--name-only', 'proctor').split('\n')).toEqual([
    'events/2026-05.jsonl',
    expect.stringMatching(/^events\/2026\/06\/02\//),
    'state.json',
  ]);
});

test('writers at the same time lose nothing and repeat nothing, and what they leave verifies', async () => {
  const writers = [1, 2].map((number) => ({ ledger: store(`writer-${number}`), number }));
  await Promise.all(
    writers.map(async ({ ledger, number }) => {
      for (const row of ['first', 'second']) await write(ledger, graded({ number, session: row }));
    }),
  );
  const files = await store('reader').read();
  expect(readLedger(files).events).toHaveLength(4);
  expect(git('rev-list', '--count', 'proctor')).toBe('4');
  expect(verifyLedger(files, deriveFiles).derived[0]).toEqual({ path: 'state.json', state: 'same' });
}, 60_000);

test('F5: a writer with a stale snapshot reads again and erases nothing', async () => {
  const [slow, quick] = [store('slow'), store('quick')];
  const seen: number[] = [];
  await slow.update((files) => {
    seen.push(files.length);
    return appendGraded(files, graded(), deriveFiles, slow.nonce());
  });
  let raced = false;
  const late = graded({ number: 14 });
  const races = slow.update((files) => {
    seen.push(files.length);
    if (!raced) {
      raced = true;
      runProgram('git', ['-C', path.join(root, 'orchard.git'), 'update-ref', 'refs/heads/proctor', moved()]);
    }
    return appendGraded(files, late, deriveFiles, slow.nonce());
  });
  expect(await races).toMatch(/^[0-9a-f]{40}$/);
  expect(seen).toEqual([0, 2, 2]);
  expect(readLedger(await quick.read()).events).toHaveLength(2);
});

/** Another commit on the branch, as a faster writer would have left it. */
function moved(): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@orchard'];
  return git(...identity, 'commit-tree', 'proctor^{tree}', '-p', 'proctor', '-m', 'faster');
}

test('a token that may not push is told so, and not tried again', async () => {
  const ledger = gitLedger({
    url: `${server.url}/orchard.git`,
    token: 'plum',
    scratch: path.join(root, 'x'),
    writer: WRITER,
  });
  await expect(write(ledger, graded())).rejects.toThrow(/refused/);
});

test.each([
  ["fatal: unable to access 'https://orchard/': The requested URL returned error: 403", true],
  ['remote: error: GH006: Protected branch update failed: protected branch', true],
  [' ! [rejected]        ed65af40f74619baa663993f4036d50a875d0c0c -> proctor (stale info)', false],
  ['fatal: the remote end hung up unexpectedly', false],
])('a lost race is no refusal, whatever digits the commit ids hold (%#)', (errors, refused) => {
  expect(isRefusal(errors)).toBe(refused);
});
