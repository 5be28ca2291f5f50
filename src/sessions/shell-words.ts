const DOUBLED: ReadonlySet<string> = new Set(['"', '\\', '$', '`', '\n']);

/** A stretch of a word without its quotes, and the offset behind it; null where a quote does not close. */
type Piece = { readonly text: string; readonly end: number } | null;

function doubleQuoted(line: string, from: number): Piece {
  const parts: string[] = [];
  let start = from;
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '"') return { text: parts.join('') + line.slice(start, at), end: at + 1 };
    if (line[at] !== '\\') continue;
    const next = line[at + 1] ?? '';
    if (DOUBLED.has(next)) {
      parts.push(line.slice(start, at), next === '\n' ? '' : next);
      start = at + 2;
    }
    at += 1;
  }
  return null;
}

const PLAIN = /[^\s'"\\]+/y;

function pieceAt(line: string, at: number): Piece {
  const char = line[at];
  if (char === '"') return doubleQuoted(line, at + 1);
  if (char === "'") {
    const end = line.indexOf("'", at + 1);
    return end < 0 ? null : { text: line.slice(at + 1, end), end: end + 1 };
  }
  if (char === '\\') return { text: line[at + 1] === '\n' ? '' : (line[at + 1] ?? ''), end: at + 2 };
  PLAIN.lastIndex = at;
  const text = PLAIN.exec(line)?.[0] ?? '';
  return { text, end: at + Math.max(1, text.length) };
}

/**
 * The words of a command line as a POSIX shell splits them: quotes and backslashes taken off, nothing expanded. Operators
 * are not told from words. null where a quote does not close.
 */
export function shellWords(line: string): string[] | null {
  const words: string[] = [];
  let parts: string[] = [];
  let within = false;
  const end = (): void => {
    if (within) words.push(parts.join(''));
    parts = [];
    within = false;
  };
  for (let at = 0; at < line.length; ) {
    if (/\s/.test(line[at] ?? '')) {
      end();
      at += 1;
      continue;
    }
    const piece = pieceAt(line, at);
    if (piece === null) return null;
    parts.push(piece.text);
    within = true;
    at = piece.end;
  }
  end();
  return words;
}
