/** What a test is known by: its name, and its first line (1-based) before anything was edited. */
interface NamedTest {
  readonly name: string;
  readonly line: number;
}

/** What a runner fills in when it names the rows of a test: `${hours}` of a template, `%i` and `$hours` of `test.each`. */
const FILLED = /\$\{[^{}]{0,200}\}|%[sdifjopO#%]|\$[\w.]{1,100}/;

const FILE_NAME = /[\w@.-]{1,200}\.(?:py|[cm]?[jt]sx?|rb|php|go|rs|java|cs)(?![\w.])/;

const isPart = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_]/u.test(character);

/** Where the pieces of a name lie in an id, one after the other; null where they do not. */
function spanOf(id: string, pieces: readonly string[]): readonly [start: number, end: number] | null {
  const [first = '', ...rest] = pieces.filter((piece) => piece !== '');
  const start = first === '' ? -1 : id.lastIndexOf(first);
  if (start < 0) return null;
  let end = start + first.length;
  for (const piece of rest) {
    const at = id.indexOf(piece, end);
    if (at < 0) return null;
    end = at + piece.length;
  }
  return [start, end];
}

/** A test that is told by its place alone, as RSpec does: `./spec/orchard_spec.rb:12`. */
const PLACE = /^(?:\.\/)?(.+\.\w+):(\d{1,7})$/;

/**
 * Whether a runner's id of a failing test means the test of this name in this file: it is the place of its first line, or ends in the name, as a word of its
 * own or with the row of a parametrised test behind it, and where it names a file, it is this one. A name that holds
 * nothing but what the runner fills in is nobody's.
 */
export function isFailingName(id: string, path: string, { name, line }: NamedTest): boolean {
  const [, file, at] = PLACE.exec(id) ?? [];
  if (file !== undefined) return Number(at) === line && (path === file || path.endsWith(`/${file}`));
  const pieces = name.replace(/^`|`$/g, '').split(FILLED);
  const span = spanOf(id, pieces);
  if (span === null) return false;
  const [start, end] = span;
  if (pieces[0] !== '' && isPart(id[start - 1])) return false;
  if (pieces.at(-1) !== '' && !/^\s*(?:$|[[(])/.test(id.slice(end))) return false;
  const named = FILE_NAME.exec(id.slice(0, start))?.[0];
  return named === undefined || path.endsWith(named);
}
