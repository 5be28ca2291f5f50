import { isProse } from '../change/file-roles.ts';
import { contentOf } from '../change/likeness.ts';
import { type PlacedTest, testPairs } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';

/** A call by its name and the text that it is handed first: `on("*")`. */
interface Spelled {
  readonly name: string;
  readonly text: string;
}

/** Calls with a text as their first argument. */
function spelledIn({ unit }: PlacedTest): readonly Spelled[] {
  return unit.handed.flatMap(({ name, given: [first] }) =>
    first?.name === null && /^"/.test(first.text) ? [{ name, text: contentOf(first.text) }] : [],
  );
}

const spells = (line: string, { name, text }: Spelled): boolean =>
  [`${name}("${text}"`, `${name}('${text}'`, `${name}(\`${text}\``].some((one) => line.includes(one));

/**
 * Whether the documentation shows a call of a test no more that it showed, nor does any test of the change make it: so it goes
 * with what was withdrawn, or is called otherwise now, and everybody is told so.
 */
export function leavesDocumentation(facts: Case, test: PlacedTest): boolean {
  const prose = facts.evidence.diff.files.filter(({ path }) => isProse(path) && !facts.isTestPath(path));
  if (prose.length === 0) return false;
  const lines = prose.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  const { pairs, added } = testPairs(facts);
  const still = [...pairs.map(({ after }) => after), ...added].flatMap(spelledIn);
  return spelledIn(test).some(
    (call) =>
      lines.some(({ sign, text }) => sign === '-' && spells(text, call)) &&
      !lines.some(({ sign, text }) => sign !== '-' && spells(text, call)) &&
      !still.some(({ name, text }) => name === call.name && text === call.text),
  );
}
