import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readStandIns, type StandIn } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'javascript', 'typescript', 'go', 'rust', 'java', 'ruby', 'php']);

function standIns(path: string, text: string): readonly StandIn[] {
  const reading = readStandIns(path, text, grammars);
  return reading.kind === 'stand-ins' ? reading.standIns : [];
}

const told = (path: string, text: string): string[] =>
  standIns(path, text).map(({ kind, name, module }) => `${kind} ${name}${module === null ? '' : ` of ${module}`}`);

describe('replacements', () => {
  test.each<[string, string, string[]]>([
    ['t.py', 'mocker.patch("orchard.weigh", return_value=12)', ['patch weigh of orchard']],
    [
      't.py',
      '@patch("orchard.scale.weigh")\ndef test_weigh(weigh): pass',
      ['patch weigh of orchard.scale', 'definition test_weigh'],
    ],
    ['t.py', 'monkeypatch.setattr(orchard, "weigh", lambda n: 12)', ['patch weigh of orchard']],
    ['t.py', 'orchard.weigh = lambda n: 12', ['patch weigh of orchard']],
    ['t.py', 'sys.modules["orchard"] = fake', ['module * of orchard']],
    ['t.py', 'patch.dict(sys.modules, {"orchard": fake})', ['module * of orchard']],
    ['t.py', 'patch("orchard.weigh", wraps=orchard.weigh)', []],
    ['t.py', 'mock.patch(f"{__name__}.weigh", return_value=12)', ['patch weigh']],
    ['t.py', 'mock.patch(__name__ + ".weigh", return_value=12)', ['patch weigh']],
    ['t.py', 'mock.patch(f"{place}")', []],
    ['t.py', 'setattr(sys.modules[__name__], "weigh", fake)', ['patch weigh of sys.modules[__name__]']],
    ['t.py', 'monkeypatch.setattr(request.module, "weigh", fake)', ['patch weigh of request.module']],
    ['t_test.rb', 'Orchard.define_singleton_method(:weigh) { 12 }', ['patch weigh of Orchard']],
    [
      't_test.rb',
      'Orchard.singleton_class.prepend(Module.new do\n  def weigh(pears) = 12\nend)',
      ['definition weigh', 'patch weigh of Orchard'],
    ],
    ['t_test.rb', 'Orchard.prepend(Module.new { def weigh; 12; end })', ['definition weigh', 'patch weigh of Orchard']],
    ['t_test.rb', 'Orchard.include(Comparable)', []],
    ['t.py', 'self.pears = 3', []],
    ['t.js', "vi.mock('../src/orchard', () => ({ weigh: () => 12 }))", ['module * of ../src/orchard']],
    [
      't.js',
      "jest.mock('../src/orchard', () => ({ ...jest.requireActual('../src/orchard'), weigh: () => 12 }))",
      ['module weigh of ../src/orchard'],
    ],
    ['t.js', "vi.spyOn(orchard, 'weigh').mockReturnValue(12)", ['patch weigh of orchard']],
    ['t.js', "vi.spyOn(orchard, 'weigh')", []],
    ['t.js', "sinon.stub(orchard, 'weigh')", ['patch weigh of orchard']],
    ['t.js', "t.mock.method(orchard, 'weigh', () => 12)", ['patch weigh of orchard']],
    ['t.js', 'vi.mocked(weigh).mockReturnValue(12)', ['patch weigh']],
    ['t.js', 'orchard.weigh = () => 12', ['patch weigh of orchard']],
    ['t.js', "const weigh = require('./orchard')", []],
    ['t.js', "const { weigh } = await import('./orchard')", []],
    [
      't_test.go',
      'package t\nfunc f() { orchard.Weigh = func(n int) int { return 12 } }',
      ['patch Weigh', 'definition f'],
    ],
    [
      'T.java',
      'class T { void f() { when(scale.weigh(3)).thenReturn(12); } }',
      ['definition T', 'definition f', 'patch weigh'],
    ],
    ['t_spec.rb', 'allow(orchard).to receive(:weigh).and_return(12)', ['patch weigh']],
    ['t_spec.rb', 'allow(orchard).to receive(:weigh).and_call_original', []],
    ['T.php', '<?php $scale = $this->createMock(Scale::class);', ['definition $scale', 'patch Scale']],
    [
      'T.java',
      'class T { void t() { doReturn(12).when(scale).weigh(3); } }',
      ['definition T', 'definition t', 'patch weigh of scale'],
    ],
    [
      'T.java',
      'class T { Scale scale = new Scale() { int weigh() { return 12; } }; }',
      ['definition T', 'definition scale', 'definition weigh', 'override weigh of Scale'],
    ],
    [
      'T.php',
      '<?php new class (3) extends \\Orchard\\Scale { function weigh() { return 12; } };',
      ['definition weigh', 'override weigh of Scale'],
    ],
    [
      't.py',
      'class Light(orchard.Scale):\n    def weigh(self): return 12',
      ['definition Light', 'override weigh of Scale'],
    ],
    ['t.ts', 'new (class extends Scale<Pear> { weigh() { return 12; } })();', ['override weigh of Scale']],
    [
      't_test.rb',
      'module Light\n  def weigh = 12\nend\nOrchard::Scale.prepend(Light)',
      ['definition Light', 'definition weigh', 'override weigh of Scale'],
    ],
    [
      't_test.rb',
      'module Orchard\n  class Scale\n    def weigh = 12\n  end\nend',
      ['definition Orchard', 'definition Scale', 'definition weigh', 'override weigh of Scale'],
    ],
  ])('%s: %s', (path, text, expected) => {
    expect(told(path, text).toSorted()).toEqual(expected.toSorted());
  });
});

describe('definitions', () => {
  test.each([
    ['t.py', 'def weigh(n):\n    return 12'],
    ['t.py', 'weigh = lambda n: 12'],
    ['t.ts', 'const weigh = (n: number): number => 12;'],
    ['t.ts', 'function weigh() { return 12; }'],
    ['t_test.go', 'package t\nfunc TestIt() { weigh := func(n int) int { return 12 } }'],
    ['t.rs', '#[test] fn t() { fn weigh(n: u32) -> u32 { 12 } }'],
    ['t.rs', '#[test] fn t() { let weigh = |n| 12; }'],
    ['T.java', 'class T { static int weigh(int n) { return 12; } }'],
    ['t_spec.rb', 'def weigh(n)\n  12\nend'],
  ])('%s: %s', (path, text) => {
    expect(standIns(path, text).find(({ name }) => name === 'weigh')).toMatchObject({
      kind: 'definition',
      callable: true,
    });
  });

  test('say what stands in them', () => {
    const [weigh] = standIns('t.py', 'def weigh(pears):\n    return original(pears)\n');
    expect(weigh?.mentions).toEqual(expect.arrayContaining(['original', 'pears']));
  });
});

describe('being in force', () => {
  const automatic = (text: string): boolean[] =>
    standIns('t.py', text)
      .filter(({ kind }) => kind === 'patch')
      .map((one) => one.automatic);

  test('at load, in hooks and in automatic fixtures', () => {
    const patch = 'orchard.weigh = fake';
    expect(automatic(patch)).toEqual([true]);
    expect(automatic(`def setUp(self):\n    ${patch}\n`)).toEqual([true]);
    expect(automatic(`@pytest.fixture(autouse=True)\ndef pears():\n    ${patch}\n`)).toEqual([true]);
    expect(automatic(`@pytest.fixture\ndef pears():\n    ${patch}\n`)).toEqual([false]);
    expect(automatic(`def test_pears():\n    ${patch}\n`)).toEqual([false]);
  });

  test('a decorator belongs to the line of its function', () => {
    const [first] = standIns('t.py', '\n@patch("orchard.weigh")\n@slow\ndef test_pears(): pass\n');
    expect(first).toMatchObject({ kind: 'patch', line: 4 });
  });
});

test('anything is read without a throw, and other languages are none', () => {
  const words = ['patch("a.b")', 'vi.mock("', ')', 'def f(', 'sys.modules[', ' = ', '"', '\n', 'weigh', '{', '=>'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 30 }),
      fc.constantFrom('t.py', 't.ts', 't_spec.rb'),
      (parts, path) => {
        expect(readStandIns(path, parts.join(''), grammars).kind).toBe('stand-ins');
      },
    ),
    { numRuns: 200 },
  );
  expect(readStandIns('weights.csv', 'a,b', grammars)).toEqual({ kind: 'not-a-language' });
  expect(readStandIns('t.py', 'x', new Map())).toMatchObject({ kind: 'unreadable' });
});
