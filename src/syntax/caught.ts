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
  if (asked === '') return false;
  for (const above of ancestors(node, top))
    if (namesCaught(above).some((name) => asksForAny(demand, asked, name, expected))) return !COUNTED.test(top.text);
  return false;
}

const ASKS = /\b(?:assert\w*|expect|should|fail|refute\w*)\b/i;
const CALLED = /[\p{L}\p{N}_$?!] \(/u;

const isBranch = ofType(/^if_(?:statement|expression)$/);
/** What tells in a condition that code has panicked. */
const PANICKED = /(?<![\p{L}\p{N}_])(?:recover \( \) !=|catch_unwind \(.*\) \. is_err \( \)$)/u;

/** Whether a node is a branch for the case that code has panicked. */
const isForPanic = (node: Node): boolean => {
  const condition = isBranch(node) ? child(node, 'condition') : null;
  return condition !== null && PANICKED.test(normal(condition));
};

/** What a handler is there for: what is tried before it, the code in its condition, and what a deferred one is set up for. */
function triedBefore(handler: Node): string {
  if (isHandler(handler))
    return (handler.parent?.children ?? [])
      .filter(({ start }) => start < handler.start)
      .map(normal)
      .join(' ');
  const deferred = [...ancestors(handler)].find(({ type }) => type === 'defer_statement');
  const later = (deferred?.parent?.children ?? []).filter(({ start }) => start > (deferred?.start ?? 0));
  return [child(handler, 'condition'), ...later].flatMap((node) => (node === null ? [] : [normal(node)])).join(' ');
}

/** The handler around a demand that asks of something else than what was caught there; null where there is none. */
function strangeHandler({ node, subject, expected }: Demand, top: Node): Node | null {
  for (const above of ancestors(node, top)) {
    if (isForPanic(above)) return above;
    if (!isHandler(above)) continue;
    const names = namesCaught(above);
    const asked = [subject, expected].flatMap((side) => (side === null ? [] : [...walk(side)]));
    return asked.some(({ text }) => names.includes(text)) ? null : above;
  }
  return null;
}

/** Whether a demand is made only where something was thrown, though it does not ask of that. */
export const isMadeOnFailure = (demand: Demand, top: Node): boolean => strangeHandler(demand, top) !== null;

/**
 * Whether a demand asks of a call in the handler of that same call (`try { weigh(3) } catch { expect(weigh(3)).toBe(12) }`): where the
 * call answers nobody asks, and where it throws there is no answer.
 */
export function asksOfFailedCall(demand: Demand, subject: string, top: Node): boolean {
  const handler = CALLED.test(subject) ? strangeHandler(demand, top) : null;
  if (handler === null || COUNTED.test(top.text)) return false;
  const text = triedBefore(handler);
  return ` ${text} `.includes(` ${subject} `) && !ASKS.test(text);
}
