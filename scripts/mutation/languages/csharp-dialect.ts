import path from 'node:path';
import { endOf, indentAll, indentAt, lineStart, withFiles } from '../edit.ts';
import type { Dialect, Edits, Mutator, Spot } from '../types.ts';
import { placeCsharpImports, readCsharpTests } from './csharp.ts';
import { calleeOf, isNumber, isPlain } from './parts.ts';
import { helper, inBlock, retitle, templatesFrom, type Writing, withMember } from './written-templates.ts';

const PLAIN = /\b(?:true|false|null|new)\b/g;
const CALL = /^invocation_expression$/;

const typeOf = (expected: string): string | null => {
  if (/^-?\d+$/.test(expected)) return 'int';
  if (/^"/.test(expected)) return 'string';
  return /^(true|false)$/.test(expected) ? 'bool' : null;
};

const writing: Writing = {
  callee: (check) => calleeOf(check, CALL),
  equal: (actual, expected) => `Assert.Equal(${expected}, ${actual});`,
  truthy: (condition) => `Assert.True(${condition});`,
  same: (actual, expected) => `${actual} == ${expected}`,
  bind: (name, value) => `var ${name} = ${value};`,
  use: (name) => name,
  message: ({ actual, expected }) => `Assert.StrictEqual(${expected}, ${actual});`,
  weaker: [
    ({ actual }) => `Assert.NotNull((object)${actual});`,
    ({ actual, expected }) => `Assert.IsType((${expected}).GetType(), ${actual});`,
    ({ actual, expected }) => (isNumber(expected) ? `Assert.InRange(${actual}, -1000, 100000);` : null),
    ({ actual, expected }) => (/^"/.test(expected) ? `Assert.NotEmpty(${actual});` : null),
    ({ actual, expected }) => (/^"/.test(expected) ? `Assert.Contains("", ${actual});` : null),
    ({ actual }) => `Assert.Null(Record.Exception(() => ${actual}));`,
  ],
  near: [
    ({ actual, expected }) =>
      isNumber(expected) ? `Assert.InRange(${actual}, ${expected} - 100, ${expected} + 100);` : null,
    ({ actual, expected }) => (isNumber(expected) ? `Assert.True(Math.Abs(${actual} - ${expected}) <= 50);` : null),
  ],
  stricter: ({ actual, expected, statement }) =>
    `${statement}\nAssert.Equal($"{${actual}}", (${expected}).ToString());`,
  coarse: [
    ({ actual, expected }) => (isNumber(expected) ? `Assert.Equal(${expected} / 100, ${actual} / 100);` : null),
    ({ actual, expected }) =>
      isNumber(expected) ? `Assert.Equal(Math.Min(${expected}, 1), Math.Min(${actual}, 1));` : null,
    ({ actual, expected }) => (/^"./.test(expected) ? `Assert.Equal(${expected}[0], ${actual}[0]);` : null),
    ({ actual, expected }) => (/^"/.test(expected) ? `Assert.Equal(${expected}.Length, ${actual}.Length);` : null),
  ],
  converted: [({ actual, expected }) => `Assert.Equal((${expected}).ToString(), (${actual}).ToString());`],
  handler: [({ actual, statement }) => inBlock(`try\n{\n    _ = ${actual};\n}\ncatch (Exception)\n{`, statement)],
  shadow: [
    ({ callee, expected, statement }) => {
      const [type, name] = [typeOf(expected), callee?.name];
      if (callee === null || type === null || name === undefined) return null;
      const local = name.replaceAll('.', '');
      const fake = `static ${type} ${local}(params object[] given) => ${expected};`;
      return `${fake}\n${statement.replace(`${name}(`, `${local}(`)}`;
    },
  ],
  swallowed: [
    (statement) => `${inBlock('try\n{', statement, '}\ncatch (Xunit.Sdk.XunitException)\n{')}\n    // rounding\n}`,
    (statement) =>
      `${inBlock('try\n{', statement, '}\ncatch (Exception error)\n{')}\n    Console.WriteLine(error.Message);\n}`,
  ],
  unawaited: [
    (statement) => inBlock('Task.Run(() =>\n{', statement, '});'),
    (statement) => inBlock('_ = Task.Delay(-1).ContinueWith(_ =>\n{', statement, '});'),
  ],
  dead: [
    (statement) => inBlock('if (false)\n{', statement),
    (statement) => inBlock('if (Environment.GetEnvironmentVariable("FULL_SEASON") != null)\n{', statement),
    (statement) => inBlock('for (var at = 0; at < 0; at++)\n{', statement),
    (statement) => inBlock('Action verify = () =>\n{', statement, '};'),
    (statement) => `#if FULL_SEASON\n${statement}\n#endif`,
  ],
  returned: ['return;', 'if (Environment.GetEnvironmentVariable("FULL_SEASON") == null) return;'],
};

const own = (answers: boolean, body: string, call: (call: string) => string) =>
  helper((actual, expected) => ({
    path: null,
    define: `private static ${answers ? 'bool' : 'void'} Verify(object actual, object expected)\n{\n    ${body}\n}`,
    call: call(`Verify(${actual}, ${expected})`),
  }));

const beside = (body: string) =>
  helper((actual, expected, { file }) => ({
    path: `${path.posix.dirname(file.path)}/Support.cs`,
    define: [
      'using Xunit;',
      '',
      /^namespace [^\n]*/m.exec(file.text)?.[0] ?? '',
      '',
      inBlock(
        'internal static class Support\n{',
        `public static void Agrees(object actual, object expected)\n{\n    ${body}\n}`,
      ),
    ].join('\n'),
    call: `Support.Agrees(${actual}, ${expected});`,
  }));

/** Another attribute in the place of `[Fact]`; null for a test that has none. */
const fact =
  (attribute: string) =>
  ({ test, file }: Spot): Edits | null => {
    const at = file.text.indexOf('[Fact]', test.start);
    if (at < 0 || at > test.name.start) return null;
    return { splices: [{ start: at, end: at + '[Fact]'.length, text: attribute }], imports: [] };
  };

/** A class of the source's name in the tests' own namespace, which is nearer than the one that is imported. */
const standIn: Mutator = ({ tree, file, checks: [check] }) => {
  const [, owner, name] = /^([A-Z]\w*)\.(\w+)\(/.exec(check.actual) ?? [];
  const type = typeOf(check.expected);
  const space = /^namespace [^\n]*/m.exec(file.text)?.[0];
  if (owner === undefined || type === null || space === undefined) return [];
  const member = `public static ${type} ${name}(params object[] given) => ${check.expected};`;
  const fake = `${space}\n\n${inBlock(`internal static class ${owner}\n{`, member)}\n`;
  return [withFiles(tree, { [`${path.posix.dirname(file.path)}/${owner}.cs`]: fake })];
};

function parametrise({ file, test, checks: [check] }: Spot): Edits | null {
  const type = typeOf(check.expected);
  const head = file.text.slice(test.start, test.body.start);
  if (check.kind !== 'equal' || type === null || !head.startsWith('[Fact]')) return null;
  const at = check.statement.start + check.statement.text.indexOf(check.expected);
  const indent = indentAt(file.text, test.start);
  const text = head
    .replace('[Fact]', `[Theory]\n${indent}[InlineData(${check.expected})]`)
    .replace('()', `(${type} expected)`);
  return {
    splices: [
      { start: test.start, end: test.body.start, text },
      { start: at, end: at + check.expected.length, text: 'expected' },
    ],
    imports: [],
  };
}

/** C# with xUnit. There is no runner: its cases are never executed, and the figures say so. */
export const csharp: Dialect = {
  id: 'xunit',
  language: 'csharp',
  grammar: 'csharp',
  executed: false,
  runner: { missing: () => null, command: () => ['false'], updating: {} },
  isTest: (file) => /^tests\/.*\.cs$/.test(file),
  isSource: (file) => /^src\/.*\.cs$/.test(file),
  read: readCsharpTests,
  placeImports: placeCsharpImports,
  placeHelper: ({ text, tests }, define) => {
    const at = lineStart(text, tests[0]?.start ?? 0);
    return { start: at, end: at, text: `${indentAll(define, '    ')}\n\n` };
  },
  probe: (expression, mark) => ({ text: `Console.WriteLine($"{${expression}}${mark}");` }),
  literal: (text) => (isPlain(text, PLAIN) ? text : null),
  comment: (words) => `// ${words}`,
  idle: (text) =>
    withMember(text, 'public static string SeasonOf(int month) => month > 7 && month < 11 ? "harvest" : "rest";'),
  rename: (name, suffix) => name + suffix.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  besidePath: (file, suffix) =>
    file.replace(/Tests\.cs$/, `${suffix.replace(/^\w/, (letter) => letter.toUpperCase())}Tests.cs`),
  tidy: (text, from, to) => retitle(text, from, to),
  templates: templatesFrom(writing),
  helpers: {
    weak: [
      own(false, 'Assert.NotNull(actual);', (call) => `${call};`),
      own(true, 'return Equals(actual, expected);', (call) => `${call};`),
      beside('Assert.IsType(expected.GetType(), actual);'),
    ],
    same: [
      own(false, 'Assert.Equal(expected, actual);', (call) => `${call};`),
      own(true, 'return Equals(actual, expected);', (call) => `Assert.True(${call});`),
      beside('Assert.Equal(expected, actual);'),
    ],
  },
  tables: { fewer: [], whole: [] },
  skips: [
    fact('[Fact(Skip = "waits for the almanac")]'),
    fact('[Fact(Explicit = true)]'),
    fact('// [Fact]'),
    ({ test, file }) => {
      const indent = indentAt(file.text, test.body.start);
      const text = `\n${indent}    Skip.If(Environment.OSVersion.Platform != PlatformID.Xbox, "unstable in the sandbox");`;
      return { splices: [{ start: test.body.start + 1, end: test.body.start + 1, text }], imports: [] };
    },
    ({ test, file }) => ({
      splices: [
        { start: lineStart(file.text, test.start), end: lineStart(file.text, test.start), text: '#if FULL_SEASON\n' },
        { start: endOf(test.body), end: endOf(test.body), text: '\n#endif' },
      ],
      imports: [],
    }),
  ],
  standIns: [standIn],
  parametrise,
};
