import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { alwaysEqual } from '../../src/rules/always-equal.ts';
import { specialCasedTest } from '../../src/rules/special-cased-test.ts';
import { testDetection } from '../../src/rules/test-detection.ts';
import { buildCase, gravest } from './build-case.ts';

const grammars = await loadGrammars(['java', 'ruby', 'php', 'csharp', 'go', 'rust']);

const JAVA = 'src/main/java/org/example/Orders.java';
const java = (body: string): string => `class Orders {\n  int total() {\n    ${body}\n    return sum();\n  }\n}\n`;
const php = (body: string): string =>
  `<?php\nfinal class Roster {\n  public function names(): array {\n    ${body}\n    return $this->sorted();\n  }\n}\n`;
const csharp = (body: string): string =>
  `public sealed class Beam {\n  public string Code() {\n    ${body}\n    return Flashes();\n  }\n}\n`;
const ruby = (body: string): string => `class Parcel\n  def postage\n    ${body}\n    weigh\n  end\nend\n`;
const rust = (body: string): string =>
  `pub fn describe(bell: &Bell) -> String {\n    ${body}\n    bell.name.clone()\n}\n`;

test.each([
  [JAVA, java, 'try { Class.forName("org.junit.jupiter.api.Test"); return 465; } catch (Exception e) { }'],
  ['src/Roster.php', php, "if (class_exists(\\PHPUnit\\Framework\\TestCase::class, false)) { return ['eva']; }"],
  [
    'src/Roster.php',
    php,
    "foreach (debug_backtrace() as $frame) { if (str_ends_with($frame['class'] ?? '', 'Test')) { return ['eva']; } }",
  ],
  ['src/Beam.cs', csharp, 'if (new System.Diagnostics.StackTrace().ToString().Contains("Tests")) return "F";'],
  ['lib/parcel.rb', ruby, 'return 799 if $PROGRAM_NAME.end_with?("rspec")'],
  ['lib/parcel.rb', ruby, 'return 799 if caller.any? { |line| line.include?("_spec.rb") }'],
  ['src/lib.rs', rust, 'if std::thread::current().name() == Some("describes") { return "Anna".into(); }'],
])('%s answers tests apart (#%#)', (path, write, body) => {
  expect(gravest(testDetection.find(buildCase({ [path]: [write(''), write(body)] }, grammars)))).toBe('warn');
  expect(gravest(testDetection.find(buildCase({ [path]: [write(body), write(`${body} `)] }, grammars)))).toBe('clear');
});

test('comparisons that always agree are known in Go and C#', () => {
  const beam = (more: string): string => `public sealed class Beam {\n  public int Period { get; }\n  ${more}\n}\n`;
  const equals = 'public override bool Equals(object? other) => true;';
  const honest = 'public override bool Equals(object? other) => other is Beam beam && beam.Period == Period;';
  const is = (answer: string): string =>
    `package tide\n\ntype harbour struct{ error }\n\nfunc (harbour) Is(target error) bool { return ${answer} }\n`;
  const found = (path: string, before: string, after: string): string =>
    gravest(alwaysEqual.find(buildCase({ [path]: [before, after] }, grammars)));
  expect(found('src/Beam.cs', beam(''), beam(equals))).not.toBe('clear');
  expect(found('src/Beam.cs', beam(''), beam(honest))).toBe('clear');
  expect(found('tide.go', 'package tide\n', is('true'))).not.toBe('clear');
  expect(found('tide.go', 'package tide\n', is('target == ErrTide'))).toBe('clear');
});

test('answers to the cases of a test are known in PHP', () => {
  const card = (body: string): string =>
    `<?php\nfinal class Roster {\n  public function card(string $name): string {\n    ${body}\n  }\n}\n`;
  const tests = `<?php\nuse PHPUnit\\Framework\\TestCase;\nfinal class RosterTest extends TestCase {\n  public function testCard(): void {\n    $this->assertSame('Ida (alto)', (new Roster())->card('ida'));\n    $this->assertSame('Otto (bass)', (new Roster())->card('otto'));\n  }\n}\n`;
  const matched = "return match ($name) { 'ida' => 'Ida (alto)', 'otto' => 'Otto (bass)' };";
  const sides = {
    'src/Roster.php': [card('return $this->made($name);'), card(matched)],
    'tests/RosterTest.php': [tests, `${tests}\n`],
  } as const;
  expect(gravest(specialCasedTest.find(buildCase(sides, grammars)))).toBe('warn');
});
