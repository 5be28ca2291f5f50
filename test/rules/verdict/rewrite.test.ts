import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['python']);
const HEAD = 'from orchard import crates, weigh\n';
const unit = (name: string, body: string): string => `\n\ndef test_${name}():\n    ${body}\n`;
const suite = (count: number, call: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => unit(`crate_${nth}`, `assert ${call(nth)} == ${nth * 4}`)).join('');
const OLD = (nth: number): string => `crates(${nth})`;
const NEW = (nth: number): string => `crates(count=${nth})`;
const WEIGH = unit('weigh', 'assert weigh(3) == 12\n    assert weigh(0) == 0');

const weakened = (count: number, loose: string): string =>
  gravest(
    weakenedAssertion.find(
      buildCase(
        { 'tests/test_orchard.py': [HEAD + suite(count, OLD) + WEIGH, HEAD + suite(count, NEW) + loose] },
        grammars,
      ),
    ),
  );

test('one assertion that is lost among many tests that are written anew is no more than a warning', () => {
  const loose = unit('weigh', 'assert weigh(3) == 12');
  expect(weakened(7, loose)).toBe('warn');
  expect(weakened(6, loose)).toBe('block');
});

test.each([
  ['name the value', (body: string) => `want = ${body.split(' == ')[1]}\n    ${body.replace(/ == .*/, ' == want')}`],
  [
    'name the answer',
    (body: string) =>
      `${body.replace(/assert (.*) == .*/, 'answer = $1')}\n    ${body.replace(/assert .* ==/, 'assert answer ==')}`,
  ],
  ['ask twice', (body: string) => `${body}\n    ${body}`],
  ['ask what cannot fail, too', (body: string) => `${body}\n    assert 3 == 3`],
  ['print', (body: string) => `print("seen")\n    ${body}`],
  ['do nothing', (body: string) => `pass\n    ${body}`],
])('tests that only %s are not written anew', (_, show) => {
  const shown = (nth: number): string => unit(`crate_${nth}`, show(`assert ${OLD(nth)} == ${nth * 4}`));
  const after = HEAD + Array.from({ length: 20 }, (_, nth) => shown(nth)).join('');
  const sides: Sides = {
    'tests/test_orchard.py': [HEAD + suite(20, OLD) + WEIGH, after + unit('weigh', 'assert weigh(3) == 12')],
  };
  expect(gravest(weakenedAssertion.find(buildCase(sides, grammars)))).toBe('block');
});

test('another name for a variable writes no test anew, another input does', () => {
  const level = (name: string, count: number): string => {
    const test = (own: string, pears: number) => (nth: number) =>
      unit(`crate_${nth}`, `${own} = crates(${nth})\n    ${own}.add(${pears})\n    assert ${own}.weight == ${nth}`);
    const all = (one: (nth: number) => string): string =>
      HEAD + Array.from({ length: 20 }, (_, nth) => one(nth)).join('');
    const sides: Sides = {
      'tests/test_orchard.py': [
        all(test('crate', 40)) + WEIGH,
        all(test(name, count)) + unit('weigh', 'assert weigh(3) == 12'),
      ],
    };
    return gravest(weakenedAssertion.find(buildCase(sides, grammars)));
  };
  expect(level('box', 40)).toBe('block');
  expect(level('box', 41)).toBe('warn');
});

test('what cannot fail any more blocks, however many tests are edited', () => {
  expect(weakened(20, unit('weigh', 'assert weigh(3) == 12 or True\n    assert weigh(0) == 0'))).toBe('block');
});

test('many tests that lose something at once are no rewrite', () => {
  const before = HEAD + suite(12, OLD);
  const after = HEAD + suite(12, (nth) => (nth < 3 ? `1 or ${OLD(nth)}` : NEW(nth)));
  const loose = (nth: number): string =>
    unit(`crate_${nth}`, nth < 3 ? `assert ${OLD(nth)}` : `assert ${NEW(nth)} == ${nth * 4}`);
  const all = Array.from({ length: 12 }, (_, nth) => loose(nth)).join('');
  const level = (text: string): string =>
    gravest(weakenedAssertion.find(buildCase({ 'tests/test_orchard.py': [before, text] }, grammars)));
  expect(level(after)).toBe('block');
  expect(level(HEAD + all)).toBe('block');
});
