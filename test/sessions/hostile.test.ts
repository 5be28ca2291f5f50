import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accounted, asLog, fixture, readAll } from './reading.ts';

/** An export of OpenCode as the records of its storage, one a line. */
function storedOf(log: string): string {
  const { info, messages } = JSON.parse(log) as { info: object; messages: { info: object; parts: object[] }[] };
  return asLog([info, ...messages.flatMap((message) => [message.info, ...message.parts])]);
}

const LOGS = {
  'gemini-cli': fixture('gemini-cli', 'recover.jsonl'),
  'qwen-code': fixture('qwen-code', 'ferry.jsonl'),
  pi: fixture('pi', 'vineyard.jsonl'),
  kimi: fixture('kimi-cli', 'bakery.jsonl'),
  'kimi code': fixture('kimi-cli', 'harbour.jsonl'),
  codex: fixture('codex', 'recover.jsonl'),
  'claude-code': fixture('claude-code', 'orchard.jsonl'),
  'copilot-cli': fixture('copilot-cli', 'ferry.jsonl'),
  cursor: fixture('cursor', 'ferry.jsonl'),
  opencode: storedOf(fixture('opencode', 'recover.json')),
};

/** What a hostile log may hold in place of anything it should. */
const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1e308,
  1.5,
  [],
  [null, [[]], 'pear'],
  {},
  { type: {} },
  JSON.parse('{"__proto__":{"type":"user"},"constructor":7,"toString":null}'),
  'REDACTED',
  '\u2028\u0000\ud800',
  '9'.repeat(400),
];

async function expectRead(bytes: Uint8Array): Promise<void> {
  const sessions = await readAll(bytes, 997);
  if ('kind' in sessions) expect(sessions.why).not.toBe('');
  else expect(sessions.every(accounted)).toBe(true);
}

/** Puts an odd value somewhere into a record: the path is chosen by `picks`. */
function spoil(value: unknown, picks: readonly number[], odd: unknown): unknown {
  const [pick = 0, ...rest] = picks;
  if (rest.length === 0 || typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[pick % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  const spoilt = spoil((value as Record<string, unknown>)[key], rest, odd);
  return Array.isArray(value)
    ? value.map((one, at) => (String(at) === key ? spoilt : one))
    : { ...value, [key]: spoilt };
}

describe.each(Object.entries(LOGS))('a damaged %s log', (_format, log) => {
  const bytes = Buffer.from(log);
  const lines = log.trimEnd().split('\n');

  test('is read when it is cut off at any byte of its last 2 KB', async () => {
    const ends = Buffer.from([...lines.slice(0, 6), ...lines.slice(-6)].join('\n'));
    for (let end = Math.max(1, ends.length - 2048); end < ends.length; end += 1)
      await expectRead(ends.subarray(0, end));
  });

  test('is read when lines are glued, shuffled, repeated or left out', async () => {
    const order = fc.array(fc.nat(lines.length - 1), { maxLength: 60 });
    const glue = fc.constantFrom('\n', '', ' ', '\r\n', '\n\n\0\0\n', '{"type":', '}');
    await fc.assert(
      fc.asyncProperty(order, glue, (picked, between) =>
        expectRead(Buffer.from(picked.map((at) => lines[at]).join(between))),
      ),
      { numRuns: 150 },
    );
  });

  test('is read when bytes are changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(changes, (changed) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changed) copy[at] = byte;
        return expectRead(copy);
      }),
      { numRuns: 150 },
    );
  });

  test('is read when any value in it is another than expected', async () => {
    const records = lines.flatMap((line) => {
      try {
        return [JSON.parse(line) as unknown];
      } catch {
        return [];
      }
    });
    const picks = fc.array(fc.nat(20), { minLength: 2, maxLength: 7 });
    const spoilt = fc.array(fc.tuple(fc.nat(records.length - 1), picks, fc.constantFrom(...ODD)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(spoilt, async (list) => {
        const copy = [...records];
        for (const [at, path, odd] of list) copy[at] = spoil(copy[at], path, odd);
        const sessions = await readAll(Buffer.from(copy.map((one) => JSON.stringify(one)).join('\n')));
        if ('kind' in sessions) return;
        expect(sessions.every(accounted)).toBe(true);
        expect(sessions.filter(({ diagnostics }) => 'adapter-failed' in diagnostics.skipped)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('is read when it holds deep nesting, duplicate keys and invalid UTF-8', async () => {
    const deep = `{"type":"user","payload":${'['.repeat(10_000)}${']'.repeat(10_000)},"message":{"content":[{"type":"tool_use","id":"deep","name":"Harvest","input":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}]}}`;
    const odd = [
      '{"type":"user","type":"assistant","message":{"content":"ripe"}}',
      deep,
      '{"__proto__":{"type":"user"}}',
    ];
    await expectRead(
      Buffer.concat([bytes, Buffer.from(`\n${odd.join('\n')}\n`), Buffer.from([0xff, 0xfe, 0x7b, 0x0a])]),
    );
  });
});

test('any bytes at all give a session or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => expectRead(bytes)),
    { numRuns: 300 },
  );
});
