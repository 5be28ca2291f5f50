import { contentOf } from '../change/likeness.ts';
import { type ChangedSource, production } from '../change/production.ts';
import type { Case, SideName } from '../rule.ts';

/** Names that some code mentions, modules that it imports included, and its strings without their quotes. */
interface Words {
  readonly names: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

/** What changed definitions of production code say now and did not say, all together, and what they say no more. */
export interface ChangedWords {
  readonly gained: Words;
  readonly lost: Words;
}

/** Shorter texts stand anywhere by chance. */
const LEAST_TEXT = 4;
/** A text that stands inside of another one has to be as long as this. */
const LEAST_PART = 8;

function wordsOn(facts: Case, source: ChangedSource, side: SideName): Words {
  const { file, changed } = source;
  const wanted = new Set(changed.filter(({ alike }) => alike !== true).map(({ name }) => name));
  const reading = facts.source(file, side);
  if (wanted.size === 0 || reading.kind !== 'source') return { names: new Set(), texts: new Set() };
  const mentioned = reading.symbols.filter(({ name }) => wanted.has(name)).flatMap(({ mentions }) => mentions);
  const imported = reading.imports.flatMap(({ module, names }) => [module, ...names.map(({ original }) => original)]);
  const literals = [...(facts.essences(file, side, wanted)?.values() ?? [])].flatMap((one) => one.literals);
  return { names: new Set([...mentioned, ...imported]), texts: new Set(literals.map(contentOf)) };
}

const minus = (words: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].filter((word) => !other.has(word)));

const without = (words: Words, other: Words): Words => ({
  names: minus(words.names, other.names),
  texts: minus(words.texts, other.texts),
});

const joined = (all: readonly Words[]): Words => ({
  names: new Set(all.flatMap(({ names }) => [...names])),
  texts: new Set(all.flatMap(({ texts }) => [...texts])),
});

function read(facts: Case): ChangedWords {
  const sources = production(facts).sources.filter(({ changed }) => changed.length > 0);
  const [before, after] = (['before', 'after'] as const).map((side) =>
    joined(sources.map((source) => wordsOn(facts, source, side))),
  ) as [Words, Words];
  return { gained: without(after, before), lost: without(before, after) };
}

const known = new WeakMap<object, ChangedWords>();

/** Reads what changed production code says anew and no more, once per case. */
export function changedWords(facts: Case): ChangedWords {
  const seen = known.get(facts.basis) ?? read(facts);
  known.set(facts.basis, seen);
  return seen;
}

/** Whether some words hold a text: as a whole, or one inside of the other where both are long. */
export function hasText({ names, texts }: Words, text: string): boolean {
  if (text.length < LEAST_TEXT) return false;
  if (texts.has(text) || names.has(text)) return true;
  if (text.length < LEAST_PART) return false;
  return [...texts].some((one) => one.length >= LEAST_PART && (one.includes(text) || text.includes(one)));
}
