/** What a test is known by: its name, and its lines (1-based, both inclusive) before anything was edited. */
interface NamedTest {
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
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

/** A place alone: RSpec's name for a test (`./spec/orchard_spec.rb:12`), or where one failed. */
const PLACE = /^(?:\.\/)?(.+\.\w+):(\d{1,7})$/;

/** Whether a place in a file as printed, absolute or by its last name alone, lies in this file. */
const isIn = (printed: string, path: string): boolean =>
  path === printed || path.endsWith(`/${printed}`) || printed.endsWith(`/${path}`);

/**
 * Whether a runner's id of a failing test means the test of this name in this file: it is a place within its lines, or ends in the name, as a word of its
 * own or with the row of a parametrised test behind it, and where it names a file, it is this one. A name that holds
 * nothing but what the runner fills in is nobody's.
 */
export function isFailingName(id: string, path: string, { name, line, endLine }: NamedTest): boolean {
  const [, file, at] = PLACE.exec(id) ?? [];
  if (file !== undefined) return Number(at) >= line && Number(at) <= endLine && isIn(file, path);
  const pieces = name.replace(/^`|`$/g, '').split(FILLED);
  const span = spanOf(id, pieces);
  if (span === null) return false;
  const [start, end] = span;
  if (pieces[0] !== '' && isPart(id[start - 1])) return false;
  if (pieces.at(-1) !== '' && !/^\s*(?:$|[[(])/.test(id.slice(end))) return false;
  const named = FILE_NAME.exec(id.slice(0, start))?.[0];
  return named === undefined || path.endsWith(named);
}
