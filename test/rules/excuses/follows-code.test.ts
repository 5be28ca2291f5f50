import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { contentOf } from '../../../src/rules/change/likeness.ts';
import { deletedTest } from '../../../src/rules/deleted-test.ts';
import { changedWords, hasText } from '../../../src/rules/excuses/changed-words.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'javascript']);
const python = (body: string): string => `from orchard import label\n\n\ndef test_label():\n    ${body}\n`;
const code = (body: string): string => `def label(crate):\n${body}\n`;
const judge = (files: Sides): string => gravest(weakenedAssertion.find(buildCase(files, grammars)));

const RIPE = code('    crate.has_label = True\n    return "ripe pears" if crate.ripe else "green pears"');
const PLAIN = code('    return "pears" if crate.ripe else "green"');

test('words of changed definitions are those that they say and did not, and those that they say no more', () => {
  const { gained, lost } = changedWords(buildCase({ 'orchard.py': [RIPE, PLAIN] }, grammars));
  expect([...gained.texts]).toEqual(['pears', 'green']);
  expect([...lost.texts]).toEqual(['ripe pears', 'green pears']);
  expect([...lost.names]).toEqual(['has_label']);
});

test('neither comments nor docstrings count as said by code, nor do modules that were imported before', () => {
  const before = `import io\n\n\n${PLAIN}`;
  const after = `import io\nimport enum\n\n\n${code('    """Says ripe pears."""\n    # green pears\n    return "pears" if not crate.ripe else "green"')}`;
  const { gained, lost } = changedWords(buildCase({ 'orchard.py': [before, after] }, grammars));
  expect([...gained.texts]).toEqual([]);
  expect([...gained.names]).toEqual(['enum']);
  expect(lost.texts.size).toBe(0);
});

test.each([
  ['ripe', true],
  ['pears that are ripe', true],
  ['that are ripe', true],
  ['pears that are ripe and sold', true],
  ['are', false],
  ['are ripe', true],
  ['rip', false],
])('a text is held as a whole, or one inside of the other where both are long: %j', (text, held) => {
  expect(hasText({ names: new Set(), texts: new Set(['ripe', 'pears that are ripe']) }, text)).toBe(held);
  expect(contentOf(`"${text}"`)).toBe(text);
});

const GONE = 'assert label(crate) == "ripe pears"';
const KEPT = 'assert label(other) == "green"';

test.each([
  ['a text that the code says no more', GONE, 'pass', 'clear'],
  ['an attribute that the code sets no more', 'assert label(crate).has_label is True', 'pass', 'clear'],
  ['a text that the code never said', 'assert label(crate) == "red apples"', 'pass', 'note'],
  [
    'more is asked of the same thing',
    'assert crate.name == "pear"',
    'assert crate.weight == 3\n    assert crate.name',
    'note',
  ],
  [
    'much more is asked of the same thing',
    'assert crate.name == "pear"',
    'assert crate.name\n    assert crate.weight == 3\n    assert crate.row == 4',
    'clear',
  ],
  [
    'all in one record',
    'assert crate.name == "pear"',
    'assert crate.name\n    assert crate.record == {"name": "pear", "row": 4}',
    'clear',
  ],
  [
    'an error comes where a value was',
    'assert label(crate) == "pear"',
    'with raises(ValueError):\n        label(crate)',
    'clear',
  ],
  ['a type comes where a value was', 'assert label(crate) == "pear"', 'assert isinstance(label(crate), str)', 'note'],
])('an assertion that went, or asks for less, beside changed code: %s', (_, before, after, level) => {
  const files = { 'orchard.py': [RIPE, PLAIN], 'tests/test_orchard.py': [before, after] } as const;
  const sides = [python(`${KEPT}\n    ${before}`), python(`${KEPT}\n    ${after}`)] as const;
  expect(judge({ ...files, 'tests/test_orchard.py': sides })).toBe(level);
});

test('a deleted test that asked for what the code says no more went with it', () => {
  const gone = (body: string): string => {
    const before = `${python(KEPT)}\n\ndef test_ripe():\n    ${body}\n`;
    const files = { 'orchard.py': [RIPE, PLAIN], 'tests/test_orchard.py': [before, python(KEPT)] } as const;
    return gravest(deletedTest.find(buildCase(files, grammars)));
  };
  expect(gone(GONE)).toBe('clear');
  expect(gone('assert label(crate) == "red apples"')).toBe('note');
});

const messages = (text: string): string => `module.exports = () => \`${text}\`;\n`;
const loaded = (text: string): string =>
  `import { load } from '../src/load.js';\n\ntest('says so', () => {\n  expect(load('full')).toBe('${text}');\n});\n`;

/** A test that loads messages by a computed name, and imports code that changes for another reason. */
const both = (said: readonly [string, string], asked: string): Sides => ({
  'messages/full.js': [messages(said[0]), messages(said[1])],
  'src/load.js': ['export const load = (name) => name;\n', 'export const load = (name) => name;\nexport default 3;\n'],
  'test/messages.test.js': [loaded('The ferry is full.'), loaded(asked)],
});
const NEW = 'The ferry has no room.';

test.each([
  ['the same text in both', both(['The ferry is full.', NEW], NEW), 'clear'],
  ['another text in the test', both(['The ferry is full.', NEW], 'The boat is gone.'), 'block'],
  ['a new text in the place of another one', both(['The ship is full.', NEW], NEW), 'block'],
  ['a text that the code said before', both([NEW, 'The ferry is full.'], NEW), 'block'],
])('an expected text that the code says, out of the reach that is known: %s', (_, files, level) => {
  expect(judge(files)).toBe(level);
});

test('where the test may get there a new text of the code is enough, and a comment is not', () => {
  const may = (after: string): Sides => {
    const { 'src/load.js': _, ...files } = both(['The ship is full.', NEW], NEW);
    return { ...files, 'messages/full.js': [messages('The ship is full.'), after] };
  };
  expect(judge(may(messages(NEW)))).toBe('clear');
  expect(judge(may(`// ${NEW}\n${messages('The boat is full.')}`))).toBe('warn');
});

test('a list of what may be loaded follows a module that code newly loads', () => {
  const allowed = (names: string): string =>
    `import subprocess\n\nALLOWED = {${names}}\n\n\ndef test_light():\n    for name in subprocess.run("orchard"):\n        assert name in ALLOWED\n`;
  const tests = [allowed('"orchard", "stat"'), allowed('"orchard", "stat", "threading"')] as const;
  const loads = (module: string): Sides => ({
    'tests/test_light.py': tests,
    'orchard.py': [PLAIN, `import ${module}\n\n\n${code(`    return ${module}.local()`)}`],
  });
  expect(judge(loads('threading'))).toBe('clear');
  expect(judge(loads('signal'))).toBe('warn');
});

test('what names a definition that is gone from production code is no proof, though nothing shows that it got there', () => {
  const shelf = (comment: string): string =>
    `from importlib import import_module\n\n# ${comment}\nglobals().update(vars(import_module("store")))\n\n\ndef label(n):\n    return n + 1\n`;
  const files = (name: string, store: string): Sides => ({
    'orchard.py': [shelf('all that there is'), shelf('everything')],
    'store.py': [`def weigh_box():\n    return 3\n\n\ndef full():\n    return 1\n`, store],
    'test_orchard.py': [
      `from orchard import label, ${name}\n\n\ndef test_label():\n    assert label(1) == 2\n    assert ${name}() == 3\n`,
      'from orchard import label\n\n\ndef test_label():\n    assert label(1) == 2\n',
    ],
  });
  const without = 'def full():\n    return 2\n';
  expect(judge(files('weigh_box', without))).not.toBe('block');
  expect(judge(files('weigh_crate', without))).toBe('block');
});

test('a value that a test of the whole program expects may follow any code, one that it gives up may not', () => {
  const files = (path: string, now: string): Sides => ({
    [path]: [
      `from cli import run\n\n\ndef test_label():\n    assert run("label") == "a crate"\n`,
      `from cli import run\n\n\ndef test_label():\n    ${now}\n`,
    ],
    'orchard.py': [PLAIN, RIPE],
  });
  const rewritten = 'assert run("label") == "a box"';
  expect(judge(files('tests/e2e/test_label.py', rewritten))).toBe('clear');
  expect(judge(files('tests/test_label_integration.py', rewritten))).toBe('clear');
  expect(judge(files('tests/test_label.py', rewritten))).toBe('warn');
  expect(judge(files('tests/e2e/test_label.py', 'assert run("label")'))).toBe('warn');
  const alone = { 'tests/e2e/test_label.py': files('tests/e2e/test_label.py', rewritten)['tests/e2e/test_label.py'] };
  expect(judge(alone as Sides)).not.toBe('clear');
});

test('a text that stands inside of a computed text of the code is one that the code says', () => {
  const page = (path: string): string =>
    `export function pageOf(base) {\n  return \`${'${new URL("'}${path}${'", base)}'}/\`;\n}\n`;
  const asks = (url: string): string =>
    `import { pageOf } from '@orchard/pages';\nit('leads', () => { expect(pageOf(BASE)).toBe('${'https://orchard.test'}${url}'); });\n`;
  const files = (now: string): Sides => ({
    'packages/shop/test/page.test.js': [asks('/crates/pears/'), asks(now)],
    'packages/pages/src/page.js': [page('/crates/pears'), page('/crates?ripe=true')],
  });
  expect(judge(files('/crates?ripe=true/'))).toBe('clear');
  expect(judge(files('/crates?ripe=maybe/'))).not.toBe('clear');
});
