import type { Demand } from './demand.ts';
import { compareStrength, type Strength } from './oracle.ts';
import type { Node } from './tree.ts';

/** What says the opposite of a comparison. */
export const NEGATION: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** No more is asked of a condition than that it holds. */
export const truthy = (node: Node, subject: Node): Demand => ({
  node,
  subject,
  expected: null,
  matcher: 'truthy',
  strength: 'truthy',
});

/** The least that some demands ask of which one has to hold, and never more than `most`; a negated one hardly asks anything. */
export function weakestOf(demands: readonly Demand[], most: Strength = 'bound'): Strength {
  const asked = demands.map(({ negated, strength }) => (negated === true ? 'truthy' : (strength ?? 'truthy')));
  return asked.reduce((weakest, one) => (compareStrength(one, weakest) < 0 ? one : weakest), most);
}
