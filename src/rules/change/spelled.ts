const WORD = /[\p{L}\p{N}_]+/gu;

/** What parts a number or a text where code is written, and not where it is compared: `1_500`, `"pear" "tree"`. */
const JOINTS = /(?<=\d)_(?=\d)|["'`](?:\s|\\\n){0,200}["'`]/gu;

/**
 * Of texts that may hold one of some pieces of code, however it is laid out, its numbers grouped and its texts broken up: all of
 * its words stand there, or the text is not known.
 */
export function mayHold(codes: readonly string[]): (text: string | null) => boolean {
  const wanted = [...new Set(codes)].map((code) => [...new Set(code.match(WORD))]);
  return (text) => {
    if (text === null) return true;
    const joined = text.replace(JOINTS, '');
    return wanted.some((words) => words.every((word) => text.includes(word) || joined.includes(word)));
  };
}
