import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { testPairs } from '../../../src/rules/change/test-pairs.ts';
import { explain } from '../../../src/rules/reach/reach.ts';
import { buildCase, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'typescript', 'tsx', 'java', 'php', 'csharp', 'rust']);

/** How well the other files explain a change of the one test in `path`. */
function kindOf(path: string, text: string, files: Sides): string {
  const facts = buildCase({ [path]: [text, `${text}\n`], ...files }, grammars);
  const [pair] = testPairs(facts).pairs;
  return pair === undefined ? 'no test' : explain(facts, pair.before).kind;
}
const python = (head: string, body: string, files: Sides): string =>
  kindOf('tests/test_orchard.py', `${head}\n\n\ndef test_it(client):\n    ${body}\n`, files);
const script = (head: string, body: string, files: Sides): string =>
  kindOf('test/ferry.test.ts', `${head}\nit('sails', () => { ${body} });\n`, files);
const grows = (name: string): readonly [string, string] => [
  `def ${name}(n):\n    return n\n`,
  `def ${name}(n):\n    return n + 1\n`,
];
const swells = (name: string): readonly [string, string] => [
  `export function ${name}(n) { return n; }\n`,
  `export function ${name}(n) { return n + 1; }\n`,
];

test.each<[string, string, string, Sides, string]>([
  [
    'a module imported directly',
    'from orchard.trees import grow',
    'assert grow(1)',
    { 'src/orchard/trees.py': grows('grow') },
    'explained',
  ],
  [
    'a module imported as a name',
    'from orchard import trees',
    'assert trees.grow(1)',
    { 'src/orchard/trees.py': grows('grow') },
    'explained',
  ],
  [
    'an alias',
    'from orchard.trees import grow as g',
    'assert g(1)',
    { 'orchard/trees.py': grows('grow') },
    'explained',
  ],
  [
    'a function that the imported one calls',
    'from orchard import grow',
    'assert grow(1)',
    {
      'orchard.py': [
        'def grow(n):\n    return _add(n)\n\ndef _add(n):\n    return n\n',
        'def grow(n):\n    return _add(n)\n\ndef _add(n):\n    return n + 1\n',
      ],
    },
    'explained',
  ],
  [
    'a module that the imported one imports',
    'from orchard.trees import grow',
    'assert grow(1)',
    {
      'orchard/trees.py': [
        'from .soil import wet\ndef grow(n):\n    return wet(n)\n',
        'from .soil import wet\ndef grow(n):\n    return  wet(n)\n',
      ],
      'orchard/soil.py': grows('wet'),
    },
    'explained',
  ],
  [
    'a package that hands the symbol on',
    'import orchard',
    'assert orchard.grow(1)',
    { 'src/orchard/trees.py': grows('grow') },
    'explained',
  ],
  [
    'a method by its name',
    'from orchard import Tree',
    'assert Tree().prune()',
    {
      'orchard.py': [
        'class Tree:\n    def prune(self):\n        return 1\n',
        'class Tree:\n    def prune(self):\n        return 2\n',
      ],
    },
    'explained',
  ],
  [
    'a function of that file which nothing names',
    'from orchard import grow',
    'assert grow(1)',
    {
      'orchard.py': [
        'def grow(n):\n    return n\n\ndef paint(n):\n    return n\n',
        'def grow(n):\n    return n\n\ndef paint(n):\n    return -n\n',
      ],
    },
    'none',
  ],
  [
    'a namesake in a sibling of an unseen module',
    'from orchard.b import grow',
    'assert grow(1)',
    { 'orchard/a.py': grows('grow') },
    'possible',
  ],
  [
    'a module behind an unseen one',
    'from orchard.api import call',
    'assert call()',
    { 'orchard/soil.py': grows('wet') },
    'possible',
  ],
  ['nothing at all', 'from orchard import grow', 'assert grow(1)', {}, 'none'],
  ['another test', 'from orchard import grow', 'assert grow(1)', { 'tests/helpers.py': grows('grow') }, 'none'],
  [
    'a stub for the type checker',
    'from orchard import grow',
    'assert grow(1)',
    { 'orchard.pyi': grows('grow') },
    'none',
  ],
  [
    'the version of a dependency',
    'from orchard import grow',
    'assert grow(1)',
    { 'pyproject.toml': ['dependencies = ["soil>=1.0"]\n', 'dependencies = ["soil>=2.0"]\n'] },
    'possible',
  ],
  [
    'the version of the project itself',
    'from orchard import grow',
    'assert grow(1)',
    { 'pyproject.toml': ['version = "1.0"\n', 'version = "2.0"\n'] },
    'none',
  ],
  [
    'code of a language that is not understood',
    'from orchard import grow',
    'assert grow(1)',
    { 'src/soil.c': ['int wet() { return 1; }\n', 'int wet() { return 2; }\n'] },
    'possible',
  ],
  [
    'a comment in such code',
    'from orchard import grow',
    'assert grow(1)',
    { 'src/soil.rs': ['fn wet() -> i32 { 1 }\n', '// wetter\nfn wet() -> i32 { 1 }\n'] },
    'none',
  ],
])('Python: %s', (_, head, body, files, kind) => {
  expect(python(head, body, files)).toBe(kind);
});

test.each<[string, string, string, Sides, string]>([
  [
    'a module imported directly',
    "import { sail } from '../src/ferry';",
    'expect(sail(1)).toBe(1);',
    { 'src/ferry.ts': swells('sail') },
    'explained',
  ],
  [
    'one with its emitted extension',
    "import { sail } from '../src/ferry.js';",
    'expect(sail(1)).toBe(1);',
    { 'src/ferry.ts': swells('sail') },
    'explained',
  ],
  [
    'an alias of the build',
    "import { sail } from '@/ferry';",
    'expect(sail(1)).toBe(1);',
    { 'src/ferry.ts': swells('sail') },
    'explained',
  ],
  [
    'an index that is not in the diff',
    "import { sail } from '../src/index.js';",
    'expect(sail(1)).toBe(1);',
    { 'src/deep/ferry.ts': swells('sail') },
    'explained',
  ],
  [
    'a handler that the module registers',
    "import { app } from '../src/app';",
    'expect(app.get(1)).toBe(1);',
    {
      'src/app.ts': [
        "export const app = make();\nfunction sail(n) { return n; }\napp.on('sail', sail);\n",
        "export const app = make();\nfunction sail(n) { return -n; }\napp.on('sail', sail);\n",
      ],
    },
    'explained',
  ],
  [
    'another function of the file',
    "import { sail } from '../src/ferry';",
    'expect(sail(1)).toBe(1);',
    {
      'src/ferry.ts': [
        'export function sail(n) { return n; }\nexport function paint(n) { return n; }\n',
        'export function sail(n) { return n; }\nexport function paint(n) { return -n; }\n',
      ],
    },
    'none',
  ],
  [
    'a new function that nothing uses',
    "import { sail } from '../src/ferry';",
    'expect(sail(1)).toBe(1);',
    {
      'src/ferry.ts': [
        'export function sail(n) { return n; }\n',
        'export function sail(n) { return n; }\nfunction unused() {}\n',
      ],
    },
    'none',
  ],
  [
    'types alone',
    "import { sail } from '../src/ferry';",
    'expect(sail(1)).toBe(1);',
    {
      'src/ferry.ts': [
        'export function sail(n) { return n; }\n',
        'export function sail(n: number): number { return n; }\ninterface Boat { id: number }\n',
      ],
    },
    'none',
  ],
])('TypeScript: %s', (_, head, body, files, kind) => {
  expect(script(head, body, files)).toBe(kind);
});

/** How a change of `wet` in a Java class of the test's own package explains a change of the test. */
const java = (head: string): string =>
  kindOf(
    'src/test/java/com/orchard/PressTest.java',
    `package com.orchard;\n${head}\nclass PressTest {\n  @Test void presses() { assertEquals(3, Press.run(1)); }\n}\n`,
    {
      'src/main/java/com/orchard/Soil.java': [
        'package com.orchard;\nclass Soil {\n  static int wet() { return 1; }\n}\n',
        'package com.orchard;\nclass Soil {\n  static int wet() { return 2; }\n}\n',
      ],
    },
  );

test('code that is reached but not named may be called by what the diff does not show', () => {
  expect(java('import com.orchard.mill.Press;')).toBe('possible');
  expect(java('import org.junit.jupiter.api.Test;')).toBe('none');
});

const php = (head: string, body: string, files: Sides): string =>
  kindOf(
    'tests/PressTest.php',
    `<?php\nnamespace Orchard\\Tests;\n${head}\nclass PressTest extends \\PHPUnit\\Framework\\TestCase {\n  public function testIt(): void { ${body} }\n}\n`,
    files,
  );
const PHP_SOIL: Sides = {
  'src/Soil.php': [
    '<?php\nclass Soil { function dry() { return 0; } }\nfunction wet() { return 1; }\n',
    '<?php\nclass Soil { function dry() { return 0; } }\nfunction wet() { return 2; }\n',
  ],
};

test.each<[string, string, string]>([
  ['use Orchard\\Soil;', '$this->assertSame(1, (new Soil())->dry() + wet());', 'explained'],
  ['use Orchard\\Press;', '$this->assertSame(1, (new Press())->run());', 'possible'],
  ['use Orchard\\Soil;', '$this->assertSame(1, (new Soil())->dry());', 'none'],
  ['use function Orchard\\Src\\press;', '$this->assertSame(1, press());', 'possible'],
])('PHP: %s %s', (head, body, kind) => {
  expect(php(head, body, PHP_SOIL)).toBe(kind);
});

test.each<[string, string, string]>([
  ['using Orchard;', 'Assert.Equal(1, Soil.Wet());', 'explained'],
  ['using Orchard;', 'Assert.Equal(1, Press.Run());', 'none'],
  ['using Orchard.Mill;', 'Assert.Equal(1, Press.Run());', 'possible'],
])('C#: %s %s', (head, body, kind) => {
  const text = `${head}\nusing Xunit;\nnamespace Orchard.Tests;\npublic class PressTests {\n  [Fact] public void Presses() { ${body} }\n}\n`;
  const soil = (n: number): string => `namespace Orchard;\npublic class Soil { public static int Wet() => ${n}; }\n`;
  expect(kindOf('Orchard.Tests/PressTests.cs', text, { 'Orchard/Soil.cs': [soil(1), soil(2)] })).toBe(kind);
});

test('a removed symbol is said to be removed', () => {
  const facts = buildCase(
    {
      'tests/test_orchard.py': ['from orchard import grow\n\n\ndef test_it():\n    assert grow(1)\n', 'X = 1\n'],
      'orchard.py': ['def grow(n):\n    return n\n\ndef wet():\n    return 1\n', 'def wet():\n    return 1\n'],
    },
    grammars,
  );
  const [lost] = testPairs(facts).lost;
  expect(lost && explain(facts, lost.before)).toEqual({
    kind: 'explained',
    why: 'grow in orchard.py is removed',
    removal: true,
  });
});

const SCALE = 'def weigh(n):\n    tare = 2\n    return n * 4 + tare\n';
test.each<[string, string, string, string?]>([
  ['a neutral edit', 'def weigh(n):\n    tare = 2 + 0\n    fruit = 4 * n\n    return tare + fruit\n', 'none'],
  ['a line of a log', 'def weigh(n):\n    tare = 2\n    logger.info(n)\n    return n * 4 + tare\n', 'possible'],
  [
    'another line of a log',
    'def weigh(n):\n    tare = 2\n    logger.info("heavy", n)\n    return n * 4 + tare\n',
    'explained',
    SCALE.replace('    return', '    logger.info("light", n)\n    return'),
  ],
  [
    'a function that hands on to another that does the same',
    'def weigh(n):\n    return _weigh(n)\n\n\ndef _weigh(n):\n    tare = 2\n    return n * 4 + tare\n',
    'possible',
  ],
  [
    'a function that hands on to another that does something else',
    'def weigh(n):\n    return _weigh(n)\n\n\ndef _weigh(n):\n    tare = 3\n    return n * 4 + tare\n',
    'explained',
  ],
  ['another number', 'def weigh(n):\n    tare = 3\n    return n * 4 + tare\n', 'explained'],
])('%s of the code under test', (_, after, expected, before = SCALE) => {
  expect(python('from orchard import weigh', 'assert weigh(3) == 14', { 'orchard.py': [before, after] })).toBe(
    expected,
  );
});

test.each<[string, readonly [string, string], Sides, string]>([
  ['is gone', ['function asText() {}', ''], {}, 'explained'],
  [
    'stands elsewhere',
    ['function asText() {}', ''],
    { 'src/B.php': ['<?php\nclass B {}', '<?php\nclass B { function asText() {} }'] },
    'possible',
  ],
  ['is only changed', ['function asText() {}', 'function asText() { return 1; }'], {}, 'possible'],
  ['was another one', ['function asList() {}', ''], {}, 'possible'],
])('a method that a test calls on what it gets from elsewhere: %s', (_, [before, after], others, kind) => {
  const trait = (body: string): string => `<?php\nnamespace Orchard;\ntrait Writes { ${body} }\n`;
  const test = `<?php\nuse Orchard\\Crate;\nit('says', function () { expect((new Crate())->asText())->toBe('a'); });\n`;
  expect(kindOf('tests/CrateTest.php', test, { 'src/Writes.php': [trait(before), trait(after)], ...others })).toBe(
    kind,
  );
});

test('a source file that goes explains what becomes of the tests that are named for it', () => {
  const java = 'package orchard;\nclass PearTest { @Test void weighs() { assertEquals(3, load("Pear")); } }\n';
  const gone: Sides = { 'src/main/java/orchard/Pear.java': ['package orchard;\nclass Pear {}\n', null] };
  expect(kindOf('src/test/java/orchard/PearTest.java', java, gone)).toBe('explained');
  expect(
    kindOf(
      'src/test/java/orchard/PlumTest.java',
      java.replace('PearTest', 'PlumTest').replace('"Pear"', '"Fig"'),
      gone,
    ),
  ).not.toBe('explained');
});

test('a method of a type that the code under test makes may be called back; a new one, or one of another type, is not', () => {
  const orchard = (method: string, other = 'self.left'): string =>
    `struct Visitor { left: u32 }
impl Visitor { ${method} }
struct Cart { left: u32 }
impl Cart { fn unload(&self) -> u32 { ${other} } }
pub fn count(rows: &[u32]) -> u32 { let mut one = Visitor { left: 0 }; walk(rows, &mut one); one.left }
#[cfg(test)]
mod tests { use super::*; #[test] fn counts() { assert_eq!(count(&[1, 2]), 3); } }
`;
  const visits = (by: string): string => `fn visit(&mut self, n: u32) { self.left += ${by}; }`;
  const rust = (before: string, after: string): string => {
    const facts = buildCase({ 'src/orchard.rs': [before, after] }, grammars);
    const [pair] = testPairs(facts).pairs;
    return pair === undefined ? 'no test' : explain(facts, pair.before).kind;
  };
  expect(rust(orchard(visits('n')), orchard(visits('n + 1')))).toBe('explained');
  expect(rust(orchard(visits('n')), orchard(`${visits('n')} fn leave(&self) -> u32 { 3 }`))).not.toBe('explained');
  expect(rust(orchard(visits('n')), orchard(visits('n'), 'self.left + 1'))).not.toBe('explained');
});

test('a module that moves to where its import does not lead may be why a test goes', () => {
  const moved = (to: string): Sides => ({ [to]: [grows('grow')[0], grows('grow')[0], 'orchard/trees.py'] });
  expect(python('from orchard.trees import grow', 'assert grow(1)', moved('orchard/saplings/trees.py'))).toBe(
    'possible',
  );
  expect(python('from orchard.trees import grow', 'assert grow(1)', moved('src/orchard/trees.py'))).toBe('none');
  expect(python('from orchard.crates import grow', 'assert grow(1)', moved('orchard/saplings/trees.py'))).toBe('none');
});
