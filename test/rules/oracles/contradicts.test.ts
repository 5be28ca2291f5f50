import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'java', 'ruby', 'rust', 'php']);

const AROUND = {
  python: ['tests/test_orchard.py', (body: string) => `def test_weigh():\n${body.replace(/^/gm, '    ')}\n`],
  typescript: ['test/orchard.test.ts', (body: string) => `it('weighs', () => {\n${body}\n});\n`],
  go: ['orchard_test.go', (body: string) => `package orchard\n\nfunc TestWeigh(t *testing.T) {\n${body}\n}\n`],
  java: [
    'src/test/java/OrchardTest.java',
    (body: string) => `class OrchardTest {\n@Test\nvoid weighs() {\n${body}\n}\n}\n`,
  ],
  ruby: ['spec/orchard_spec.rb', (body: string) => `RSpec.describe 'orchard' do\nit 'weighs' do\n${body}\nend\nend\n`],
  rust: ['tests/orchard.rs', (body: string) => `#[test]\nfn weighs() {\n${body}\n}\n`],
  php: [
    'tests/OrchardTest.php',
    (body: string) => `<?php\nclass OrchardTest extends TestCase {\npublic function testWeigh() {\n${body}\n}\n}\n`,
  ],
} as const;

const level = (language: keyof typeof AROUND, before: string, after: string): string => {
  const [path, around] = AROUND[language];
  return gravest(weakenedAssertion.find(buildCase({ [path]: [around(before), around(after)] }, grammars)));
};

test.each([
  ['python', 'assert weigh(3)', 'assert weigh(3) == False'],
  ['python', 'assert weigh(3)', 'assert weigh(3) == 0'],
  ['python', 'assert weigh(3) is not None', 'assert weigh(3) is None'],
  ['python', 'assert weigh(3) != 9', 'assert weigh(3) == 9'],
  ['python', 'assert not weigh(3)', 'assert weigh(3) == 9'],
  ['typescript', 'expect(weigh(3)).toBeTruthy();', 'expect(weigh(3)).toBe(false);'],
  ['typescript', 'expect(weigh(3)).toBeDefined();', 'expect(weigh(3)).toBeUndefined();'],
  ['typescript', 'expect(weigh(3)).toBeTruthy();', 'expect(weigh(3)).toBeFalsy();'],
  ['typescript', 'expect(weigh(3)).not.toBe(9);', 'expect(weigh(3)).toBe(9);'],
  ['go', 'if Weigh(3) == 9 {\n\tt.Fatal()\n}', 'if Weigh(3) != 9 {\n\tt.Fatal()\n}'],
  ['java', 'assertNotNull(weigh(3));', 'assertEquals(null, weigh(3));'],
  ['php', '$this->assertNotEmpty(weigh(3));', '$this->assertEmpty(weigh(3));'],
  ['php', '$this->assertNotEmpty(weigh(3));', '$this->assertSame([], weigh(3));'],
  ['php', '$this->assertNotNull(weigh(3));', '$this->assertSame(null, weigh(3));'],
  ['java', 'assertNotEquals(9, weigh(3));', 'assertEquals(9, weigh(3));'],
  ['rust', 'assert_ne!(weigh(3), 9);', 'assert_eq!(weigh(3), 9);'],
  ['php', '$this->assertNotSame(9, weigh(3));', '$this->assertSame(9, weigh(3));'],
] as const)('%s: one value that was denied is no firmer demand: %s → %s', (language, before, after) => {
  expect(level(language, before, after)).toBe('block');
});

test.each([
  ['python', 'assert weigh(3) > 10', 'assert weigh(3) == 10'],
  ['python', 'assert weigh(3) <= 10', 'assert weigh(3) == 11'],
  ['python', 'assert "heavy" in weigh(3)', 'assert weigh(3) == "light"'],
  ['python', 'assert 3 in weigh(3)', 'assert weigh(3) == [1, 2]'],
  ['python', 'assert weigh(3) in (12, 13)', 'assert weigh(3) == 9'],
  ['python', 'assert weigh(3).startswith("hea")', 'assert weigh(3) == "light"'],
  ['python', 'assert re.match("hea.*", weigh(3))', 'assert weigh(3) == "light"'],
  ['python', 'assert weigh(3) == pytest.approx(12)', 'assert weigh(3) == 9'],
  ['python', 'assert isinstance(weigh(3), int)', 'assert weigh(3) is None'],
  ['python', 'assert isinstance(weigh(3), str)', 'assert weigh(3) == 12'],
  ['python', 'with pytest.raises(ValueError):\n    weigh(3)', 'assert weigh(3) == 9'],
  ['typescript', 'expect(weigh(3)).toMatchObject({ kilos: 1 });', 'expect(weigh(3)).toEqual({ kilos: 2, pears: 3 });'],
  ['typescript', 'expect(weigh(3)).toHaveLength(2);', 'expect(weigh(3)).toEqual([]);'],
  ['typescript', 'expect(weigh(3)).toHaveProperty("kilos", 1);', 'expect(weigh(3)).toEqual({ kilos: 2 });'],
  ['typescript', 'await expect(weigh(3)).resolves.toBe(12);', 'await expect(weigh(3)).rejects.toBe(12);'],
  ['typescript', 'expect(weigh(3)).toEqual({ kilos: 1 });', 'expect({ ...weigh(3), kilos: 1 }).toEqual({ kilos: 1 });'],
  ['java', 'assertThrows(Rotten.class, () -> weigh(3));', 'assertEquals(9, weigh(3));'],
  ['ruby', 'expect(weigh(3)).not_to be_nil', 'expect(weigh(3)).to be_nil'],
  ['ruby', 'expect(weigh(3)).to be > 10', 'expect(weigh(3)).to eq(9)'],
] as const)('%s: nor is one that was not accepted: %s → %s', (language, before, after) => {
  expect(level(language, before, after)).toBe('warn');
});

test.each([
  ['python', 'assert weigh(3)', 'assert weigh(3) == 12'],
  ['python', 'assert weigh(3)', 'assert weigh(3) == [1]'],
  ['python', 'assert weigh(3) is not None', 'assert weigh(3) == 0'],
  ['python', 'assert weigh(3) != 9', 'assert weigh(3) == 8'],
  ['python', 'assert weigh(3) > 10', 'assert weigh(3) == 10.5'],
  ['python', 'assert weigh(3) >= 10', 'assert weigh(3) == 10'],
  ['python', 'assert "heavy" in weigh(3)', 'assert weigh(3) == "very heavy"'],
  ['python', 'assert "heavy" in weigh(3)', 'assert weigh(3) == HEAVY'],
  ['python', 'assert weigh(3) in (12, 13)', 'assert weigh(3) == 13'],
  ['python', 'assert re.match("hea?vy|light", weigh(3))', 'assert weigh(3) == "light"'],
  ['python', 'assert weigh(3) == pytest.approx(12)', 'assert weigh(3) == 12.0'],
  ['python', 'assert isinstance(weigh(3), Pear)', 'assert weigh(3) == Pear(3)'],
  [
    'python',
    'with pytest.raises(ValueError):\n    weigh(3)',
    'with pytest.raises(ValueError, match="no"):\n    weigh(3)',
  ],
  ['typescript', 'expect(weigh(3)).toMatchObject({ kilos: 1 });', 'expect(weigh(3)).toEqual({ pears: 3, kilos: 1 });'],
  ['typescript', 'expect(weigh(3)).toBeDefined();', 'expect(weigh(3)).toBe(false);'],
  ['typescript', 'expect(weigh(3)).toBeFalsy();', 'expect(weigh(3)).not.toBeTruthy();'],
  ['typescript', 'expect(weigh(3)).toHaveProperty("kilos", 1);', 'expect(weigh(3)).toEqual({ pears: 3, kilos: 1 });'],
  ['go', 'if err != nil {\n\tt.Fatal(err)\n}', 'if got := err; got != nil {\n\tt.Fatal(got)\n}'],
  ['go', 'require.NoError(t, err)', 'require.Nil(t, err)'],
  ['java', 'assertNotNull(weigh(3));', 'assertEquals(0, weigh(3));'],
  ['rust', 'assert!(weigh(3).is_none());', 'assert_eq!(weigh(3), None);'],
  ['go', 'switch r.Method {\ncase "PUT":\ndefault:\n\tt.Error()\n}', 'if r.Method != "PUT" {\n\tt.Error()\n}'],
  ['java', 'assertNotNull(weigh(3));', 'assertEquals(12, weigh(3));'],
] as const)('%s: a value that was accepted is: %s → %s', (language, before, after) => {
  expect(level(language, before, after)).toBe('clear');
});
