import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import type { TestFile } from '../../../src/syntax/index.ts';
import { readOracle, readSource } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['php']);
const PATH = 'tests/Orchard/WeightsTest.php';

function read(text: string, path = PATH): TestFile {
  const reading = readOracle(path, `<?php\nnamespace Orchard\\Tests;\n${text}`, grammars);
  if (reading.kind !== 'tests') throw new Error(`${reading.kind}: ${'why' in reading ? reading.why : ''}`);
  return reading;
}
const inClass = (members: string): TestFile => read(`class WeightsTest extends TestCase {\n${members}\n}\n`);
const only = (body: string) => inClass(`public function testWeighs(): void {\n${body}\n}`).tests[0]?.assertions ?? [];
const gate = (members: string) => inClass(members).tests.map(({ gate: { enabled } }) => enabled);
const pest = (text: string) => read(text, 'tests/Feature/WeightsTest.php').tests;

test('tests are found by name, attribute and tag, and only in classes that extend one', () => {
  const members = `
    protected function setUp(): void { $this->scale = new Scale(); }
    public function testWeighs() {}
    #[Test] public function repeats() {}
    /** @test */ public function falls() {}
    private function helper() { return weigh(); }`;
  const found = inClass(members);
  expect(found.tests.map(({ id }) => id)).toEqual([
    'WeightsTest › testWeighs',
    'WeightsTest › repeats',
    'WeightsTest › falls',
  ]);
  expect(found.helpers.map(({ name, calls }) => [name, calls])).toEqual([
    ['beforeEach', ['Scale']],
    ['helper', ['weigh']],
  ]);
  expect(found.collected).toBe(true);
  expect(read('class Weights { public function testRun() {} }').tests).toEqual([]);
  expect(read('namespace A { class BTest extends TestCase { function testA() {} } }').tests).toHaveLength(1);
});

test('a class lies in the file of its name; functions come from a namespace', () => {
  const text = 'use Orchard\\Fruit\\{Pear as Fruit};\nuse function Orchard\\weigh;\nnew Scale(); Tree::grow(); f();';
  expect(read(text).imports).toEqual([
    { module: 'Pear.php', names: [{ local: 'Fruit', original: 'Pear' }], space: 'Orchard\\Fruit' },
    { module: 'Orchard', names: [{ local: 'weigh', original: 'weigh' }] },
    { module: 'Scale.php', names: [{ local: 'Scale', original: 'Scale' }] },
    { module: 'Tree.php', names: [{ local: 'Tree', original: 'Tree' }] },
  ]);
});

test.each([
  ['$this->assertSame(12, $scale->weigh(3));', 'exact', '12'],
  ['self::assertEquals(12, $scale->weigh(3), "heavy");', 'exact', '12'],
  ['Assert::assertSame(actual: $scale->weigh(3), expected: 12);', 'exact', '12'],
  ['$w = $scale->weigh(3); static::assertSame(12, $w);', 'exact', '12'],
  ['$this->assertTrue($scale->weigh(3) === 12);', 'exact', '12'],
  ['$this->assertNull($scale->weigh(3));', 'exact', 'null'],
  ['$this->assertTrue(is_null($scale->weigh(3)));', 'exact', 'null'],
  ['$this->assertContains(12, $scale->weigh(3));', 'structure', '12'],
  ['$this->assertCount(12, $scale->weigh(3));', 'structure', '12'],
  ['$this->assertTrue(in_array(12, $scale->weigh(3)));', 'structure', '12'],
  ['$this->assertEqualsCanonicalizing(12, $scale->weigh(3));', 'structure', '12'],
  ['$this->assertGreaterThan(12, $scale->weigh(3));', 'bound', '12'],
  ['$this->assertTrue($scale->weigh(3) > 12);', 'bound', '12'],
  ['$this->assertStringContainsString("1", $scale->weigh(3));', 'pattern', '"1"'],
  ["$this->assertMatchesRegularExpression('/1./', $scale->weigh(3));", 'pattern', '"/1./"'],
  ['$this->assertInstanceOf(Weight::class, $scale->weigh(3));', 'type', 'Weight'],
  ['$this->assertTrue($scale->weigh(3) instanceof Weight);', 'type', 'Weight'],
  ['$this->assertIsInt($scale->weigh(3));', 'type', null],
  ['$this->assertNotNull($scale->weigh(3));', 'truthy', null],
  ['$this->assertNotEmpty($scale->weigh(3));', 'truthy', null],
  ['expect($scale->weigh(3))->toBe(12);', 'exact', '12'],
  ['expect($scale->weigh(3))->toHaveCount(12);', 'structure', '12'],
  ['expect($scale->weigh(3))->toBeGreaterThan(12);', 'bound', '12'],
  ['expect($scale->weigh(3))->toBeTruthy();', 'truthy', null],
  ['expect($scale->weigh(3));', 'none', null],
])('%s asks %s', (code, strength, expected) => {
  expect(only(code)).toMatchObject([{ subject: '$scale -> weigh ( 3 )', strength, expected, defect: null }]);
});

test('denials, conjunctions, alternatives and tolerances', () => {
  expect(only('$this->assertFalse($ripe);')).toMatchObject([
    { subject: '$ripe', expected: 'false', strength: 'exact' },
  ]);
  expect(only('$this->assertNotSame(3, weigh(1));')).toMatchObject([{ negated: true, strength: 'truthy' }]);
  expect(only('$this->assertStringNotContainsString("worm", weigh(1));')).toMatchObject([
    { negated: true, strength: 'pattern', matcher: 'assertStringContainsString' },
  ]);
  expect(only('$this->assertTrue(weigh(1) === 3 && $ripe);')).toMatchObject([
    { strength: 'exact' },
    { strength: 'exact' },
  ]);
  expect(only('$this->assertTrue(weigh(1) === 3 || weigh(1) > 0);')).toMatchObject([
    { matcher: 'or', strength: 'bound' },
  ]);
  expect(only('expect(weigh(1))->not->toBe(3)->and(weigh(2))->toBe(8);')).toMatchObject([
    { subject: 'weigh ( 1 )', negated: true },
    { subject: 'weigh ( 2 )', expected: '8', negated: false },
  ]);
  for (const code of [
    '$this->assertEqualsWithDelta(3.5, weigh(3), 0.01);',
    '$this->assertEqualsWithDelta(3.5, weigh(3), delta: 0.01);',
    'expect(weigh(3))->toEqualWithDelta(3.5, 0.01);',
  ])
    expect(only(code), code).toMatchObject([
      { expected: '3.5', strength: 'approximate', tolerance: { measure: 'delta', value: 0.01 } },
    ]);
});

test('expected exceptions, in the new style and the old ones', () => {
  expect(
    only('$this->expectException(Rotten::class); $this->expectExceptionMessage("worm"); weigh(null);'),
  ).toMatchObject([
    { matcher: 'expectException', expected: 'Rotten', strength: 'type' },
    { matcher: 'expectExceptionMessage', expected: '"worm"', strength: 'pattern' },
  ]);
  expect(only('expect(fn () => weigh(null))->toThrow(Rotten::class);')).toMatchObject([
    { subject: 'weigh ( null )', expected: 'Rotten', strength: 'type' },
  ]);
  expect(only('try { weigh(null); $this->fail(); } catch (Rotten $e) { }')).toMatchObject([
    { subject: 'weigh ( null )', matcher: 'toThrow', expected: 'Rotten', strength: 'type' },
  ]);
  const old = inClass('/**\n * @expectedException \\Orchard\\Rotten\n */\npublic function testA() { weigh(null); }');
  expect(old.tests[0]?.assertions).toMatchObject([{ matcher: 'expectedException', expected: 'Rotten' }]);
});

test('what mocks and answers are asked', () => {
  expect(only('$scale->expects($this->once())->method("weigh")->with(3)->willReturn(12);')).toMatchObject([
    { subject: '$scale', matcher: 'expects."weigh"', expected: '( 3 ) once ( )', strength: 'structure' },
  ]);
  expect(only('$scale->expects($this->any())->method("weigh");')).toEqual([]);
  expect(only('$scale->shouldReceive("weigh")->with(3)->andReturn(12);')).toEqual([]);
  expect(only('$scale->expects($this->never())->method("weigh");')).toMatchObject([{ negated: true }]);
  expect(only('$scale->shouldReceive("weigh")->atLeast()->once();')).toMatchObject([{ strength: 'bound' }]);
  expect(only('$this->get("/pears")->assertStatus(200)->assertSee("pear");')).toMatchObject([
    { matcher: 'assertSee', strength: 'pattern', subject: '$this -> get ( "/pears" )' },
    { matcher: 'assertStatus', strength: 'exact', expected: '200', subject: '$this -> get ( "/pears" )' },
  ]);
});

test.each([
  ['$this->assertTrue(true);', 'tautology'],
  ['$this->assertSame(3, 3);', 'tautology'],
  ['$this->assertNotNull("pear");', 'tautology'],
  ['$this->assertTrue(count($pears) >= 0);', 'tautology'],
  ['try { $this->assertSame(12, weigh(3)); } catch (\\Throwable $e) { }', 'swallowed'],
  ['try { $this->assertSame(12, weigh(3)); } catch (\\Exception $e) { }', 'swallowed'],
  ['try { $this->assertSame(12, weigh(3)); } catch (Rotten $e) { }', null],
  ['try { $this->assertSame(12, weigh(3)); } catch (\\Throwable $e) { throw $e; }', null],
  ['if (false) { $this->assertSame(12, weigh(3)); }', 'unreachable'],
  ['$check = fn () => $this->assertSame(12, weigh(3));', 'unreachable'],
  ['$check = fn () => $this->assertSame(12, weigh(3)); $check();', null],
  ['return; $this->assertSame(12, weigh(3));', 'unreachable'],
  ['exit(0); $this->assertSame(12, weigh(3));', 'unreachable'],
  ['if ($ripe) { return; } $this->assertSame(12, weigh(3));', null],
  ['foreach ([] as $pear) { $this->assertSame(12, $pear); }', 'unreachable'],
  ['$later = (function () { yield; $this->assertSame(12, weigh(3)); })(); $later->current();', 'unreachable'],
  ['$later = (function () { yield; $this->assertSame(12, weigh(3)); })(); $later->next();', null],
  ['$later = (function () { $this->assertSame(12, weigh(3)); yield; })(); $later->current();', null],
])('%s: %s', (code, defect) => {
  expect(only(code)).toMatchObject([{ defect }]);
});

test('an assertion that a test waits to see fail is swallowed', () => {
  expect(only('$this->expectException(AssertionFailedError::class); $this->assertSame(12, weigh(3));')).toMatchObject([
    { defect: null },
    { defect: 'swallowed' },
  ]);
});

test.each([
  ['public function testA() { $this->markTestSkipped("later"); }', 'no'],
  ['public function testA() { self::markTestIncomplete(); }', 'no'],
  ['public function testA() { throw new SkippedWithMessageException("x"); }', 'no'],
  ['public function testA() { if ($ripe) { $this->markTestSkipped(); } }', 'conditional'],
  ['public function testA() { if (true) { $this->markTestSkipped(); } }', 'no'],
  ['public function testA() { if (false) { $this->markTestSkipped(); } }', 'yes'],
  ['protected function setUp(): void { $this->markTestSkipped(); } public function testA() {}', 'no'],
  ['private function testA() {}', 'no'],
  ['#[RequiresPhp("8.4")] public function testA() {}', 'conditional'],
  ['/** @dataProvider none */ public function testA($n) {} public static function none() { return []; }', 'no'],
  ['public function testA() { $this->weigh(); }', 'yes'],
])('%s is enabled: %s', (members, enabled) => {
  expect(gate(members)).toEqual([enabled]);
});

test('a condition about the machine is told from others', () => {
  const about = (body: string) => inClass(`public function testA() { ${body} }`).tests[0]?.gate.platform;
  expect(about('if (PHP_OS_FAMILY === "Windows") { $this->markTestSkipped(); }')).toBe(true);
  expect(about('if (!extension_loaded("intl")) $this->markTestSkipped();')).toBe(true);
  expect(about('if (getenv("RIPE")) { $this->markTestSkipped(); }')).toBe(false);
});

test('a tolerance that a constant of the class holds is read', () => {
  const test = (name: string): string =>
    `private const EPS = 0.5;\n#[Test] public function weighs() { $this->assertEqualsWithDelta(12, weigh(3), ${name}); }`;
  const toleranceOf = (name: string) => inClass(test(name)).tests[0]?.assertions[0]?.tolerance?.value;
  expect(['self::EPS', 'static::EPS', 'Other::EPS'].map(toleranceOf)).toEqual([0.5, 0.5, -1]);
});

test('rows of parametrised tests', () => {
  const provider = 'public static function pears(): array { return [[1, 4], "two" => [2, 8]]; }';
  const yields = 'public static function pears(): iterable { yield [1, 4]; yield "two" => [2, 8]; }';
  const rows = (members: string) => inClass(members).tests[0]?.rows;
  const cells = [
    ['1', '4'],
    ['2', '8'],
  ];
  expect(rows(`#[DataProvider('pears')] public function testA(int $n, $w) {} ${provider}`)).toMatchObject({
    names: ['$n', '$w'],
    cells,
  });
  expect(rows(`/** @dataProvider pears */ public function testA($n, $w) {} ${yields}`)).toMatchObject({ cells });
  expect(rows('#[TestWith([1, 4])] #[TestWith([2, 8])] public function testA($n, $w) {}')).toMatchObject({ cells });
  const computed = 'public static function pears() { foreach (range(1, 3) as $n) { yield [$n]; } }';
  expect(rows(`#[DataProvider('pears')] public function testA($n) {} ${computed}`)?.cells).toHaveLength(1);
  expect(rows('#[DataProvider("elsewhere")] public function testA($n) {}')?.cells).toEqual([['"elsewhere"']]);
  expect(rows('public function testA() {}')).toBeNull();
});

test('Pest: titles, suites, hooks, skips and data sets', () => {
  const tests = pest(`
    beforeEach(function () { $this->scale = new Scale(); });
    it('weighs', function () { expect(weigh(3))->toBe(12); });
    test('falls', fn () => expect(fall())->toBeTrue())->skip('later');
    test('waits', function () {})->todo();
    it('adds', function ($n) { expect($n)->toBe(1); })->with([[1], [2]]);
    describe('ripe', function () { it('rots', function () {})->skip(ripe()); });`);
  expect(tests.map(({ id, gate: { enabled } }) => [id, enabled])).toEqual([
    ['weighs', 'yes'],
    ['falls', 'no'],
    ['waits', 'no'],
    ['adds', 'yes'],
    ['ripe › rots', 'conditional'],
  ]);
  expect(tests[3]?.rows?.cells).toEqual([['1'], ['2']]);
});

test('Pest: what is expected to be thrown', () => {
  const asks = (links: string) =>
    pest(`it('weighs', function () { weigh(null); })${links};`)[0]?.assertions.map(
      ({ matcher, expected, strength }) => [matcher, expected, strength],
    );
  expect(asks("->throws(Rotten::class, 'worm', 3)->group('a')")).toEqual([
    ['expectException', 'Rotten', 'type'],
    ['expectExceptionMessage', '"worm"', 'pattern'],
    ['expectExceptionCode', '3', 'exact'],
  ]);
  expect(asks("->throws('a worm in it')")).toEqual([['expectExceptionMessage', '"a worm in it"', 'pattern']]);
  expect(asks('->throwsIf(false, Rotten::class)')).toMatchObject([['throwsIf', expect.anything(), 'none']]);
  expect(asks("->group('a')")).toEqual([]);
});

test('Pest: focused and pending tests, data sets with a name or from a closure', () => {
  const tests = pest(`
    dataset('pears', [[1], [2]]);
    it('weighs', fn ($n) => expect($n)->toBe(1))->with('pears')->only();
    it('falls', fn ($n) => expect($n)->toBe(1))->with(fn () => [3, 4]);
    it('grows', fn ($n) => expect($n)->toBe(1))->with(function () { yield [5]; });
    it('rots', fn ($n) => expect($n)->toBe(1))->with('elsewhere');
    it('waits');
    describe('ripe', function () { it('drops', fn () => expect(fall())->toBe(1)); })->only();`);
  expect(tests.map(({ name, gate: { enabled }, rows }) => [name, enabled, rows?.cells])).toEqual([
    ['weighs', 'yes', [['1'], ['2']]],
    ['falls', 'unfocused', [['3'], ['4']]],
    ['grows', 'unfocused', [['5']]],
    ['rots', 'unfocused', [['"elsewhere"']]],
    ['waits', 'no', undefined],
    ['drops', 'yes', undefined],
  ]);
});

test('Pest: tests that are written as a chain, properties of what is expected, and each of many', () => {
  const asks = (code: string) =>
    pest(code)[0]?.assertions.map(({ subject, matcher, expected, negated }) => [subject, matcher, expected, negated]);
  expect(asks("it('weighs')->expect(fn () => weigh(3))->not->toBe(12)->group('a');")).toEqual([
    ['weigh ( 3 )', 'toBe', '12', true],
  ]);
  expect(asks("arch()->expect('Orchard')->not->toUse('die');")).toEqual([['"Orchard"', 'toUse', '"die"', true]]);
  const inside = (code: string) => asks(`it('weighs', function () { ${code} });`);
  expect(inside('expect($pear)->weight->toBe(3)->hue->toBe("red");')).toEqual([
    ['$pear . weight', 'toBe', '3', false],
    ['$pear . hue', 'toBe', '"red"', false],
  ]);
  expect(inside('expect($pears)->each(fn ($pear) => $pear->not->toBe(3));')).toEqual([
    ['expect ( $pears )', 'toBe', '3', true],
  ]);
  expect(inside('$pears->each(fn ($pear) => $pear->toBe(3));')).toEqual([]);
});

test('a file that does not parse is unreadable, with its line', () => {
  const reading = readOracle(
    PATH,
    '<?php\nclass ATest extends TestCase {\n function testA( { assertSame(1;\n}',
    grammars,
  );
  expect(reading).toMatchObject({ kind: 'unreadable', why: expect.stringContaining('line') });
});

const source = (members: string) => {
  const reading = readSource('src/Scale.php', `<?php\nnamespace Orchard;\nclass Scale { ${members} }`, grammars);
  if (reading.kind !== 'source') throw new Error(reading.kind);
  return new Map(reading.symbols.map(({ name, hash }) => [name, hash]));
};

test('symbols of a source: members by their class, without comments, layout, visibility and notes for readers', () => {
  const plain = source(
    'const UNIT = 4; private $pear = 1; function __construct() {} function weigh($n) { return $n * 4; }',
  );
  expect([...plain.keys()]).toEqual(['Scale', 'Scale.UNIT', 'Scale.pear', 'Scale.constructor', 'Scale.weigh']);
  const weigh = plain.get('Scale.weigh');
  expect(
    source('/** Grams. */ #[Override] final public function weigh($n) {\n # units\n return ($n * 4);\n}').get(
      'Scale.weigh',
    ),
  ).toBe(weigh);
  expect(source('function weigh($n) { if (false) { $n = 0; } return $n * 4; }').get('Scale.weigh')).toBe(weigh);
  expect(source('function weigh($n) { return $n * 5; }').get('Scale.weigh')).not.toBe(weigh);
  const script = readSource('bin/run.php', '<?php\nrequire "a.php";\nfunction weigh() {}\nweigh();', grammars);
  expect(script).toMatchObject({ symbols: [{ name: 'weigh' }, { name: '<module>' }] });
});

test('a helper asserts on the test that it is handed, and what an answer asserts of itself stays its own', () => {
  const helper = (parameter: string, call: string) =>
    read(`class Support { static function agrees(${parameter}, $now, $want) { ${call} } }`, 'tests/Support.php')
      .helpers[0]?.assertions[0];
  const plain = { subject: '$now', expected: '$want', strength: 'exact' };
  expect(helper('$test', '$test->assertSame($want, $now);')).toMatchObject(plain);
  expect(helper('TestCase $test', '$test->assertSame($want, $now);')).toMatchObject(plain);
  expect(helper('Basket $basket', '$basket->assertSame($want, $now);')).toMatchObject({ subject: '$basket' });
  expect(helper('$answer', '$answer->assertStatus($want);')).toMatchObject({ subject: '$answer' });
});
