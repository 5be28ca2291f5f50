import { isLiteral } from './constant.ts';
import { conditionsAround } from './flow.ts';
import { bare, normal } from './normal.ts';
import { resolve, type Scope } from './scope.ts';
import { type Node, parts } from './tree.ts';

/** What a condition says of a value: that it is, or is not, a certain other one; texts are normalised code. */
interface Said {
  readonly subject: string;
  readonly value: string;
  readonly equal: boolean;
}

/** A name that stands for no one value: it may have been given another one since. */
const NAME = /^[$@]*[\p{L}_][\p{L}\p{N}_]*$/u;
const NOTHING = /^(nil|null|None|undefined|NULL)$/;
const SCALAR = /^([-+]? ?\d|"|(true|false)$)/i;
/** Questions whether there is anything, by a method or a function. */
const IS_NOTHING = /^(?:(.+) \. (?:nil\?|is_none \( \))|is_null \( (.+) \))$/;

const isSaid = (node: Node): boolean => isLiteral(node) || NOTHING.test(normal(node));

/** What a comparison with a literal says; where an `and` holds, it says what both of its sides do. */
function saidBy(condition: Node, holds: boolean, scopes: readonly Scope[]): Said[] {
  const at = bare(condition);
  const [left, right, more] = parts(at);
  if (left === undefined) return [];
  const asked = IS_NOTHING.exec(normal(at));
  if (asked !== null) return [{ subject: asked[1] ?? asked[2] ?? '', value: 'null', equal: true }];
  if (right === undefined || more !== undefined) return [];
  const operator = at.children
    .filter((one) => one !== left && one !== right)
    .map(({ text }) => text)
    .join(' ');
  if (/^(and|&&)$/.test(operator)) return holds ? [left, right].flatMap((side) => saidBy(side, holds, scopes)) : [];
  const equal = /^(={2,3}|is)$/.test(operator);
  if (!equal && !/^(!={1,2}|is not)$/.test(operator)) return [];
  const [subject, value] = isSaid(right) ? [left, right] : [right, left];
  if (!isSaid(value) || isSaid(subject)) return [];
  return [{ subject: normal(resolve(subject, scopes)), value: normal(value), equal }];
}

/** Whether two literals are told apart by their texts: nothing and something, or two numbers, texts or truths. */
function differ(a: string, b: string): boolean {
  if (NOTHING.test(a) || NOTHING.test(b)) return NOTHING.test(a) !== NOTHING.test(b);
  if (!SCALAR.test(a) || !SCALAR.test(b)) return false;
  const [one, other] = [Number(a.replace(' ', '')), Number(b.replace(' ', ''))];
  return Number.isNaN(one) || Number.isNaN(other) ? a.toLowerCase() !== b.toLowerCase() : one !== other;
}

/**
 * Whether a demand that a subject equals a literal stands under a condition that it cannot hold under
 * (`if weigh(3) is None: assert weigh(3) == 12`): a run that comes there fails, so none that is green does.
 */
export function isContradicted(
  node: Node,
  top: Node,
  scopes: readonly Scope[],
  subject: string,
  expected: Node | null,
): boolean {
  if (expected === null || subject === '' || NAME.test(subject) || !isSaid(expected)) return false;
  const value = normal(expected);
  return conditionsAround(node, top).some(({ condition, holds }) =>
    saidBy(condition, holds, scopes).some(
      (one) => one.subject === subject && (one.equal === holds ? differ(one.value, value) : one.value === value),
    ),
  );
}
