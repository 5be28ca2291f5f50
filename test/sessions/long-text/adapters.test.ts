import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/core/index.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import type { Adapter } from '../../../src/sessions/adapter.ts';
import { claudeCode } from '../../../src/sessions/claude-code.ts';
import { codex } from '../../../src/sessions/codex.ts';
import { parseJson } from '../../../src/sessions/json.ts';
import { readWith } from '../../../src/sessions/read.ts';
import { fixture } from '../reading.ts';

/** Long enough to be left as bytes; none of it is ASCII all along, nor plain. */
const MORE = '\nrow of pears →\t"fig" \\ 🍐 \ud83c'.repeat(80);

type Change = (text: string, key: string) => string;

/** A copy of a value with its strings changed, key by key. */
function changed(value: unknown, change: Change, key = ''): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((one) => changed(one, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, change, name)]));
}

/** As many bytes at once in memory that is used again, as a file is read. */
async function* reused(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  const room = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) yield room.subarray(0, bytes.copy(room, 0, at));
}

/** All that is read, with every payload whole. */
async function read(adapter: Adapter, log: string, size: number): Promise<unknown> {
  const spill = memorySpill();
  const sessions = await readWith([adapter], reused(Buffer.from(log), size), spill);
  const digests = JSON.stringify(sessions).match(/"digest":"\w+/g) ?? [];
  const payloads = digests.map((found) => Buffer.from(spill.read(found.slice(10)) ?? []).toString('hex'));
  return { sessions: (sessions as readonly Session[]).map((one) => ({ ...one, steps: [...one.steps] })), payloads };
}

const ROOMS = [
  ['claude-code', claudeCode],
  ['codex', codex],
] as const;

const logs = ROOMS.flatMap(([room, adapter]) =>
  readdirSync(path.join(import.meta.dirname, '../../fixtures', room))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => [`${room}/${name}`, adapter, fixture(room, name)] as const),
);

test.each(logs)(
  '%s reads the same with its texts long, whether they are left as bytes or not',
  async (_, adapter, log) => {
    const { longKeys, ...eager } = adapter;
    const inflated = (change: Change): string =>
      log
        .split('\n')
        .map((line) => JSON.stringify(changed(parseJson(line), change)) ?? line)
        .join('\n');
    const ends = inflated((text, key) => (longKeys?.has(key) && !text.startsWith('{') ? text + MORE : text));
    const turned = ends.split('\n');
    turned.splice(1, 0, ...turned.splice(1).reverse());
    for (const one of [ends, turned.join('\n')]) {
      expect(one).toContain(JSON.stringify(MORE).slice(1, -1));
      expect(await read(adapter, one, 7919)).toEqual(await read(eager, one, 65_536));
    }
  },
);
