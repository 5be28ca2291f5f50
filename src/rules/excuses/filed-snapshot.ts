import { isRecorded } from '../change/recorded-paths.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import type { Case } from '../rule.ts';

const wordsOf = (text: string): string => ` ${(text.match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ')} `;

/**
 * Whether a recorded text that stood in an assertion stands in a file of snapshots that the change writes, word for word:
 * `toMatchInlineSnapshot(…)` has become `toMatchSnapshot()`, and demands what it did.
 */
export function isFiled(facts: Case, { before, after }: OracleChange): boolean {
  const { expected, matcher } = before.assertion;
  if (after === null || expected === null || after.assertion.expected !== null) return false;
  if (!/snapshot/i.test(matcher) || !/snapshot/i.test(after.assertion.matcher)) return false;
  const text = wordsOf(expected.replace(/^@?\s*(?:r?#*)(?=["'`])/, ''));
  return facts.evidence.diff.files.some(({ path, hunks }) => {
    if (text.trim() === '' || !isRecorded(path)) return false;
    const added = hunks.flatMap(({ lines }) => lines.filter(({ sign }) => sign === '+').map((line) => line.text));
    return wordsOf(added.join('\n')).includes(text);
  });
}
