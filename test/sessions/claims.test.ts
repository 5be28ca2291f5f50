import { expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { readSession } from './reading.ts';

test.each([
  '{"message":{"content":[{"type":{"toString":null}}]},"type":{"toString":null},"sessionId":"orchard"}',
  '{"messages":[{"role":{"toString":null,"valueOf":null}}],"steps":{"length":-1},"info":{"toString":null}}',
])('a record whose values cannot be made a text is no reason to fail: %s', async (line) => {
  async function* bytes() {
    yield Buffer.from(`${line}\n`);
  }
  expect(await readSession(bytes(), memorySpill())).toBeTypeOf('object');
});
