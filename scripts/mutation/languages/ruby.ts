import { child, type Node, parts, walk } from '../../../src/syntax/tree.ts';
import { endOf } from '../edit.ts';
import type { Check, Test } from '../types.ts';

const argumentsOf = (call: Node): readonly Node[] => parts(child(call, 'arguments') ?? call);
const method = (call: Node): string => child(call, 'method')?.text ?? '';

/** `assert_equal expected, actual` and `expect(actual).to eq(expected)`. */
function checkOf(statement: Node): Check | null {
  const inBody = /^(body_statement|block_body|then|do|else)$/.test(statement.parent?.type ?? '');
  if (statement.type !== 'call' || !inBody) return null;
  const other = { statement, kind: 'other', actual: '', expected: '', actualNode: null } as const;
  const name = method(statement);
  const given = child(statement, 'arguments') === null ? [] : argumentsOf(statement);
  if (name === 'assert_equal' && given.length === 2 && given[0] !== undefined && given[1] !== undefined)
    return { statement, kind: 'equal', actual: given[1].text, expected: given[0].text, actualNode: given[1] };
  if (/^(assert|refute)/.test(name)) return other;
  const receiver = child(statement, 'receiver');
  if (name !== 'to' || receiver === null || method(receiver) !== 'expect') return name === 'to' ? other : null;
  const [matcher] = given;
  const [actualNode, expected] = [
    argumentsOf(receiver)[0],
    matcher?.type === 'call' ? argumentsOf(matcher)[0] : undefined,
  ];
  if (matcher === undefined || method(matcher) !== 'eq' || actualNode === undefined || expected === undefined)
    return other;
  return { statement, kind: 'equal', actual: actualNode.text, expected: expected.text, actualNode };
}

const checksIn = (body: Node): readonly Check[] => [...walk(body)].map(checkOf).filter((check) => check !== null);

/** Elements of the list that a test, or a loop in or around it, runs over with `each`. */
function rowsOf(test: Node): readonly Node[] {
  const loops = [...walk(test)].filter((node) => node.type === 'call' && method(node) === 'each');
  for (let at = test.parent; at !== null; at = at.parent)
    if (at.type === 'call' && method(at) === 'each') loops.push(at);
  return loops.flatMap((loop) => {
    const list = child(loop, 'receiver');
    return list?.type === 'array' || list?.type === 'hash' ? parts(list) : [];
  });
}

/** Tests of minitest (methods `test_…`) and RSpec (`it '…' do`). */
export function readRubyTests(root: Node): readonly Test[] {
  return [...walk(root)].flatMap((node): Test[] => {
    const whole = { start: node.start, end: endOf(node) };
    if (node.type === 'method' && /^test_/.test(child(node, 'name')?.text ?? '')) {
      const [name, body] = [child(node, 'name'), child(node, 'body')];
      if (name === null || body === null) return [];
      return [{ ...whole, name, body, checks: checksIn(body), rows: rowsOf(node) }];
    }
    const [name, block] = [node.type === 'call' ? argumentsOf(node)[0] : undefined, child(node, 'block')];
    if (node.type !== 'call' || !/^(it|specify)$/.test(method(node)) || block === null || name?.type !== 'string')
      return [];
    const body = child(block, 'body');
    return body === null ? [] : [{ ...whole, name, body, checks: checksIn(body), rows: rowsOf(node) }];
  });
}
