import type { TestUnit } from './oracle.ts';

/** What is read of a function's body. */
export type BodyFacts = Pick<
  TestUnit,
  'hash' | 'words' | 'inputs' | 'calls' | 'parameters' | 'handed' | 'assertions' | 'held' | 'answers' | 'insists'
>;

/**
 * A body that is read when something of it is first asked for: most tests of a changed file are as they were, and nobody
 * asks. `text` is all that is written of it.
 */
interface Deferred {
  readonly text: string;
  /** Tells what its names stand for outside of it; null where the tree is no longer at hand. */
  around: (() => string) | null;
  facts: BodyFacts | null;
  read: () => BodyFacts;
  /** The body on the other side of the change that says the same, and what its names stand for; null where there is none. */
  twin: { readonly body: Deferred; readonly meanings: string } | null;
}

const bodies = new WeakMap<object, Deferred>();

/** What is read of a body; read now, if nobody asked before. */
export function settle(body: Deferred): BodyFacts {
  body.facts ??= body.read();
  return body.facts;
}

/** What is read of the body of a unit. */
export const factsOf = (unit: object): BodyFacts => settle(bodies.get(unit) as Deferred);

type Lines = Pick<TestUnit, 'line' | 'endLine'>;

const property = (name: keyof BodyFacts): PropertyDescriptor => ({
  configurable: true,
  enumerable: true,
  get(this: object) {
    return factsOf(this)[name];
  },
});

/** An object's own, so that a copy of it has them too, and is read by then. */
const FACTS = {
  hash: property('hash'),
  words: property('words'),
  inputs: property('inputs'),
  calls: property('calls'),
  parameters: property('parameters'),
  handed: property('handed'),
  assertions: property('assertions'),
  held: property('held'),
  answers: property('answers'),
  insists: property('insists'),
} satisfies Record<keyof BodyFacts, PropertyDescriptor>;

/** Where a body stands; what is read of it is told by the unit that it becomes a part of. */
export interface BuiltBody {
  readonly line: number;
  readonly endLine: number;
  readonly body: Deferred;
}

/** The body behind a unit; null for one that was put together elsewhere. */
export const bodyOf = (unit: object): Deferred | null => bodies.get(unit) ?? null;

/** Whether the other side has a test or helper that is the same, down to the letter and what its names stand for. */
export const hasTwin = (unit: object): boolean => bodyOf(unit)?.twin != null;

/** Whether a test or helper of one side is, down to the letter and what its names stand for, that of the other side. */
export function isUntouched(before: object, after: object): boolean {
  const [old, now] = [bodyOf(before), bodyOf(after)];
  return old?.twin != null && old.twin.body === now;
}

/** A test or helper: what is told of it, with a body that is not read for that. */
export function unitOf<H extends object>(head: H, { line, endLine, body }: BuiltBody): H & Lines & BodyFacts {
  const unit = Object.defineProperties({ ...head, line, endLine }, FACTS);
  bodies.set(unit, body);
  return unit as H & Lines & BodyFacts;
}

/** A unit of which something else is told, with the same body. */
export const retell = <H extends object>(head: H, unit: Lines): H & Lines & BodyFacts =>
  unitOf(head, { line: unit.line, endLine: unit.endLine, body: bodies.get(unit) as Deferred });

/** A body of which something is otherwise than it was read. */
export function changeBody(built: BuiltBody, change: (facts: BodyFacts) => Partial<BodyFacts>): BuiltBody {
  const { text, around } = built.body;
  const read = (): BodyFacts => {
    const facts = settle(built.body);
    return { ...facts, ...change(facts) };
  };
  return { ...built, body: { text, around, facts: null, read, twin: null } };
}

const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/**
 * How many of some words may at most stand in a body, as far as that is told without reading it: names stand in it as they are
 * written.
 */
export function mostWords(unit: object, words: readonly string[]): number {
  const body = bodyOf(unit);
  if (body === null || body.facts !== null) return words.length;
  return words.filter((word) => !PLAIN.test(word) || body.text.includes(word)).length;
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$]*[?!=]?/gu;

/**
 * Whether one of some names stands anywhere in a unit that is untouched, or in what its names stand for; true for others,
 * which are to be read.
 */
export function mentionsAny(unit: object, names: ReadonlySet<string>): boolean {
  const body = bodyOf(unit);
  if (body?.twin == null) return true;
  if (names.size === 0) return false;
  for (const text of [body.text, body.twin.meanings])
    for (const [name] of text.matchAll(NAME)) if (names.has(name) || names.has(name.replace(/[?!=]$/, ''))) return true;
  return false;
}
