import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'java', 'ruby', 'php', 'csharp', 'rust']);

type Wrap = (body: string) => string;
const FILES: Readonly<Record<string, readonly [path: string, wrap: Wrap]>> = {
  Python: [
    'tests/test_store.py',
    (body) =>
      `from store import weigh\n\n\nclass TestStore(TestCase):\n    def test_weigh(self):\n        got = weigh(3)\n${body.replace(/^/gm, '        ')}\n`,
  ],
  TypeScript: [
    'test/store.test.ts',
    (body) =>
      `import { weigh } from '../src/store.js';\n\nit('weighs', async () => {\n  const got = weigh(3);\n${body}\n});\n`,
  ],
  Go: [
    'store_test.go',
    (body) => `package store\n\nfunc TestWeigh(t *testing.T) {\n\tgot, err := Weigh(3)\n\t_ = err\n${body}\n}\n`,
  ],
  Java: [
    'src/test/java/StoreTest.java',
    (body) => `class StoreTest {\n  @Test\n  void weighs() {\n    var got = new Store().weigh(3);\n${body}\n  }\n}\n`,
  ],
  Ruby: [
    'spec/store_spec.rb',
    (body) => `RSpec.describe Store do\n  it 'weighs' do\n    got = Store.new.weigh(3)\n${body}\n  end\nend\n`,
  ],
  PHP: [
    'tests/StoreTest.php',
    (body) =>
      `<?php\nclass StoreTest extends TestCase\n{\n    public function testWeigh()\n    {\n        $got = $store->weigh(3);\n${body}\n    }\n}\n`,
  ],
  'C#': [
    'tests/StoreTests.cs',
    (body) =>
      `public class StoreTests\n{\n    [Fact]\n    public void Weighs()\n    {\n        var got = new Store().Weigh(3);\n${body}\n    }\n}\n`,
  ],
  Rust: [
    'tests/store.rs',
    (body) => `use store::weigh;\n\n#[test]\nfn weighs() {\n    let got = weigh(3);\n${body}\n}\n`,
  ],
};

function judged(language: string, before: string, after: string): string {
  const [path, wrap] = FILES[language] ?? ['', (body: string) => body];
  return gravest(weakenedAssertion.find(buildCase({ [path]: [wrap(before), wrap(after)] }, grammars)));
}

test.each([
  [
    'Python',
    'with pytest.raises(Rotten) as e:\n    weigh(1)\nassert "bad" in str(e.value)',
    'with pytest.raises(Rotten, match="bad"):\n    weigh(1)',
  ],
  [
    'Python',
    'for n, kg in [(3, 12), (4, 16)]:\n    assert weigh(n) == kg',
    'assert weigh(3) == 12\nassert weigh(4) == 16',
  ],
  [
    'Go',
    'for _, one := range []struct{ n, kg int }{{3, 12}, {4, 16}} {\nassert.Equal(t, one.kg, Heavy(one.n))\n}',
    'assert.Equal(t, 12, Heavy(3))\nassert.Equal(t, 16, Heavy(4))',
  ],
  [
    'PHP',
    'foreach ([3 => 12, 4 => 16] as $n => $kg) {\n$this->assertSame($kg, heavy($n));\n}',
    '$this->assertSame(12, heavy(3));\n$this->assertSame(16, heavy(4));',
  ],
  [
    'PHP',
    '$this->assertSame(12, heavy(3));\n$this->assertSame(16, heavy(4));',
    'foreach ([3 => 12, 4 => 16] as $n => $kg) {\n$this->assertSame($kg, heavy($n));\n}',
  ],
  [
    'Go',
    'assert.Equal(t, 3, got.Kg)\nassert.Equal(t, "pear", got.Name)',
    'assert.Equal(t, Crate{Kg: 3, Name: "pear"}, got)',
  ],
  ['Python', 'pears = [3, 4]\nassert count(pears, 3) == 1', 'few = [3, 4]\nassert count(few, 3) == 1'],
  ['TypeScript', 'const a = [3];\n  expect(count(a)).toBe(1);', 'const pears = [3];\n  expect(count(pears)).toBe(1);'],
  ['Go', 'a := []int{3}\nassert.Equal(t, 1, Count(a))', 'pears := []int{3}\nassert.Equal(t, 1, Count(pears))'],
  ['Go', 'assert.Equal(t, 1, Count(3))', 'for _, one := range []int{1} {\nassert.Equal(t, one, Count(3))\n}'],
  ['Rust', 'let a = vec![3];\nassert_eq!(count(&a), 1);', 'let pears = vec![3];\nassert_eq!(count(&pears), 1);'],
  [
    'Python',
    'with pytest.raises(Rotten, match="^no pears$"):\n    weigh(1)',
    'with pytest.raises(Rotten) as info:\n    weigh(1)\nassert str(info.value) == "no pears"',
  ],
  ['TypeScript', 'expect(got.kg).toBe(3);', 'expect(got).toEqual(expect.objectContaining({ kg: 3 }));'],
  ['TypeScript', 'expect(got.some((c) => c.kg)).toBe(true);', 'expect(got.some((pear) => pear.kg)).toBe(true);'],
  ['Python', 'assert got.status == 200', 'assert got.status == HTTPStatus.OK'],
  ['Go', 'assert.Equal(t, 404, got.Code)', 'assert.Equal(t, http.StatusNotFound, got.Code)'],
  [
    'Go',
    'if (err != nil) != wantErr {\nt.Fatalf("error = %v", err)\n}',
    'if wantErr {\nrequire.Error(t, err)\nreturn\n}\nrequire.NoError(t, err)',
  ],
  ['Python', 'self.assertTrue(got == 12)', 'assert got == 12'],
  ['Python', 'self.assertTrue(1 in got)', 'self.assertIn(1, got)'],
  ['Python', 'self.assertTrue(isinstance(got, Crate))', 'assert isinstance(got, Crate)'],
  ['Python', 'assert len(got) == 2\nassert got[0] == 1\nassert got[1] == 2', 'assert got == [1, 2]'],
  ['Python', 'assert got == [1, 2]', 'assert len(got) == 2\nassert got[0] == 1\nassert got[1] == 2'],
  [
    'TypeScript',
    'expect(got).toEqual(["a", "b"]);',
    'expect(got).toHaveLength(2);\n  expect(got[0]).toBe("a");\n  expect(got[1]).toBe("b");',
  ],
  ['Python', 'self.assertRaises(Rotten, weigh, 1)', 'with pytest.raises(Rotten):\n    weigh(1)'],
  ['Python', 'self.assertEqual(hook.call_count, 1)', 'hook.assert_called_once()'],
  ['Python', 'hook.assert_called_once()\nhook.assert_called_with(1)', 'hook.assert_called_once_with(1)'],
  ['Python', 'self.assertAlmostEqual(got, 1.5)', 'assert got == pytest.approx(1.5)'],
  ['TypeScript', 'expect(got.length).toBe(3);', 'expect(got).toHaveLength(3);'],
  ['TypeScript', 'expect(got.includes(1)).toBe(true);', 'expect(got).toContain(1);'],
  ['TypeScript', 'expect(got).not.toBe(undefined);', 'expect(got).toBeDefined();'],
  ['TypeScript', 'expect(hook.mock.calls.length).toBe(1);', 'expect(hook).toHaveBeenCalledTimes(1);'],
  ['TypeScript', 'expect(hook).toHaveBeenCalledTimes(0);', 'expect(hook).not.toHaveBeenCalled();'],
  ['TypeScript', 'expect(got.a).toBe(1);\nexpect(got.b).toBe(2);', 'expect(got).toMatchObject({ a: 1, b: 2 });'],
  ['TypeScript', 'expect(typeof got).toBe("string");', 'expect(got).toBeTypeOf("string");'],
  ['TypeScript', 'expect(/^pear/.test(got)).toBe(true);', 'expect(got.startsWith("pear")).toBe(true);'],
  ['Go', 'if len(got) != 3 {\n\tt.Errorf("got %d", len(got))\n}', 'assert.Len(t, got, 3)'],
  ['Go', 'if len(got) == 0 {\n\tt.Error("none")\n}', 'assert.NotEmpty(t, got)'],
  ['Go', 'assert.Equal(t, nil, err)', 'assert.NoError(t, err)'],
  ['Go', 'assert.Equal(t, true, got)', 'assert.True(t, got)'],
  ['Java', 'assertEquals(3, got.size());', 'assertThat(got).hasSize(3);'],
  [
    'Java',
    'assertEquals(1, (int) got.get(0));\nassertEquals(2, (int) got.get(1));',
    'assertThat(got).containsExactly(1, 2);',
  ],
  ['Java', 'assertFalse(got.isPresent());', 'assertTrue(got.isEmpty());'],
  [
    'Java',
    'assertThrows(Rotten.class, () -> weigh(1));',
    'assertThatThrownBy(() -> weigh(1)).isInstanceOf(Rotten.class);',
  ],
  ['Java', 'verify(hook, never()).hang(3);', 'verify(hook, times(0)).hang(3);'],
  ['Ruby', 'expect(got.empty?).to be true', 'expect(got).to be_empty'],
  ['Ruby', 'expect(got.include?(1)).to be true', 'expect(got).to include(1)'],
  ['Ruby', 'expect(got.a).to eq(1)\nexpect(got.b).to eq(2)', 'expect(got).to have_attributes(a: 1, b: 2)'],
  ['Ruby', 'expect(got).to match_array([1, 2])', 'expect(got).to contain_exactly(1, 2)'],
  ['PHP', '$this->assertEquals(3, count($got));', '$this->assertCount(3, $got);'],
  ['PHP', '$this->assertTrue(isset($got["a"]));', '$this->assertArrayHasKey("a", $got);'],
  ['PHP', '$this->assertTrue(strpos($got, "a") !== false);', '$this->assertStringContainsString("a", $got);'],
  ['C#', 'Assert.Equal(0, got.Count);', 'Assert.Empty(got);'],
  ['C#', 'Assert.True(got.Any());', 'Assert.NotEmpty(got);'],
  ['Rust', 'assert_eq!(got.unwrap(), 12);', 'assert_eq!(got, Ok(12));'],
  ['Rust', 'assert_eq!(got, vec![1, 2]);', 'assert_eq!(got, [1, 2]);'],
  ['Rust', 'assert_eq!(got, "a".to_string());', 'assert_eq!(got, "a");'],
])('%s asks the same in other words: %s → %s', (language, before, after) => {
  expect(judged(language, before, after)).toBe('clear');
});

test.each([
  ['Python', 'self.assertTrue(got > 3)', 'self.assertGreater(got, 1)'],
  ['Python', 'assert got["a"] == 1\nassert got["b"] == 2', 'assert got == {"a": 1, "b": 3}'],
  ['Python', 'assert got == [1, 2]', 'assert len(got) == 2'],
  ['Python', 'assert got == []', 'assert not got'],
  [
    'Python',
    'with pytest.raises(Rotten, match="no pears"):\n    weigh(1)',
    'with pytest.raises(Exception, match="no pears"):\n    weigh(1)',
  ],
  [
    'Python',
    'with pytest.raises(Rotten, match="no pears"):\n    weigh(1)',
    'with pytest.raises(Rotten) as info:\n    weigh(1)\nassert "pears" in str(info.value)',
  ],
  ['Python', 'for n, kg in [(3, 12), (4, 16)]:\n    assert weigh(n) == kg', 'assert weigh(3) == 12'],
  ['Go', 'assert.Equal(t, 3, got.Kg)', 'assert.Equal(t, Crate{Kg: 4}, got)'],
  ['Go', 'if (err != nil) != wantErr {\nt.Fatalf("error = %v", err)\n}', 'if wantErr {\nrequire.Error(t, err)\n}'],
  ['Go', 'assert.Equal(t, 200, got.Code)', 'assert.Equal(t, http.StatusAccepted, got.Code)'],
  ['PHP', '$this->assertSame([PEAR => 3], $got);', '$this->assertSame([PLUM => 3], $got);'],
  ['Ruby', 'expect(got).to eq(pear => 3)', 'expect(got).to eq(plum => 3)'],
  ['TypeScript', 'expect(got.some((c) => c.kg)).toBe(true);', 'expect(got.some((c) => c.name)).toBe(true);'],
  ['Python', 'assert got == [1, 2]', 'assert got[0] == 1\nassert got[1] == 2'],
  ['Python', 'assert got.startswith("ab")', 'assert "ab" in got'],
  ['Python', 'hook.assert_called_once_with(1)', 'hook.assert_called_with(1)'],
  ['TypeScript', 'expect(got).toMatch(/^x/);', 'expect(got).toContain("x");'],
  ['Python', 'assert len(got) == 3', 'got = [1, 2, 3]\nassert len(got) == 3'],
  ['Python', 'self.assertAlmostEqual(got, 1.5)', 'assert got == pytest.approx(1.5, abs=0.1)'],
  ['Python', 'hook.assert_called_once()', 'hook.assert_called()'],
  ['TypeScript', 'expect(got.length).toBe(3);', 'expect(got).toHaveLength(2);'],
  ['TypeScript', 'expect(got.includes(1)).toBe(true);', 'expect(got).not.toContain(1);'],
  ['TypeScript', 'expect(got).toBe(true);', 'expect(got).toBeTruthy();'],
  ['TypeScript', 'expect(got).toBeDefined();', 'expect(got).not.toBeNull();'],
  ['TypeScript', 'expect(got.a).toBe(1);\nexpect(got.b).toBe(2);', 'expect(got).toMatchObject({ a: 1 });'],
  ['TypeScript', 'expect(got.a).toBe(1);', 'expect({ ...got, a: 1 }).toEqual({ a: 1 });'],
  ['TypeScript', 'expect(got.length).toBe(3);', 'const other = [1, 2, 3];\nexpect(other).toHaveLength(3);'],
  ['Go', 'assert.Error(t, err)', 'assert.NotNil(t, got)'],
  ['Go', 'assert.Len(t, got, 3)', 'assert.NotEmpty(t, got)'],
  ['Go', 'assert.Equal(t, true, got)', 'assert.False(t, got)'],
  ['Java', 'assertThat(got).containsExactly(1, 2);', 'assertThat(got).hasSize(2);'],
  ['Java', 'assertTrue(got.isPresent());\nassertEquals("a", got.get());', 'assertThat(got).isPresent();'],
  ['Ruby', 'expect(got.include?(1)).to be true', 'expect(got).not_to include(1)'],
  ['Ruby', 'expect(got.a).to eq(1)\nexpect(got.b).to eq(2)', 'expect(got).to have_attributes(a: 1)'],
  ['PHP', '$this->assertSame([], $got);', '$this->assertEmpty($got);'],
  ['C#', 'Assert.Equal(3, got.Count);', 'Assert.NotEmpty(got);'],
  ['Rust', 'assert_eq!(got, Ok(12));', 'assert!(got.is_ok());'],
])('%s asks for less, or for something else: %s → %s', (language, before, after) => {
  expect(judged(language, before, after)).toMatch(/^(?:block|warn)$/);
});

test.each([
  ['TypeScript', 'expect(() => weigh()).toThrow("no pears");', '\n  expect(() => weigh(1)).toThrow("no pears");'],
  [
    'Python',
    'with pytest.raises(Rotten, match="no pears"):\n    weigh()',
    '\nwith pytest.raises(Rotten, match="no pears"):\n    weigh(1)',
  ],
])(
  '%s: what one call must say in its error is not asked of another that had to say so before',
  (language, one, other) => {
    expect(judged(language, one + other, other)).toBe('block');
  },
);

test.each([
  ['Go', 'assert.Equal(t, 5, Heavy(3))', 'assert.Equal(t, 5/100, Heavy(3)/100)', 'block'],
  ['Java', 'assertEquals(5, heavy(3));', 'assertEquals(5 / 100, heavy(3) / 100);', 'block'],
  ['Python', 'assert heavy(3) == 5', 'assert heavy(3) // 100 == 5 // 100', 'block'],
  ['Python', 'assert heavy(3) == 5', 'assert heavy(3) / 100 == 5 / 100', 'warn'],
  ['TypeScript', 'expect(heavy(3)).toBe(5);', 'expect(heavy(3) / 100).toBe(5 / 100);', 'warn'],
])('%s: whole numbers lose by a division what the language cuts off: %s → %s', (language, before, after, level) => {
  expect(judged(language, before, after)).toBe(level);
});

test('a demand that is made twice is not answered by one', () => {
  const twice = 'expect(got.length).toBe(3);\n  got.pop();\n  expect(got.length).toBe(3);';
  expect(judged('TypeScript', twice, 'expect(got).toHaveLength(3);')).not.toBe('clear');
});
