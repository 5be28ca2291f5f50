import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type FileSet, findLogs } from '../../src/host/log-set.ts';
import { inPieces } from '../sessions/reading.ts';

type Content = string | Uint8Array;

/** Files as a pull request holds them, unless `opens` says otherwise; every opening is noted. */
function setOf(files: Readonly<Record<string, Content>>, more: Partial<FileSet> = {}) {
  const opened: string[] = [];
  const set: FileSet = {
    names: Object.keys(files),
    about: (name) => ({ name, named: false, trust: 'C', boundBy: 'committed in the pull request' }),
    open(name) {
      opened.push(name);
      return inPieces(Buffer.from(files[name] ?? ''));
    },
    opens: { archives: true, databases: false },
    ...more,
  };
  return { set, opened };
}

async function textOf(log: { open(): AsyncIterable<Uint8Array> } | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of log?.open() ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));

test('a log says which files it was made of, all of which are the agent’s and not the pull request’s', async () => {
  const { set } = setOf({ 'logs/events/1.json': '{"id":1}', 'logs/events/0.json': '{"id":0}', 'logs/tree.png': '' });
  const { logs, gaps, passed } = await findLogs(set);
  expect(logs).toMatchObject([{ name: 'logs', trust: 'C', files: ['logs/events/0.json', 'logs/events/1.json'] }]);
  expect([await textOf(logs[0]), gaps, passed]).toEqual(['{"id":0}\n{"id":1}\n', [], ['logs/tree.png']]);
});

test('a database that was committed is not opened, but told of', async () => {
  const database = gunzipSync(readFileSync(path.join(import.meta.dirname, '../fixtures/opencode/stored.db.gz')));
  const { set } = setOf({ 'logs/opencode.db': database, 'logs/pears.db': '{"pears":1}\n' });
  const { logs, gaps } = await findLogs(set);
  expect(logs.map(({ name }) => name)).toEqual(['logs/pears.db']);
  expect(gaps).toMatchObject([{ what: 'logs/opencode.db', remedy: expect.stringContaining('opencode export') }]);
});

test('archives are opened one at a time, and again where another was opened since', async () => {
  const { set, opened } = setOf({
    'a.zip': zip({ 'pears.jsonl': '{"pears":1}', 'figs.jsonl': '{"figs":1}' }),
    'b.zip': zip({ 'plums.jsonl': '{"plums":1}' }),
  });
  const { logs } = await findLogs(set);
  expect(logs.map(({ name, files }) => [name, files])).toEqual([
    ['a.zip/figs.jsonl', ['a.zip']],
    ['a.zip/pears.jsonl', ['a.zip']],
    ['b.zip/plums.jsonl', ['b.zip']],
  ]);
  const before = opened.length;
  expect([await textOf(logs[2]), opened.length - before]).toEqual(['{"plums":1}', 0]);
  expect([await textOf(logs[0]), await textOf(logs[1])]).toEqual(['{"figs":1}', '{"pears":1}']);
  expect(new Set(opened.slice(before))).toEqual(new Set(['a.zip']));
});

test('an archive that cannot be unpacked is a gap among others, and an error where it was named', async () => {
  const files = { 'run.tgz': Buffer.from([0x1f, 0x8b, 0, 1, 2]), 'pears.jsonl': '{"pears":1}' };
  const { logs, gaps } = await findLogs(setOf(files).set);
  expect([logs.length, gaps.map(({ what, why }) => [what, /not readable gzip/.test(why)])]).toEqual([
    1,
    [['run.tgz', true]],
  ]);
  const about = (name: string) => ({ name, named: true, trust: 'A', boundBy: 'named' }) as const;
  await expect(findLogs(setOf(files, { about }).set)).rejects.toThrow(/run\.tgz/);
});

test('what would be passed over is read where it was named', async () => {
  const about = (name: string) => ({ name, named: name === 'tree.png', trust: 'A', boundBy: 'named' }) as const;
  const { logs, passed } = await findLogs(setOf({ 'tree.png': '{}', 'page.html': '' }, { about }).set);
  expect([logs.map(({ name }) => name), passed]).toEqual([['tree.png'], ['page.html']]);
});
