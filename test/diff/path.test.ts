import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathText, quotePath, readQuoted } from '../../src/diff/path.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 20 }).filter((path) => !path.includes(0));

test('what git quotes is read back to the same path, however odd its bytes', () => {
  fc.assert(
    fc.property(bytes, fc.string(), (path, behind) => {
      const quoted = quotePath(path);
      fc.pre(quoted.startsWith('"'));
      expect(readQuoted(quoted + Buffer.from(behind).toString('latin1'))).toEqual({
        path: pathText(path),
        length: quoted.length,
      });
    }),
  );
});

test('plain names are not quoted', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w ./+-]{1,20}$/), (path) => {
      expect(quotePath(Buffer.from(path))).toBe(path);
    }),
  );
});

test.each([
  ['röws', Buffer.from('röws'), 'röws'],
  ['Latin-1', Buffer.of(0x72, 0xf6, 0x77), '"r\\366w"'],
  ['half a character and a quote', Buffer.of(0x22, 0xc3), '"\\"\\303"'],
])('%s', (_, raw, text) => {
  expect(pathText(raw)).toBe(text);
});

test.each(['plain', '"unfinished', '"bad \\x escape"', '"ends in \\', ''])('%j is no quoted path', (text) => {
  expect(readQuoted(text)).toBeNull();
});
