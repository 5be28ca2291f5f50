import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { readOracle } from '../../src/syntax/index.ts';
import { buildCase, gravest } from '../rules/build-case.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'rust', 'ruby', 'php', 'csharp']);

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
  csharp: [
    'Orchard.Tests/CrateTests.cs',
    'new[] { (3, 12), (4, 16), (5, 20) }',
    (list) =>
      `public class CrateTests {\n  [Fact]\n  public void Weighs() {\n    foreach (var (pears, kilos) in ${list}) {\n      Assert.Equal(kilos, Crate.Weigh(pears));\n    }\n  }\n}\n`,
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
  ['rust', '&LIST[..1]', 1],
  ['rust', 'LIST[1..2].iter().copied()', 1],
  ['csharp', 'LIST.Take(1)', 1],
  ['csharp', 'LIST[..2]', 2],
  ['rspec', 'LIST.drop(1)', 2],
  ['rspec', 'LIST.first(2)', 2],
  ['php', 'array_slice(LIST, 1)', 2],
  ['php', 'array_slice(LIST, 0, 1)', 1],
] as const)('%s: %s leaves rows out', (file, way, rows) => {
  expect(look(file, way)).toEqual([rows, /rspec|csharp/.test(file) ? expect.stringMatching(/block|warn/) : 'block']);
});

test.each([
  ['pytest', 'list(LIST)'],
  ['python', 'LIST[:]'],
  ['each', '[...LIST]'],
  ['loop', 'LIST.slice()'],
  ['go', 'LIST[:]'],
  ['rust', 'LIST.into_iter()'],
  ['csharp', 'LIST.ToList()'],
  ['rspec', 'LIST.to_a'],
  ['php', 'array_values(LIST)'],
])('%s: %s hands all rows on', (file, way) => {
  expect(look(file, way)).toEqual([3, 'clear']);
});

/** What follows the last line of the body of a loop, for files whose rows a loop in the test goes through. */
const LAST: Readonly<Record<string, readonly [line: string, inFront: string]>> = {
  python: ['        assert weigh(pears) == kilos\n', '        '],
  go: ['\t\t}\n', '\t\t'],
  rust: ['        assert_eq!(weigh(pears), kilos);\n', '        '],
  csharp: ['      Assert.Equal(kilos, Crate.Weigh(pears));\n', '      '],
  php: ['      $this->assertSame($kilos, weigh($pears));\n', '      '],
};

const over = (file: string, statement: string): readonly [rows: number | undefined, level: string] => {
  const [path, list, write] = FILES[file] ?? ['', '', () => ''];
  const [line, space] = LAST[file] ?? ['', ''];
  const text = write(list).replace(line, `${line}${space}${statement}\n`);
  const reading = readOracle(path, text, grammars);
  const rows = reading.kind === 'tests' ? reading.tests[0]?.rows?.cells.length : undefined;
  return [rows, gravest(weakenedAssertion.find(buildCase({ [path]: [write(list), text] }, grammars)))];
};

test.each([
  ['python', 'break', 'if pears == 5:\n            break'],
  ['go', 'break', 'if c.pears == 5 {\n\t\t\tbreak\n\t\t}'],
  ['rust', 'return;', 'if pears == 5 { break; }'],
  ['csharp', 'break;', 'if (pears == 5) { break; }'],
  ['php', 'break;', 'if ($pears === 5) { break; }'],
])(
  '%s: a loop that is left in its first round by `%s` meets one row; one that may be left meets them all',
  (file, leave, may) => {
    expect(over(file, leave)).toEqual([1, expect.stringMatching(/block|warn/)]);
    expect(over(file, may)[0]).toBe(3);
  },
);

test.each([
  ['python', 'if pears == 5:\n            continue'],
  ['rust', 'if pears == 5 { continue; }'],
  ['php', 'if ($pears === 5) { continue; }'],
])('%s: rows that a loop goes past before it asks are told of', (file, goesOn) => {
  const [path, list, write] = FILES[file] ?? ['', '', () => ''];
  const [line = '', space] = LAST[file] ?? [];
  const text = write(list).replace(line, `${space}${goesOn}\n${line}`);
  expect(gravest(weakenedAssertion.find(buildCase({ [path]: [write(list), text] }, grammars)))).toMatch(/warn|block/);
});
