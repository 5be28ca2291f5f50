import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'java', 'ruby', 'php', 'csharp']);

/** Whether the one test of a file runs. */
function gate(path: string, text: string): string {
  const reading = readOracle(path, text, grammars);
  if (reading.kind !== 'tests') throw new Error(JSON.stringify(reading));
  return reading.tests[0]?.gate.enabled ?? 'none';
}
const python = (condition: string): string =>
  gate(
    'test_orchard.py',
    `@pytest.mark.skipif(${condition}, reason="x")\ndef test_weigh():\n    assert weigh(3) == 12\n`,
  );
const ruby = (condition: string): string =>
  gate(
    'orchard_test.rb',
    `class OrchardTest < Minitest::Test\n  def test_weigh\n    skip "x" if ${condition}\n    assert_equal 12, weigh(3)\n  end\nend\n`,
  );
const go = (condition: string): string =>
  gate(
    'orchard_test.go',
    `package orchard\n\nfunc TestWeigh(t *testing.T) {\n\tif ${condition} {\n\t\tt.Skip("x")\n\t}\n\tassert.Equal(t, 12, weigh(3))\n}\n`,
  );
const java = (mark: string): string =>
  gate('OrchardTest.java', `class OrchardTest { ${mark} @Test void weighs() { assertEquals(12, weigh(3)); } }`);
const php = (tag: string): string =>
  gate(
    'OrchardTest.php',
    `<?php\nclass OrchardTest extends TestCase {\n  /** ${tag} */\n  public function testWeighs() { $this->assertSame(12, weigh(3)); }\n}\n`,
  );

test.each([
  [python('sys.version_info >= (3, 6)'), 'no'],
  [python('sys.version_info[:2] > (3, 7)'), 'no'],
  [python('sys.version_info < (3, 6)'), 'yes'],
  [python('sys.version_info < (3, 14)'), 'conditional'],
  [python('sys.platform != "aix"'), 'no'],
  [python('sys.platform == "win32"'), 'conditional'],
  [ruby('RUBY_VERSION >= "1.9"'), 'no'],
  [ruby('RUBY_VERSION >= "3.4"'), 'conditional'],
  [go('runtime.GOOS != "plan9"'), 'no'],
  [go('runtime.GOOS == "plan9"'), 'yes'],
  [go('runtime.GOOS != "linux"'), 'conditional'],
  [java('@EnabledOnOs(OS.SOLARIS)'), 'no'],
  [java('@EnabledOnOs({OS.AIX, OS.LINUX})'), 'conditional'],
  [php('@requires OS Solaris'), 'no'],
  [php('@requires OS Linux'), 'conditional'],
])('a condition about the machine that always holds is none: %#', (found, expected) => {
  expect(found).toBe(expected);
});

test('an assumption of C#', () => {
  const text = (system: string): string =>
    `public class OrchardTests { [Fact] public void Weighs() { Skip.If(Environment.OSVersion.Platform != PlatformID.${system}); Assert.Equal(12, Weigh(3)); } }`;
  expect([gate('OrchardTests.cs', text('Xbox')), gate('OrchardTests.cs', text('Unix'))]).toEqual(['no', 'conditional']);
});
