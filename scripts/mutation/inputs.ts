import { type Node, walk } from '../../src/syntax/tree.ts';
import { endOf, type Splice } from './edit.ts';
import { shuffled } from './shuffle.ts';
import type { Dialect, Edits, Spot } from './types.ts';

/** Another input of a test, and the same with the answer to it as the expected value. */
export interface ChangedInput {
  readonly edits: Edits;
  readonly withAnswer: (answer: string) => Edits;
}

const INTEGER = /^(integer|number|int_literal|integer_literal|decimal_integer_literal)$/;

/** Number literals of a test before and in the actual value of its check. */
function literalsOf({ test, checks: [check] }: Spot): readonly Node[] {
  const from = check.statement.start + check.statement.text.lastIndexOf(check.expected);
  const to = from + check.expected.length;
  return [...walk(test.body)].filter(
    ({ type, text, start }) =>
      INTEGER.test(type) && /^\d{1,9}$/.test(text) && start < endOf(check.statement) && (start < from || start >= to),
  );
}

/** Numbers near another one and farther off, none of them negative. */
const others = (value: number): readonly number[] => [value + 1, value - 1, value * 2 + 3].filter((one) => one >= 0);

/** Other inputs for a test with literal answers, in an order that chance decides; none for other checks. */
export function changedInputs(dialect: Dialect, spot: Spot): readonly ChangedInput[] {
  const [check] = spot.checks;
  if (check.kind !== 'equal' || dialect.literal(check.expected) === null) return [];
  const at = check.statement.start + check.statement.text.lastIndexOf(check.expected);
  const all = literalsOf(spot).flatMap((node): ChangedInput[] =>
    others(Number(node.text)).map((value) => {
      const input: Splice = { start: node.start, end: endOf(node), text: String(value) };
      return {
        edits: { splices: [input], imports: [] },
        withAnswer: (answer) => ({
          splices: [input, { start: at, end: at + check.expected.length, text: answer }],
          imports: [],
        }),
      };
    }),
  );
  return shuffled(all, spot.chance);
}
