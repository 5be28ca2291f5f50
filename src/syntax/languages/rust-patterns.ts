import type { Demand } from '../demand.ts';
import { normal } from '../normal.ts';
import type { Node } from '../tree.ts';

const CONSTRUCTORS = /^(vec|Some|None|Ok|Err|String|Vec|from|new|to_string|to_owned|into|format|json|usize|[iuf]\d+)$/;

/** Whether an expression says a value without computing one: `vec![1, 2]`, `Some("pear")`. */
export function isValue(node: Node): boolean {
  const waiting: Node[] = [node];
  let any = false;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (/identifier$/.test(at.type) && at.children.length === 0 && !CONSTRUCTORS.test(at.text)) return false;
    if (/_literal$/.test(at.type) || at.text === 'None') any = true;
    waiting.push(...at.children);
  }
  return any;
}

/** What a result or an option is. */
export type Variant = 'Ok' | 'Err' | 'Some' | 'None';

/** That a result or an option is of one variant, whatever it holds, or that it is not. */
export function fromVariant(node: Node, subject: Node | null, variant: Variant, wanted: boolean): Demand {
  const common = { node, subject, expected: null };
  if (variant === 'Ok' || variant === 'Err')
    return { ...common, fixed: 'Ok', matcher: 'is_ok', strength: 'truthy', negated: (variant === 'Ok') !== wanted };
  return (variant === 'Some') === wanted
    ? { ...common, matcher: 'is_some', strength: 'truthy' }
    : { ...common, fixed: 'None', matcher: 'is_none', strength: 'exact' };
}

const ANY_OF_VARIANT = /^(?:(Ok|Err|Some)\s*\(\s*(?:(?:ref|mut)\s+)*(?:[a-z_]\w*|\.\.)\s*\)|(None))$/;

/** The variant of which a pattern takes any value (`Ok(_)`, `Err(error)`); null for patterns that ask for more. */
function variantOf(pattern: Node): Variant | null {
  const [, holding, none] = ANY_OF_VARIANT.exec(pattern.text) ?? [];
  return ((holding ?? none) as Variant | undefined) ?? null;
}

const BINDING = /^\s*(?:\.\.\s*|(?:ref\s+)?(?:mut\s+)?[a-z_]\w*\s*(?::\s*[a-z_]\w*\s*)?)?$/;

/** A pattern as comparable text: the names that it binds demand nothing. */
export function patternText(pattern: Node): string {
  const [, name = '', inside = ''] = /^([\w\s:]+)[({]([^(){}]*)[)}]$/.exec(pattern.text) ?? [];
  return name !== '' && inside.split(',').every((one) => BINDING.test(one)) ? `${name.trim()} { .. }` : normal(pattern);
}

const LITERAL = /b?"(?:[^"\\]|\\.)*"|(?<![\w.])-?\d[\w.]*|\b(?:true|false)\b/g;

/** Whether only one value fits a pattern: it is made of literals and of variants, and binds nothing. */
const isExact = ({ text }: Node): boolean => {
  const rest = text.replaceAll('..', '_').replace(LITERAL, '');
  return !/[^\sA-Z(),:&]/.test(rest.replace(/\b[A-Z]\w*/g, ''));
};

/** That something is as a pattern says, or that it is not: of a variant, equal to a value, or of a structure. */
export function fromPattern(node: Node, subject: Node | null, pattern: Node, wanted: boolean): Demand {
  const variant = variantOf(pattern);
  if (variant !== null) return fromVariant(node, subject, variant, wanted);
  const common = { node, subject, negated: !wanted };
  if (isExact(pattern)) return { ...common, expected: pattern, matcher: wanted ? '==' : '!=', strength: 'exact' };
  const tautology = pattern.text === '_';
  return {
    ...common,
    expected: null,
    fixed: patternText(pattern),
    matcher: 'matches',
    strength: 'structure',
    tautology,
  };
}
