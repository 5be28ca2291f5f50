import type { EffectiveCommand } from '../../syntax/index.ts';

/** The words behind a command's name. */
export const wordsOf = ({ args }: EffectiveCommand): readonly string[] => args.map(({ text }) => text);

/** Words that are no options. */
export const operandsOf = (command: EffectiveCommand): readonly string[] =>
  wordsOf(command).filter((word) => !word.startsWith('-') || word === '-');

/** Whether a one-letter option is set, alone or among others (`-rf`), or one of the long ones. */
export function hasOption(command: EffectiveCommand, letter: string, ...long: readonly string[]): boolean {
  return wordsOf(command).some(
    (word) =>
      (/^-[A-Za-z]+$/.test(word) && word.includes(letter)) ||
      long.some((one) => word === one || word.startsWith(`${one}=`)),
  );
}

/** The value of an option, behind it or glued to it by `=`; null where it is not set. */
export function optionValue(command: EffectiveCommand, ...names: readonly string[]): string | null {
  const words = wordsOf(command);
  for (const [index, word] of words.entries()) {
    if (names.includes(word)) return words[index + 1] ?? null;
    const glued = names.find((name) => word.startsWith(`${name}=`));
    if (glued !== undefined) return word.slice(glued.length + 1);
  }
  return null;
}

/** Whether a word is a one-letter option, by itself (`-o`) or at the end of a cluster (`-fsSLo`), so that the next word is its value. */
export const endsWithOption = (word: string, letter: string): boolean =>
  /^-[A-Za-z]{1,10}$/.test(word) && word.endsWith(letter);

/** The value of a one-letter option that takes the next word, where it ends a cluster: `-fsSLo FILE`; null where it is not set. */
export function clusterValue(command: EffectiveCommand, letter: string): string | null {
  const words = wordsOf(command);
  const at = words.findIndex((word) => word.length > 2 && endsWithOption(word, letter));
  return at < 0 ? null : (words[at + 1] ?? null);
}

/** Programs that only ask for help or a version do nothing else. */
export const isHarmless = (command: EffectiveCommand): boolean =>
  wordsOf(command).some((word) => /^(?:--help|--version|--dry-run(?:=(?!none|false).*)?)$/.test(word)) ||
  (command.args.length === 1 && command.args[0]?.text === '-h');

const FETCHES =
  /^(?:curl|wget|wget2|aria2c|axel|http|https|httpie|xh|lwp-request|lwp-download|lynx|w3m|links|elinks|get|iwr|invoke-webrequest)$/;

/** Programs that fetch something from an address. */
export const isFetch = ({ name }: EffectiveCommand): boolean => FETCHES.test(name ?? '');

/** The addresses that a command names. */
export const addressesOf = (command: EffectiveCommand): readonly string[] =>
  wordsOf(command).filter((word) => /^(?:https?|ftp):\/\//i.test(word));

/** The words as they may be read by a program whose leading options take values: as they stand, without options, without the values too. */
export function readings(command: EffectiveCommand): readonly string[] {
  const words = wordsOf(command);
  const operands = operandsOf(command);
  const valued: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (/^--?[\w-]+$/.test(word) && !words[at + 1]?.startsWith('-')) at += 1;
    else if (!word.startsWith('-')) valued.push(word);
  }
  return [words, operands, valued].map((some) => some.join(' ').slice(0, 2_000));
}
