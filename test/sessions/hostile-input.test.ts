import { describe, expect, test } from 'vitest';
import { ARCHIVES, formatOf, LOGS, logOf, recordsOf } from './hostile-logs.ts';
import { tryReading } from './properties.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** Files that people name by mistake. Each is refused, and one sentence says why. */
const NO_LOGS: Readonly<Record<string, Buffer | string>> = {
  'an empty file': '',
  blanks: ' \n\t\r\n \n',
  'NUL bytes': Buffer.alloc(5000),
  'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  'a program': Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(300, 0x90)]),
  'packed data': Buffer.from('1f8b0800000000000003', 'hex'),
  'an archive of something else': Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
  'a login page': '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n',
  'a page of Markdown': '# Ferries\n\nThe first one leaves at six.\n\n> It waits for nobody.\n',
  'a script': '#!/bin/sh\nset -e\necho "{"\n',
  'a table': 'pier,minutes\nnorth,7\n',
  'a package.json': json({ name: 'ferry', version: '1.0.0', type: 'module', scripts: { test: 'vitest' } }),
  'a lockfile': json({ name: 'ferry', lockfileVersion: 3, packages: { '': { name: 'ferry' } } }),
  'a SARIF report': json({ version: '2.1.0', runs: [{ tool: { driver: { name: 'pier' } }, results: [] }] }),
  'a coverage report': json({ total: { lines: { pct: 81 } }, 'src/pier.ts': { lines: { pct: 80 } } }),
  'an answer of an API': json({ message: 'Not Found', documentation_url: 'https://example.org', status: '404' }),
  'a list of numbers': '[1, 2, 3]',
  'a list of lists': '[[["pears"]]]',
  'a string': '"pears"\n',
  'a number': '1e400\n',
  'an empty object': '{}',
  'records of something else': '{"level":"info","msg":"moored"}\n{"level":"warn","msg":"late"}\n',
  'a deep list': '['.repeat(10_000) + ']'.repeat(10_000),
  'a deep object': '{"a":'.repeat(10_000),
  'a prototype': '{"__proto__":{"type":"user"}}\n{"constructor":{"prototype":{"type":"user"}}}\n',
  'bytes that are no UTF-8': Buffer.from('fffe7b0022ff', 'hex'),
};

test.each(Object.entries(NO_LOGS))('%s is no log', async (_name, content) => {
  const { sessions, why, faults } = await tryReading(Buffer.from(content));
  expect([sessions, faults]).toEqual([[], []]);
  expect(why).toMatch(/^[^\n]{10,}$/);
});

type Change = (records: readonly unknown[]) => readonly unknown[];

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A copy in which `change` gives the value of every key that it does not answer with undefined. */
function everywhere(value: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => everywhere(inner, change));
  if (!isTree(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, change(key, inner) ?? everywhere(inner, change)]);
  return Object.fromEntries(entries);
}

/** Applies a change to the records of a log, or to each list of a document. */
const inLists = (change: Change): Change => {
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return change(value).map(within);
    return isTree(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one)])) : value;
  };
  return (records) => (records.length === 1 ? records.map(within) : change(records));
};

const isId = (key: string): boolean => /(?:^|_)(?:uu)?id$|Id$|ID$|Uuid$/.test(key);
const isTime = (key: string): boolean => /time|_at$|At$|created|started|ended|ts$/i.test(key);

const withIds =
  (id: unknown): Change =>
  (records) =>
    records.map((record) => everywhere(record, (key) => (isId(key) ? id : undefined)));

const withTimes =
  (time: unknown): Change =>
  (records) =>
    records.map((record) => everywhere(record, (key, old) => (isTime(key) && !isTree(old) ? time : undefined)));

const withTexts =
  (change: (text: string) => string): Change =>
  (records) =>
    records.map((record) =>
      everywhere(record, (_key, old) => (typeof old === 'string' && old.length > 20 ? change(old) : undefined)),
    );

const withNumbers =
  (value: number): Change =>
  (records) =>
    records.map((record) => everywhere(record, (_key, old) => (typeof old === 'number' ? value : undefined)));

const shuffled: Change = (records) => [
  ...records.filter((_, at) => at % 3 === 2),
  ...records.filter((_, at) => at % 3 === 0),
  ...records.filter((_, at) => at % 3 === 1),
];

/** What may be done to a log without making it another format's; `null` gives no value at all. */
const CHANGES: Readonly<Record<string, Change>> = {
  'records in reverse': inLists((records) => records.toReversed()),
  'records shuffled': inLists(shuffled),
  'each record twice': inLists((records) => records.flatMap((record) => [record, record])),
  'one id for all': withIds('pier-7'),
  'ids that are empty': withIds(''),
  'ids that are numbers': withIds(7),
  'ids that are objects': withIds({ id: 'pier-7' }),
  'ids that are inherited': withIds('__proto__'),
  'ids without end': withIds('7'.repeat(100_000)),
  'times of the year 300000': withTimes('+300000-01-01T00:00:00Z'),
  'times before there were any': withTimes('-0044-03-15T12:00:00Z'),
  'times that are none': withTimes('NaN'),
  'times that are huge': withTimes(8.64e18),
  'times that are negative': withTimes(-1e15),
  'numbers that are huge': withNumbers(1.7e308),
  'numbers below zero': withNumbers(-7),
  'numbers that are no whole ones': withNumbers(2 ** 53 + 0.5),
  'NUL bytes and control characters in texts': withTexts((text) => `\0\x1b[2J\x08${text}\x7f\x9b31m`),
  'line separators in texts': withTexts((text) => text.replaceAll(' ', '\u2028')),
  'halves of characters in texts': withTexts((text) => `\ud800${text}\udfff`),
  'prototypes in place of objects': (records) =>
    records.map((record) =>
      everywhere(record, (_key, old) =>
        isTree(old) && Object.keys(old).length === 0 ? JSON.parse('{"__proto__":{"type":"user"}}') : undefined,
      ),
    ),
};

const JSON_LOGS = Object.entries(LOGS).filter(([, log]) => recordsOf(log).length > 0);

describe.each(Object.entries(CHANGES))('a log with %s', (_name, change) => {
  test.each(JSON_LOGS)('of %s is read', async (_format, log) => {
    const { sessions, why, faults } = await tryReading(Buffer.from(logOf(change(recordsOf(log)))));
    expect(faults).toEqual([]);
    expect(sessions.length > 0).toBe(why === null);
  });
});

const bom = Buffer.from('efbbbf', 'hex');
const bytesOf = (log: string): Buffer => Buffer.from(log);

/** What is done to the bytes of a log and leaves it the same format's, readable from its beginning on. */
const DISGUISES: Readonly<Record<string, (log: Buffer) => Buffer>> = {
  'a byte-order mark': (log) => Buffer.concat([bom, log]),
  'blanks and NULs around it': (log) => Buffer.concat([bytesOf(' \n\0\n'), log, bytesOf('\0\0 \n\n')]),
  'CR LF': (log) => bytesOf(log.toString('utf8').replaceAll(/\r?\n/g, '\r\n')),
  'bytes behind it that are no UTF-8': (log) => Buffer.concat([log, Buffer.from('0afffe7b220a', 'hex')]),
  'half a character at its end': (log) => Buffer.concat([log, Buffer.from('f09f8d', 'hex')]),
  'a deep object behind it': (log) => Buffer.concat([log, bytesOf(`\n${'{"a":['.repeat(10_000)}`)]),
  'a deep record behind it': (log) =>
    Buffer.concat([log, bytesOf(`\n{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}\n`)]),
  'duplicate keys behind it': (log) => Buffer.concat([log, bytesOf('\n{"type":"user","type":"assistant"}\n')]),
  'numbers that are none behind it': (log) =>
    Buffer.concat([log, bytesOf('\n{"n":1e400,"m":-0,"k":9007199254740993}\n')]),
};

describe.each(Object.entries(DISGUISES))('a log with %s', (name, disguise) => {
  const logs = name === 'a byte-order mark' || name.startsWith('blanks') ? JSON_LOGS : Object.entries(LOGS);
  test.each(logs)('of %s is still known', async (format, log) => {
    const { sessions, faults } = await tryReading(disguise(bytesOf(log)), 4096);
    expect([sessions[0]?.format, faults]).toEqual([formatOf(format), []]);
  });
});

test.each(Object.entries(ARCHIVES))(
  'an archive of %s with something before or behind it is no crash',
  async (_name, bytes) => {
    for (const disguised of [
      Buffer.concat([bytes, bytesOf('pears')]),
      Buffer.concat([bom, bytes]),
      Buffer.concat([bytes, bytes]),
    ]) {
      const { sessions, why, faults } = await tryReading(disguised);
      expect(faults).toEqual([]);
      expect(sessions.length > 0).toBe(why === null);
    }
  },
);

test.each(['codex', 'gptme', 'kimi-cli', 'pi'])(
  'a log of %s that somebody indented is read as it was',
  async (format) => {
    const log = LOGS[format] ?? '';
    const records = log
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const plain = await tryReading(bytesOf(log));
    for (const glue of ['\n', ',\n']) {
      const { sessions, faults } = await tryReading(bytesOf(records.map(json).join(glue)));
      expect(faults).toEqual([]);
      expect(sessions.map(({ steps }) => steps.length)).toEqual(plain.sessions.map(({ steps }) => steps.length));
    }
  },
);

test('a log in UTF-16, as PowerShell redirects it, is read as the same in UTF-8', async () => {
  const log = (LOGS['claude-code'] ?? '').replace('a', 'ä🍐');
  const little = Buffer.from(`\ufeff${log}`, 'utf16le');
  const plain = await tryReading(bytesOf(log));
  for (const bytes of [little, Buffer.from(little).swap16()])
    for (const size of [1, 7, 65_536]) expect(await tryReading(bytes, size)).toEqual(plain);
});

test('objects on one line are records of their own, whatever stands between them', async () => {
  const log = (LOGS['claude-code'] ?? '').trimEnd().split('\n');
  const apart = await tryReading(Buffer.from(log.join('\n')));
  for (const glue of ['', ' ', ',', '\0', '\t,\r']) {
    const { sessions, faults } = await tryReading(Buffer.from(log.join(glue)));
    expect(faults).toEqual([]);
    expect(sessions[0]?.diagnostics.records).toBe(apart.sessions[0]?.diagnostics.records);
    expect(sessions[0]?.steps.length).toBe(apart.sessions[0]?.steps.length);
  }
});
