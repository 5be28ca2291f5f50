import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { testPairs } from '../../../src/rules/change/test-pairs.ts';
import { buildCase, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['java', 'rust']);

const paired = (files: Sides): readonly string[] =>
  testPairs(buildCase(files, grammars)).pairs.map(({ before, after }) => `${before.unit.name} → ${after.unit.name}`);

const rust = (name: string, body: string): string =>
  `use orchard::*;\n\n#[test]\nfn ${name}() {\n    ${body}\n}\n\n#[test]\nfn sells() {\n    assert!(sell());\n}\n`;
const java = (type: string, test: string): string => `package orchard;\n\nclass ${type} {\n${test}}\n`;
const weighs = (line: string): string => `  @Test\n  void aHeavyCrate() {\n    ${line}\n  }\n`;

describe('a test whose name and body are new', () => {
  const before = rust('a_gram_more', 'assert_eq!(letter(21).postage(), Ok(100));');

  test('is the one that examined the very same in its file', () => {
    const body = 'let told = letter(21).postage().is_ok() || letter(21).postage().is_err();\n    assert!(told);';
    expect(paired({ 'tests/letters.rs': [before, rust('letters_of_all_kinds', body)] })).toContain(
      'a_gram_more → letters_of_all_kinds',
    );
  });

  test('is another one where it examines something else', () => {
    const after = rust('letters_of_all_kinds', 'assert!(stamps(3).contains(&4));');
    expect(paired({ 'tests/letters.rs': [before, after] })).toEqual(['sells → sells']);
  });
});

describe('a test of the same name in a new file', () => {
  const before = java('CrateTest', weighs('assertEquals(12, Crate.weigh(3, "pear"));'));
  const empty = java('CrateTest', '');
  const into = (path: string, line: string): readonly string[] =>
    paired({
      'src/test/java/orchard/CrateTest.java': [before, empty],
      [path]: [null, java('CrateMoreTest', weighs(line))],
    });

  test('is the one that went, beside its file or wherever it examines the same', () => {
    expect(into('src/test/java/orchard/CrateMoreTest.java', 'assertEquals(12, 12);')).toHaveLength(1);
    const thrown = 'Assertions.assertTrue(!(Crate.weigh(3, "pear") == 12));';
    expect(into('src/test/java/barn/CrateMoreTest.java', thrown)).toHaveLength(1);
  });

  test('is another one where neither holds', () => {
    expect(into('src/test/java/barn/CrateMoreTest.java', 'assertEquals("hay", Barn.hold(7).text());')).toEqual([]);
  });
});
