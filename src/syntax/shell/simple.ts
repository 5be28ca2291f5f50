import { emit, type Place, reaches, type ShellCommand, shellReach, type Walk } from './command.ts';
import { readStandardInput, substitutingHeredocs } from './heredoc.ts';
import type { Item } from './lines.ts';
import type { Reach } from './reach.ts';
import { readRedirects, wordsBehindRedirects } from './redirects.ts';
import { copyScope, enterDirectory, newScope, type Scope, setOptions } from './scope.ts';
import type { Branch } from './tree.ts';
import { readWord } from './words.ts';
import { executedByFind, gitDirectory, readsScript, type Unwrapped, unwrap, type Words } from './wrappers.ts';

const DEEPEST_SCRIPT = 8;
/** Where the grammar takes one of these for a command (`! if …`), it has lost the thread. */
const KEYWORDS = /^(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|select|function|coproc|[{}])$/;
const UNSEEN: Reach = { status: false, exit: false, unchecked: true };

/** Nodes within which a command substitution is certainly run. */
const PLAIN: ReadonlySet<string> = new Set(['variable_assignment', 'variable_assignments', 'concatenation', 'string']);

interface Substitution {
  readonly node: Branch;
  /** It is run whatever the values of variables are. */
  readonly plain: boolean;
}

function findSubstitutions(node: Branch, plain: boolean, found: Substitution[] = []): readonly Substitution[] {
  for (const child of node.children) {
    if (child.type === 'command_substitution') found.push({ node: child, plain });
    else if (child.type === 'process_substitution') found.push({ node: child, plain: false });
    else findSubstitutions(child, plain && PLAIN.has(child.type), found);
  }
  return found;
}

/**
 * Walks the substitutions inside some nodes: they run before the command around them. An assignment alone ends as the
 * last of them does: that one has `reach`, the others have none.
 */
export function walkSubstitutions(
  walk: Walk,
  nodes: readonly Branch[],
  scope: Scope,
  place: Place,
  reach: Reach,
): void {
  const found = nodes.flatMap((node) => findSubstitutions(node, PLAIN.has(node.type)));
  found.forEach(({ node, plain }, index) => {
    const seen = plain && index === found.length - 1 ? shellReach(reach, scope) : UNSEEN;
    // bash takes `set -e` back within substitutions.
    const inside = { ...copyScope(scope), errexit: false };
    walk.list(walk, node.children, inside, { ...place, reach: seen, pipedInto: false });
  });
}

function readAssignments(walk: Walk, node: Branch, scope: Scope): Record<string, string | null> {
  const read: Record<string, string | null> = Object.create(null);
  const nodes = node.type === 'variable_assignment' ? [node] : node.children;
  for (const assignment of nodes) {
    if (assignment.type !== 'variable_assignment') continue;
    const [name, operator] = assignment.children;
    if (name === undefined) continue;
    const value = assignment.children.find((child) => child.field === 'value');
    const literal = value === undefined ? '' : readWord(value, walk.source, scope, false);
    const plain = name.type === 'variable_name' && walk.source.slice(operator?.start, operator?.end) === '=';
    const variable = walk.source.slice(name.start, name.type === 'subscript' ? name.children[0]?.end : name.end);
    read[variable] = plain ? literal : null;
  }
  return read;
}

function assign(scope: Scope, assignments: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(assignments)) scope.variables.set(name, value);
}

/** Whether it may end the shell, at once or later, with status 0; then nothing behind it is sure to run. */
function mayLeave({ name, args, wrappers }: ShellCommand, place: Place): boolean {
  if (wrappers.length > place.wrappers.length && wrappers.includes('exec')) return true;
  if (name === 'trap') return args.some((arg) => arg === null || /\bexit\b/.test(arg));
  if (name !== 'exit' && name !== 'return') return false;
  const [code = '$?'] = args;
  if (code === '$?') return !place.afterFailure;
  return code === null ? !place.afterFailure : !/^\d+$/.test(code) || Number(code) % 256 === 0;
}

/** What a builtin does to the rest of the line. */
function applyBuiltin(command: ShellCommand, scope: Scope, place: Place): void {
  const words = command.args.filter((arg) => arg === null || !/^-[A-Za-z-]*$/.test(arg) || arg === '-');
  if (command.name === 'cd' || command.name === 'pushd')
    scope.cwd = words[0] === '-' ? null : enterDirectory(scope.cwd, words[0] ?? null);
  else if (command.name === 'popd') scope.cwd = null;
  else if (command.name === 'set') setOptions(scope, command.args);
  else if (mayLeave(command, place)) scope.left = true;
  else if (command.name === 'read' || command.name === 'unset' || command.name === 'mapfile')
    for (const word of words) if (word !== null) scope.variables.set(word, null);
}

/** Substitutions in an unquoted heredoc run as well; here the grammar reads the heredoc itself. */
function walkHeredocs(walk: Walk, item: Item, scope: Scope, place: Place): void {
  for (const { body, delimiter } of substitutingHeredocs(item, walk.source.heredocs)) {
    const { roots, source } = walk.reading.parse(`: <<${delimiter}\n${body}${delimiter}\n`, false);
    const below = { ...place, line: place.line ?? item.node?.line ?? null };
    walkSubstitutions({ ...walk, source }, roots, scope, below, UNSEEN);
  }
}

/** Gives the scope as the script leaves it. */
function walkScript(walk: Walk, script: NonNullable<Unwrapped['script']>, scope: Scope, place: Place): Scope {
  const inner = { ...newScope(script), cwd: scope.cwd };
  if (place.depth >= DEEPEST_SCRIPT) {
    walk.reading.problems.add(`scripts in scripts deeper than ${DEEPEST_SCRIPT}`);
    return inner;
  }
  const { roots, problems, source } = walk.reading.parse(script.text);
  for (const problem of problems) walk.reading.problems.add(problem);
  const reach = { status: place.reach.status, exit: place.reach.status, unchecked: false };
  const below = { ...place, reach, depth: place.depth + 1 };
  walk.list({ ...walk, source }, roots, inner, below);
  return inner;
}

function commandWords(walk: Walk, item: Item, scope: Scope): Words {
  const { node } = item;
  const read = (word: Branch): string | null => readWord(word, walk.source, scope);
  const behind = wordsBehindRedirects(item).map(read);
  if (node === null) return behind;
  if (node.type === 'test_command') return ['[', null];
  if (node.type === 'declaration_command' || node.type === 'unset_command') {
    const [keyword, ...rest] = node.children;
    return [walk.source.slice(keyword?.start, keyword?.end), ...rest.map((word) => readDeclared(walk, word, scope))];
  }
  if (node.type !== 'command') return behind;
  const words = node.children.filter((child) => child.type === 'command_name' || child.field === 'argument');
  return [...words.map(read), ...behind];
}

function readDeclared(walk: Walk, word: Branch, scope: Scope): string | null {
  if (word.type !== 'variable_assignment') return readWord(word, walk.source, scope);
  const [entry] = Object.entries(readAssignments(walk, word, scope));
  return entry === undefined || entry[1] === null ? null : `${entry[0]}=${entry[1]}`;
}

/** Walks one command that is no group: its substitutions, itself, the scripts it is given, what it does to the scope. */
export function walkSimple(walk: Walk, item: Item, scope: Scope, place: Place): void {
  const { source } = walk;
  const nodes = [item.node, ...item.redirects].filter((node) => node !== null);
  const words = commandWords(walk, item, scope);
  const assigns = item.node?.type.startsWith('variable_assignment') ?? false;
  walkSubstitutions(walk, nodes, scope, place, assigns ? place.reach : UNSEEN);
  walkHeredocs(walk, item, scope, place);
  const own = item.node === null ? {} : readAssignments(walk, item.node, scope);
  const heredoc = readStandardInput(item, source, scope);
  const line = place.line ?? item.node?.line ?? item.redirects[0]?.line ?? 1;
  const taken = unwrap(words);
  const { words: bare, directory } = gitDirectory(taken.words);
  if (KEYWORDS.test(words[0] ?? '')) walk.reading.problems.add(`the keyword ${words[0]} where a command should stand`);
  const moved = directory !== undefined ? directory : taken.directory;
  const wrappers = [...place.wrappers, ...taken.wrappers];
  const masked = !reaches(place.reach, scope);
  const base: ShellCommand = {
    name: bare.length === 0 ? '' : (bare[0] ?? null),
    args: bare.slice(1),
    assignments: Object.assign(Object.create(null), own, taken.assignments),
    redirects: readRedirects(item, source, scope),
    heredoc,
    wrappers,
    cwd: moved === undefined ? scope.cwd : enterDirectory(scope.cwd, moved),
    masked,
    proven: !masked && !place.conditional && !place.unsure && !scope.left && !wrappers.includes('xargs'),
    pipedInto: place.pipedInto,
    conditional: place.conditional,
    line,
  };
  const unsure = place.unsure || scope.left;
  const below = { ...place, wrappers, line, unsure, reach: { ...place.reach, status: !masked } };
  const script = taken.script ?? stdinScript(bare, heredoc);
  if (script !== null) {
    if (base.redirects.length > 0) emit(walk, { ...base, name: null, args: [] });
    const shell = taken.script === null ? { ...below, wrappers: [...wrappers, `${bare[0]} <<`] } : below;
    walkScript(walk, script, { ...scope, cwd: base.cwd }, shell);
    return;
  }
  emit(walk, base);
  for (const inner of executedByFind(bare))
    emit(walk, {
      ...base,
      name: inner[0] ?? null,
      args: inner.slice(1),
      redirects: [],
      // find itself ends well whatever the commands that it runs say.
      masked: true,
      proven: false,
      wrappers: [...wrappers, 'find -exec'],
    });
  if (item.node === null || item.node.type === 'command') applyBuiltin(base, scope, place);
  else assign(scope, own);
  if (base.name === 'eval') walkEval(walk, base, scope, below);
}

function stdinScript(words: Words, heredoc: string | null): Unwrapped['script'] {
  return heredoc !== null && readsScript(words) ? { text: heredoc, errexit: false, pipefail: false } : null;
}

function walkEval(walk: Walk, command: ShellCommand, scope: Scope, place: Place): void {
  if (command.args.some((arg) => arg === null)) return;
  const { errexit, pipefail } = scope;
  const script = { text: command.args.join(' '), errexit, pipefail };
  const { left } = walkScript(walk, script, scope, { ...place, wrappers: [...place.wrappers, 'eval'] });
  scope.left ||= left;
}
