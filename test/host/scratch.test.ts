import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'proctor-scratch-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SCRATCH = new URL('../../src/host/scratch.ts', import.meta.url);
const SPILL = new URL('../../src/host/spill.ts', import.meta.url);
const FOLDER = `(await import('${SCRATCH}')).makeScratch('test');`;
const FILE = `(await import('${SPILL}')).fileSpill().put(Buffer.alloc(3e6));`;

/** A process that has done as told, with temporary files of its own, and goes on until it is ended. */
async function startHolder(script: string): Promise<{ readonly holder: ChildProcess; readonly temp: string }> {
  const temp = mkdtempSync(path.join(folder, 'temp-'));
  const holder = spawn(
    process.execPath,
    ['--input-type=module', '-e', `${script} setInterval(() => {}, 1000); console.log('ready');`],
    { env: { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(holder.stdout, 'data');
  return { holder, temp };
}

const left = (temp: string): readonly string[] => readdirSync(temp).filter((name) => name.startsWith('proctor-'));

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('a folder goes with a process that %s ends', async (signal) => {
  const { holder, temp } = await startHolder(FOLDER);
  expect(left(temp)).toHaveLength(1);
  const ended = once(holder, 'exit');
  holder.kill(signal);
  const [code] = await ended;
  expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
  expect(left(temp)).toEqual([]);
});

test('who answers a signal is left to answer it, once at least, and the folder goes when the process does', async () => {
  const answer = `process.once('SIGTERM', () => setTimeout(() => process.exit(7), 100)); ${FOLDER}`;
  const { holder, temp } = await startHolder(answer);
  const ended = once(holder, 'exit');
  holder.kill('SIGTERM');
  expect(await ended).toEqual([7, null]);
  expect(left(temp)).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'payloads of a log outlive no process, not even one that is killed',
  async () => {
    const { holder, temp } = await startHolder(FILE);
    expect(left(temp)).toEqual([]);
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
    expect(left(temp)).toEqual([]);
  },
);
