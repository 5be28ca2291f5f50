import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HostError } from '../../src/core/index.ts';
import { namedLogs } from '../../src/host/session-files.ts';

let orchard = '';
beforeAll(() => {
  orchard = mkdtempSync(path.join(os.tmpdir(), 'orchard-'));
  for (const folder of ['pears/subagents/workflows', 'talk/events']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('pears.jsonl'), '{"pick":1}\n');
  writeFileSync(at('plums.jsonl.gz'), gzipSync('{"pick":2}\n'));
  writeFileSync(at('broken.gz'), Buffer.from([0x1f, 0x8b, 0, 1, 2]));
  writeFileSync(at('pears/subagents/agent-fig.jsonl'), '{"pick":3}\n');
  writeFileSync(at('pears/subagents/agent-fig.meta.json'), '{}');
  writeFileSync(at('pears/subagents/workflows/agent-nut.jsonl'), '{"pick":4}\n');
  writeFileSync(at('talk/events/1.json'), '{\n  "id": 1\n}\n');
  writeFileSync(at('talk/events/0.json'), gzipSync('{"id": 0}'));
  writeFileSync(at('talk/events/2.json'), '');
  writeFileSync(at('talk/tree.png'), 'PNG');
});
afterAll(() => rmSync(orchard, { recursive: true }));

const at = (...parts: readonly string[]): string => path.join(orchard, ...parts);
const named = async (...names: readonly string[]) =>
  (await namedLogs(names)).logs.map(({ name, named: own, parent }) => [
    path.relative(orchard, name),
    own,
    parent ?? null,
  ]);
const agents = [
  ['pears/subagents/agent-fig.jsonl', false, 'pears'],
  ['pears/subagents/workflows/agent-nut.jsonl', false, 'pears'],
];

async function textOf(name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for (const log of (await namedLogs([name])).logs) for await (const chunk of log.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('what a name stands for', () => {
  test('a file, with the logs of its sub-agents that lie beside it', async () => {
    expect(await named(at('pears.jsonl'))).toEqual([['pears.jsonl', true, null], ...agents]);
    expect(await named(at('plums.jsonl.gz'))).toEqual([['plums.jsonl.gz', true, null]]);
  });

  test('every log under a folder; none of them was named, and empty files are none', async () => {
    expect(await named(orchard)).toEqual([
      ['broken.gz', false, null],
      ['pears.jsonl', false, null],
      ['pears/subagents/agent-fig.jsonl', false, 'pears'],
      ['pears/subagents/agent-fig.meta.json', false, 'pears'],
      ['pears/subagents/workflows/agent-nut.jsonl', false, 'pears'],
      ['plums.jsonl.gz', false, null],
      ['talk', false, null],
    ]);
    expect((await namedLogs([orchard])).passed).toEqual([at('talk/tree.png')]);
  });

  test('files that are one log, under the name of their folder as the operator gave it', async () => {
    const { logs } = await namedLogs([path.relative('.', at('talk'))]);
    const talk = path.relative('.', at('talk'));
    expect(logs).toMatchObject([
      { name: talk, files: ['events/0.json', 'events/1.json'].map((one) => path.join(talk, one)) },
    ]);
    expect(await textOf(at('talk'))).toBe('{"id": 0}\n{   "id": 1 } \n');
  });

  test('the folder of events itself, or one event of it', async () => {
    expect(await textOf(at('talk/events'))).toBe('{"id": 0}\n{   "id": 1 } \n');
    expect(await named(at('talk/events/1.json'))).toEqual([['talk', true, null]]);
  });

  test('a file that would be passed over, where the operator names it', async () => {
    expect(await named(at('talk/tree.png'))).toEqual([['talk/tree.png', true, null]]);
  });

  test('a file that two names stand for is given once, as named', async () => {
    expect((await named(orchard, at('pears.jsonl'))).filter(([name]) => name === 'pears.jsonl')).toEqual([
      ['pears.jsonl', true, null],
    ]);
  });

  test('nothing that is there is an error that says what to name', async () => {
    await expect(namedLogs([at('quince.jsonl')])).rejects.toThrow(HostError);
  });
});

test('a gzipped log is unpacked, told by its content; a broken one is named', async () => {
  expect(await textOf(at('plums.jsonl.gz'))).toBe('{"pick":2}\n');
  await expect(textOf(at('broken.gz'))).rejects.toThrow(/broken\.gz: not readable gzip/);
});
