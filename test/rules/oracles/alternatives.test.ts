import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { bareCase, buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars([
  ...['python', 'javascript', 'typescript', 'tsx', 'go', 'java', 'rust', 'php', 'ruby', 'csharp'],
]);

const WRITTEN: Readonly<Record<string, readonly [path: string, test: (line: string) => string]>> = {
  python: ['tests/test_ferry.py', (line) => `from ferry import depart\n\n\ndef test_departs():\n    ${line}\n`],
  javascript: ['test/ferry.test.js', (line) => `it("departs", () => {\n  ${line}\n});\n`],
  go: ['ferry/ferry_test.go', (line) => `package ferry\n\nfunc TestDeparts(t *testing.T) {\n\t${line}\n}\n`],
  java: [
    'src/test/java/FerryTest.java',
    (line) => `class FerryTest {\n  @Test\n  void departs() {\n    ${line}\n  }\n}\n`,
  ],
  rust: ['tests/ferry.rs', (line) => `use ferry::depart;\n\n#[test]\nfn departs() {\n    ${line}\n}\n`],
  php: [
    'tests/FerryTest.php',
    (line) => `<?php\nclass FerryTest extends TestCase {\n  public function testDeparts() {\n    ${line}\n  }\n}\n`,
  ],
  ruby: ['spec/ferry_spec.rb', (line) => `describe Ferry do\n  it "departs" do\n    ${line}\n  end\nend\n`],
  csharp: [
    'tests/FerryTests.cs',
    (line) => `public class FerryTests {\n  [Fact]\n  public void Departs() {\n    ${line}\n  }\n}\n`,
  ],
};

function found(language: string, before: string, after: string, make = buildCase) {
  const [path, side] = WRITTEN[language] ?? ['', String];
  return weakenedAssertion.find(make({ [path]: [side(before), side(after)] }, grammars));
}

/** An assertion that one of two alternatives satisfies, and the third that it gets. */
const GROWS: readonly (readonly [language: string, two: string, third: string, three: string])[] = [
  ['python', 'assert depart(8) in (1, 2|)', ', 3', 'block'],
  ['python', 'allowed = {1, 2|}; assert depart(8) in allowed', ', 3', 'block'],
  ['python', 'self.assertIn(depart(8), [1, 2|])', ', 3', 'block'],
  ['python', 'assert depart(8) == 1 or depart(8) == 2|', ' or depart(8) == 3', 'block'],
  ['python', 'assert depart(8)|', ' or arrive(8)', 'block'],
  ['python', 'assert len(depart(8)) > 3|', ' or depart(9) is None', 'block'],
  ['javascript', 'expect([1, 2|]).toContain(depart(8));', ', 3', 'block'],
  ['javascript', 'expect(depart(8)).toBeOneOf([1, 2|]);', ', 3', 'block'],
  ['javascript', 'expect([1, 2|].includes(depart(8))).toBe(true);', ', 3', 'block'],
  ['javascript', 'expect(new Set([1, 2|]).has(depart(8))).toBe(true);', ', 3', 'block'],
  ['javascript', 'expect(depart(8) === 1 || depart(8) === 2|).toBe(true);', ' || depart(8) === 3', 'block'],
  ['go', 'assert.Contains(t, []int{1, 2|}, depart(8))', ', 3', 'block'],
  ['go', 'if !slices.Contains([]int{1, 2|}, depart(8)) { t.Fatal("late") }', ', 3', 'block'],
  ['go', 'if got := depart(8); got != 1 && got != 2| { t.Fatal("late") }', ' && got != 3', 'block'],
  ['java', 'assertTrue(List.of(1, 2|).contains(depart(8)));', ', 3', 'block'],
  ['java', 'assertThat(depart(8)).isIn(1, 2|);', ', 3', 'block'],
  ['java', 'assertThat(depart(8), anyOf(is(1), is(2)|));', ', is(3)', 'block'],
  ['java', 'assertTrue(depart(8) == 1 || depart(8) == 2|);', ' || depart(8) == 3', 'block'],
  ['rust', 'assert!([1, 2|].contains(&depart(8)));', ', 3', 'block'],
  ['rust', 'assert!(vec![1, 2|].contains(&depart(8)));', ', 3', 'block'],
  ['rust', 'assert!(matches!(depart(8), 1 | 2~));', ' | 3', 'block'],
  ['rust', 'assert!(depart(8) == 1 || depart(8) == 2~);', ' || depart(8) == 3', 'block'],
  ['php', '$this->assertContains(depart(8), [1, 2|]);', ', 3', 'block'],
  ['php', '$this->assertTrue(in_array(depart(8), [1, 2|]));', ', 3', 'block'],
  ['php', '$this->assertTrue(depart(8) === 1 || depart(8) === 2~);', ' || depart(8) === 3', 'block'],
  ['ruby', 'expect([1, 2|]).to include(depart(8))', ', 3', 'block'],
  ['ruby', 'assert_includes [1, 2|], depart(8)', ', 3', 'block'],
  ['ruby', 'expect(depart(8)).to eq(1).or eq(2)|', '.or eq(3)', 'block'],
  ['csharp', 'Assert.Contains(Depart(8), new[] { 1, 2| });', ', 3', 'warn'],
  ['csharp', 'Depart(8).Should().BeOneOf(1, 2|);', ', 3', 'warn'],
  ['csharp', 'Assert.True(Depart(8) == 1 || Depart(8) == 2~);', ' || Depart(8) == 3', 'warn'],
];

describe('an assertion that any of several things satisfies', () => {
  const sides = (line: string, more: string): [string, string] => {
    const at = line.includes('~') ? line.indexOf('~') : line.lastIndexOf('|');
    const [head, tail] = [line.slice(0, at), line.slice(at + 1)];
    return [head + tail, head + more + tail];
  };

  test.each(GROWS)('accepts more where it gets one more of them: %s, %s', (language, line, more, level) => {
    const [two, three] = sides(line, more);
    for (const make of [buildCase, bareCase]) {
      const findings = found(language, two, three, make);
      expect(gravest(findings)).toBe(level);
      expect(findings.map(({ says }) => says).join()).toContain('accepts more');
    }
    expect(gravest(found(language, three, two))).toBe('clear');
  });

  test.each([
    ['python', 'assert (1, 2) in depart(8)', 'assert (1, 2, 3) in depart(8)'],
    ['python', 'want = {1: 2}; assert want in depart(8)', 'want = {1: 2, 3: 4}; assert want in depart(8)'],
    ['python', 'assert depart(8) in (1, 2)', 'assert depart(8) in (1, 3)'],
    ['javascript', 'expect(depart(8)).toMatchObject({ a: 1 });', 'expect(depart(8)).toMatchObject({ a: 1, b: 2 });'],
    ['java', 'assertThat(depart(8)).contains(1, 2);', 'assertThat(depart(8)).contains(1, 2, 3);'],
    ['ruby', 'expect(depart(8)).to include(1, 2)', 'expect(depart(8)).to include(1, 2, 3)'],
    ['go', 'assert.Contains(t, depart(8), []int{1})', 'assert.Contains(t, depart(8), []int{1, 2})'],
  ])('does not where it asks for all of them, or for another one: %s, %s', (language, before, after) => {
    const findings = found(language, before, after);
    expect(findings.map(({ says }) => says).join()).not.toContain('accepts more');
    expect(gravest(findings)).not.toBe('block');
  });
});
