import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { readOracle } from '../../src/syntax/index.ts';
import { buildCase, gravest } from '../rules/build-case.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'rust', 'ruby', 'php']);

/** Files whose one test goes through what is handed in. */
const FILES: Readonly<Record<string, readonly [path: string, list: string, write: (list: string) => string]>> = {
  pytest: [
    'test_crate.py',
    '[(3, 12), (4, 16), (5, 20)]',
    (list) =>
      `@pytest.mark.parametrize("pears, kilos", ${list})\ndef test_weigh(pears, kilos):\n    assert weigh(pears) == kilos\n`,
  ],
  python: [
    'test_crate.py',
    '[(3, 12), (4, 16), (5, 20)]',
    (list) => `def test_weigh():\n    for pears, kilos in ${list}:\n        assert weigh(pears) == kilos\n`,
  ],
  each: [
    'crate.test.ts',
    '[[3, 12], [4, 16], [5, 20]]',
    (list) => `test.each(${list})('weighs', (pears, kilos) => {\n  expect(weigh(pears)).toBe(kilos);\n});\n`,
  ],
  loop: [
    'crate.test.ts',
    '[[3, 12], [4, 16], [5, 20]]',
    (list) => `for (const [pears, kilos] of ${list}) {\n  test('weighs', () => expect(weigh(pears)).toBe(kilos));\n}\n`,
  ],
  go: [
    'crate_test.go',
    '[]struct{ pears, kilos int }{{3, 12}, {4, 16}, {5, 20}}',
    (list) =>
      `package a\n\nimport "testing"\n\nfunc TestWeigh(t *testing.T) {\n\tfor _, c := range ${list} {\n\t\tif got := Weigh(c.pears); got != c.kilos {\n\t\t\tt.Errorf("got %d", got)\n\t\t}\n\t}\n}\n`,
  ],
  rust: [
    'tests/crate.rs',
    '[(3, 12), (4, 16), (5, 20)]',
    (list) =>
      `#[test]\nfn weighs() {\n    for (pears, kilos) in ${list} {\n        assert_eq!(weigh(pears), kilos);\n    }\n}\n`,
  ],
  rspec: [
    'spec/crate_spec.rb',
    '[[3, 12], [4, 16], [5, 20]]',
    (list) => `${list}.each do |pears, kilos|\n  it "weighs" do\n    expect(weigh(pears)).to eq(kilos)\n  end\nend\n`,
  ],
  php: [
    'tests/CrateTest.php',
    '[[3, 12], [4, 16], [5, 20]]',
    (list) =>
      `<?php\nclass CrateTest extends TestCase {\n  public function testWeigh(): void {\n    foreach (${list} as [$pears, $kilos]) {\n      $this->assertSame($kilos, weigh($pears));\n    }\n  }\n}\n`,
  ],
};

function look(file: string, way: string): readonly [rows: number | undefined, level: string] {
  const [path, list, write] = FILES[file] ?? ['', '', () => ''];
  const text = write(way.replace('LIST', list));
  const reading = readOracle(path, text, grammars);
  const rows = reading.kind === 'tests' ? reading.tests[0]?.rows?.cells.length : undefined;
  return [rows, gravest(weakenedAssertion.find(buildCase({ [path]: [write(list), text] }, grammars)))];
}

test.each([
  ['pytest', 'LIST[1:]', 2],
  ['pytest', 'LIST[:-1]', 2],
  ['python', 'list(LIST)[:1]', 1],
  ['each', 'LIST.slice(1)', 2],
  ['loop', 'LIST.slice(0, -2)', 1],
  ['go', 'LIST[1:]', 2],
  ['rust', 'LIST.into_iter().skip(1)', 2],
  ['rust', 'LIST.iter().take(1)', 1],
  ['rspec', 'LIST.drop(1)', 2],
  ['rspec', 'LIST.first(2)', 2],
  ['php', 'array_slice(LIST, 1)', 2],
  ['php', 'array_slice(LIST, 0, 1)', 1],
] as const)('%s: %s leaves rows out', (file, way, rows) => {
  expect(look(file, way)).toEqual([rows, file === 'rspec' ? expect.stringMatching(/block|warn/) : 'block']);
});

test.each([
  ['pytest', 'list(LIST)'],
  ['python', 'LIST[:]'],
  ['each', '[...LIST]'],
  ['loop', 'LIST.slice()'],
  ['go', 'LIST[:]'],
  ['rust', 'LIST.into_iter()'],
  ['rspec', 'LIST.to_a'],
  ['php', 'array_values(LIST)'],
])('%s: %s hands all rows on', (file, way) => {
  expect(look(file, way)).toEqual([3, 'clear']);
});
