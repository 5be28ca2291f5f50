import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { replacedSubject } from '../../src/rules/replaced-subject.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'java']);
const weakened = (files: Sides): string => gravest(weakenedAssertion.find(buildCase(files, grammars)));

const python = (body: string): string =>
  `import pytest\nfrom orchard import weigh, Rotten\n\n\ndef test_weigh():\n${body.replace(/^/gm, '    ')}\n`;
const inPython = (before: string, after: string): Sides => ({
  'tests/test_orchard.py': [python(before), python(after)],
});

const FOLDED = 'with pytest.raises(Rotten) as info:\n    weigh(-1)\nassert "too light to weigh" in str(info.value)';
const ROOT = 'with pytest.raises(Exception) as info:\n    weigh(-1)\nassert isinstance(info.value.__cause__, Rotten)';

test.each([
  [FOLDED, 'with pytest.raises(Rotten, match="too light to weigh"):\n    weigh(-1)', 'clear'],
  [FOLDED, 'with pytest.raises(Rotten, match="light"):\n    weigh(-1)', 'block'],
  [FOLDED, 'with pytest.raises(Rotten):\n    weigh(-1)', 'block'],
  ['with pytest.raises(Rotten):\n    weigh(-1)', ROOT, 'warn'],
  ['with pytest.raises(Rotten):\n    weigh(-1)', ROOT.replace('Rotten', 'object'), 'block'],
])('a text or type that another assertion asks for now is no proof of a loss: %j → %j', (before, after, level) => {
  expect(weakened(inPython(before, after))).toBe(level);
});

const script = (body: string): string =>
  `import assert from 'node:assert';\nimport { board } from '../src/ferry.js';\n\nit('refuses', () => {\n  ${body}\n});\n`;
const FULL = 'assert.throws(() => board(500), /full/u);';

test.each([
  ['assert.throws(() => board(500), complains("The boat is full."));', 'warn'],
  ['assert.throws(() => board(500), Error);', 'block'],
  ['assert.throws(() => board(500));', 'block'],
])('an error may be examined by what a call makes: %s', (after, level) => {
  expect(weakened({ 'test/ferry.test.js': [script(FULL), script(after)] })).toBe(level);
});

const java = (helpers: string): string =>
  `package com.orchard;\nimport org.junit.jupiter.api.*;\nimport static org.junit.jupiter.api.Assertions.*;\n
class ScaleTest {\n  private final Scale scale = new Scale();\n  @Test\n  void weighs() { fits(3); }\n${helpers}\n}\n`;
const CHECK = 'assertEquals(12, scale.weigh(pears));';

test.each([
  [CHECK, 'clear'],
  ['scale.weigh(pears);', 'block'],
])('of several helpers of one name the one counts that takes what is handed over: %s', (body, level) => {
  const before = java(`  private void fits(int pears) { ${CHECK} }`);
  const overloads = `  private void fits(int pears) { fits("pears", pears); }\n  private void fits(String fruit, int pears) { ${body} }`;
  expect(weakened({ 'src/test/java/com/orchard/ScaleTest.java': [before, java(overloads)] })).toBe(level);
});

test('source that could not be read before either is like code in an unknown language', () => {
  const tests = inPython('assert weigh(3) == 12', 'assert weigh(3) > 0');
  expect(weakened({ ...tests, 'orchard.py': ['def weigh(:\n', 'def weigh(pears:\n'] })).toBe('warn');
  expect(weakened({ ...tests, 'orchard.py': ['def weigh(pears):\n    return 12\n', 'def weigh(:\n'] })).toBe('block');
});

test.each([
  ['time, "time"', 'assert time.time() < 2_000_000_000', 'clear'],
  ['orchard, "weigh"', 'assert orchard.weigh(3) == 12', 'block'],
])('a clock that is held still is no subject: %s', (what, body, level) => {
  const file = (parameters: string, set: string): string =>
    `import time\nimport orchard\n\n\ndef test_weigh(${parameters}):\n${set}    ${body}\n`;
  const after = file('monkeypatch', `    monkeypatch.setattr(${what}, lambda *given: 12)\n`);
  expect(gravest(replacedSubject.find(buildCase({ 'tests/test_orchard.py': [file('', ''), after] }, grammars)))).toBe(
    level,
  );
});

test.each([
  ['assert type(weigh(3)) is Pear', 'assert isinstance(weigh(3), Pear)', 'clear'],
  ['assert type(weigh(3)) is Pear', 'assert isinstance(weigh(3), object)', 'block'],
  ['assert type(weigh(3)) is Pear', 'assert weigh(3)', 'block'],
  ['assert weigh(3) == 12', 'assert type(weigh(3)) is int', 'block'],
  ['assert type(weigh(3)) is type(weigh(4))', 'assert isinstance(weigh(3), Pear)', 'block'],
])('a type that is compared is a type that is asked for: %s → %s', (before, after, level) => {
  expect(weakened(inPython(before, after))).toBe(level);
});

test.each([
  ['{ "weight": 3, unit: "kg" }', '{ weight: 3, "unit": "kg" }', 'clear'],
  ['{ "weight": 3, unit: "kg" }', '{ weight: 4, unit: "kg" }', 'warn'],
  ['{ "net-weight": 3 }', '{ net: 3 }', 'warn'],
])('a key is the same with and without quotes, in JavaScript: %s → %s', (before, after, level) => {
  const body = (expected: string): string => script(`expect(board(3)).toEqual(${expected});`);
  expect(weakened({ 'test/ferry.test.js': [body(before), body(after)] })).toBe(level);
});

const ROWED = (rows: string, asked: string): string =>
  `import pytest\nfrom orchard import cli\n\n\n@pytest.mark.parametrize(("pears", "said"), ${rows})\ndef test_says(pears, said):\n    assert ${asked} in cli(pears).output\n`;
const PLAIN = 'from orchard import cli\n\n\ndef test_says():\n    assert "pears: [3]" in cli(3).output\n';

test.each([
  ['[(3, "3"), (5, "5")]', 'f"pears: [{said}]"', 'clear'],
  ['[(4, "4"), (5, "5")]', 'f"pears: [{said}]"', 'warn'],
  ['[(3, "3"), (5, "5")]', 'f"pears: {said}"', 'warn'],
])('a text becomes a template that a row fills: %s, %s', (rows, asked, level) => {
  expect(weakened({ 'tests/test_cli.py': [PLAIN, ROWED(rows, asked)] })).toBe(level);
});

const PREPARED = 'found = search("gate")\nassert found\ngate = found.gate\nassert weigh(gate) == 3';

test.each([
  [PREPARED, 'gate = open_gate(1)\nassert weigh(gate) == 3', 'clear'],
  [PREPARED, 'gate = open_gate(1)\nweigh(gate)', 'block'],
  [PREPARED, 'found = search("gate")\ngate = found.gate\nassert weigh(gate) == 3', 'block'],
  [PREPARED.replace('assert found', 'assert found == 1'), 'gate = open_gate(1)\nassert weigh(gate) == 3', 'block'],
])('a check of what a test prepares goes with the preparation: %j → %j', (before, after, level) => {
  expect(weakened(inPython(before, after))).toBe(level);
});

test.each([
  ['Scale', 'block'],
  ['Crane', 'clear'],
])('a test of one name in another file, that examines something else, is another test: %s', (subject, level) => {
  const file = (name: string, body: string): string =>
    `import { ${name} } from '../src/${name}.js';\n\ndescribe('lifting', () => {\n${body}});\n`;
  const lifts = (name: string, more: string): string =>
    `it('lifts a crate of pears', () => {\n  const one = new ${name}({ port: 3001 });\n  one.lift('pears');\n  expect(one.load).toBe(12);\n${more}});\n`;
  const stays = "it('rests', () => { expect(new Scale().load).toBe(0); });\n";
  const files = {
    'test/scale.test.js': [
      file('Scale', lifts('Scale', '  expect(one.log).toBe("up");\n') + stays),
      file('Scale', stays),
    ],
    'test/crane.test.js': ["import { Crane } from '../src/Crane.js';\n", file(subject, lifts(subject, ''))],
  } as const;
  expect(weakened(files)).toBe(level);
});

test('what is named as a test in a class that nobody collects is no test', () => {
  const text = (head: string, demand: string): string =>
    `from orchard import weigh\n\n\nclass ${head}:\n    def test_weigh(self):\n        assert weigh(3) ${demand}\n`;
  const change = (head: string): string =>
    weakened({ 'tests/test_orchard.py': [text(head, '== 12'), text(head, '> 0')] });
  expect(change('Scales')).toBe('clear');
  expect(change('TestScales')).toBe('block');
  expect(change('ScalesMixin')).toBe('block');
});

test('there is no order in a list of one', () => {
  const tests = (demand: string) => inPython('assert sorts() == ["oak"]', demand);
  expect(weakened(tests('assert sorted(sorts()) == ["oak"]'))).toBe('clear');
  expect(weakened(tests('assert sorted(sorts()) == ["oak", "elm"]'))).not.toBe('clear');
});
