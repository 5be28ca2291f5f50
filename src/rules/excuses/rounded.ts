import { oncePer } from '../../collections/index.ts';
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

/** Whether a text may give a name another meaning: by a definition, a parameter, a value, a member of an object, or as a text that names it. */
function binds(text: string, name: string): boolean {
  const word = `(?<![\\w$])${name.replaceAll('$', '\\$')}`;
  return [
    `\\b(?:class|const|let|var)\\s{1,5}${word}(?![\\w$])`,
    `\\b(?:def|function)\\s[^\\n{]{0,300}${word}(?![\\w$])`,
    `\\b(?:lambda|for|global|nonlocal)\\s[^\\n{:]{0,300}${word}(?![\\w$])`,
    `\\b(?:with|except)\\s[^\\n]{0,300}\\bas\\s{1,5}${word}(?![\\w$])`,
    `${word}\\s{0,5}(?:=(?!=)|:)`,
    `${word}\\s{0,5}\\([^()]{0,200}\\)\\s{0,5}\\{`,
    `${word}["'\`]`,
  ].some((pattern) => new RegExp(pattern).test(text));
}

/** Whether a test file takes all that a module has which is no library. */
const takesAll = (text: string): boolean => [...text.matchAll(ALL_OF)].some(([, module = '']) => !LIBRARY.test(module));

/** Tells of a name whether a changed file binds it, or may for all that can be seen. */
const binding = oncePer((facts: Case): ((name: string) => boolean) => {
  const files = facts.evidence.diff.files.filter(({ path, after }) => after.kind !== 'absent' && languageOf(path));
  const texts = files.map((one) => facts.text(one, 'after'));
  const isOpaque = texts.some(
    (text, at) => text === null || (facts.isTestPath(files[at]?.path ?? '') && takesAll(text)),
  );
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? (isOpaque || texts.some((text) => binds(text ?? '', name)));
    known.set(name, answer);
    return answer;
  };
});

/** Whether what an assertion rounds by is the library's own, and nothing in the change stands in its place. */
function roundsByLibrary(facts: Case, { before, after }: OracleChange): boolean {
  const file = after?.file;
  if (!after || !file || !KNOWN.has(languageOf(file.path)?.id ?? '')) return false;
  const names = wordsIn(after.assertion.text).filter(
    (name) => name !== 'self' && !wordsIn(before.assertion.text).includes(name),
  );
  const reading = facts.source(file, 'after');
  if (reading.kind !== 'source') return false;
  const isForeign = (name: string): boolean =>
    reading.imports.some(
      ({ module, names: taken }) => !LIBRARY.test(module) && taken.some(({ local }) => local === name),
    );
  return names.every((name) => !isForeign(name) && !binding(facts)(name));
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
