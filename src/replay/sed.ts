import { overgrows } from './replace.ts';

/** A substitution that means the same text everywhere: no pattern, only literal characters. `all`: each match of a line. */
export interface Substitution {
  readonly old: string;
  readonly new: string;
  readonly all: boolean;
}

/** Undoes backslashes before punctuation; null where another escape or a character of the class has a meaning. */
function literal(text: string, special: RegExp): string | null {
  const bare = text.replace(/\\[^\w\s(){}|+?<>'`]/g, '');
  return special.test(bare) ? null : text.replace(/\\(.)/g, '$1');
}

function readScript(script: string): Substitution | null {
  const mark = script[1];
  if (script[0] !== 's' || mark === undefined || /[\w\s\\]/.test(mark)) return null;
  const parts: string[] = [''];
  for (let at = 2; at < script.length; at++) {
    const step = script[at] === '\\' ? 2 : 1;
    if (step === 1 && script[at] === mark) parts.push('');
    else parts[parts.length - 1] += script.slice(at, at + step);
    at += step - 1;
  }
  const [pattern = '', replacement = '', flags = '?'] = parts;
  const old = literal(pattern, /[\\.[\]*^$\n]/);
  const now = literal(replacement, /[\\&\n]/);
  const known = parts.length === 3 && (flags === '' || flags === 'g');
  return known && old !== null && now !== null && old !== '' ? { old, new: now, all: flags === 'g' } : null;
}

/** Reads `sed -i [''] [-e] 's/…/…/[g]' FILE…` where the substitution is literal; null for anything else. */
export function readSed(
  args: readonly (string | null)[],
): { readonly what: Substitution; readonly paths: string[] } | null {
  const words = args.filter((arg) => arg !== null);
  if (words.length < args.length || words[0] !== '-i') return null;
  const rest = words.slice(words[1] === '' ? 2 : 1);
  const [script, ...paths] = rest[0] === '-e' ? rest.slice(1) : rest;
  const what = script === undefined ? null : readScript(script);
  return what === null || paths.length === 0 || paths.some((path) => path.startsWith('-')) ? null : { what, paths };
}

/** The text with the substitution done on each line; the text as it is where that would make it endless. */
export function substitute(text: string, { old, new: now, all }: Substitution): string {
  if (overgrows(text, old, now)) return text;
  if (all) return text.split(old).join(now);
  return text
    .split('\n')
    .map((line) => {
      const at = line.indexOf(old);
      return at < 0 ? line : line.slice(0, at) + now + line.slice(at + old.length);
    })
    .join('\n');
}
