import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { asksAsBefore, onlyGrows } from '../../../src/rules/excuses/same-call.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'javascript']);

const python = (body: string): string =>
  `from orchard import weigh\n\n\ndef test_weigh():\n${body.replace(/^/gm, '    ')}\n`;
const ferry = (body: string): string =>
  `import { board } from '../src/ferry.js';\n\nit('boards', () => {\n  ${body}\n});\n`;

test.each([
  ['result = weigh(crate, unit="kg")\nassert "12" in result.text', 'clear'],
  ['result = weigh(crate, unit="t")\nassert "12" in result.text', 'warn'],
  ['result = weigh(crate, unit="kg")\nassert "12" in result.name', 'warn'],
  ['result = weigh(crate, unit="kg")\nassert "13" in result.text', 'warn'],
  ['result = weigh(crate, unit="kg")\nassert "12" not in result.text', 'warn'],
  ['weigh(crate, unit="kg")\nassert "12" in empty.text', 'warn'],
  ['result = weigh(crate, unit="kg")\nassert result\nshown = result.text\nassert "12" in shown', 'clear'],
  ['result = weigh(crate, unit="kg")\nresult = fill(result)\nassert "12" in result.text', 'warn'],
  ['result = weigh(crate, unit="kg")\nresult.text = "12"\nassert "12" in result.text', 'warn'],
  ['if dry:\n    result = weigh(crate, unit="kg")\nassert "12" in result.text', 'warn'],
])('an assertion on a call is made on a name for its answer: %j', (after, level) => {
  // The name is bound twice, so that nobody follows it.
  const last = (name: string): string => `\n${name} = weigh(None)\nassert ${name} == 0`;
  const before = `assert "12" in weigh(crate, unit="kg").text${last('empty')}`;
  const sides = [python(before), python(after + last('result'))] as const;
  expect(gravest(weakenedAssertion.find(buildCase({ 'tests/test_orchard.py': sides }, grammars)))).toBe(level);
});

test.each([
  ['expect(log).toHaveBeenCalledWith(crew, expect.anything());', 'clear'],
  ['expect(log).toHaveBeenCalledWith(crew, expect.any(Object), expect.anything());', 'clear'],
  ['expect(log).toHaveBeenCalledWith(expect.anything());', 'note'],
  ['expect(log).toHaveBeenCalledWith(expect.anything(), crew);', 'note'],
  ['expect(log).toHaveBeenCalled();', 'note'],
])('anything is taken for an argument behind those that are asked for: %s', (after, level) => {
  const call = (after: string): string => ferry(`board(crew, log);\n  ${after}`);
  const files = {
    'test/ferry.test.js': [call('expect(log).toHaveBeenCalledWith(crew);'), call(after)],
    'src/ferry.js': [
      'export const board = (crew, log) => log(crew);\n',
      'export const board = (crew, log) => log(crew, { at: crew.length });\n',
    ],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});

test.each([
  ['[ "pear" ]', '[ "pear" , "plum" ]', true],
  ['[ "pear" , "plum" ]', '[ "apple" , "pear" , "plum" ]', true],
  ['{ "a" : 1 }', '{ "a" : 1 , "b" : { } }', true],
  ['[ "pear" ]', '[ "plum" ]', false],
  ['[ "pear" , "plum" ]', '[ "pear" ]', false],
  ['[ "pear" ]', '[ "pear" ]', false],
  ['3', '[ 3 ]', false],
])('a list holds what it held and more: %s → %s', (before, after, grows) => {
  const demanded = (expected: string) =>
    ({ assertion: { expected, strength: 'exact' } }) as unknown as Parameters<typeof onlyGrows>[0]['before'];
  expect(onlyGrows({ kind: 'rewritten', before: demanded(before), after: demanded(after) })).toBe(grows);
});

test.each<[path: string, before: string, after: string, same: boolean]>([
  ['crate.py', 'pack ( { "kg" : 3 } )', 'pack ( { "kg" : 3 , seal : "wax" } )', true],
  ['crate.py', 'pack ( { "kg" : 3 } )', 'pack ( { "kg" : 4 , seal : "wax" } )', false],
  ['crate.py', 'pack ( { "kg" : 3 } )', 'pack ( tidy ( { "kg" : 3 } ) )', false],
  ['crate.py', 'pack ( crate )', 'pack ( crate , strict = False )', false],
  ['crate.go', 'Crate { FileName : "a" , Kg : 3 }', 'Crate { Path : "a" , Kg : 3 }', true],
  ['crate.py', 'Crate { FileName : "a" , Kg : 3 }', 'Crate { Path : "a" , Kg : 3 }', false],
  ['crate.go', 'Crate { FileName : "a" , Kg : 3 }', 'Crate { Path : "b" , Kg : 3 }', false],
  ['crate.go', 'crate . Pack ( ctx ( 1 , 2 ) , true )', 'crate . Pack ( ctx ( 1 , 2 ) )', true],
  ['crate.go', 'Pack ( )', 'Pack ( true )', true],
  ['crate.go', 'Pack ( 1 )', 'Pack ( 2 )', false],
  ['crate.go', 'Pack ( 1 ) . Kg', 'Pack ( ) . Kg', false],
  ['crate.go', 'Pack ( 1 )', 'Fill ( )', false],
  ['crate.py', 'pack ( )', 'pack ( True )', false],
])(
  'a record has more fields or others of the same values, or a call other arguments, in %s: %s → %s',
  (path, before, after, same) => {
    const demanded = (subject: string, more: object = {}) =>
      ({ assertion: { subject, expected: '1', matcher: '==', negated: false, ...more }, file: { path } }) as never;
    expect(asksAsBefore({ kind: 'reaimed', before: demanded(before), after: demanded(after) })).toBe(same);
    const error = { matcher: 'error' };
    expect(asksAsBefore({ kind: 'reaimed', before: demanded('a', error), after: demanded('b', error) })).toBe(true);
    expect(asksAsBefore({ kind: 'reaimed', before: demanded('a', error), after: demanded('b') })).toBe(false);
  },
);

test.each([
  ['( pier )', '( pier , "dawn" )', true],
  ['( pier )', '( quay , "dawn" )', false],
  ['( pier , "dawn" )', '( pier )', false],
  ['pier', 'pier , "dawn"', false],
])('a double is to be called with more: %s → %s', (before, after, same) => {
  const demanded = (expected: string) =>
    ({ assertion: { subject: 'moor', expected, matcher: 'toHaveBeenCalledWith', negated: false } }) as never;
  expect(asksAsBefore({ kind: 'replaced', before: demanded(before), after: demanded(after) })).toBe(same);
});

test.each([
  ['page.wait_for("Boarding")\nshown = page.wait_for("Press a key")', 'clear'],
  ['shown = page.wait_for("Press a key")', 'warn'],
  ['page.find("Boarding")\nshown = page.find("Press a key")', 'warn'],
])('a test waits for more before it looks: %j', (waits, level) => {
  const find = waits.includes('.find(') ? 'find' : 'wait_for';
  const body = (set: string): string => python(`${set}\nassert_tidy(shown)`);
  const helper = 'def assert_tidy(shown):\n    assert "?" not in shown\n\n\n';
  const sides = [helper + body(`shown = page.${find}("Boarding")`), helper + body(waits)] as const;
  expect(gravest(weakenedAssertion.find(buildCase({ 'tests/test_ferry.py': sides }, grammars)))).toBe(level);
});

test.each([
  ['board(crew).map(name).sort()', '["Ann", "Bo"]', 'clear'],
  ['board(crew).map(name).sort()', '["Ann", "Cy"]', 'note'],
  ['board(crew).map(name).length', '2', 'note'],
])('a list is put in order before it is compared, beside changed code: %s, %s', (subject, expected, level) => {
  const asks = (subject: string, expected: string): string => ferry(`expect(${subject}).toEqual(${expected});`);
  const files = {
    'test/ferry.test.js': [asks('board(crew).map(name)', '["Bo", "Ann"]'), asks(subject, expected)],
    'src/ferry.js': ['export const board = (crew) => crew;\n', 'export const board = (crew) => crew.toReversed();\n'],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});

test.each([
  ['assert crate.weigh(3) == 12', 'assert weigh(3) == 12', 'clear'],
  ['assert crate.weigh(3) == 12', 'assert weigh(3) == 13', 'warn'],
  ['assert crate.weigh(3) == 12', 'assert lift(3) == 12', 'warn'],
  ['assert weigh(3) == 12', 'if weigh(3) != 12:\n    pytest.fail("light")', 'clear'],
  ['assert weigh(3) == 12', 'if weigh(3) < 1:\n    pytest.fail("light")', 'block'],
  ['if weigh(3) != 12:\n    pytest.fail("light")', 'weigh(3)', 'block'],
])('a function that has left its object, or a branch that fails: %s → %s', (before, after, level) => {
  const files = { 'tests/test_crate.py': [python(before), python(after)] } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});
