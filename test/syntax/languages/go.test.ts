import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import type { TestFile } from '../../../src/syntax/index.ts';
import { readOracle, readSource } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['go']);

function read(text: string, path = 'orchard/weigh_test.go'): TestFile {
  const reading = readOracle(path, `package orchard\n\nimport "testing"\n\n${text}`, grammars);
  if (reading.kind !== 'tests') throw new Error(`${reading.kind}: ${'why' in reading ? reading.why : ''}`);
  return reading;
}
const only = (body: string) => read(`func TestWeigh(t *testing.T) {\n${body}\n}\n`).tests[0]?.assertions ?? [];
const gate = (body: string) => read(`func TestWeigh(t *testing.T) {\n${body}\n}\n`).tests[0]?.gate;

test('what the go command runs is a test, everything else in a test file a helper', () => {
  const file = read(`
func TestOne(t *testing.T) { if weigh(1) != 4 { t.Fail() } }
func Test(t *testing.T) {}
func Testament(t *testing.T) {}
func TestTwo(n int) {}
func (s *TreeSuite) TestPear() {}
func FuzzWeigh(f *testing.F) {}
func BenchmarkWeigh(b *testing.B) {}
func ExampleWeigh() {
	fmt.Println(weigh(3))
	// Output: 12
}
func ExampleTree() { fmt.Println(tree) }
func checkPear(t *testing.T) {}
`);
  expect(file.tests.map(({ id }) => id)).toEqual([
    'TestOne',
    'Test',
    'TreeSuite › TestPear',
    'FuzzWeigh',
    'ExampleWeigh',
  ]);
  expect(file.helpers.map(({ name }) => name)).toEqual([
    'Testament',
    'TestTwo',
    'BenchmarkWeigh',
    'ExampleTree',
    'checkPear',
  ]);
  expect(file.tests.at(-1)?.assertions).toMatchObject([{ matcher: 'Output', expected: '"12"', strength: 'exact' }]);
});

test.each([
  ['if weigh(3) != 12 { t.Errorf("heavy") }', '==', 'exact', 'weigh ( 3 )', '12'],
  ['if got := weigh(3); got != 12 { t.Errorf("got %d", got) }', '==', 'exact', 'weigh ( 3 )', '12'],
  ['got := weigh(3)\nif 12 != got { t.Fatal(got) }', '==', 'exact', 'weigh ( 3 )', '12'],
  ['if weigh(3) == 12 {\n} else { t.Fail() }', '==', 'exact', 'weigh ( 3 )', '12'],
  ['switch {\ncase weigh(3) != 12: t.Error("heavy")\n}', '==', 'exact', 'weigh ( 3 )', '12'],
  ['if err := load(); err != nil { t.Fatal(err) }', 'error', 'truthy', 'load ( )', 'nil'],
  ['_, err := load()\nif err != nil { t.Fatal(err) }', 'error', 'truthy', 'load ( )', 'nil'],
  ['if tree != nil { t.Fatal() }', '== nil', 'exact', 'tree', 'nil'],
  ['if tree == nil { t.Fatal() }', '!= nil', 'truthy', 'tree', 'nil'],
  ['if weigh(3) < 4 { t.Error() }', '>=', 'bound', 'weigh ( 3 )', '4'],
  ['if !ripe(3) { t.Error() }', 'truthy', 'truthy', 'ripe ( 3 )', null],
  ['if !reflect.DeepEqual(pick(), pears) { t.Error() }', 'reflect.DeepEqual', 'exact', 'pick ( )', 'pears'],
  ['if diff := cmp.Diff(pears, pick()); diff != "" { t.Error(diff) }', 'Diff', 'exact', 'pick ( )', 'pears'],
  [
    'if d := cmp.Diff(a, b(), cmpopts.IgnoreFields(T{}, "Kg")); d != "" { t.Error(d) }',
    'Diff with options',
    'structure',
    'b ( )',
    'a',
  ],
  ['if !strings.Contains(label(), "pear") { t.Error() }', 'strings.Contains', 'structure', 'label ( )', '"pear"'],
  ['if !errors.Is(err, ErrFog) { t.Error() }', 'errors.Is', 'exact', 'err', 'ErrFog'],
  ['if a() != 1 && b() != 2 { t.Error() }', 'or', 'bound', 'a ( ) != 1 && b ( ) != 2', null],
  ['assert.Equal(t, 12, weigh(3))', 'Equal', 'exact', 'weigh ( 3 )', '12'],
  ['require.Equalf(t, want, weigh(3), "kg")', 'Equal', 'exact', 'weigh ( 3 )', 'want'],
  ['is := assert.New(t)\nis.Equal(12, weigh(3))', 'Equal', 'exact', 'weigh ( 3 )', '12'],
  ['assert.True(t, weigh(3) == 12)', '==', 'exact', 'weigh ( 3 )', '12'],
  ['require.NoError(t, load())', 'error', 'truthy', 'load ( )', 'nil'],
  ['assert.Contains(t, names, "pear")', 'Contains', 'structure', 'names', '"pear"'],
  ['assert.Len(t, names, 3)', 'Len', 'structure', 'names', '3'],
  ['assert.NotNil(t, tree)', 'NotNil', 'truthy', 'tree', null],
  ['c.Assert(weigh(3), qt.Equals, 12)', 'Equals', 'exact', 'weigh ( 3 )', '12'],
])('%s', (code, matcher, strength, subject, expected) => {
  expect(only(code)).toMatchObject([{ matcher, strength, subject, expected, defect: null }]);
});

test('what only logs, or fails nothing, demands nothing', () => {
  expect(only('if weigh(3) != 12 { t.Logf("heavy") }')).toEqual([]);
  expect(only('if weigh(3) != 12 { return\nt.Error() }')).toEqual([]);
  expect(only('logger.Error("fog")\nlist.Contains(pear)')).toEqual([]);
  expect(only('if err := os.Setenv("TIDE", "low"); err != nil { t.Fatal(err) }')).toEqual([]);
  expect(only('err := os.MkdirAll(dir, 0o755)\nrequire.NoError(t, err)')).toEqual([]);
});

test.each([
  ['if false { t.Error() }', 'tautology'],
  ['if false && weigh(3) != 12 { t.Error() }', 'tautology'],
  ['assert.True(t, true)', 'tautology'],
  ['assert.Equal(t, tree, tree)', 'tautology'],
  ['if len(names) < 0 { t.Error() }', 'tautology'],
  ['return\nif weigh(3) != 12 { t.Error() }', 'unreachable'],
  ['t.Skip("fog")\nassert.Equal(t, 12, weigh(3))', 'unreachable'],
  ['_ = func() { assert.Equal(t, 12, weigh(3)) }', 'unreachable'],
  ['for _, n := range []int{} { assert.Equal(t, 12, weigh(n)) }', 'unreachable'],
  ['kg := tree.Kg\nprune(tree)\nassert.Equal(t, kg, tree.Kg)', null],
  ['if fog { return }\nassert.Equal(t, 12, weigh(3))', null],
])('%j has the defect %s', (code, defect) => {
  expect(only(code).map((one) => one.defect)).toEqual([defect]);
});

test('rows of tables, without what only names the subtest', () => {
  const { tests } = read(`
func TestTable(t *testing.T) {
	tests := []struct{ name string; n, kg int }{ {"one", 1, 4}, {name: "two", n: 2, kg: 8}, {kg: 0} }
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { if got := weigh(tt.n); got != tt.kg { t.Errorf("%d", got) } })
	}
}
func TestMap(t *testing.T) {
	for n, kg := range map[int]int{1: 4, 2: 8} { assert.Equal(t, kg, weigh(n)) }
}
func FuzzWeigh(f *testing.F) { f.Add(3, "pear"); f.Fuzz(func(t *testing.T, n int, s string) {}) }
`);
  const three = [
    ['1', '4'],
    ['2', '8'],
    ['', '0'],
  ];
  expect(tests.map(({ rows }) => rows)).toMatchObject([
    { names: ['n', 'kg'], cells: three },
    { names: ['n', 'kg'], cells: three.slice(0, 2) },
    { names: [], cells: [['3', '"pear"']] },
  ]);
});

test('a table without rows shuts its test, unless it has a name by which rows may come', () => {
  const over = (table: string, filled: string) =>
    gate(`\tkept := ${table}\n\t${filled}\n\tfor n, kg := range kept { if weigh(n) != kg { t.Error(n) } }`)?.enabled;
  expect(over('map[int]int{}', '')).toBe('no');
  expect(over('map[int]int{}', 'for n := 0; n < 9; n++ { kept[n] = weigh(n) }')).toBe('yes');
  expect(over('[]int{}', 'collect(&kept)')).toBe('yes');
});

test('subtests with a written name are tests of their own; a parent that only holds them is none', () => {
  const file = read(`func TestTrees(t *testing.T) {
	t.Run("pear", func(t *testing.T) { assert.Equal(t, 4, weigh(1)) })
	t.Run("plum", func(t *testing.T) { t.Skip("fog")
		t.Run("late", func(t *testing.T) { assert.Equal(t, 8, weigh(2)) }) })
}`);
  expect(file.tests.map(({ id, gate: { enabled } }) => [id, enabled])).toEqual([
    ['TestTrees › pear', 'yes'],
    ['TestTrees › plum › late', 'no'],
  ]);
});

test.each([
  ['t.Skip("fog")', 'no', false],
  ['if true { t.SkipNow() }', 'no', false],
  ['if testing.Short() { t.Skip() }', 'conditional', false],
  ['if runtime.GOOS == "windows" { t.Skip() }', 'conditional', true],
  ['if _, err := exec.LookPath("git"); err != nil { t.Skip() }', 'conditional', true],
  ['if false { t.Skip() }', 'yes', false],
  ['t.Parallel()', 'yes', false],
])('the gate of %s', (body, enabled, platform) => {
  expect(gate(body)).toMatchObject({ enabled, platform });
});

test.each([
  ['if c.skip { t.Skip("fog") }', 1],
  ['if c.skip { t.Log(c.pears); t.SkipNow() }', 1],
  ['if !c.skip { return }', 1],
  ['if c.pears == 3 { return }', 1],
  ['if c.pears != 3 && !c.skip { return }', 1],
  ['t.Parallel()\nif c.pears >= 3 || c.skip { t.Skip() }', 1],
  ['if c.skip && runtime.GOOS == "windows" { t.Skip() }', 2],
  ['if c.pears > limit { t.Skip() }', 2],
  ['if c.skip { c.pears = 4 }', 2],
  ['if c.skip { require.Error(t, weigh(c.pears)); return }', 2],
  ['require.NotNil(t, c)\nif c.skip { return }', 2],
  ['if c.skip { t.Skip() } else { load(c) }', 2],
])('rows that a loop passes over by what they hold are not run: %s', (guard, rows) => {
  const body = `cases := []struct{ pears int; skip bool }{{1, false}, {3, true}}
	for _, c := range cases {
		t.Run("pears", func(t *testing.T) {
			${guard}
			assert.Equal(t, c.pears*4, weigh(c.pears))
		})
	}`;
  expect(read(`func TestWeigh(t *testing.T) {\n${body}\n}\n`).tests[0]?.rows?.cells).toHaveLength(rows);
});

test('a helper that always skips, and a suite that does so before its tests, skip them', () => {
  const gates = (code: string) => read(code).tests.map(({ gate: { enabled } }) => enabled);
  const test = (body: string): string => `func TestA(t *testing.T) {\n${body}\n}\n`;
  const helper = 'func crate(t *testing.T) Crate { t.Helper(); t.Skip("fog"); return Crate{} }\n';
  expect(gates(test('c := crate(t)\nassert.Equal(t, 4, c.Weigh())') + helper)).toEqual(['no']);
  expect(gates(test('crate(t)') + helper.replace('t.Skip("fog")', 'if noFerry() { t.Skip() }'))).toEqual(['yes']);
  expect(gates(test('if fog() { crate(t) }') + helper)).toEqual(['yes']);
  const suite = (hook: string): string =>
    `func (s *Trees) ${hook}() { s.T().Skip() }\nfunc (s *Trees) TestA() { s.Equal(4, weigh(1)) }\nfunc (s *Crates) TestB() { s.Equal(4, weigh(1)) }\n`;
  expect(gates(suite('SetupTest'))).toEqual(['no', 'yes']);
  expect(gates(suite('TearDownTest'))).toEqual(['yes', 'yes']);
});

test.each([
  ['//go:build ignore', 'no', false],
  ['//go:build integration', 'conditional', false],
  ['//go:build linux && amd64', 'conditional', true],
  ['//go:build go1.18', 'yes', false],
  ['//go:build ignore || (go1.21 && !ignore)', 'yes', false],
  ['// +build-like prose', 'yes', false],
])('the build tag %s', (tag, enabled, platform) => {
  const reading = readOracle('a_test.go', `${tag}\n\npackage a\n\nfunc TestA(t *testing.T) {}\n`, grammars);
  expect(reading.kind === 'tests' && reading.tests[0]?.gate).toMatchObject({ enabled, platform });
});

test('TestMain that runs nothing, or hides the outcome, shuts the tests of its file', () => {
  const under = (main: string) =>
    read(`func TestMain(m *testing.M) { ${main} }\nfunc TestA(t *testing.T) {}`).tests[0]?.gate.enabled;
  expect(under('os.Exit(0)')).toBe('no');
  expect(under('m.Run(); os.Exit(0)')).toBe('no');
  expect(under('code := m.Run(); os.Exit(code)')).toBe('yes');
  expect(under('os.Exit(m.Run())')).toBe('yes');
});

test('files that the go command does not run, and such as do not parse', () => {
  const collected = (path: string): boolean => read('func TestA(t *testing.T) {}', path).collected;
  expect(['a_test.go', 'a/a_test.go'].map(collected)).toEqual([true, true]);
  expect(['a.go', '_old_test.go', 'testdata/a_test.go', 'vendor/a/a_test.go'].map(collected)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(readOracle('a_test.go', 'package a\nfunc TestA(t *testing.T) { if {', grammars).kind).toBe('unreadable');
});

test('symbols and imports of a source, and what does not change them', () => {
  const text =
    'package orchard\n\nimport w "example.org/orchard/weights"\n\nconst Limit = 3\n\ntype Tree struct{ Kg int }\n\nfunc (t *Tree) Prune() int { return w.Of(t) }\n\nfunc weigh(n int) int { return n * 4 }\n\nfunc init() { register() }\n';
  const symbols = (source: string) => {
    const reading = readSource('orchard/tree.go', source, grammars);
    return reading.kind === 'source' ? Object.fromEntries(reading.symbols.map(({ name, hash }) => [name, hash])) : {};
  };
  const base = symbols(text);
  expect(Object.keys(base).sort()).toEqual(['<module>', 'Limit', 'Tree', 'Tree.Prune', 'weigh']);
  expect(symbols(text.replace('{ return n * 4 }', '{\n\t// pounds\n\treturn n * 4\n}'))).toEqual(base);
  expect(symbols(text.replace('n * 4', 'n * 5'))).not.toEqual(base);
  expect(readSource('orchard/tree.go', text, grammars)).toMatchObject({
    imports: [{ module: '.' }, { module: 'example.org/orchard/weights', names: [{ local: 'w', original: '' }] }],
  });
});

test.each(['94', '"A"', '-1', 'true', 'weigh(3)', 'kg + 1', 'tree.kg * 2', 'Tree', '[]int', 'map[string]int', '*Tree'])(
  'new(%s), of a value or of a type, parses',
  (given) => {
    const body = `one := new(Tree)\ntwo := new(${given})\nif weigh(two) != 12 { t.Error(one) }`;
    expect(only(body)).toMatchObject([{ subject: 'weigh ( two )', expected: '12' }]);
  },
);
