import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'go']);

test.each([
  ['with what the test puts in', 'sort = parse("pears list")', 'warn'],
  ['alone', 'sort = parse("pears add")', 'block'],
])('a word that is expected changes %s', (_, line, level) => {
  const named = (input: string, word: string): string =>
    `from orchard import parse\n\n\ndef test_sort():\n    ${input}\n    assert sort == "${word}"\n`;
  const code = (comment: string): string => `# ${comment}\ndef parse(text):\n    return text.split(" ")[1]\n`;
  const files = {
    'orchard.py': [code('the orchard'), code('our orchard')],
    'store.py': ['def full():\n    return 1\n', 'def full():\n    return 2\n'],
    'test_orchard.py': [named('sort = parse("pears add")', 'add'), named(line, 'list')],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});

test.each([
  ['with what the test puts in', 'log = "see http://pier:5701 for pears"', 'warn'],
  ['alone', 'log = "see http://pier:5173 for pears"', 'block'],
  ['with a part of a longer one that goes in', 'log = "see http://pier:57019 for pears"', 'block'],
])('a word of a text that is expected changes %s', (_, line, level) => {
  const shown = (input: string, port: number): string =>
    `from orchard import show\n\n\ndef test_show():\n    ${input}\n    assert "http://pier:${port}" in show(log)\n`;
  const files = {
    'store.py': ['def full():\n    return 1\n', 'def full():\n    return 2\n'],
    'test_orchard.py': [shown('log = "see http://pier:5173 for pears"', 5173), shown(line, 5701)],
    'orchard.py': ['# a\ndef show(text):\n    return text\n', '# b\ndef show(text):\n    return text\n'],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});

type Written = (word: string) => string;
const python =
  (body: Written): Written =>
  (word) =>
    `from orchard import parse\n\n\n${body(word)}`;

/** Code that no test reaches, before and after, by the ending of the language's files. */
const STORES = {
  py: ['store.py', 'def full():\n    return 1\n', 'def full():\n    return 2\n'],
  js: ['store.js', 'export const full = () => 1;\n', 'export const full = () => 2;\n'],
  go: ['store/store.go', 'package store\n\nvar Full = 1\n', 'package store\n\nvar Full = 2\n'],
} as const;

/** What the test expects is another word than before; of the code that it tests only a comment is another. */
function expecting(kind: keyof typeof STORES, path: string, code: Written, body: Written): string {
  const [store, before, after] = STORES[kind];
  const files = {
    [`orchard.${kind}`]: [code('the'), code('our')],
    [store]: [before, after],
    [path]: [body('pear'), body('plum')],
  } as const;
  return gravest(weakenedAssertion.find(buildCase(files, grammars)));
}

const pythonCode: Written = (word) => `# ${word}\ndef parse(text):\n    return text\n`;

test.each<[string, Written, string]>([
  [
    'in a name of the test',
    (one) => `def test_a():\n    wanted = "${one}"\n    assert parse("x") == wanted\n`,
    'block',
  ],
  ['in front of the tests', (one) => `WANTED = "${one}"\n\ndef test_a():\n    assert parse("x") == WANTED\n`, 'block'],
  [
    'on a line of its own',
    (one) => `def test_a():\n    assert parse("x") == {\n        "sort": "${one}",\n    }\n`,
    'block',
  ],
  ['in a comment, too', (one) => `def test_a():\n    # ${one}\n    assert parse("x") == "${one}"\n`, 'block'],
  ['in a docstring, too', (one) => `def test_a():\n    """${one}"""\n    assert parse("x") == "${one}"\n`, 'block'],
  [
    'in a row',
    (one) =>
      `import pytest\n\n@pytest.mark.parametrize("a, w", [\n    ("x", "${one}"),\n])\ndef test_a(a, w):\n    assert parse(a) == w\n`,
    'block',
  ],
  [
    'in a row of a loop',
    (one) => `def test_a():\n    for a, w in [("x", "${one}"), ("y", "fig")]:\n        assert parse(a) == w\n`,
    'block',
  ],
  [
    'in another test, too',
    (one) =>
      `def test_a():\n    assert parse("x") == "${one}"\n\ndef test_b():\n    kind = "${one}"\n    assert parse("y") == kind\n`,
    'block',
  ],
  [
    'in a name that nothing reads, too',
    (one) => `def test_a():\n    kind = "${one}"\n    got = parse("pear")\n    assert got == "${one}"\n`,
    'block',
  ],
  ['in what goes in, too', (one) => `def test_a():\n    got = parse("${one}")\n    assert got == "${one}"\n`, 'warn'],
  [
    'in a line of a text that goes in, of which another line changes otherwise',
    (one) =>
      `def test_a():\n    text = """\nfirst ${one === 'pear' ? 'a fig' : 'a plum'}\nthen a ${one}\n"""\n    assert parse(text) == "${one}"\n`,
    'warn',
  ],
  [
    'in what prepares the test, too',
    (one) =>
      `class TestA:\n    def setup_method(self):\n        self.got = parse("${one}")\n\n    def test_a(self):\n        assert self.got == "${one}"\n`,
    'warn',
  ],
  [
    'in data in front of the tests that go in, too',
    (one) => `DATA = {"a": "${one}"}\n\ndef test_a():\n    got = parse(DATA)\n    assert got == "${one}"\n`,
    'warn',
  ],
])('Python: another value is expected %s', (_, body, level) => {
  expect(expecting('py', 'test_orchard.py', pythonCode, python(body))).toBe(level);
});

const inTest = (lines: string): string => `import { parse } from './orchard.js';\n\ntest('a', () => {\n${lines}});\n`;

test.each<[string, Written, string]>([
  ['in a name', (one) => inTest(`  const wanted = { a: '${one}' };\n  expect(parse('x')).toEqual(wanted);\n`), 'block'],
  ['on a line of its own', (one) => inTest(`  expect(parse('x')).toEqual({\n    a: '${one}',\n  });\n`), 'block'],
  [
    'in a row of a loop',
    (one) => inTest(`  for (const [a, w] of [['x', '${one}'], ['y', 'fig']]) {\n    expect(parse(a)).toBe(w);\n  }\n`),
    'block',
  ],
  ['in what goes in, too', (one) => inTest(`  const got = parse('${one}');\n  expect(got).toBe('${one}');\n`), 'warn'],
  [
    'in a hook, too',
    (one) =>
      `import { parse } from './orchard.js';\nlet got;\nbeforeEach(() => {\n  got = parse('${one}');\n});\ntest('a', () => {\n  expect(got).toBe('${one}');\n});\n`,
    'warn',
  ],
])('JavaScript: another value is expected %s', (_, body, level) => {
  const code: Written = (word) => `// ${word}\nexport const parse = (text) => text;\n`;
  expect(expecting('js', 'orchard.test.js', code, body)).toBe(level);
});

const goTest = (lines: string): string =>
  `package orchard\n\nimport "testing"\n\nfunc TestA(t *testing.T) {\n${lines}\t\tt.Errorf("got %v", got)\n\t}\n`;

test.each<[string, Written, string]>([
  ['in a name', (one) => goTest(`\twant := "${one}"\n\tif got := Parse("x"); got != want {\n`).concat('}\n'), 'block'],
  [
    'in a row',
    (one) =>
      goTest(
        `\trows := []struct{ in, want string }{\n\t\t{in: "x", want: "${one}"},\n\t\t{in: "y", want: "fig"},\n\t}\n\tfor _, row := range rows {\n\t\tif got := Parse(row.in); got != row.want {\n`,
      ).concat('\t}\n}\n'),
    'block',
  ],
  [
    'in what goes in, too',
    (one) => goTest(`\tin := "${one}"\n\tgot := Parse(in)\n\tif got != "${one}" {\n`).concat('}\n'),
    'warn',
  ],
])('Go: another value is expected %s', (_, body, level) => {
  const code: Written = (word) => `package orchard\n\n// ${word}\nfunc Parse(text string) string { return text }\n`;
  expect(expecting('go', 'orchard_test.go', code, body)).toBe(level);
});
