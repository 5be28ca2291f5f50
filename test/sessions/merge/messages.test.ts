import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSure, keyOf, Messages, type MessageTokens } from '../../../src/sessions/merge/messages.ts';

const names = fc.constantFrom('msg_01', 'msg_0123456789ab', '@120', 'req_orchard_0001', 'fig', '');
/** Counts as a log may hold them, hostile ones included. */
const count = fc.oneof(
  fc.constant(null),
  fc.nat(),
  fc.constantFrom(0, 0xfffffffd, 0xfffffffe, 0xffffffff, 2 ** 32, 2 ** 53, -1, 0.5, 1e300),
);
const tokens: fc.Arbitrary<MessageTokens> = fc.tuple(count, count, count, count);

test('messages are a Map of names to whoever asks', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, tokens), { maxLength: 40 }), (told) => {
      const messages = new Messages();
      const mirror = new Map<number, MessageTokens>();
      for (const [name, counts] of told) {
        messages.set(keyOf(name), counts);
        mirror.set(keyOf(name), counts);
      }
      expect(messages.size).toBe(mirror.size);
      for (const [key, counts] of mirror) expect(messages.get(key)).toEqual(counts);
      expect(new Map([...messages.entries()].map((one) => [one.key, one.tokens]))).toEqual(mirror);
      expect(messages.get(keyOf('never told'))).toBeUndefined();
    }),
  );
});

test('many messages are kept apart', () => {
  const messages = new Messages();
  for (let tree = 0; tree < 5000; tree += 1) messages.set(keyOf(`msg of tree ${tree}`), [tree, null, 2 ** 40, 1]);
  expect(messages.get(keyOf('msg of tree 1023'))).toEqual([1023, null, 2 ** 40, 1]);
  expect(messages.get(keyOf('msg of tree 4999'))).toEqual([4999, null, 2 ** 40, 1]);
  expect([...messages.entries()].reduce((sum, one) => sum + (one.tokens[0] ?? 0), 0)).toBe((4999 * 5000) / 2);
});

test('only a name that no counter could have made is sure', () => {
  expect(['msg_01', '@1234567890123', 'msg_0123456789ab'].map((name) => isSure(keyOf(name)))).toEqual([
    false,
    false,
    true,
  ]);
});
