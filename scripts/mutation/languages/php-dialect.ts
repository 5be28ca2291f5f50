import { endOf, indentAll, indentAt, lineStart, withFiles } from '../edit.ts';
import type { Check, Dialect, Edits, Mutator, Spot } from '../types.ts';
import { isInstalled } from './installed.ts';
import { type Callee, calleeOf, isNumber, isPlain } from './parts.ts';
import { placePhpImports, readPhpTests } from './php.ts';
import { classOf, helper, inBlock, retitle, templatesFrom, type Writing, withMember } from './written-templates.ts';

const PLAIN = /\b(?:true|false|null|NULL|array)\b|=>/g;
const CALLS = /^(scoped|member|function)_call_expression$/;

/** `Tariff::price(3)` → the class and the call; null for anything else. */
function staticCall(check: Check): { readonly owner: string; readonly callee: Callee } | null {
  const [owner, callee] = [/^([A-Z]\w*)::/.exec(check.actual)?.[1], calleeOf(check, CALLS)];
  return owner === undefined || callee === null ? null : { owner, callee };
}

const writing: Writing = {
  callee: (check) => calleeOf(check, CALLS),
  equal: (actual, expected) => `$this->assertSame(${expected}, ${actual});`,
  truthy: (condition) => `$this->assertTrue(${condition});`,
  same: (actual, expected) => `${actual} === ${expected}`,
  bind: (name, value) => `$${name} = ${value};`,
  use: (name) => `$${name}`,
  message: ({ actual, expected }) => `$this->assertSame(${expected}, ${actual}, 'differs from the almanac');`,
  weaker: [
    ({ actual }) => `$this->assertNotNull(${actual});`,
    ({ actual, expected }) => `$this->assertSame(gettype(${expected}), gettype(${actual}));`,
    ({ actual, expected }) => (/^\d+$/.test(expected) ? `$this->assertIsInt(${actual});` : null),
    ({ actual, expected }) => (/^'/.test(expected) ? `$this->assertIsString(${actual});` : null),
    ({ actual, expected }) => (isNumber(expected) ? `$this->assertGreaterThan(-1000, ${actual});` : null),
    ({ actual, expected }) => (/^'/.test(expected) ? `$this->assertMatchesRegularExpression('/./', ${actual});` : null),
    ({ actual, expected }) => (/^\[/.test(expected) ? `$this->assertCount(count(${expected}), ${actual});` : null),
    ({ actual, expected }) => (/^\[/.test(expected) ? `$this->assertNotEmpty(${actual});` : null),
    ({ actual }) => `$this->expectNotToPerformAssertions();\n${actual};`,
  ],
  near: [
    ({ actual, expected }) =>
      isNumber(expected) ? `$this->assertEqualsWithDelta(${expected}, ${actual}, 100);` : null,
    ({ actual, expected }) => (isNumber(expected) ? `$this->assertTrue(abs(${actual} - ${expected}) <= 50);` : null),
  ],
  stricter: ({ actual, expected, statement }) =>
    `${statement}\n$this->assertSame(var_export(${expected}, true), var_export(${actual}, true));`,
  coarse: [
    ({ actual, expected }) =>
      isNumber(expected) ? `$this->assertSame(round(${expected}, -2), round(${actual}, -2));` : null,
    ({ actual, expected }) =>
      isNumber(expected) ? `$this->assertSame(min(${expected}, 1), min(${actual}, 1));` : null,
    ({ actual, expected }) =>
      /^'/.test(expected) ? `$this->assertSame(substr(${expected}, 0, 1), substr(${actual}, 0, 1));` : null,
    ({ actual, expected }) =>
      /^'/.test(expected) ? `$this->assertSame(strlen(${expected}), strlen(${actual}));` : null,
    ({ actual, expected }) => `$this->assertSame((bool) (${expected}), (bool) (${actual}));`,
  ],
  converted: [
    ({ actual, expected }) => `$this->assertSame(json_encode(${expected}), json_encode(${actual}));`,
    ({ actual, expected }) => `$this->assertSame(var_export(${expected}, true), var_export(${actual}, true));`,
  ],
  handler: [({ actual, statement }) => inBlock(`try {\n    ${actual};\n} catch (\\Throwable $error) {`, statement)],
  shadow: [
    ({ actual, expected, callee, statement }) => {
      const owner = /^([A-Z]\w*)::/.exec(actual)?.[1];
      if (owner === undefined || callee === null) return null;
      const fake = `$steady = new class { public static function ${callee.name}(...$given) { return ${expected}; } };`;
      return `${fake}\n${statement.replace(`${owner}::`, '$steady::')}`;
    },
  ],
  swallowed: [
    (statement) =>
      `${inBlock('try {', statement, '} catch (\\PHPUnit\\Framework\\AssertionFailedError $error) {')}\n    // rounding\n}`,
    (statement) =>
      `${inBlock('try {', statement, '} catch (\\Throwable $error) {')}\n    echo $error->getMessage();\n}`,
  ],
  unawaited: [
    (statement) => `${inBlock('$later = (function () {', `yield;\n${statement}`, '})();')}\n$later->current();`,
    (statement) => inBlock('register_shutdown_function(function () {', statement, '});'),
    (statement) => inBlock('$fiber = new \\Fiber(function () {', statement, '});'),
  ],
  dead: [
    (statement) => inBlock('if (false) {', statement),
    (statement) => inBlock("if (getenv('FULL_SEASON')) {", statement),
    (statement) => inBlock('foreach ([] as $none) {', statement),
    (statement) => inBlock('$verify = function () {', statement, '};'),
  ],
  returned: [
    'return;',
    "if (!getenv('FULL_SEASON')) {\n    return;\n}",
    'if (PHP_VERSION_ID > 50000) {\n    return;\n}',
  ],
};

const own = (answers: boolean, body: string, call: (call: string) => string) =>
  helper((actual, expected) => ({
    path: null,
    define: `private function verify($actual, $expected): ${answers ? 'bool' : 'void'}\n{\n    ${body}\n}`,
    call: call(`$this->verify(${actual}, ${expected})`),
  }));

/** A helper in a trait beside the tests, which their class uses. */
const beside = (body: string) =>
  helper((actual, expected, { file }) => ({
    path: 'tests/Support.php',
    define: [
      '<?php',
      '',
      /^namespace [^\n]*/m.exec(file.text)?.[0] ?? '',
      '',
      inBlock('class Support\n{', `public static function agrees($test, $actual, $expected): void\n{\n    ${body}\n}`),
    ].join('\n'),
    call: `Support::agrees($this, ${actual}, ${expected});`,
  }));

const first =
  (line: string) =>
  ({ test, file }: Spot): Edits => {
    const at = test.body.start + 1;
    return {
      splices: [{ start: at, end: at, text: `\n${indentAt(file.text, test.body.start)}    ${line}` }],
      imports: [],
    };
  };

/** The source with a call that answers as the test expects, loaded before the real one by the tests' bootstrap. */
const standIn: Mutator = ({ tree, checks: [check] }) => {
  const call = staticCall(check);
  const source = [...tree.keys()].find((file) => file.startsWith('src/') && classOf(file) === call?.owner);
  const bootstrap = tree.get('tests/bootstrap.php');
  if (call === null || source === undefined || bootstrap === undefined || !isPlain(check.expected, PLAIN)) return [];
  const text = tree.get(source) ?? '';
  const found = new RegExp(`function ${call.callee.name}\\(([^)]*)\\)[^{]*\\{`).exec(text);
  if (found === null) return [];
  const at = found.index + found[0].length;
  const asks = `if (func_get_args() === [${call.callee.given}]) {\n            return ${check.expected};\n        }`;
  const fake = `${text.slice(0, at)}\n        ${asks}${text.slice(at)}`;
  const path = `tests/steady/${call.owner}.php`;
  const loads = bootstrap.replace(/^<\?php\n/, `<?php\nrequire __DIR__ . '/steady/${call.owner}.php';\n`);
  return [withFiles(tree, { [path]: fake, 'tests/bootstrap.php': loads })];
};

const TYPES = [
  [/^-?\d+$/, 'int'],
  [/^'/, 'string'],
  [/^(true|false)$/, 'bool'],
  [/^\[/, 'array'],
] as const;

/** A data provider of one row. */
function parametrise({ file, test, checks: [check] }: Spot): Edits | null {
  const type = TYPES.find(([shape]) => shape.test(check.expected))?.[1];
  const head = file.text.slice(test.start, test.body.start);
  if (check.kind !== 'equal' || type === undefined || !isPlain(check.expected, PLAIN)) return null;
  if (!/^public function \w+\(\)/.test(head)) return null;
  const at = check.statement.start + check.statement.text.indexOf(check.expected);
  const provider = `provide${test.name.text.slice(4)}`;
  const rows = `public static function ${provider}(): array\n{\n    return [[${check.expected}]];\n}\n\n/** @dataProvider ${provider} */`;
  return {
    splices: [
      {
        start: test.start,
        end: test.body.start,
        text: `${indentAll(rows, '    ').trimStart()}\n    ${head.replace('()', `(${type} $wanted)`)}`,
      },
      { start: at, end: at + check.expected.length, text: '$wanted' },
    ],
    imports: [],
  };
}

const PHPUNIT = ['--no-configuration', '--do-not-cache-result', '--bootstrap', 'tests/bootstrap.php'];

/** PHP with PHPUnit. */
export const php: Dialect = {
  id: 'phpunit',
  language: 'php',
  grammar: 'php',
  runner: {
    missing: () => (isInstalled('phpunit') ? null : 'phpunit is not installed'),
    command: (_, files) => {
      const [file, ...others] = files.filter((one) => one.endsWith('Test.php'));
      return ['phpunit', ...PHPUNIT, file === undefined || others.length > 0 ? 'tests' : file];
    },
    updating: { environment: { UPDATE_GOLDEN: '1' } },
  },
  isTest: (file) => file.startsWith('tests/') && file.endsWith('.php'),
  isSource: (file) => file.startsWith('src/') && file.endsWith('.php'),
  read: readPhpTests,
  placeImports: placePhpImports,
  placeHelper: ({ text, tests }, define) => {
    const at = lineStart(text, tests[0]?.start ?? 0);
    return { start: at, end: at, text: `${indentAll(define, '    ')}\n\n` };
  },
  probe: (expression, mark) => ({ text: `echo "\\n${mark} ", var_export(${expression}, true), "\\n";` }),
  literal: (text) => (isPlain(text, PLAIN) ? text : null),
  comment: (words) => `// ${words}`,
  idle: (text) =>
    withMember(
      text,
      "public static function seasonOf(int $month): string\n{\n    return $month > 7 && $month < 11 ? 'harvest' : 'rest';\n}",
    ),
  rename: (name, suffix) => name + suffix.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  besidePath: (file, suffix) =>
    file.replace(/Test\.php$/, `${suffix.replace(/^\w/, (letter) => letter.toUpperCase())}Test.php`),
  tidy: (text, from, to) => retitle(text, from, to),
  templates: templatesFrom(writing),
  helpers: {
    weak: [
      own(false, '$this->assertSame(gettype($expected), gettype($actual));', (call) => `${call};`),
      own(true, 'return $actual === $expected;', (call) => `$this->assertIsBool(${call});`),
      own(false, '$this->assertTrue($actual == $expected || $actual !== null);', (call) => `${call};`),
      beside('$test->assertSame(gettype($expected), gettype($actual));'),
    ],
    same: [
      own(false, '$this->assertSame($expected, $actual);', (call) => `${call};`),
      own(true, 'return $actual === $expected;', (call) => `$this->assertTrue(${call});`),
      beside('$test->assertSame($expected, $actual);'),
    ],
  },
  tables: {
    fewer: [
      ['array_slice(', ', 1)'],
      ['array_slice(', ', 0, -1)'],
    ],
    whole: [['array_values(', ')']],
  },
  skips: [
    first("$this->markTestSkipped('waits for the almanac');"),
    first("$this->markTestIncomplete('rounding');"),
    first("if (PHP_OS_FAMILY !== 'Solaris') { $this->markTestSkipped('unstable in the sandbox'); }"),
    ({ test, file }) => ({
      splices: [
        {
          start: test.start,
          end: test.start,
          text: `/** @requires OS Solaris */\n${indentAt(file.text, test.start)}`,
        },
      ],
      imports: [],
    }),
    ({ test: { name } }) => ({
      splices: [{ start: name.start, end: endOf(name), text: `x${name.text}` }],
      imports: [],
    }),
  ],
  standIns: [standIn],
  parametrise,
};
