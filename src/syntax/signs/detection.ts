import { ancestors, child, type Node, walk } from '../tree.ts';
import { answersApart, givesBack, heldIn, holderOf } from './apart.ts';

/** Which nodes of a language ask whether tests run, by type and text without blanks, double quotes for all quotes. */
const DETECTIONS: ReadonlyMap<string, readonly (readonly [type: RegExp, text: RegExp])[]> = new Map([
  [
    'python',
    [
      [/^string$/, /^"PYTEST_(CURRENT_TEST|VERSION|XDIST_WORKER)"$/],
      [/^comparison_operator$/, /^"(_?pytest|unittest|nose|doctest)"(not)?insys\.modules$/],
      [/^attribute$/, /^sys\._called_from_test$/],
      [
        /^comparison_operator$/,
        /^(type\(\S{1,80}\)|\S{1,80}\.__class__)\.__name__(==|!=|in|notin)[([{]?"(Non)?(Callable|Magic|Async)?Mock"/,
      ],
      [
        /^call$/,
        /^(isinstance\(\S{1,80},(unittest\.)?\(?(mock\.)?(Non)?(Callable|Magic|Async)?Mock\b|hasattr\(\S{1,80},"(assert_called\w*|_mock_\w+|mock_calls|return_value)"\))/,
      ],
      [/^(call|comparison_operator)$/, /"[^"]{0,80}\b(pytest|unittest)\b[^"]{0,80}".{0,80}sys\.argv\b/],
    ],
  ],
  [
    'javascript',
    [
      [
        /^(member_expression|subscript_expression)$/,
        /\benv(\??\.|\[")(JEST_WORKER_ID|VITEST\w*|NODE_TEST_CONTEXT|PLAYWRIGHT_TEST\w*)("\])?$/,
      ],
      [/^binary_expression$/, /\benv(\??\.|\[")(NODE_ENV|MODE)("\])?[!=]==?"test"$/],
      [/^binary_expression$/, /^"(JEST|VITEST|NODE_TEST|PLAYWRIGHT_TEST)\w*"in\S*\benv$/],
      [/^call_expression$/, /^(vi|vitest|jest)\.isMockFunction\(/],
      [/^binary_expression$/, /^"(mockReturnValue|mockImplementation|_isMockFunction)"in/],
      [/^call_expression$/, /^process\.argv\b.{0,80}"[^"]{0,80}(vitest|jest|mocha)[^"]{0,80}"/],
      [
        /^binary_expression$/,
        /^typeof(\(?global(This)?.{0,80}\.)?(jest|vi|vitest|describe|it|beforeEach|expect)[!=]==?"(undefined|function)"$/,
      ],
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
      [/^binary_expression$/, /thread::current\(\)\.name\(\)[!=]=/],
    ],
  ],
  [
    'java',
    [
      [/^method_invocation$/, /^(Mockito\.)?mockingDetails\(/],
      [
        /^string_literal$/,
        /^"(org\.junit|org\.testng|junit\.framework|surefire|org\.gradle\.test|org\.mockito)[\w.]*"$/,
      ],
    ],
  ],
  [
    'ruby',
    [
      [/^call$/, /^Rails\.env\.test\?$/],
      [/^binary$/, /^ENV(\[|\.fetch\()"(RAILS|RACK|APP)_ENV"[^\])]*[\])]==["]test"$/],
      [/^call$/, /^(\$PROGRAM_NAME|\$0)\.\w+\?\(.*\b(rspec|minitest|rake_test_loader)/],
      [/^(unary|call)$/, /^defined\?\(?(::)?(RSpec|Minitest|MiniTest|Test::Unit)\b.*$/],
      [/^call$/, /^(Object|Kernel|Module)\.const_(defined\?|get)\(?[:"](RSpec|Mini[tT]est|Test::Unit)\b/],
    ],
  ],
  [
    'php',
    [
      [/^function_call_expression$/, /^\\?(class_exists|defined|interface_exists)\(["\\]*PHPUNIT/i],
      [/^binary_expression$/, /\b(getenv\(|\$_(ENV|SERVER)\[)"APP_ENV"[)\]]==="?test(ing)?"$/],
    ],
  ],
  [
    'csharp',
    [[/^invocation_expression$/, /\.GetAssemblies\(\).{0,100}"(xunit|nunit|mstest|microsoft\.testplatform)/i]],
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
  ['php', /^\\?debug_(print_)?backtrace\(/],
  ['csharp', /^new(System\.Diagnostics\.)?StackTrace\(|^Environment\.StackTrace$/],
]);

/** What runs tests or makes doubles for them, by name, in quotes or a pattern. */
const RUNNER_NAMED =
  /["/][^"/]{0,80}(pytest|unittest|vitest|jest|mocha|rspec|minitest|phpunit|xunit|nunit|mstest|testhost|surefire|junit|testng|mockito|castle\.prox|nsubstitute|\bmoq\b|mockery|prophecy|sinon|\bmock|mock\b)|"(\.tests?|_tests?|_spec|\/deps\/?)"/i;
/** What tells a program how it was started, what is loaded beside it, and what it was handed. */
const INTROSPECTS =
  /\bargv\b|sys\.modules\b|\$PROGRAM_NAME|\$0\b|\bCommandLine\b|\bcurrent_exe\b|\bprocess\.(title|env)\b|\bos\.environ\b|\bglobalThis\b|\bProcessName\b|\bos\.Args\b|sun\.java\.command|java\.class\.path|\bgetClass\(\)|\bGetType\(\)|\.__class__\b|\btype\(\w{1,40}\)\.__\w+__|\.constructor\.name\b|\bget_class\(|\bGetEntryAssembly\b|\bGetAssemblies\b|\b[cC]urrent_?[tT]hread\b|\bget_included_files\b|\bget_declared_classes\b|\$LOADED_FEATURES|\brequire\.(main|cache)\b/;
const ASKS =
  /^(call|call_expression|comparison_operator|binary_expression|binary|invocation_expression|function_call_expression|method_invocation)$/;

/** Texts that are written in pieces put together: `"_py" + "test"`, `["VI", "TEST"].join("")`. */
const joined = (text: string): string =>
  text
    .replace(/\[((?:"[^"\]]{0,80}",?){1,20})\]\.join\(""\)/g, (_, list: string) => list.replace(/","/g, ''))
    .replace(/(?<=\w)"[+.]?"(?=\w)/g, '');

/** Whether a node asks for the name of a test's tool in what the program knows of itself; of several, one around another, the inner one. */
function asksForRunner(node: Node, text: string): boolean {
  if (!ASKS.test(node.type) || !RUNNER_NAMED.test(text) || !INTROSPECTS.test(text)) return false;
  return !node.children.some((one) => ASKS.test(one.type) && asksForRunner(one, joined(squeeze(one.text))));
}

const MOST = 200;
const squeeze = (text: string): string => text.replace(/\s+/g, '').replace(/['`]/g, '"');

const isShort = ({ text }: Node): boolean => text.length <= MOST;

/** What a node does where it asks whether tests run; `plain`: tests get another answer; `holder`: what other files may ask instead. */
export function detectionAt(
  node: Node,
  language: string,
): { readonly what: string; readonly plain: boolean; readonly holder?: string } | null {
  const known = DETECTIONS.get(language);
  if (known === undefined || !isShort(node)) return null;
  if (!ASKS.test(node.type) && !known.some(([type]) => type.test(node.type))) return null;
  const text = joined(squeeze(node.text));
  if (!known.some(([type, written]) => type.test(node.type) && written.test(text)) && !asksForRunner(node, text))
    return null;
  if (answersApart(node)) return { what: 'gives another answer where tests run', plain: true };
  const holder = holderOf(node);
  return { what: 'asks whether tests run', plain: false, ...(holder !== null && { holder: holder.name }) };
}

/** C#: a parameter that the compiler fills with where the call stands. */
const isCallerHanded = ({ type, text }: Node): boolean =>
  type === 'attribute' && /\bCaller(FilePath|MemberName)$/.test(text.slice(0, 200));

const methodAround = (node: Node): string =>
  [...ancestors(node)].find(({ type }) => /^(method|constructor)_declaration$/.test(type))?.text.slice(0, 5_000) ?? '';

/** What a node does where it reads the stack of calls; `plain`: it looks for tests among the callers. */
export function stackAt(node: Node, language: string): { readonly what: string; readonly plain: boolean } | null {
  if (isCallerHanded(node))
    return { what: 'is handed the file of its caller', plain: NAMES_TESTS.test(methodAround(node)) };
  if (
    !isShort(node) ||
    !/call|member_expression|member_access|method_invocation|identifier|element_reference|object_creation/.test(
      node.type,
    )
  )
    return null;
  if (language === 'ruby' && node.type === 'identifier' && node.field === 'method') return null;
  if (STACKS.get(language)?.test(squeeze(node.text)) !== true) return null;
  return { what: 'reads the stack of its callers', plain: looksForTests(node) };
}

const NAMES_TESTS =
  /["'][^"'\n]{0,80}(\btests?\b|test_|_test|Tests?["']|\.test\.|pytest|unittest|junit|jest|vitest|mocha|rspec|_spec|\bspec\b)/i;
/** The names of whoever calls: what tests hold in theirs may be what they expect. */
const CALLERS_NAMES = /\bf_(?:locals|globals)\b/;

/** Whether a statement compares what a name holds with a text, and gives a value back where they meet. */
function answersByName(statement: Node, name: string): boolean {
  const condition = child(statement, 'condition');
  if (condition === null || !condition.text.includes(name) || !/["']/.test(condition.text)) return false;
  const then = child(statement, 'consequence') ?? child(statement, 'body');
  return then !== null && walk(then).some(givesBack);
}

/**
 * Whether the statement around a node, or the condition that it belongs to, names tests in a string; where the stack is held
 * in a name, whether what follows does, or reads what its callers hold.
 */
function looksForTests(node: Node): boolean {
  let statement = node;
  let block: Node | null = null;
  for (const at of ancestors(node)) {
    if (
      /^(block|statement_block|statement_list|module|program|source_file|body_statement|function_definition)$/.test(
        at.type,
      )
    ) {
      block = at;
      break;
    }
    statement = at;
  }
  if (NAMES_TESTS.test(statement.text.slice(0, 2_000))) return true;
  const name = heldIn(node)?.name;
  const following = block?.children.slice(block.children.indexOf(statement) + 1, block.children.indexOf(statement) + 6);
  return (following ?? []).some((one) => {
    const seen = one.text.slice(0, 2_000);
    if (name === undefined || !seen.includes(name)) return false;
    return NAMES_TESTS.test(seen) || CALLERS_NAMES.test(seen) || answersByName(one, name);
  });
}
