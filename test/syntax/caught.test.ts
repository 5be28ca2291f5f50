import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'typescript', 'java', 'php', 'ruby']);

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
