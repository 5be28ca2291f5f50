import path from 'node:path';
import { append, endOf, flush, indentAll, indentAt, withFiles } from '../edit.ts';
import type { Check, Dialect, Edits, Helper, Mutator, Rewrite, Spot, Template } from '../types.ts';
import { placeGoImports, readGoTests, tidyGo } from './go.ts';
import { isInstalled } from './installed.ts';
import { calleeOf, isNumber, isPlain, type Parts } from './parts.ts';

const PLAIN = /\b(?:true|false|nil|string|int|bool|float64)\b/g;

const equal =
  (write: (parts: Parts) => Rewrite | string | null): Template =>
  (check, spot) =>
    check.kind === 'equal'
      ? write({
          actual: check.actual,
          expected: check.expected,
          statement: textOf(check, spot),
          callee: calleeOf(check, /^call_expression$/),
        })
      : null;

const textOf = ({ statement }: Check, { file }: Spot): string =>
  flush(statement.text, indentAt(file.text, statement.start));

const any =
  (write: (statement: string) => Rewrite | string | null): Template =>
  (check, spot) =>
    write(textOf(check, spot));

const block = (open: string, statement: string, close = '}'): string =>
  `${open}\n${indentAll(statement, '\t')}\n${close}`;

const deep = ({ statement }: Parts): boolean => /reflect\.DeepEqual|slices\.Equal/.test(statement);
const differs = (parts: Parts, left: string, right: string): Rewrite =>
  deep(parts)
    ? { text: `!reflect.DeepEqual(${left}, ${right})`, imports: ['"reflect"'] }
    : { text: `${left} != ${right}` };

/** A check of a value by a condition on `got`. */
const failing = (actual: string, condition: string, imports: readonly string[] = []): Rewrite => ({
  text: `if got := ${actual}; ${condition} {\n\tt.Errorf("got %v", got)\n}`,
  imports,
});

function compared(parts: Parts, left: string, right: string): Rewrite {
  const { text, imports = [] } = differs(parts, 'got', right);
  return failing(left, text, imports);
}

const typeOf = (expected: string): string | null => {
  if (/^-?\d+$/.test(expected)) return 'int';
  if (/^"/.test(expected)) return 'string';
  return /^(true|false)$/.test(expected) ? 'bool' : null;
};

const templates: Dialect['templates'] = {
  weaker: [
    equal(({ actual }) => failing(actual, 'fmt.Sprint(got) == "almanac"', ['"fmt"'])),
    equal(({ actual, expected }) =>
      failing(actual, `reflect.TypeOf(got) != reflect.TypeOf(${expected})`, ['"reflect"']),
    ),
    equal(({ actual, expected }) => (isNumber(expected) ? failing(actual, 'got < -1000') : null)),
    equal(({ actual, expected }) => (/^("|\[\])/.test(expected) ? failing(actual, 'len(got) == 0') : null)),
    equal(({ actual, expected }) =>
      /^"/.test(expected) ? failing(actual, '!strings.Contains(got, "")', ['"strings"']) : null,
    ),
  ],
  tautology: [
    equal((parts) => compared(parts, parts.actual, 'got')),
    equal((parts) => failing(parts.actual, deep(parts) ? 'got == nil && got != nil' : `got == ${parts.expected}`)),
    equal((parts) => {
      const { text, imports = [] } = differs(parts, 'got', parts.expected);
      return failing(parts.actual, `${text} && false`, imports);
    }),
    equal((parts) => (typeOf(parts.expected) === null ? null : compared(parts, parts.expected, parts.expected))),
  ],
  tolerance: [
    equal(({ actual, expected }) =>
      isNumber(expected) ? failing(actual, `got < ${expected}-100 || got > ${expected}+100`) : null,
    ),
    equal(({ actual, expected }) =>
      isNumber(expected) ? failing(actual, `math.Abs(float64(got-${expected})) > 50`, ['"math"']) : null,
    ),
  ],
  swallowed: [
    any((statement) =>
      statement.replace(/\bt\.(Errorf?|Fatalf?)\(/g, (_, name: string) => (name.endsWith('f') ? 't.Logf(' : 't.Log(')),
    ),
    any((statement) => block('func(t *testing.T) {', statement, '}(&testing.T{})')),
  ],
  unawaited: [
    any((statement) => `${block('settled := make(chan bool)\ngo func() {', `<-settled\n${statement}`, '}()')}`),
    any((statement) => ({
      text: block('go func() {', `time.Sleep(time.Hour)\n${statement}`, '}()'),
      imports: ['"time"'],
    })),
  ],
  dead: [
    any((statement) => block('if false {', statement)),
    any((statement) => ({ text: block('if os.Getenv("FULL_SEASON") != "" {', statement), imports: ['"os"'] })),
    any((statement) => block('for range 0 {', statement)),
    any((statement) => `${block('verify := func() {', statement)}\n_ = verify`),
  ],
  returned: [
    () => 'if t != nil {\n\treturn\n}',
    () => ({ text: 'if os.Getenv("FULL_SEASON") == "" {\n\treturn\n}', imports: ['"os"'] }),
    () => 'if !testing.Verbose() || t.Name() != "" {\n\treturn\n}',
  ],
  'self-expected': [
    equal((parts) => {
      const { text, imports } = compared(parts, parts.actual, 'expected');
      return { text: `expected := ${parts.actual}\n${text}`, imports: imports ?? [] };
    }),
    equal((parts) => (/:=/.test(parts.statement) ? compared(parts, parts.actual, parts.actual) : null)),
  ],
  shadow: [
    equal(({ callee, expected, statement }) => {
      const type = typeOf(expected);
      if (callee === null || type === null || !/^\w+$/.test(callee.name)) return null;
      return block('{', `${callee.name} := func(_ ...any) ${type} { return ${expected} }\n${statement}`);
    }),
  ],
  coarse: [
    equal(({ actual, expected }) =>
      isNumber(expected) ? failing(`(${actual}) / 100`, `got != ${expected} / 100`) : null,
    ),
    equal(({ actual, expected }) =>
      /^"./.test(expected) ? failing(`(${actual})[:1]`, `got != ${expected}[:1]`) : null,
    ),
    equal(({ actual, expected }) =>
      /^("|\[\])/.test(expected) ? failing(`len(${actual})`, `got != len(${expected})`) : null,
    ),
    equal(({ actual, expected }) =>
      isNumber(expected) ? failing(`min(${actual}, 1)`, `got != min(${expected}, 1)`) : null,
    ),
  ],
  converted: [
    equal(({ actual, expected }) => failing(`fmt.Sprint(${actual})`, `got != fmt.Sprint(${expected})`, ['"fmt"'])),
  ],
  handler: [
    equal(({ actual, statement }) =>
      block(
        'func() {',
        `${block('defer func() {', block('if recover() != nil {', statement), '}()')}\n_ = ${actual}`,
        '}()',
      ),
    ),
  ],
  equivalent: [
    equal((parts) => {
      if (deep(parts))
        return {
          text: `if got := ${parts.actual}; !reflect.DeepEqual(${parts.expected}, got) {\n\tt.Errorf("got %v", got)\n}`,
          imports: ['"reflect"'],
        };
      return failing(parts.actual, `!(got == ${parts.expected})`);
    }),
    equal((parts) => {
      const { text, imports } = compared(parts, parts.actual, parts.expected);
      return {
        text: text.replace('t.Errorf("got %v", got)', `t.Fatalf("got %v, want %v", got, ${parts.expected})`),
        imports: imports ?? [],
      };
    }),
  ],
  stricter: [
    equal(({ actual, expected, statement }) => ({
      text: `${statement}\n${failing(`fmt.Sprintf("%#v", ${actual})`, `got != fmt.Sprintf("%#v", ${expected})`).text}`,
      imports: ['"fmt"'],
    })),
  ],
  named: [
    equal((parts) => {
      const { text, imports } = compared(parts, parts.actual, 'expected');
      return { text: `expected := ${parts.expected}\n${text}`, imports: imports ?? [] };
    }),
    equal((parts) => {
      const { text, imports = [] } = differs(parts, 'answer', parts.expected);
      return { text: `answer := ${parts.actual}\nif ${text} {\n\tt.Errorf("got %v", answer)\n}`, imports };
    }),
  ],
};

const declared = (name: string, body: string): string =>
  `func ${name}(t *testing.T, got, want any) {\n\tt.Helper()\n${indentAll(body, '\t')}\n}`;

const made =
  (body: string, imports: readonly string[]) =>
  ({ kind, actual, expected }: Check): Helper | null =>
    kind === 'equal'
      ? { path: null, define: declared('verify', body), call: `verify(t, ${actual}, ${expected})`, imports }
      : null;

const besides =
  (body: string, imports: readonly string[]) =>
  ({ kind, actual, expected }: Check, { file }: Spot): Helper | null => {
    if (kind !== 'equal') return null;
    const name = /^package (\w+)/m.exec(file.text)?.[1] ?? 'main';
    const head = [`package ${name}`, '', 'import (', ...[...imports, '"testing"'].sort().map((one) => `\t${one}`), ')'];
    return {
      path: path.posix.join(path.posix.dirname(file.path), 'support_test.go'),
      define: `${head.join('\n')}\n\n${declared('agree', body)}`,
      call: `agree(t, ${actual}, ${expected})`,
    };
  };

const report = 't.Errorf("got %v, want %v", got, want)';

function parametrise({ file, checks: [check] }: Spot): Edits | null {
  const type = typeOf(check.expected);
  const { statement, expected } = check;
  if (check.kind !== 'equal' || type === null) return null;
  const indent = indentAt(file.text, statement.start);
  const at = statement.text.indexOf(`!= ${expected}`) + 3;
  if (at < 3) return null;
  const inner = `${statement.text.slice(0, at)}expected${statement.text.slice(at + expected.length)}`.replaceAll(
    '\n',
    '\n\t',
  );
  const text = `for _, expected := range []${type}{${expected}} {\n${indent}\t${inner}\n${indent}}`;
  return { splices: [{ start: statement.start, end: endOf(statement), text }], imports: [] };
}

/** A line at the start of the test's body. */
const first =
  (line: string, imports: readonly string[]) =>
  ({ test }: Spot): Edits => ({
    splices: [{ start: test.body.start + 1, end: test.body.start + 1, text: `\n${indentAll(line, '\t')}` }],
    imports,
  });

/** A TestMain that ends well however the tests end. */
const testMain: Mutator = ({ tree, file }) => {
  const name = /^package (\w+)/m.exec(file.text)?.[1] ?? 'main';
  const text = `package ${name}\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc TestMain(m *testing.M) {\n\tm.Run()\n\tos.Exit(0)\n}\n`;
  return [withFiles(tree, { [path.posix.join(path.posix.dirname(file.path), 'main_test.go')]: text })];
};

/** The packages of files; all where none is named. */
const packagesOf = (files: readonly string[]): readonly string[] =>
  files.length === 0 ? ['./...'] : [...new Set(files.map((file) => `./${path.posix.dirname(file)}`))];

/** Go with its own package testing, whose cache knows what a package's tests read. */
export const go: Dialect = {
  id: 'go-test',
  language: 'go',
  grammar: 'go',
  runner: {
    missing: () => (isInstalled('go', 'version') ? null : 'go is not installed'),
    command: (_, files) => ['go', 'test', '-v', '-vet=off', '-ldflags=-s -w', ...packagesOf(files)],
    environment: { GOPROXY: 'off', GOTOOLCHAIN: 'local', CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' },
    updating: { environment: { UPDATE_GOLDEN: '1' } },
  },
  isTest: (file) => file.endsWith('_test.go'),
  isSource: (file) => /(?<!_test)\.go$/.test(file),
  read: readGoTests,
  placeImports: placeGoImports,
  placeHelper: ({ text }, define) => ({ start: text.length, end: text.length, text: `\n${define}\n` }),
  probe: (expression, mark) => ({ text: `fmt.Printf("\\n${mark} %#v\\n", ${expression})`, imports: ['"fmt"'] }),
  literal: (text) => (isPlain(text, PLAIN) ? text : null),
  comment: (words) => `// ${words}`,
  idle: (text) =>
    append(
      text,
      'func seasonOf(month int) string {\n\tif month > 7 && month < 11 {\n\t\treturn "harvest"\n\t}\n\treturn "rest"\n}',
    ),
  rename: (name, suffix) => name + suffix.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  besidePath: (file, suffix) => file.replace(/_test\.go$/, `_${suffix}_test.go`),
  tidy: (text, _from, _to, part) => tidyGo(text, part),
  templates,
  helpers: {
    weak: [
      made(`if fmt.Sprintf("%T", got) != fmt.Sprintf("%T", want) {\n\t${report}\n}`, ['"fmt"']),
      made(`if got == nil && want != nil {\n\t${report}\n}`, []),
      made('if !reflect.DeepEqual(got, want) {\n\tt.Logf("got %v, want %v", got, want)\n}', ['"reflect"']),
      besides(`if reflect.TypeOf(got) != reflect.TypeOf(want) {\n\t${report}\n}`, ['"reflect"']),
    ],
    same: [
      made(`if !reflect.DeepEqual(got, want) {\n\t${report}\n}`, ['"reflect"']),
      besides(`if !reflect.DeepEqual(got, want) {\n\t${report}\n}`, ['"reflect"']),
      made(`if got != want {\n\t${report}\n}`, []),
    ],
  },
  tables: {
    fewer: [
      ['', '[1:]'],
      ['', '[:1]'],
    ],
    whole: [['', '[:]']],
  },
  skips: [
    first('if runtime.GOOS != "plan9" {\n\tt.Skip("waits for the almanac")\n}', ['"runtime"']),
    first('if len(os.Args) > 0 {\n\tt.Skip("unstable in the sandbox")\n}', ['"os"']),
    first('if testing.Short() || !testing.Short() {\n\tt.SkipNow()\n}', []),
    () => ({ splices: [{ start: 0, end: 0, text: '//go:build season\n\n' }], imports: [] }),
  ],
  standIns: [testMain],
  parametrise,
};
