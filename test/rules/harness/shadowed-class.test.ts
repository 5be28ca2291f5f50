import { expect, test } from 'vitest';
import type { FileChange, Spill } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { openCase } from '../../../src/rules/case.ts';
import { setUpNeeds } from '../../../src/rules/harness/set-up-tests.ts';
import { shutBy } from '../../../src/rules/harness/shadowed-class.ts';
import { replacedSubject } from '../../../src/rules/replaced-subject.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['java', 'php', 'rust', 'csharp']);
const java = (kilos: string): string =>
  `package org.orchard;\npublic final class Scale {\n  static int weigh(int n) { return ${kilos}; }\n}\n`;
const DOUBLE = 'src/test/java/org/orchard/Scale.java';
const REAL = 'src/main/java/org/orchard/Scale.java';
const added: Sides = { [DOUBLE]: [null, java('12')] };
const level = (files: Sides, task?: string): string =>
  gravest(replacedSubject.find(buildCase(files, grammars, task === undefined ? {} : { task })));

test.each<[string, FileChange['status'], string | null]>([
  [DOUBLE, 'added', REAL],
  ['scales/src/test/kotlin/Scale.kt', 'added', 'scales/src/main/kotlin/Scale.kt'],
  ['src/test/java/org/orchard/ScaleTest.java', 'added', null],
  [DOUBLE, 'modified', null],
  [REAL, 'added', null],
  ['tests/orchard/scale.py', 'added', 'src/orchard/scale.py'],
  ['tests/orchard/test_scale.py', 'added', null],
  ['tests/orchard/__init__.py', 'added', null],
])('what %s, %s, may shut out', (path, status, shut) => {
  expect(shutBy({ path, status }, null)?.paths[0] ?? null).toBe(shut);
});

test('a new class of the tests takes the place of the one that stays, not of one that went there', () => {
  expect(level({ ...added, [REAL]: [java('n * 4'), java('n * 5')] })).toBe('block');
  expect(level({ ...added, [REAL]: [java('n * 4'), null] })).toBe('clear');
  expect(level(added)).toBe('clear');
});

test('the class that may be shut out is asked for where the change leaves it alone, and found then', () => {
  const facts = buildCase(added, grammars);
  expect(setUpNeeds(facts.evidence, facts.tools)).toEqual([{ tree: 'base', path: REAL }]);
  const text = Buffer.from(java('n * 4'));
  const digest = (facts.tools.blobs as Spill).put(text);
  const files = [{ tree: 'base', path: REAL, side: { kind: 'text', digest, bytes: text.length } }] as const;
  const found = replacedSubject.find(openCase({ ...facts.evidence, files }, null, facts.tools));
  expect(found[0]).toMatchObject({ level: 'block' });
  expect(found[0]?.says).toContain(REAL);
});

test('in PHP the class that what prepares the tests loads by its name is there first', () => {
  const php = (space: string, kilos: string): string =>
    `<?php\nnamespace ${space};\nfinal class Scale {\n  public static function weigh($n) { return ${kilos}; }\n}\n`;
  const around = (setUp: string, space = 'Orchard'): Sides => ({
    'src/Scale.php': [php('Orchard', '$n * 4'), php('Orchard', '$n * 4 + 0')],
    'tests/steady/Scale.php': [null, php(space, '12')],
    'tests/bootstrap.php': ["<?php\nrequire 'vendor/autoload.php';\n", `<?php\n${setUp}\n`],
  });
  expect(level(around("require __DIR__ . '/steady/Scale.php';"))).toBe('block');
  expect(level(around("require 'vendor/autoload.php';"))).toBe('warn');
  expect(level(around("require __DIR__ . '/steady/Scale.php';", 'Orchard\\Tests'))).toBe('clear');
});

test('in C# a type of the tests’ own namespace is found before one of the namespace around it', () => {
  const csharp = (space: string, parameter: string): string =>
    `namespace ${space};\n\npublic static class Scale\n{\n    public static int Weigh(${parameter} n) => 12;\n}\n`;
  const around = (space: string, parameter = 'int'): Sides => ({
    'src/Orchard/Scale.cs': [csharp('Orchard', 'int'), csharp('Orchard', 'int').replace('12', '(12)')],
    'test/Orchard.Tests/Scale.cs': [null, csharp(space, parameter)],
  });
  expect(level(around('Orchard.Tests'))).toBe('warn');
  expect(level(around('Orchard'))).toBe('warn');
  expect(level(around('Orchard.Tests.Fakes'))).toBe('clear');
  expect(level(around('Orchard.Tests', 'this int'))).toBe('clear');
});

test('in Rust a module of the tests, wherever it lies, that takes the place of one of the crate', () => {
  const test = (use: string): string => `${use}\n\n#[test]\nfn weighs() {\n    assert_eq!(weigh(3), 12);\n}\n`;
  const files: Sides = {
    'tests/scale.rs': [
      test('use orchard::scale::weigh;'),
      test('#[path = "steady/scale.rs"]\nmod scale;\nuse scale::weigh;'),
    ],
    'tests/steady/scale.rs': [null, 'pub fn weigh(_n: u32) -> u32 {\n    12\n}\n'],
  };
  expect(level(files)).toBe('block');
});
