import { type Found, isAscii } from '../pattern.ts';

type Case = 'U' | 'L' | 'u' | 'l' | 'E';
type Part = { readonly text: string } | { readonly group: number } | { readonly turn: Case };

/** What a match is replaced with. `groups`: the highest group that it names. */
export interface Replacement {
  readonly parts: readonly Part[];
  readonly groups: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  f: '\f',
  v: '\v',
  a: '\x07',
  r: '\r',
  '\n': '\n',
};

/** The letter that `x27` and the like stand for; null for those that mean more than themselves, and where it is none. */
export function hexLetter(code: string): string | null {
  const letter = /^x[2-7][0-9a-fA-F]$/.test(code) ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : null;
  return letter !== null && /[\w '"<>=,:;%@!#~`(){}+?|-]/.test(letter) ? letter : null;
}

/** Reads the right side of `s`; null where an escape in it means more than is read here. */
export function readReplacement(text: string): Replacement | null {
  const parts: Part[] = [];
  let groups = 0;
  for (const token of text.match(/\\x[0-9a-fA-F]{2}|\\[\s\S]|[^\\&]+|&/g) ?? []) {
    const letter = token.startsWith('\\') ? (token[1] as string) : '';
    const coded = hexLetter(token.slice(1));
    if (coded !== null) parts.push({ text: coded });
    else if (token === '&') parts.push({ group: 0 });
    else if (letter === '') parts.push({ text: token });
    else if (/\d/.test(letter)) {
      groups = Math.max(groups, Number(letter));
      parts.push({ group: Number(letter) });
    } else if (/[ULulE]/.test(letter)) parts.push({ turn: letter as Case });
    else if (ESCAPES[letter] !== undefined) parts.push({ text: ESCAPES[letter] });
    else if (/[a-zA-Z]/.test(letter) && /[cdoxb]/.test(letter)) return null;
    else parts.push({ text: letter });
  }
  return { parts, groups };
}

/** Writes what a match is replaced with; null where the case of letters beyond ASCII would be turned. */
export function writeReplacement({ parts }: Replacement, whole: string, found: Found): string | null {
  let out = '';
  let lasting: 'U' | 'L' | null = null;
  let once: 'u' | 'l' | null = null;
  for (const part of parts) {
    if ('turn' in part) {
      if (part.turn === 'u' || part.turn === 'l') once = part.turn;
      else {
        lasting = part.turn === 'E' ? null : part.turn;
        once = null;
      }
      continue;
    }
    const text = 'text' in part ? part.text : part.group === 0 ? whole : (found.groups[part.group - 1] ?? '');
    if (text === '') continue;
    if ((lasting !== null || once !== null) && !isAscii(text)) return null;
    const turned: string = lasting === 'U' ? text.toUpperCase() : lasting === 'L' ? text.toLowerCase() : text;
    const first = turned.charAt(0);
    out += once === null ? turned : (once === 'u' ? first.toUpperCase() : first.toLowerCase()) + turned.slice(1);
    once = null;
  }
  return out;
}
