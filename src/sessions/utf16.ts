import { lookAhead } from './opening.ts';

async function* decoded(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/**
 * Gives a source as UTF-8 where it begins with the byte-order mark of UTF-16, in which PowerShell writes what is redirected
 * to a file; any other source as it is. Places in a log are then those in the text as UTF-8.
 */
export async function asUtf8(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { seen, source } = await lookAhead(bytes, (_chunk, length) => length >= 2);
  if (seen[0] === 0xff && seen[1] === 0xfe) return decoded(source, 'utf-16le');
  return seen[0] === 0xfe && seen[1] === 0xff ? decoded(source, 'utf-16be') : source;
}
