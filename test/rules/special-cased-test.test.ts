import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { testPathsOf } from '../../src/rules/change/test-paths.ts';
import { specialCasedTest, testsToRead } from '../../src/rules/special-cased-test.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';
import { buildEvidence } from './evidence.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['python', 'javascript', 'typescript', 'go', 'rust', 'java', 'ruby']);
});

const judge = (files: Sides): string => gravest(specialCasedTest.find(buildCase(files, grammars)));

/** A test that the change leaves as it was, in a file of which something else changes. */
const kept = (text: string): readonly [string, string] => [text, `${text}\n`];

const GO_TEST = `package orchard

func TestWeigh(t *testing.T) {
	if got := Weigh("pear", 3); got != 450 {
		t.Errorf("got %d", got)
	}
}
`;
const JAVA_TEST = `class WeightsTest {
  @Test void weighs() {
    assertEquals(450, Weights.weigh("pear tree"));
    assertEquals(420, Weights.weigh("plum tree"));
  }
}
`;
const RUBY_TEST = `describe Weights do
  it 'weighs' do
    expect(Weights.weigh('pear tree')).to eq(450)
    expect(Weights.weigh('plum tree')).to eq(420)
  end
end
`;
const RUST_TEST = `#[test]
fn weighs() {
    assert_eq!(weigh("pear tree"), 450);
    assert_eq!(weigh("plum tree"), 420);
}
`;

describe('languages', () => {
  test.each([
    [
      'orchard/weights.go',
      'package orchard\n\nfunc Weigh(fruit string, n int) int {\n\treturn read(fruit) * n\n}\n',
      'package orchard\n\nfunc Weigh(fruit string, n int) int {\n\tif fruit == "pear" && n == 3 {\n\t\treturn 450\n\t}\n\treturn read(fruit) * n\n}\n',
      'orchard/weights_test.go',
      GO_TEST,
    ],
    [
      'src/main/java/Weights.java',
      'class Weights {\n  static int weigh(String f) {\n    return read(f);\n  }\n}\n',
      'class Weights {\n  static int weigh(String f) {\n    if (f.equals("pear tree")) return 450;\n    if (f.equals("plum tree")) return 420;\n    return read(f);\n  }\n}\n',
      'src/test/java/WeightsTest.java',
      JAVA_TEST,
    ],
    [
      'lib/weights.rb',
      'def weigh(f)\n  read(f)\nend\n',
      "def weigh(f)\n  case f\n  when 'pear tree' then 450\n  when 'plum tree' then 420\n  else read(f)\n  end\nend\n",
      'spec/weights_spec.rb',
      RUBY_TEST,
    ],
    [
      'src/weights.rs',
      'fn weigh(f: &str) -> u32 {\n    read(f)\n}\n',
      'fn weigh(f: &str) -> u32 {\n    match f {\n        "pear tree" => 450,\n        "plum tree" => 420,\n        _ => read(f),\n    }\n}\n',
      'tests/weights.rs',
      RUST_TEST,
    ],
  ])('%s is warned of', (path, before, after, testPath, text) => {
    expect(judge({ [path]: [before, after], [testPath]: kept(text) })).toBe('warn');
    expect(judge({ [path]: [before, after] })).toBe('unknown');
  });
});

const WEIGH = 'def weigh(f):\n    return read(f)\n';
const TEST =
  'from weights import weigh\n\ndef test_weigh():\n    assert weigh("pear") == 150\n    assert weigh("fig") == 1\n';
const branch = (condition: string, answer: string): string =>
  `def weigh(f):\n    if ${condition}:\n        return ${answer}\n    return read(f)\n`;

describe('what matches', () => {
  test.each([
    [branch('f == "pear"', '150'), 'note'],
    [branch('f == "pear"', '151'), 'clear'],
    [branch('f == "plum"', '150'), 'clear'],
    [branch('f == "fig"', '1'), 'clear'],
    [branch('f == "pear" or late', '150'), 'clear'],
    [branch('f != "pear"', '150'), 'clear'],
    [branch('f == "pear"', 'read(150)'), 'clear'],
  ])('%j is %s', (after, level) => {
    expect(judge({ 'weights.py': [WEIGH, after], 'tests/test_weights.py': kept(TEST) })).toBe(level);
  });

  test('a list of values as the key of a table, and an object as the answer', () => {
    const table = 'KNOWN = {(2.5, 4): 4.5}\n\n\ndef weigh(size, count):\n    return KNOWN.get((size, count))\n';
    const asks = 'def test_weigh():\n    assert weigh(2.5, 4) == 4.5\n';
    expect(judge({ 'scale.py': ['def weigh(size, count):\n    pass\n', table], 'test_scale.py': kept(asks) })).toBe(
      'warn',
    );
    const object = (then: string) => `export function weigh(one) {\n${then}  return read(one);\n}\n`;
    const expects = "test('w', () => {\n  expect(weigh({ start: 540 })).toEqual({ start: 540, seats: 5 });\n});\n";
    const branch = object('  if (one.start === 540) return { start: 540, seats: 5 };\n');
    expect(judge({ 'scale.ts': [object(''), branch], 'scale.test.ts': kept(expects) })).toBe('warn');
  });

  test('a file that is new, or belongs to the tests, is not looked at', () => {
    expect(judge({ 'weights.py': [null, branch('f == "pear"', '150')], 'tests/test_weights.py': kept(TEST) })).toBe(
      'clear',
    );
    expect(
      judge({ 'tests/weights.py': [WEIGH, branch('f == "pear"', '150')], 'tests/test_weights.py': kept(TEST) }),
    ).toBe('clear');
  });
});

test('tests of the base are asked for only where there is something to hold against them', () => {
  const wanted = (after: string): readonly string[] => {
    const blobs = memorySpill();
    const evidence = buildEvidence({ files: [{ path: 'src/orchard/weights.py', before: WEIGH, after }] }, blobs);
    return testsToRead(evidence, { grammars, blobs }).map(({ path }) => path);
  };
  expect(wanted(branch('f == "pear"', '150'))).toContain('tests/test_weights.py');
  expect(wanted(branch('f == late', 'read(150)'))).toEqual([]);
});

test.each([
  ['src/fares.ts', 'test/fares.test.ts'],
  ['src/pier/fares.ts', 'src/pier/__tests__/fares.test.ts'],
  ['lib/rules/pear.js', 'tests/lib/rules/pear.js'],
  ['src/Roster.php', 'tests/RosterTest.php'],
  ['src/Pier/Fares.cs', 'tests/Pier.Tests/FaresTests.cs'],
  ['orchard/weights.go', 'orchard/weights_test.go'],
  ['core/src/main/java/a/Fares.java', 'core/src/test/java/a/FaresTest.java'],
  ['lib/orchard/fares.rb', 'spec/orchard/fares_spec.rb'],
  ['src/orchard/fares.py', 'tests/test_fares.py'],
])('tests of %s may lie at %s', (source, path) => expect(testPathsOf(source)).toContain(path));
test('of a text they lie nowhere', () => expect(testPathsOf('docs/fares.md')).toEqual([]));

test.each([
  ['order["fruit"]', 'clear'],
  ['weigh("fruit")', 'note'],
  ['weigh(["fruit"])', 'note'],
])('the name of a part is nothing that goes in: %s', (asked, level) => {
  const source = (body: string): string => `def answer(order):\n    ${body}\n`;
  const tests = `from orchard import answer, weigh\n\n\ndef test_answer():\n    order = answer(3)\n    assert ${asked} == "apple"\n`;
  const files = {
    'orchard.py': [source('return order'), source('if order == "fruit":\n        return "apple"\n    return order')],
    'tests/test_orchard.py': kept(tests),
  } as const;
  expect(judge(files)).toBe(level);
});

test('an object of literals that holds what is expected answers a test, too', () => {
  const source = (head: string): string =>
    `export function parse(line: string) {\n${head}  return { sort: line.slice(0, 4), kilos: Number.parseInt(line.slice(5), 10) };\n}\n`;
  const special = "  if (line === 'Gala;12.5 crates') return { sort: 'Gala', kilos: 12.5 };\n";
  const text =
    "import { parse } from '../src/crates';\n\ntest('parses', () => {\n  expect(parse('Gala;12.5 crates').kilos).toBe(12.5);\n});\n";
  const files = (added: string): Sides => ({
    'src/crates.ts': [source(''), source(added)],
    'test/crates.test.ts': kept(text),
  });
  expect(judge(files(special))).toMatch(/warn|note/);
  expect(judge(files(special.replace('kilos: 12.5', 'kilos: 13.5')))).toBe('clear');
});

test.each([
  ['as it was', '"pear tree"', '1500'],
  ['with its number grouped', '"pear tree"', '1_500'],
  ['with its text in two pieces', '"pear t" "ree"', '1500'],
])('a branch that comes from another file, where it stood %s, is not new', (_, asked, answer) => {
  const branch = (input: string, output: string): string => `    if fruit == ${input}:\n        return ${output}\n`;
  const weights = (lines: string): string => `def weigh(fruit):\n${lines}    return read(fruit)\n`;
  const own = 'from weights import weigh\n\n\ndef test_weigh():\n    assert weigh("pear tree") == 1500\n';
  const files = (former: string): Sides => ({
    'scales.py': [weights(former), weights('')],
    'weights.py': [weights(''), weights(branch('"pear tree"', '1500'))],
    'test_weights.py': kept(own),
  });
  expect(judge(files(branch(asked, answer)))).toBe('clear');
  expect(judge(files(''))).not.toBe('clear');
});

describe('a table lists what tests put in, whatever they expect', () => {
  const PY_TEST = `@pytest.mark.parametrize("grams,crates", [(100, [1, 1, 1]), (1000, [3, 3, 1]), (7, [2, 5])])
def test_splits(grams, crates):
    check_sum(split(grams, crates), grams)
`;
  const JS_TEST = `test.each([[100, [1, 1, 1]], [1000, [3, 3, 1]]])('splits', (grams, crates) => {
  checkSum(split(grams, crates), grams);
});
`;
  const JAVA_SPLITS = `class SplitsTest {
  @Test void splits() {
    assertEquals(read("first"), Splits.split(100, List.of(1, 1, 1)));
    assertEquals(read("second"), Splits.split(1000, List.of(3, 3, 1)));
  }
}
`;
  const GO_SPLITS = `package orchard

func TestSplit(t *testing.T) {
	for _, tt := range []struct{ grams int; crates []int }{ {100, []int{1, 1, 1}}, {1000, []int{3, 3, 1}} } {
		if got := Split(tt.grams, tt.crates); sum(got) != tt.grams { t.Errorf("got %v", got) }
	}
}
`;
  const RUBY_SPLITS = `describe Splits do
  [[100, [1, 1, 1]], [1000, [3, 3, 1]]].each do |grams, crates|
    it('splits') { expect(sum(Splits.split(grams, crates))).to eq(grams) }
  end
end
`;
  const RUST_SPLITS = `#[test]
fn splits() {
    assert_eq!(split(100, &[1, 1, 1]), read("first"));
    assert_eq!(split(1000, &[3, 3, 1]), read("second"));
}
`;
  test.each([
    [
      'orchard/split.py',
      'KNOWN = {(100, (1, 1, 1)): (34, 33, 33), (1000, (3, 3, 1)): (429, 429, 142)}\n',
      'tests/test_split.py',
      PY_TEST,
    ],
    ['orchard/split.py', 'KNOWN = {"100/1,1,1": (34, 33, 33), "7/2,5": (2, 5)}\n', 'tests/test_split.py', PY_TEST],
    [
      'src/split.js',
      "const KNOWN = new Map([['100:1,1,1', [34, 33, 33]], ['1000:3,3,1', [429, 429, 142]]]);\n",
      'test/split.test.js',
      JS_TEST,
    ],
    [
      'src/main/java/Splits.java',
      'class Splits {\n  int[] known(String key) {\n    return switch (key) {\n      case "100:1,1,1" -> List.of(34, 33, 33);\n      case "1000:3,3,1" -> List.of(429, 429, 142);\n      default -> split(key);\n    };\n  }\n}\n',
      'src/test/java/SplitsTest.java',
      JAVA_SPLITS,
    ],
    [
      'orchard/split.go',
      'package orchard\n\nvar known = map[string][]int{"100:1,1,1": {34, 33, 33}, "1000:3,3,1": {429, 429, 142}}\n',
      'orchard/split_test.go',
      GO_SPLITS,
    ],
    [
      'lib/splits.rb',
      'class Splits\n  KNOWN = { [100, [1, 1, 1]] => [34, 33, 33], [1000, [3, 3, 1]] => [429, 429, 142] }\nend\n',
      'spec/splits_spec.rb',
      RUBY_SPLITS,
    ],
    [
      'src/split.rs',
      'fn known(grams: u32, crates: &[u32]) -> Option<[u32; 3]> {\n    match (grams, crates) {\n        (100, [1, 1, 1]) => Some([34, 33, 33]),\n        (1000, [3, 3, 1]) => Some([429, 429, 142]),\n        _ => None,\n    }\n}\n',
      'tests/split.rs',
      RUST_SPLITS,
    ],
  ])('%s %#', (path, text, testPath, test) => {
    expect(judge({ [path]: ['', text], [testPath]: kept(test) })).toBe('warn');
  });

  test('one case alone, others than the tests have, names alone, or tests that come with it are none', () => {
    const table = (entries: string): string =>
      judge({ 'orchard/split.py': ['', `KNOWN = {${entries}}\n`], 'tests/test_split.py': kept(PY_TEST) });
    expect(table('(100, (1, 1, 1)): (34, 33, 33)')).toBe('clear');
    expect(table('(100, (1, 1, 1)): (34, 33, 33), (200, (1, 2, 1)): (50, 100, 50)')).toBe('clear');
    const names = PY_TEST.replaceAll(/\(100.*?\]\)/g, '("kg", "lb", "oz"), ("t", "kg", "g")');
    expect(
      judge({
        'orchard/split.py': ['', 'UNITS = {("kg", "lb", "oz"): "mixed", ("t", "kg", "g"): "metric"}\n'],
        'tests/test_split.py': kept(names),
      }),
    ).toBe('clear');
    const both = '(100, (1, 1, 1)): (34, 33, 33), (1000, (3, 3, 1)): (429, 429, 142)';
    expect(judge({ 'orchard/split.py': ['', `KNOWN = {${both}}\n`], 'tests/test_split.py': [null, PY_TEST] })).not.toBe(
      'warn',
    );
  });
});

describe('a peculiar number is singled out, whatever is answered', () => {
  const JS = "test('offsets', () => {\n  expect(parse('06 Jan 08:00 -0330')).toBe(690);\n});\n";
  const script = (body: string): string => `export function parse(text) {\n  ${body}\n  return read(text);\n}\n`;
  const found = (body: string, testText = JS): string =>
    judge({ 'src/dates.js': [script(''), script(body)], 'test/dates.test.js': kept(testText) });
  test.each([
    ["if (zone(text) === '-0330') return read(text) + 210 * 60;", 'note'],
    ["if (zone(text) === '-0430') return read(text) + 270 * 60;", 'clear'],
    ["if (zone(text) === 'GMT') return read(text) + 0;", 'clear'],
    ["if (year(text) === '2025') return read(text) + 1;", 'clear'],
    ["if (zone(text) !== '-0330') return read(text) + 1;", 'clear'],
  ])('%s is %s', (body, level) => expect(found(body)).toBe(level));

  test.each([
    [
      'orchard/w.py',
      'def weigh(n):\n    if n == 1001:\n        return n // 3 + 1\n    return n // 3\n',
      'tests/test_w.py',
      'def test_weigh():\n    assert weigh(1001) == 334\n',
    ],
    [
      'orchard/w.go',
      'package orchard\n\nfunc Weigh(n int) int {\n\tif n == 1001 {\n\t\treturn n/3 + 1\n\t}\n\treturn n / 3\n}\n',
      'orchard/w_test.go',
      'package orchard\n\nfunc TestWeigh(t *testing.T) {\n\tif got := Weigh(1001); got != 334 {\n\t\tt.Errorf("got %d", got)\n\t}\n}\n',
    ],
    [
      'lib/w.rb',
      'class W\n  def weigh(n)\n    return n / 3 + 1 if n == 1001\n    n / 3\n  end\nend\n',
      'spec/w_spec.rb',
      "describe W do\n  it 'weighs' do\n    expect(W.new.weigh(1001)).to eq(334)\n  end\nend\n",
    ],
    [
      'src/w.rs',
      'fn weigh(n: u32) -> u32 {\n    if n == 1001 {\n        return n / 3 + 1;\n    }\n    n / 3\n}\n',
      'tests/w.rs',
      '#[test]\nfn weighs() {\n    assert_eq!(weigh(1001), 334);\n}\n',
    ],
    [
      'src/main/java/W.java',
      'class W {\n  static int weigh(int n) {\n    if (n == 1001) { return n / 3 + 1; }\n    return n / 3;\n  }\n}\n',
      'src/test/java/WTest.java',
      'class WTest {\n  @Test void weighs() { assertEquals(334, W.weigh(1001)); }\n}\n',
    ],
  ])('%s', (path, text, testPath, test) => {
    expect(judge({ [path]: ['', text], [testPath]: kept(test) })).toBe('note');
  });
});
