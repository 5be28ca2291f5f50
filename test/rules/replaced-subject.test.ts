import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { replacedSubject } from '../../src/rules/replaced-subject.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'rust', 'java', 'ruby', 'php', 'csharp']);
const level = (files: Sides): string =>
  gravest(replacedSubject.find(buildCase(files, grammars, { task: 'Mend weigh.' })));

const goTest = (line: string): string =>
  `package orchard\n\nimport "testing"\n\nfunc TestWeigh(t *testing.T) {\n${line}\tif got := Weigh(3); got != 12 {\n\t\tt.Fail()\n\t}\n}\n`;
const rubySpec = (line: string): string =>
  `require_relative '../orchard'\n\nRSpec.describe Orchard do\n  it 'weighs' do\n${line}    expect(Orchard.weigh(3)).to eq(12)\n  end\nend\n`;
const javaTest = (line: string): string =>
  `package orchard;\n\nimport org.junit.jupiter.api.Test;\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nclass ScaleTest {\n${line}  @Test\n  void weighs() {\n    assertEquals(12, new Scale().weigh(3));\n  }\n}\n`;
const rustTest = (line: string): string =>
  `#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn weighs() {\n${line}        assert_eq!(weigh(3), 12);\n    }\n}\n`;

test.each<[string, string, string]>([
  ['orchard/weigh_test.go', goTest(''), goTest('\tWeigh := func(pears int) int { return 12 }\n')],
  ['spec/orchard_spec.rb', rubySpec(''), rubySpec('    allow(Orchard).to receive(:weigh).and_return(12)\n')],
  [
    'spec/pier_spec.rb',
    rubySpec('').replace('Orchard.weigh(3)', 'pier.weight'),
    rubySpec('    allow_any_instance_of(Orchard).to receive(:weight).and_return(12)\n').replace(
      'Orchard.weigh(3)',
      'pier.weight',
    ),
  ],
  [
    'src/test/java/orchard/ScaleTest.java',
    javaTest(''),
    javaTest('  static class Scale {\n    int weigh(int pears) { return 12; }\n  }\n\n'),
  ],
  [
    'src/test/java/orchard/TollTest.java',
    javaTest('').replace('new Scale().weigh', 'Scale.weigh'),
    javaTest('')
      .replace('new Scale().weigh', 'Scale.weigh')
      .replace(
        '    assertEquals',
        '    class Scale {\n      static int weigh(int n) { return 12 }\n    }\n    assertEquals',
      ),
  ],
  ['tests/weigh.rs', rustTest(''), rustTest('        fn weigh(_pears: u32) -> u32 { 12 }\n')],
])('%s: a stand-in of the test’s own', (path, before, after) => {
  expect(level({ [path]: [before, after] })).toMatch(/warn|block/);
  expect(level({ [path]: [after, after.replace('12 }', '12; }')] })).toBe('clear');
});

test('Rust: a function of the tests’ module in the place of the one beside it, not one that hands on', () => {
  const real = 'pub fn weigh(pears: u32) -> u32 {\n    pears * 4\n}\n\n';
  const rust = (own: string): string => real + rustTest('').replace('    #[test]', `${own}    #[test]`);
  const path = 'src/weigh.rs';
  expect(level({ [path]: [rust(''), rust('    fn weigh(_: u32) -> u32 { 12 }\n\n')] })).toBe('block');
  expect(level({ [path]: [rust(''), rust('    fn weigh(n: u32) -> u32 { super::weigh(n) }\n\n')] })).toBe('clear');
  expect(level({ [path]: [rust(''), rust('    fn heavy(n: u32) -> bool { weigh(n) > 12 }\n\n')] })).toBe('clear');
});

test('a double, or a member that is overwritten, of what gives the variable that is examined', () => {
  const python = (made: string): string =>
    `from unittest import mock\nfrom orchard import Crate\n\n\ndef test_weight():\n    crate = ${made}\n    assert crate.weight() == 12\n`;
  const doubled = python('mock.create_autospec(Crate, **{"weight.return_value": 12})');
  expect(level({ 'tests/test_crate.py': [python('Crate(3)'), doubled] })).toBe('block');
  expect(level({ 'tests/test_crate.py': [python('Crate(3)'), python('Crate(count=3)')] })).toBe('clear');
  expect(level({ 'tests/test_crate.py': [python('mock.Mock()'), doubled] })).toBe('clear');
  const script = (head: string): string =>
    `import { Crate } from '../src/crate';\n${head}test('sorts', () => {\n  const sorted = new Crate(3).sorted();\n  expect(sorted.map((pear) => pear.grams)).toEqual([1, 2]);\n});\n`;
  const patched = script('Crate.prototype.sorted = () => [{ grams: 1 }, { grams: 2 }];\n');
  expect(level({ 'test/crate.test.ts': [script(''), patched] })).toBe('block');
});

/** The examined variable, by what makes it; `below` stands at the end of the file. */
const ferryJava = (made: string): string =>
  `package ferry;\n\nclass LockTest {\n  Lock lock;\n\n  @BeforeEach\n  void setUp() {\n    lock = ${made}\n  }\n\n  @Test\n  void logs() {\n    assertEquals(2, lock.log());\n  }\n}\n`;
const ferryPhp = (made: string): string =>
  `<?php\nclass ShelfTest extends TestCase {\n  public function testStamp(): void {\n    $this->shelf = ${made};\n    $this->assertSame('a', $this->shelf->stamp());\n  }\n}\n`;
const ferryCsharp = (made: string, below = ''): string =>
  `using Xunit;\npublic class DispatcherTests {\n  private readonly Dispatcher dispatcher;\n  public DispatcherTests() { dispatcher = ${made}; }\n  [Fact]\n  public void Lists() { Assert.Equal(3, dispatcher.Names()); }\n}\n${below}`;
const ferryScript = (line: string): string =>
  `import { Harvest } from '../src/harvest';\n\ntest('tells', () => {\n  const harvest = new Harvest();\n${line}  harvest.pick(3);\n  expect(harvest.total).toBe(3);\n});\n`;
const ferryPython = (head: string): string =>
  `${head}\n\n\ndef test_rebate():\n    got = group_quote(10)\n    assert got.note == "group"\n    assert got.total == 112\n`;

test.each<[string, string, string, string, RegExp]>([
  [
    'a class built on it that overrides what is examined, and is made in its place',
    'src/test/java/ferry/LockTest.java',
    ferryJava('new Lock(3);'),
    ferryJava('new Lock(3) { @Override public int log() { return 2; } };'),
    /block/,
  ],
  [
    'such a class that overrides something else',
    'src/test/java/ferry/LockTest.java',
    ferryJava('new Lock(3);'),
    ferryJava('new Lock(3) { @Override public int height() { return 2; } };'),
    /clear/,
  ],
  [
    'a method that is stubbed by what it does',
    'src/test/java/ferry/LockTest.java',
    ferryJava('new Lock(3);'),
    ferryJava('spy(new Lock(3)); doReturn(2).when(lock).log();'),
    /block/,
  ],
  [
    'an anonymous class of PHP',
    'tests/ShelfTest.php',
    ferryPhp('new Shelf()'),
    ferryPhp("new class () extends Shelf { public function stamp(): string { return 'a'; } }"),
    /warn|block/,
  ],
  [
    'a class of the file’s own that is made instead',
    'tests/DispatcherTests.cs',
    ferryCsharp('new Dispatcher(3)'),
    ferryCsharp('new Ordered(3)', 'public class Ordered {\n  public int Names() => 3;\n}\n'),
    /warn/,
  ],
  [
    'a class of the file’s own that makes the real one',
    'tests/DispatcherTests.cs',
    ferryCsharp('new Dispatcher(3)'),
    ferryCsharp('new Maker(3)', 'public class Maker {\n  public static Dispatcher Make() => new Dispatcher(3);\n}\n'),
    /clear/,
  ],
  [
    'a method that the test itself calls',
    'test/harvest.test.ts',
    ferryScript(''),
    ferryScript("  vi.spyOn(harvest, 'pick').mockImplementation(() => {});\n"),
    /block/,
  ],
  [
    'a method that only others call',
    'test/harvest.test.ts',
    ferryScript(''),
    ferryScript("  vi.spyOn(harvest, 'save').mockImplementation(() => {});\n"),
    /clear/,
  ],
  [
    'a copy of a function whose answer is held in a variable',
    'tests/test_fares.py',
    ferryPython('from ferry import group_quote'),
    ferryPython('from ferry import Quote\n\n\ndef group_quote(adults):\n    return Quote(112, "group")'),
    /block/,
  ],
])('%s', (_what, path, before, after, expected) => expect(level({ [path]: [before, after] })).toMatch(expected));

describe('in Python', () => {
  const PATH = 'tests/test_orchard.py';
  const before = 'from orchard import weigh\n\n\ndef test_weigh():\n    assert weigh(3) == 12\n';
  const now = (after: string, more: Sides = {}): string => level({ [PATH]: [before, after], ...more });

  test('a fixture counts where the test asks for it', () => {
    const fixture =
      'import pytest\nimport orchard\nfrom orchard import weigh\n\n\n@pytest.fixture\ndef calm(monkeypatch):\n    monkeypatch.setattr("tests.test_orchard.weigh", lambda pears: 12)\n\n\n';
    expect(now(`${fixture}def test_weigh(calm):\n    assert weigh(3) == 12\n`)).toBe('block');
    expect(now(`${fixture}def test_weigh():\n    assert weigh(3) == 12\n`)).toBe('clear');
  });

  test('a set-up file counts by its automatic parts alone', () => {
    const calm = (mark: string): Sides => ({
      'tests/conftest.py': [
        null,
        `import sys, pytest\n\n\n@pytest.fixture${mark}\ndef calm():\n    sys.modules["orchard"] = object()\n`,
      ],
    });
    const touched = before.replace('def test', '# Weighs.\ndef test');
    expect(now(touched, calm('(autouse=True)'))).toBe('block');
    expect(now(touched, calm(''))).toBe('clear');
  });

  test('a wrapper that hands on the original is none, one that only names it is', () => {
    const wrapper = (body: string): string =>
      `from orchard import weigh as weigh_pears\n\n\ndef weigh(pears):\n    return ${body}\n\n\ndef test_weigh():\n    assert weigh(3) == 12\n`;
    expect(now(wrapper('weigh_pears(pears)'))).toBe('clear');
    expect(now(wrapper('12'))).toBe('block');
  });

  test('nor is a double of the tests that moved with them to another file', () => {
    const fake = 'class Fake:\n    pears = 3\n\n\n';
    const rest = 'def test_report():\n    assert Fake().pears == 3\n';
    const files: Sides = {
      [PATH]: [`from orchard import weigh\n\n\n${fake}${rest}`, null],
      'tests/report/test_report.py': [null, `from orchard import weigh\n\n\n${fake}${rest}`],
    };
    expect(level(files)).toBe('clear');
  });

  test('a method of a double, or a helper by the name of a method, takes no place', () => {
    const plain =
      'import orchard\n\n\ndef test_report(report):\n    assert report.exists()\n    assert orchard.weigh(3) == 12\n';
    const double =
      'class Report:\n    def exists(self):\n        return True\n\n    def weigh(self, pears):\n        return 12\n\n\n';
    expect(level({ [PATH]: [plain, plain.replace('def test', `${double}def test`)] })).toBe('clear');
    const helper = 'def exists(path):\n    return True\n\n\n';
    expect(level({ [PATH]: [plain, plain.replace('def test', `${helper}def test`)] })).toBe('clear');
  });

  test('what was there before is no finding, wherever it went', () => {
    const mocked = `${before}\n\ndef test_report(monkeypatch):\n    monkeypatch.setattr("orchard.weigh", len)\n    assert weigh([]) == 0\n`;
    expect(level({ [PATH]: [mocked, mocked.replace('== 12', '== 12.0')] })).toBe('clear');
  });
});

describe('a method that is called on what the test makes itself', () => {
  const inPhp = (line: string, scale: string): string =>
    `<?php\nuse Orchard\\Scale;\nclass ScaleTest extends TestCase {\n  public function testWeigh(): void {\n${line}    $this->assertSame(12, ${scale}weigh(3));\n  }\n}\n`;
  const inScript = (line: string, scale: string): string =>
    `import { scale, tare } from '../src/scale';\ntest('weighs', () => {\n${line}  expect(${scale}.weigh(3)).toBe(12);\n});\n`;
  const inPython = (line: string, scale: string): string =>
    `from orchard import Scale\n\n\ndef test_weigh():\n${line}    assert ${scale}.weigh(3) == 12\n`;
  const inGo = (line: string, scale: string): string =>
    `package orchard\n\nimport (\n\t"testing"\n\t"example.com/scale"\n)\n\nfunc TestWeigh(t *testing.T) {\n${line}\tif got := ${scale}.Weigh(3); got != 12 {\n\t\tt.Fail()\n\t}\n}\n`;

  test.each<[string, string, string]>([
    [
      'tests/ScaleTest.php',
      inPhp('', 'Scale::'),
      inPhp('    $own = new class { public static function weigh(...$n) { return 12; } };\n', '$own::'),
    ],
    ['test/scale.test.ts', inScript('', 'scale'), inScript('  const own = { weigh: () => 12 };\n', 'own')],
    [
      'tests/test_scale.py',
      inPython('', 'Scale(3)'),
      inPython('    own = type("Own", (), {"weigh": lambda self, n: 12})()\n', 'own').replace('"weigh"', 'weigh'),
    ],
    [
      'orchard/weigh_test.go',
      inGo('', 'scale'),
      inGo('\town := struct{ Weigh func(int) int }{Weigh: func(int) int { return 12 }}\n', 'own'),
    ],
  ])('%s', (path, before, after) => {
    expect(level({ [path]: [before, after] })).toBe('block');
  });

  test.each<[string, string, string]>([
    // It hands on to what is examined.
    ['test/scale.test.ts', inScript('', 'scale'), inScript('  const own = { weigh: (n) => tare(n) };\n', 'own')],
    ['tests/test_scale.py', inPython('', 'Scale(3)'), inPython('    own = Scale(3, weigh=True)\n', 'own')],
    // It was the test's own before.
    [
      'test/scale.test.ts',
      inScript('  const one = { weigh: () => 12 };\n', 'one'),
      inScript('  const own = { weigh: () => 12 };\n', 'own'),
    ],
  ])('%s: not where it leads to what was examined, or did not before', (path, before, after) => {
    expect(level({ [path]: [before, after] })).toBe('clear');
  });
});

describe('doubles that a tool of the language makes', () => {
  const go = (line: string): string => goTest(line);
  test('Go: a function that is overwritten while the program runs', () => {
    const patched = go('\tdefer gomonkey.ApplyFunc(Weigh, func(int) int { return 12 }).Reset()\n');
    const other = go('\tdefer gomonkey.ApplyFunc(fetch, func(int) int { return 12 }).Reset()\n');
    expect(level({ 'orchard/weigh_test.go': [go(''), patched] })).toMatch(/warn|block/);
    expect(level({ 'orchard/weigh_test.go': [go(''), other] })).toBe('clear');
  });

  test('C#: a method that is set up to answer', () => {
    const csharp = (line: string): string =>
      `using Xunit;\npublic class ScaleTests\n{\n    [Fact]\n    public void Weighs()\n    {\n${line}        Assert.Equal(12, scale.Weigh(3));\n    }\n}\n`;
    const real = '        var scale = new Scale();\n';
    const double =
      '        var mock = new Mock<Scale>();\n        mock.Setup(s => s.Weigh(3)).Returns(12);\n        var scale = mock.Object;\n';
    const clock = '        var clock = new Mock<IClock>();\n        clock.Setup(c => c.Now()).Returns(3);\n';
    expect(level({ 'tests/ScaleTests.cs': [csharp(real), csharp(double)] })).toMatch(/warn|block/);
    expect(level({ 'tests/ScaleTests.cs': [csharp(real), csharp(clock + real)] })).toBe('clear');
  });

  test('C#: a class of the test class’s own, and an alias of one of the tests', () => {
    const path = 'test/Orchard.Tests/ScaleTests.cs';
    const csharp = (usings: string, members: string): string =>
      `using Xunit;\n${usings}\nnamespace Orchard.Tests;\n\npublic class ScaleTests\n{\n${members}    [Fact]\n    public void Weighs()\n    {\n        Assert.Equal(12, Scale.Weigh(3));\n    }\n}\n`;
    const own = '    private static class Scale { public static int Weigh(int n) => 12; }\n\n';
    expect(level({ [path]: [csharp('', ''), csharp('', own)] })).toBe('warn');
    expect(level({ [path]: [csharp('', own), csharp('', own.replace('12;', '13;'))] })).toBe('clear');
    const alias = csharp('using Scale = Orchard.Tests.Fakes.Scale;', '');
    const fakes = `namespace Orchard.Tests.Fakes;\n\n${own.replace('private', 'public')}`;
    expect(level({ [path]: [csharp('', ''), alias], 'test/Orchard.Tests/Fakes.cs': [null, fakes] })).toBe('warn');
    expect(level({ [path]: [csharp('', ''), csharp('using Scale = Orchard.Units.Scale;', '')] })).toBe('clear');
  });

  test('Ruby: what a block gives the examined name', () => {
    const ruby = (value: string): string =>
      `require_relative '../orchard'\n\nRSpec.describe Scale do\n  subject(:scale) { ${value} }\n\n  it 'weighs' do\n    expect(scale.weigh(3)).to eq(12)\n  end\nend\n`;
    const sides = (value: string): Sides => ({ 'spec/scale_spec.rb': [ruby('described_class.new(3)'), ruby(value)] });
    expect(level(sides('instance_double(described_class, weigh: 12)'))).toMatch(/warn|block/);
    expect(level(sides('described_class.new(4)'))).not.toMatch(/warn|block/);
  });

  test('JavaScript: members that are assigned over those of a new object', () => {
    const js = (made: string): string =>
      `import { expect, it } from 'vitest';\nimport { Scale } from '../src/scale.js';\n\nit('weighs', () => {\n  const scale = ${made};\n  expect(scale.weigh(3)).toBe(12);\n});\n`;
    const sides = (made: string): Sides => ({ 'test/scale.test.ts': [js('new Scale()'), js(made)] });
    expect(level(sides('Object.assign(new Scale(), { weigh: () => 12 })'))).toMatch(/warn|block/);
    expect(level(sides('Object.assign(new Scale(), { clock: () => 12 })'))).toBe('clear');
  });
});

describe('a name of the file that Python binds again behind its import', () => {
  const head = 'import functools\nfrom orchard import weigh\n';
  const demand = '\n\ndef test_weigh():\n    assert weigh(3) == 12\n';
  const given = (body: string): string =>
    level({ 'tests/test_orchard.py': [head + demand, `${head}${body}${demand}`] });

  test.each([
    'def weigh(pears):\n    return 12\n',
    'weigh = lambda pears: pears * 4\n',
    '_weigh = weigh\nweigh = lambda pears: _weigh(pears) + 3\n',
    'weigh = functools.partial(max, 12)\n',
  ])('is a stand-in: %j', (body) => {
    expect(given(body)).toBe('block');
  });

  test.each([
    'try:\n    import kilos\nexcept ImportError:\n    weigh = None\n',
    'def kilos(pears):\n    weigh = pears * 4\n    return weigh\n',
    'import orchard\n\n\ndef weigh(pears):\n    return orchard.weigh(pears)\n',
  ])('is none where it may not be, or hands on: %j', (body) => {
    expect(given(body)).toBe('clear');
  });

  test('is none in front of the import', () => {
    const sides = [head + demand, `weigh = None\n${head}${demand}`] as const;
    expect(level({ 'tests/test_orchard.py': sides })).toBe('clear');
  });

  test('is one that another import binds, and one that a fixture is called', () => {
    const fake = 'def weigh(pears):\n    return pears * 4\n';
    const again = `${head}from tests.fake import weigh\n${demand}`;
    expect(level({ 'tests/test_orchard.py': [head + demand, again], 'tests/fake.py': [null, fake] })).toBe('block');
    const before = `import pytest\nfrom orchard import weigh\n${demand}`;
    const after = `import pytest\n\n\n@pytest.fixture\ndef weigh():\n    return lambda pears: 12\n${demand.replace('()', '(weigh)')}`;
    expect(level({ 'tests/test_orchard.py': [before, after] })).toBe('block');
  });
});

test('a module whose stand-in is built by a helper now is no more replaced than it was', () => {
  const file = (mock: string, own: string): string =>
    `jest.mock('./ports', ${mock});\nimport { weigh } from './weigh';\n${own}\ntest('weighs', () => {\n  expect(weigh(basket())).toBe(12);\n});\n`;
  const own = 'const basket = () => ({ pears: 3 });';
  const spread = "() => ({ ...require('./helpers/ports').standIn(), PORT: 1 })";
  const whole = "() => require('./helpers/ports').standIn({ PORT: 1 })";
  const judged = (before: string, after: string): string => level({ 'src/weigh.test.ts': [before, after] });
  expect(judged(file(spread, own), file(whole, "import { basket } from './helpers/basket';"))).toBe('clear');
  expect(judged(file('() => ({})', own), file('() => ({})', `${own}\njest.mock('./weigh', ${whole});`))).toBe('block');
});

describe('Ruby: a class whose methods the tests’ file gives another body', () => {
  const ruby = (head: string, line = ''): string =>
    `require 'orchard/scale'\n${head}\nRSpec.describe Orchard::Scale do\n  it 'weighs' do\n    scale = described_class.new\n${line}    expect(scale.weigh(3)).to eq(12)\n  end\nend\n`;
  const given = (head: string, line = ''): string =>
    level({ 'spec/orchard/scale_spec.rb': [ruby(''), ruby(head, line)] });

  test.each([
    ['class Orchard::Scale\n  def weigh(n) = n * 4\nend\n', ''],
    ['module Heavy\n  refine Orchard::Scale do\n    def weigh(n) = n * 4\n  end\nend\nusing Heavy\n', ''],
    ['Orchard::Scale.class_eval do\n  define_method(:weigh) { |n| n * 4 }\nend\n', ''],
    ['', '    def scale.weigh(n) = 12\n'],
  ])('%s%s', (head, line) => expect(given(head, line)).toMatch(/warn|block/));

  test.each([
    ['class Orchard::Scale\n  def label(n) = n\nend\n', ''],
    ['Orchard::Scale.class_eval do\n  attr_reader :clock\nend\n', ''],
    ['', '    def scale.clock = nil\n'],
  ])('not one that is not examined: %s%s', (head, line) => expect(given(head, line)).toBe('clear'));
});

describe('PHP: a class by whose name the tests know another one now', () => {
  const php = (use: string, behind = ''): string =>
    `<?php\nnamespace Orchard\\Tests;\n${use}use PHPUnit\\Framework\\TestCase;\nclass ScaleTest extends TestCase\n{\n    protected function setUp(): void\n    {\n        $this->scale = new Scale();\n    }\n    public function testWeighs()\n    {\n        $this->assertSame(12, $this->scale->weigh(3));\n    }\n}\n${behind}`;
  const real = 'use Orchard\\Scale;\n';
  const own = 'class Scale\n{\n    public function weigh($n) { return $n * 4; }\n}\n';
  const given = (after: string, more: Sides = {}): string =>
    level({ 'tests/ScaleTest.php': [php(real), after], ...more });

  test('of the file itself, or of a new file of the tests', () => {
    const fake: Sides = { 'tests/Fakes/Scale.php': [null, `<?php\nnamespace Orchard\\Tests\\Fakes;\n${own}`] };
    expect(given(php('', own))).toMatch(/warn|block/);
    expect(given(php('use Orchard\\Tests\\Fakes\\Scale;\n'), fake)).toMatch(/warn|block/);
  });

  test('not the same class of another namespace of the code', () => {
    expect(given(php('use Orchard\\Weights\\Scale;\n'))).toBe('clear');
    expect(given(php(real, 'class Clock\n{\n}\n'))).toBe('clear');
  });
});

test('Java: the static methods of a class that a double answers for', () => {
  const java = (body: string): string =>
    `package orchard;\nimport org.junit.jupiter.api.Test;\nimport static org.junit.jupiter.api.Assertions.assertEquals;\nclass ScaleTest {\n  @Test\n  void weighs() {\n${body}  }\n}\n`;
  const plain = '    assertEquals(12, Scale.total(3));\n';
  const doubled = (call: string): string =>
    `    try (var scales = mockStatic(Scale.class)) {\n      scales.when(() -> ${call}).thenReturn(12);\n  ${plain}    }\n`;
  const given = (body: string): string => level({ 'src/test/java/orchard/ScaleTest.java': [java(plain), java(body)] });
  expect(given(doubled('Scale.total(3)'))).toMatch(/warn|block/);
  expect(given(doubled('Scale.unit()'))).toBe('clear');
});
