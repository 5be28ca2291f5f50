import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { testPairs } from '../../../src/rules/change/test-pairs.ts';
import { moduleNeeds } from '../../../src/rules/reach/module-needs.ts';
import { explain } from '../../../src/rules/reach/reach.ts';
import { buildEvidence } from '../evidence.ts';
import { type Changes, caseInTree, type Texts } from './case-in-tree.ts';

const grammars = await loadGrammars(['python', 'javascript', 'typescript', 'java']);

/** How well a change explains the one test in it, once what judging asked for of an unchanged tree is at hand. */
function explained(changes: Changes, tree: Texts): string {
  const facts = caseInTree(changes, tree, grammars);
  const [pair] = testPairs(facts).pairs;
  return pair === undefined ? 'no test' : explain(facts, pair.after).kind;
}

const weighs = (name = 'weigh'): readonly [string, string] => [
  `def ${name}(n):\n    return n * 4\n\n\ndef count(n):\n    return n\n`,
  `def ${name}(n):\n    return n * 5\n\n\ndef count(n):\n    return n\n`,
];
const pytest = (head: string, body: string, had = '12', now = '15'): readonly [string, string] => [
  `${head}\n\n\ndef test_crate(scale):\n    assert ${body} == ${had}\n`,
  `${head}\n\n\ndef test_crate(scale):\n    assert ${body} == ${now}\n`,
];
const jest = (head: string, body: string): readonly [string, string] => [
  `${head}\nit('weighs', () => { expect(${body}).toBe(12); });\n`,
  `${head}\nit('weighs', () => { expect(${body}).toBe(15); });\n`,
];
const export4 = (name: string, times: number): string => `export function ${name}(n) { return n * ${times}; }\n`;

test.each<[string, Changes, Texts, string]>([
  [
    'the index of a package, and a module behind it',
    { 'tests/test_crate.py': pytest('import orchard', 'orchard.total(3)'), 'src/orchard/scale.py': weighs() },
    {
      'src/orchard/__init__.py': 'from .crate import total\n',
      'src/orchard/crate.py': 'from .scale import weigh\n\n\ndef total(n):\n    return weigh(n)\n',
    },
    'explained',
  ],
  [
    'a module that never calls what changed',
    { 'tests/test_crate.py': pytest('import orchard', 'orchard.total(3)'), 'src/orchard/scale.py': weighs() },
    {
      'src/orchard/__init__.py': 'from .crate import total\n',
      'src/orchard/crate.py': '# weigh(n)\nfrom .scale import count\n\n\ndef total(n):\n    return count(n)\n',
    },
    'none',
  ],
  [
    'a module that does not parse',
    { 'tests/test_crate.py': pytest('from orchard.crate import total', 'total(3)'), 'orchard/scale.py': weighs() },
    { 'orchard/crate.py': 'from .scale import weigh\n\n\ndef total(n:\n    return weigh(n)\n' },
    'possible',
  ],
  [
    'a fixture of the folder above',
    { 'tests/unit/test_crate.py': pytest('import pytest', 'scale.total(3)'), 'orchard/scale.py': weighs() },
    {
      'tests/conftest.py':
        'import pytest\nfrom orchard import scale as built\n\n\n@pytest.fixture\ndef scale():\n    return built.weigh\n',
    },
    'explained',
  ],
  [
    'a command that a program has',
    {
      'tests/test_crate.py': pytest('from orchard.main import cli', 'run(cli, ["crates"])'),
      'orchard/scale.py': weighs(),
    },
    {
      'orchard/main.py':
        'import click\nfrom .scale import weigh\n\n\n@click.group()\ndef cli():\n    pass\n\n\n@cli.command()\ndef crates():\n    print(weigh(3))\n',
    },
    'explained',
  ],
  [
    'a function under a decorator that nothing reaches',
    {
      'tests/test_crate.py': pytest('from orchard.main import total', 'total(3)'),
      'orchard/scale.py': weighs(),
    },
    {
      'orchard/main.py':
        'import click\nfrom .scale import weigh\n\n\n@click.command()\ndef crates():\n    print(weigh(3))\n\n\ndef total(n):\n    return n\n',
    },
    'none',
  ],
  [
    'a folder handed on by its index, in TypeScript',
    {
      'test/crate.test.ts': jest("import { total } from '../src/orchard';", 'total(3)'),
      'src/orchard/scale.ts': [export4('weigh', 4), export4('weigh', 5)],
    },
    {
      'src/orchard/index.ts': "export * from './crate.js';\n",
      'src/orchard/crate.ts': "import { weigh } from './scale.js';\nexport const total = (n) => weigh(n);\n",
    },
    'explained',
  ],
  [
    'a package of the workspace, by the name in its manifest',
    {
      'packages/shop/src/crate.test.ts': jest("import { total } from '@orchard/core';", 'total(3)'),
      'packages/core/src/scale.ts': [export4('weigh', 4), export4('weigh', 5)],
    },
    {
      'packages/core/package.json': '{ "name": "@orchard/core" }',
      'packages/core/src/index.ts': "export { weigh as total } from './scale.js';\n",
    },
    'explained',
  ],
  [
    'a package of that name from elsewhere',
    {
      'packages/shop/src/crate.test.ts': jest("import { total } from '@meadow/core';", 'total(3)'),
      'packages/core/src/scale.ts': [export4('weigh', 4), export4('weigh', 5)],
    },
    {
      'packages/core/package.json': '{ "name": "@orchard/core" }',
      'packages/core/src/index.ts': "export { weigh as total } from './scale.js';\n",
    },
    'possible',
  ],
  [
    'what a hook sets up',
    {
      'test/crate.test.ts': jest(
        "import { Crate } from '../src/crate.js';\nlet crate;\nbeforeEach(() => { crate = new Crate(); });",
        'crate.total(3)',
      ),
      'src/scale.ts': [export4('weigh', 4), export4('weigh', 5)],
    },
    {
      'src/crate.ts': "import { weigh } from './scale.js';\nexport class Crate { total(n) { return weigh(n); } }\n",
    },
    'explained',
  ],
  [
    'a package that is named by way of a module in it',
    { 'tests/test_crate.py': pytest('import orchard.press', 'orchard.total(3)'), 'src/orchard/scale.py': weighs() },
    { 'src/orchard/__init__.py': 'from .scale import weigh as total\n' },
    'explained',
  ],
  [
    'what CommonJS hands out',
    {
      'test/crate.test.js': jest("const orchard = require('../lib/orchard');", 'orchard.total(3)'),
      'lib/scale.js': ['module.exports = (n) => n * 4;\n', 'module.exports = (n) => n * 5;\n'],
    },
    {
      'lib/orchard.js':
        "const weigh = require('./scale');\nmodule.exports = { total: (n) => weigh(n), count: (n) => n };\n",
    },
    'explained',
  ],
  [
    'a class of the same package, in Java',
    {
      'app/src/test/java/orchard/CrateTest.java': [
        'package orchard;\nclass CrateTest { @Test void weighs() { assertEquals(12, new Crate(3).total()); } }\n',
        'package orchard;\nclass CrateTest { @Test void weighs() { assertEquals(15, new Crate(3).total()); } }\n',
      ],
      'app/src/main/java/orchard/Scale.java': [
        'package orchard;\nclass Scale { static int weigh(int n) { return n * 4; } }\n',
        'package orchard;\nclass Scale { static int weigh(int n) { return n * 5; } }\n',
      ],
    },
    {
      'app/src/main/java/orchard/Crate.java':
        'package orchard;\nclass Crate { int total() { return Scale.weigh(3); } }\n',
    },
    'explained',
  ],
])('through files that the change leaves alone: %s', (_what, changes, tree, kind) => {
  expect(explained(changes, tree)).toBe(kind);
});

test('nothing is asked for where no code changes, or what changes is reached without', () => {
  const blobs = memorySpill();
  const [before, after] = pytest('from orchard.scale import weigh', 'weigh(3)');
  const only = buildEvidence({ files: [{ path: 'tests/test_crate.py', before, after }] }, blobs);
  expect(moduleNeeds(only, { grammars, blobs })).toEqual([]);
  const [old, now] = weighs();
  const files = [
    ...[{ path: 'tests/test_crate.py', before, after }],
    { path: 'orchard/scale.py', before: old, after: now },
  ];
  expect(moduleNeeds(buildEvidence({ files }, blobs), { grammars, blobs })).toEqual([]);
});
