import type { Call, Command } from '../disk/call.ts';
import { nameOf, within } from '../disk/disk.ts';
import { readPattern } from './cases.ts';

/** A name that is found: as it is printed, and where it lies. */
interface Found {
  readonly shown: string;
  readonly path: string;
  readonly kind: 'file' | 'folder';
  readonly depth: number;
}

type Test = (found: Found) => boolean;

/** What is done with each name; `words` hold `{}` where it goes. */
type Action =
  | { readonly kind: 'print'; readonly end: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'run'; readonly words: readonly string[]; readonly together: boolean };

interface Asked {
  readonly starts: readonly string[];
  readonly tests: readonly Test[];
  readonly least: number;
  readonly most: number;
  readonly action: Action;
}

/** Folders that are looked into, and names that are found, at most. */
const MOST_FOLDERS = 200;
const MOST_FOUND = 500;

function testOf(name: string, value: string): Test | null {
  if (name === '-type') return /^[fd]$/.test(value) ? ({ kind }) => kind.startsWith(value === 'f' ? 'fi' : 'fo') : null;
  const glob = name === '-name' || name === '-path' || name === '-wholename' ? readPattern(value) : null;
  if (glob === null) return null;
  return ({ shown }) => glob.test(name === '-name' ? nameOf(shown.replace(/(?<!\/)\/+$/, '')) : shown);
}

/** The action that begins at a word, and the words that it takes. */
function actionAt(args: readonly string[], at: number): { readonly action: Action; readonly length: number } | null {
  const word = args[at] as string;
  if (word === '-print') return { action: { kind: 'print', end: '\n' }, length: 1 };
  if (word === '-print0') return { action: { kind: 'print', end: '\0' }, length: 1 };
  if (word === '-delete') return { action: { kind: 'delete' }, length: 1 };
  if (word !== '-exec') return null;
  const length = args.slice(at + 1).findIndex((one) => one === ';' || one === '+') + 1;
  const words = args.slice(at + 1, at + length);
  const together = args[at + length] === '+';
  if (length < 2 || (together && words.at(-1) !== '{}')) return null;
  return { action: { kind: 'run', words, together }, length: length + 1 };
}

/** Reads the words of `find`; null where there is more than tests that must all hold, and one action behind them. */
function read(args: readonly string[]): Asked | null {
  const first = args.findIndex((arg) => /^[-(!]/.test(arg));
  const starts = args.slice(0, first < 0 ? undefined : first);
  const tests: Test[] = [];
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  let negated = false;
  for (let at = starts.length; at < args.length; at += 1) {
    const word = args[at] as string;
    const done = negated ? null : actionAt(args, at);
    if (done !== null) return at + done.length === args.length ? { starts, tests, least, most, ...done } : null;
    const value = args[at + 1];
    if (word === '!' || word === '-not') negated = !negated;
    else if (value === undefined) return null;
    else if (/^-m(?:in|ax)depth$/.test(word)) {
      if (!/^\d{1,3}$/.test(value) || tests.length > 0 || negated) return null;
      if (word === '-mindepth') least = Number(value);
      else most = Number(value);
      at += 1;
    } else {
      const test = testOf(word, value);
      if (test === null) return null;
      const wanted = !negated;
      tests.push((found) => test(found) === wanted);
      negated = false;
      at += 1;
    }
  }
  return negated ? null : { starts, tests, least, most, action: { kind: 'print', end: '\n' } };
}

/** What lies below the starts, in no order that is known; null where a folder's names are not. */
function search({ starts, tests, least, most }: Asked, { disk, path }: Call): Found[] | null {
  const waiting: Found[] = [];
  for (const start of starts.length === 0 ? ['.'] : starts) {
    const at = path(start);
    const held = at === null ? null : disk.read(at);
    if (at === null || held === null || held.kind === 'absent') return null;
    waiting.push({ shown: start, path: at, kind: held.kind === 'text' ? 'file' : 'folder', depth: 0 });
  }
  const found: Found[] = [];
  let folders = 0;
  let whole = true;
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { shown, path: at, kind, depth } = one;
    if (depth >= least && tests.every((test) => test(one as Found))) found.push(one);
    if (kind === 'file' || depth >= most) continue;
    const listing = disk.names(at);
    folders += 1;
    if (folders > MOST_FOLDERS || !disk.spend(32 * (listing?.names.size ?? 0))) return null;
    // The others are looked at all the same, so that all that are not known are asked for at once.
    if (listing === null) whole = false;
    for (const [name, inside] of listing?.names ?? []) {
      if (inside === 'other') return null;
      waiting.push({
        shown: shown.endsWith('/') ? shown + name : `${shown}/${name}`,
        path: within(at, name),
        kind: inside,
        depth: depth + 1,
      });
    }
  }
  return !whole || found.length > MOST_FOUND ? null : found.sort((one, other) => (one.shown < other.shown ? -1 : 1));
}

/** Programs that do to several files, in any order, what they would do to each alone. */
export const ORDERLESS = /^(sed|perl|rm|unlink|touch|truncate|chmod)$/;

/** Whether a command does to each name, in its place among the words, what can be told whatever their order. */
export const isOrderless = ([program = '', ...words]: readonly string[], mark: string): boolean =>
  ORDERLESS.test(nameOf(program)) && words.every((word) => word === mark || !word.includes(mark));

/**
 * `find` with tests that must all hold, and one action behind them. The names come in no order that is known, and there may
 * be others that git does not track: what is done to each alone is certain.
 */
export const find: Command = (call) => {
  const asked = read(call.args);
  const found = asked === null ? null : search(asked, call);
  if (asked === null || found === null) return null;
  const { action } = asked;
  const names = found.map(({ shown }) => shown);
  // Some programs end at a folder; and what is taken away while folders are still read makes them be read otherwise.
  const plain = found.every(({ kind }) => kind === 'file');
  if (action.kind === 'print') {
    const listed = plain ? { names: names.map((name) => name + action.end) } : {};
    return { status: null, output: null, loud: true, ...listed };
  }
  if (!plain) return null;
  if (action.kind === 'delete') for (const { path } of found) call.disk.remove(path);
  else {
    const { words, together } = action;
    if (!call.silent || !isOrderless(words, '{}')) return null;
    if (!together) for (const name of names) call.run(words.map((word) => (word === '{}' ? name : word)));
    else if (names.length > 0) call.run([...words.slice(0, -1), ...names]);
  }
  return { status: null, output: '', loud: true };
};
