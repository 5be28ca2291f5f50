import { isZip } from './zip.ts';

/**
 * How a file begins: with a JSON array or object, with something else that may be records line by line, or as no log at
 * all. `source` gives every byte again, the ones that were looked at included.
 */
export type Opening =
  | { readonly form: 'array' | 'object' | 'lines'; readonly source: AsyncIterable<Uint8Array> }
  | { readonly form: 'none'; readonly why: string };

const LOOK = 4096;

/** What the first bytes say. `whole`: there are no more of them. */
function judge(head: Buffer, whole: boolean): 'array' | 'object' | 'lines' | { readonly why: string } {
  if (head.length === 0) return { why: 'the file is empty' };
  if (head[0] === 0x1f && head[1] === 0x8b) return { why: 'gzip data; it must be unpacked first' };
  if (isZip(head)) return { why: 'an archive within an archive, or one that holds no log of a known form; unpack it' };
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^[\0\s]+/, '');
  if (text === '') return whole ? { why: 'the file holds nothing but blanks' } : 'lines';
  if (text.startsWith('[')) return 'array';
  if (text.startsWith('{')) return 'object';
  if (/^<(!doctype|html|head|\?xml)/i.test(text))
    return { why: 'a web page or XML, not a session log; was a login page saved?' };
  if (text.includes('\0')) return { why: 'binary data, not a session log' };
  return 'lines';
}

/** Bytes that were taken from a source, and then the rest of it. */
async function* chained(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array> | null) {
  yield* seen;
  if (rest) yield* { [Symbol.asyncIterator]: () => rest };
}

/** Takes from a source until `enough` says so of the last bytes taken and their total length, and gives it all again. */
export async function lookAhead(
  source: AsyncIterable<Uint8Array>,
  enough: (chunk: Uint8Array, length: number) => boolean,
): Promise<{ readonly seen: Buffer; readonly whole: boolean; readonly source: AsyncIterable<Uint8Array> }> {
  const rest = source[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (!done) {
    const next = await rest.next();
    if (next.done) return { seen: Buffer.concat(seen), whole: true, source: chained(seen, null) };
    const chunk = Buffer.from(next.value);
    seen.push(chunk);
    length += chunk.length;
    done = enough(chunk, length);
  }
  return { seen: Buffer.concat(seen), whole: false, source: chained(seen, rest) };
}

/** Looks at the beginning of a source without losing it. */
export async function peek(source: AsyncIterable<Uint8Array>): Promise<Opening> {
  const ahead = await lookAhead(source, (_chunk, length) => length >= LOOK);
  const form = judge(ahead.seen.subarray(0, LOOK), ahead.whole);
  return typeof form === 'string' ? { form, source: ahead.source } : { form: 'none', why: form.why };
}
