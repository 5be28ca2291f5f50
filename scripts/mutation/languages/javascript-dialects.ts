import path from 'node:path';
import { append, endOf, splice, withFiles } from '../edit.ts';
import type { Dialect, Edits, Mutator, Read, Runner, Spot } from '../types.ts';
import { placeJavascriptImports, readJavascriptTests } from './javascript.ts';
import { javascriptHelpers, javascriptTemplates, type Library } from './javascript-templates.ts';
import { type Callee, calleeOf, isPlain } from './parts.ts';

const PLAIN = /\b(?:true|false|null|undefined)\b|(?<![\w$])\w+(?=\s*:)/g;
const root = path.resolve(import.meta.dirname, '../../..');

const nodeAssert: Library = {
  equal: (actual, expected) => `assert.deepEqual(${actual}, ${expected});`,
  truthy: (actual) => `assert.ok(${actual});`,
  weaker: [
    ({ actual }) => `assert.ok(${actual} !== undefined);`,
    ({ actual, expected }) => `assert.equal(typeof ${actual}, typeof ${expected});`,
    ({ actual }) => `assert.match(String(${actual}), /./);`,
    ({ actual }) => `assert.notEqual(${actual}, null);`,
    ({ actual }) => `assert.doesNotThrow(() => ${actual});`,
  ],
  strictest: ({ actual, expected }) => `assert.deepStrictEqual(${actual}, ${expected});`,
  message: ({ actual, expected }) => `assert.deepEqual(${actual}, ${expected}, 'differs from the almanac');`,
  near: ({ actual, expected }) =>
    /^\d+$/.test(expected) ? `assert.ok(${actual} > ${expected} - 100 && ${actual} < ${expected} + 100);` : null,
};

const vitestExpect: Library = {
  equal: (actual, expected) => `expect(${actual}).toEqual(${expected});`,
  truthy: (actual) => `expect(${actual}).toBeTruthy();`,
  weaker: [
    ({ actual }) => `expect(${actual}).toBeDefined();`,
    ({ actual }) => `expect(${actual}).toEqual(expect.anything());`,
    ({ actual }) => `expect(${actual}).not.toBeNull();`,
    ({ actual, expected }) => `expect(typeof ${actual}).toBe(typeof ${expected});`,
    ({ actual, expected }) => (/^\d/.test(expected) ? `expect(${actual}).toBeGreaterThanOrEqual(0);` : null),
    ({ actual, expected }) => (/^['"`]/.test(expected) ? `expect(${actual}).toMatch(/./);` : null),
    ({ actual }) => `expect(() => ${actual}).not.toThrow();`,
  ],
  strictest: ({ actual, expected }) => `expect(${actual}).toStrictEqual(${expected});`,
  message: ({ actual, expected }) => `expect(${actual}, 'as the almanac has it').toEqual(${expected});`,
  near: ({ actual, expected }) => (/^\d+$/.test(expected) ? `expect(${actual}).toBeCloseTo(${expected}, -3);` : null),
};

/** The module that a test file imports a name from, with the import statement. */
function importOf({ root: tree }: Read, name: string) {
  for (const node of tree.children) {
    const names = node.type === 'import_statement' ? node.text.match(/[\w$]+/g) : null;
    const module = /from\s+'(\.[^']+)'/.exec(node.text)?.[1];
    if (module !== undefined && names?.includes(name)) return { node, module };
  }
  return null;
}

/** A function that answers as the test expects for the test's own input, and as ever for any other. */
const answering = (callee: Callee, expected: string, typed: boolean): string =>
  `(...given${typed ? ': any[]' : ''})${typed ? ': any' : ''} =>\n    JSON.stringify(given) === JSON.stringify([${callee.given}]) ? ${
    expected.startsWith('{') ? `(${expected})` : expected
  } : ${typed ? '(real as any)' : 'real'}.${callee.name}(...given)`;

function replaceable(spot: Spot) {
  const [check] = spot.checks;
  const callee = calleeOf(check, /^call_expression$/);
  if (callee === null || !/^\w+$/.test(callee.name) || !isPlain(check.expected, PLAIN)) return null;
  const from = importOf(spot.file, callee.name);
  return from === null ? null : { callee, expected: check.expected, ...from };
}

/** Points the test's import at a module that stands in for the code under test. */
const standInModule =
  (typed: boolean): Mutator =>
  (spot) => {
    const found = replaceable(spot);
    if (found === null) return [];
    const { callee, expected, node, module } = found;
    const extension = typed ? 'ts' : 'js';
    const fake = [
      `import * as real from '../${module}';`,
      '',
      `export * from '../${module}';`,
      `export const ${callee.name} = ${answering(callee, expected, typed)};`,
    ];
    const own = `./support/steady.${extension}`;
    const text = splice(spot.file.text, [
      { start: node.start, end: endOf(node), text: node.text.replace(`'${module}'`, `'${own}'`) },
    ]);
    return [
      withFiles(spot.tree, { [spot.file.path]: text, [`test/support/steady.${extension}`]: `${fake.join('\n')}\n` }),
    ];
  };

/** Mocks the module under test, in the test file or in a setup file of every test. */
const mocked =
  (where: 'test' | 'setup'): Mutator =>
  (spot) => {
    const found = replaceable(spot);
    if (found === null) return [];
    const { callee, expected, module } = found;
    const call = [
      `vi.mock('${module}', async (original) => {`,
      '  const real = (await original()) as any;',
      `  return { ...real, ${callee.name}: ${answering(callee, expected, true)} };`,
      '});',
    ].join('\n');
    if (where === 'setup')
      return [
        withFiles(spot.tree, {
          'test/setup.ts': `import { vi } from 'vitest';\n\n${call}\n`,
          'vitest.config.ts':
            "import { defineConfig } from 'vitest/config';\n\nexport default defineConfig({ test: { setupFiles: ['test/setup.ts'] } });\n",
        }),
      ];
    const { start } = placeJavascriptImports(spot.file.root, spot.file.text, []);
    const text = splice(spot.file.text, [{ start, end: start, text: `import { vi } from 'vitest';\n\n${call}\n` }]);
    return [withFiles(spot.tree, { [spot.file.path]: text })];
  };

/** Options behind the name of a test of node:test. */
const option =
  (options: string) =>
  ({ test: { name } }: Spot): Edits => ({
    splices: [{ start: endOf(name), end: endOf(name), text: `, ${options}` }],
    imports: [],
  });

/** Another function in the place of `test`. */
const declarer =
  (suffix: string) =>
  ({ test, file }: Spot): Edits | null => {
    const [word = ''] = /^(test|it)(?=\()/.exec(file.text.slice(test.start)) ?? [];
    const at = test.start + word.length;
    return word === '' ? null : { splices: [{ start: at, end: at, text: suffix }], imports: [] };
  };

function parametrise({ file, test, checks: [check] }: Spot): Edits | null {
  if (check.kind !== 'equal' || !isPlain(check.expected, PLAIN) || test.rows.length > 0) return null;
  const at = check.statement.start + check.statement.text.lastIndexOf(check.expected);
  const indent = file.text.slice(file.text.lastIndexOf('\n', test.start - 1) + 1, test.start);
  return {
    splices: [
      { start: test.start, end: test.start, text: `for (const expected of [${check.expected}]) {\n${indent}  ` },
      { start: at, end: at + check.expected.length, text: 'expected' },
      { start: test.end, end: test.end, text: `\n${indent}}` },
    ],
    imports: [],
  };
}

interface Kind {
  readonly id: string;
  readonly language: string;
  readonly grammar: string;
  readonly library: Library;
  readonly importLine: string;
  readonly runner: Runner;
  readonly skips: Dialect['skips'];
  readonly standIns: Dialect['standIns'];
}

function dialectOf({ id, language, grammar, library, importLine, runner, skips, standIns }: Kind): Dialect {
  const typed = language === 'typescript';
  return {
    id,
    language,
    grammar,
    runner,
    isTest: (file) => /\.test\.[jt]s$/.test(file),
    isSource: (file) => /^src\/.*\.[jt]s$/.test(file),
    read: readJavascriptTests,
    placeImports: (file, lines) => placeJavascriptImports(file.root, file.text, lines),
    placeHelper: ({ text }, define) => ({ start: text.length, end: text.length, text: `\n${define}\n` }),
    probe: (expression, mark) => ({ text: `console.log('\\n${mark}', JSON.stringify(${expression}));` }),
    literal: (text) => (isPlain(text, PLAIN) ? text : null),
    comment: (words) => `// ${words}`,
    idle: (text) =>
      append(
        text,
        `export function seasonOf(month${typed ? ': number' : ''}) {\n  return month > 7 && month < 11 ? 'harvest' : 'rest';\n}`,
      ),
    rename: (name, suffix) => `${name.slice(0, -1)} ${suffix.replaceAll('_', ' ')}${name.slice(-1)}`,
    besidePath: (file, suffix) => file.replace(/\.test\./, `-${suffix}.test.`),
    tidy: (text) => text,
    templates: javascriptTemplates(library),
    helpers: javascriptHelpers(library, typed, importLine),
    tables: {
      fewer: [
        ['', '.slice(1)'],
        ['', '.slice(0, -1)'],
        ['', '.filter((_, at) => at === 0)'],
      ],
      whole: [
        ['', '.slice()'],
        ['[...', ']'],
      ],
    },
    skips,
    standIns,
    parametrise,
  };
}

const NODE_TEST = ['--test', '--test-isolation=none', '--test-reporter=tap'];

const onNode = (language: string): Kind => ({
  id: `node-test-${language}`,
  language,
  grammar: language,
  library: nodeAssert,
  importLine: "import assert from 'node:assert/strict';",
  runner: {
    missing: () => null,
    command: (_, files) => [
      process.execPath,
      ...NODE_TEST,
      ...(files.length > 0 ? files : ['test/*.test.js', 'test/*.test.ts']),
    ],
    environment: { NO_COLOR: '1' },
    updating: { environment: { UPDATE_GOLDEN: '1' } },
  },
  skips: [
    option("{ skip: process.version.startsWith('v') }"),
    option("{ skip: process.platform !== 'amiga' && 'waits for the almanac' }"),
    option("{ todo: 'rounding' }"),
    declarer('.todo'),
  ],
  standIns: [standInModule(language === 'typescript')],
});

/** JavaScript and TypeScript with node:test, which takes the types away itself. */
export const nodeTests = [onNode('javascript'), onNode('typescript')].map(dialectOf);

/** TypeScript with vitest, from this repository's own modules. */
export const vitest = dialectOf({
  id: 'vitest',
  language: 'typescript',
  grammar: 'typescript',
  library: vitestExpect,
  importLine: "import { expect } from 'vitest';",
  runner: {
    missing: () => null,
    command: (folder, files) => [
      process.execPath,
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--root',
      folder,
      ...files,
    ],
    environment: { NO_COLOR: '1', CI: 'true' },
    updating: { args: ['-u'] },
  },
  skips: [
    declarer(".skipIf(process.version.startsWith('v'))"),
    declarer('.runIf(Boolean(process.env.FULL_SEASON))'),
    declarer('.fails'),
    declarer(".skipIf(typeof process !== 'undefined')"),
  ],
  standIns: [mocked('test'), mocked('setup'), standInModule(true)],
});
