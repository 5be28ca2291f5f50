import type { StandIn } from '../../syntax/index.ts';
import type { TestPair } from '../change/test-pairs.ts';

const bare = (name: string): string => name.replace(/^[@$]+/, '');

const NAMES = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** What is called on something in an assertion as it is written: `steady`, `weigh` of `$steady->weigh(3)` and `new Steady().weigh(3)`. */
const CALLS =
  /(?<![\p{L}\p{N}_.>:])\$?([\p{L}_][\p{L}\p{N}_]{0,100})(?: ?\([^()]{0,100}\)\)?)?(?:\?->|->|::|\?\.|\.)([\p{L}_][\p{L}\p{N}_]{0,100}[?!]?)/gu;

/**
 * What the test's own file makes now, of nothing that the test imports, and by which the test answers itself: a method that it
 * called on something else is called on this. `had` and `fresh` are what the file defined, and defines now and did not; null
 * where there is none.
 */
export function ownHolder(
  { before, after }: TestPair,
  called: ReadonlySet<string>,
  had: readonly StandIn[],
  fresh: readonly StandIn[],
): { readonly name: string; readonly made: StandIn } | null {
  const own = fresh.filter(({ kind, mentions }) => kind === 'definition' && mentions.some((one) => called.has(one)));
  if (own.length === 0) return null;
  const imported = new Set(before.reading.imports.flatMap(({ names }) => names.map(({ local }) => local)));
  const examined = before.unit.assertions.map(({ subject }) => new Set(subject.match(NAMES)));
  // A class or module that is named where the test calls it, in languages whose imports bind no names.
  const holders = new Set(
    examined.flatMap((names) => [...names].filter((name) => /^\p{Lu}/u.test(name) && !called.has(name))),
  );
  /** Whether what was examined by this call was the test's own already. */
  const wasOwn = (method: string): boolean =>
    had.some(
      ({ name, mentions }) =>
        mentions.includes(method) && examined.some((names) => names.has(method) && names.has(bare(name))),
    );
  for (const { text } of after.unit.assertions)
    for (const [, holder = '', method = ''] of text.matchAll(CALLS)) {
      if (!called.has(method)) continue;
      const made = own.find(
        ({ name, mentions }) =>
          bare(name) === holder &&
          mentions.includes(method) &&
          !mentions.some((one) => imported.has(one) || holders.has(one)),
      );
      if (made !== undefined && !wasOwn(method)) return { name: method, made };
    }
  return null;
}
