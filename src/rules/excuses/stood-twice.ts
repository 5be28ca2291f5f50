import { keyOf } from '../change/likeness.ts';
import type { Demanded } from '../oracles/effective.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import type { Case } from '../rule.ts';

/** So many lines of an assertion are looked at. */
const MOST_LINES = 8;

/** Whether what stands on the lines from one to another stands there again right behind. */
function standsAgain(text: string | null, from: number, to: number): boolean {
  const lines = text?.split('\n').map((line) => line.trim()) ?? [];
  const [first, second] = [lines.slice(from - 1, to - 1), lines.slice(to - 1, 2 * to - from - 1)];
  return to - from <= MOST_LINES && first.join('\n') === second.join('\n');
}

/** Whether an assertion that is missing stood twice, one right behind the other, and still stands once. */
export function stoodTwice(
  facts: Case,
  { kind, before }: OracleChange,
  [old, now]: readonly [readonly Demanded[], readonly Demanded[]],
): boolean {
  if (kind !== 'removed' && kind !== 'replaced') return false;
  const key = keyOf(before.assertion);
  const isBeside = ({ assertion, file }: Demanded): boolean => {
    const [from, to] = [assertion.line, before.assertion.line].sort((a, b) => a - b) as [number, number];
    if (file !== before.file || from === to || keyOf(assertion) !== key) return false;
    return to - from === 1 || standsAgain(facts.text(file, 'before'), from, to);
  };
  return old.some(isBeside) && now.some(({ assertion }) => keyOf(assertion) === key);
}
