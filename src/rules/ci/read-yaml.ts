import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Grammars } from '../../core/index.ts';
import { checksIn } from './check.ts';
import { type Inheritance, inheritanceOf } from './inherit.ts';
import { matricesOf } from './matrix.ts';
import type { Check, CiReading } from './reading.ts';
import { waitsOf } from './waits.ts';

/** What the maps around a node say about the scripts in it. */
interface Around {
  readonly job: string;
  readonly silent: string | null;
  readonly condition: string | null;
  readonly shell: string | null;
  readonly options: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
  readonly depth: number;
}

interface File {
  readonly inheritance: Inheritance;
  readonly lines: LineCounter;
  readonly grammars: Grammars;
  readonly github: boolean;
  readonly checks: Check[];
  readonly matrices: Map<string, readonly string[]>;
  /** Nodes may be visited again through aliases, but only so often. */
  visits: number;
}

const LONGEST = 300_000;
const DEEPEST = 40;
const MOST_VISITS = 20_000;
const SCRIPTS: ReadonlySet<string> = new Set([
  'run',
  'script',
  'before_script',
  'after_script',
  'command',
  'commands',
  'cmd',
  'cmds',
  'bash',
  'sh',
]);
const FAILURES_ALLOWED =
  /^(?:continue-on-error|allow_failure|continueOnError|soft_fail|ignore_errors?|failure_allowed)$/;
/** Actions that verify, by their name. */
const VERIFYING_ACTION =
  /(?:^|[/_-])(?:lint\w*|tests?|check|checks|analy[sz]e|codeql\w*|typecheck|clippy|eslint|ruff|mypy|pre-commit|reviewdog)(?=$|[/_@.-])|lint/i;
/** Conditions that hold in every ordinary run. */
const ALWAYS =
  /^(?:always\(\)|success\(\)|!\s*cancelled\(\)|success\(\)\s*\|\|\s*failure\(\)|true|on_success|succeeded\(\)|and\(succeeded\(\)\)|)$/;
const NEVER = /^(?:false|0|never|manual)$|(?:^|&&)\s*false\s*(?:$|&&)/;

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

function textOf(node: unknown): string | null {
  return isScalar(node) && node.value !== null ? String(node.value) : null;
}

const unwrap = (expression: string): string => expression.replace(/^\s*\$\{\{|\}\}\s*$/g, '').trim();

function lineOf(file: File, node: unknown): number {
  if (!isScalar(node) || !node.range) return 1;
  const start = file.lines.linePos(node.range[0]).line;
  return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? start + 1 : start;
}

/** Options that are on in a runner's shell: GitHub's own start `bash -e`, with pipefail only where bash is asked for. */
function shellOptions(file: File, shell: string | null): { readonly errexit: boolean; readonly pipefail: boolean } {
  if (!file.github) return { errexit: true, pipefail: true };
  if (shell === 'bash') return { errexit: true, pipefail: true };
  if (shell === null || shell === 'sh' || !shell.includes('{0}')) return { errexit: true, pipefail: false };
  return { errexit: /\s-\w*e/.test(shell), pipefail: shell.includes('pipefail') };
}

function readScript(file: File, node: unknown, around: Around): void {
  const place = {
    job: around.job,
    silent: around.silent,
    condition: around.condition,
    shell: shellOptions(file, around.shell),
    options: around.options,
    variables: around.variables,
    isPowerShell: /^(?:pwsh|powershell)\b/.test(around.shell ?? ''),
  };
  const texts = isSeq(node) ? node.items : [node];
  for (const found of texts) {
    const item = file.inheritance.resolved(found);
    if (isMap(item)) visit(file, item, around);
    const text = textOf(item);
    if (text !== null) file.checks.push(...checksIn(text, { ...place, line: lineOf(file, item) }, file.grammars));
  }
}

function readAction(file: File, node: unknown, step: YAMLMap, around: Around): void {
  const uses = textOf(node)?.replace(/@.*$/, '');
  if (uses === undefined || !VERIFYING_ACTION.test(uses)) return;
  const inputs = step.get('with');
  const values = isMap(inputs) ? inputs.items.map((pair) => textOf(pair.value) ?? '').join(' ') : '';
  const lets = /--exit-zero|--issues-exit-code[= ]0/.exec(values)?.[0];
  file.checks.push({
    kind: /test/i.test(uses) ? 'test' : 'lint',
    job: around.job,
    tool: uses,
    words: `uses ${uses}`,
    line: lineOf(file, node),
    silent: around.silent ?? (lets === undefined ? null : `its input ${lets} lets it pass`),
    narrowed: [],
    limits: new Map(),
    strict: [],
    steered: [],
    condition: around.condition,
    calls: null,
    via: null,
  });
}

/** Variables of the environment by which tools get options, and the tool. */
const OPTION_VARIABLES: ReadonlyMap<string, string> = new Map([
  ['PYTEST_ADDOPTS', 'pytest'],
  ['GOFLAGS', 'go'],
  ['MAVEN_ARGS', 'mvn'],
  ['MAVEN_OPTS', 'mvn'],
  ['SPEC_OPTS', 'rspec'],
  ['RUSTFLAGS', 'cargo'],
]);

function optionsIn(environment: unknown, outside: Around['options']): Around['options'] {
  if (!isMap(environment)) return outside;
  const found = environment.items.flatMap((pair) => {
    const [tool, value] = [OPTION_VARIABLES.get(keyOf(pair)), textOf(pair.value)];
    return tool === undefined || value === null ? [] : [[tool, value] as const];
  });
  return found.length === 0 ? outside : new Map([...outside, ...found]);
}

function variablesIn(environment: unknown, outside: Around['variables']): Around['variables'] {
  if (!isMap(environment)) return outside;
  const found = environment.items.flatMap((pair) => {
    const value = textOf(pair.value);
    return value === null || value.includes('{{') ? [] : [[keyOf(pair), value] as const];
  });
  return new Map([...outside, ...found]);
}

/** GitLab's `rules` of which none ever holds, or each only where somebody asks for it. */
const isNeverRun = (rules: unknown): boolean =>
  isSeq(rules) &&
  rules.items.length > 0 &&
  rules.items.every(
    (rule) => isMap(rule) && (rule.get('when') === 'manual' || (rule.get('when') === 'never' && !rule.has('if'))),
  );

/** GitLab's `rules` by which a job runs for tags, schedules or the like alone, and for no change that is proposed or pushed. */
const isForOthers = (rules: unknown): boolean =>
  isSeq(rules) &&
  rules.items.length > 0 &&
  rules.items.every((rule) => {
    const asked = isMap(rule) ? textOf(rule.get('if', true)) : null;
    return asked !== null && !/merge_request|CI_COMMIT_(?:BRANCH|REF)|CI_DEFAULT_BRANCH/.test(asked);
  });

/** GitLab's `allow_failure: { exit_codes: … }`: whether the status of a failing tool is among them. */
function letsOnePass(allowed: YAMLMap): boolean {
  const codes: unknown = allowed.get('exit_codes');
  return [codes, ...(isSeq(codes) ? codes.items.map(textOf) : [])].some((code) => String(code) === '1');
}

/** What a map's entries add to what is around it. */
function enter(entries: readonly Pair[], around: Around): Around {
  let { silent, condition, shell, options, variables } = around;
  for (const pair of entries) {
    const key = keyOf(pair);
    const value = unwrap(textOf(pair.value) ?? '');
    if (FAILURES_ALLOWED.test(key) && value !== 'false' && value !== '')
      if (value === 'true') silent = `${key} is true`;
      else condition = `${key}: ${value}`;
    if (FAILURES_ALLOWED.test(key) && isMap(pair.value) && letsOnePass(pair.value)) silent = `${key} lets it pass`;
    if ((key === 'if' || key === 'when' || key === 'condition') && textOf(pair.value) !== null) {
      if (NEVER.test(value)) silent = `${key}: ${value} keeps it from running`;
      else if (!ALWAYS.test(value)) condition = value;
    }
    if (key === 'skip' && value === 'true') silent = 'it is skipped';
    if (key === 'rules' && isNeverRun(pair.value)) silent = 'its rules keep it from running';
    if (key === 'rules' && isForOthers(pair.value)) condition = 'its rules';
    if (key === 'env' || key === 'variables' || key === 'environment') {
      options = optionsIn(pair.value, options);
      variables = variablesIn(pair.value, variables);
    }
    if (key === 'shell') shell = textOf(pair.value);
    if (key === 'defaults' && isMap(pair.value)) {
      const asked = pair.value.getIn(['run', 'shell']);
      if (typeof asked === 'string') shell = asked;
    }
  }
  return { ...around, silent, condition, shell, options, variables };
}

function visitMap(file: File, map: YAMLMap, outside: Around): void {
  const entries = file.inheritance.entriesOf(map);
  const around = enter(entries, outside);
  for (const pair of entries) {
    const key = keyOf(pair);
    const value = file.inheritance.resolved(pair.value);
    // A job that is hidden runs in those alone that extend it.
    if (around.depth === 0 && key.startsWith('.') && file.inheritance.extended.has(key)) continue;
    if (key === 'on' || key === 'with' || key === 'env') continue;
    if (key === 'matrix') for (const [name, values] of matricesOf(around.job, value)) file.matrices.set(name, values);
    if (SCRIPTS.has(key) && !isMap(value)) readScript(file, value, around);
    else if (key === 'uses') readAction(file, value, map, around);
    else visit(file, value, { ...around, job: around.depth < 2 && key !== 'jobs' ? key : around.job });
  }
}

function visit(file: File, node: unknown, around: Around): void {
  file.visits += 1;
  if (around.depth > DEEPEST || file.visits > MOST_VISITS) return;
  const below = { ...around, depth: around.depth + 1 };
  if (isMap(node)) visitMap(file, node, below);
  else if (isSeq(node)) for (const item of node.items) visit(file, file.inheritance.resolved(item), below);
}

function readTriggers(root: Node | null): ReadonlyMap<string, string> {
  const on: unknown = isMap(root) ? root.get('on', true) : undefined;
  if (isScalar(on)) return new Map([[String(on.value), '']]);
  if (isSeq(on)) return new Map(on.items.map((item) => [textOf(item) ?? '', '']));
  if (!isMap(on)) return new Map();
  return new Map(on.items.map((pair) => [keyOf(pair), JSON.stringify(pair.value ?? null) ?? '']));
}

/** Reads a CI configuration in YAML; the reason where it cannot be read. */
export function readYaml(text: string, github: boolean, grammars: Grammars): CiReading | { readonly why: string } {
  if (text.length > LONGEST) return { why: `it is longer than ${LONGEST} characters` };
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) return { why: `it is not valid YAML (line ${error.linePos?.[0].line ?? 1})` };
    const root = document.contents;
    const inheritance = inheritanceOf(document);
    const file: File = { inheritance, lines, grammars, github, checks: [], matrices: new Map(), visits: 0 };
    const outside = {
      job: '',
      silent: null,
      condition: null,
      shell: null,
      options: new Map(),
      variables: new Map(),
      depth: -1,
    };
    visit(file, isAlias(root) ? null : root, outside);
    const triggers = github ? readTriggers(root) : new Map<string, string>();
    return {
      checks: file.checks.filter(({ kind }) => kind !== 'other'),
      triggers,
      matrices: file.matrices,
      waits: isMap(root) ? waitsOf(root, inheritance) : new Map(),
      called: null,
    };
  } catch {
    return { why: 'its YAML could not be read' };
  }
}
