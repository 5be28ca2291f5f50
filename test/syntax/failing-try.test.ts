import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'java', 'php', 'ruby', 'csharp']);

function defects(path: string, text: string): readonly (string | null)[] {
  const reading = readOracle(path, text, grammars);
  return reading.kind === 'tests' ? (reading.tests[0]?.assertions ?? []).map(({ defect }) => defect) : [reading.kind];
}
const java = (body: string) =>
  defects('src/test/java/CrateTest.java', `class CrateTest {\n@Test\nvoid weighs() {\n${body}\n}\n}\n`);
const python = (body: string) =>
  defects(
    'test_crate.py',
    `class TestCrate(unittest.TestCase):\n    def test_weighs(self):\n${body.replace(/^/gm, '        ')}\n`,
  );
const php = (body: string) =>
  defects(
    'tests/CrateTest.php',
    `<?php\nclass CrateTest extends TestCase {\npublic function testWeighs() {\n${body}\n}\n}\n`,
  );

test.each([
  ['try { assertEquals(0, weigh(crate)); fail("full"); } catch (FullException e) { }', 'unreachable'],
  ['try { if (crate.isBig()) { assertEquals(0, weigh(crate)); } fail(); } catch (FullException e) { }', 'unreachable'],
  ['try { assertEquals(0, weigh(crate)); } catch (FullException e) { }', null],
  ['try { fill(crate); } catch (FullException e) { assertEquals(0, weigh(crate)); fail(); }', null],
  ['try { assertEquals(0, weigh(crate)); } finally { fail(); }', null],
  ['assertEquals(0, weigh(crate)); fail();', null],
])('what stands before a failure in a try is not reached by a test that passes: %s', (body, defect) => {
  expect(java(body)[0]).toBe(defect);
});

test('so in Python, PHP, Ruby and C#; what fails there is asked as before', () => {
  expect(python('try:\n    self.assertEqual(0, weigh(crate))\n    self.fail("full")\nexcept Full:\n    pass')[0]).toBe(
    'unreachable',
  );
  expect(php('try { $this->assertSame(0, weigh($crate)); $this->fail(); } catch (Full $e) { }')[0]).toBe('unreachable');
  const ruby = defects(
    'test/crate_test.rb',
    'class CrateTest < Minitest::Test\ndef test_weighs\nbegin\nassert_equal 0, weigh(crate)\nflunk\nrescue Full\nend\nend\nend\n',
  );
  expect(ruby[0]).toBe('unreachable');
  const csharp = defects(
    'tests/CrateTests.cs',
    'class CrateTests {\n[Fact]\npublic void Weighs() {\ntry { Assert.Equal(0, Weigh(crate)); Assert.Fail(); } catch (FullException e) { }\n}\n}\n',
  );
  expect(csharp[0]).toBe('unreachable');
  expect(java('try { weigh(crate); fail("full"); } catch (FullException e) { }')).toEqual([null]);
});
