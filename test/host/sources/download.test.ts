import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Download, download } from '../../../src/host/sources/download.ts';
import { type LogServer, startLogServer } from './log-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'download-'));
const file = path.join(folder, 'log');
let server: LogServer;
let other: LogServer;

beforeAll(async () => {
  other = await startLogServer({ '/7.jsonl': 'moored' });
  server = await startLogServer({
    '/7.jsonl': 'x'.repeat(5_000),
    '/moved': { to: '/7.jsonl' },
    '/away': { to: `${other.url}/7.jsonl` },
    '/metadata': { to: 'http://169.254.169.254/latest/meta-data' },
    '/round': { to: '/round' },
    '/broken': { to: 'https://' },
    '/down': { status: 503 },
  });
});

afterAll(async () => {
  await Promise.all([server.close(), other.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const fetchFrom = (where: string, over: Partial<Download> = {}) =>
  download(
    {
      address: `${server.url}${where}`,
      reach: { hosts: [server.host], onThisMachine: true },
      limit: 10_000,
      signal: new AbortController().signal,
      ...over,
    },
    file,
  );

test('bytes come into the file, over a redirect on the same host, too', async () => {
  expect(await fetchFrom('/7.jsonl')).toEqual({ bytes: 5_000 });
  expect(await fetchFrom('/moved')).toEqual({ bytes: 5_000 });
  expect(readFileSync(file, 'utf8')).toHaveLength(5_000);
});

test.each([
  ['/away', 'it is redirected, and there the host 127.0.0.1:'],
  ['/metadata', 'it is redirected, and there only https is fetched'],
  ['/round', 'redirected more than 3 times'],
  ['/broken', 'it is redirected, and there it is no address'],
  ['/down', 'the server answered 503'],
  ['/missing', 'the server answered 404'],
])('%s: %s', async (where, why) => {
  expect(await fetchFrom(where)).toMatchObject({ why: expect.stringContaining(why) });
  expect(other.asked).toEqual([]);
});

test('too many bytes, told before or not, are refused', async () => {
  expect(await fetchFrom('/7.jsonl', { limit: 4_999 })).toMatchObject({ why: expect.stringContaining('more than') });
});

test('a secret goes to the first host only', async () => {
  const reach = { hosts: [server.host, other.host], onThisMachine: true };
  await fetchFrom('/away', { reach, headers: { authorization: 'Bearer secret' } });
  expect(server.asked.at(-1)?.headers.authorization).toBe('Bearer secret');
  expect(other.asked.at(-1)?.headers.authorization).toBeUndefined();
});

test('a name that leads into this machine is refused though its host is allowed', async () => {
  const reach = { hosts: ['localhost'] };
  const found = await fetchFrom('', { address: 'https://localhost/', reach });
  expect(found).toEqual({ why: 'its name leads to no public address', status: null });
});

test('who waits no longer is told so', async () => {
  expect(await fetchFrom('/7.jsonl', { signal: AbortSignal.abort() })).toMatchObject({ why: 'it took too long' });
});
