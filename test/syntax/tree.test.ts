import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from 'web-tree-sitter';
import { loadGrammars } from '../../src/host/grammars.ts';
import {
  ancestors,
  brokenIn,
  holdTrees,
  innerNodes,
  isEntered,
  isLeaf,
  MAX_DEPTH,
  MAX_TEXT,
  type Node,
  nodesOf,
  ofType,
  parseTree,
  parts,
  walk,
} from '../../src/syntax/tree.ts';

const python = (await loadGrammars(['python'])).get('python') as Language;
const parse = (text: string): Node => parseTree(text, python) as Node;

test('nodes know their text, place and family', () => {
  const root = parse('x = 1  # one\ny = weigh(x)\n');
  const call = [...walk(root)].find(({ type }) => type === 'call');
  expect(call).toMatchObject({ text: 'weigh(x)', line: 2, endLine: 2, field: 'right', start: 17 });
  expect([...ancestors(call as Node)].map(({ type }) => type)).toEqual([
    'assignment',
    'expression_statement',
    'module',
  ]);
  expect(parts(root).map(({ type }) => type)).toEqual(['expression_statement', 'expression_statement']);
});

test('a walk keeps out of what it is told not to enter', () => {
  const root = parse('def f():\n    g()\nh()\n');
  const calls = [...walk(root, ({ type }) => type !== 'function_definition')].filter(({ type }) => type === 'call');
  expect(calls.map(({ text }) => text)).toEqual(['h()']);
});

test('what is looked for by its type or its place is what a walk finds', () => {
  const root = parse('def f(x):\n    g(x)\n    def h():\n        g(2)\nclass C:\n    y = g(3)\ng(4)\n');
  const [isCall, isClass] = [ofType(/^call$/), ofType(/^class_definition$/)];
  const calls = (enter: (node: Node) => boolean): readonly Node[] => walk(root, enter).filter(isCall);
  expect(nodesOf(root, isCall).map(({ text }) => text)).toEqual(['g(x)', 'g(2)', 'g(3)', 'g(4)']);
  expect(nodesOf(root, isCall, isClass)).toEqual(calls((node) => !isClass(node)));
  const enter = ({ type, text }: Node): boolean => type !== 'function_definition' || text.startsWith('def f');
  expect(nodesOf(root, isCall).filter((at) => isEntered(at, root, enter))).toEqual(calls(enter));
  expect(innerNodes(root, enter)).toEqual(walk(root, enter).filter((node) => !isLeaf(node)));
  const nested = nodesOf(root, ofType(/^function_definition$/))[1] as Node;
  expect(innerNodes(nested, enter)).toEqual(walk(nested, enter).filter((node) => !isLeaf(node)));
});

test('a tree tells what does not parse', () => {
  const root = parse('figs = (\nplums = 3\n');
  expect(brokenIn(root).length).toBeGreaterThan(0);
  expect(brokenIn(root)).toEqual(walk(root).filter(({ broken }) => broken));
  expect(brokenIn(parse('plums = 3\n'))).toEqual([]);
});

test('what is nested too deep is one leaf, and the tree stays whole', () => {
  const root = parse(`${'('.repeat(3000)}1${')'.repeat(3000)}`);
  const deepest = Math.max(...[...walk(root)].map((node) => [...ancestors(node)].length));
  expect(deepest).toBe(MAX_DEPTH);
});

test('a text that is too long is not parsed', () => {
  expect(parseTree(' '.repeat(MAX_TEXT + 1), python)).toBeNull();
});

test('the leaves of a tree stand in the order of the text and hold it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const root = parse(`weigh("${text.replace(/["\\\n\r]/g, '')}", π)\n`);
      let end = 0;
      for (const node of walk(root)) {
        if (node.children.length > 0) continue;
        expect(node.start).toBeGreaterThanOrEqual(end);
        end = node.start + node.text.length;
      }
      expect([...walk(root)].some((node) => node.text === 'π')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a tree is held for whoever asks again, until others have taken its room', () => {
  const parse = holdTrees(20);
  const first = parse('pears = 12', python);
  expect(first).toEqual(parseTree('pears = 12', python));
  expect(parse('pears = 12', python)).toBe(first);
  parse('plums = 10', python);
  expect(parse('pears = 12', python)).toBe(first);
  parse('figs = 9', python);
  parse('nuts = 80', python);
  const again = parse('pears = 12', python);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('the other side of a file has the tree that it has when it is parsed alone', () => {
  const before = Array.from({ length: 12 }, (_, n) => `def weigh_${n}(crate):\n    return crate.weight * ${n}\n`);
  const line = fc.constantFrom('', 'figs = (', ')', 'class Crate:', '    return """', 'if pears:', '    weigh(12)');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 11 }), line), { minLength: 1, maxLength: 4 }), (changes) => {
      const after = [...before];
      for (const [place, text] of changes) after[place] = `${text}\n`;
      const parse = holdTrees();
      parse(before.join('\n'), python);
      const tell = (root: Node | null): unknown[] =>
        [...walk(root as Node)].map((at) => [at.type, at.start, at.text, at.field, at.line, at.broken]);
      const text = after.join('\n');
      expect(tell(parse(text, python))).toEqual(tell(parseTree(text, python)));
    }),
    { numRuns: 12 },
  );
});
