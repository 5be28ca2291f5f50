import type { ShellWord } from '../../syntax/index.ts';
import { expandOne, type Scene } from './expand.ts';
import { type Glob, globPattern } from './glob.ts';

/** Brackets that mean the same in every shell and locale. */
const PLAIN_BRACKETS = /\[!?(?:[A-Za-z0-9_.,]|[a-z]-[a-z]|[A-Z]-[A-Z]|\d-\d)+\]/g;

const isPlain = (pattern: string): boolean => !/[[\]\\(){}|]/.test(pattern.replace(PLAIN_BRACKETS, ''));

/** A text as a pattern; null where it may be read otherwise, by another program or in another locale. */
export const readPattern = (text: string): Glob | null =>
  isPlain(text) && /^[\x20-\x7e]*$/.test(text) && !/[?[]/.test(text) ? globPattern(text) : null;

/** A word as a pattern, quoted text standing for itself; null where it is not known, or another shell may read it otherwise. */
function patternOf(word: ShellWord, scene: Scene): string | null {
  const [first] = word;
  if (first?.kind === 'text' && !first.quoted && first.text.startsWith('~')) return null;
  let pattern = '';
  for (const part of word) {
    const text = expandOne([part], scene);
    if (text === null) return null;
    const quoted = 'quoted' in part && part.quoted;
    if (!quoted && !isPlain(text)) return null;
    pattern += quoted ? text.replace(/[*?[\]\\]/g, '\\$&') : text;
  }
  return pattern;
}

/** Whether one of a case's patterns matches a word; null where that cannot be told. */
export function matchesAny(value: string, patterns: readonly ShellWord[], scene: Scene): boolean | null {
  for (const word of patterns) {
    const pattern = scene.shell.globs ? patternOf(word, scene) : null;
    if (pattern === null) return null;
    // What one letter is hangs on the locale.
    if (/[?[]/.test(pattern) && /[^\x20-\x7e]/.test(value)) return null;
    if (!scene.disk.spend(pattern.length * value.length)) return null;
    if (globPattern(pattern).test(value)) return true;
  }
  return false;
}
