import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import type { TestFile } from '../../../src/syntax/index.ts';
import { readOracle, readSource } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['csharp']);
const PATH = 'Orchard.Tests/WeightsTests.cs';

function read(text: string, path = PATH): TestFile {
  const reading = readOracle(path, `namespace Orchard.Tests;\n${text}`, grammars);
  if (reading.kind !== 'tests') throw new Error(`${reading.kind}: ${'why' in reading ? reading.why : ''}`);
  return reading;
}
const inClass = (members: string): TestFile => read(`public class WeightsTests {\n${members}\n}\n`);
const only = (body: string, mark = '[Fact]') =>
  inClass(`${mark} public void Weighs() {\n${body}\n}`).tests[0]?.assertions ?? [];
const gate = (members: string) => inClass(members).tests.map(({ gate: { enabled } }) => enabled);

test('tests are found by their attributes, in nested classes too', () => {
  const found = inClass(`
    private readonly Scale _scale = new();
    public WeightsTests() { Reset(); }
    [Fact] public void Weighs() {}
    [Xunit.TheoryAttribute] public void Adds(int n) {}
    [TestMethod, TestCategory("slow")] public void Falls() => Fall();
    [TestCase(1)] public void Rots(int n) {}
    [SetUp] public void Prepare() { Load(); }
    private static Scale Make() { return new Scale(); }
    public class WhenRipe { [Test] public async Task Drops() {} }`);
  expect(found.tests.map(({ id }) => id)).toEqual([
    'WeightsTests › Weighs',
    'WeightsTests › Adds',
    'WeightsTests › Falls',
    'WeightsTests › Rots',
    'WeightsTests › WhenRipe › Drops',
  ]);
  expect(found.helpers.map(({ name, calls }) => [name, calls])).toEqual([
    ['_scale', []],
    ['beforeEach', ['Reset']],
    ['beforeEach', ['Load']],
    ['Make', ['Scale']],
  ]);
  expect(found.tests[2]?.calls).toEqual(['Fall']);
  expect(read('class A { [Fact] void B() {} }', 'Orchard/Scale.cs').tests).toEqual([]);
});

test('namespaces are imported as written; a type lies in the file of its name', () => {
  const text =
    'using Orchard.Scales;\nusing Kilo = Orchard.Units.Gram;\nclass A : Base { List<Pear> b = Tree.Grow(); }';
  expect(readOracle(PATH, text, grammars)).toMatchObject({
    imports: [
      { module: 'Orchard.Scales', names: [{ local: '*', original: '*' }] },
      { module: 'Gram.cs', names: [{ local: 'Kilo', original: 'Gram' }] },
      { module: 'Base.cs' },
      { module: 'List.cs' },
      { module: 'Pear.cs' },
      { module: 'Tree.cs' },
    ],
  });
});

test.each([
  ['Assert.Equal(12, scale.Weigh(3));', 'exact', '12'],
  ['Assert.AreEqual(12, scale.Weigh(3), "heavy");', 'exact', '12'],
  ['var w = await scale.Weigh(3); Assert.Equal(12, w);', 'exact', '12'],
  ['Assert.That(scale.Weigh(3), Is.EqualTo(12), "heavy");', 'exact', '12'],
  ['Assert.True(scale.Weigh(3) == 12);', 'exact', '12'],
  ['Assert.True(scale.Weigh(3) is 12);', 'exact', '12'],
  ['Assert.IsTrue(scale.Weigh(3).Equals(12));', 'exact', '12'],
  ['scale.Weigh(3).Should().Be(12, "because it is heavy");', 'exact', '12'],
  ['scale.Weigh(3).ShouldBe(12);', 'exact', '12'],
  ['Assert.Null(scale.Weigh(3));', 'exact', 'null'],
  ['Assert.That(scale.Weigh(3), Is.Null);', 'exact', 'null'],
  ['scale.Weigh(3).Should().BeNull();', 'exact', 'null'],
  ['Assert.Contains(12, scale.Weigh(3));', 'structure', '12'],
  ['CollectionAssert.Contains(scale.Weigh(3), 12);', 'structure', '12'],
  ['Assert.That(scale.Weigh(3), Has.Count.EqualTo(12));', 'structure', '12'],
  ['scale.Weigh(3).Should().HaveCount(12);', 'structure', '12'],
  ['scale.Weigh(3).Should().BeEquivalentTo(12);', 'structure', '12'],
  ['Assert.Equal(12, scale.Weigh(3), ignoreCase: true);', 'structure', '12'],
  ['Assert.Greater(scale.Weigh(3), 12);', 'bound', '12'],
  ['Assert.That(scale.Weigh(3), Is.GreaterThan(12));', 'bound', '12'],
  ['Assert.True(scale.Weigh(3) > 12);', 'bound', '12'],
  ['scale.Weigh(3).Should().BeGreaterThan(12);', 'bound', '12'],
  ['Assert.StartsWith("1", scale.Weigh(3));', 'pattern', '"1"'],
  ['scale.Weigh(3).ShouldStartWith("1");', 'pattern', '"1"'],
  ['Assert.IsType<Weight>(scale.Weigh(3));', 'type', 'Weight'],
  ['Assert.IsInstanceOfType(scale.Weigh(3), typeof(Weight));', 'type', 'Weight'],
  ['Assert.True(scale.Weigh(3) is Weight);', 'type', 'Weight'],
  ['scale.Weigh(3).Should().BeOfType<Weight>();', 'type', 'Weight'],
  ['Assert.NotNull(scale.Weigh(3));', 'truthy', 'null'],
  ['Assert.That(scale.Weigh(3), Is.Not.Null);', 'truthy', 'null'],
  ['Assert.True(scale.Weigh(3) != null);', 'truthy', null],
  ['scale.Weigh(3).Should().NotBeNull();', 'truthy', 'null'],
  ['scale.Weigh(3).ShouldNotBeNull();', 'truthy', 'null'],
  ['scale.Weigh(3).Should();', 'none', null],
])('%s asks %s', (code, strength, expected) => {
  expect(only(code)).toMatchObject([{ subject: 'scale . Weigh ( 3 )', strength, expected, defect: null }]);
});

test('tolerances', () => {
  for (const code of [
    'Assert.AreEqual(3.5, Weigh(3), 0.01);',
    'Assert.Equal(3.5, Weigh(3), tolerance: 0.01);',
    'Assert.That(Weigh(3), Is.EqualTo(3.5).Within(0.01));',
    'Weigh(3).Should().BeApproximately(3.5, 0.01);',
    'Weigh(3).ShouldBe(3.5, 0.01);',
  ])
    expect(only(code), code).toMatchObject([
      {
        subject: 'Weigh ( 3 )',
        expected: '3.5',
        strength: 'approximate',
        tolerance: { measure: 'delta', value: 0.01 },
      },
    ]);
  expect(only('Assert.Equal(3.5, Weigh(3), 2);')).toMatchObject([{ tolerance: { measure: 'digits', value: 0.01 } }]);
});

test('denials, conjunctions and alternatives', () => {
  expect(only('Assert.False(ripe);')).toMatchObject([{ subject: 'ripe', expected: 'false', strength: 'exact' }]);
  expect(only('Assert.NotEqual(3, Weigh(1));')).toMatchObject([{ negated: true, strength: 'truthy' }]);
  expect(only('Assert.DoesNotContain(3, Weigh(1));')).toMatchObject([{ negated: true, matcher: 'Contains' }]);
  expect(only('Assert.True(Weigh(1) == 3 && ripe);')).toMatchObject([{ strength: 'exact' }, { strength: 'exact' }]);
  expect(only('Assert.True(Weigh(1) == 3 || Weigh(1) > 0);')).toMatchObject([{ matcher: 'or', strength: 'bound' }]);
  expect(only('Assert.That(Weigh(1), Is.Not.Null.And.EqualTo(3));')).toMatchObject([
    { strength: 'truthy', negated: true },
    { strength: 'exact', expected: '3' },
  ]);
  expect(only('Assert.That(Weigh(1), Is.EqualTo(3).Or.GreaterThan(4));')).toMatchObject([{ strength: 'bound' }]);
  expect(only('Weigh(1).Should().NotBeNull().And.Be(3);')).toMatchObject([{ strength: 'truthy' }, { expected: '3' }]);
  expect(only('var pear = Weigh(1).Should().BeOfType<Pear>().Subject;')).toMatchObject([{ expected: 'Pear' }]);
  expect(only('Assert.Multiple(() => { Assert.Equal(1, A()); Assert.Equal(2, B()); });')).toHaveLength(2);
});

test('expected exceptions', () => {
  for (const code of [
    'Assert.Throws<Rotten>(() => Weigh(null));',
    'Assert.Throws(typeof(Rotten), () => Weigh(null));',
    'await Assert.ThrowsAsync<Rotten>(async () => await Weigh(null));',
    'Assert.ThrowsException<Rotten>(() => Weigh(null));',
    'Should.Throw<Rotten>(() => Weigh(null));',
    'FluentActions.Invoking(() => Weigh(null)).Should().Throw<Rotten>();',
  ])
    expect(only(code), code).toMatchObject([{ expected: 'Rotten', strength: 'type', negated: false }]);
  expect(only('Assert.That(() => Weigh(null), Throws.TypeOf<Rotten>().With.Message.EqualTo("worm"));')).toMatchObject([
    { subject: 'Weigh ( null )', expected: 'Rotten', strength: 'type' },
    { subject: 'Weigh ( null )', expected: '"worm"', strength: 'structure' },
  ]);
  expect(only('act.Should().Throw<Rotten>().WithMessage("*worm*");')).toMatchObject([
    { strength: 'type' },
    { strength: 'pattern' },
  ]);
  expect(only('try { Weigh(null); Assert.Fail(); } catch (Rotten) { }')).toMatchObject([
    { matcher: 'Fail', expected: 'Rotten', strength: 'type' },
  ]);
  expect(only('Weigh(null);', '[TestMethod, ExpectedException(typeof(Rotten))]')).toMatchObject([
    { matcher: 'ExpectedException', expected: 'Rotten', strength: 'type' },
  ]);
});

test('what mocks are asked', () => {
  expect(only('scale.Verify(s => s.Weigh(3), Times.Once());')).toMatchObject([
    { subject: 'scale', matcher: 'Verify.Weigh', expected: '( 3 ) Times . Once ( )', strength: 'structure' },
  ]);
  expect(only('scale.Verify(s => s.Weigh(3), Times.AtLeastOnce());')).toMatchObject([{ strength: 'bound' }]);
  expect(only('scale.Verify(s => s.Weigh(3), Times.Never());')).toMatchObject([{ negated: true }]);
  expect(only('scale.Received(2).Weigh(3);')).toMatchObject([
    { subject: 'scale', matcher: 'Received.Weigh', expected: '( 3 ) ( 2 )', strength: 'structure' },
  ]);
  expect(only('scale.DidNotReceive().Weigh(3);')).toMatchObject([{ negated: true }]);
  expect(only('A.CallTo(() => scale.Weigh(3)).MustHaveHappenedOnceExactly();')).toMatchObject([
    { matcher: 'MustHaveHappened', strength: 'structure' },
  ]);
});

test.each([
  ['Assert.True(true);', 'tautology'],
  ['Assert.Equal(3, 3);', 'tautology'],
  ['Assert.NotNull("pear");', 'tautology'],
  ['Assert.True(pears.Count >= 0);', 'tautology'],
  ['try { Assert.Equal(12, Weigh(3)); } catch { }', 'swallowed'],
  ['try { Assert.Equal(12, Weigh(3)); } catch (Exception e) { Log(e); }', 'swallowed'],
  ['try { Assert.Equal(12, Weigh(3)); } catch (Exception e) { throw; }', null],
  ['try { Assert.Equal(12, Weigh(3)); } catch (Rotten) { }', null],
  ['Assert.Throws<EqualException>(() => Weigh(3).Should().Be(1));', null],
  ['if (false) { Assert.Equal(12, Weigh(3)); }', 'unreachable'],
  ['void Check() { Assert.Equal(12, Weigh(3)); }', 'unreachable'],
  ['Action check = () => Assert.Equal(12, Weigh(3));', 'unreachable'],
  ['Action check = () => Assert.Equal(12, Weigh(3)); check();', null],
  ['Hang(new Hook { OnHang = w => Assert.Equal(12, w) });', null],
  ['onHang = w => Assert.Equal(12, w);', null],
  ['return; Assert.Equal(12, Weigh(3));', 'unreachable'],
  ['Environment.Exit(0); Assert.Equal(12, Weigh(3));', 'unreachable'],
  ['Assert.Pass(); Assert.Equal(12, Weigh(3));', 'unreachable'],
  ['foreach (var pear in new int[] { }) { Assert.Equal(12, pear); }', 'unreachable'],
  ['foreach (var pear in Array.Empty<int>()) { Assert.Equal(12, pear); }', 'unreachable'],
  ['#if false\nAssert.Equal(12, Weigh(3));\n#endif\n', 'unreachable'],
  ['act.Should().ThrowAsync<Rotten>();', 'unawaited'],
  ['Assert.ThrowsAsync<Rotten>(() => Weigh(3));', 'unawaited'],
  ['_ = Assert.ThrowsAsync<Rotten>(() => Weigh(3));', 'unawaited'],
  ['var rots = Assert.ThrowsAsync<Rotten>(() => Weigh(3));', 'unawaited'],
  ['var rots = Assert.ThrowsAsync<Rotten>(() => Weigh(3)); await rots;', null],
  ['Record.Exception(() => Assert.Equal(12, Weigh(3)));', 'swallowed'],
  ['var e = Record.Exception(() => Assert.Equal(12, Weigh(3)));', 'swallowed'],
  ['await Record.ExceptionAsync(async () => Assert.Equal(12, Weigh(3)));', 'swallowed'],
  ['var e = Record.Exception(() => Assert.Equal(12, Weigh(3))); Assert.Null(e);', null],
])('%s: %s', (code, defect) => {
  expect(only(code)[0]).toMatchObject({ defect });
});

test.each([
  ['Assert.Equal("pear", Name(3));', 'exact'],
  ['Assert.Equal("pear", Name(3), StringComparer.Ordinal);', 'exact'],
  ['Assert.Equal("pear", Name(3), StringComparer.OrdinalIgnoreCase);', 'structure'],
  ['Assert.Equal("pear", Name(3), ignoreCase: true);', 'structure'],
  ['Assert.Equal("pear", Name(3), new Any());', 'structure'],
  ['CollectionAssert.AreEqual(Some(), Pears(), new PearComparer());', 'structure'],
  ['Assert.AreEqual("pear", Name(3), message);', 'exact'],
])('what compares is part of what is asked: %s', (code, strength) => {
  expect(only(code)).toMatchObject([{ strength }]);
});

test('what a helper asks counts for nothing where its calls are left out', () => {
  const helper = (mark: string) =>
    inClass(`${mark} static void Check(int n) { Assert.Equal(12, Weigh(n)); }`).helpers[0]?.assertions;
  expect(helper('[Conditional("SLOW")]')).toMatchObject([{ defect: 'unreachable' }]);
  expect(helper('[Conditional("DEBUG")]')).toMatchObject([{ defect: null }]);
  expect(only('Assert.Equal(12, Weigh(3));', '[Fact, Conditional("SLOW")]')).toMatchObject([{ defect: null }]);
});

test.each([
  ['public class A { [Fact] public void B() {} }', 'yes'],
  ['public class A { [Fact] void B() {} }', 'yes'],
  ['internal class A { [Fact] public void B() {} }', 'conditional'],
  ['class A { public class B { [Theory] public void C() {} } }', 'conditional'],
  ['partial class A { [Fact] public void B() {} }', 'yes'],
  ['class A { [Test] public void B() {} }', 'yes'],
  ['[TestClass] public class A { [TestMethod] public void B() {} }', 'yes'],
  ['[TestClass] public class A { [TestMethod] void B() {} }', 'conditional'],
  ['public class A { [TestMethod] public void B() {} }', 'conditional'],
  ['public class A : Base { [TestMethod] public void B() {} }', 'yes'],
])('what xUnit and MSTest pass over: %s', (code, enabled) => {
  expect(read(code).tests[0]?.gate).toMatchObject({ enabled });
});

test("NUnit's ThrowsAsync waits by itself", () => {
  expect(only('Assert.ThrowsAsync<Rotten>(() => Weigh(3));', '[Test]')).toMatchObject([{ defect: null }]);
});

test.each([
  ['[Fact(Skip = "later")] public void A() {}', 'no'],
  ['[Test, Ignore("later")] public void A() {}', 'no'],
  ['[TestMethod] [Ignore] public void A() {}', 'no'],
  ['[Test, Explicit] public void A() {}', 'no'],
  ['[Test] public void A() { Assert.Ignore("later"); }', 'no'],
  ['[TestMethod] public void A() { Assert.Inconclusive(); }', 'no'],
  ['[Test] public void A() { if (ripe) Assert.Ignore(); }', 'conditional'],
  ['[SkippableFact] public void A() { Skip.If(true); }', 'no'],
  ['[SkippableFact] public void A() { Skip.If(false); }', 'yes'],
  ['[Fact] public void A() { Assert.SkipUnless(ripe, "unripe"); }', 'conditional'],
  ['[Test] public void A() { Assume.That(false); }', 'no'],
  ['[Fact] public void A() { throw new SkipException("x"); }', 'no'],
  ['[SetUp] public void B() { Assert.Ignore(); } [Test] public void A() {}', 'no'],
  ['[Ignore("x")] public class Inner { [Test] public void A() {} }', 'no'],
  ['#if false\n[Fact] public void A() {}\n#endif\n', 'no'],
  ['#if SLOW\n[Fact] public void A() {}\n#endif\n', 'conditional'],
  ['[Theory, InlineData(1, Skip = "later")] public void A(int n) {}', 'no'],
  ['[Fact] public void A() { Skip(); }', 'yes'],
])('%s is enabled: %s', (members, enabled) => {
  expect(gate(members)).toEqual([enabled]);
});

test('a condition about the machine is told from others', () => {
  const about = (members: string) => inClass(members).tests[0]?.gate.platform;
  expect(about('[Test, Platform(Exclude = "Win")] public void A() {}')).toBe(true);
  expect(about('[Fact] public void A() { Skip.IfNot(OperatingSystem.IsLinux()); }')).toBe(true);
  expect(about('#if NET8_0_OR_GREATER\n[Fact] public void A() {}\n#endif\n')).toBe(true);
  expect(about('#if SLOW\n[Fact] public void A() {}\n#endif\n')).toBe(false);
});

test.each([
  ['[Theory, InlineData(1, 4), InlineData(2, 8)] public void A(int n, int w) {}', ''],
  ['[TestCase(1, 4)] [TestCase(2, ExpectedResult = 8)] public int A(int n) => n;', ''],
  [
    '[Theory, MemberData(nameof(Pears))] public void A(int n, int w) {}',
    '=> new List<object[]> { new object[] { 1, 4 }, new object[] { 2, 8 } };',
  ],
  ['[Theory, MemberData("Pears")] public void A(int n, int w) {}', '=> [[1, 4], [2, 8]];'],
  [
    '[Theory, MemberData(nameof(Pears))] public void A(int n, int w) {}',
    '{ get { return new() { { 1, 4 }, { 2, 8 } }; } }',
  ],
  ['[Theory, MemberData(nameof(Pears))] public void A(int n, int w) {}', '= new() { { 1, 4 }, { 2, 8 } };'],
  [
    '[TestCaseSource(nameof(Pears))] public int A(int n) => n;',
    '() { yield return new TestCaseData(1).Returns(4); yield return new TestCaseData(2).Returns(8); }',
  ],
])('rows of %s', (declared, provider) => {
  const member = provider === '' ? '' : `public static IEnumerable<object[]> Pears ${provider}`;
  expect(inClass(`${declared}\n${member}`).tests[0]?.rows?.cells).toEqual([
    ['1', '4'],
    ['2', '8'],
  ]);
});

test('rows that are computed or lie elsewhere are one cell, and values of parameters one each', () => {
  const rows = (members: string) => inClass(members).tests[0]?.rows?.cells;
  const computed = 'public static IEnumerable<object[]> Pears() { for (;;) { yield return new object[] { n }; } }';
  expect(rows(`[Theory, MemberData(nameof(Pears))] public void A(int n) {} ${computed}`)).toHaveLength(1);
  expect(rows('[Theory, ClassData(typeof(Pears))] public void A(int n) {}')).toHaveLength(1);
  expect(rows('[Test] public void A([Values(1, 2)] int n) {}')).toEqual([['n = 1'], ['n = 2']]);
});

test('a file that does not parse is unreadable, with its line', () => {
  const reading = readOracle(PATH, 'class ATests {\n [Fact] public void A( { Assert.Equal(1;\n}', grammars);
  expect(reading).toMatchObject({ kind: 'unreadable', why: expect.stringContaining('line') });
});

const source = (members: string) => {
  const reading = readSource('Orchard/Scale.cs', `namespace Orchard { class Scale { ${members} } }`, grammars);
  if (reading.kind !== 'source') throw new Error(reading.kind);
  return new Map(reading.symbols.map(({ name, hash }) => [name, hash]));
};

test('symbols of a source: members by their class, without comments, layout, visibility and notes for readers', () => {
  const plain = source(
    'const int Unit = 4; Scale() {} int Size { get; } int Weigh(int n) { return n * 4; } enum Kind { Pear }',
  );
  expect([...plain.keys()]).toEqual([
    'Scale',
    'Scale.Unit',
    'Scale.constructor',
    'Scale.Size',
    'Scale.Weigh',
    'Scale.Kind',
    'Scale.Kind.Pear',
  ]);
  const weigh = plain.get('Scale.Weigh');
  expect(
    source(
      '/// <summary>Grams.</summary>\n[Obsolete("x")] public int Weigh(int n) {\n // units\n #region a\n return n * 4;\n #endregion\n }',
    ).get('Scale.Weigh'),
  ).toBe(weigh);
  expect(source('int Weigh(int n) { if (false) { n = 0; } return n * 4; }').get('Scale.Weigh')).toBe(weigh);
  expect(source('int Weigh(int n) { return n * 5; }').get('Scale.Weigh')).not.toBe(weigh);
  expect(readSource('Program.cs', 'using A;\nvar scale = Make();\nscale.Run();', grammars)).toMatchObject({
    symbols: [{ name: '<module>' }],
  });
});

test('what stands behind `yield break` is handed out to nobody', () => {
  const rows = (body: string) =>
    inClass(
      `public static IEnumerable<object[]> Rows() { ${body} } [Theory, MemberData(nameof(Rows))] public void A(int n) { }`,
    ).tests[0]?.rows?.cells;
  const [one, two] = ['yield return new object[] { 1 };', 'yield return new object[] { 2 };'];
  expect(rows(`${one} ${two}`)).toEqual([['1'], ['2']]);
  expect(rows(`${one} yield break; ${two}`)).toEqual([['1']]);
});
