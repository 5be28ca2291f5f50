import type { Demand } from '../demand.ts';
import type { Strength } from '../oracle.ts';
import { child, type Node, parts } from '../tree.ts';
import { demandsOfTruth, type TruthLanguage } from '../truth.ts';
import { argumentsOf, calledName, holderOf } from './csharp-tree.ts';

/** Methods that are a comparison of their own, by what they ask. */
const PREDICATES: ReadonlyMap<string, Strength> = new Map([
  ['Equals', 'exact'],
  ['SequenceEqual', 'exact'],
  ['ReferenceEquals', 'exact'],
  ['SetEquals', 'structure'],
  ['Contains', 'structure'],
  ['ContainsKey', 'structure'],
  ['ContainsValue', 'structure'],
  ['Any', 'structure'],
  ['StartsWith', 'pattern'],
  ['EndsWith', 'pattern'],
  ['IsMatch', 'pattern'],
  ['IsInstanceOfType', 'type'],
]);

function fromCall(at: Node, node: Node): Demand | null {
  const name = calledName(at);
  const strength = PREDICATES.get(name);
  const given = argumentsOf(at);
  const holder = holderOf(at);
  const isStatic = holder === null || /^([oO]bject|[sS]tring|Enumerable|Regex|ReferenceEquals)$/.test(holder.text);
  const [subject, expected] = isStatic ? [given[0], given[1]] : [holder, given[0]];
  if (strength === undefined || subject === undefined || expected === undefined) return null;
  return { node, subject, expected, matcher: name, strength, symmetric: strength === 'exact' };
}

/** `x is Pear`, `x is 3`, `x is not null`, `x is { Size: 3 }`. */
function fromPattern(at: Node, node: Node): Demand {
  const subject = child(at, 'expression');
  const pattern = child(at, 'pattern');
  const negated = pattern?.type === 'negated_pattern';
  const inner = negated && pattern !== null ? (parts(pattern)[0] ?? pattern) : pattern;
  const value = inner?.type === 'constant_pattern' ? (parts(inner)[0] ?? inner) : inner;
  const common = { node, subject, expected: value, matcher: 'is', negated };
  if (value !== null && /(_literal|^prefix_unary_expression)$/.test(value.type))
    return { ...common, matcher: '==', strength: 'exact' };
  if (inner?.type === 'relational_pattern') return { ...common, strength: 'bound' };
  const structured = inner !== null && /^(recursive|list|or|and)_pattern$/.test(inner.type);
  return { ...common, strength: structured ? 'structure' : 'type' };
}

const CSHARP: TruthLanguage = {
  denied: (at) =>
    at.type === 'prefix_unary_expression' && at.children[0]?.text === '!' ? (parts(at)[0] ?? null) : null,
  single: (at, node) => {
    if (at.type === 'is_pattern_expression') return fromPattern(at, node);
    if (at.type === 'is_expression')
      return { node, subject: child(at, 'left'), expected: child(at, 'right'), matcher: 'is', strength: 'type' };
    return fromCall(at, node);
  },
  counts: /\. (Count|Length)( \( \))?$/,
};

/** What asserting a condition of C# asks, as true or as false. */
export const fromTruth = (node: Node, condition: Node, wanted: boolean): Demand[] =>
  demandsOfTruth(node, condition, wanted, CSHARP);
