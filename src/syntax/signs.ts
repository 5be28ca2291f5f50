import type { Grammars } from '../core/index.ts';
import { languageOf } from './languages/index.ts';
import { linesOfTests } from './languages/javascript-in-source.ts';
import { agreementAt } from './signs/agreement.ts';
import { answersApartBy } from './signs/apart.ts';
import { childRunAt } from './signs/child-runs.ts';
import { detectionAt, stackAt } from './signs/detection.ts';
import { exitAt } from './signs/exits.ts';
import { hookEffects, ignoredFiles, mainEffects } from './signs/hooks.ts';
import { patchAt } from './signs/patches.ts';
import { inLine, placeOf } from './signs/place.ts';
import type { Sign, SignKind, SignReading } from './signs/sign.ts';
import { type Node, type Parse, parseTree, walk } from './tree.ts';

/** Without one of these a file holds no sign, and is not parsed. */
const TELLTALE =
  /config\.option\.|testhost|[xn]unit|mstest|[cC]astle\.Prox|[pP]rophecy|[mM]ock["']|["']Mock|\/deps\/|\b_?exit\b|\bExit\(|SystemExit|[eE]xitCode|reallyExit|\.halt\(|TestCase\b|pytest[._]|excepthook|builtins\.|call_and_report|addEqualityTesters|\b(?:const|let|var) (?:expect|assert)\b|\b(?:function|void|boolean) (?:expect|assert)|\b(?:spawn\w{0,4}|exec\w{0,8}|subprocess|system|Popen|passthru)\b[^;]{0,200}(?:test|mocha|jest|rspec|phpunit|jasmine)|handle\w{1,40}Exception|interceptTest|setStatus\(|\.SetResult\(|handleTestEvent|\bon(?:After\w{0,20}Task|TaskUpdate|Test\w{0,10}Result|TestEnd|TestRunEnd|RunComplete|Finished)\b|evaluateExecutionCondition|onNotSuccessfulTest|function runTest|runnable_methods|instance_variable_set|\baround\b|RSpec::Expectations|Minitest::|\bdie\(|\bTestMain\b|fail_with|CallerFilePath|CommandLine|globalThis|process\.env|_SERVER|\b(?:global(?:This)?|window|self)\.(?:expect|assert|it|test|describe)\b|\bassert\.\w+\s*=|Assertion\.prototype|Runner\.prototype|expect\.extend|testing\.assert_\w+\s*=|def (?:assert|refute|flunk|expect|to|not_to|handle_matcher|==|eql|equal)|macro_rules!\s*(?:debug_)?assert|\bfunc (?:\([^)\n]{0,60}\) )?(?:(?:Not)?(?:Equal|Nil|Empty|Zero|Contains|Panics|Same)|(?:No)?Error|True|False|Len|ElementsMatch|InDelta|JSONEq|Greater|Less)|\bstatic (?:async )?(?:void|Task) (?:Are|Is|Not|Equal|Same|Equivalent|StrictEqual|Null|Empty|True|False|Does|Contain|Throws|That|Should)|class (?:Fact|Theory|Test|TestCase|TestMethod)(?:Attribute)?\b|\b(?:Skip|Ignore) = |collect_ignore|load_tests|\b(?:request|item|node)\.module\b|__(?:eq|ne|contains)__|\b(?:equals|isEqual|deepEquals|asymmetricMatch|compareTo)\s*\(|\b(?:Equals?|IsEqual)\(|operator ?[=!]=|\bfn eq\b|PYTEST_|Mock\b|isMockFunction|mockReturnValue|mockImplementation|_mock_|assert_called|mock_calls|mockingDetails|mockito|sys\.modules|_called_from_test|JEST_WORKER|VITEST|NODE_TEST|PLAYWRIGHT|NODE_ENV|\bMODE\b|(?:RAILS|RACK|APP)_ENV|\btypeof \(?global|\) Is\(|\btypeof (?:jest|vi|vitest|describe|it|beforeEach|expect)\b|testing\.Testing|flag\.(?:Lookup|Set)\b|os\.Args|cfg!?\((?:not\()?test|junit|testng|surefire|env\.test|defined\?|const_defined|const_get|thread::current|PROGRAM_NAME|\$0\b|process\.argv|sys\.argv|PHPUnit|PHPUNIT|GetAssemblies|StackTrace|debug_backtrace|f_locals|\.stack\b|inspect\.|_getframe|traceback\.|runtime\.Callers?|debug\.Stack|Backtrace|getStackTrace|StackWalker|\bcaller(?:_locations)?\b/;
/** What the body of a comparison or a replaced assertion may have come down to, its head standing where it stood. */
const CONSTANT = /^(?:return )?(?:true|True|false|False|pass|None|null|nil|0);?(?: ?\})?$/;

/** What the body of a comparison may ask that agrees too often: for a class alone, for anything at all, "or true", or for what is near. */
const AGREES =
  /\binstanceof\b|\bisinstance\(|\bis [A-Z]\w|\.(?:is_a|kind_of|instance_of)\?|getClass\(\)|(?:\|\||\bor) true\b|\bor True\b|!==? ?(?:null|nil)\b|\bis not (?:None|null)\b|\|\||\bor\b|\blet _ = |\bmatches!|\b(?:f?abs|Abs|[rR]ound|floor|trunc|isclose|allclose|approx\w{0,10})\s*\(|\.abs\b|abs_diff/;

/** Whether a line could be (a part of) a sign; most lines cannot, and so spare the parsing of their file. */
export const mayBeSign = (line: string): boolean => {
  const text = line.slice(0, 2_000);
  return TELLTALE.test(text) || AGREES.test(text) || CONSTANT.test(text.trim()) || line.length > text.length;
};

type Seen = Pick<Sign, 'what' | 'plain' | 'treatment' | 'holder'>;
type Look = (node: Node, language: string) => Seen | null;

const LOOKS: readonly (readonly [SignKind, Look])[] = [
  ['exit', exitAt],
  ['exit', childRunAt],
  ['patch', patchAt],
  ['agreement', agreementAt],
  ['detection', detectionAt],
  ['stack', stackAt],
];

function sign(kind: SignKind, node: Node, seen: Seen, language: string): Sign {
  return { kind, line: node.line, text: inLine(node.text), ...seen, ...placeOf(node, language) };
}

/** Signs that tell of code which looks for tests around it; within tests they say nothing. */
const SEEKS: ReadonlySet<SignKind> = new Set(['detection', 'stack']);

function signsOf(root: Node, language: string): Sign[] {
  const found: Sign[] = [];
  const isAmongTests = linesOfTests(root) ?? (() => false);
  for (const node of walk(root)) {
    if (!node.named) continue;
    const within = isAmongTests(node.line);
    for (const [kind, look] of LOOKS) {
      if (within && SEEKS.has(kind)) continue;
      const seen = look(node, language);
      if (seen !== null) found.push(sign(kind, node, seen, language));
    }
    if (language === 'python')
      for (const { node: at, ...seen } of [...hookEffects(node), ...ignoredFiles(node)])
        found.push(sign('hook', at, seen, language));
    if (language === 'go')
      for (const { node: at, ...seen } of mainEffects(node)) found.push(sign('hook', at, seen, language));
  }
  return found;
}

/**
 * The constructs of a file by which code may steer or recognise the run of its tests. Never throws; comments and strings
 * are not code. A file with syntax errors is read as far as it parses.
 */
export function readSigns(path: string, text: string, grammars: Grammars, parse: Parse = parseTree): SignReading {
  const language = languageOf(path);
  if (language === null) return { kind: 'not-a-language' };
  if (!TELLTALE.test(text)) return { kind: 'signs', signs: [] };
  const id = language.grammar(path);
  const grammar = grammars.get(id);
  if (grammar === undefined) return { kind: 'unreadable', why: `the ${id} grammar is not loaded` };
  const root = parse(text, grammar);
  if (root === null) return { kind: 'unreadable', why: 'it is too long or could not be parsed' };
  return { kind: 'signs', signs: signsOf(root, language.id) };
}

/** Whether code answers apart where a name says so (`if (env.strict()) rows.sort()`); false for files that cannot be read. */
export function readAnswersApart(
  path: string,
  text: string,
  name: string,
  grammars: Grammars,
  parse: Parse = parseTree,
): boolean {
  const grammar = text.includes(name) ? grammars.get(languageOf(path)?.grammar(path) ?? '') : undefined;
  const root = grammar === undefined ? null : parse(text, grammar);
  return root !== null && answersApartBy(name, root);
}
