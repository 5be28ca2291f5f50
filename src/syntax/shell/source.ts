/** A heredoc taken out of a text. */
export interface Heredoc {
  readonly delimiter: string;
  /** Its delimiter is quoted: nothing in it is expanded. */
  readonly quoted: boolean;
  /** The lines up to its delimiter, each with its newline; leading tabs are off if it was `<<-`. */
  readonly body: string;
}

/** A text that tree positions refer to, and what stood where its placeholders stand, by their offsets. */
export interface Source {
  readonly length: number;
  slice(start?: number, end?: number): string;
  /** By the offset of the `<` that stands for each. */
  readonly heredocs: ReadonlyMap<number, Heredoc>;
  /** The insides of long quoted words, still escaped, by the offset of their opening quote. */
  readonly quotes: ReadonlyMap<number, string>;
}

/** A text as it is, with nothing lifted out of it. */
export function plainSource(text: string): Source {
  const slice = (start?: number, end?: number): string => text.slice(start, end);
  return { length: text.length, slice, heredocs: new Map(), quotes: new Map() };
}
