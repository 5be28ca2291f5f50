import type { Node } from '../../syntax/index.ts';
import { refuse } from './value.ts';

const LETTERS: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;

function letterOf(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) refuse('a letter that cannot be written');
  return String.fromCodePoint(code);
}

function plainOf(raw: string, bytes: boolean): string {
  return raw.replace(ESCAPE, (whole, octal?: string, hex?: string, short?: string, long?: string, letter?: string) => {
    if (octal !== undefined) return letterOf(Number.parseInt(octal, 8));
    if (hex !== undefined) return letterOf(Number.parseInt(hex, 16));
    if ((short ?? long) !== undefined) return bytes ? whole : letterOf(Number.parseInt(short ?? long ?? '', 16));
    if (letter === 'x' || (!bytes && 'NuU'.includes(letter as string))) return refuse('an escape that is not read');
    return LETTERS[letter as string] ?? whole;
  });
}

/** A string literal in pieces: text as it is meant, and what is filled in. */
export interface Literal {
  readonly bytes: boolean;
  readonly pieces: readonly (string | Node)[];
}

const HOLE = 'interpolation';

/** Reads one string literal. Refuses what Python versions read differently. */
export function readLiteral(node: Node): Literal {
  const start = node.children.find((child) => child.type === 'string_start')?.text ?? '';
  const end = node.children.findLast((child) => child.type === 'string_end')?.text ?? '';
  const prefix = /^[a-zA-Z]*/.exec(start)?.[0].toLowerCase() ?? '';
  if (start === '' || end === '' || !/^(|u|r|b|f|br|rb|fr|rf)$/.test(prefix)) refuse('a string that is not read');
  const [raw, bytes, filled] = [prefix.includes('r'), prefix.includes('b'), prefix.includes('f')];
  const plain = (text: string): string => {
    const braces = filled ? text.replaceAll('{{', '{').replaceAll('}}', '}') : text;
    if (bytes && !/^[\0-\x7f]*$/.test(text)) refuse('bytes beyond ASCII');
    return raw ? braces : plainOf(braces, bytes);
  };
  const pieces: (string | Node)[] = [];
  let at = start.length;
  for (const hole of node.children.filter((child) => child.type === HOLE)) {
    // Until 3.12, neither the quotes of the string nor backslashes could stand in what is filled in.
    if (!filled || hole.text.includes('\\') || hole.text.includes(end) || hole.text.includes('#'))
      refuse('a string within a string');
    pieces.push(plain(node.text.slice(at, hole.start - node.start)), hole);
    at = hole.start - node.start + hole.text.length;
  }
  pieces.push(plain(node.text.slice(at, node.text.length - end.length)));
  return { bytes, pieces };
}

/** An integer literal; refuses those that JavaScript cannot hold, and old octals. */
export function readInteger(text: string): number {
  const plain = text.replaceAll('_', '');
  if (!/^(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0+|[1-9]\d*)$/.test(plain)) refuse('such a number');
  const value = Number(plain);
  return Number.isSafeInteger(value) ? value : refuse('so large a number');
}
