import type { PlacedTest } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';

const STRING = /(["'`])(?:\\.|(?!\1)[^\\\n]){0,2000}\1/g;
const COMMENT = /\/\/.*$|#.*$/gm;
/** A name that is no attribute and no key of a record. */
const NAME = /(?<![\p{L}\p{N}_$]|(?<!\.\.)\. ?)[\p{L}_$][\p{L}\p{N}_$]*(?![\p{L}\p{N}_$]| ?:(?!:))/gu;
const DECLARED =
  /\b(?:const|let|var) +([\p{L}_$][\p{L}\p{N}_$]*)|^[ \t]*([\p{L}_$][\p{L}\p{N}_$]*) *=(?!=)|\bfor +([\p{L}_$][\p{L}\p{N}_$]*) +(?:in|of)\b/gmu;
/** Words of the languages, names that every program has, and what holds values against each other. */
const COMMON =
  /^(const|let|var|for|in|of|if|else|return|not|and|or|is|new|typeof|as|assert|expect|True|False|None|true|false|null|undefined|len|sum|sorted|list|dict|set|tuple|str|int|float|range|min|max|abs|Array|Object|String|Number|Math|JSON|Set|Map|string|number|boolean|async|def)$/;
const MOST_TEXT = 20_000;

/**
 * Whether a test of the base names nothing but what it made itself out of literals: nothing that is imported, set up or defined
 * around it, so that it examined no code at all. In doubt it did.
 */
export function isSelfContained(facts: Case, { file, unit }: PlacedTest): boolean {
  const lines = facts.text(file, 'before')?.split('\n').slice(unit.line, unit.endLine) ?? [];
  const text = lines.join('\n');
  if (text === '' || text.length > MOST_TEXT || unit.parameters.length > 0 || unit.rows !== null) return false;
  const bare = text.replace(STRING, '""').replace(COMMENT, '');
  const own = new Set([...bare.matchAll(DECLARED)].flatMap(([, a, b, c]) => [a, b, c]));
  return unit.assertions.length > 0 && (bare.match(NAME) ?? []).every((name) => own.has(name) || COMMON.test(name));
}
