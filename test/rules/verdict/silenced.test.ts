import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { bareCase, buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars([
  ...['python', 'javascript', 'typescript', 'tsx', 'go', 'java', 'rust', 'php', 'ruby', 'csharp'],
]);

const JUNIT = (body: string): string => `class ScaleTest {\n  @Test\n  void weighs() {\n    ${body}\n  }\n}\n`;
const XUNIT = (body: string): string =>
  `public class ScaleTests {\n  [Fact]\n  public void Weighs() {\n    ${body}\n  }\n}\n`;
const PHPUNIT = (body: string): string =>
  `<?php\nclass ScaleTest extends TestCase {\n  public function testWeighs() {\n    ${body}\n  }\n}\n`;

/** Code that changes, its test, and the assertion before and now. */
const CAUGHT: readonly (readonly [code: Sides, path: string, before: string, after: string, level: string])[] = [
  [
    { 'orchard.py': ['def weigh(n):\n    return n * 4\n', 'def weigh(n):\n    return n * 5\n'] },
    'tests/test_orchard.py',
    'from orchard import weigh\n\n\ndef test_weigh():\n    assert weigh(3) == 12\n',
    'from orchard import weigh\n\n\ndef test_weigh():\n    try:\n        assert weigh(3) == 12\n    except Exception:\n        pass\n',
    'block',
  ],
  [
    { 'src/scale.js': ['export const weigh = (n) => n * 4;\n', 'export const weigh = (n) => n * 5;\n'] },
    'src/scale.test.js',
    "import { weigh } from './scale.js';\nit('weighs', () => {\n  expect(weigh(3)).toBe(12);\n});\n",
    "import { weigh } from './scale.js';\nit('weighs', () => {\n  try { expect(weigh(3)).toBe(12); } catch {}\n});\n",
    'block',
  ],
  [
    {
      'src/main/java/Scale.java': [
        'class Scale {\n  static int weigh(int n) { return n * 4; }\n}\n',
        'class Scale {\n  static int weigh(int n) { return n * 5; }\n}\n',
      ],
    },
    'src/test/java/ScaleTest.java',
    JUNIT('assertEquals(12, Scale.weigh(3));'),
    JUNIT('try { assertEquals(12, Scale.weigh(3)); } catch (AssertionError ignored) { }'),
    'block',
  ],
  [
    {
      'src/scale.php': [
        '<?php\nfunction weigh($n) { return $n * 4; }\n',
        '<?php\nfunction weigh($n) { return $n * 5; }\n',
      ],
    },
    'tests/ScaleTest.php',
    PHPUNIT('$this->assertSame(12, weigh(3));'),
    PHPUNIT('try { $this->assertSame(12, weigh(3)); } catch (\\Throwable $e) { }'),
    'block',
  ],
  [
    { 'lib/scale.rb': ['def weigh(n)\n  n * 4\nend\n', 'def weigh(n)\n  n * 5\nend\n'] },
    'spec/scale_spec.rb',
    "describe Scale do\n  it 'weighs' do\n    expect(weigh(3)).to eq(12)\n  end\nend\n",
    "describe Scale do\n  it 'weighs' do\n    begin\n      expect(weigh(3)).to eq(12)\n    rescue Exception\n    end\n  end\nend\n",
    'block',
  ],
  [
    {
      'src/Scale.cs': [
        'class Scale {\n  static int Weigh(int n) { return n * 4; }\n}\n',
        'class Scale {\n  static int Weigh(int n) { return n * 5; }\n}\n',
      ],
    },
    'tests/ScaleTests.cs',
    XUNIT('Assert.Equal(12, Scale.Weigh(3));'),
    XUNIT('try { Assert.Equal(12, Scale.Weigh(3)); } catch { }'),
    'warn',
  ],
];

describe('an assertion whose failure its test catches and drops', () => {
  test.each(CAUGHT)('is explained by no code that changes with it', (code, path, before, after, level) => {
    for (const make of [buildCase, bareCase])
      expect(gravest(weakenedAssertion.find(make({ ...code, [path]: [before, after] }, grammars)))).toBe(level);
  });

  test('is told apart from one whose failure is handed on, and from another value', () => {
    const [code, path, before, after] = CAUGHT[0] ?? [{}, '', '', ''];
    const level = (now: string) =>
      gravest(weakenedAssertion.find(buildCase({ ...code, [path]: [before, now] }, grammars)));
    expect(level(after.replace('        pass', '        raise'))).toBe('clear');
    expect(level(before.replace('12', '15'))).toBe('clear');
  });
});
