/**
 * A copy of a piece of a text. The engine keeps a piece as a view of the whole, so that whoever keeps a line of a text of
 * many megabytes keeps all of them; joined to something it becomes a text of its own.
 */
export const copyText = (piece: string): string => ` ${piece}`.slice(1);
