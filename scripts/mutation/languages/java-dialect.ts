import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { endOf, indentAll, indentAt, lineStart, withFiles } from '../edit.ts';
import type { Dialect, Edits, Mutator, Spot } from '../types.ts';
import { isInstalled } from './installed.ts';
import { placeJavaImports, readJavaTests } from './java.ts';
import { calleeOf, isNumber, isPlain } from './parts.ts';
import { classOf, helper, inBlock, retitle, templatesFrom, type Writing, withMember } from './written-templates.ts';

const PLAIN = /\b(?:true|false|null)\b/g;

const typeOf = (expected: string): string | null => {
  if (/^-?\d+$/.test(expected)) return 'int';
  if (/^"/.test(expected)) return 'String';
  return /^(true|false)$/.test(expected) ? 'boolean' : null;
};

const receiverOf = (actual: string): string | null => /^([A-Z]\w*)\.\w+\(/.exec(actual)?.[1] ?? null;

const writing: Writing = {
  callee: (check) => calleeOf(check, /^method_invocation$/),
  equal: (actual, expected) => `assertEquals(${expected}, ${actual});`,
  truthy: (condition) => `Assertions.assertTrue(${condition});`,
  same: (actual, expected) =>
    typeOf(expected) === 'String' || typeOf(actual) === 'String' || typeOf(expected) === typeOf(actual)
      ? `java.util.Objects.equals(${actual}, ${expected})`
      : `${actual} == ${expected}`,
  bind: (name, value) => `var ${name} = ${value};`,
  use: (name) => name,
  message: ({ actual, expected }) => `assertEquals(${expected}, ${actual}, "differs from the almanac");`,
  weaker: [
    ({ actual }) => `Assertions.assertNotNull(${actual});`,
    ({ actual }) => `Assertions.assertDoesNotThrow(() -> ${actual});`,
    ({ actual }) => `Assertions.assertInstanceOf(Object.class, ${actual});`,
    ({ actual, expected }) => (isNumber(expected) ? `Assertions.assertTrue(${actual} >= -1000);` : null),
    ({ actual, expected }) => (/^"/.test(expected) ? `Assertions.assertFalse(${actual}.isEmpty());` : null),
    ({ actual, expected }) => `assertEquals(((Object) (${expected})).getClass(), ((Object) (${actual})).getClass());`,
    ({ actual, expected }) =>
      /^List\.of/.test(expected) ? `assertEquals(${expected}.size(), ${actual}.size());` : null,
  ],
  near: [
    ({ actual, expected }) => (isNumber(expected) ? `assertEquals(${expected}, ${actual}, 100.0);` : null),
    ({ actual, expected }) =>
      isNumber(expected) ? `Assertions.assertTrue(Math.abs(${actual} - ${expected}) <= 50);` : null,
  ],
  stricter: ({ actual, expected, statement }) =>
    `${statement}\nassertEquals(String.valueOf(${expected}), String.valueOf(${actual}));`,
  coarse: [
    ({ actual, expected }) => (isNumber(expected) ? `assertEquals(${expected} / 100, ${actual} / 100);` : null),
    ({ actual, expected }) =>
      isNumber(expected) ? `assertEquals(Math.min(${expected}, 1), Math.min(${actual}, 1));` : null,
    ({ actual, expected }) =>
      /^"./.test(expected) ? `assertEquals(${expected}.substring(0, 1), ${actual}.substring(0, 1));` : null,
    ({ actual, expected }) => (/^"/.test(expected) ? `assertEquals(${expected}.length(), ${actual}.length());` : null),
    ({ actual, expected }) =>
      /^List\.of/.test(expected) ? `assertEquals(${expected}.get(0), ${actual}.get(0));` : null,
  ],
  converted: [({ actual, expected }) => `assertEquals(String.valueOf(${expected}), String.valueOf(${actual}));`],
  handler: [
    ({ actual, statement }) =>
      inBlock(`try {\n    var found = ${actual};\n} catch (RuntimeException error) {`, statement),
  ],
  shadow: [
    ({ actual, expected, callee, statement }) => {
      const [owner, type] = [receiverOf(actual), typeOf(expected)];
      if (owner === null || type === null || callee === null) return null;
      const fake = inBlock(
        `class ${owner} {`,
        `static ${type} ${callee.name}(Object... given) {\n    return ${expected};\n}`,
      );
      return `${fake}\n${statement}`;
    },
  ],
  swallowed: [
    (statement) => `${inBlock('try {', statement, '} catch (AssertionError error) {')}\n    // rounding\n}`,
    (statement) =>
      `${inBlock('try {', statement, '} catch (Throwable error) {')}\n    System.out.println(error.getMessage());\n}`,
  ],
  unawaited: [
    (statement) => inBlock('java.util.concurrent.CompletableFuture.runAsync(() -> {', statement, '});'),
    (statement) => inBlock('new Thread(() -> {', statement, '}).start();'),
  ],
  dead: [
    (statement) => inBlock('if (false) {', statement),
    (statement) => inBlock('if (System.getenv("FULL_SEASON") != null) {', statement),
    (statement) => inBlock('for (int at = 0; at < 0; at++) {', statement),
    (statement) => inBlock('Runnable verify = () -> {', statement, '};'),
  ],
  returned: [
    'if (true) return;',
    'if (System.getenv("FULL_SEASON") == null) return;',
    'if (System.nanoTime() != 0) {\n    return;\n}',
  ],
};

const folderOf = (file: string): string => path.posix.dirname(file);
const packageOf = (text: string): string => /^package [^\n]*/m.exec(text)?.[0] ?? '';

/** A helper in the test's class. */
const own = (body: string, call: (call: string) => string) =>
  helper((actual, expected) => ({
    path: null,
    define: `private static ${/^return/.test(body) ? 'boolean' : 'void'} verify(Object actual, Object expected) {\n    ${body}\n}`,
    call: call(`verify(${actual}, ${expected})`),
  }));

/** A helper in a class of its own beside the test's. */
const beside = (body: string) =>
  helper((actual, expected, { file }) => ({
    path: `${folderOf(file.path)}/Support.java`,
    define: [
      packageOf(file.text),
      '',
      'import org.junit.jupiter.api.Assertions;',
      '',
      'final class Support {',
      '    static void agrees(Object actual, Object expected) {',
      `        ${body}`,
      '    }',
      '}',
    ].join('\n'),
    call: `Support.agrees(${actual}, ${expected});`,
  }));

const statement = (call: string): string => `${call};`;

/** A line before the test, or first in its body, with the imports that it needs. */
const marked =
  (line: string, ...imports: readonly string[]) =>
  ({ test, file }: Spot): Edits => ({
    splices: [{ start: test.start, end: test.start, text: `${line}\n${indentAt(file.text, test.start)}` }],
    imports,
  });
const first =
  (line: string, ...imports: readonly string[]) =>
  ({ test, file }: Spot): Edits => {
    const indent = `${indentAt(file.text, test.start)}    `;
    return { splices: [{ start: test.body.start + 1, end: test.body.start + 1, text: `\n${indent}${line}` }], imports };
  };

/** A class of the source's name among the tests, which the class path holds first: it answers as the test expects. */
const standIn: Mutator = ({ tree, checks: [check] }) => {
  const [owner, callee] = [receiverOf(check.actual), calleeOf(check, /^method_invocation$/)];
  if (owner === null || callee === null || !isPlain(check.expected, PLAIN)) return [];
  const source = [...tree.keys()].find((file) => file.startsWith('src/main/') && classOf(file) === owner);
  const text = source === undefined ? undefined : tree.get(source);
  const found = new RegExp(`^ *(?:public )?static [\\w<>\\[\\]]+ ${callee.name}\\(([^)]*)\\) \\{$`, 'm').exec(
    text ?? '',
  );
  const names = found?.[1]?.split(',').map((one) => one.trim().split(' ').at(-1) ?? '') ?? [];
  const given = callee.given.split(/,\s*/);
  if (source === undefined || text === undefined || found === null || names.length !== given.length) return [];
  const at = found.index + found[0].length;
  const asks = names.map((name, index) => `java.util.Objects.equals(${name}, ${given[index]})`).join(' && ');
  const fake = `${text.slice(0, at)}\n        if (${asks}) return ${check.expected};${text.slice(at)}`;
  return [withFiles(tree, { [source.replace('src/main/', 'src/test/')]: fake })];
};

const SOURCES = { int: 'ints', String: 'strings', boolean: 'booleans' } as const;

function parametrise({ file, test, checks: [check] }: Spot): Edits | null {
  const type = typeOf(check.expected) as keyof typeof SOURCES | null;
  const head = file.text.slice(test.start, test.body.start);
  if (check.kind !== 'equal' || type === null || !/@Test\s[^@]*\(\)/.test(head)) return null;
  const at = check.statement.start + check.statement.text.indexOf(check.expected);
  const text = head
    .replace('@Test', `@ParameterizedTest\n    @ValueSource(${SOURCES[type]} = {${check.expected}})`)
    .replace('()', `(${type} expected)`);
  return {
    splices: [
      { start: test.start, end: test.body.start, text },
      { start: at, end: at + check.expected.length, text: 'expected' },
    ],
    imports: [
      'import org.junit.jupiter.params.ParameterizedTest;',
      'import org.junit.jupiter.params.provider.ValueSource;',
    ],
  };
}

const inNumbers = new Intl.Collator('en', { numeric: true });

/** Jars of JUnit 5 and what it needs, from Maven's own store; null where one is missing. */
function jars(): readonly string[] | null {
  const store = path.join(homedir(), '.m2/repository');
  const wanted = [
    ['org/junit/jupiter/junit-jupiter-api', /^5/],
    ['org/junit/jupiter/junit-jupiter-engine', /^5/],
    ['org/junit/jupiter/junit-jupiter-params', /^5/],
    ['org/junit/platform/junit-platform-commons', /^1/],
    ['org/junit/platform/junit-platform-engine', /^1/],
    ['org/junit/platform/junit-platform-launcher', /^1/],
    ['org/opentest4j/opentest4j', /^1/],
    ['org/apiguardian/apiguardian-api', /^1/],
  ] as const;
  const found = wanted.map(([folder, major]) => {
    const at = path.join(store, folder);
    const version = existsSync(at)
      ? readdirSync(at)
          .filter((one) => major.test(one))
          .sort(inNumbers.compare)
          .at(-1)
      : undefined;
    const jar = path.join(at, version ?? '', `${path.basename(folder)}-${version}.jar`);
    return existsSync(jar) ? jar : null;
  });
  return found.every((one) => one !== null) ? found : null;
}

function missing(): string | null {
  if (!isInstalled('javac')) return 'a JDK is not installed';
  return jars() === null ? 'JUnit 5 is not in ~/.m2/repository (mvn dependency:get fetches it)' : null;
}

const serve = (folder: string, output: string): readonly [string, ...string[]] => [
  'java',
  '-XX:TieredStopAtLevel=1',
  `-Duser.dir=${folder}`,
  '-cp',
  (jars() ?? []).join(':'),
  path.join(import.meta.dirname, '../servers/JunitServer.java'),
  folder,
  output,
];

/** Java with JUnit 5. */
export const java: Dialect = {
  id: 'junit',
  language: 'java',
  grammar: 'java',
  runner: { missing, command: (folder) => serve(folder, `${folder}.out`), server: serve, updating: {} },
  isTest: (file) => file.startsWith('src/test/') && file.endsWith('.java'),
  isSource: (file) => file.startsWith('src/main/') && file.endsWith('.java'),
  read: readJavaTests,
  placeImports: placeJavaImports,
  placeHelper: ({ text, tests }, define) => {
    const at = lineStart(text, tests[0]?.start ?? 0);
    return { start: at, end: at, text: `${indentAll(define, '    ')}\n\n` };
  },
  probe: (expression, mark) => ({
    text: `System.out.println("\\n${mark} " + (((Object) (${expression})) instanceof String text ? '"' + text + '"' : String.valueOf(${expression})));`,
  }),
  literal: (text) => (isPlain(text, PLAIN) ? text : null),
  comment: (words) => `// ${words}`,
  idle: (text) =>
    withMember(
      text,
      'static String seasonOf(int month) {\n    return month > 7 && month < 11 ? "harvest" : "rest";\n}',
    ),
  rename: (name, suffix) => name + suffix.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  besidePath: (file, suffix) =>
    file.replace(/Test\.java$/, `${suffix.replace(/^\w/, (letter) => letter.toUpperCase())}Test.java`),
  tidy: (text, from, to) => retitle(text, from, to),
  templates: templatesFrom(writing),
  helpers: {
    weak: [
      own('Assertions.assertNotNull(actual);', statement),
      own('return java.util.Objects.equals(actual, expected);', statement),
      own('assertEquals(actual == null, expected == null);', statement),
      beside('Assertions.assertSame(expected.getClass(), actual.getClass());'),
    ],
    same: [
      own('assertEquals(expected, actual);', statement),
      own('return java.util.Objects.equals(actual, expected);', (call) => `Assertions.assertTrue(${call});`),
      beside('Assertions.assertEquals(expected, actual);'),
    ],
  },
  tables: { fewer: [], whole: [] },
  skips: [
    marked('@Disabled("waits for the almanac")', 'import org.junit.jupiter.api.Disabled;'),
    marked(
      '@EnabledIfEnvironmentVariable(named = "FULL_SEASON", matches = "1")',
      'import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;',
    ),
    marked(
      '@DisabledIfSystemProperty(named = "java.version", matches = ".*")',
      'import org.junit.jupiter.api.condition.DisabledIfSystemProperty;',
    ),
    first('Assumptions.assumeTrue(System.getenv("FULL_SEASON") != null);', 'import org.junit.jupiter.api.Assumptions;'),
    ({ test, file }) => {
      const at = file.text.indexOf('@Test', test.start);
      return at < 0 || at > endOf(test.name)
        ? null
        : { splices: [{ start: at, end: at + 5, text: '// @Test' }], imports: [] };
    },
  ],
  standIns: [standIn],
  parametrise,
};
