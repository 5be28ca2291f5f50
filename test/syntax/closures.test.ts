import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'rust', 'ruby', 'java', 'php', 'csharp']);

/** The defects of all assertions of a text's tests. */
function defects(path: string, text: string): (string | null)[] {
  const reading = readOracle(path, text, grammars);
  if (reading.kind !== 'tests') throw new Error(JSON.stringify(reading));
  return reading.tests.flatMap(({ assertions }) => assertions.map(({ defect }) => defect));
}

const indent = (lines: string, by: string): string => lines.replace(/^/gm, by);
const python = (body: string): (string | null)[] =>
  defects('test_orchard.py', `def test_weigh(self):\n${indent(body, '    ')}\n`);
const script = (body: string, head = '() =>'): (string | null)[] =>
  defects('orchard.test.ts', `it('weighs', ${head} {\n${body}\n});\n`);
const ruby = (body: string): (string | null)[] =>
  defects(
    'orchard_test.rb',
    `class OrchardTest < Minitest::Test\n  def test_weigh\n${indent(body, '    ')}\n  end\nend\n`,
  );
const go = (body: string): (string | null)[] =>
  defects('orchard_test.go', `package orchard\n\nfunc TestWeigh(t *testing.T) {\n${indent(body, '\t')}\n}\n`);
const rust = (body: string): (string | null)[] =>
  defects('tests/orchard.rs', `#[test]\nfn weighs() {\n${indent(body, '    ')}\n}\n`);

test.each([
  ['def ripe():\n    assert weigh(3) == 12', 'unreachable'],
  ['def ripe():\n    assert weigh(3) == 12\nripe', 'unreachable'],
  ['def ripe():\n    assert weigh(3) == 12\nassert_later = ripe\n_ = ripe', null],
  ['def ripe():\n    assert weigh(3) == 12\n_ = ripe', 'unreachable'],
  ['def ripe():\n    assert weigh(3) == 12\nprint(ripe.__name__)', 'unreachable'],
  ['def ripe():\n    assert weigh(3) == 12\nif False:\n    ripe()', 'unreachable'],
  ['def ripe():\n    assert weigh(3) == 12\n    ripe()', 'unreachable'],
  ['def ripe():\n    assert weigh(3) == 12\ndef pick():\n    ripe()', 'unreachable'],
  ['def ripe():\n    assert weigh(3) == 12\nripe()', null],
  ['def ripe():\n    assert weigh(3) == 12\ncrate.on_pick(ripe)', null],
  ['def ripe():\n    yield\n    assert weigh(3) == 12\nripe()', 'unreachable'],
  ['def ripe():\n    yield 3\n    assert weigh(3) == 12\nlist(ripe())', null],
  ['async def ripe():\n    assert weigh(3) == 12\nripe()', 'unawaited'],
  ['async def ripe():\n    assert weigh(3) == 12\nripe().close()', 'unawaited'],
  ['async def ripe():\n    assert weigh(3) == 12\nlater = ripe()\nlater.close()', 'unawaited'],
  ['async def ripe():\n    assert weigh(3) == 12\nasyncio.run(ripe())', null],
  ['async def ripe():\n    assert weigh(3) == 12\nlater = ripe()\nloop.run_until_complete(later)', null],
  ['def ripe():\n    assert weigh(3) == 12\nthreading.Thread(target=ripe).start()', 'unawaited'],
  ['def ripe():\n    assert weigh(3) == 12\none = threading.Thread(target=ripe)\none.start()\none.join()', 'unawaited'],
  [
    'def ripe():\n    try:\n        pick()\n    except ValueError:\n        pass\n    assert weigh(3) == 12\none = Thread(target=ripe)\none.start()\none.join()',
    'unawaited',
  ],
  [
    'def ripe():\n    try:\n        pick()\n    except ValueError as late:\n        kept.append(late)\n    assert weigh(3) == 12\none = Thread(target=ripe)\none.start()\none.join()',
    null,
  ],
  [
    'threading.excepthook = keep\ndef ripe():\n    assert weigh(3) == 12\none = Thread(target=ripe)\none.start()\none.join()',
    null,
  ],
  ['def ripe():\n    assert weigh(3) == 12\nTimer(600, ripe).start()', 'unawaited'],
  ['def ripe():\n    assert weigh(3) == 12\ndel ripe', 'unreachable'],
  ['def ripe():\n    assert weigh(3) == 12\natexit.register(ripe)', 'unawaited'],
  ['def ripe():\n    assert weigh(3) == 12\nself.addCleanup(ripe)', null],
])('Python: %j is %s', (body, defect) => {
  expect(python(body)[0]).toBe(defect);
});

test.each([
  ['const ripe = () => { expect(weigh(3)).toBe(12); };', 'unreachable'],
  ['const ripe = () => { expect(weigh(3)).toBe(12); };\nvoid ripe;', 'unreachable'],
  ['const ripe = () => { expect(weigh(3)).toBe(12); };\nexpect(typeof ripe).toBe("function");', 'unreachable'],
  ['const ripe = () => { expect(weigh(3)).toBe(12); };\nexpect(ripe).toBeDefined();', 'unreachable'],
  ['const ripe = () => { expect(weigh(3)).toBe(12); };\nexpect(ripe).not.toThrow();', null],
  ['const ripe = () => { expect(weigh(3)).toBe(12); };\nripe();', null],
  ['const ripe = () => { expect(weigh(3)).toBe(12); };\ncrate.on("pick", ripe);', null],
  ['() => { expect(weigh(3)).toBe(12); };', 'unreachable'],
  ['(() => { expect(weigh(3)).toBe(12); })();', null],
  ['[1].forEach(() => { expect(weigh(3)).toBe(12); });', null],
  ['(async () => { expect(weigh(3)).toBe(12); })();', 'unawaited'],
  ['return (async () => { expect(weigh(3)).toBe(12); })();', null],
  ['const ripe = async () => { expect(weigh(3)).toBe(12); };\nvoid ripe();', 'unawaited'],
  ['const ripe = async () => { expect(weigh(3)).toBe(12); };\nripe().catch(() => {});', 'unawaited'],
  ['const ripe = async () => { expect(weigh(3)).toBe(12); };\nawait ripe();', null],
  [
    'const ripe = async () => { expect(weigh(3)).toBe(12); };\nconst all = [ripe(), ripe()];\nawait Promise.all(all);',
    null,
  ],
  ['setTimeout(() => { expect(weigh(3)).toBe(12); }, 60_000).unref();', 'unawaited'],
  ['new Promise(() => {}).then(() => { expect(weigh(3)).toBe(12); });', 'unreachable'],
  ['new Promise((go) => go()).then(() => { expect(weigh(3)).toBe(12); });', 'unawaited'],
  ['load().then(() => { expect(weigh(3)).toBe(12); });', 'unawaited'],
  ['void expect(load()).rejects.toThrow();', 'unawaited'],
  ['load().catch((error) => { expect(weigh(3)).toBe(12); });', 'unawaited'],
  ['await load().catch((error) => { expect(weigh(3)).toBe(12); });', null],
  ['const done = load().then(() => { expect(weigh(3)).toBe(12); });\nawait done;', null],
  ['return load().then(() => { expect(weigh(3)).toBe(12); });', null],
  ['await load().then(() => { expect(weigh(3)).toBe(12); });', null],
  ['cy.get("crate").then(() => { expect(weigh(3)).toBe(12); });', null],
  ['process.nextTick(() => { expect(weigh(3)).toBe(12); });', 'unawaited'],
  ['process.on("exit", () => { expect(weigh(3)).toBe(12); });', 'unawaited'],
  ['process.on("message", () => { expect(weigh(3)).toBe(12); });', null],
  ['setTimeout(() => { expect(weigh(3)).toBe(12); }, 10);\nvi.advanceTimersByTime(20);', null],
  ['setTimeout(() => { expect(weigh(3)).toBe(12); }, 10);\nawait rest(20);', null],
  ['await new Promise((go) => setTimeout(() => { expect(weigh(3)).toBe(12); go(); }, 10));', null],
  ['expect.assertions(1);\nsetTimeout(() => { expect(weigh(3)).toBe(12); }, 10);', null],
])('JavaScript: %j is %s', (body, defect) => {
  expect(script(body, 'async () =>')[0]).toBe(defect);
});

test('a callback that says when it is over', () => {
  const body = 'setTimeout(() => { expect(weigh(3)).toBe(12); done(); }, 10);';
  expect(script(body, '(done) =>')).toEqual([null]);
  expect(script(body)).toEqual(['unawaited']);
});

test('the value of an arrow is handed on', () => {
  const text = "const all = (f) => f;\nit('weighs', () => all(async () => expect(weigh(3)).toBe(12)));\n";
  expect(defects('orchard.test.ts', text)).toEqual([null]);
});

test.each([
  ['ripe = lambda { assert_equal 12, weigh(3) }', 'unreachable'],
  ['ripe = -> { assert_equal 12, weigh(3) }\nripe', 'unreachable'],
  ['ripe = proc do\n  assert_equal 12, weigh(3)\nend\nassert_respond_to ripe, :call', 'unreachable'],
  ['ripe = -> { assert_equal 12, weigh(3) }\nripe.call', null],
  ['ripe = -> { assert_equal 12, weigh(3) }\n3.times(&ripe)', null],
  ['def ripe\n  assert_equal 12, weigh(3)\nend\nripe', null],
  ['def ripe\n  assert_equal 12, weigh(3)\nend', 'unreachable'],
  ['0.times { assert_equal 12, weigh(3) }', 'unreachable'],
  ['[].each { |one| assert_equal 12, weigh(one) }', 'unreachable'],
  ['2.times { assert_equal 12, weigh(3) }', null],
  ['Fiber.new do\n  assert_equal 12, weigh(3)\nend', 'unreachable'],
  ['ripe = Fiber.new do\n  assert_equal 12, weigh(3)\nend\nripe.resume', null],
  ['Fiber.new { assert_equal 12, weigh(3) }.resume', null],
  ['Thread.new do\n  assert_equal 12, weigh(3)\nend', 'unawaited'],
  ['Thread.new { assert_equal 12, weigh(3) }.join', null],
  ['all = 3.times.map { Thread.new { assert_equal 12, weigh(3) } }\nall.each(&:join)', null],
  ['at_exit { assert_equal 12, weigh(3) }', 'unawaited'],
  ['crates.each { |one| assert_equal 12, weigh(one) }', null],
])('Ruby: %j is %s', (body, defect) => {
  expect(ruby(body)[0]).toBe(defect);
});

test.each([
  ['ripe := func() {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}\n_ = ripe', 'unreachable'],
  ['ripe := func() {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}\nripe()', null],
  ['ripe := func() {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}\ndefer ripe()', null],
  ['go func() {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}()', 'unawaited'],
  ['over := make(chan bool)\ngo func() {\n\t<-over\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}()', 'unawaited'],
  [
    'over := make(chan bool)\ngo func() {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n\tover <- true\n}()\n<-over',
    null,
  ],
  ['var all sync.WaitGroup\ndefer all.Wait()\ngo func() {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}()', null],
  ['for range 0 {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}', 'unreachable'],
  ['for range 3 {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}', null],
  ['for i := 3; i < 3; i++ {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}', 'unreachable'],
  ['func(t *testing.T) {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}(&testing.T{})', 'swallowed'],
  ['func(t *testing.T) {\n\tif weigh(3) != 12 {\n\t\tt.Error("no")\n\t}\n}(t)', null],
  ['defer func() { _ = recover() }()\nif weigh(3) != 12 {\n\tpanic("no")\n}', 'swallowed'],
  ['defer func() { _ = recover() }()\nif weigh(3) != 12 {\n\tt.Error("no")\n}', null],
  ['defer func() { if e := recover(); e != nil { t.Fatal(e) } }()\nif weigh(3) != 12 {\n\tpanic("no")\n}', null],
  ['aside := new(testing.T)\nassert.Equal(aside, 12, weigh(3))', 'swallowed'],
  ['aside := t\nassert.Equal(aside, 12, weigh(3))', null],
])('Go: %j is %s', (body, defect) => {
  expect(go(body)[0]).toBe(defect);
});

test.each([
  ['let _ripe = || assert_eq!(weigh(3), 12);', 'unreachable'],
  ['let ripe = || assert_eq!(weigh(3), 12);\nlet _ = ripe;', 'unreachable'],
  ['let ripe = || assert_eq!(weigh(3), 12);\nripe();', null],
  ['if let Err(e) = catch_unwind(|| { assert_eq!(weigh(3), 12); }) { println!("{e:?}"); }', 'swallowed'],
  ['if let Err(e) = catch_unwind(|| { assert_eq!(weigh(3), 12); }) { panic!("{e:?}"); }', null],
  ['match catch_unwind(|| { assert_eq!(weigh(3), 12); }) { Ok(_) => {}, Err(_) => {} }', 'swallowed'],
  ['catch_unwind(|| { assert_eq!(weigh(3), 12); }).ok();', 'swallowed'],
  ['let one = catch_unwind(|| { assert_eq!(weigh(3), 12); });\nassert!(one.is_ok());', null],
  ['std::thread::spawn(|| { assert_eq!(weigh(3), 12); });', 'unawaited'],
  ['let one = std::thread::spawn(|| { assert_eq!(weigh(3), 12); });\none.join().unwrap();', null],
])('Rust: %j is %s', (body, defect) => {
  expect(rust(body)[0]).toBe(defect);
});

test.each([
  ['new Thread(() -> { assertEquals(12, weigh(3)); }).start();', 'unawaited'],
  ['Thread one = new Thread(() -> { assertEquals(12, weigh(3)); });\none.start();\none.join();', null],
  ['Runnable ripe = () -> { assertEquals(12, weigh(3)); };', 'unreachable'],
  ['Runnable ripe = () -> { assertEquals(12, weigh(3)); };\nripe.run();', null],
  ['for (int at = 0; at < 0; at++) { assertEquals(12, weigh(3)); }', 'unreachable'],
  ['for (int at = 0; at < 3; at++) { assertEquals(12, weigh(3)); }', null],
])('Java: %j is %s', (body, defect) => {
  expect(defects('OrchardTest.java', `class OrchardTest { @Test void weighs() {\n${body}\n} }`)[0]).toBe(defect);
});

test.each([
  ['$ripe = new \\Fiber(function () { $this->assertSame(12, weigh(3)); });', 'unreachable'],
  ['$ripe = new Fiber(function () { $this->assertSame(12, weigh(3)); });\n$ripe->start();', null],
  ['foreach ([] as $one) { $this->assertSame(12, weigh($one)); }', 'unreachable'],
  ['for ($at = 0; $at < 0; $at++) { $this->assertSame(12, weigh(3)); }', 'unreachable'],
])('PHP: %j is %s', (body, defect) => {
  const text = `<?php\nclass OrchardTest extends TestCase { public function testWeighs() {\n${body}\n} }\n`;
  expect(defects('OrchardTest.php', text)[0]).toBe(defect);
});

test.each([
  ['_ = Task.Delay(-1).ContinueWith(_ => { Assert.Equal(12, Weigh(3)); });', 'unreachable'],
  ['await Task.Delay(1).ContinueWith(_ => { Assert.Equal(12, Weigh(3)); });', null],
  ['for (var at = 0; at < 0; at++) { Assert.Equal(12, Weigh(3)); }', 'unreachable'],
])('C#: %j is %s', (body, defect) => {
  expect(defects('OrchardTests.cs', `class OrchardTests { [Fact] public void Weighs() {\n${body}\n} }`)[0]).toBe(
    defect,
  );
});
