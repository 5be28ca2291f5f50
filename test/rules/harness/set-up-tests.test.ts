import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { openCase } from '../../../src/rules/case.ts';
import { setUpNeeds } from '../../../src/rules/harness/set-up-tests.ts';
import { replacedSubject } from '../../../src/rules/replaced-subject.ts';
import { gravest } from '../build-case.ts';
import { buildEvidence } from '../evidence.ts';

const grammars = await loadGrammars(['python', 'javascript', 'ruby', 'php']);

interface SetUp {
  readonly path: string;
  readonly before?: string;
  readonly after: string;
  /** A test that the change leaves as it is. */
  readonly test: readonly [path: string, text: string];
}

/** What judging asks for when a set-up changes, and what it finds once it has the test. */
function judge({ path, before, after, test: [where, text] }: SetUp): readonly [asked: boolean, level: string] {
  const blobs = memorySpill();
  const evidence = buildEvidence({ files: [{ path, before: before ?? null, after }] }, blobs);
  const tools = { grammars, blobs };
  const needs = setUpNeeds(evidence, tools);
  const bytes = Buffer.from(text);
  const whole: Evidence = {
    ...evidence,
    files: [{ tree: 'base', path: where, side: { kind: 'text', digest: blobs.put(bytes), bytes: bytes.length } }],
  };
  return [needs.some((need) => need.path === where), gravest(replacedSubject.find(openCase(whole, null, tools)))];
}

const CRATE_TEST = [
  'tests/test_crate.py',
  'from orchard.crate import Crate\n\n\ndef test_weight():\n    assert Crate(3).weight() == 12\n',
] as const;
const fixture = (line: string, imports = ''): string =>
  `import pytest\n${imports}\n\n@pytest.fixture(autouse=True)\ndef steady(monkeypatch):\n    ${line}\n`;
const PATCH = 'monkeypatch.setattr(crate.Crate, "weight", lambda self: 12)';
const IMPORT = 'from orchard import crate\n';

test.each<[string, string]>([
  ['a member of an imported module', fixture(PATCH, IMPORT)],
  [
    'a name of the module of tests',
    fixture('monkeypatch.setattr(subject, "Crate", Steady)', 'import tests.test_crate as subject\n'),
  ],
  ['a dotted name', fixture('monkeypatch.setattr("orchard.crate.Crate.weight", lambda self: 12)')],
])('a new fixture for all tests that replaces %s is found, though no test changes', (_what, after) => {
  expect(judge({ path: 'tests/conftest.py', after, test: CRATE_TEST })).toEqual([true, 'block']);
});

test('a set-up that overwrites an export, and one that a test folder holds by its plain name', () => {
  const after = "const fares = require('../lib/fares');\nfares.total = () => 750;\n";
  const text = "const { total } = require('../lib/fares');\ntest('total', () => { expect(total()).toBe(750); });\n";
  expect(judge({ path: 'test/setup.js', after, test: ['test/fares.test.js', text] })).toEqual([true, 'block']);
});

const OVEN = 'class Oven\n  def bake\n    12\n  end\nend\n';
const RUBY_TEST =
  "require 'test_helper'\n\nclass OvenTest < Minitest::Test\n  def test_bake\n    assert_equal 12, Oven.new.bake\n  end\nend\n";

test.each<[string, SetUp]>([
  [
    'opens a class again',
    { path: 'test/test_helper.rb', after: `require 'bakery/oven'\n\n${OVEN}`, test: ['test/oven_test.rb', RUBY_TEST] },
  ],
  [
    'puts a module before it',
    {
      path: 'test/support/calm.rb',
      after: `module Calm\n  def bake\n    12\n  end\nend\nBakery::Oven.prepend(Calm)\n`,
      test: ['test/oven_test.rb', RUBY_TEST],
    },
  ],
  [
    'puts methods before its own',
    {
      path: 'test/test_helper.rb',
      after: 'Bakery::Oven.prepend(Module.new do\n  def bake = 12\nend)\n',
      test: ['test/oven_test.rb', RUBY_TEST],
    },
  ],
])('a set-up of Ruby that %s', (_what, change) => expect(judge(change)).toEqual([true, 'block']));

test('a set-up of Ruby that opens a class of its own, or one of which the test examines something else', () => {
  const own = { path: 'test/test_helper.rb', after: OVEN.replaceAll('Oven', 'Clock') };
  expect(judge({ ...own, test: ['test/oven_test.rb', RUBY_TEST] })[1]).toBe('clear');
  const other = { path: 'test/test_helper.rb', after: OVEN.replace('bake', 'to_s') };
  expect(judge({ ...other, test: ['test/oven_test.rb', RUBY_TEST] })[1]).toBe('clear');
});

test('a class among the tests by the name of one of production, in the namespace of that one', () => {
  const test = ['src/Shelf.php', '<?php\nnamespace Archive;\nclass Shelf {}\n'] as const;
  const double = (space: string): string => `<?php\n\nnamespace ${space};\n\nfinal class Shelf\n{\n}\n`;
  const path = 'tests/Fixtures/Shelf.php';
  expect(judge({ path, after: double('Archive'), test })).toEqual([true, 'warn']);
  expect(judge({ path, after: double('Archive\\Tests\\Fixtures'), test })).toEqual([false, 'clear']);
});

test.each<[string, Omit<SetUp, 'test'>]>([
  [
    'what it had before',
    { path: 'tests/conftest.py', before: fixture(PATCH, IMPORT), after: `${fixture(PATCH, IMPORT)}\n` },
  ],
  [
    'a fixture that must be asked for',
    { path: 'tests/conftest.py', after: fixture(PATCH, IMPORT).replace('(autouse=True)', '') },
  ],
  [
    'what no test asks about',
    { path: 'tests/conftest.py', after: fixture(PATCH.replace('"weight"', '"log"'), IMPORT) },
  ],
])('%s is nothing new', (_what, change) => {
  expect(judge({ ...change, test: CRATE_TEST })[1]).toBe('clear');
});

test('a file that prepares no run asks for nothing', () => {
  expect(judge({ path: 'orchard/crate.py', after: fixture(PATCH, IMPORT), test: CRATE_TEST })).toEqual([
    false,
    'clear',
  ]);
});
