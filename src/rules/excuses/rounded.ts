import type { FileChange } from '../../core/index.ts';
import { languageOf } from '../../syntax/index.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import { rounding } from '../oracles/tolerances.ts';
import type { Case } from '../rule.ts';

/** Languages whose own words for rounding are known apart from what a project calls so. */
const KNOWN: ReadonlySet<string> = new Set(['python', 'javascript', 'typescript', 'tsx']);
/** Modules that bring such words. */
const LIBRARY =
  /^(?:pytest|math|(?:numpy|unittest)(?:\..+)?|vitest|bun:test|@jest\/globals|@playwright\/test|chai|(?:node:)?assert(?:\/strict)?)$/;
const USED = /(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]{0,200}(?=\s{0,5}[.(])/gu;
const ALL_OF = /\bfrom\s{1,5}(\S{1,100})\s{1,5}import\s{1,5}\*/g;

const wordsIn = (text: string): readonly string[] => text.match(USED) ?? [];

/** Whether a text may give a name another meaning: by a definition, a value, a member of an object, or as a text that names it. */
function binds(text: string, name: string): boolean {
  const word = `(?<![\\w$])${name.replaceAll('$', '\\$')}`;
  return [
    `\\b(?:def|function|class|const|let|var)\\s{1,5}${word}(?![\\w$])`,
    `${word}\\s{0,5}(?:=(?!=)|:)`,
    `${word}\\s{0,5}\\([^()]{0,200}\\)\\s{0,5}\\{`,
    `${word}["'\`]`,
  ].some((pattern) => new RegExp(pattern).test(text));
}

const bound = new WeakMap<Case, Map<string, boolean>>();

/** Whether a changed file binds a name, or cannot be looked at. */
function isBound(facts: Case, name: string): boolean {
  const known = bound.get(facts) ?? new Map<string, boolean>();
  bound.set(facts, known);
  const answer =
    known.get(name) ??
    facts.evidence.diff.files
      .filter((one) => one.after.kind !== 'absent' && languageOf(one.path) !== null)
      .map((one) => facts.text(one, 'after'))
      .some((text) => text === null || binds(text, name));
  known.set(name, answer);
  return answer;
}

const starred = new WeakMap<FileChange, boolean>();

/** Whether a file takes all that a module has which is no library. */
function takesAll(file: FileChange, text: string): boolean {
  const answer = starred.get(file) ?? [...text.matchAll(ALL_OF)].some(([, module = '']) => !LIBRARY.test(module));
  starred.set(file, answer);
  return answer;
}

/** Whether what an assertion rounds by is the library's own, and nothing in the change stands in its place. */
function roundsByLibrary(facts: Case, { before, after }: OracleChange): boolean {
  const file = after?.file;
  if (!after || !file || !KNOWN.has(languageOf(file.path)?.id ?? '')) return false;
  const names = wordsIn(after.assertion.text).filter((name) => !wordsIn(before.assertion.text).includes(name));
  const reading = facts.source(file, 'after');
  const own = facts.text(file, 'after');
  if (reading.kind !== 'source' || own === null) return false;
  if (takesAll(file, own)) return false;
  const isForeign = (name: string): boolean =>
    reading.imports.some(
      ({ module, names: taken }) => !LIBRARY.test(module) && taken.some(({ local }) => local === name),
    );
  return names.every((name) => !isForeign(name) && !isBound(facts, name));
}

/**
 * What is left of a change that only lets a computation be off by what it is off by itself: nothing; of one that rounds what
 * the expected number does not say: another demand. Any other change, and one by words of the project's own, stays as it is.
 */
export function withoutNoise(facts: Case, change: OracleChange): OracleChange | null {
  const { kind, before, after } = change;
  const by = after === null || kind !== 'weaker' ? null : rounding(before.assertion, after.assertion);
  if (by === null || !roundsByLibrary(facts, change)) return change;
  return by === 'noise' ? null : { ...change, kind: 'replaced' };
}
