const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};
const NAMES = new Map(Object.entries(ESCAPES).map(([name, byte]) => [byte, name]));

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function quoteByte(byte: number): string {
  const name = NAMES.get(byte);
  if (name !== undefined) return `\\${name}`;
  return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
}

/** A path as git writes it in a diff: as it is, or quoted where it holds anything but plain printable ASCII. */
export function quotePath(bytes: Uint8Array): string {
  const quoted = Array.from(bytes, quoteByte).join('');
  return quoted.length === bytes.length ? quoted : `"${quoted}"`;
}

/** A path's bytes as text: itself where it is UTF-8, else between double quotes with git's octal escapes. */
export function pathText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return `"${Array.from(bytes, quoteByte).join('')}"`;
  }
}

/**
 * Reads a path that git quoted (C escapes between double quotes) at the beginning of `text`, one character a byte. Null
 * where there is none or it does not end; `length` counts the characters that it takes.
 */
export function readQuoted(text: string): { readonly path: string; readonly length: number } | null {
  if (!text.startsWith('"')) return null;
  const parts: Buffer[] = [];
  let at = 1;
  while (at < text.length && text[at] !== '"') {
    const octal = /^\\([0-3][0-7]{2})/.exec(text.slice(at, at + 4))?.[1];
    const named = text[at] === '\\' ? ESCAPES[text[at + 1] ?? ''] : undefined;
    if (octal !== undefined) parts.push(Buffer.of(Number.parseInt(octal, 8)));
    else if (named !== undefined) parts.push(Buffer.of(named));
    else if (text[at] === '\\') return null;
    else {
      const end = text.slice(at).search(/["\\]/);
      const plain = end < 0 ? text.slice(at) : text.slice(at, at + end);
      parts.push(Buffer.from(plain, 'latin1'));
      at += plain.length;
      continue;
    }
    at += octal === undefined ? 2 : 4;
  }
  return at < text.length ? { path: pathText(Buffer.concat(parts)), length: at + 1 } : null;
}
