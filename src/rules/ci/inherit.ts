import { type Alias, type Document, isMap, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap } from 'yaml';

/** How a document's nodes stand for one another. */
export interface Inheritance {
  /** The node that an alias stands for; any other is itself. */
  readonly resolved: (node: unknown) => unknown;
  /** The entries of a map, with those that it inherits (`<<`, GitLab's `extends`) and does not set itself. */
  readonly entriesOf: (map: YAMLMap) => readonly Pair[];
  /** Names that the jobs of the file extend. */
  readonly extended: ReadonlySet<string>;
}

/** As many as GitLab follows. */
const MOST_STEPS = 11;

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
const listed = (node: unknown): readonly unknown[] => (isSeq(node) ? node.items : [node]);
const extendedBy = (map: YAMLMap): readonly string[] =>
  listed(map.get('extends', true)).flatMap((name) => (isScalar(name) ? [String(name.value)] : []));

/** What the aliases of a document stand for: an anchor may be set anew, and holds from there on. */
function aliasesOf(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const found = new Map<Alias, Node>();
  const keep = (_: unknown, node: Node & { anchor?: string }): void => {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
  };
  visit(document, {
    Alias: (_, alias) => {
      const node = anchors.get(alias.source);
      if (node !== undefined) found.set(alias, node);
    },
    Map: keep,
    Seq: keep,
    Scalar: keep,
  });
  return found;
}

/** Reads how the nodes of a document stand for one another; each map is merged once, whatever extends it. */
export function inheritanceOf(document: Document): Inheritance {
  const aliases = aliasesOf(document);
  const root: unknown = document.contents;
  const jobs = isMap(root) ? root.items.map(({ value }) => value).filter(isMap) : [];
  const merged = new Map<YAMLMap, readonly Pair[]>();
  const resolved = (node: unknown): unknown => aliases.get(node as Alias) ?? node;

  /** The maps that a map takes entries from, the nearest first. */
  const basesOf = (map: YAMLMap): readonly YAMLMap[] => {
    const mixed = map.items.filter((pair) => keyOf(pair) === '<<').flatMap(({ value }) => listed(resolved(value)));
    const named = isMap(root) ? [...extendedBy(map)].reverse().map((name) => root.get(name, true)) : [];
    return [...mixed, ...named].map(resolved).filter(isMap);
  };

  const entriesOf = (map: YAMLMap, steps = MOST_STEPS): readonly Pair[] => {
    const known = merged.get(map);
    if (known !== undefined) return known;
    const own = map.items.filter((pair) => !/^(?:<<|extends)$/.test(keyOf(pair)));
    merged.set(map, own);
    if (steps === 0) return own;
    const set = new Set(own.map(keyOf));
    const taken = new Map<string, Pair>();
    for (const pair of basesOf(map).flatMap((base) => entriesOf(base, steps - 1)))
      if (!set.has(keyOf(pair)) && !taken.has(keyOf(pair))) taken.set(keyOf(pair), pair);
    const entries = [...own, ...taken.values()];
    merged.set(map, entries);
    return entries;
  };

  return { resolved, entriesOf: (map) => entriesOf(map), extended: new Set(jobs.flatMap(extendedBy)) };
}
