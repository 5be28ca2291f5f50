import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import type { TestFile } from '../../../src/syntax/index.ts';
import { readOracle, readSource } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['java']);
const JUPITER = 'import org.junit.jupiter.api.Test;\nimport static org.junit.jupiter.api.Assertions.*;\n';
const JUNIT4 = 'import org.junit.Test;\nimport static org.junit.Assert.*;\n';
const TESTNG = 'import org.testng.annotations.Test;\nimport static org.testng.Assert.*;\n';
const PATH = 'src/test/java/com/orchard/WeightsTest.java';

function read(text: string, path = PATH): TestFile {
  const reading = readOracle(path, `package com.orchard;\n${text}`, grammars);
  if (reading.kind !== 'tests') throw new Error(`${reading.kind}: ${'why' in reading ? reading.why : ''}`);
  return reading;
}
const inClass = (members: string, imports = JUPITER): TestFile =>
  read(`${imports}class WeightsTest {\n${members}\n}\n`);
const only = (body: string, imports = JUPITER) =>
  inClass(`@Test void weighs() throws Exception {\n${body}\n}`, imports).tests[0]?.assertions ?? [];
const gate = (members: string, imports = JUPITER) =>
  inClass(members, imports).tests.map(({ gate: { enabled } }) => enabled);

test('tests are found by annotation, in nested classes, by JUnit 3 names and by a TestNG class', () => {
  const members = `
    @Test void weighs() {}
    @org.junit.jupiter.api.RepeatedTest(3) void repeats() {}
    void helper() { weigh(); }
    @BeforeEach void prepare() { scale = new Scale(); }
    @Nested class WhenRipe { @Test void falls() {} }`;
  const found = inClass(members);
  expect(found.tests.map(({ id }) => id)).toEqual([
    'WeightsTest › weighs',
    'WeightsTest › repeats',
    'WeightsTest › WhenRipe › falls',
  ]);
  expect(found.helpers.map(({ name }) => name)).toEqual(['helper', 'beforeEach']);
  expect(found.collected).toBe(true);
  const junit3 = read('class WeightsTest extends TestCase { public void testPear() {} public void pear() {} }');
  expect(junit3.tests.map(({ name }) => name)).toEqual(['testPear']);
  const testng = read(`${TESTNG}@Test public class WeightsTest { public void pear() {} void own() {} }`);
  expect(testng.tests.map(({ name }) => name)).toEqual(['pear']);
});

test('a class that is renamed away is not collected, whatever its file is called', () => {
  expect(read(`${JUPITER}class WeightsCheck { @Test void weighs() {} }`).collected).toBe(false);
  expect(read(`${JUPITER}class Pear {} class WeightsTest { @Test void weighs() {} }`).collected).toBe(true);
});

test('the same package is imported as a whole; classes and static members by name', () => {
  expect(read('import com.orchard.fruit.Pear;\nimport static com.orchard.Scales.weigh;\nclass A {}').imports).toEqual([
    { module: 'com.orchard', names: [{ local: '*', original: '*' }] },
    { module: 'com.orchard.fruit', names: [{ local: 'Pear', original: 'Pear' }] },
    { module: 'com.orchard.Scales', names: [{ local: 'weigh', original: 'weigh' }] },
  ]);
});

test.each([
  ['assertEquals(12, scale.weigh(3));', 'exact', '12'],
  ['int w = scale.weigh(3); assertEquals(12, w);', 'exact', '12'],
  ['assertEquals(12, scale.weigh(3), "heavy");', 'exact', '12'],
  ['assertTrue(scale.weigh(3) == 12);', 'exact', '12'],
  ['assertThat(scale.weigh(3)).isEqualTo(12);', 'exact', '12'],
  ['assertThat(scale.weigh(3)).as("heavy").isNotNull().isEqualTo(12);', 'exact', '12'],
  ['assertThat(scale.weigh(3), is(12));', 'exact', '12'],
  ['assertThat("heavy", scale.weigh(3), is(equalTo(12)));', 'exact', '12'],
  ['assertWithMessage("heavy").that(scale.weigh(3)).isEqualTo(12);', 'exact', '12'],
  ['assertTrue(scale.weigh(3).equals(12));', 'exact', '12'],
  ['assertThat(scale.weigh(3)).isGreaterThan(12);', 'bound', '12'],
  ['assertThat(scale.weigh(3), greaterThan(12));', 'bound', '12'],
  ['assertTrue(scale.weigh(3) > 12);', 'bound', '12'],
  ['assertTrue(scale.weigh(3) instanceof Integer);', 'type', 'Integer'],
  ['assertInstanceOf(Integer.class, scale.weigh(3));', 'type', 'Integer'],
  ['assertNotNull(scale.weigh(3));', 'truthy', null],
  ['assertThat(scale.weigh(3)).isNotNull();', 'truthy', null],
  ['assertThat(scale.weigh(3), notNullValue());', 'truthy', null],
  ['assertTrue(scale.weigh(3) != null);', 'truthy', null],
  ['assertThat(scale.weigh(3)).contains(12);', 'structure', '12'],
  ['assertThat(scale.weigh(3), hasItem(12));', 'structure', '12'],
  ['assertTrue(scale.weigh(3).contains(12));', 'structure', '12'],
  ['assertThat(scale.weigh(3)).matches("1.");', 'pattern', '"1."'],
  ['assertThat(scale.weigh(3));', 'none', null],
])('%s asks %s', (code, strength, expected) => {
  expect(only(code)).toMatchObject([{ subject: 'scale . weigh ( 3 )', strength, expected, defect: null }]);
});

test('where the message and the expected value stand depends on the library', () => {
  expect(only('assertEquals("heavy", 12, weigh(3));', JUNIT4)).toMatchObject([
    { subject: 'weigh ( 3 )', expected: '12' },
  ]);
  expect(only('assertEquals(crate.toString(), 12, weigh(3));', JUNIT4)).toMatchObject([
    { subject: 'weigh ( 3 )', expected: '12', strength: 'exact' },
  ]);
  expect(only('assertEquals(12, weigh(3), crate.toString());')).toMatchObject([
    { subject: 'weigh ( 3 )', expected: '12', strength: 'exact' },
  ]);
  expect(only('assertTrue("heavy", ripe);', JUNIT4)).toMatchObject([{ subject: 'ripe', expected: 'true' }]);
  expect(only('assertEquals(weigh(3), total());', TESTNG)).toMatchObject([
    { subject: 'weigh ( 3 )', expected: 'total ( )' },
  ]);
  expect(only('assertEquals(total(), weigh(3));')).toMatchObject([{ subject: 'weigh ( 3 )', expected: 'total ( )' }]);
});

test('a tolerance that is held in a constant', () => {
  const held = 'static final double MARGIN = 0.5; @Test void weighs() { assertEquals(3.5, weigh(3), MARGIN); }';
  expect(inClass(held).tests[0]?.assertions).toMatchObject([{ tolerance: { measure: 'delta', value: 0.5 } }]);
});

test('tolerances', () => {
  const widths = [
    'assertEquals(3.5, weigh(3), 0.01);',
    'assertThat(weigh(3)).isCloseTo(3.5, within(0.01));',
    'assertThat(weigh(3)).isWithin(0.01).of(3.5);',
    'assertThat(weigh(3), closeTo(3.5, 0.01d));',
  ];
  for (const code of widths)
    expect(only(code), code).toMatchObject([
      {
        subject: 'weigh ( 3 )',
        expected: '3.5',
        strength: 'approximate',
        tolerance: { measure: 'delta', value: 0.01 },
      },
    ]);
});

test('denials, conjunctions and alternatives', () => {
  expect(only('assertFalse(ripe);')).toMatchObject([{ subject: 'ripe', expected: 'false', strength: 'exact' }]);
  expect(only('assertNotEquals(3, weigh(1));')).toMatchObject([{ negated: true, strength: 'truthy' }]);
  expect(only('assertThat(weigh(1), not(3));')).toMatchObject([{ negated: true, expected: '3' }]);
  expect(only('assertTrue(weigh(1) == 3 && ripe);')).toMatchObject([{ strength: 'exact' }, { strength: 'exact' }]);
  expect(only('assertTrue(weigh(1) == 3 || weigh(1) > 0);')).toMatchObject([{ matcher: 'or', strength: 'bound' }]);
  expect(only('assertThat(weigh(1), allOf(is(3), lessThan(4)));').map(({ strength }) => strength)).toEqual([
    'exact',
    'bound',
  ]);
  expect(only('assertAll(() -> assertEquals(1, a()), () -> assertEquals(2, b()));')).toHaveLength(2);
});

test('expected exceptions, in the new style and the old ones', () => {
  expect(only('assertThrows(Rotten.class, () -> weigh(null));')).toMatchObject([
    { subject: 'weigh ( null )', expected: 'Rotten', strength: 'type' },
  ]);
  expect(only('assertThatThrownBy(() -> weigh(null)).isInstanceOf(Rotten.class).hasMessage("worm");')).toMatchObject([
    { subject: 'weigh ( null )', expected: 'Rotten', strength: 'type' },
    { subject: 'weigh ( null )', expected: '"worm"', strength: 'pattern' },
  ]);
  expect(only('assertThatExceptionOfType(Rotten.class).isThrownBy(() -> weigh(null));')).toMatchObject([
    { subject: 'weigh ( null )', expected: 'Rotten' },
  ]);
  expect(only('try { weigh(null); fail(); } catch (Rotten e) { }')).toMatchObject([
    { subject: 'weigh ( null )', matcher: 'assertThrows', expected: 'Rotten', strength: 'type' },
  ]);
  const old = inClass('@Test(expected = Rotten.class) public void weighs() { weigh(null); }', JUNIT4);
  expect(old.tests[0]?.assertions).toMatchObject([{ matcher: 'assertThrows', expected: 'Rotten', strength: 'type' }]);
});

test('what Mockito verifies counts as part of the truth', () => {
  expect(only('verify(scale).weigh(3);')).toMatchObject([
    { subject: 'scale', matcher: 'verify.weigh', expected: '( 3 )', strength: 'structure' },
  ]);
  expect(only('verify(scale, times(2)).weigh(3);')).toMatchObject([{ expected: '( 3 ) times ( 2 )' }]);
  expect(only('verify(scale, never()).weigh(any());')).toMatchObject([{ negated: true }]);
  expect(only('verify(scale, atLeastOnce()).weigh(3);')).toMatchObject([{ strength: 'bound' }]);
});

test.each([
  ['assertTrue(true);', 'tautology'],
  ['assertEquals(3, 3);', 'tautology'],
  ['assertTrue(pears.size() >= 0);', 'tautology'],
  ['assertThat(weigh(3), anything());', 'tautology'],
  ['try { assertEquals(12, weigh(3)); } catch (AssertionError e) { }', 'swallowed'],
  ['try { assertEquals(12, weigh(3)); } catch (Throwable t) { log(t); }', 'swallowed'],
  ['try { assertEquals(12, weigh(3)); } catch (Exception e) { }', null],
  ['try { assertEquals(12, weigh(3)); } catch (AssertionError e) { throw e; }', null],
  ['if (false) { assertEquals(12, weigh(3)); }', 'unreachable'],
  ['Runnable check = () -> assertEquals(12, weigh(3));', 'unreachable'],
  ['Runnable check = () -> assertEquals(12, weigh(3)); check.run();', null],
  ['if (true) return; assertEquals(12, weigh(3));', 'unreachable'],
  ['for (int one : new int[] {}) { assertEquals(12, one); }', 'unreachable'],
  ['SoftAssertions all = new SoftAssertions(); all.assertThat(weigh(3)).isEqualTo(12);', 'swallowed'],
  ['SoftAssertions all = new SoftAssertions(); all.assertThat(weigh(3)).isEqualTo(12); all.assertAll();', null],
])('%s: %s', (code, defect) => {
  expect(only(code)).toMatchObject([{ defect }]);
});

test('an assertion that a test waits to see fail is swallowed', () => {
  expect(only('assertThrows(AssertionError.class, () -> assertEquals(12, weigh(3)));')[1]).toMatchObject({
    defect: 'swallowed',
  });
  const test4 = inClass(
    '@Test(expected = AssertionError.class) public void weighs() { assertEquals(12, weigh(3)); }',
    JUNIT4,
  );
  expect(test4.tests[0]?.assertions[1]).toMatchObject({ defect: 'swallowed' });
});

test.each([
  ['@Test @Disabled("later") void a() {}', JUPITER, 'no'],
  ['@Test @Ignore public void a() {}', JUNIT4, 'no'],
  ['@Test(enabled = false) public void a() {}', TESTNG, 'no'],
  ['@Test void a() { assumeTrue(false); }', JUPITER, 'no'],
  ['@Test void a() { assumeTrue(true); }', JUPITER, 'yes'],
  ['@Test void a() { assumeTrue(ripe); }', JUPITER, 'conditional'],
  ['@Test void a() { Assumptions.abort(); }', JUPITER, 'no'],
  ['@Test public void a() { throw new SkipException("x"); }', TESTNG, 'no'],
  ['@BeforeEach void b() { assumeFalse(true); } @Test void a() {}', JUPITER, 'no'],
  ['@Test private void a() {}', JUPITER, 'no'],
  ['class Inner { @Test void a() {} }', JUPITER, 'no'],
  ['@Disabled @Nested class Inner { @Test void a() {} }', JUPITER, 'no'],
  ['@Test @EnabledIf("ripe") void a() {}', JUPITER, 'conditional'],
  ['@ParameterizedTest @ValueSource(ints = {}) void a(int n) {}', JUPITER, 'no'],
])('%s', (members, imports, enabled) => {
  expect(gate(members, imports)).toEqual([enabled]);
});

test('a condition about the machine is told from others', () => {
  const about = (members: string) => inClass(members).tests[0]?.gate.platform;
  expect(about('@Test @DisabledOnOs(OS.WINDOWS) void a() {}')).toBe(true);
  expect(about('@Test void a() { assumeTrue(System.getProperty("os.name").startsWith("Linux")); }')).toBe(true);
  expect(about('@Test @EnabledIfEnvironmentVariable(named = "RIPE", matches = "1") void a() {}')).toBe(false);
});

test('rows of parametrised tests', () => {
  const rows = (members: string, imports = JUPITER) => inClass(members, imports).tests[0]?.rows;
  expect(rows('@ParameterizedTest @CsvSource({"1, 4", "2, 8"}) void a(int n, int w) {}')).toMatchObject({
    names: ['n', 'w'],
    cells: [
      ['1', '4'],
      ['2', '8'],
    ],
  });
  expect(
    rows('@ParameterizedTest @CsvSource(textBlock = """\n1, 4\n2, 8\n""") void a(int n, int w) {}')?.cells,
  ).toEqual([
    ['1', '4'],
    ['2', '8'],
  ]);
  expect(rows('@ParameterizedTest @ValueSource(ints = {1, 2}) void a(int n) {}')?.cells).toEqual([['1'], ['2']]);
  expect(rows('@ParameterizedTest @NullSource @EnumSource(Fruit.class) void a(Fruit f) {}')?.cells).toEqual([
    ['NullSource'],
    ['Fruit'],
  ]);
  const provider = 'static Stream<Arguments> pears() { return Stream.of(Arguments.of(1, 4), arguments(2, 8)); }';
  expect(rows(`@ParameterizedTest @MethodSource("pears") void a(int n, int w) {} ${provider}`)?.cells).toEqual([
    ['1', '4'],
    ['2', '8'],
  ]);
  const data = '@DataProvider(name = "pears") Object[][] rows() { return new Object[][] {{1, 4}, {2, 8}}; }';
  expect(rows(`@Test(dataProvider = "pears") public void a(int n, int w) {} ${data}`, TESTNG)?.cells).toEqual([
    ['1', '4'],
    ['2', '8'],
  ]);
  const shared =
    '@Parameters public static Collection<Object[]> data() { return Arrays.asList(new Object[][] {{1, 4}}); }';
  expect(rows(`@Test public void a() {} ${shared}`, JUNIT4)?.cells).toHaveLength(1);
});

test('a file that does not parse is unreadable, with its line', () => {
  const reading = readOracle(PATH, 'class WeightsTest {\n  @Test void a( { assertEquals(1, 2);\n}\n', grammars);
  expect(reading).toMatchObject({ kind: 'unreadable' });
});

const source = (members: string) => {
  const reading = readSource(
    'src/main/java/com/orchard/Scale.java',
    `package com.orchard;\nclass Scale { ${members} }`,
    grammars,
  );
  if (reading.kind !== 'source') throw new Error(reading.kind);
  return new Map(reading.symbols.map(({ name, hash }) => [name, hash]));
};

test('symbols of a source: members by their class, without comments, layout, visibility and notes for readers', () => {
  const plain = source(
    'static final int UNIT = 4; Scale() {} int weigh(int n) { return n * UNIT; } enum Kind { PEAR; int a() { return 1; } }',
  );
  expect([...plain.keys()]).toEqual([
    'Scale',
    'Scale.UNIT',
    'Scale.constructor',
    'Scale.weigh',
    'Scale.Kind',
    'Scale.Kind.a',
  ]);
  const weigh = plain.get('Scale.weigh');
  expect(
    source('/** Grams. */ @Override public int weigh(int n) {\n  // units\n  return (n * UNIT);\n}').get('Scale.weigh'),
  ).toBe(weigh);
  expect(source('int weigh(int n) { if (false) { n = 0; } return n * UNIT; }').get('Scale.weigh')).toBe(weigh);
  expect(source('int weigh(int n) { return n * 5; }').get('Scale.weigh')).not.toBe(weigh);
});

test('what a rule of JUnit 4 expects of errors is demanded', () => {
  const rule = '@Rule public ExpectedException thrown = ExpectedException.none();\n';
  const body = 'thrown.expect(Rotten.class); thrown.expectMessage("no pears"); weigh(null);';
  const asked = (fields: string) =>
    inClass(`${fields}@Test public void weighs() { ${body} }`, JUNIT4).tests[0]?.assertions ?? [];
  expect(asked(rule)).toMatchObject([
    { matcher: 'assertThrows', expected: 'Rotten', strength: 'type' },
    { matcher: 'expectMessage', expected: '"no pears"', strength: 'pattern' },
  ]);
  expect(asked('private Orchard thrown;\n')).toEqual([]);
});
