import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExcerptSide, excerptOf, readOracle } from '../../src/syntax/index.ts';
import { excerpt, grammars, hunkOf, testsIn, told } from './excerpt/show.ts';

const PYTHON = 'tests/test_orchard.py';
const JAVASCRIPT = 'test/orchard.test.js';
const RUST = 'tests/orchard.rs';
const JAVA = 'src/test/java/OrchardTest.java';
const GO = 'orchard/orchard_test.go';

describe('Python', () => {
  const sides = (lines: readonly string[], heading = ''): readonly (readonly string[])[] => {
    const { before, after, leftOut } = excerpt(PYTHON, lines, heading);
    expect(leftOut).toEqual([]);
    return [told(PYTHON, before), told(PYTHON, after)];
  };

  test('the heading begins what the lines lie in, and a test that goes on says so', () => {
    expect(
      sides(
        ['     pears = pick(3)', '-    assert weigh(pears) == 28', '+    assert weigh(pears) > 0'],
        'def test_weigh():',
      ),
    ).toEqual([
      ['test_weigh yes: assert weigh(pears) == 28; assert rest_of_test_near_line_40'],
      ['test_weigh yes: assert weigh(pears) > 0; assert rest_of_test_near_line_40'],
    ]);
  });

  test('a method whose head is not shown is a test of the class in the heading', () => {
    const lines = [
      '         self.pick()',
      '-        self.assertEqual(self.weigh(), 28)',
      '+        self.weigh()',
      ' ',
      '     def test_sell(self):',
      '         self.assertTrue(self.sell())',
    ];
    expect(sides(lines, 'class TestOrchard(TestCase):')).toEqual([
      [
        'test_at_line_40 yes: self.assertEqual(self.weigh(), 28)',
        'test_sell yes: self.assertTrue(self.sell()); assert rest_of_test_near_line_40',
      ],
      ['test_at_line_40 yes: ', 'test_sell yes: self.assertTrue(self.sell()); assert rest_of_test_near_line_40'],
    ]);
  });

  test('a decorator that is added where the lines end skips the test below', () => {
    const lines = [
      ' ',
      '+@pytest.mark.skip(reason="flaky")',
      ' @pytest.mark.parametrize(',
      '     ("fruit", "weight"),',
      '     [',
    ];
    expect(sides(lines)).toEqual([
      ['test_below yes: assert rest_of_test_near_line_40'],
      ['test_below no: assert rest_of_test_near_line_40'],
    ]);
  });

  test.each([
    [
      'brackets that are closed',
      ['         3,', '     ]', '-    assert weigh(pears) == 28', '+    assert weigh(pears) > 0'],
      'weigh(pears) > 0',
    ],
    ['a comparison behind brackets', ['         pears,', '-    ) == 28', '+    ) > 0'], ') > 0'],
    ['a text in quotes', [' picks and weighs', ' """', '-assert weigh(pears) == 28', '+assert weigh(pears) > 0'], ''],
    [
      'a clause of a block',
      ['     except Unripe:', '         return', '-    assert weigh(pears) == 28', '+    assert weigh(pears) > 0'],
      'weigh(pears) > 0',
    ],
    [
      'blocks that end',
      ['             pick()', '     tidy()', '-    assert weigh(pears) == 28', '+    assert weigh(pears) > 0'],
      'weigh(pears) > 0',
    ],
    [
      'a condition of a list',
      ['         if pear.ripe', '     ]', '-    assert weigh(pears) == 28', '+    assert weigh(pears) > 0'],
      'weigh(pears) > 0',
    ],
    [
      'rows',
      [
        '     (3, 28),',
        '-    (4, 30),',
        '+    (4, 31),',
        ' ])',
        ' def test_weigh(pears, weight):',
        '     assert weigh(pears) == weight',
      ],
      'weigh(pears) == weight',
    ],
  ])('lines may begin in %s', (_what, lines, expected) => {
    const [, after] = sides(lines);
    expect((after ?? []).join('\n')).toContain(expected);
  });

  test.each([
    ['their list', ['     (3, 28),', '-    (4, 30),', ' ])'], [3, 2]],
    [
      'what the decorator is handed',
      ['     "pears, weight",', '     [', '         (3, 28),', '-        (4, 30),', '     ],', ' )'],
      [2, 1],
    ],
    ['their list, whole', ['     [', '         (3, 28),', '-        (4, 30),', '     ],', ' )'], [2, 1]],
  ])('rows of a test are told though no more than %s is shown', (_, lines, counts) => {
    const test = [' def test_weigh(pears, weight):', '     assert weigh(pears) == weight'];
    const { before, after } = excerpt(PYTHON, [...lines, ...test]);
    const rows = (side: ExcerptSide) => testsIn(PYTHON, side).map((unit) => unit.rows?.cells.length);
    expect([...rows(before), ...rows(after)]).toEqual(counts);
  });

  test('a test that is added behind another does not take over what that one goes on with', () => {
    const [before, after] = sides([
      ' def test_weigh():',
      '     assert weigh() == 28',
      '+',
      '+',
      '+def test_sell():',
      '+    assert sell() == 3',
      '     assert weigh() < 30',
    ]);
    expect([before, after]).toEqual([
      ['test_weigh yes: assert weigh() == 28; assert weigh() < 30'],
      ['test_weigh yes: assert weigh() == 28', 'test_sell yes: assert sell() == 3; assert weigh() < 30'],
    ]);
  });
});

describe('JavaScript', () => {
  const sides = (lines: readonly string[], heading = ''): readonly (readonly string[])[] => {
    const { before, after, leftOut } = excerpt(JAVASCRIPT, lines, heading);
    expect(leftOut).toEqual([]);
    return [told(JAVASCRIPT, before), told(JAVASCRIPT, after)];
  };

  test('a test whose head is not shown is named by its line, in the group of the heading', () => {
    const lines = [
      '     const pears = pick(3);',
      '-    expect(weigh(pears)).toBe(28);',
      '+    expect(weigh(pears)).toBeDefined();',
      '   });',
      ' ',
      "   it('sells', () => {",
      '     expect(sell()).toBe(3);',
    ];
    expect(sides(lines, "describe('orchard', () => {")).toEqual([
      [
        'at line 40 yes: expect(weigh(pears)).toBe(28)',
        'sells yes: expect(sell()).toBe(3); expect(restOfTestNearLine40).toBe(true)',
      ],
      [
        'at line 40 yes: expect(weigh(pears)).toBeDefined()',
        'sells yes: expect(sell()).toBe(3); expect(restOfTestNearLine40).toBe(true)',
      ],
    ]);
  });

  test('a heading that git cut is mended', () => {
    const [before] = sides(
      ['   const pears = pick(3);', '-  expect(weigh(pears)).toBe(28);'],
      "test('weighs every pear of the orchard, those on the ground and those on the tre",
    );
    expect(before?.[0]).toContain('weighs every pear of the orchard');
  });

  test('an early return makes unreached what is not shown', () => {
    const [before, after] = sides([
      " it('weighs', () => {",
      '+  return;',
      '   const pears = pick(3);',
      '   const ripe = pears.filter(isRipe);',
    ]);
    expect(before).toEqual(['weighs yes: expect(restOfTestNearLine40).toBe(true)']);
    expect(after).toEqual(['weighs yes: expect(restOfTestNearLine40).toBe(true) (unreachable)']);
  });

  test.each([
    [
      'arguments of a call',
      ["           fruit: 'pear',", '         }),', '       );', "-      expect(sell()).toBe('');", '     });'],
    ],
    [
      'an assertion over several lines',
      ['       weigh(pears),', '-    ).toBe(28);', '+    ).toBeDefined();', '   });'],
    ],
    ['a branch', ['       pick();', '     } else {', '-      expect(sell()).toBe(3);', '     }']],
    ['a catch', ['       pick();', '     } catch (error) {', '-      expect(error).toBe(3);', '     }']],
    [
      'rows of a table',
      [
        "     { fruit: 'pear', weight: 28 },",
        "-    { fruit: 'plum', weight: 3 },",
        '   ];',
        '   expect(rows).toBe(3);',
      ],
    ],
    ['a comment', ['  * weighs', '  */', "-it('weighs', () => expect(weigh()).toBe(28));"]],
    ['fields of an object', ['     weigh: () => 28,', '-    sell: () => 3,', '+    sell: () => 4,']],
    [
      'a text over several lines',
      ['   pears', '   plums`;', '-  expect(sell(list)).toBe(3);', '+  expect(sell(list)).toBeTruthy();'],
    ],
  ])('lines may begin in %s', (_what, lines) => {
    sides(lines, "describe('orchard', () => {");
  });
});

describe('languages whose tests are declarations', () => {
  test.each([
    [
      GO,
      'func TestWeigh(t *testing.T) {',
      [
        '\tpears := pick(3)',
        '-\tif weigh(pears) != 28 {',
        '-\t\tt.Fatal(pears)',
        '-\t}',
        ' }',
        ' ',
        ' func TestSell(t *testing.T) {',
      ],
      ['TestWeigh', 'TestSell'],
    ],
    [
      GO,
      '',
      [' \t\tpick()', ' \t} else {', '-\t\tt.Fatal("ripe")', ' \t}', ' }', ' ', ' func TestSell(t *testing.T) {'],
      ['TestAtLine40', 'TestSell'],
    ],
    [
      GO,
      'func TestWeigh(t *testing.T) {',
      [' \ttests := []struct {', '-\t\tfruit string', ' \t\tweight int'],
      ['TestWeigh'],
    ],
    [
      JAVA,
      'public class OrchardTest {',
      [
        '     Pears pears = pick(3);',
        '-    assertEquals(28, weigh(pears));',
        '   }',
        ' ',
        '   @Test',
        '   public void sells() {',
      ],
      ['atLine40', 'sells'],
    ],
    [
      JAVA,
      '',
      ['         .ripe()', '         .pick();', '-    assertEquals(28, pears.weigh());', '   }', ' ', '   @Test'],
      ['atLine40', 'below'],
    ],
    [
      RUST,
      'mod tests {',
      [
        '         let pears = pick(3);',
        '-        assert_eq!(weigh(pears), 28);',
        '     }',
        ' ',
        '     #[test]',
        '     fn sells() {',
      ],
      ['at_line_40', 'sells'],
    ],
    [
      RUST,
      'fn weighs() {',
      ['     let pears = pick(3);', '-    assert_eq!(weigh(pears), 28);', '+    assert!(weigh(pears) > 0);'],
      ['weighs'],
    ],
  ])('%s, below %j', (path, heading, lines, names) => {
    const { before, after, leftOut } = excerpt(path, lines, heading);
    expect(leftOut).toEqual([]);
    const found = [before, after].map((side) => testsIn(path, side));
    expect(found.map((tests) => tests.map(({ name }) => name))).toEqual([names, names]);
    const demands = found.map(([first]) => first?.assertions.map(({ text }) => text).join());
    if (lines.some((line) => /fatal|assert/i.test(line))) expect(demands[0]).not.toBe(demands[1]);
  });
});

test.each([
  [PYTHON, '', [' import pytest', '-old', '+new'], ['test_not_shown']],
  [PYTHON, 'class TestTrees:', ['     tree = "pear"', '-    age = 3', '+    age = 4'], ['TestTrees › test_not_shown']],
  [JAVASCRIPT, '', [' describe("trees", () => {', '-  old();', '+  now();'], ['trees › not shown']],
  [JAVA, '', [' class OrchardTest {', '-  int old;', '+  int now;'], ['OrchardTest › notShown']],
  [RUST, '', [' mod trees {', '-    use old;', '+    use now;'], ['trees › not_shown']],
  [GO, '', [' package orchard', '-var old = 1', '+var now = 1'], ['TestNotShown']],
])('a test stands for those of a group or file that are not shown: %s, below %j', (path, heading, lines, ids) => {
  const { before, after, leftOut } = excerpt(path, lines, heading);
  expect(leftOut).toEqual([]);
  for (const side of [before, after])
    expect(testsIn(path, side, true).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

test.each([
  [
    JAVASCRIPT,
    '',
    ['   ["pear", 3],', '-  ["plum", 4],', ' ])("weighs %s", (name, n) => {', '   expect(weigh(name)).toBe(n);'],
  ],
  [
    JAVA,
    'class OrchardTest {',
    ['     "pear, 3",', '-    "plum, 4",', '   })', '   void weighs(String name, int n) {'],
  ],
])('rows are told though what they are handed to is not shown: %s', (path, heading, lines) => {
  const { before, after, leftOut } = excerpt(path, lines, heading);
  expect(leftOut).toEqual([]);
  const rows = [before, after].map((side) => testsIn(path, side)[0]?.rows?.cells.length);
  expect(rows).toEqual([2, 1]);
});

test('lines keep their numbers', () => {
  const { after } = excerpt(PYTHON, ['     pears = pick(3)', '+    assert weigh(pears) > 0'], 'def test_weigh():');
  const [unit] = testsIn(PYTHON, after);
  expect(after.numbers[(unit?.assertions[0]?.line ?? 0) - 1]).toBe(41);
});

test('hunks that make no sense alone are left out on both sides', () => {
  expect(excerpt(PYTHON, [' ) of [ the } orchard is ripe', '-pears', '+plums'])).toMatchObject({
    before: { numbers: [0] },
    after: { numbers: [0] },
    leftOut: [40],
  });
});

test('a language without frames has no excerpt', () => {
  expect(excerptOf('orchard.sh', [hunkOf([' pears', '-plums'])], true, grammars)).toBeNull();
});

test('whatever a hunk shows, both sides parse or are left out', () => {
  const line = fc.constantFrom(
    'def test_weigh():',
    '    assert weigh() == 28',
    '  """',
    "'''",
    ')',
    '])',
    '    }',
    '  });',
    '@skip',
    '} else {',
    'it("sells", () => {',
    '`',
    '/*',
    ' */',
    'else:',
    'try:',
    'for x in (',
    '${',
    '\\',
    '\t#',
    '   return [',
    '  it "sells" do',
    'public function testSells(): void',
    '    {',
    '  end',
  );
  const signed = fc.tuple(fc.constantFrom(' ', '+', '-'), line).map(([sign, text]) => sign + text);
  fc.assert(
    fc.property(
      fc.array(signed, { minLength: 1, maxLength: 9 }),
      fc.constantFrom(
        PYTHON,
        JAVASCRIPT,
        GO,
        JAVA,
        RUST,
        'tests/OrchardTests.cs',
        'tests/OrchardTest.php',
        'spec/orchard_spec.rb',
      ),
      line,
      (lines, path, heading) => {
        const { before, after, leftOut } = excerpt(path, lines, heading);
        for (const side of [before, after]) {
          expect(readOracle(path, side.text, grammars).kind).toBe('tests');
          expect(side.numbers).toHaveLength(side.text.split('\n').length - (side.text === '\n' ? 2 : 1));
        }
        expect([[], [40]]).toContainEqual(leftOut);
      },
    ),
    { numRuns: 120 },
  );
});
