import type { Demand } from './demand.ts';
import { normal } from './normal.ts';
import { ancestors, child, type Node, ofType, parts, walk } from './tree.ts';

const isHandler = ofType(/^(catch_clause|except_clause|rescue)$/);
const isBody = ofType(/^(block|statement_block|compound_statement|then|suite)$/);
const isName = ofType(/^(identifier|variable_name)$/);
/** Types that whatever is thrown is of. */
const ANYTHING =
  /^(?:\\ ?|System \. )?(?:Error|Exception|Throwable|BaseException|StandardError|Object|object)(?: \. class| :: class)?$/;
const NOTHING = /^(?:null|nil|None|undefined)$/;
/** A test that says how many assertions it makes fails where one of them is not reached. */
const COUNTED = /\b(?:expect\s*\.\s*(?:assertions|hasAssertions)|\.plan|expectAssertions)\s*\(/;

/** What a handler calls what it caught, the types that it names among the rest; none for what is no handler. */
function namesCaught(node: Node): readonly string[] {
  if (isHandler(node))
    return parts(node).flatMap((part) =>
      isBody(part)
        ? []
        : walk(part)
            .filter(isName)
            .map(({ text }) => text),
    );
  if (node.type !== 'arrow_function' && node.type !== 'function_expression') return [];
  const call = node.parent?.parent;
  const callee = call?.type === 'call_expression' ? child(call, 'function') : null;
  if (callee === null || callee === undefined || child(callee, 'property')?.text !== 'catch') return [];
  const parameters = child(node, 'parameters') ?? child(node, 'parameter');
  return parameters === null
    ? []
    : walk(parameters)
        .filter(isName)
        .map(({ text }) => text);
}

/** Whether a demand asks of a value no more than that there is one, or that it is of a type that any error is of. */
function asksForAny(
  { strength, negated, matcher }: Demand,
  subject: string,
  name: string,
  expected: string | null,
): boolean {
  const [, type] = subject.startsWith(`${name} instanceof `) ? subject.split(' instanceof ') : [];
  if (type !== undefined) return strength === 'truthy' && negated !== true && ANYTHING.test(type);
  if (subject !== name) return false;
  if (negated === true || /^(!==?|is not)$/.test(matcher)) return expected !== null && NOTHING.test(expected);
  return strength === 'truthy'
    ? expected === null
    : strength === 'type' && expected !== null && ANYTHING.test(expected);
}

/**
 * Whether a demand in a handler asks of what was caught no more than that something was (`catch (e) { expect(e).toBeDefined() }`).
 * It holds whenever it is reached, and where nothing is thrown nobody misses it, unless the test counts its assertions.
 */
export function asksWhetherCaught(demand: Demand, expected: string | null, top: Node): boolean {
  const { node, subject } = demand;
  const asked = subject === null ? '' : normal(subject);
  if (asked === '' || COUNTED.test(top.text)) return false;
  for (const above of ancestors(node, top))
    if (namesCaught(above).some((name) => asksForAny(demand, asked, name, expected))) return true;
  return false;
}
