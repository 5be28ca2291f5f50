import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordWord } from '../../src/commands/ledger-record.ts';
import { readLedgerFolder } from '../../src/host/ledger-files.ts';
import { readLedger, verifyLedger } from '../../src/ledger/index.ts';
import { deriveFiles, score } from '../../src/score/index.ts';
import { startGitServer } from '../host/git-server.ts';
import { fileOf, graded, quarantined } from '../ledger/events.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'proctor-word-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const SAID = ['--by', 'pomona', '--why', 'the log is of another ferry'];
const into = () => ['--into', path.join(dir, 'ledger')];
const files = () => readLedgerFolder(path.join(dir, 'ledger'));

test('a voided grading counts no more, and the state follows', async () => {
  const event = graded({ micro: 900_000 });
  const { path: name, text } = fileOf(event);
  mkdirSync(path.join(dir, 'ledger', path.dirname(name)), { recursive: true });
  writeFileSync(path.join(dir, 'ledger', name), text);
  const { line } = await recordWord('void')([event.id.slice(7, 17), ...SAID, ...into()]);
  expect(line).toContain('commit and push it');
  expect(score(await files(), { asOf: '2100-01-01T00:00:00Z', halfLifeDays: 30 }).arms).toEqual([]);
  expect(verifyLedger(await files(), deriveFiles).derived).toEqual([{ path: 'state.json', state: 'same' }]);
  await expect(recordWord('void')(['00000000', ...SAID, ...into()])).rejects.toThrow('no grading of that id');
});

test('an event that was set aside counts again when it is released', async () => {
  const event = graded();
  for (const { path: name, text } of [event, quarantined(event)].map(fileOf)) {
    mkdirSync(path.join(dir, 'ledger', path.dirname(name)), { recursive: true });
    writeFileSync(path.join(dir, 'ledger', name), text);
  }
  expect(readLedger(await files()).events).not.toContainEqual(event);
  await recordWord('release')([event.id.slice(7, 17), ...SAID, ...into()]);
  expect(readLedger(await files()).events).toContainEqual(event);
  await expect(recordWord('release')([event.id, ...SAID, ...into()])).rejects.toThrow('no event that was set aside');
});

test('arms are registered with what they passed of the gate, and retired; over git, too', async () => {
  await recordWord('register')(['gptme:kimi-k2.6', '--smoke', '2/3', ...SAID, ...into()]);
  execFileSync('git', ['init', '-q', '--bare', path.join(dir, 'harbour.git')]);
  execFileSync('git', ['-C', path.join(dir, 'harbour.git'), 'config', 'http.receivepack', 'true']);
  const server = await startGitServer(dir);
  try {
    const { line } = await recordWord('retire')(['gptme:kimi-k2.6', ...SAID, '--remote', `${server.url}/harbour.git`]);
    expect(line).toMatch(/^pushed as [0-9a-f]{40}$/);
  } finally {
    await server.close();
  }
  expect(readLedger(await files()).events).toEqual([
    expect.objectContaining({ type: 'arm.registered', arm: 'gptme:kimi-k2.6', smoke: { passed: 2, of: 3 } }),
  ]);
});

test.each([
  [['gptme:kimi-k2.6'], 'takes one subject'],
  [['gptme:kimi-k2.6', '--into', 'x'], '--by NAME'],
  [['kimi', ...SAID, '--into', 'x'], 'not an arm'],
  [['gptme:kimi-k2.6', '--smoke', '4/3', ...SAID, '--into', 'x'], 'not tasks passed'],
])('%j is refused', async (args, why) => {
  const at = args.indexOf('x');
  const named = at < 0 ? args : args.with(at, path.join(dir, 'x'));
  await expect(recordWord('register')(named)).rejects.toThrow(why);
});
