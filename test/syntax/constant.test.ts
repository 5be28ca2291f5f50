import { expect, test } from 'vitest';
import type { Language } from 'web-tree-sitter';
import { loadGrammars } from '../../src/host/grammars.ts';
import { constantTruth, isLiteral } from '../../src/syntax/constant.ts';
import { digest, normal, tokens } from '../../src/syntax/normal.ts';
import { type Node, parseTree, parts } from '../../src/syntax/tree.ts';

const grammars = await loadGrammars(['python', 'typescript']);
const read = (id: string, text: string): Node => parseTree(text, grammars.get(id) as Language) as Node;
const expression = (id: string, text: string): Node => parts(parts(read(id, text))[0] as Node)[0] as Node;

test.each<[string, boolean | null]>([
  ['True', true],
  ['None', false],
  ['0', false],
  ['1_000', true],
  ['""', false],
  ['"a" "b"', true],
  ['not 0', true],
  ['()', false],
  ['(1, 2)', true],
  ['x', null],
  ['x or True', true],
  ['x and False', false],
  ['x or False', null],
  ['1 == 1', true],
  ['1 < 0', false],
  ['"a" is not None', true],
  ['x == x', null],
  ['lambda: 0', true],
  ['sys.version_info >= (3, 6)', true],
  ['sys.version_info >= (3, 12)', null],
  ['sys.version_info < (3,)', false],
  ['f"{x}"', null],
])('Python: %s is %s', (text, truth) => {
  expect(constantTruth(expression('python', text))).toBe(truth);
});

test.each<[string, boolean | null]>([
  ['true', true],
  ['null', false],
  ['undefined', false],
  ['!0', true],
  ['!!x', null],
  ['[]', true],
  ['({})', true],
  ["''", false],
  ['`x`', true],
  ['\u0060$\u007bx}\u0060', null],
  ['x || 1', true],
  ['x && 0', false],
  ['1 === 1', true],
  ['2 > 3', false],
  ['() => 0', true],
])('JavaScript: %s is %s', (text, truth) => {
  expect(constantTruth(expression('typescript', text))).toBe(truth);
});

test('literals', () => {
  expect(['-1', '[1, "a"]', '{"a": (1, 2)}', 'b"x"'].map((text) => isLiteral(expression('python', text)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['x', '[x]', 'f()', 'f"{x}"'].map((text) => isLiteral(expression('python', text)))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('normal text does not see comments, layout, quotes, trailing commas and outer parentheses', () => {
  const same = ["weigh('pear', [1, 2])", '(weigh("pear",  [1,\n 2,],))', 'weigh("pear", [1, 2])  # heavy'];
  expect(new Set(same.map((text) => normal(expression('python', text))))).toEqual(
    new Set(['weigh ( "pear" , [ 1 , 2 ] )']),
  );
  expect(normal(expression('python', '\'say "hi"\''))).toBe(String.raw`"say \"hi\""`);
  expect(normal(expression('python', '"a" "b"'))).toBe('"ab"');
});

test('normal text does not see what TypeScript says of types alone', () => {
  const same = ['weigh(pear, { by: kilo })', 'weigh(pear!, { by: kilo! satisfies Unit as any })'];
  const texts = same.map((text) => normal(expression('typescript', text)));
  expect(new Set(texts)).toEqual(new Set(['weigh ( pear , { by : kilo } )']));
  expect(normal(expression('typescript', '!pear'))).toBe('! pear');
  expect(normal(expression('typescript', 'weigh((pear as Fruit).seeds)'))).toBe('weigh ( pear . seeds )');
  expect(normal(expression('typescript', 'weigh((pear ?? plum).seeds)'))).toBe('weigh ( ( pear ?? plum ) . seeds )');
});

test('digests see a change of structure', () => {
  const of = (text: string): string => digest(tokens(read('python', text)));
  expect(of('x = (a + b)')).toBe(of('x = a + b'));
  expect(of('x = (a + b) * c')).not.toBe(of('x = a + b * c'));
  expect(of('x = "ab"')).not.toBe(of('x = ab'));
});
