import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'typescript', 'java', 'php', 'ruby', 'go', 'rust']);

function defects(path: string, text: string): readonly (string | null)[] {
  const reading = readOracle(path, text, grammars);
  return reading.kind === 'tests' ? (reading.tests[0]?.assertions ?? []).map(({ defect }) => defect) : [reading.kind];
}
const script = (body: string) => defects('crate.test.ts', `test('weighs', async () => {\n${body}\n});\n`);
const python = (body: string) => defects('test_crate.py', `def test_weighs():\n${body.replace(/^/gm, '    ')}\n`);
const java = (body: string) =>
  defects('src/test/java/CrateTest.java', `class CrateTest {\n@Test\nvoid weighs() {\n${body}\n}\n}\n`);
const php = (body: string) =>
  defects(
    'tests/CrateTest.php',
    `<?php\nclass CrateTest extends TestCase {\npublic function testWeighs() {\n${body}\n}\n}\n`,
  );
const ruby = (body: string) => defects('spec/crate_spec.rb', `it 'weighs' do\n${body}\nend\n`);

test.each([
  ['try { weigh(); } catch (e) { expect(e).toBeDefined(); }', ['tautology']],
  ['try { weigh(); } catch (e) { expect(e).not.toBeNull(); }', ['tautology']],
  ['try { weigh(); } catch (e) { expect(e instanceof Error).toBeTruthy(); }', ['tautology']],
  ['try { weigh(); } catch (e) { expect(e).toBeInstanceOf(Error); }', ['tautology']],
  ['await weigh().catch((e) => { expect(e).toBeTruthy(); });', ['tautology']],
  ['try { weigh(); } catch (e) { expect(e.message).toBe("full"); }', [null]],
  ['try { weigh(); } catch (e) { expect(e).toBeInstanceOf(FullError); }', [null]],
  ['try { weigh(); } catch (e) { expect(crate).toBeDefined(); }', [null]],
  ['expect.assertions(1);\ntry { weigh(); } catch (e) { expect(e).toBeDefined(); }', [null]],
  ['const e = weigh();\nexpect(e).toBeDefined();', [null]],
])('in TypeScript: %s', (body, found) => {
  expect(script(body)).toEqual(found);
});

test('so in other languages', () => {
  expect(python('try:\n    weigh()\nexcept Exception as e:\n    assert e')).toEqual(['tautology']);
  expect(python('try:\n    weigh()\nexcept Exception as e:\n    assert e is not None')).toEqual(['tautology']);
  expect(python('try:\n    weigh()\nexcept Exception as e:\n    assert isinstance(e, Full)')).toEqual([null]);
  expect(java('try { weigh(); } catch (Full e) { assertNotNull(e); }')).toEqual(['tautology']);
  expect(java('try { weigh(); } catch (Full e) { assertEquals("full", e.getMessage()); }')).toEqual([null]);
  expect(php('try { weigh(); } catch (Full $e) { $this->assertNotNull($e); }')).toEqual(['tautology']);
  expect(php('try { weigh(); } catch (Full $e) { $this->assertInstanceOf(Full::class, $e); }')).toEqual([null]);
  expect(ruby('begin\nweigh\nrescue Full => e\nexpect(e).not_to be_nil\nend')).toEqual(['tautology']);
});

test.each([
  ['try { weigh(3); } catch { expect(weigh(3)).toBe(12); }', 'unreachable', true],
  ['try { load(3); } catch { expect(weigh(3)).toBe(12); }', null, true],
  ['try { expect(weigh(3)).toBe(12); } catch { expect(weigh(3)).toBe(12); }', null, true],
  ['try { weigh(3); } catch (e) { expect(e.message).toBe("full"); }', null, false],
  ['try { weigh(3); } catch (e) { expect(told(e)).toBe("full"); }', null, false],
  ['expect.assertions(1);\ntry { weigh(3); } catch { expect(weigh(3)).toBe(12); }', null, true],
])('what is asked where something was thrown: %s', (body, defect, guarded) => {
  const reading = readOracle('crate.test.ts', `test('weighs', () => {\n${body}\n});\n`, grammars);
  const assertions = reading.kind === 'tests' ? reading.tests[0]?.assertions : undefined;
  expect(assertions?.at(-1)).toMatchObject({ defect, guarded });
});

test('a call that is asked for in the handler of its own failure is not reached, in other languages, too', () => {
  expect(python('try:\n    weigh(3)\nexcept Exception:\n    assert weigh(3) == 12')).toEqual(['unreachable']);
  expect(java('try { var w = weigh(3); } catch (RuntimeException e) { assertEquals(12, weigh(3)); }')).toEqual([
    'unreachable',
  ]);
  expect(php('try { weigh(3); } catch (\\Throwable $e) { $this->assertSame(12, weigh(3)); }')).toEqual(['unreachable']);
  expect(ruby('begin\n  weigh(3)\nrescue StandardError\n  expect(weigh(3)).to eq(12)\nend')).toEqual(['unreachable']);
  expect(python('try:\n    weigh(3)\nexcept Full as e:\n    assert str(e) == "full"')).toEqual([null]);
});

test('so where code has panicked, in Go and Rust', () => {
  const go = (tried: string) =>
    defects(
      'crate_test.go',
      `package a\nimport "testing"\nfunc TestWeigh(t *testing.T) {\n\tfunc() {\n\t\tdefer func() {\n\t\t\tif recover() != nil {\n\t\t\t\tif got := Weigh(3); got != 12 {\n\t\t\t\t\tt.Errorf("got %d", got)\n\t\t\t\t}\n\t\t\t}\n\t\t}()\n\t\t_ = ${tried}\n\t}()\n}\n`,
    );
  expect([go('Weigh(3)'), go('Load(3)')]).toEqual([['unreachable'], [null]]);
  const rust = (tried: string) =>
    defects(
      'tests/crate.rs',
      `#[test]\nfn weighs() {\n    if std::panic::catch_unwind(|| ${tried}).is_err() {\n        assert_eq!(weigh(3), 12);\n    }\n}\n`,
    );
  expect([rust('weigh(3)'), rust('load(3)')]).toEqual([['unreachable'], [null]]);
});
