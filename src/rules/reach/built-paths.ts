import { oncePer } from '../../collections/index.ts';
import type { FileChange } from '../../core/index.ts';

/** A name that gets a value: `const plan = …`, `PLAN = …`, `plan := …`, `private static final Path PLAN = …`. */
const SET =
  /^[ \t]*(?:[\p{L}_][\p{L}\p{N}_<>]*[ \t]+){0,5}([$@]?[\p{L}_][\p{L}\p{N}_]*)(?:[ \t]*:[^=\n]{1,60})?[ \t]*:?=(?![=>])(.*)$/u;
const PIECE = /(["'`])((?:(?!\1)[^\\\n]){1,300})\1|[$@]?[\p{L}_][\p{L}\p{N}_]*/gu;

/** Longer lines and files build no paths that are worth following. */
const MOST_LINE = 1000;
const MOST_LINES = 20_000;

const withoutUps = (path: string): string => path.replace(/^(?:\.{0,2}\/)+/, '');

/** What a name stands for: texts behind one another as parts of a path, and whether there is more than one of them. */
interface Built {
  readonly path: string;
  readonly isJoined: boolean;
}

/** What the texts and known names of an expression come to, as parts of a path; null where they come to none. */
function join(expression: string, known: ReadonlyMap<string, Built>): Built | null {
  const pieces = [...expression.matchAll(PIECE)].flatMap(([name, , text]) => text ?? known.get(name)?.path ?? []);
  const path = pieces.map((piece) => piece.replace(/\/$/, '')).join('/');
  return path.includes('/') ? { path, isJoined: pieces.length > 1 } : null;
}

/** Names of a test file, as it was, that stand for a path which is built out of texts and of other such names. */
const builtIn = oncePer((_file: FileChange, text: string): ReadonlyMap<string, Built> => {
  const known = new Map<string, Built>();
  for (const line of text.split('\n', MOST_LINES)) {
    const [, name, expression = ''] = (line.length <= MOST_LINE && SET.exec(line)) || [];
    const built = name === undefined ? null : join(expression, known);
    if (name !== undefined && built !== null) known.set(name, built);
  }
  return known;
});

/**
 * Whether one of some words of a test stands for the path of a file, as its file builds it: `path.join(here, '../plans', 'beds.md')`
 * behind a name, in one step or in several. A file that is named in one piece may be read for anything.
 */
export function isBuilt(file: FileChange, text: string, words: readonly string[], path: string): boolean {
  const known = builtIn(file, text);
  return words.some((word) => {
    const built = known.get(word);
    return built?.isJoined === true && withoutUps(built.path) === path;
  });
}
