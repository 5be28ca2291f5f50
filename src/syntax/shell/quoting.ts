const NAMED: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function decodeEscape(code: string): string {
  const letter = code.charAt(0);
  if (/[xuU]/.test(letter) && code.length > 1) {
    const point = Number.parseInt(code.slice(1), 16);
    return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
  }
  if (/[0-7]/.test(letter)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
  if (letter === 'c' && code.length > 1) return String.fromCharCode(code.charCodeAt(1) & 0x1f);
  const named = NAMED[letter];
  if (named !== undefined) return named;
  return /[\\'"?]/.test(letter) ? letter : `\\${code}`;
}

/** The inside of `$'…'` with its escapes decoded (bash manual, "ANSI-C Quoting"). */
export function decodeAnsiC(inside: string): string {
  return inside.replace(
    /\\(x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3}|c[\s\S]|[\s\S])/g,
    (_, code: string) => decodeEscape(code),
  );
}

/** The inside of `"…"` or of an unquoted heredoc: a backslash counts only before `$`, backtick, itself, newline (and `"`). */
export function unescapeDouble(inside: string, quotes = true): string {
  return inside.replace(quotes ? /\\([$`"\\\n])/g : /\\([$`\\\n])/g, (_, kept: string) => (kept === '\n' ? '' : kept));
}

/** Unquoted text: every backslash quotes the character behind it; before a newline both vanish. */
export function unescapeWord(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, kept: string) => (kept === '\n' ? '' : kept));
}
