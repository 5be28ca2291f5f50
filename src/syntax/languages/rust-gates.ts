import { OPEN, shut } from '../gate.ts';
import { normal } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { ancestors, child, isComment, type Node, remember } from '../tree.ts';
import { inside, macroArguments, macroOf } from './rust-macros.ts';

/** `#[a::b(…)]` above an item. */
export interface Attribute {
  /** `a::b`. */
  readonly name: string;
  readonly node: Node;
  /** Its arguments in brackets; null where it has none. */
  readonly tree: Node | null;
}

function attributeOf(item: Node): Attribute | null {
  const node = item.children.find((c) => c.type === 'attribute');
  const path = node?.children.find((c) => c.named && c.field === null);
  if (node === undefined || path === undefined) return null;
  return { name: path.text.replace(/\s+/g, ''), node, tree: child(node, 'arguments') };
}

/** The attributes above each item of a block or file, and those that a file states of itself (`#![…]`). */
export function attributesBelow(holder: Node): ReadonlyMap<Node, readonly Attribute[]> {
  const found = new Map<Node, readonly Attribute[]>();
  let waiting: Attribute[] = [];
  for (const at of holder.children) {
    const attribute = /attribute_item$/.test(at.type) ? attributeOf(at) : null;
    if (attribute !== null && at.type === 'inner_attribute_item')
      found.set(holder, [...(found.get(holder) ?? []), attribute]);
    else if (attribute !== null) waiting.push(attribute);
    else if (at.named && !isComment(at)) {
      if (waiting.length > 0) found.set(at, waiting);
      waiting = [];
    }
  }
  return found;
}

type Truth = boolean | null;

const MACHINE =
  /\b(target_\w+|unix|windows|debug_assertions|panic|miri|wasm|overflow_checks|docsrs|sanitize|loom|tokio_unstable)\b/;

const both = (truths: readonly Truth[], deciding: boolean): Truth =>
  truths.includes(deciding) ? deciding : truths.includes(null) ? null : !deciding;

/** A predicate of `cfg`: `test` is on, `false` and `any()` are off, all else depends. Recursion ends at the tree's depth. */
function cfgTruth(predicate: Node): Truth {
  const tokens = predicate.type === 'token_piece' ? predicate.children : [predicate];
  const [head, list] = tokens;
  const given = list?.type === 'token_tree' ? macroArguments(list) : [];
  if (head?.text === 'test' || head?.text === 'true') return true;
  if (/^(false|FALSE|never)$/.test(head?.text ?? '')) return false;
  if (head?.text === 'not') {
    const truth = given[0] === undefined ? null : cfgTruth(given[0]);
    return truth === null ? null : !truth;
  }
  if (list?.type !== 'token_tree') return null;
  if (head?.text === 'all') return both(given.map(cfgTruth), false);
  return head?.text === 'any' ? both(given.map(cfgTruth), true) : null;
}

function conditional(at: Node, predicate: Node, keeps: boolean): Gate {
  const truth = cfgTruth(predicate);
  const reason = normal(at);
  if (truth !== null) return truth === keeps ? OPEN : shut(at, reason);
  return { enabled: 'conditional', reason, line: at.line, platform: MACHINE.test(predicate.text) };
}

/** What one attribute does to the tests below it. */
export function gateOfAttribute({ name, node, tree }: Attribute): Gate {
  if (name === 'ignore') return shut(node, normal(node));
  const [predicate, ...rest] = tree === null ? [] : macroArguments(tree);
  if (predicate === undefined) return OPEN;
  if (name === 'cfg') return conditional(node, predicate, true);
  return name === 'cfg_attr' && rest.some((one) => /^ignore\b/.test(one.text))
    ? conditional(node, predicate, false)
    : OPEN;
}

const attributesOnce = remember(attributesBelow);

/** Whether `#[cfg(…)]` above a statement, or `if cfg!(…)` around it, keeps it out of every run of the tests. */
export function isLeftOut(node: Node, top: Node): boolean {
  let below = node;
  for (const at of ancestors(node, top)) {
    const attributes = at.type === 'block' ? (attributesOnce(at).get(below) ?? []) : [];
    if (attributes.some((one) => one.name === 'cfg' && gateOfAttribute(one).enabled === 'no')) return true;
    const condition = at.type === 'if_expression' ? child(at, 'condition') : null;
    const asked = condition === null || condition === below ? null : macroOf(condition);
    const [predicate] = asked?.name === 'cfg' ? macroArguments(asked.tree) : [];
    const truth = predicate === undefined ? null : cfgTruth(predicate);
    if (truth !== null && truth === (below.field === 'alternative')) return true;
    below = at;
  }
  return false;
}

/** Whether an attribute keeps an item out of everything but tests: `#[cfg(test)]`, `#[cfg(all(test, …))]`. */
export const isTestOnly = ({ name, tree }: Attribute): boolean =>
  name === 'cfg' &&
  tree !== null &&
  inside(tree).some(
    (token, index, all) =>
      token.text === 'test' || (token.text === 'all' && /\btest\b/.test(all[index + 1]?.text ?? '')),
  );

/** Attributes by which the harness and its kin know a test. */
export const TEST = /(^|::)(test|rstest|test_case|test_matrix|wasm_bindgen_test|quickcheck|gtest)$/;

/** Whether an item, or one around it, is compiled for tests alone. */
export const isForTests = (node: Node): boolean =>
  [node, ...ancestors(node)].some((at) => {
    const marks = at.parent === null ? undefined : attributesOnce(at.parent).get(at);
    return marks?.some((one) => isTestOnly(one) || TEST.test(one.name)) === true;
  });
