/** A piece of a cell or sentence: our own words, or a name or path that somebody else chose. */
export type Piece = string | { readonly foreign: string } | { readonly path: string };

/** A cell or a sentence. */
export type Said = string | readonly Piece[];

/** A part of a scorecard, drawn alike on a terminal and in Markdown. */
export interface Section {
  /** Empty where it belongs to the section before. */
  readonly title: string;
  readonly intro?: string;
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly Said[])[] };
  /** Items of a list. */
  readonly lines?: readonly Said[];
  /** Names of the charts that show the same. */
  readonly charts?: readonly string[];
}

/** The pieces of a cell or sentence. */
export const piecesOf = (said: Said): readonly Piece[] => (typeof said === 'string' ? [said] : said);

/** An arm's name as a piece. */
export const name = (foreign: string): Piece => ({ foreign });
