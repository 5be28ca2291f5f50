import type { EffectiveCommand } from '../../syntax/index.ts';
import { isRecord, type Use, unsaid, useOf } from './data-words.ts';

const LONGEST = 20_000;
const MOST = 60;
const PATH = /(?<![\w.~/$}-])(?:file:\/\/)?(?:~|\$\{?HOME\}?|\.{0,2}|\.[\w-]{1,30})(?:\/[\w.@%+*-]{1,80}){1,12}\/?/g;
const HOST = /(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w-])/gi;

/** The texts that a command hands its program, on the line and on its input, where that uses them in one of these ways. */
export function handedTexts(command: EffectiveCommand, ...uses: readonly Use[]): readonly string[] {
  const use = useOf(command);
  if (!uses.includes(use)) return [];
  const read = command.input?.text ?? '';
  const piped = use === 'named' || isRecord(read) ? '' : read;
  const plain = unsaid(command);
  const words = command.args.filter((word) => plain.includes(word) || !/\s/.test(word.text));
  return [...words.map(({ text }) => text), piped].map((text) => text.slice(0, LONGEST)).filter(Boolean);
}

/** Names of files below the home folder, in quotes of code that speaks of that folder. */
const BELOW_HOME = /["'`]\/?(\.[a-z][\w./-]{1,80})["'`]/gi;
const HOME = /\bHOME\b|homedir|\bhome\b|expanduser/;

/** The paths that a text names, wherever in it: with a folder, from the root, the home folder or where it runs; at most 60. */
export function pathsIn(text: string): readonly string[] {
  const named = [...text.matchAll(PATH)].map(([found]) =>
    found.replace(/^file:\/\//, '').replace(/^\$\{?HOME\}?/, '~'),
  );
  const below = HOME.test(text) ? [...text.matchAll(BELOW_HOME)].map(([, found]) => `~/${found}`) : [];
  return [...named, ...below].slice(0, MOST);
}

/** The names of hosts in a text; names of files may be among them; at most 60. */
export function hostsIn(text: string): readonly string[] {
  return [...text.matchAll(HOST)].slice(0, MOST).map(([found]) => found.toLowerCase());
}
