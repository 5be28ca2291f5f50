const CODES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', cyan: '36' } as const;

/** Ways in which text stands out on a terminal. */
export type Style = keyof typeof CODES;

/** Puts styles on text. */
export type Paint = (text: string, ...styles: readonly Style[]) => string;

/** A painter that writes SGR sequences, or one that leaves text alone. */
export const painter = (color: boolean): Paint =>
  color
    ? (text, ...styles) =>
        styles.length === 0 ? text : `\x1b[${styles.map((style) => CODES[style]).join(';')}m${text}\x1b[0m`
    : (text) => text;

/** Breaks one line at blanks into lines of at most `width` characters; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
