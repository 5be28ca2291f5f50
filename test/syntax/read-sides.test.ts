import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { isUntouched, mentionsAny, readOracle, readSides, type TestFile } from '../../src/syntax/index.ts';
import { type Parse, parseTree } from '../../src/syntax/tree.ts';

const grammars = await loadGrammars(['python', 'typescript', 'ruby', 'go']);

/** Both sides of a file, and how often a text was parsed for them. */
function sides(path: string, before: string, after: string, ofTests = true) {
  const parsed: string[] = [];
  const parse: Parse = (text, language) => {
    parsed.push(text);
    return parseTree(text, language);
  };
  const read = readSides({ path, text: before }, { path, text: after }, ofTests, grammars, parse);
  return { before: read.before as TestFile, after: read.after as TestFile, parsed };
}

const HEAD = 'import pytest\n\nLIMIT = 3\n\n';
const RIPE = 'def test_ripe():\n    assert weigh(LIMIT) == 3\n\n';
const SOUR = 'def test_sour():\n    assert weigh(2) == 9\n\n';
const PATH = 'tests/test_orchard.py';

test('a test that is the same on both sides is not read before somebody asks, and then as any other', () => {
  const { before, after, parsed } = sides(PATH, HEAD + RIPE + SOUR, `${HEAD}\n${RIPE}${SOUR.replace('9', '8')}`);
  const [ripe, sour] = before.tests;
  expect(before.tests.map((one, at) => isUntouched(one, after.tests[at] ?? {}))).toEqual([true, false]);
  expect(sour?.assertions[0]?.expected).toBe('9');
  expect(parsed).toHaveLength(2);
  expect(ripe?.assertions[0]).toMatchObject({ subject: 'weigh ( LIMIT )', line: 6 });
  expect(after.tests[0]?.assertions[0]?.line).toBe(7);
  expect(parsed).toHaveLength(4);
});

test.each([
  ['the value of a name that it has from the file', HEAD.replace('3', '4') + RIPE],
  ['another statement of the file', `${HEAD}pytest.skip("later")\n\n${RIPE}`],
  ['a mark above it', `${HEAD}@pytest.mark.slow\n${RIPE}`],
])('a test is touched by %s', (_, after) => {
  const read = sides(PATH, HEAD + RIPE, after);
  expect(isUntouched(read.before.tests[0] ?? {}, read.after.tests[0] ?? {})).toBe(false);
});

test('a fixture that answers otherwise touches the tests that it is handed to, and no others', () => {
  const fixture = '@pytest.fixture\ndef crates():\n    return 3\n\n';
  const handed = 'def test_handed(crates):\n    assert weigh(crates) == 3\n\n';
  const read = sides(PATH, HEAD + fixture + handed + RIPE, HEAD + fixture.replace('3', '4') + handed + RIPE);
  const touched = read.before.tests.map((one, at) => !isUntouched(one, read.after.tests[at] ?? {}));
  expect(read.before.tests.map(({ name }, at) => [name, touched[at]])).toEqual([
    ['test_handed', true],
    ['test_ripe', false],
  ]);
});

test('what an untouched test mentions is told without reading it; of a touched one everything may be', () => {
  const { before, parsed } = sides(PATH, HEAD + RIPE + SOUR, HEAD + RIPE + SOUR.replace('9', '8'));
  const [ripe = {}, sour = {}] = before.tests;
  expect([mentionsAny(ripe, new Set(['weigh'])), mentionsAny(ripe, new Set(['peel']))]).toEqual([true, false]);
  expect(mentionsAny(sour, new Set(['peel']))).toBe(true);
  expect(parsed).toHaveLength(2);
});

test('a file beside the tests is read when somebody asks for a body', () => {
  const text = 'def weigh(crate):\n    assert crate\n    return 3\n';
  const { before, after, parsed } = sides('orchard/scale.py', text, text.replace('3', '4'), false);
  expect([before.helpers, after.helpers].map((all) => all.map(({ name }) => name))).toEqual([['weigh'], ['weigh']]);
  expect(parsed).toHaveLength(2);
  expect(before.helpers[0]?.hash).not.toBe(after.helpers[0]?.hash);
  expect(parsed).toHaveLength(4);
});

test('a side that has no text is told as such, and one text on both sides is parsed once', () => {
  const absent = { kind: 'absent' } as const;
  const alone = readSides(absent, { path: PATH, text: HEAD + RIPE }, true, grammars, parseTree);
  expect(alone.before).toBe(absent);
  expect(alone.after).toEqual(readOracle(PATH, HEAD + RIPE, grammars));
  const same = sides(PATH, HEAD + RIPE, HEAD + RIPE);
  expect([same.before === same.after, same.parsed.length]).toEqual([true, 1]);
});

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  'tests/test_crates.py': [
    'LIMIT = 3',
    'class TestCrates:',
    '    limit = 4',
    '    def test_weight(self):',
    '        total = weigh(LIMIT)',
    '        assert total == 3',
    'def helper(crate):',
    '    assert crate.weight > 2',
    'def test_help():',
    '    helper(LIMIT)',
  ],
  'crates.test.ts': [
    "describe('crates', () => {",
    '  const limit = 3;',
    '  beforeEach(() => { fill(limit); });',
    "  it('weighs', async () => {",
    '    expect(await weigh(limit)).toBe(3);',
    '  });',
    "  it('peels', () => expect(peel()).toEqual([1, 2]));",
    '});',
    'function weigh(crate) { expect(crate).toBeTruthy(); return 3; }',
  ],
  'spec/crates_spec.rb': [
    'RSpec.describe Crate do',
    '  let(:crate) { Crate.new(3) }',
    "  it 'weighs' do",
    '    expect(crate.weight).to eq(3)',
    '  end',
    'end',
  ],
  'crates_test.go': [
    'package crates',
    'var limit = 3',
    'func TestWeight(t *testing.T) {',
    '\tif weigh(limit) != 3 {',
    '\t\tt.Error("weight")',
    '\t}',
    '}',
    'func check(t *testing.T, got int) { if got != 3 { t.Fatal(got) } }',
  ],
};

test('whatever changes, both sides read as each does by itself', () => {
  const edits = fc.array(fc.tuple(fc.nat(20), fc.constantFrom('drop', 'double', 'count', 'space')), { maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(SAMPLES)), edits, (path, wanted) => {
      const lines = [...(SAMPLES[path] ?? [])];
      for (const [at, edit] of wanted) {
        const line = lines[at % lines.length] ?? '';
        const other = { drop: [], double: [line, line], count: [line.replace('3', '5')], space: ['', line] }[edit];
        lines.splice(at % lines.length, 1, ...other);
      }
      const [before, after] = [`${SAMPLES[path]?.join('\n')}\n`, `${lines.join('\n')}\n`];
      const read = readSides({ path, text: before }, { path, text: after }, true, grammars, parseTree);
      expect(read.before).toEqual(readOracle(path, before, grammars));
      expect(read.after).toEqual(readOracle(path, after, grammars));
    }),
  );
});
