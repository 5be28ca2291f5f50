import { pathIn, type Shell } from '../disk/call.ts';
import type { Disk } from '../disk/disk.ts';
import { globPattern } from './glob.ts';

/** What a test looks at; `double`: it is `[[ … ]]`. */
export interface Asked {
  readonly disk: Disk;
  readonly shell: Shell;
  readonly double: boolean;
}

type Answer = boolean | null;

function onFile(operator: string, word: string, { disk, shell }: Asked): Answer {
  const path = pathIn(shell.cwd, word);
  if (path === null) return word === '' ? false : null;
  const held = disk.read(path);
  if (operator === '-e') return disk.exists(path);
  if (operator === '-d') return disk.isFolder(path);
  if (held.kind === 'unknown' || /-[rwxLh]/.test(operator)) return null;
  if (operator === '-f')
    return held.kind === 'text' ? disk.exists(path) : held.kind === 'absent' ? disk.exists(path) : false;
  if (held.kind === 'folder') return null;
  const text = held.kind === 'text' ? disk.text(path) : '';
  return text !== null && text !== '';
}

function onPair(left: string, operator: string, right: string, { double, shell }: Asked): Answer {
  if (operator === '=' || operator === '==' || operator === '!=') {
    if (double && (!shell.globs || /[[\]()|+@!]/.test(right))) return null;
    const same = double ? globPattern(right).test(left) : left === right;
    return operator === '!=' ? !same : same;
  }
  if (!/^-?\d{1,12}$/.test(left) || !/^-?\d{1,12}$/.test(right)) return null;
  const [one, other] = [Number(left), Number(right)];
  const results: Readonly<Record<string, boolean>> = {
    '-eq': one === other,
    '-ne': one !== other,
    '-lt': one < other,
    '-le': one <= other,
    '-gt': one > other,
    '-ge': one >= other,
  };
  return results[operator] ?? null;
}

function evaluate(words: readonly (string | null)[], asked: Asked): Answer {
  const [first = null, second = null, third = null] = words;
  if (first === '!' && words.length > 1) {
    const answer = evaluate(words.slice(1), asked);
    return answer === null ? null : !answer;
  }
  if (words.includes(null)) return null;
  if (words.length === 0) return false;
  if (words.length === 1) return first !== '';
  if (words.length === 2 && first !== null && second !== null) {
    if (first === '-z') return second === '';
    if (first === '-n') return second !== '';
    return /^-[edfsrwxLh]$/.test(first) ? onFile(first, second, asked) : null;
  }
  if (words.length === 3 && first !== null && second !== null && third !== null)
    return onPair(first, second, third, asked);
  return null;
}

/** The status of `[ … ]` or `[[ … ]]`: 0 or 1; null where it cannot be told. */
export function condition(words: readonly (string | null)[], asked: Asked): number | null {
  const answer = evaluate(words, asked);
  return answer === null ? null : answer ? 0 : 1;
}
