import { emit, mayWalk, type Place, type Reading, shellReach, type Walk } from './command.ts';
import { hasStandardInput } from './heredoc.ts';
import { type Item, type Pipeline, readStatements, type Statement } from './lines.ts';
import { carriedStatus, failingList, type Reach, reachInStatement, verdictOf } from './reach.ts';
import { readRedirects } from './redirects.ts';
import { copyScope, mergeScope, newScope, type Scope } from './scope.ts';
import { walkSimple, walkSubstitutions } from './simple.ts';
import type { Source } from './source.ts';
import type { Branch, Script } from './tree.ts';
import { readWord } from './words.ts';

const UNSEEN: Reach = { status: false, exit: false, unchecked: true };
const MOST_TURNS = 50;

type Walker = (walk: Walk, node: Branch, scope: Scope, place: Place) => void;

/** Children up to and behind each of the given keywords: `if`, `then` → two lists. */
function sections(node: Branch, keywords: ReadonlySet<string>): Branch[][] {
  const parts: Branch[][] = [[]];
  for (const child of node.children)
    if (keywords.has(child.type)) parts.push([]);
    else parts.at(-1)?.push(child);
  return parts;
}

const CLAUSES: ReadonlySet<string> = new Set(['elif_clause', 'else_clause']);

/** Failing in a condition is seen only where the branch taken then always fails. */
function conditionReach(condition: readonly Branch[], failing: readonly Branch[], source: Source, place: Place): Reach {
  const statements = readStatements(condition);
  const pipelines = statements[0]?.pipelines;
  if (statements.length !== 1 || pipelines?.length !== 1) return UNSEEN;
  const how = failingList(readStatements(failing), source);
  return how === null
    ? UNSEEN
    : { status: how === 'exit' ? place.reach.exit : place.reach.status, exit: false, unchecked: true };
}

function walkIf(walk: Walk, node: Branch, scope: Scope, place: Place): void {
  const [, condition = [], rest = []] = sections(node, new Set(['if', 'elif', 'then']));
  const body = rest.filter((child) => !CLAUSES.has(child.type));
  const clauses = rest.filter((child) => CLAUSES.has(child.type));
  const negated = readStatements(condition)[0]?.pipelines[0]?.negated === true;
  const otherwise = clauses.length === 1 && clauses[0]?.type === 'else_clause' ? clauses : [];
  const failing = negated ? body : (otherwise[0]?.children ?? []);
  const reach = conditionReach(condition, failing, walk.source, place);
  walkConditionList(walk, condition, scope, { ...place, reach });
  const branches = [body, ...clauses.map((clause) => (clause.type === 'elif_clause' ? [clause] : clause.children))];
  for (const branch of branches) walkBranch(walk, branch, scope, place);
}

/** A negated condition counts as looked at, so that `if ! check; then exit 1; fi` masks nothing. */
function walkConditionList(walk: Walk, nodes: readonly Branch[], scope: Scope, place: Place): void {
  for (const statement of readStatements(nodes)) walkStatement(walk, statement, scope, place, null, true);
}

function walkBranch(walk: Walk, nodes: readonly Branch[], scope: Scope, place: Place): void {
  const branch = copyScope(scope);
  const [only] = nodes;
  if (only?.type === 'elif_clause') walkIf(walk, only, branch, { ...place, conditional: true });
  else walkList(walk, nodes, branch, { ...place, conditional: true });
  mergeScope(scope, branch);
}

function forgetAssigned(walk: Walk, node: Branch, scope: Scope): void {
  for (const child of node.children) {
    if (child.type === 'variable_assignment' && child.children[0] !== undefined)
      scope.variables.set(walk.source.slice(child.children[0].start, child.children[0].end), null);
    forgetAssigned(walk, child, scope);
  }
}

function walkLoop(walk: Walk, node: Branch, scope: Scope, place: Place): void {
  const body = node.children.find((child) => child.type === 'do_group' || child.field === 'body');
  const condition = node.children.filter((child) => child.field === 'condition');
  forgetAssigned(walk, node, scope);
  if (node.type === 'while_statement') walkConditionList(walk, condition, scope, { ...place, reach: UNSEEN });
  const reach = { ...place.reach, status: false };
  if (body !== undefined) walkBranch(walk, body.children, scope, { ...place, reach });
}

/** `for x in a b c` with literal words runs its body once a word; any other loop is read once, its variable unknown. */
function walkFor(walk: Walk, node: Branch, scope: Scope, place: Place): void {
  const variable = node.children.find((child) => child.field === 'variable');
  const body = node.children.find((child) => child.field === 'body');
  const values = node.children.filter((child) => child.field === 'value');
  walkSubstitutions(walk, [{ ...node, children: values }], scope, place, UNSEEN);
  if (variable === undefined || body === undefined) return;
  const name = walk.source.slice(variable.start, variable.end);
  const words = values.map((value) => readWord(value, walk.source, scope));
  const leaves = /\b(break|continue)\b/.test(walk.source.slice(body.start, body.end));
  if (words.length === 0 || words.length > MOST_TURNS || words.includes(null) || leaves) {
    scope.variables.set(name, null);
    walkLoop(walk, node, scope, place);
    return;
  }
  words.forEach((word, turn) => {
    scope.variables.set(name, word);
    const reach = { ...place.reach, status: place.reach.status && turn === words.length - 1 && words.length === 1 };
    walkList(walk, body.children, scope, { ...place, reach });
  });
}

function walkCase(walk: Walk, node: Branch, scope: Scope, place: Place): void {
  walkSubstitutions(
    walk,
    [{ ...node, children: node.children.filter((child) => child.field === 'value') }],
    scope,
    place,
    UNSEEN,
  );
  for (const item of node.children)
    if (item.type === 'case_item')
      walkBranch(
        walk,
        item.children.filter((child) => child.field !== 'value'),
        scope,
        place,
      );
}

function walkFunction(walk: Walk, node: Branch, scope: Scope, place: Place): void {
  const body = node.children.find((child) => child.field === 'body');
  const inside = { ...newScope(), cwd: null };
  const reach = { status: true, exit: true, unchecked: false };
  if (body === undefined) return;
  walkList(walk, [body], inside, { ...place, reach, conditional: true });
  scope.left ||= inside.left && /\bex(?:it|ec)\b/.test(walk.source.slice(body.start, body.end));
}

const WALKERS: ReadonlyMap<string, Walker> = new Map<string, Walker>([
  [
    'subshell',
    (walk, node, scope, place) =>
      walkList(walk, node.children, copyScope(scope), { ...place, reach: shellReach(place.reach, scope) }),
  ],
  ['compound_statement', (walk, node, scope, place) => walkList(walk, node.children, scope, place)],
  ['if_statement', walkIf],
  ['while_statement', walkLoop],
  ['c_style_for_statement', walkLoop],
  ['for_statement', walkFor],
  ['case_statement', walkCase],
  ['function_definition', walkFunction],
]);

function walkItem(walk: Walk, item: Item, scope: Scope, place: Place): void {
  const walker = item.node === null ? undefined : WALKERS.get(item.node.type);
  if (item.node === null || walker === undefined) {
    walkSimple(walk, item, scope, place);
    return;
  }
  const redirects = readRedirects(item, walk.source, scope);
  if (redirects.length > 0 || hasStandardInput(item, walk.source.heredocs)) {
    const { conditional, pipedInto, wrappers } = place;
    const line = place.line ?? item.node.line;
    const base = { name: null, args: [], assignments: {}, heredoc: null, masked: true, proven: false, cwd: scope.cwd };
    emit(walk, { ...base, redirects, wrappers, pipedInto, conditional, line });
  }
  walker(walk, item.node, scope, place);
}

function walkPipeline(walk: Walk, pipeline: Pipeline, scope: Scope, place: Place, carried: number | null): void {
  const { items } = pipeline;
  const last = items.length - 1;
  items.forEach((item, index) => {
    const seen = index === last || scope.pipefail;
    const status = index === carried ? place.reach.exit : place.reach.status && seen;
    const reach = seen || index === carried ? { ...place.reach, status } : UNSEEN;
    const pipedInto = place.pipedInto || index > 0;
    walkItem(walk, item, items.length === 1 ? scope : copyScope(scope), { ...place, reach, pipedInto });
  });
}

function walkStatement(
  walk: Walk,
  statement: Statement,
  scope: Scope,
  place: Place,
  carried: number | null,
  condition = false,
): void {
  statement.pipelines.forEach((pipeline, index) => {
    const own = reachInStatement(statement, index, place.reach, walk.source, place.verdict);
    const hidden = statement.background || (pipeline.negated && !condition);
    const reach = hidden ? UNSEEN : own;
    const optional = statement.joints.slice(0, index).includes('||');
    const inside = optional ? copyScope(scope) : scope;
    const conditional = place.conditional || optional;
    // `set -e` does not see the left of `&&` fail, but steps over its right.
    const unsure = place.unsure || (statement.joints.slice(0, index).includes('&&') && !reach.status);
    const afterFailure = statement.joints[index - 1] === '||';
    walkPipeline(walk, pipeline, inside, { ...place, reach, conditional, unsure, afterFailure }, carried);
    if (optional && !failsAlways(pipeline, walk)) mergeScope(scope, inside);
  });
}

function failsAlways(pipeline: Pipeline, walk: Walk): boolean {
  const statement = { pipelines: [pipeline], joints: [], background: false };
  return failingList([statement], walk.source) === 'exit';
}

function walkList(walk: Walk, nodes: readonly Branch[], scope: Scope, place: Place): void {
  if (!mayWalk(walk)) return;
  const statements = readStatements(nodes);
  const handed = carriedStatus(statements, walk.source);
  const verdict = verdictOf(statements, walk.source) || place.verdict;
  statements.forEach((statement, index) => {
    const carried = handed?.statement === index;
    const status = place.reach.status && index === statements.length - 1;
    const item = carried ? handed.item : null;
    const reach = { ...place.reach, status: carried && item === null ? place.reach.exit : status };
    const inside = statement.background ? copyScope(scope) : scope;
    walkStatement(walk, statement, inside, { ...place, reach, verdict }, item);
  });
}

/** Walks a whole script into `reading.commands`. */
export function walkText(reading: Reading, { source, roots }: Script, scope: Scope): void {
  const reach = { status: true, exit: true, unchecked: false };
  const certain = { reach, conditional: false, unsure: false, afterFailure: false, pipedInto: false };
  const place = { ...certain, wrappers: [], depth: 0, line: null, verdict: '' };
  walkList({ reading, source, list: walkList }, roots, scope, place);
}
