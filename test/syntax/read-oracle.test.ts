import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { grammarsFor, isTestPath, readOracle, readSource } from '../../src/syntax/index.ts';

const grammars = await loadGrammars([
  'python',
  'javascript',
  'typescript',
  'tsx',
  'go',
  'rust',
  'java',
  'ruby',
  'php',
  'csharp',
]);
const PATHS = [
  'tests/test_a.py',
  'a.test.js',
  'a.test.ts',
  'a.test.tsx',
  'a_test.go',
  'src/a.rs',
  'ATest.java',
  'a_spec.rb',
  'tests/ATest.php',
  'ATests.cs',
];

test('languages that are not understood, and grammars that are not loaded, are said to be so', () => {
  expect(readOracle('OrchardTest.kt', 'package orchard', grammars)).toEqual({ kind: 'not-a-language' });
  expect(readOracle('test_a.py', '', new Map())).toEqual({
    kind: 'unreadable',
    why: 'the python grammar is not loaded',
  });
  expect(readSource('README.md', '', grammars)).toEqual({ kind: 'not-a-language' });
});

test('which grammars paths take', () => {
  expect(grammarsFor(['a.py', 'b.ts', 'c.tsx', 'd.mjs', 'e.go', 'f.cts', 'g.rs', 'h.kt', 'i.php', 'j.cs'])).toEqual([
    'bash',
    'csharp',
    'go',
    'javascript',
    'php',
    'python',
    'rust',
    'tsx',
    'typescript',
  ]);
});

test('a type of a module is read in front of arguments that end in a comma, and hides no error', () => {
  const text = `test('moors', async () => {\n  const { moor } = await load<typeof import('./pier.js')>(\n    './pier.js',\n  );\n  expect(moor()).toBe('pier');\n});\n`;
  expect(readOracle('a.test.ts', text, grammars)).toMatchObject({
    tests: [{ assertions: [{ subject: 'moor ( )', expected: '"pier"' }] }],
  });
  expect(readOracle('a.test.ts', `${text})))(`, grammars).kind).toBe('unreadable');
});

test.each([
  "let pears: import('./tree.js').Pear[] = [];",
  "type Crate = { pears?: readonly import('./tree.js').Pear[]; kg: number };",
  "let trees: Map<string, import('./tree.js').Tree<string>>;",
])('what a module exports is a type in a list and in brackets: %s', (text) => {
  expect(readSource('a.ts', text, grammars).kind).toBe('source');
  expect(readSource('a.ts', `${text} (`, grammars).kind).toBe('unreadable');
});

const words = fc.constantFrom(
  '@Test void a() {',
  'assertEquals(',
  '.isEqualTo(',
  'it "a" do\n',
  'end\n',
  '.to eq(',
  '<<~X\n',
  'X\n',
  '{ |a| ',
  'def ',
  'test_a',
  '(',
  ')',
  ':',
  '\n',
  '\n    ',
  'assert ',
  'x',
  '==',
  '1',
  '"a"',
  'it',
  "('a', () => {",
  '});',
  'expect(',
  ').toBe(',
  'if ',
  'else',
  '@pytest.mark.skip',
  'class ',
  'return',
  '`${',
  '}',
  '//',
  '#',
  '\u2028',
  '__proto__',
  'constructor',
  '[',
  ']',
  ',',
  'try',
  'except',
  'describe',
  '.only',
  'not ',
  ' or ',
  'éß',
  'package a\n',
  'func TestA(t *testing.T) {\n',
  't.Run("a", ',
  't.Error()\n',
  'range ',
  ':= ',
  '#[test]\nfn a() {\n',
  '#[cfg(',
  'assert_eq!(',
  'mod a {',
  '::<',
  '<?php\n',
  'class ATest extends TestCase {\n',
  'function testA() {',
  '/** @dataProvider a */',
  '$this->assertSame(',
  'foreach ([] as $a) {',
  '->with([',
  '[Fact] public void A() {',
  '[InlineData(',
  '.Should().Be(',
  'Assert.That(',
  'Is.Not.',
  '#if A\n',
  '#endif\n',
  'catch {',
);

test('any text gives a reading, the same one every time, and never throws', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom(...PATHS), (pieces, path) => {
      const text = pieces.join('');
      const oracle = readOracle(path, text, grammars);
      expect(['tests', 'unreadable']).toContain(oracle.kind);
      expect(readOracle(path, text, grammars)).toEqual(oracle);
      expect(['source', 'unreadable']).toContain(readSource(path, text, grammars).kind);
      if (oracle.kind === 'tests') expect(new Set(oracle.tests.map(({ id }) => id)).size).toBe(oracle.tests.length);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['tests/test_a.py', `def test_a():\n    assert ${'('.repeat(8_000)}1${')'.repeat(8_000)}\n`],
  ['tests/test_a.py', `def test_a():\n    assert ${'not '.repeat(8_000)}x\n`],
  ['tests/test_a.py', `def test_a():\n    assert x${' + 1'.repeat(8_000)} == 3\n`],
  ['a.test.ts', `it('a', () => { expect(x${'.y'.repeat(8_000)}).toBe(1); });`],
  ['a.test.ts', `${"describe('a', () => {".repeat(2000)}${'});'.repeat(2000)}`],
  ['a_test.go', `package a\nfunc TestA(t *testing.T) {${'if a() != 1 {'.repeat(8_000)}`],
  [
    'a_test.go',
    `package a\nfunc TestA(t *testing.T) {${'t.Run("a", func(t *testing.T) {'.repeat(2000)}${'})'.repeat(2000)}}`,
  ],
  ['a_test.go', `package a\nfunc TestA(t *testing.T) {\n${'if a() != 1 { t.Error() }\n'.repeat(4_000)}}`],
  ['src/a.rs', `#[test]\nfn a() { assert!(${'!('.repeat(8_000)}x${')'.repeat(8_000)}); }`],
  ['src/a.rs', `#[test]\nfn a() { assert!(x${' && x == 1'.repeat(8_000)}); }`],
  ['src/a.rs', `#[cfg(${'not('.repeat(8_000)}test${')'.repeat(8_000)})]\nmod a { #[test] fn b() {} }`],
  ['ATest.java', `class ATest { @Test void a() { assertThat(x)${'.y()'.repeat(8_000)}.isEqualTo(1); } }`],
  ['ATests.cs', `class A { [Fact] void B() { x${'.Y()'.repeat(8_000)}.Should().Be(1); } }`],
  ['ATests.cs', `class A { ${'#if A\n'.repeat(5000)}[Fact] void B() {}\n${'#endif\n'.repeat(5000)} }`],
  ['ATests.cs', `class A { [Fact] void B() { Assert.That(x, Is${'.Not'.repeat(8_000)}.Null); } }`],
  ['ATest.php', `<?php it('a', fn () => expect($x)${'->not'.repeat(8_000)}->toBe(1));`],
  [
    'ATest.php',
    `<?php class A extends B { ${'/** @test */ function a() { self::assertSame(1, b()); }'.repeat(2000)} }`,
  ],
  ['ATest.php', `<?php class A extends B { /**${' '.repeat(100_000)}x */ function testA() {} }`],
  ['a_spec.rb', `it('a') { expect(x)${'.y'.repeat(8_000)}.to eq(1) }`],
  ['a_spec.rb', `${"describe 'a' do\n".repeat(2000)}${'end\n'.repeat(2000)}`],
  ['a.test.js', `it('a', () => { expect(${'['.repeat(8_000)}${']'.repeat(8_000)}).toEqual(1); });`],
])('deep nesting in %s neither overflows nor hangs', (path, text) => {
  const before = process.threadCpuUsage();
  expect(['tests', 'unreadable']).toContain(readOracle(path, text, grammars).kind);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(10_000);
});

test('many assertions are read in linear time', () => {
  const text = `def test_a():\n${'    assert weigh(3) == 12\n'.repeat(5_000)}`;
  const reading = readOracle('tests/test_a.py', text, grammars);
  expect(reading.kind === 'tests' && reading.tests[0]?.assertions.length).toBe(5_000);
});

test('what belongs to the tests by its path', () => {
  const tests = [
    'tests/data/pears.json',
    'src/__tests__/a.ts',
    'src/test-helpers/scale.ts',
    'pkg/testutil/scale.go',
    'src/scale.test-utils.ts',
    'a.spec.tsx',
    'test_a.py',
    'conftest.py',
    'orchard_test.go',
    'e2e/a.ts',
    'src/ScaleTest.php',
    'tests/Scale.php',
    'Orchard.Tests/Scale.cs',
    'src/Orchard.UnitTests/Fixtures/Scale.cs',
    'OrchardTests/Scale.cs',
    'src/ScaleTests.cs',
  ];
  expect(tests.filter((path) => !isTestPath(path))).toEqual([]);
  expect(
    [
      'src/contest.py',
      'latest/a.ts',
      'src/attest.ts',
      'testament.md',
      'src/inspect.ts',
      'Latest/Scale.cs',
      'src/Contests/A.cs',
      'src/Attests.cs',
    ].filter(isTestPath),
  ).toEqual([]);
});
