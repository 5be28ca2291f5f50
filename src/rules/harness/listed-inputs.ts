import { groupBy } from '../../collections/index.ts';
import { languageOf } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import type { NewBranch } from './new-branches.ts';
import { type TestVector, testVectors } from './test-vectors.ts';

/** A branch of which a test puts in all that it asks for, whatever it expects of it. */
export interface ListedInput extends NewBranch {
  readonly vector: TestVector;
  readonly listed: true;
}

const LITERAL = /"(?:[^"\\]|\\.)*"|(?<![\p{L}\p{N}_])-?\d[\d._]*/gu;
const WORD = /-?[\p{L}\p{N}][\p{L}\p{N}_]*/gu;

/** The words and numbers of the literals in some code, in order, with marks between them: brackets and how a key joins them do not count. */
function atomsOf(code: string): readonly string[] {
  const literals = code.match(LITERAL) ?? [];
  return literals.flatMap((one) => (one.startsWith('"') ? (one.match(WORD) ?? []) : [one.replaceAll('_', '')]));
}

const joined = (atoms: readonly string[]): string => `\0${atoms.join('\0')}\0`;

/** Fewer parts than this may meet by chance. */
const LEAST_PARTS = 3;
const LEAST_CASES = 2;

/** What a branch asks for as one key of several parts; null for one that asks for little. */
function keyOf({ branch: { inputs, fragments } }: NewBranch): string | null {
  const atoms = inputs.flatMap(atomsOf);
  return fragments.length > 0 || atoms.length < LEAST_PARTS || atoms.every((one) => /^\p{L}/u.test(one))
    ? null
    : joined(atoms);
}

/**
 * Branches and entries of tables that list what tests put in, case by case, so that it does not matter what these expect (it may be
 * computed, or stand in a file of data): at least two of the same function or table, each with all its parts in one case of a test.
 */
export function listedInputs(facts: Case, branches: readonly NewBranch[]): readonly ListedInput[] {
  const keyed = branches.flatMap((found) => {
    const key = keyOf(found);
    return key === null ? [] : [{ found, key }];
  });
  if (keyed.length < LEAST_CASES) return [];
  const cases = [...new Set([...testVectors(facts).values()].flat())].map((vector) => ({
    vector,
    language: languageOf(vector.path)?.id,
    atoms: joined(atomsOf(vector.asked)),
  }));
  const listed = keyed.flatMap(({ found, key }) => {
    const language = languageOf(found.file.path)?.id;
    const seen = cases.find((one) => one.language === language && one.atoms.includes(key));
    return seen === undefined ? [] : [{ ...found, key, vector: seen.vector, listed: true as const }];
  });
  const groups = groupBy(listed, ({ file, branch }) => `${file.path}\0${branch.owner}`);
  return [...groups.values()].filter((group) => new Set(group.map(({ key }) => key)).size >= LEAST_CASES).flat();
}
