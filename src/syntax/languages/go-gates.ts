import { constantTruth } from '../constant.ts';
import { callOf } from '../flow.ts';
import { OPEN, shelving, shut, strictest } from '../gate.ts';
import { normal } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { bodyScope, resolve, type Scope } from '../scope.ts';
import { ancestors, child, isComment, type Node, parts } from '../tree.ts';
import { calledName, receiverOf } from './go-calls.ts';
import { receiverType } from './go-source.ts';

const SYSTEMS =
  'aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|unix';
const MACHINES = '386|amd64|arm|arm64|loong64|mips|mips64|mips64le|mipsle|ppc64|ppc64le|riscv64|s390x|wasm';
const PLATFORM = new RegExp(`^(${SYSTEMS}|${MACHINES}|cgo|race|msan|asan|gc|gccgo)$`);
const SUFFIX = new RegExp(`_(${SYSTEMS.replace('|unix', '')}|${MACHINES})_test\\.go$`);
const MACHINE = /\bruntime\.|\bos\.(Getuid|Geteuid)|Getenv\("CI"\)|\bexec\.LookPath|\bLookPath\b|isatty/;

/** `t.Skip()` under a condition: constant ones are decided. */
function guardedSkip(call: Node, top: Node, scopes: readonly Scope[]): Gate {
  const reason = normal(call);
  for (const above of ancestors(call, top)) {
    const condition = above.type === 'if_statement' ? child(above, 'condition') : null;
    if (condition === null) continue;
    const resolved = resolve(condition, scopes);
    const truth = constantTruth(resolved);
    if (truth !== null) return truth ? shut(call, reason) : OPEN;
    const initializer = child(above, 'initializer')?.text ?? '';
    const platform = MACHINE.test(resolved.text) || MACHINE.test(condition.text) || MACHINE.test(initializer);
    const stated = `${normal(condition)} → ${reason}`;
    return { enabled: 'conditional', reason: stated, line: call.line, platform, ...shelving(resolved, true) };
  }
  return { enabled: 'conditional', reason, line: call.line, platform: false };
}

const isInBranch = (node: Node, top: Node): boolean =>
  [...ancestors(node, top)].some((at) => at.type === 'if_statement');

/** Skips written as statements of a test: `t.Skip(…)`, `if testing.Short() { t.Skip(…) }`. */
export function gateOfStatements(body: Node, scopes: readonly Scope[]): Gate {
  const gates: Gate[] = [];
  const waiting = [...body.children];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const call = callOf(at);
    const receiver = call === null ? null : receiverOf(call);
    if (call !== null && receiver !== null && /^(Skip|Skipf|SkipNow)$/.test(calledName(call)))
      gates.push(isInBranch(call, body) ? guardedSkip(call, body, scopes) : shut(call, normal(call)));
    if (/^(statement_list|if_statement|block)$/.test(at.type)) waiting.push(...at.children);
  }
  return strictest(gates);
}

/** testify calls these before the tests of a suite. */
const BEFORE_TESTS = /^(SetupSuite|SetupTest|BeforeTest)$/;

/** What functions of a file do to the tests that come through them: helpers by their name, a suite's set-up by that of its type. */
export interface FileGates {
  readonly helpers: ReadonlyMap<string, Gate>;
  readonly suites: ReadonlyMap<string, Gate>;
}

/** The gates of the functions of a file. A helper may skip where something is missing: only one that always skips counts. */
export function gatesOfFunctions(definitions: readonly Node[], module: Scope): FileGates {
  const helpers = new Map<string, Gate>();
  const suites = new Map<string, Gate>();
  for (const definition of definitions) {
    const body = child(definition, 'body');
    const gate =
      body === null || !/\bSkip/.test(body.text)
        ? OPEN
        : gateOfStatements(body, [bodyScope(body, () => false), module]);
    const name = child(definition, 'name')?.text ?? '';
    const suite = definition.type === 'method_declaration' ? receiverType(definition) : '';
    if (suite !== '' && BEFORE_TESTS.test(name)) suites.set(suite, strictest([gate, suites.get(suite) ?? OPEN]));
    else if (suite === '' && (gate.enabled === 'no' || gate.shelved)) helpers.set(name, gate);
  }
  return { helpers, suites };
}

/** What the helpers do to a test that its own statements call. */
export function gateOfHelpers(body: Node, { helpers }: FileGates): Gate {
  if (helpers.size === 0) return OPEN;
  const statements = body.children.flatMap((one) => (one.type === 'statement_list' ? parts(one) : [one]));
  const gates = statements.flatMap((statement) => {
    const [held] = /^(short_var_declaration|assignment_statement)$/.test(statement.type)
      ? parts(child(statement, 'right') ?? statement)
      : [];
    const call = callOf(statement) ?? (held?.type === 'call_expression' ? held : null);
    return call !== null && receiverOf(call) === null ? (helpers.get(calledName(call)) ?? []) : [];
  });
  return strictest(gates);
}

type Truth = boolean | null;

const TAG = /\s*(&&|\|\||!|\(|\)|[\w.]+)/y;
const MAX_TAGS = 200;

/** Three-valued: a `//go:build` expression where only `ignore` is known to be off and language versions to be on. */
function readTags(text: string): { readonly truth: Truth; readonly custom: boolean } | null {
  const found: string[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match !== null && found.length < MAX_TAGS; match = TAG.exec(text))
    found.push(match[1] as string);
  let at = 0;
  let custom = false;
  const atom = (): Truth => {
    const token = found[at++];
    if (token === '!') {
      const inner = atom();
      return inner === null ? null : !inner;
    }
    if (token === '(') {
      const inner = any();
      at += 1;
      return inner;
    }
    if (token === undefined || /^go\d/.test(token)) return true;
    if (token === 'ignore') return false;
    if (!PLATFORM.test(token)) custom = true;
    return null;
  };
  const all = (): Truth => {
    let truth = atom();
    for (; found[at] === '&&'; ) {
      at += 1;
      const next = atom();
      truth = truth === false || next === false ? false : truth === null || next === null ? null : true;
    }
    return truth;
  };
  const any = (): Truth => {
    let truth = all();
    for (; found[at] === '||'; ) {
      at += 1;
      const next = all();
      truth = truth === true || next === true ? true : truth === null || next === null ? null : false;
    }
    return truth;
  };
  return found.length === 0 ? null : { truth: any(), custom };
}

/** What `//go:build` above the package clause, and the file's name, say about all tests of a file. */
export function gateOfFile(path: string, root: Node): Gate {
  const gates: Gate[] = [];
  const suffix = SUFFIX.exec(path)?.[1];
  if (suffix !== undefined)
    gates.push({ enabled: 'conditional', reason: `the file's name ends in ${suffix}`, line: null, platform: true });
  for (const at of root.children) {
    if (at.type === 'package_clause') break;
    const text = isComment(at) ? (/^\/\/go:build\s+(.*)$/.exec(at.text)?.[1] ?? null) : null;
    const read = text === null ? null : readTags(text);
    if (read === null || read.truth === true) continue;
    const reason = at.text.trim();
    if (read.truth === false) gates.push(shut(at, reason));
    else gates.push({ enabled: 'conditional', reason, line: at.line, platform: !read.custom });
  }
  return strictest(gates);
}

/** What `TestMain` does to the tests of its file: without `m.Run()` none runs; an exit with 0 hides their failure. */
export function gateOfMain(main: Node, body: Node): Gate {
  const text = body.text.replace(/\s+/g, '');
  if (!/\.Run\(\)/.test(text)) return shut(main, 'TestMain does not run the tests');
  return /os\.Exit\(0\)/.test(text) && !/:?=\w+\.Run\(\)/.test(text)
    ? shut(main, 'TestMain exits with 0 whatever they say')
    : OPEN;
}
