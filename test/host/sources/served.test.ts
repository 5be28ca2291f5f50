import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copilot } from '../../../src/host/sources/copilot.ts';
import { LINKS } from '../../../src/host/sources/links.ts';
import { openHands } from '../../../src/host/sources/openhands.ts';
import { STORE } from '../../../src/host/sources/store.ts';
import { codexLog, type Harbour, openHarbour, policyWith, saidOf } from './harbour.ts';
import { type LogServer, startLogServer } from './log-server.ts';

const SESSION = '01234567-89ab-cdef-0123-456789abcdef';
const CONVERSATION = 'a1'.repeat(16);
const OTHER = '89abcdef-0123-4567-89ab-cdef01234567';
const trailer = (repository: string, id: string): string =>
  `Agent-Logs-Url: https://github.com/${repository}/sessions/${id}`;

let server: LogServer;
let harbour: Harbour;

beforeAll(async () => {
  const zip = zipSync({ 'events.jsonl': Buffer.from(codexLog()), 'metadata.json': Buffer.from('{}') });
  server = await startLogServer({
    '/crossing.jsonl': codexLog(),
    '/harbour/ferries/1/codex%2Fferry.jsonl': codexLog(),
    [`/agents/sessions/${SESSION}/logs`]: codexLog(),
    [`/api/v1/app-conversations/${CONVERSATION}/download`]: zip,
  });
  const body = [
    `The log: ${server.url}/crossing.jsonl.`,
    `Not the log: ${server.url.replace('http:', 'https:')}/elsewhere and http://169.254.169.254/latest/meta-data`,
    `https://app.all-hands.dev/conversations/${CONVERSATION}`,
    'https://claude.ai/code/session_01Ferry',
  ].join('\n');
  harbour = await openHarbour({
    message: `Mend\n\n${trailer('harbour/ferries', SESSION)}\n${trailer('somebody/else', OTHER)}`,
    pull: { body },
  });
});

afterAll(async () => {
  const { violations } = harbour.github;
  await Promise.all([harbour.close(), server.close()]);
  expect(violations).toEqual([]);
});

test('links to allowed hosts are of class D; nothing else is fetched; a session behind a login is said to be there', async () => {
  const before = server.asked.length;
  const closed = await harbour.ask([LINKS]);
  expect(closed.logs).toEqual([]);
  expect(closed.gaps).toEqual([
    {
      what: 'the session of Claude Code on the web',
      why: 'https://claude.ai/code/session_01Ferry opens for its owner only',
      remedy: 'Export it in the workflow, or commit it: docs/providing-logs.md#claude-code-on-the-web.',
    },
  ]);
  expect(server.asked).toHaveLength(before);
  const found = await harbour.ask([LINKS], policyWith({ hosts: [server.host] }));
  expect(found.logs).toMatchObject([{ name: `${server.url}/crossing.jsonl`, trust: 'D' }]);
  expect(found.texts).toEqual([codexLog()]);
  expect(server.asked.slice(before).map((one) => one.path)).toEqual(['/crossing.jsonl']);
  expect(saidOf(found, 'links')).toBe('2 links to allowed hosts, 1 session behind a login');
});

test("the policy's store is asked for this pull request's log, of class A where it is held and else of class C", async () => {
  const store = `${server.url}/{owner}/{repository}/{number}/{branch}.jsonl`;
  const pushed = await harbour.ask([STORE], policyWith({ store }));
  expect(pushed.logs).toMatchObject([{ trust: 'C', boundBy: 'lies where logs.store of the policy points' }]);
  const held = await harbour.ask([STORE], policyWith({ store, 'store-is-held': true }));
  expect(held.logs).toMatchObject([{ trust: 'A' }]);
  expect(held.texts).toEqual([codexLog()]);
  const none = await harbour.ask([STORE], policyWith({ store: `${server.url}/{head}.jsonl` }));
  expect(none).toMatchObject({ logs: [], gaps: [] });
  expect(saidOf(none, 'log store')).toContain('the server answered 404');
});

test('a store may be a folder of the runner, out of which no name of a branch leads', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  try {
    mkdirSync(path.join(folder, 'codex_ferry'));
    writeFileSync(path.join(folder, 'codex_ferry', 'rollout.jsonl'), codexLog());
    const found = await harbour.ask([STORE], policyWith({ store: `${folder}/{branch}`, 'store-is-held': true }));
    expect(found.logs).toMatchObject([{ trust: 'A', named: false }]);
    const missing = await harbour.ask([STORE], policyWith({ store: `${folder}/{head}` }));
    expect(saidOf(missing, 'log store')).toMatch(/is not there$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("Copilot's session is fetched by its id with a person's token, and only then; another repository's never", async () => {
  const without = await harbour.ask([copilot({ token: null, address: server.url })]);
  expect(without.gaps).toMatchObject([{ remedy: expect.stringContaining('copilot-token') }]);
  const found = await harbour.ask([copilot({ token: 'ghu_ferry', address: server.url })]);
  expect(found.logs).toMatchObject([{ name: `Copilot session ${SESSION}`, trust: 'A' }]);
  expect(server.asked.filter((one) => one.path.includes(OTHER))).toEqual([]);
  const { headers } = server.asked.at(-1) ?? {};
  expect(headers).toMatchObject({ authorization: 'Bearer ghu_ferry', 'copilot-integration-id': 'copilot-4-cli' });
});

test("OpenHands' conversation is unpacked; without a token it is a gap", async () => {
  const without = await harbour.ask([openHands({ token: '', address: server.url })]);
  expect(without.gaps).toMatchObject([{ remedy: expect.stringContaining('openhands-token') }]);
  const found = await harbour.ask([openHands({ token: 'key', address: server.url })]);
  expect(found.logs.map(({ name, trust }) => [name, trust])).toContainEqual([
    `OpenHands conversation ${CONVERSATION}/events.jsonl`,
    'A',
  ]);
  expect(server.asked.at(-1)?.headers['x-access-token']).toBe('key');
});
