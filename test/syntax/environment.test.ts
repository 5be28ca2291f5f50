import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'javascript', 'go', 'java', 'ruby', 'php', 'rust']);

function unitOf(path: string, text: string) {
  const reading = readOracle(path, text, grammars);
  const [unit] = reading.kind === 'tests' ? reading.tests : [];
  return unit;
}
const python = (body: string): string => `import os\n\n\ndef test_weigh():\n${body}\n`;
const IF = (condition: string): string => python(`    if ${condition}:\n        assert weigh(3) == 12`);
const go = (body: string): string => `package orchard\n\nfunc TestWeigh(t *testing.T) {\n${body}\n}\n`;
const CHECK = 'if Weigh(3) != 12 { t.Error("no") }';

describe('an assertion that is made only where somebody sets a variable', () => {
  test.each<[string, string, boolean]>([
    ['test_orchard.py', IF('os.environ.get("FULL_SEASON")'), true],
    ['test_orchard.py', IF('os.getenv("FULL_SEASON", "") != ""'), true],
    ['test_orchard.py', IF('os.getenv("FULL_SEASON") == "1" and ripe()'), true],
    ['test_orchard.py', IF('not os.getenv("FAST")'), false],
    ['test_orchard.py', IF('os.getenv("FULL_SEASON") or ripe()'), false],
    ['test_orchard.py', IF('os.getenv("ORCHARD_TOKEN")'), false],
    ['test_orchard.py', IF('os.environ.get("CI")'), false],
    ['orchard.test.js', "it('weighs', () => { if (process.env.FULL_SEASON) { expect(weigh(3)).toBe(12); } });\n", true],
    ['weigh_test.go', go(`if os.Getenv("FULL_SEASON") != "" { ${CHECK} }`), true],
    ['weigh_test.go', go(`if os.Getenv("FULL_SEASON") == "" { ${CHECK} }`), false],
    [
      'src/test/java/OrchardTest.java',
      'class OrchardTest { @Test void weighs() { if (System.getenv("FULL_SEASON") != null) { assertEquals(12, weigh(3)); } } }\n',
      true,
    ],
    [
      'orchard_test.rb',
      'class OrchardTest < Minitest::Test\n  def test_weigh\n    if ENV["FULL_SEASON"]\n      assert_equal 12, weigh(3)\n    end\n  end\nend\n',
      true,
    ],
    [
      'tests/orchard.rs',
      '#[test]\nfn weighs() {\n    if std::env::var("FULL_SEASON").is_ok() {\n        assert_eq!(weigh(3), 12);\n    }\n}\n',
      true,
    ],
  ])('%s: %s', (path, text, shelved) => {
    expect(unitOf(path, text)?.assertions[0]?.shelved).toBe(shelved || undefined);
  });
});

test.each<[string, string, boolean]>([
  ['weigh_test.go', go(`if os.Getenv("FULL_SEASON") == "" { t.Skip() }\n${CHECK}`), true],
  ['weigh_test.go', go(`if os.Getenv("FAST") != "" { t.Skip() }\n${CHECK}`), false],
  [
    'test_orchard.py',
    'import os, pytest\n\n\n@pytest.mark.skipif(not os.getenv("FULL_SEASON"), reason="slow")\ndef test_weigh():\n    assert weigh(3) == 12\n',
    true,
  ],
  [
    'src/test/java/OrchardTest.java',
    'class OrchardTest { @Test @EnabledIfEnvironmentVariable(named = "FULL_SEASON", matches = "1") void weighs() { assertEquals(12, weigh(3)); } }\n',
    true,
  ],
])('a test that runs only where somebody sets a variable (%#)', (path, text, shelved) => {
  expect(unitOf(path, text)?.gate).toMatchObject({ enabled: 'conditional' });
  expect(unitOf(path, text)?.gate.shelved).toBe(shelved || undefined);
});
