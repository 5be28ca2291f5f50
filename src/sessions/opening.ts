/**
 * How a file begins: records line by line, one JSON document, or no log at all. `source` gives every byte again, the
 * ones that were looked at included.
 */
export type Opening =
  | { readonly form: 'lines' | 'document'; readonly source: AsyncIterable<Uint8Array> }
  | { readonly form: 'none'; readonly why: string };

const LOOK = 4096;

/** What the first bytes say. `whole`: there are no more of them. */
function judge(head: Buffer, whole: boolean): 'lines' | 'document' | { readonly why: string } {
  if (head.length === 0) return { why: 'the file is empty' };
  if (head[0] === 0x1f && head[1] === 0x8b) return { why: 'gzip data; it must be unpacked first' };
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^[\0\s]+/, '');
  if (text === '') return whole ? { why: 'the file holds nothing but blanks' } : 'lines';
  if (text.startsWith('[') || /^\{[ \t\r]*\n/.test(text)) return 'document';
  if (/^<(!doctype|html|head|\?xml)/i.test(text))
    return { why: 'a web page or XML, not a session log; was a login page saved?' };
  if (!text.startsWith('{') && text.includes('\0')) return { why: 'binary data, not a session log' };
  return 'lines';
}

/** Looks at the beginning of a source without losing it. */
export async function peek(source: AsyncIterable<Uint8Array>): Promise<Opening> {
  const rest = source[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  while (length < LOOK && !whole) {
    const next = await rest.next();
    if (next.done) whole = true;
    else {
      seen.push(Buffer.from(next.value));
      length += next.value.length;
    }
  }
  const form = judge(Buffer.concat(seen).subarray(0, LOOK), whole);
  if (typeof form === 'object') {
    await rest.return?.();
    return { form: 'none', why: form.why };
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* seen;
    if (!whole) yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { form, source: again() };
}
