import type { TestUnit } from './oracle.ts';

/** What is read of a function's body. */
export type BodyFacts = Pick<TestUnit, 'hash' | 'words' | 'inputs' | 'calls' | 'parameters' | 'handed' | 'assertions'>;

/** The parts of a test or helper that come from its body alone. */
export type BuiltBody = Pick<TestUnit, 'line' | 'endLine'> & BodyFacts;

/**
 * A body that is read when something of it is first asked for: most tests of a changed file are as they were, and nobody
 * asks. `text` is all that is written of it.
 */
export interface Deferred {
  readonly text: string;
  /** Tells what its names stand for outside of it; null where the tree is no longer at hand. */
  around: (() => string) | null;
  facts: BodyFacts | null;
  read: () => BodyFacts;
  /** The body on the other side of the change that says the same, and what its names stand for; null where there is none. */
  twin: { readonly body: Deferred; readonly meanings: string } | null;
}

const bodies = new WeakMap<object, Deferred>();

/** What is read of the body of a unit, or of a part of one; read now, if nobody asked before. */
export function factsOf(unit: object): BodyFacts {
  const body = bodies.get(unit) as Deferred;
  body.facts ??= body.read();
  return body.facts;
}

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
} satisfies Record<keyof BodyFacts, PropertyDescriptor>;

/** The lines of a body, and what will be read of it. */
export function deferBody<H extends object>(head: H, body: Deferred): H & BodyFacts {
  bodies.set(head, body);
  return Object.defineProperties(head, FACTS) as H & BodyFacts;
}

/** The body behind a unit; null for one that was put together elsewhere. */
export const bodyOf = (unit: object): Deferred | null => bodies.get(unit) ?? null;

/** Whether a test or helper of one side is, down to the letter and what its names stand for, that of the other side. */
export function isUntouched(before: object, after: object): boolean {
  const [old, now] = [bodyOf(before), bodyOf(after)];
  return old?.twin != null && old.twin.body === now;
}

/** A test or helper: what is told of it, with a body that is not read for that. */
export function unitOf<H extends object>(head: H, built: BuiltBody): H & BuiltBody {
  const { line, endLine } = built;
  return deferBody({ ...head, line, endLine }, bodies.get(built) as Deferred);
}

/** A body of which something is otherwise than it was read. */
export function changeBody(built: BuiltBody, change: (facts: BodyFacts) => Partial<BodyFacts>): BuiltBody {
  const { line, endLine } = built;
  const { text, around } = bodies.get(built) as Deferred;
  const read = (): BodyFacts => {
    const facts = factsOf(built);
    return { ...facts, ...change(facts) };
  };
  return deferBody({ line, endLine }, { text, around, facts: null, read, twin: null });
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
