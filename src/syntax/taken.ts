import { resolve, type Scope } from './scope.ts';
import { type Node, parts } from './tree.ts';

/** A list, and which of its elements are handed on. */
export interface Taken {
  readonly list: Node;
  readonly pick: <T>(elements: readonly T[]) => readonly T[];
}

type Pick = Taken['pick'];

const between =
  (from: number, to?: number): Pick =>
  (elements) =>
    elements.slice(from, to);
const whole: Pick = (elements) => elements;

const bound = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** An element of Rust and C#, whose ranges end before their last number, as those of Ruby do not. */
const EXCLUSIVE = /^(index|element_access)_expression$/;

type Way = readonly [form: RegExp, pick: (from?: string, to?: string) => Pick, of?: RegExp];

/** What stands behind a list (or around it, as `\0` tells) where a part of its elements is handed on, or all of them. */
const WAYS: readonly Way[] = [
  [/^\0\[(-?\d+)?:(-?\d+)?\]$/, (from, to) => between(bound(from) ?? 0, bound(to))],
  [/^\0\.slice\((?:(-?\d+)(?:,(-?\d+))?)?\)$/, (from, to) => between(bound(from) ?? 0, bound(to))],
  [/^\0\[(-?\d+)\.\.\]$/, (from) => between(bound(from) ?? 0)],
  [/^\0\.(?:drop|[sS]kip)\(?(\d+)\)?$/, (from) => between(bound(from) ?? 0)],
  [/^\0\.(?:[tT]ake|first|limit)\(?(\d+)\)?$/, (to) => between(0, bound(to))],
  [/^\0\[(\d+)?\.\.(\d+)\]$/, (from, to) => between(bound(from) ?? 0, bound(to)), EXCLUSIVE],
  [/^\0\.subList\((\d+),(\d+)\)$/, (from, to) => between(bound(from) ?? 0, bound(to))],
  [/^\0\.last\(?(\d+)\)?$/, (count) => (elements) => elements.slice(Math.max(0, elements.length - Number(count)))],
  [
    /^\\?array_slice\(\0,(-?\d+)(?:,(-?\d+))?\)$/,
    (from, count) => (elements) => {
      const rest = elements.slice(bound(from));
      return count === undefined ? rest : rest.slice(0, Number(count));
    },
  ],
  [/^\0\.(?:iter|into_iter|copied|cloned|to_a|values|To(?:List|Array)|stream)(?:\(\))?$/, () => whole],
  [/^(?:list|tuple|iter|Array\.from|\\?array_values)\(\0\)$|^\[\.\.\.\0\]$/, () => whole],
];

/** Longer texts around a list are computed in some other way. */
const MOST_TEXT = 60;
const MOST_LAYERS = 5;

/** The nodes within one that may be the list it takes from: those that it begins with, and its first argument or element. */
function* withinOf(node: Node): Generator<Node> {
  for (let at = parts(node)[0]; at !== undefined; at = parts(at)[0]) yield at;
  for (const given of parts(node).slice(0, 2)) {
    const [first] = parts(given);
    if (first === undefined) continue;
    yield* parts(first).slice(0, 1);
    yield first;
  }
}

function oneLayer(node: Node): Taken | null {
  for (const list of withinOf(node)) {
    if (node.text.length - list.text.length > MOST_TEXT) continue;
    const at = list.start - node.start;
    const around = `${node.text.slice(0, at)}\0${node.text.slice(at + list.text.length)}`.replace(/\s/g, '');
    for (const [form, pick, of] of WAYS) {
      const found = of === undefined || of.test(node.type) ? form.exec(around) : null;
      if (found !== null) return { list, pick: pick(found[1], found[2]) };
    }
  }
  return null;
}

/**
 * The list that an expression hands on, and what it takes of it: `[a, b, c].slice(1)` is the list of three without its first one.
 * An expression that takes nothing in a way that can be followed stands for itself.
 */
export function taken(node: Node, scopes: readonly Scope[]): Taken {
  let found: Taken = { list: resolve(node, scopes), pick: whole };
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const next = oneLayer(found.list);
    if (next === null) break;
    const { pick } = found;
    found = { list: resolve(next.list, scopes), pick: (elements) => pick(next.pick(elements)) };
  }
  return found;
}
