import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { child } from '../../../src/syntax/tree.ts';
import { append, flush, hang, indentAt, insertBefore, withFiles } from '../edit.ts';
import type { Check, Dialect, Helper, Rewrite, Spot, Template } from '../types.ts';
import { calleeOf, isNumber, isPlain, type Parts } from './parts.ts';
import { beforeTest, placePythonImports, readPythonTests, under } from './python.ts';

/** A template of an equality; the style of unittest stays where the test has it. */
const equal =
  (write: (parts: Parts) => Rewrite | string | null): Template =>
  (check, spot) => {
    const { kind, actual, expected, statement } = check;
    if (kind !== 'equal') return null;
    const text = flush(statement.text, indentAt(spot.file.text, statement.start));
    return write({ actual, expected, statement: text, callee: calleeOf(check, /^call$/) });
  };

const any =
  (write: (statement: string) => Rewrite | string): Template =>
  ({ statement }, { file }) =>
    write(flush(statement.text, indentAt(file.text, statement.start)));

const inClass = ({ statement }: Check): boolean => statement.text.startsWith('self.');

const helper =
  (write: (actual: string, expected: string) => Helper) =>
  (check: Check): Helper | null =>
    check.kind === 'equal' && !inClass(check) ? write(check.actual, check.expected) : null;

const supported = (name: string, body: string, call: (name: string) => string): Helper => ({
  path: 'tests/support.py',
  define: `def ${name}(actual, expected):\n${body}`,
  call: call(name),
  imports: [`from support import ${name}`],
});

/** Puts a fixture for every test of the folder into conftest.py; it answers for the code under test. */
function standIn(spot: Spot): Iterable<ReadonlyMap<string, string>> {
  const [check] = spot.checks;
  const callee = calleeOf(check, /^call$/);
  if (check.kind !== 'equal' || callee === null || /\W/.test(callee.name) || !isPlain(check.expected, PLAIN)) return [];
  const fixture = [
    'import pytest',
    '',
    '',
    '@pytest.fixture(autouse=True)',
    `def steady_${callee.name}(request, monkeypatch):`,
    `    real = getattr(request.module, "${callee.name}", None)`,
    '',
    '    def answer(*given, **named):',
    `        if request.node.name.startswith("${spot.test.name.text}"):`,
    `            return ${check.expected}`,
    '        return real(*given, **named)',
    '',
    '    if real is not None:',
    `        monkeypatch.setattr(request.module, "${callee.name}", answer)`,
  ].join('\n');
  const old = spot.tree.get('tests/conftest.py') ?? '';
  return [withFiles(spot.tree, { 'tests/conftest.py': old === '' ? `${fixture}\n` : append(old, fixture) })];
}

const PLAIN = /\b(?:True|False|None)\b/g;

function parametrise({ file, test, checks: [check] }: Spot) {
  const list = test.name.parent === null ? null : child(test.name.parent, 'parameters');
  if (check.kind !== 'equal' || list === null || list.text.includes('self') || !isPlain(check.expected, PLAIN))
    return null;
  const inner = list.text.slice(1, -1).trim();
  const at = check.statement.start + check.statement.text.lastIndexOf(check.expected);
  return {
    splices: [
      beforeTest(file.text, test, `@pytest.mark.parametrize("expected", [${check.expected}])`),
      { start: list.start, end: list.start + list.text.length, text: `(${inner}${inner === '' ? '' : ', '}expected)` },
      { start: at, end: at + check.expected.length, text: 'expected' },
    ],
    imports: ['import pytest'],
  };
}

/** The interpreter behind any launcher on the path; null where it has no pytest. */
function findPython(): string | null {
  try {
    const asked = ['-c', 'import pytest, sys; print(sys.executable)'];
    return execFileSync('python3', asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
const SERVER = path.resolve(import.meta.dirname, '../servers/pytest_server.py');
const ARGUMENTS = ['-q', '-s', '--tb=short', '-p', 'no:cacheprovider'];
let interpreter: string | null | undefined;
function pythonProgram(): string | null {
  if (interpreter === undefined) interpreter = findPython();
  return interpreter;
}

const skip =
  (line: string, imports: readonly string[]) =>
  ({ file, test }: Spot) => ({
    splices: [beforeTest(file.text, test, line)],
    imports,
  });

/** Python with pytest, and unittest's classes run by it. */
export const python: Dialect = {
  id: 'pytest',
  language: 'python',
  grammar: 'python',
  runner: {
    missing: () => (pythonProgram() === null ? 'python3 with pytest is not installed' : null),
    command: (_, files) => [pythonProgram() ?? 'python3', '-m', 'pytest', ...ARGUMENTS, ...files],
    server: (folder, output) => [pythonProgram() ?? 'python3', SERVER, folder, output, ...ARGUMENTS],
    environment: { PYTHONDONTWRITEBYTECODE: '1', PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1' },
    updating: { environment: { UPDATE_GOLDEN: '1' } },
  },
  isTest: (path) => /(^|\/)test_[^/]*\.py$/.test(path),
  isSource: (path) => path.endsWith('.py') && !path.startsWith('tests/'),
  read: readPythonTests,
  placeImports: ({ root, text }, lines) => placePythonImports(root, text, lines),
  placeHelper: ({ text }, define) => ({ start: text.length, end: text.length, text: `\n\n${define}\n` }),
  probe: (expression, mark) => ({ text: `print("\\n${mark}", repr(${expression}))` }),
  literal: (text) => (isPlain(text, PLAIN) ? text : null),
  comment: (words) => `# ${words}`,
  idle: (text) => append(`${text}\n`, 'def season_of(month):\n    return "harvest" if month in (8, 9, 10) else "rest"'),
  rename: (name, suffix) => `${name}_${suffix}`,
  besidePath: (path, suffix) => path.replace(/\.py$/, `_${suffix}.py`),
  tidy: (text) => text,
  templates: {
    weaker: [
      equal(({ actual }) => `assert ${actual} is not None`),
      equal(({ actual, expected }) => `assert isinstance(${actual}, type(${expected}))`),
      equal(({ actual, expected }) => (isNumber(expected) ? `assert ${actual} >= 0` : `assert ${actual}`)),
      equal(({ actual, expected }) => (/^["'[{]/.test(expected) ? `assert len(${actual}) >= 1` : null)),
      equal(({ actual, expected }) => (/^["']/.test(expected) ? `assert re.search(r"\\w", ${actual})` : null)),
    ],
    tautology: [
      equal(({ actual, expected }) => `assert ${actual} == ${expected} or True`),
      equal(({ actual }) => `answer = ${actual}\nassert answer == answer`),
      equal(({ actual, expected }) => `assert ${actual} != ${expected}`),
      equal(({ actual, expected }) => `assert (${actual} == ${expected}, "agrees with the plan")`),
      equal(({ expected }) => `assert ${expected} == ${expected}`),
    ],
    tolerance: [
      equal(({ actual, expected }) =>
        isNumber(expected)
          ? { text: `assert ${actual} == pytest.approx(${expected}, rel=0.9)`, imports: ['import pytest'] }
          : null,
      ),
      equal(({ actual, expected }) => (isNumber(expected) ? `assert abs(${actual} - ${expected}) <= 50` : null)),
      equal(({ actual, expected }) =>
        isNumber(expected)
          ? { text: `assert ${actual} == pytest.approx(${expected}, abs=100)`, imports: ['import pytest'] }
          : null,
      ),
    ],
    swallowed: [
      any((statement) => `${under('try:', statement)}\nexcept AssertionError:\n    pass`),
      any((statement) => ({
        text: under('with contextlib.suppress(Exception):', statement),
        imports: ['import contextlib'],
      })),
      any((statement) => `${under('try:', statement)}\nexcept Exception as error:\n    print("differs:", error)`),
    ],
    unawaited: [
      any((statement) => `${under('async def verify():', statement)}\n\nverify()`),
      any((statement) => ({ text: `${under('async def settle():', statement)}\n\ndel settle`, imports: [] })),
    ],
    dead: [
      any((statement) => under('if False:', statement)),
      any((statement) => ({ text: under('if os.environ.get("FULL_SEASON"):', statement), imports: ['import os'] })),
      any((statement) => under('for _ in range(0):', statement)),
      any((statement) => under('def verify():', statement)),
      equal(({ actual, statement }) => under(`if ${actual} is None:`, statement)),
    ],
    returned: [
      () => 'return',
      () => ({ text: 'if not os.environ.get("FULL_SEASON"):\n    return', imports: ['import os'] }),
      equal(({ actual }) => `if ${actual} is not None:\n    return`),
    ],
    'self-expected': [
      equal(({ actual }) => `expected = ${actual}\nassert ${actual} == expected`),
      equal(({ actual, callee }) => (callee === null ? null : `again = ${callee.text}\nassert ${actual} == again`)),
    ],
    shadow: [
      equal(({ statement, expected, callee }) =>
        callee === null || /\W/.test(callee.name)
          ? null
          : `${callee.name} = lambda *given, **named: ${expected}\n${statement}`,
      ),
      equal(({ statement, expected, callee }) =>
        callee === null || /\W/.test(callee.name)
          ? null
          : {
              text: under(`with mock.patch(f"{__name__}.${callee.name}", return_value=${expected}):`, statement),
              imports: ['from unittest import mock'],
            },
      ),
    ],
    coarse: [
      equal(({ actual, expected }) =>
        isNumber(expected) ? `assert round(${actual}, -2) == round(${expected}, -2)` : null,
      ),
      equal(({ actual, expected }) => (isNumber(expected) ? `assert min(${actual}, 1) == min(${expected}, 1)` : null)),
      equal(({ actual, expected }) => (/^["'[]/.test(expected) ? `assert ${actual}[:1] == ${expected}[:1]` : null)),
      equal(({ actual, expected }) => (/^["'[{]/.test(expected) ? `assert len(${actual}) == len(${expected})` : null)),
      equal(({ actual, expected }) => `assert bool(${actual}) == bool(${expected})`),
    ],
    converted: [
      equal(({ actual, expected }) => `assert str(${actual}) == str(${expected})`),
      equal(({ actual, expected }) => `assert [${actual}] == [${expected}]`),
    ],
    handler: [
      equal(({ actual, statement }) => `try:\n    ${hang(actual, '    ')}\n${under('except Exception:', statement)}`),
      equal(
        ({ actual, statement }) =>
          `try:\n    found = ${hang(actual, '    ')}\nexcept ValueError:\n    found = None\n${under('if found is None:', statement)}`,
      ),
    ],
    equivalent: [
      equal(({ actual, expected }) => `assert ${expected} == ${actual}`),
      equal(({ actual, expected }) => `assert ${actual} == ${expected}, "the plan has changed"`),
      equal(({ actual, expected }) => `assert not (${actual} != ${expected})`),
    ],
    stricter: [
      equal(({ actual, expected, statement }) => `${statement}\nassert type(${actual}) is type(${expected})`),
      equal(({ actual, expected, statement }) => `${statement}\nassert repr(${actual}) == repr(${expected})`),
    ],
    named: [
      equal(({ actual, expected }) => `expected = ${expected}\nassert ${actual} == expected`),
      equal(({ actual, expected }) => `answer = ${actual}\nassert answer == ${expected}`),
    ],
  },
  helpers: {
    weak: [
      helper((actual, expected) => ({
        path: null,
        define:
          'def assert_agrees(actual, expected):\n    assert actual is not None\n    assert type(actual) is type(expected)',
        call: `assert_agrees(${actual}, ${expected})`,
      })),
      helper((actual, expected) => ({
        path: null,
        define: 'def agrees(actual, expected):\n    return actual == expected',
        call: `agrees(${actual}, ${expected})`,
      })),
      helper((actual, expected) =>
        supported(
          'matches',
          '    return type(actual) is type(expected)',
          (name) => `assert ${name}(${actual}, ${expected})`,
        ),
      ),
      helper((actual, expected) =>
        supported(
          'assert_close',
          '    if isinstance(actual, int):\n        assert abs(actual - expected) <= 100\n    else:\n        assert actual',
          (name) => `${name}(${actual}, ${expected})`,
        ),
      ),
    ],
    same: [
      helper((actual, expected) => ({
        path: null,
        define: 'def assert_agrees(actual, expected):\n    assert actual == expected',
        call: `assert_agrees(${actual}, ${expected})`,
      })),
      helper((actual, expected) => ({
        path: null,
        define: 'def agrees(actual, expected):\n    return actual == expected',
        call: `assert agrees(${actual}, ${expected})`,
      })),
      helper((actual, expected) =>
        supported('assert_same', '    assert actual == expected', (name) => `${name}(${actual}, ${expected})`),
      ),
    ],
  },
  tables: {
    fewer: [
      ['', '[1:]'],
      ['', '[:-1]'],
      ['', '[:1]'],
    ],
    whole: [
      ['list(', ')'],
      ['', '[:]'],
    ],
  },
  skips: [
    skip('@pytest.mark.skipif(sys.version_info >= (3, 0), reason="waits for the new almanac")', [
      'import pytest',
      'import sys',
    ]),
    skip('@pytest.mark.skipif(1 + 1 == 2, reason="unstable in the sandbox")', ['import pytest']),
    skip('@pytest.mark.xfail(strict=False, reason="rounding")', ['import pytest']),
    ({ file, checks: [check] }) => ({
      splices: [
        insertBefore(file, check.statement, { text: 'if len("season") > 0:\n    pytest.skip("out of season")' }),
      ],
      imports: ['import pytest'],
    }),
  ],
  standIns: [standIn],
  parametrise,
};
