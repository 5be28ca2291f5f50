import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'ruby']);

/** What becomes of a test whose only assertion stands behind a guard: the gate, else the defect. */
function fate(path: string, text: string): string | null {
  const reading = readOracle(path, text, grammars);
  if (reading.kind !== 'tests') throw new Error(JSON.stringify(reading));
  const [unit] = reading.tests;
  return unit?.gate.enabled === 'yes' ? (unit.assertions[0]?.defect ?? null) : `gate ${unit?.gate.enabled}`;
}

const python = (guard: string, head = ''): string | null =>
  fate(
    'test_orchard.py',
    `import sys\n${head}\ndef test_weigh(crate):\n    if ${guard}:\n        return\n    assert weigh(3) == 12\n`,
  );
const script = (guard: string, head = ''): string | null =>
  fate(
    'orchard.test.ts',
    `import { weigh } from './orchard';\n${head}\nit('weighs', (crate) => {\n  if (${guard}) return;\n  expect(weigh(3)).toBe(12);\n});\n`,
  );

test.each([
  ['len("pear") > 0', '', 'unreachable'],
  ['len("") > 0', '', null],
  ['"pear".startswith("p")', '', 'unreachable'],
  ['1 + 1 == 2', '', 'unreachable'],
  ['sys.version_info > (2,)', '', 'unreachable'],
  ['sys.platform != ""', '', 'unreachable'],
  ['len(sys.platform) > 0', '', 'unreachable'],
  ['sys.platform == "win32"', '', null],
  ['0 < len([1, 2])', '', 'unreachable'],
  ['len([*crate]) > 0', '', null],
  ['SHORT', 'SHORT = True', 'unreachable'],
  ['not FULL', 'FULL = False', 'unreachable'],
  ['SHORT', 'SHORT = True\nSHORT = False', null],
  ['SHORT', 'SHORT = True\nSHORT, LONG = read()', null],
  ['SHORT', 'if crates:\n    SHORT = True', null],
  ['SHORT', 'SHORT = os.environ.get("SHORT")', null],
  ['picked', 'picked = []', null],
  ['crate', 'crate = True', null],
  ['len(crate) > 0', '', null],
  ['self is not None', '', 'unreachable'],
])('Python: a return behind %j, after %j, makes it %s', (guard, head, found) => {
  expect(python(guard, head)).toBe(found);
});

test.each([
  ["process.version.startsWith('v')", '', 'unreachable'],
  ["process.version.startsWith('v18')", '', null],
  ['process.platform.length > 0', '', 'unreachable'],
  ["process.platform === 'win32'", '', null],
  ["typeof weigh !== 'undefined'", '', 'unreachable'],
  ["typeof weigh === 'undefined'", '', null],
  ["typeof crate !== 'undefined'", '', null],
  ["typeof window === 'undefined'", '', null],
  ["typeof process === 'object'", '', 'unreachable'],
  ["'pear'.length === 4", '', 'unreachable'],
  ['short', 'const short = true;', 'unreachable'],
  ['short', 'let short = true; beforeEach(() => { short = false; });', null],
  ['short > 0', 'let short = 1; beforeEach(() => { short++; });', null],
  ['crate', 'const crate = true;', null],
  ['short', 'const { short } = options;', null],
  ['!short', 'const short = process.env.SHORT;', null],
])('JavaScript: a return behind %j, after %j, makes it %s', (guard, head, found) => {
  expect(script(guard, head)).toBe(found);
});

test.each([
  ['t != nil', 'unreachable'],
  ['crates != nil', null],
  ['len("pear") > 0', 'unreachable'],
  ['runtime.GOOS != ""', 'unreachable'],
  ['runtime.GOOS == "windows"', null],
])('Go: a return behind %j makes it %s', (guard, found) => {
  const text = `package orchard\n\nfunc TestWeigh(t *testing.T) {\n\tif ${guard} {\n\t\treturn\n\t}\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}\n`;
  expect(fate('orchard_test.go', text)).toBe(found);
});

test.each([
  ['"pear".length > 0', 'unreachable'],
  ['RUBY_VERSION.start_with?("3")', null],
  ['crates.length > 0', null],
  ['DONE', 'unreachable'],
  ['@done', null],
])('Ruby: a return behind %j makes it %s', (guard, found) => {
  const text = `DONE = true\n\nclass OrchardTest < Minitest::Test\n  def setup\n    @done = true\n  end\n\n  def test_weigh\n    return if ${guard}\n    assert_equal 12, weigh(3)\n  end\nend\n`;
  expect(fate('orchard_test.rb', text)).toBe(found);
});

test('a skip behind a condition that always holds is a skip', () => {
  const guarded = (guard: string): string =>
    `import sys\nimport pytest\n\ndef test_weigh():\n    if ${guard}:\n        pytest.skip("later")\n    assert weigh(3) == 12\n`;
  expect(fate('test_orchard.py', guarded('len("season") > 0'))).toBe('gate no');
  expect(fate('test_orchard.py', guarded('sys.platform == "win32"'))).toBe('gate conditional');
  const option = "test('weighs', { skip: process.version.startsWith('v') }, () => { assert.equal(weigh(3), 12); });";
  expect(fate('orchard.test.ts', option)).toBe('gate no');
});
