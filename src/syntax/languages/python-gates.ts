import { constantTruth, isLiteral } from '../constant.ts';
import { callOf, isGuarded } from '../flow.ts';
import { OPEN, shelving, shut, strictest } from '../gate.ts';
import { normal, stringValue } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { resolve, type Scope } from '../scope.ts';
import { ancestors, child, type Node, parts } from '../tree.ts';
import { argumentsOf } from './python-assertions.ts';

const MARKERS = /^(skip|skipif|skipIf|skipUnless|xfail|expectedFailure)$/;
const RUNTIME = /^(pytest\.(skip|xfail)|self\.(skipTest)|unittest\.SkipTest|(\w+\.)?SkipTest)$/;
const MACHINE =
  /\b(sys\.platform|platform\.|os\.name|version_info|find_spec|importorskip|shutil\.which|cpu_count|getuid|geteuid|maxsize|implementation|is_available)|\b(IS_|ON_|HAS_|HAVE_|NO_)?(WIN(DOWS)?|MAC(OS)?|LINUX|PYPY|CI|PY\d+|CUDA|GPU)\b|\b_?(HAS|HAVE|has|have)_\w+/;

/** A condition as a gate: constant ones are decided, others depend. `when` is the truth that keeps the test from running. */
function conditional(at: Node, condition: Node, when: boolean, scopes: readonly Scope[], reason: string): Gate {
  const resolved = resolve(condition, scopes);
  const truth = constantTruth(resolved);
  const text = stringValue(resolved);
  const literal =
    text === null ? null : /^(True|1)$/.test(text.trim()) ? true : /^(False|0)$/.test(text.trim()) ? false : null;
  const decided = text === null ? truth : literal;
  if (decided !== null) return decided === when ? shut(at, reason) : OPEN;
  const platform = MACHINE.test(text ?? resolved.text) || MACHINE.test(condition.text);
  return { enabled: 'conditional', reason, line: at.line, platform, ...shelving(resolved, when) };
}

/**
 * The gate that the condition of an `if` or `elif` makes of one of its parts: of what is defined under it, or in the `else` to it; null
 * for its other parts.
 */
export function gateOfBranch(statement: Node, part: Node, scopes: readonly Scope[]): Gate | null {
  const condition = child(statement, 'condition');
  if (condition === null || !(part.field === 'consequence' || part.type === 'else_clause')) return null;
  const isElse = part.type === 'else_clause';
  return conditional(condition, condition, isElse, scopes, `${isElse ? 'else to ' : ''}if ${normal(condition)}`);
}

/** Whether a statement says of a test that it is none (`test_weigh.__test__ = False`), or gives its name to a value. */
export function unnames(statement: Node): string | null {
  const [inner] = statement.type === 'expression_statement' ? parts(statement) : [];
  const [left, right] = inner?.type === 'assignment' ? [child(inner, 'left'), child(inner, 'right')] : [];
  if (left == null || right == null) return null;
  const [, name, flag] = /^(\w+)(\.__test__)?$/.exec(left.text) ?? [];
  if (name === undefined) return null;
  return (flag === undefined ? isLiteral(right) : constantTruth(right) === false) ? name : null;
}

/** The name of a decorator or marker, import aliases and module names resolved: `pytest.mark.skip`. */
function markerName(marker: Node, scopes: readonly Scope[], aliases: ReadonlyMap<string, string>): string {
  const callee = marker.type === 'call' ? (child(marker, 'function') ?? marker) : marker;
  const known = resolve(callee, scopes);
  const text = (known.type === 'call' ? (child(known, 'function') ?? known) : known).text.replace(/\s+/g, '');
  const [first = '', ...rest] = text.split('.');
  return [aliases.get(first) ?? first, ...rest].join('.');
}

/** What one decorator (or element of `pytestmark`) does to the tests below it. */
export function gateOfMarker(marker: Node, scopes: readonly Scope[], aliases: ReadonlyMap<string, string>): Gate {
  const name = markerName(marker, scopes, aliases);
  const kind = name.split('.').at(-1) ?? '';
  if (
    !MARKERS.test(kind) ||
    !/^(pytest|unittest|mark|twisted|_pytest)\b|^(skip|skipif|skipIf|skipUnless|xfail|expectedFailure)$/.test(name)
  )
    return OPEN;
  const stated = marker.type === 'call' ? marker : resolve(marker, scopes);
  const call = stated.type === 'call' ? argumentsOf(stated) : { positional: [], keyword: new Map<string, Node>() };
  const condition = call.keyword.get('condition') ?? (kind === 'skip' ? undefined : call.positional[0]);
  if (kind === 'expectedFailure' || kind === 'skip' || condition === undefined) return shut(marker, normal(marker));
  return conditional(marker, condition, kind !== 'skipUnless', scopes, normal(marker));
}

const isTestlessFlag = (statement: Node): boolean => /^__test__\s*=\s*False$/.test(statement.text.trim());

/** The elements of `pytestmark = …`: one marker, or a list of them. */
function pytestmarks(statement: Node): readonly Node[] {
  const assignment = statement.children.find((c) => c.type === 'assignment');
  const value = assignment === undefined ? null : child(assignment, 'right');
  if (assignment === undefined || value === null || child(assignment, 'left')?.text !== 'pytestmark') return [];
  return value.type === 'list' || value.type === 'tuple' ? parts(value) : [value];
}

/** The call or `raise` by which a statement skips at run time; null where it does not. */
function runtimeSkip(statement: Node): Node | null {
  const at = statement.type === 'raise_statement' ? (parts(statement)[0] ?? null) : callOf(statement);
  if (at === null) return null;
  const name = at.type === 'call' ? child(at, 'function')?.text : at.text;
  return name !== undefined && RUNTIME.test(name) ? at : null;
}

/** `if C: pytest.skip()`: the gate that the nearest condition makes. */
function guardedSkip(at: Node, top: Node, scopes: readonly Scope[]): Gate {
  for (const above of ancestors(at, top)) {
    const condition = above.type === 'if_statement' ? child(above, 'condition') : null;
    if (condition !== null) return conditional(at, condition, true, scopes, normal(at));
    if (above.type === 'except_clause')
      return { enabled: 'conditional', reason: normal(at), line: at.line, platform: true };
  }
  return { enabled: 'conditional', reason: normal(at), line: at.line, platform: false };
}

/** `importorskip`, whose value may be kept: the gate that a module makes which may not be there. */
function optionalModule(statement: Node): readonly Gate[] {
  const [inner] = statement.type === 'expression_statement' ? parts(statement) : [];
  const call = inner?.type === 'assignment' ? child(inner, 'right') : inner;
  if (call?.type !== 'call' || !/(^|\.)importorskip$/.test(child(call, 'function')?.text ?? '')) return [];
  return [{ enabled: 'conditional', reason: normal(call), line: call.line, platform: true }];
}

const ABSENT = /^(ImportError|ModuleNotFoundError)$/;

/** Whether a skip is for a module that is not there: it handles that one error, of nothing but imports. */
function isForAbsence(skip: Node, top: Node): boolean {
  const handler = [...ancestors(skip, top)].find(({ type }) => type === 'except_clause');
  const tried = handler?.parent == null ? null : child(handler.parent, 'body');
  const [error] = handler === undefined ? [] : parts(handler);
  if (tried === null || error === undefined || !ABSENT.test(error.text)) return false;
  return parts(tried).every(({ type }) => /^(import|import_from)_statement$|^comment$/.test(type));
}

/** Skips written as statements of a body: of a module, a class or a test. */
export function gateOfStatements(body: Node, scopes: readonly Scope[], aliases: ReadonlyMap<string, string>): Gate {
  const gates: Gate[] = [];
  const waiting = [...body.children];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (/_definition$/.test(at.type)) continue;
    if (isTestlessFlag(at)) gates.push(shut(at, '__test__ = False'));
    gates.push(...optionalModule(at));
    gates.push(...pytestmarks(at).map((marker) => gateOfMarker(marker, scopes, aliases)));
    const skip = runtimeSkip(at);
    if (skip !== null) {
      const isOpen = isGuarded(skip, body) || isForAbsence(skip, body);
      gates.push(isOpen ? guardedSkip(skip, body, scopes) : shut(skip, normal(skip)));
    }
    if (/^(if_statement|else_clause|elif_clause|block|try_statement|except_clause)$/.test(at.type))
      waiting.push(...at.children);
  }
  return strictest(gates);
}
