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
  mkdirSync(path.join(orchard, 'pears/subagents/workflows'), { recursive: true });
  writeFileSync(path.join(orchard, 'pears.jsonl'), '{"pick":1}\n');
  writeFileSync(path.join(orchard, 'plums.jsonl.gz'), gzipSync('{"pick":2}\n'));
  writeFileSync(path.join(orchard, 'broken.gz'), Buffer.from([0x1f, 0x8b, 0, 1, 2]));
  writeFileSync(path.join(orchard, 'pears/subagents/agent-fig.jsonl'), '{"pick":3}\n');
  writeFileSync(path.join(orchard, 'pears/subagents/agent-fig.meta.json'), '{}');
  writeFileSync(path.join(orchard, 'pears/subagents/workflows/agent-nut.jsonl'), '{"pick":4}\n');
});
afterAll(() => rmSync(orchard, { recursive: true }));

const at = (...parts: readonly string[]): string => path.join(orchard, ...parts);
const named = (...names: readonly string[]) =>
  namedLogs(names).map(({ name, named: own, parent }) => [path.relative(orchard, name), own, parent ?? null]);
const agents = [
  ['pears/subagents/agent-fig.jsonl', false, 'pears'],
  ['pears/subagents/workflows/agent-nut.jsonl', false, 'pears'],
];

async function textOf(name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for (const log of namedLogs([name])) for await (const chunk of log.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('what a name stands for', () => {
  test('a file, with the logs of its sub-agents that lie beside it', () => {
    expect(named(at('pears.jsonl'))).toEqual([['pears.jsonl', true, null], ...agents]);
    expect(named(at('plums.jsonl.gz'))).toEqual([['plums.jsonl.gz', true, null]]);
  });

  test('every file under a folder; none of them was named', () => {
    expect(named(orchard)).toEqual([
      ['broken.gz', false, null],
      ['pears.jsonl', false, null],
      ['pears/subagents/agent-fig.jsonl', false, 'pears'],
      ['pears/subagents/agent-fig.meta.json', false, 'pears'],
      ['pears/subagents/workflows/agent-nut.jsonl', false, 'pears'],
      ['plums.jsonl.gz', false, null],
    ]);
  });

  test('a file that two names stand for is given once, as named', () => {
    expect(named(orchard, at('pears.jsonl')).filter(([name]) => name === 'pears.jsonl')).toEqual([
      ['pears.jsonl', true, null],
    ]);
  });

  test('nothing that is there is an error that says what to name', () => {
    expect(() => namedLogs([at('quince.jsonl')])).toThrow(HostError);
  });
});

test('a gzipped log is unpacked, told by its content; a broken one is named', async () => {
  expect(await textOf(at('plums.jsonl.gz'))).toBe('{"pick":2}\n');
  await expect(textOf(at('broken.gz'))).rejects.toThrow(/broken\.gz: not readable gzip/);
});
