import { describe, expect, test } from 'vitest';
import { excerpt, testsIn, told } from './show.ts';

/** What is told of both sides of a hunk of which nothing is left out. */
function sides(path: string, lines: readonly string[], heading = ''): readonly (readonly string[])[] {
  const { before, after, leftOut } = excerpt(path, lines, heading);
  expect(leftOut).toEqual([]);
  return [told(path, before), told(path, after)];
}

describe('Ruby', () => {
  const SPEC = 'spec/orchard_spec.rb';
  const MINITEST = 'test/orchard_test.rb';

  test('an example of which the head is not shown is named by its line, and the next one goes on', () => {
    const lines = [
      '     pears = pick(3)',
      '-    expect(weigh(pears)).to eq(28)',
      '   end',
      ' ',
      "   it 'sells' do",
      '     sell(pears)',
    ];
    expect(sides(SPEC, lines, 'RSpec.describe Orchard do')).toEqual([
      ['at line 40 yes: expect(weigh(pears)).to eq(28)', 'sells yes: expect(rest_of_test_near_line_40).to eq(true)'],
      ['at line 40 yes: ', 'sells yes: expect(rest_of_test_near_line_40).to eq(true)'],
    ]);
  });

  test('an end within an example does not end it', () => {
    const lines = [
      '       shake(tree)',
      '     end',
      '-    expect(pears).to eq(28)',
      '+    expect(pears).to be >= 0',
      '   end',
      ' end',
    ];
    const [before, after] = sides(SPEC, lines);
    expect(before).toEqual(['at line 40 yes: expect(pears).to eq(28)']);
    expect(after).toEqual(['at line 40 yes: expect(pears).to be >= 0']);
  });

  test.each([
    ['else', '    else'],
    ['rescue', '    rescue Rotten'],
    ['when', '    when :ripe'],
  ])('a clause goes on with a block that is not shown: %s', (_, clause) => {
    const lines = ['       shake(tree)', ` ${clause}`, '       pick(3)', '     end', '-    expect(pears).to eq(28)'];
    expect(sides(SPEC, lines, "  it 'picks' do")[0]).toEqual([
      'picks yes: expect(pears).to eq(28); expect(rest_of_test_near_line_40).to eq(true)',
    ]);
  });

  test('a method of minitest is a test in a class', () => {
    const lines = [
      '     pears = pick(3)',
      '-    assert_equal 28, weigh(pears)',
      '+    assert weigh(pears)',
      '   end',
      ' end',
    ];
    expect(sides(MINITEST, lines)).toEqual([
      ['test_at_line_40 yes: assert_equal 28, weigh(pears)'],
      ['test_at_line_40 yes: assert weigh(pears)'],
    ]);
    expect(sides(MINITEST, lines, 'class OrchardTest < Minitest::Test')).toEqual([
      ['test_at_line_40 yes: assert_equal 28, weigh(pears)'],
      ['test_at_line_40 yes: assert weigh(pears)'],
    ]);
  });

  test('an expectation of a block keeps its subject', () => {
    const lines = ['       pick(-1)', '-    }.to raise_error(Rotten)', '+    }.to raise_error', '   end'];
    const [before, after] = sides(SPEC, lines);
    expect([before, after].map((side) => side?.[0]?.includes('raise_error'))).toEqual([true, true]);
    expect(before).not.toEqual(after);
  });

  test('a skipped example is told', () => {
    const lines = ["-  it 'sells' do", "+  xit 'sells' do", '     expect(sell(pears)).to eq(3)', '   end', ' end'];
    expect(sides(SPEC, lines)).toEqual([
      ['sells yes: expect(sell(pears)).to eq(3)'],
      ['sells no: expect(sell(pears)).to eq(3)'],
    ]);
  });
});

describe('PHP', () => {
  const PHPUNIT = 'tests/OrchardTest.php';

  test.each([
    ['within a method', '        $pears = pick(3);', ''],
    ['from a brace on', '    {', ''],
    ['below the head of a class', '        $pears = pick(3);', 'final class OrchardTest extends TestCase {'],
  ])('a method of PHPUnit, %s', (_, first, heading) => {
    const lines = [
      ` ${first}`,
      '-        $this->assertSame(28, weigh($pears));',
      '+        $this->assertNotNull(weigh($pears));',
      '     }',
      ' ',
      '     public function testSells(): void',
    ];
    expect(sides(PHPUNIT, lines, heading)).toEqual([
      [
        'testAtLine40 yes: $this->assertSame(28, weigh($pears))',
        'testSells yes: $this->assertTrue($restOfTestNearLine40)',
      ],
      [
        'testAtLine40 yes: $this->assertNotNull(weigh($pears))',
        'testSells yes: $this->assertTrue($restOfTestNearLine40)',
      ],
    ]);
  });

  test('a file is not begun twice', () => {
    const lines = [' <?php', ' ', ' class OrchardTest extends TestCase', ' {', '-    use Trees;'];
    const { before } = excerpt(PHPUNIT, lines);
    expect(before.text.match(/<\?php/g)).toHaveLength(1);
    expect(testsIn(PHPUNIT, before, true).map(({ id }) => id)).toContain('OrchardTest › testNotShown');
  });

  test('Pest hands its tests to calls', () => {
    const lines = [
      '     $pears = pick(3);',
      '-    expect(weigh($pears))->toBe(28);',
      ' });',
      ' ',
      " it('sells', function () {",
    ];
    expect(sides('tests/Unit/OrchardTest.php', lines)).toEqual([
      ['at line 40 yes: expect(weigh($pears))->toBe(28)', 'sells yes: expect($restOfTestNearLine40)->toBeTrue()'],
      ['at line 40 yes: ', 'sells yes: expect($restOfTestNearLine40)->toBeTrue()'],
    ]);
  });
});

describe('C#', () => {
  const XUNIT = 'tests/OrchardTests.cs';

  test('a method of which the attribute is not shown is a test, and what an attribute stands before is one', () => {
    const lines = [
      '         public void Weighs()',
      '         {',
      '-            Assert.Equal(28, Weigh(pears));',
      '+            Assert.NotNull(Weigh(pears));',
      '         }',
      ' ',
      '         [Theory]',
    ];
    expect(sides(XUNIT, lines, 'namespace Trees')).toEqual([
      ['Weighs yes: Assert.Equal(28, Weigh(pears))', 'Below yes: Assert.True(restOfTestNearLine40)'],
      ['Weighs yes: Assert.NotNull(Weigh(pears))', 'Below yes: Assert.True(restOfTestNearLine40)'],
    ]);
  });

  test('what prepares tests is none', () => {
    const lines = ['         public void SetUp()', '         {', '-            pears = Pick(3);', '         }'];
    expect(sides(XUNIT, lines)).toEqual([[], []]);
  });

  test('rows are told though the attribute above them is not shown', () => {
    const lines = [
      '         [InlineData("pear", 3)]',
      '-        [InlineData("plum", 4)]',
      '         public void Weighs(string name, int n)',
      '         {',
      '             Assert.Equal(n, Weigh(name));',
    ];
    const { before, after } = excerpt(XUNIT, lines);
    expect([before, after].map((side) => testsIn(XUNIT, side)[0]?.rows?.cells.length)).toEqual([2, 1]);
  });
});
