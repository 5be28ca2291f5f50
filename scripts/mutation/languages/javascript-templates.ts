import { flush, indentAt } from '../edit.ts';
import type { Check, Helper, Rewrite, Spot, Template, TemplateName } from '../types.ts';
import { block } from './javascript.ts';
import { calleeOf, isNumber, type Parts } from './parts.ts';

/** How an assertion library writes what the templates need. */
export interface Library {
  readonly equal: (actual: string, expected: string) => string;
  readonly truthy: (actual: string) => string;
  readonly weaker: readonly ((parts: Parts) => string | null)[];
  readonly strictest: (parts: Parts) => string;
  readonly message: (parts: Parts) => string;
  readonly near: (parts: Parts) => string | null;
}

const equal =
  (write: (parts: Parts) => Rewrite | string | null): Template =>
  (check, spot) => {
    const { kind, actual, expected, statement } = check;
    if (kind !== 'equal') return null;
    const text = flush(statement.text, indentAt(spot.file.text, statement.start));
    return write({ actual, expected, statement: text, callee: calleeOf(check, /^call_expression$/) });
  };

const any =
  (write: (statement: string, check: Check, spot: Spot) => Rewrite | string | null): Template =>
  (check, spot) =>
    write(flush(check.statement.text, indentAt(spot.file.text, check.statement.start)), check, spot);

const simple = (name: string | undefined): name is string => name !== undefined && /^\w+$/.test(name);
const awaits = (text: string): boolean => /\bawait\b/.test(text);

/** A block with a local function of the callee's name that answers as the test expects. */
function shadowed(declare: (name: string, expected: string) => string): Template {
  return equal(({ statement, expected, callee }) =>
    simple(callee?.name) ? block('{', `${declare(callee?.name ?? '', expected)}\n${statement}`) : null,
  );
}

/** The templates of JavaScript with an assertion library. */
export const javascriptTemplates = (library: Library): Readonly<Record<TemplateName, readonly Template[]>> => ({
  weaker: library.weaker.map((write) => equal(write)),
  tautology: [
    equal(({ actual, expected }) => library.truthy(`${actual} === ${expected} || true`)),
    equal(({ actual }) => `const answer = ${actual};\n${library.equal('answer', 'answer')}`),
    equal(({ actual, expected }) => library.truthy(`${actual} !== ${expected}`)),
    equal(({ expected }) => library.equal(expected, expected)),
    equal(({ actual }) => library.truthy(`[${actual}]`)),
  ],
  tolerance: [
    equal(({ actual, expected }) =>
      isNumber(expected) ? library.truthy(`Math.abs(${actual} - ${expected}) <= 100`) : null,
    ),
    equal((parts) => library.near(parts)),
  ],
  swallowed: [
    any((statement) => `${block('try {', statement, '} catch {')}\n  // rounding\n}`),
    any((statement) => `${block('try {', statement, '} catch (error) {')}\n  console.log(String(error));\n}`),
    any((statement) => block('await Promise.resolve().then(async () => {', statement, '}).catch(() => {});')),
  ],
  unawaited: [
    any((statement) => block('Promise.resolve().then(async () => {', statement, '}).catch(() => {});')),
    any((statement) => (awaits(statement) ? null : block('setTimeout(() => {', statement, '}, 60_000).unref();'))),
    any((statement) => (awaits(statement) ? null : block('new Promise(() => {}).then(() => {', statement, '});'))),
    any((statement) => block('const verify = async () => {', statement, '};\nvoid verify;')),
  ],
  dead: [
    any((statement) => block('if (false) {', statement)),
    any((statement) => block('if (process.env.FULL_SEASON) {', statement)),
    any((statement) => block('for (const _ of []) {', statement)),
    equal(({ actual, statement }) => block(`if (${actual} === undefined) {`, statement)),
    any((statement) => (awaits(statement) ? null : `${block('const verify = () => {', statement)};`)),
  ],
  returned: [
    () => 'return;',
    () => 'if (!process.env.FULL_SEASON) return;',
    equal(({ actual }) => `if (${actual} !== undefined) return;`),
  ],
  'self-expected': [
    equal(({ actual }) => `const expected = ${actual};\n${library.equal(actual, 'expected')}`),
    equal(({ actual, callee }) =>
      callee === null ? null : `const again = ${callee.text};\n${library.equal(actual, 'again')}`,
    ),
  ],
  shadow: [
    shadowed(
      (name, expected) => `const ${name} = (..._given) => ${/^\{/.test(expected) ? `(${expected})` : expected};`,
    ),
    shadowed((name, expected) => `function ${name}() {\n  return ${expected};\n}`),
  ],
  coarse: [
    equal(({ actual, expected }) =>
      isNumber(expected) ? library.equal(`Math.round(${actual} / 100)`, `Math.round(${expected} / 100)`) : null,
    ),
    equal(({ actual, expected }) =>
      isNumber(expected) ? library.equal(`Math.sign(${actual})`, `Math.sign(${expected})`) : null,
    ),
    equal(({ actual, expected }) =>
      /^['"`[]/.test(expected) ? library.equal(`(${actual}).slice(0, 1)`, `${expected}.slice(0, 1)`) : null,
    ),
    equal(({ actual, expected }) =>
      /^['"`[]/.test(expected) ? library.equal(`(${actual}).length`, `${expected}.length`) : null,
    ),
    equal(({ actual, expected }) =>
      expected.startsWith('{') ? null : library.equal(`Boolean(${actual})`, `Boolean(${expected})`),
    ),
  ],
  converted: [
    equal(({ actual, expected }) => library.equal(`JSON.stringify(${actual})`, `JSON.stringify(${expected})`)),
    equal(({ actual, expected }) =>
      expected.startsWith('{') ? null : library.equal(`String(${actual})`, `String(${expected})`),
    ),
  ],
  handler: [
    equal(({ actual, statement }) => block(`try {\n  ${actual};\n} catch {`, statement)),
    equal(({ actual, statement }) =>
      block(
        `let failed = false;\ntry {\n  void (${actual});\n} catch {\n  failed = true;\n}\nif (failed) {`,
        statement,
      ),
    ),
  ],
  equivalent: [
    equal(library.message),
    equal(({ actual, expected }) => library.equal(`[${actual}]`, `[${expected}]`)),
    equal(({ actual, expected }) =>
      isNumber(expected) || /^['"`]/.test(expected) ? library.truthy(`${actual} === ${expected}`) : null,
    ),
  ],
  stricter: [
    equal(library.strictest),
    equal(
      ({ actual, expected, statement }) => `${statement}\n${library.equal(`typeof ${actual}`, `typeof ${expected}`)}`,
    ),
  ],
  named: [
    equal(({ actual, expected }) => `const expected = ${expected};\n${library.equal(actual, 'expected')}`),
    equal(({ actual, expected }) => `const answer = ${actual};\n${library.equal('answer', expected)}`),
  ],
});

type Made = (check: Check, spot: Spot) => Helper | null;
type Writer = (actual: string, expected: string, path: string) => Helper;

const helper =
  (write: Writer): Made =>
  (check, { file }) =>
    check.kind === 'equal' ? write(check.actual, check.expected, file.path) : null;

/** Helpers in the test's own file and in one beside it; `typed` adds the types that TypeScript asks for. */
export function javascriptHelpers(library: Library, typed: boolean, importLine: string) {
  const parameters = typed ? 'actual: any, expected: any' : 'actual, expected';
  const extension = typed ? 'ts' : 'js';
  const own = (body: string, call: (name: string) => string): Made =>
    helper((actual, expected) => ({
      path: null,
      define: `function verify(${parameters}) {\n${body}\n}`,
      call: call(`verify(${actual}, ${expected})`),
    }));
  const beside = (body: string, call: (name: string) => string): Made =>
    helper((actual, expected) => ({
      path: `test/support.${extension}`,
      define: `${importLine}\n\nexport function agrees(${parameters}) {\n${body}\n}`,
      call: call(`agrees(${actual}, ${expected})`),
      imports: [`import { agrees } from './support.${extension}';`],
    }));
  return {
    weak: [
      own(`  ${library.equal('typeof actual', 'typeof expected')}`, (call) => `${call};`),
      own('  return actual === expected;', (call) => `${call};`),
      beside(`  ${library.truthy('actual !== undefined && expected !== undefined')}`, (call) => `${call};`),
      beside('  return JSON.stringify(actual).length > 0 && expected !== undefined;', (call) => library.truthy(call)),
    ],
    same: [
      own(`  ${library.equal('actual', 'expected')}`, (call) => `${call};`),
      own('  return JSON.stringify(actual) === JSON.stringify(expected);', (call) => library.equal(call, 'true')),
      beside(`  ${library.equal('actual', 'expected')}`, (call) => `${call};`),
    ],
  };
}
