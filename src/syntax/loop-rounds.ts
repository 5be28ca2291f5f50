import { isStatementList } from './flow.ts';
import type { Taken } from './taken.ts';
import { type Node, ofType, parts, remember } from './tree.ts';

const ENDS_LOOP = ofType(/^(break|return)(_statement|_expression)$/);

/** Whether a loop is over after its first round, whatever it meets: its body breaks off, or returns, under no condition. */
const isLeftAtOnce = remember((body: Node): boolean =>
  parts(body).some((one) => {
    const statement = one.type === 'expression_statement' ? (parts(one)[0] ?? one) : one;
    return ENDS_LOOP(statement) || (isStatementList(one) && isLeftAtOnce(one));
  }),
);

/** What a loop with such a body goes through of what it is handed: one that is left in its first round meets the first element alone. */
export const metBy = (body: Node | null, { list, pick }: Taken): Taken =>
  body !== null && isLeftAtOnce(body) ? { list, pick: (elements) => pick(elements).slice(0, 1) } : { list, pick };
