import { type Demand, writtenSides } from './demand.ts';
import type { Scope } from './scope.ts';
import { type Node, walk } from './tree.ts';

/** So many values are followed into one another. */
const MAX_HOPS = 4;
/** What calls something may do more than answer. */
const CALLS = /\(|\bnew\b/;

/** A node that may mention a name: a word, be it a key that stands for its value, or a variable of PHP. */
const isWord = ({ type, children }: Node): boolean => children.length === 0 || type === 'variable_name';

/**
 * Values that a body binds to names which nothing mentions but what its assertions expect, or other such values, and values of
 * names that nobody mentions at all: they go nowhere else, so they are no input of what is tested. `scopes` are those of the
 * body, nearest first.
 */
export function expectedValues(body: Node, scopes: readonly Scope[], demands: readonly Demand[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  const bound = [...(scopes[0] ?? [])].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  if (bound.length === 0) return found;
  const expected = new Set(
    demands.flatMap((demand) => writtenSides(demand, scopes)[1] ?? []).flatMap((side) => walk(side)),
  );
  const mentions = new Map(bound.map(([name]) => [name, [] as Node[]]));
  for (const at of walk(body)) if (isWord(at)) mentions.get(at.text)?.push(at);
  // What is bound later may be made of what was bound before.
  const latestFirst = bound.reverse();
  for (let hop = 0; hop < MAX_HOPS; hop += 1)
    for (const [name, value] of latestFirst) {
      if (found.has(value)) continue;
      const places = mentions.get(name) ?? [];
      const target = places.findLast(({ place }) => place < value.place);
      const uses = places.filter((at) => at !== target);
      if (uses.length === 0 ? CALLS.test(value.text) : !uses.every((at) => expected.has(at))) continue;
      found.add(value);
      for (const at of walk(value)) expected.add(at);
    }
  return found;
}
