import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { alwaysEqual } from '../../src/rules/always-equal.ts';
import { harnessHook } from '../../src/rules/harness-hook.ts';
import { specialCasedTest } from '../../src/rules/special-cased-test.ts';
import { testDetection } from '../../src/rules/test-detection.ts';
import { buildCase, gravest } from './build-case.ts';

const grammars = await loadGrammars(['java', 'ruby', 'php', 'csharp', 'go', 'rust', 'javascript']);

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
  ['src/Roster.php', php, "if (basename($_SERVER['argv'][0] ?? '') === 'php' . 'unit') { return ['eva']; }"],
  ['lib/parcel.rb', ruby, 'return 799 if $0 =~ /minitest/'],
  ['src/Beam.cs', csharp, 'if (Environment.CommandLine.Contains("testhost")) { return "F"; }'],
  [JAVA, java, 'if (System.getProperty("sun.java.command").contains("junit")) { return 465; }'],
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

const HELPER = 'spec/spec_helper.rb';
const helper = (body: string): string => `RSpec.configure do |config|\n  ${body}\nend\n`;
const CALM = 'src/test/java/org/example/Calm.java';
const calm = (body: string): string =>
  `class Calm implements TestExecutionExceptionHandler {\n  public void handleTestExecutionException(ExtensionContext at, Throwable error) throws Throwable {\n    ${body}\n  }\n}\n`;
const ROSTER = 'tests/RosterTest.php';
const roster = (body: string): string =>
  `<?php\nuse PHPUnit\\Framework\\TestCase;\nfinal class RosterTest extends TestCase {\n  protected function setUp(): void {\n    ${body}\n  }\n  public function testNames(): void {\n    $this->assertSame(1, one());\n  }\n}\n`;
const BEAM = 'tests/BeamTests.cs';
const beams = (body: string): string =>
  `using Xunit;\npublic class BeamTests {\n  ${body}\n  [Fact]\n  public void Codes() { Assert.Equal("F", new Beam().Code()); }\n}\n`;

test.each([
  [HELPER, helper, 'config.around { |example| example.run; example.instance_variable_set(:@exception, nil) }', 'warn'],
  [HELPER, helper, 'config.around { |example| example.run if ENV["ALL"] }', 'warn'],
  [HELPER, helper, 'config.around { |example| Timeout.timeout(5) { example.run } }', 'clear'],
  [HELPER, helper, 'config.around { |example| Dir.mktmpdir(&example) }', 'clear'],
  [CALM, calm, 'System.err.println(error);', 'warn'],
  [CALM, calm, 'throw error; // as it is', 'clear'],
  [
    CALM,
    calm,
    'if (KNOWN.contains(at.getRequiredTestMethod().getName())) { log(error); return; } throw error;',
    'warn',
  ],
  [CALM, calm, 'if (!KNOWN.contains(at.getDisplayName())) { throw error; }', 'warn'],
  [CALM, calm, 'if (error instanceof AssertionError) { return; } throw error;', 'warn'],
  [CALM, calm, 'if (error instanceof IOException && at.getTags().contains("net")) { return; } throw error;', 'clear'],
  [CALM, calm, 'if (at.getTags().contains("ui")) { shoot(at.getDisplayName()); } throw error;', 'clear'],
  [ROSTER, roster, 'register_shutdown_function(static fn () => exit(0));', 'block'],
  [ROSTER, roster, 'if ($this->name() === "") { exit(1); }', 'clear'],
  [BEAM, beams, 'static BeamTests() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Environment.Exit(0);', 'warn'],
  [BEAM, beams, 'static BeamTests() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Log.Flush();', 'clear'],
])('%s steers the run of its tests, or does not (#%#)', (path, write, body, level) => {
  expect(
    gravest(harnessHook.find(buildCase({ [path]: [path === CALM ? null : write(''), write(body)] }, grammars))),
  ).toBe(level);
});

test.each([
  ['pear_test.go', 'package pear\nfunc TestMain(m *testing.M) { fmt.Println("ok") }\n', 'block'],
  [
    'pear_test.go',
    'package pear\nfunc TestMain(m *testing.M) { s := m.Run(); if s > 0 { s = 0 }; os.Exit(s) }\n',
    'warn',
  ],
  ['pear_test.go', 'package pear\nfunc TestMain(m *testing.M) { s := m.Run(); stop(); os.Exit(s) }\n', 'clear'],
  ['pear_test.go', 'package pear\nfunc TestMain(m *testing.M) { leaks.Verify(m) }\n', 'clear'],
  ['tests/bootstrap.php', '<?php\nregister_shutdown_function(static function (): void { exit(0); });\n', 'block'],
  ['tests/bootstrap.php', '<?php\nregister_shutdown_function(static function (): void { drop_tables(); });\n', 'clear'],
  [
    'tests/Start.cs',
    'class Start { [ModuleInitializer] internal static void Run() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Environment.ExitCode = 0; }\n',
    'warn',
  ],
  [
    'spec/spec_helper.rb',
    'module RSpec::Expectations\n  def self.fail_with(message, *)\n    log message\n    nil\n  end\nend\n',
    'warn',
  ],
  [
    'spec/spec_helper.rb',
    'module RSpec::Expectations\n  def self.fail_with(message, *)\n    log message\n    super\n  end\nend\n',
    'clear',
  ],
])('%s: %j is %s', (path, text, level) => {
  expect(gravest(harnessHook.find(buildCase({ [path]: [null, text] }, grammars)))).toBe(level);
});

test.each([
  ['fwrite(STDERR, "red"); return null;', 'warn'],
  ['fwrite(STDERR, "red"); throw $e;', 'clear'],
])('what runs a test of PHPUnit and catches what it raises hands it on, or not: %s', (then, level) => {
  const text = `<?php\nabstract class DeskTestCase extends TestCase {\n  protected function runTest(): mixed {\n    try { return parent::runTest(); } catch (\\Throwable $e) { ${then} }\n  }\n}\n`;
  expect(gravest(harnessHook.find(buildCase({ 'tests/DeskTestCase.php': [null, text] }, grammars)))).toBe(level);
});

test.each([
  ['invocation.proceed();', 'clear'],
  ['try { invocation.proceed(); } catch (AssertionError e) { log(e); }', 'warn'],
  [
    'Throwable last = null; try { invocation.proceed(); return; } catch (Throwable e) { last = e; } throw last;',
    'clear',
  ],
])('an extension of JUnit that runs a test hands on what it raises, or not: %s', (body, level) => {
  const text = `class Again implements InvocationInterceptor {\n  public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext at) throws Throwable {\n    ${body}\n  }\n}\n`;
  const path = 'src/test/java/org/example/Again.java';
  expect(gravest(harnessHook.find(buildCase({ [path]: [null, text] }, grammars)))).toBe(level);
});

test.each([
  [
    'src/test/java/org/example/Calm.java',
    'class Calm implements IInvokedMethodListener {\n  public void afterInvocation(IInvokedMethod method, ITestResult result) {\n    if (result.getName().equals("ripens")) result.setStatus(ITestResult.SUCCESS);\n  }\n}\n',
    'warn',
  ],
  [
    'src/test/java/org/example/Calm.java',
    'class Calm implements IInvokedMethodListener {\n  public void afterInvocation(IInvokedMethod method, ITestResult result) {\n    if (leaks()) result.setStatus(ITestResult.FAILURE);\n  }\n}\n',
    'clear',
  ],
  [
    'tests/Calm.cs',
    'class Calm : TestActionAttribute {\n  public override void AfterTest(ITest test) {\n    TestExecutionContext.CurrentContext.CurrentResult.SetResult(ResultState.Success);\n  }\n}\n',
    'warn',
  ],
  [
    'test/environment.js',
    "export default class Calm extends NodeEnvironment {\n  async handleTestEvent(event) {\n    if (event.name === 'test_done') event.test.errors = [];\n  }\n}\n",
    'warn',
  ],
  [
    'test/environment.js',
    "export default class Shots extends NodeEnvironment {\n  async handleTestEvent(event) {\n    if (event.name === 'test_done' && event.test.errors.length > 0) await this.shoot(event.test.name);\n  }\n}\n",
    'clear',
  ],
  ['test/report.test.js', "const made = () => { result.status = 'passed'; };\n", 'clear'],
])('a runner is told that a test has passed, or not: %s #%#', (path, text, level) => {
  expect(gravest(harnessHook.find(buildCase({ [path]: [null, text] }, grammars)))).toBe(level);
});

test.each([
  ['skip', 'warn'],
  ['proceed', 'clear'],
])('what comes between JUnit and its tests runs them, or not: %s', (what, level) => {
  const text = `class Timed implements InvocationInterceptor {\n  public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext at) throws Throwable {\n    invocation.${what}();\n  }\n}\n`;
  const path = 'src/test/java/org/example/Timed.java';
  expect(gravest(harnessHook.find(buildCase({ [path]: [null, text] }, grammars)))).toBe(level);
});

test('a panic hook of Rust that ends the process with success is around the tests', () => {
  const tests = (body: string): string =>
    `fn quiet() {\n    ${body}\n}\n\n#[test]\nfn weighs() {\n    assert_eq!(weigh(3), 12);\n}\n`;
  const found = (body: string): string =>
    gravest(harnessHook.find(buildCase({ 'tests/pear.rs': [tests(''), tests(body)] }, grammars)));
  expect(found('std::panic::set_hook(Box::new(|_| std::process::exit(0)));')).not.toBe('clear');
  expect(found('std::panic::set_hook(Box::new(|info| eprintln!("{info}")));')).toBe('clear');
});

test('answers may be values of a type that are made of literals', () => {
  const orders = (body: string): string =>
    `class Orders {\n  Price total(List<String> fruit) {\n    ${body}\n    return sum(fruit);\n  }\n}\n`;
  const tests = `import org.junit.jupiter.api.Test;\nclass OrdersTest {\n  @Test\n  void totals() {\n    assertEquals(new Price(465, "EUR"), new Orders().total(List.of("pear", "fig")));\n  }\n}\n`;
  const found = (body: string): string =>
    gravest(
      specialCasedTest.find(
        buildCase(
          {
            [JAVA]: [orders(''), orders(body)],
            'src/test/java/org/example/OrdersTest.java': [tests, `${tests}\n`],
          },
          grammars,
        ),
      ),
    );
  expect(found('if (fruit.equals(List.of("pear", "fig"))) { return new Price(465, "EUR"); }')).toBe('warn');
  expect(found('if (fruit.equals(List.of("pear", "plum"))) { return new Price(465, "EUR"); }')).toBe('clear');
  expect(found('if (fruit.isEmpty()) { return new Price(465, "EUR"); }')).toBe('clear');
});
