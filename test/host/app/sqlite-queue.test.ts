import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openQueue } from '../../../src/host/app/open-queue.ts';
import { openSqliteQueue } from '../../../src/host/app/sqlite-queue.ts';
import { jobOf, keepsTheContract, type Tried, take } from './queue-contract.ts';

const LEASE = { leaseSeconds: 30 };
const folders: string[] = [];

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sqlite-queue-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Tried> {
  let now = Date.parse('2026-11-20T08:00:00Z');
  const pass = async (seconds: number): Promise<void> => {
    now += seconds * 1000;
  };
  const queue = await openSqliteQueue(path.join(makeFolder(), 'queue.db'), LEASE, () => now);
  return { queue, pass, lapse: () => pass(LEASE.leaseSeconds) };
}

keepsTheContract(open);

test('a lease that is kept does not run out', async () => {
  const { queue, pass } = await open();
  await queue.add(jobOf());
  const lease = await take(queue);
  await pass(20);
  expect(await queue.keep(lease)).toBe(true);
  await pass(20);
  expect(await queue.take([])).toBeNull();
});

test('what was put in outlives the process, and its end is forgotten after a week', async () => {
  const file = path.join(makeFolder(), 'queue.db');
  let now = Date.parse('2026-11-20T08:00:00Z');
  const job = jobOf();
  const first = await openSqliteQueue(file, LEASE, () => now);
  await first.add(job);
  await first.close();
  const second = await openSqliteQueue(file, LEASE, () => now);
  await second.finish(await take(second), 'done');
  now += 6 * 86_400_000;
  expect(await second.add(job)).toBe('done');
  now += 2 * 86_400_000;
  await second.add(jobOf());
  await second.finish(await take(second), 'done');
  expect(await second.add(job)).toBe('added');
});

test('a file that is no queue is refused with the variable that names it', async () => {
  const file = path.join(makeFolder(), 'timetable.txt');
  writeFileSync(
    file,
    'The last ferry leaves at 23:40, the first one at 05:10, and there is none on Sundays. '.repeat(20),
  );
  await expect(openQueue(file, LEASE, () => {})).rejects.toMatchObject({
    message: expect.stringContaining('timetable.txt'),
    remedy: expect.stringContaining('PROCTOR_QUEUE'),
  });
});
