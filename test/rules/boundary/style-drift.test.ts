import { expect, test } from 'vitest';
import { driftsIn } from '../../../src/rules/boundary/style-drift.ts';
import { buildCase, type Sides } from '../build-case.ts';

const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join('');

/** The drifts of the last of some files, each as `own → now`. */
function drifts(files: Sides): readonly string[] {
  const facts = buildCase(files, new Map());
  const all = facts.evidence.diff.files;
  const last = all.at(-1);
  return last === undefined
    ? []
    : driftsIn(facts, last, all).map(({ own, now, count }) => `${own} → ${now} (${count})`);
}

const adding = (path: string, own: (at: number) => string, now: (at: number) => string): Sides => ({
  [path]: [rows(30, own), rows(30, own) + rows(9, now)],
});

test.each<[string, Sides, readonly string[]]>([
  [
    'quotes',
    adding(
      'a.py',
      (at) => `pear${at} = 'x'\n`,
      (at) => `fig${at} = "y"\n`,
    ),
    ['single quotes → double quotes (9)'],
  ],
  [
    'semicolons',
    adding(
      'a.ts',
      (at) => `const pear${at} = 1;\n`,
      (at) => `const fig${at} = 2\n`,
    ),
    ['semicolons → no semicolons (9)'],
  ],
  [
    'names',
    adding(
      'a.py',
      (at) => `def count_pears_${at}(): pass\n`,
      (at) => `def countFigs${at}(): pass\n`,
    ),
    ['snake_case → camelCase (9)'],
  ],
  [
    'depth',
    adding(
      'a.js',
      (at) => `if (a${at}) {\n  b()\n}\n`,
      (at) => `if (c${at}) {\n    d()\n}\n`,
    ),
    ['steps of two blanks → steps of four blanks (9)'],
  ],
  [
    'indent',
    adding(
      'a.go',
      (at) => `\tpear${at}()\n`,
      (at) => `  fig${at}()\n`,
    ),
    ['tabs → spaces (9)'],
  ],
])('%s', (_, files, expected) => expect(drifts(files)).toEqual(expected));

test('a new file is written as the changed ones beside it are', () => {
  const own = rows(30, (at) => `const pear${at} = 'x';\n`);
  const files: Sides = {
    'web/a.js': [own, `${own}const more = 'x';\n`],
    'api/b.js': [own.replaceAll("'", '"'), own.replaceAll("'", '"').replace('x', 'y')],
    'web/c.js': [null, rows(9, (at) => `const fig${at} = "y";\n`)],
  };
  expect(drifts(files)).toEqual(['single quotes → double quotes (9)']);
});

test.each<[string, Sides]>([
  [
    'a file of both kinds',
    adding(
      'a.js',
      (at) => `const pear${at} = ${at % 5 === 0 ? '"x"' : "'x'"};\n`,
      (at) => `f${at}("y");\n`,
    ),
  ],
  ['few lines', { 'a.js': [rows(30, (at) => `f(${at}, 'x');\n`), `${rows(30, (at) => `f(${at}, 'x');\n`)}g("y");\n`] }],
  [
    'quotes that hold quotes',
    adding(
      'a.js',
      (at) => `f(${at}, 'x');\n`,
      (at) => `g(${at}, "it's");\n`,
    ),
  ],
  [
    'prose',
    adding(
      'a.md',
      (at) => `'pears' ${at}\n`,
      (at) => `"figs" ${at}\n`,
    ),
  ],
])('not: %s', (_, files) => expect(drifts(files)).toEqual([]));
