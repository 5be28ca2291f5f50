import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAhead, peek } from '../../src/sessions/opening.ts';
import { inPieces } from './reading.ts';

const opened = (content: string | Uint8Array, size = 5) => peek(inPieces(Buffer.from(content), size));
async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('how a file begins', () => {
  test.each([
    ['[{"pear":1}]', 'array'],
    ['{"pear":1}', 'object'],
    ['\ufeff \n\0{"pear":1}', 'object'],
    ['pears: 12\n', 'lines'],
    ['rotten {"pear":1}', 'lines'],
    ['<tree>pear</tree>', 'lines'],
  ])('%j', async (content, form) => expect(await opened(content)).toMatchObject({ form }));

  test.each([
    ['', 'the file is empty'],
    [' \n\0 ', 'blanks'],
    [gzipSync('pears'), 'gzip'],
    ['<html><body>Sign in</body></html>', 'web page'],
    ['<?xml version="1.0"?>', 'web page'],
    ['PK\x03\x04\0\0', 'binary'],
  ])('%j is no log', async (content, why) => {
    expect(await opened(content)).toMatchObject({ form: 'none', why: expect.stringContaining(why) });
  });

  test('with more blanks than are looked at may still be a log', async () => {
    expect(await opened(`${' '.repeat(5000)}{"pear":1}`, 1000)).toMatchObject({ form: 'lines' });
  });

  test('is told the same however the bytes are cut, and no byte is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 20 }), async (text, size) => {
        const [some, whole] = [await opened(text, size), await opened(text, 10_000)];
        expect(some.form).toBe(whole.form);
        if (some.form !== 'none') expect((await all(some.source)).toString()).toBe(Buffer.from(text).toString());
      }),
    );
  });
});

describe('looking ahead', () => {
  test('takes no more than it needs, and gives every byte again', async () => {
    const ahead = await lookAhead(inPieces(Buffer.from('pears and figs'), 3), (chunk) => chunk.includes(0x20));
    expect(ahead.seen.toString()).toBe('pears ');
    expect(ahead.whole).toBe(false);
    expect((await all(ahead.source)).toString()).toBe('pears and figs');
  });

  test('of a source that ends first has seen the whole', async () => {
    const ahead = await lookAhead(inPieces(Buffer.from('pears'), 2), () => false);
    expect([ahead.whole, ahead.seen.toString(), (await all(ahead.source)).toString()]).toEqual([
      true,
      'pears',
      'pears',
    ]);
  });
});
