import { ancestors, child, type Node, walk } from '../tree.ts';
import { constantResult } from './hollow.ts';

/** Which nodes of a language ask whether tests run, by type and text without blanks, double quotes for all quotes. */
const DETECTIONS: ReadonlyMap<string, readonly (readonly [type: RegExp, text: RegExp])[]> = new Map([
  [
    'python',
    [
      [/^string$/, /^"PYTEST_(CURRENT_TEST|VERSION|XDIST_WORKER)"$/],
      [/^comparison_operator$/, /^"(_?pytest|unittest|nose|doctest)"(not)?insys\.modules$/],
      [/^attribute$/, /^sys\._called_from_test$/],
    ],
  ],
  [
    'javascript',
    [
      [
        /^(member_expression|subscript_expression)$/,
        /\benv(\.|\[")(JEST_WORKER_ID|VITEST\w*|NODE_TEST_CONTEXT|PLAYWRIGHT_TEST\w*)("\])?$/,
      ],
      [/^binary_expression$/, /\benv(\.|\[")(NODE_ENV|MODE)("\])?[!=]==?"test"$/],
      [/^binary_expression$/, /^typeof(jest|vi|vitest|describe|it|beforeEach|expect)[!=]==?"(undefined|function)"$/],
    ],
  ],
  [
    'go',
    [
      [/^call_expression$/, /^(testing\.Testing\(\)|flag\.Lookup\("test\.\w+"\))$/],
      [/^call_expression$/, /^strings\.(HasSuffix|Contains)\(os\.Args\[0\],"\.?test"\)$/],
    ],
  ],
  [
    'rust',
    [
      [/^macro_invocation$/, /^cfg!\((not\()?test\)?\)$/],
      [/^attribute_item$/, /^#\[cfg\(not\(test\)\)\]$/],
    ],
  ],
  ['java', [[/^string_literal$/, /^"(org\.junit|org\.testng|junit\.framework|surefire|org\.gradle\.test)[\w.]*"$/]]],
  [
    'ruby',
    [
      [/^call$/, /^Rails\.env\.test\?$/],
      [/^binary$/, /^ENV(\[|\.fetch\()"(RAILS|RACK|APP)_ENV"[^\])]*[\])]==["]test"$/],
      [/^(unary|call)$/, /^defined\?\(?(::)?(RSpec|Minitest|MiniTest|Test::Unit)\b.*$/],
    ],
  ],
]);

/** Which calls read the stack of calls. */
const STACKS: ReadonlyMap<string, RegExp> = new Map([
  [
    'python',
    /^(inspect\.(stack|currentframe|getouterframes)|sys\._getframe|traceback\.(extract_stack|format_stack|walk_stack))\(/,
  ],
  ['javascript', /^(newError\([^()]*\)\.stack|Error\(\)\.stack)$/],
  ['go', /^(runtime\.(Caller|Callers)|debug\.Stack)\(/],
  ['rust', /^(std::backtrace::)?Backtrace::(capture|force_capture)\(/],
  [
    'java',
    /^(Thread\.currentThread\(\)\.getStackTrace|StackWalker\.getInstance|new(Throwable|Exception)\(\)\.getStackTrace)\(/,
  ],
  ['ruby', /^caller(_locations)?(\(|$|\[)/],
]);

const MOST = 200;
const squeeze = (text: string): string => text.replace(/\s+/g, '').replace(/['`]/g, '"');

const isShort = ({ text }: Node): boolean => text.length <= MOST;

/** The code that runs only where a condition holds that a node belongs to. */
function guarded(node: Node): Node | null {
  let below = node;
  for (const at of ancestors(node)) {
    const then = child(at, 'consequence') ?? (/_modifier$/.test(at.type) ? child(at, 'body') : null);
    if (then !== null) return below.field === 'condition' ? then : null;
    if (/block|statement|body|function|clause$/.test(at.type) && !/parenthesized/.test(at.type)) return null;
    below = at;
  }
  return null;
}

/** Whether a statement puts something in the place of an object's member: `exports.weigh = () => 150`. */
const replacesMember = (at: Node): boolean =>
  /^assignment(_expression)?$/.test(at.type) && /^(member_expression|attribute)$/.test(child(at, 'left')?.type ?? '');

/** Whether tests get another answer there: what is guarded gives a value back, or puts another in its place. */
function answersApart(node: Node): boolean {
  const then = guarded(node);
  if (then === null) return false;
  for (const at of walk(then))
    if (replacesMember(at) || (/^(return_statement|return_expression|return)$/.test(at.type) && at.children.length > 1))
      return true;
  return !/block|statement|then/.test(then.type) && constantResult(then) !== '';
}

/** What a node does where it asks whether tests run; `plain`: tests get another answer. */
export function detectionAt(node: Node, language: string): { readonly what: string; readonly plain: boolean } | null {
  const known = DETECTIONS.get(language);
  if (known === undefined || !isShort(node) || !known.some(([type]) => type.test(node.type))) return null;
  const text = squeeze(node.text);
  if (!known.some(([type, written]) => type.test(node.type) && written.test(text))) return null;
  const plain = answersApart(node);
  return { what: plain ? 'gives another answer where tests run' : 'asks whether tests run', plain };
}

/** What a node does where it reads the stack of calls; `plain`: it looks for tests among the callers. */
export function stackAt(node: Node, language: string): { readonly what: string; readonly plain: boolean } | null {
  if (!isShort(node) || !/call|member_expression|method_invocation|identifier|element_reference/.test(node.type))
    return null;
  if (language === 'ruby' && node.type === 'identifier' && node.field === 'method') return null;
  if (STACKS.get(language)?.test(squeeze(node.text)) !== true) return null;
  return { what: 'reads the stack of its callers', plain: looksForTests(node) };
}

/** Whether the statement around a node, or the condition that it belongs to, names tests in a string. */
function looksForTests(node: Node): boolean {
  let statement = node;
  for (const at of ancestors(node)) {
    if (
      /^(block|statement_block|statement_list|module|program|source_file|body_statement|function_definition)$/.test(
        at.type,
      )
    )
      break;
    statement = at;
  }
  return /["'][^"'\n]{0,80}(\btests?\b|test_|_test|pytest|unittest|junit|jest|vitest|mocha|rspec|\bspec\b)/i.test(
    statement.text.slice(0, 2_000),
  );
}
