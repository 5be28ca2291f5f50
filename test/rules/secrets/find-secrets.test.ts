import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { findSecrets } from '../../../src/rules/secrets/find-secrets.ts';
import { isPlaceholder } from '../../../src/rules/secrets/placeholder.ts';
import { type Scan, scanText } from '../../../src/rules/secrets/scan.ts';
import { isSuspicious, suspects } from '../../../src/rules/secrets/suspicious.ts';
import { buildEvidence, type Told } from '../evidence.ts';

/** Made up here, in the shape of a token; written in two parts, so that no scanner takes this file for a leak. */
const TOKEN = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;

async function find(told: Told, scan?: Scan) {
  const blobs = memorySpill();
  const { diff, sessions } = buildEvidence(told, blobs);
  return findSecrets(diff, sessions, blobs, scan);
}

test('secretlint finds a token in an added line, and in what a step prints; the value is not kept', async () => {
  const files = [{ path: 'orchard.py', before: 'a = 1\n', after: `a = 1\nb = 2\ntoken = "${TOKEN}"\n` }];
  const found = await find({ files, sessions: [[{ run: 'npm config list', output: `registry\n${TOKEN}\n` }]] });
  expect(found.map(({ kind, where }) => [kind, where])).toEqual([
    ['github', { kind: 'line', path: 'orchard.py', side: 'new', line: 3 }],
    ['github', { kind: 'step', session: 0, step: 0 }],
  ]);
  expect(new Set(found.map(({ digest }) => digest)).size).toBe(1);
  expect(JSON.stringify(found)).not.toContain(TOKEN.slice(4));
});

test('the scanner is called for suspicious lines alone', async () => {
  const seen: string[] = [];
  const scan: Scan = async (text) => {
    seen.push(text);
    return [];
  };
  await find({ files: [{ path: 'orchard.py', before: '', after: 'pears = 3\nfigs = count(rows)\n' }] }, scan);
  expect(seen).toEqual([]);
  await find({ files: [{ path: 'orchard.py', before: '', after: `pears = 3\nkey = "${TOKEN}"\n` }] }, scan);
  await find({ files: [{ path: 'package-lock.json', before: '', after: `{"integrity": "${TOKEN}"}\n` }] }, scan);
  expect(seen).toEqual([`key = "${TOKEN}"\n`]);
});

test('hashes are no secrets, and the lines of a private key belong together', () => {
  expect(isSuspicious('commit 0123456789abcdef0123456789abcdef01234567')).toBe(false);
  expect(isSuspicious('postgres://ada:pomona@db.barn.dev/rows')).toBe(true);
  const key = ['-----BEGIN RSA PRIVATE KEY-----', 'abc', '-----END RSA PRIVATE KEY-----', 'abc'];
  expect(suspects(key.map((text, index) => ({ line: index + 1, text }))).map(({ line }) => line)).toEqual([1, 2, 3]);
});

test('what stands for another value', () => {
  for (const value of [
    'ghp_xxxxxxxxxxxxxxxxxxxx',
    'postgres://app:postgres@localhost:5432/x',
    'AKIAIOSFODNN7EXAMPLE',
    'sk-your-key-here',
  ])
    expect(isPlaceholder(value), value).toBe(true);
  expect(isPlaceholder(TOKEN)).toBe(false);
  expect(isPlaceholder('postgres://ada:Ki9x2Lq@db.barn.dev:5432/rows')).toBe(false);
});

test('nothing of a scan stays behind, so that the ten-thousandth takes no longer than the first', async () => {
  for (let at = 0; at < 3; at += 1) await scanText(`key = "${TOKEN}"\n`);
  await setTimeout(10);
  expect(performance.getEntries().filter(({ name }) => name.includes('@core>'))).toEqual([]);
});
