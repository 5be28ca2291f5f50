import { callsIn, isWrapper } from '../oracles/calls-in.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';

const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const TEXT = /"(?:[^"\\]|\\.)*"/g;
const NUMBER = /(?<![\p{L}\p{N}_$])\d+(?:\.\d+)?/gu;
/** The only parameter of a function without a name; it is called as one likes, or not at all (`Scale::weigh`). */
const PARAMETER = /(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*(?= (?:\) )?(?:->|=>) )/gu;
/** A value of its own: neither a mark, nor a name that something is asked of, or given under (`crate .`, `kilos =`). */
const VALUE = /(?<!\S)(?:[bBrR]{0,2}"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_$]\S*(?! (?:\.|::|\??\.|=|:|=>|\()(?!\S)))(?!\S)/gu;
/** Words that add nothing, and what an argument is by default. */
const IDLE = /^(?:await|new|this|self|None|null|nil|undefined)$/;
/** A text without what tells bytes and raw texts (`b"…"`). */
const unmarked = (word: string): string => word.replace(/^[bBrR]{1,2}(?=")/, '');
const OPERATOR = /(?<!\S)(?:&&|\|\||\?\??|[-+*/%&|^!~<>]|<<|>>|\/\/|\*\*)(?!\S)/g;

/** The texts, names and numbers of an expression, without the parameter of a function that stands in it. */
function termsOf(text: string): readonly string[] {
  const bare = text.replace(TEXT, '');
  const own = new Set([...bare.matchAll(PARAMETER)].map(([name]) => name));
  const found = [text.match(TEXT), bare.match(NAME), bare.match(NUMBER)].flatMap((all) => [...(all ?? [])]);
  return found.filter((term) => !own.has(term));
}

/** What stands in a list more often than in another one. */
function more(now: readonly string[], old: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of old) left.set(one, (left.get(one) ?? 0) + 1);
  return now.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** How often an expression stands in another one. */
const timesIn = (text: string, part: string | null): number =>
  part === null || part === '' ? 0 : ` ${text} `.split(` ${part} `).length - 1;

/** Whether the value that is expected of a subject has come into that subject, which may be nothing but that value now. */
export function answersItself({ kind, before, after }: OracleChange): boolean {
  if (after === null || !/^(?:reaimed|replaced)$/.test(kind) || after.assertion.matcher === 'row') return false;
  const [old, now] = [before.assertion, after.assertion];
  const isAround = old.subject.includes(' ( ') && timesIn(now.subject, old.subject) > 0;
  return isAround && timesIn(now.subject, now.expected) > timesIn(old.subject, now.expected);
}

/**
 * Whether an assertion asks the same of the same calls, names and literals, and only what stands around them is written
 * otherwise: no further call, value or operator, any of which may answer in their stead, or change what goes in.
 */
export function asksTheSame({ kind, before, after }: OracleChange): boolean {
  // The values of a row are what goes in: another order of them is another input.
  if (kind !== 'reaimed' || after === null || after.assertion.matcher === 'row') return false;
  const [old, now] = [before.assertion, after.assertion];
  if (old.matcher !== now.matcher || old.expected !== now.expected || old.negated !== now.negated) return false;
  const ownCalls = (subject: string): readonly string[] => callsIn(subject).filter((name) => !isWrapper(name));
  const had = ownCalls(old.subject);
  if (had.length === 0 || more(ownCalls(now.subject), had).length > 0) return false;
  const [terms, left] = [termsOf(old.subject), new Set(termsOf(now.subject))];
  const values = (now.subject.match(VALUE) ?? []).map(unmarked).filter((word) => !IDLE.test(word));
  const operators = ({ subject }: typeof now): readonly string[] => subject.match(OPERATOR) ?? [];
  const further = [...more(values, terms), ...more(operators(now), operators(old))];
  return further.length === 0 && terms.every((term) => left.has(term));
}
