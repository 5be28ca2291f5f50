import { bare, normal } from '../normal.ts';
import { child, type Node, parts } from '../tree.ts';
import { argumentsOf, calledName, receiverOf } from './go-calls.ts';

/** What a row of a table holds under the names by which a loop's body asks for it (`tt.skip`), normalised. */
export type Cells = ReadonlyMap<string, string>;

const ASKS = /\b(?:t|tb|s|assert|require|is|c)\b\s*\.\s*\w|\(t,/;
const ASKS_NOTHING = /^\w+\.(?:Helper|Parallel|Log|Logf|Skip|Skipf|SkipNow|Run)\(/;

const statementsOf = (block: Node): readonly Node[] =>
  block.children.flatMap((one) => (one.type === 'statement_list' ? parts(one) : []));

const callIn = (statement: Node): Node | null => {
  const inner = statement.type === 'expression_statement' ? parts(statement)[0] : undefined;
  return inner?.type === 'call_expression' ? inner : null;
};

/** The statements that a loop's body does for each row: its own, and those of the subtest that it hands each row to. */
function* listsOf(body: Node): Generator<readonly Node[]> {
  const own = statementsOf(body);
  yield own;
  for (const statement of own) {
    const call = callIn(statement);
    const run = call !== null && calledName(call) === 'Run' ? argumentsOf(call)[1] : undefined;
    const inner = run?.type === 'func_literal' ? child(run, 'body') : null;
    if (inner !== null) yield statementsOf(inner);
  }
}

/** Whether a branch does no more than to go on to the next row. */
function goesOn(branch: Node): boolean {
  const then = child(branch, 'consequence');
  const statements = then === null ? [] : statementsOf(then);
  const last = statements.at(-1);
  if (last === undefined || child(branch, 'alternative') !== null || child(branch, 'initializer') !== null)
    return false;
  const call = callIn(last);
  const skips = call !== null && receiverOf(call) !== null && /^Skip(f|Now)?$/.test(calledName(call));
  const leaves = /^(return|continue)_statement$/.test(last.type) && parts(last).length === 0;
  return (skips || leaves) && statements.slice(0, -1).every((one) => ASKS_NOTHING.test(one.text.slice(0, 200)));
}

const EMPTY = /^(""|0|nil|false)$/;

/** What a condition comes to for a row; null where it asks for anything but what the row holds. */
function truthFor(condition: Node, cells: Cells): boolean | null {
  const at = bare(condition);
  const held = (node: Node): string | undefined => cells.get(normal(node).replaceAll(' ', ''));
  if (at.type === 'unary_expression') {
    const inner = at.text.startsWith('!') ? parts(at)[0] : undefined;
    const truth = inner === undefined ? null : truthFor(inner, cells);
    return truth === null ? null : !truth;
  }
  if (at.type !== 'binary_expression') {
    const value = held(at);
    return value === 'true' ? true : value === 'false' ? false : null;
  }
  const [left, right] = parts(at);
  if (left === undefined || right === undefined) return null;
  const operator = child(at, 'operator')?.text ?? '';
  if (operator === '&&' || operator === '||') {
    const sides = [truthFor(left, cells), truthFor(right, cells)];
    const deciding = operator === '||';
    return sides.includes(deciding) ? deciding : sides.includes(null) ? null : !deciding;
  }
  const [value, asked] = [held(left), normal(right)];
  const isLiteral = EMPTY.test(asked) || /^(?:"|-?\d)/.test(asked);
  if (value === undefined || !isLiteral || !/^(?:"|-?\d|true$|false$|nil$)/.test(value)) return null;
  return operator === '==' ? value === asked : operator === '!=' ? value !== asked : null;
}

/** The conditions under which a loop over a table goes on to the next row before anything is asked of this one. */
function waysOn(body: Node): Node[] {
  const found: Node[] = [];
  for (const list of listsOf(body))
    for (const statement of list) {
      const condition = statement.type === 'if_statement' && goesOn(statement) ? child(statement, 'condition') : null;
      if (condition !== null) found.push(condition);
      else if (ASKS.test(statement.text) && !ASKS_NOTHING.test(statement.text.slice(0, 200))) break;
    }
  return found;
}

/** Tells of rows whether a loop's body passes them over by what they hold (`if tt.skip { t.Skip() }`, `if tt.pears == 3 { continue }`). */
export function passesOver(body: Node | null): (cells: Cells) => boolean {
  const conditions = body === null ? [] : waysOn(body);
  return (cells) => conditions.some((one) => truthFor(one, cells) === true);
}
