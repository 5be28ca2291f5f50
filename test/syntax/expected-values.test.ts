import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'javascript', 'php']);

function inputsIn(path: string, code: string): readonly string[] {
  const reading = readOracle(path, code, grammars);
  return reading.kind === 'tests' ? (reading.tests[0]?.inputs ?? []) : [];
}

const inPython = (lines: readonly string[]): readonly string[] =>
  inputsIn('test_pears.py', `def test_pears():\n${lines.map((line) => `    ${line}\n`).join('')}`);

test.each([
  ['is expected under a name', ['wanted = "pear"', 'assert weigh("fig") == wanted'], []],
  ['is expected on the left', ['wanted = "pear"', 'assert wanted == weigh("fig")'], []],
  ['leads to what is expected', ['name = "pear"', 'wanted = [name]', 'assert weigh("fig") == wanted'], []],
  ['is read by nobody', ['name = "pear"', 'assert weigh("fig") == 3'], []],
  ['is a docstring', ['"""pear"""', 'assert weigh("fig") == 3'], []],
  ['goes in', ['name = "pear"', 'got = weigh(name)', 'assert got == 3'], ['"pear"']],
  ['goes in and comes out', ['name = "pear"', 'got = weigh(name)', 'assert got == name'], ['"pear"']],
  ['goes into a call whose answer nobody reads', ['done = weigh("pear")', 'assert left() == 3'], ['"pear"']],
  ['is bound again', ['name = "pear"', 'name = "fig"', 'assert weigh(3) == name'], ['"fig"', '"pear"']],
  ['goes into a text', ['name = "pear"', 'got = weigh(f"{name}s")', 'assert got == name'], ['"pear"']],
])('a value that %s', (_, lines, inputs) => {
  expect(inPython(lines).filter((one) => !one.startsWith('f"'))).toEqual(inputs);
});

test('a key that stands for its value mentions it', () => {
  const code = `test('pears', () => {\n  const name = 'pear';\n  const got = weigh({ name });\n  expect(got.name).toBe(name);\n});\n`;
  expect(inputsIn('pears.test.js', code)).toEqual(['"pear"']);
});

test('a variable in a text of PHP is mentioned', () => {
  const body = `$name = 'pear'; $got = weigh("$name"); $this->assertSame($name, $got);`;
  const code = `<?php\nclass PearTest extends TestCase { public function testPears() { ${body} } }\n`;
  expect(inputsIn('tests/PearTest.php', code)).toContain('"pear"');
});

test('long chains of names take no long time', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `n${at + 1} = n${at}`);
  const begun = performance.now();
  expect(inPython(['n0 = "pear"', ...names, 'assert weigh(3) == n5000'])).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(5000);
});
