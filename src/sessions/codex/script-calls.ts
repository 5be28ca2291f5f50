/** A call that a script makes with literal arguments: a command line, or a patch. */
export type ScriptCall =
  | { readonly kind: 'run'; readonly command: string; readonly cwd: string | null }
  | { readonly kind: 'patch'; readonly text: string };

const QUOTES = new Set(['"', "'", '`']);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
  ['\n', ''],
]);

interface Literal {
  readonly text: string;
  /** Behind its closing quote. */
  readonly end: number;
}

const NUMBERED = /^(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\})/;

/** What an escape behind a backslash stands for, and how many characters it takes. */
function escaped(source: string, at: number): readonly [text: string, length: number] {
  const found = NUMBERED.exec(source.slice(at, at + 10));
  const code = Number.parseInt(found?.[1] ?? found?.[2] ?? found?.[3] ?? '', 16);
  if (found && code <= 0x10ffff) return [String.fromCodePoint(code), found[0].length];
  const sign = source.charAt(at);
  return [ESCAPES.get(sign) ?? sign, 1];
}

/** The JavaScript string that begins with the quote at a place; null where it has no end, or holds an expression. */
function literalAt(source: string, start: number, isRaw = false): Literal | null {
  const quote = source.charAt(start);
  if (!QUOTES.has(quote)) return null;
  const parts: string[] = [];
  let from = start + 1;
  for (let at = from; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === quote) return { text: parts.join('') + source.slice(from, at), end: at + 1 };
    if (quote === '`' && sign === '$' && source.charAt(at + 1) === '{') return null;
    if (sign !== '\\') continue;
    if (isRaw) {
      at += 1;
      continue;
    }
    const [text, length] = escaped(source, at + 1);
    parts.push(source.slice(from, at), text);
    at += length;
    from = at + 1;
  }
  return null;
}

const BLANKS = /\s{0,1000}/y;

/** The first place from here on where no blank stands. */
function skip(source: string, at: number): number {
  BLANKS.lastIndex = at;
  return at + (BLANKS.exec(source)?.[0].length ?? 0);
}

const RAW = 'String.raw';

/** `["a", "b"].join("\n")`. */
function joinedAt(source: string, start: number): Literal | null {
  const parts: string[] = [];
  let at = skip(source, start + 1);
  while (source.charAt(at) !== ']') {
    const one = stringAt(source, at);
    if (!one) return null;
    parts.push(one.text);
    at = skip(source, one.end);
    if (source.charAt(at) === ',') at = skip(source, at + 1);
    else if (source.charAt(at) !== ']') return null;
  }
  at = skip(source, at + 1);
  if (!source.startsWith('.join(', at)) return null;
  const by = literalAt(source, skip(source, at + '.join('.length));
  return by && { text: parts.join(by.text), end: skip(source, by.end) + 1 };
}

/** A text that is written out at a place: a string, a raw one. */
function stringAt(source: string, at: number): Literal | null {
  return source.startsWith(RAW, at) ? literalAt(source, at + RAW.length, true) : literalAt(source, at);
}

const NAME = /[A-Za-z_$][\w$]{0,80}/y;

/** A text at a place: written out there, or under a name that a declaration gives it. `texts`: name → text. */
function textAt(source: string, at: number, texts: ReadonlyMap<string, string>): string | null {
  const written = source.charAt(at) === '[' ? joinedAt(source, at) : stringAt(source, at);
  if (written) return written.text;
  NAME.lastIndex = at;
  const name = NAME.exec(source)?.[0];
  return name === undefined ? null : (texts.get(name) ?? null);
}

const MOST = 200;

/** Names that are declared as texts. One that is declared or set twice is none. */
function declaredTexts(source: string, mask: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const twice = new Set<string>();
  for (const found of mask.matchAll(/(?<![\w$.])([A-Za-z_$][\w$]{0,80})\s{0,10}=(?![=>])\s{0,100}/g)) {
    const name = found[1] ?? '';
    const text = textAt(source, found.index + found[0].length, new Map());
    if (texts.has(name)) twice.add(name);
    if (text !== null && texts.size < MOST) texts.set(name, text);
  }
  for (const name of twice) texts.delete(name);
  return texts;
}

/** The text of a member of the object that begins at a place; the object may hold no other object before it. */
function memberAt(source: string, start: number, key: string, texts: ReadonlyMap<string, string>): string | null {
  let at = skip(source, start + 1);
  while (at < source.length && source.charAt(at) !== '}') {
    const quoted = literalAt(source, at);
    NAME.lastIndex = at;
    const name = quoted?.text ?? NAME.exec(source)?.[0];
    if (name === undefined) return null;
    at = skip(source, quoted?.end ?? at + name.length);
    if (source.charAt(at) !== ':') {
      if (name === key) return texts.get(name) ?? null;
    } else {
      at = skip(source, at + 1);
      if (name === key) return textAt(source, at, texts);
      const value = stringAt(source, at);
      at = value?.end ?? at;
    }
    while (at < source.length && !',}'.includes(source.charAt(at))) {
      if ('{[('.includes(source.charAt(at))) return null;
      at += 1;
    }
    if (source.charAt(at) === ',') at = skip(source, at + 1);
  }
  return null;
}

const CALL = /(?<![\w$.])tools\s?\.\s?(exec_command|apply_patch)\s?\(\s{0,100}/g;

function callAt(source: string, name: string, at: number, texts: ReadonlyMap<string, string>): ScriptCall | null {
  const isObject = source.charAt(at) === '{';
  if (name === 'apply_patch') {
    const text = isObject ? memberAt(source, at, 'input', texts) : textAt(source, at, texts);
    return text === null ? null : { kind: 'patch', text };
  }
  const command = isObject ? memberAt(source, at, 'cmd', texts) : null;
  return command === null ? null : { kind: 'run', command, cwd: memberAt(source, at, 'workdir', texts) };
}

/** What a script may do otherwise than line by line, once each, or through other names. */
const BRANCHING =
  /(?<![\w$.])(?:if|for|while|switch|try|function|return|exit)\b|=>|\?[^.?]|&&|\|\||(?<![\w$.])tools\b(?!\s?\.)/;

/** The calls that a script of Codex' code mode makes, as far as it spells them out; hostile text, read in linear time. */
export interface ScriptCalls {
  readonly calls: readonly ScriptCall[];
  /** It makes calls that are not spelt out, or makes these only in some case, or again and again. */
  readonly unsure: boolean;
}

const LONGEST = 1_000_000;

/** Where a comment ends that begins at a place; that place where none begins there. */
function behindComment(source: string, at: number): number {
  const [mark, end] = source.startsWith('//', at) ? ['\n', 0] : ['*/', 2];
  if (end === 2 && !source.startsWith('/*', at)) return at;
  const found = source.indexOf(mark, at + 2);
  return found < 0 ? source.length : found + end;
}

/** A script with blanks in the place of comments and of what its strings hold; a string without an end makes it null. */
function maskOf(source: string): string | null {
  const parts: string[] = [];
  let from = 0;
  const blank = (start: number, end: number): void => {
    parts.push(source.slice(from, start), ' '.repeat(end - start));
    from = end;
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '/') {
      const end = behindComment(source, at);
      if (end === at) continue;
      blank(at, end);
      at = end - 1;
    } else if (QUOTES.has(sign)) {
      const literal = literalAt(source, at, source.startsWith(RAW, at - RAW.length));
      if (!literal) return null;
      blank(at + 1, literal.end - 1);
      at = literal.end - 1;
    }
  }
  return parts.join('') + source.slice(from);
}

/** Reads a script: JavaScript that calls `tools.exec_command({cmd})` and `tools.apply_patch(text)`. It is not run. */
export function scriptCalls(source: string): ScriptCalls {
  const mask = source.length > LONGEST ? null : maskOf(source);
  if (mask === null) return { calls: [], unsure: true };
  const texts = declaredTexts(source, mask);
  const found = [...mask.matchAll(CALL)].slice(0, MOST);
  const calls = found.flatMap(
    ({ 0: { length }, 1: name = '', index }) => callAt(source, name, index + length, texts) ?? [],
  );
  return { calls, unsure: calls.length < found.length || BRANCHING.test(mask) };
}
