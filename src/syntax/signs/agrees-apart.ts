import { bare } from '../normal.ts';
import { child, type Node, parts, walk } from '../tree.ts';

/** What a condition may come to. */
interface Outcome {
  readonly yes: boolean;
  readonly no: boolean;
}

const EITHER: Outcome = { yes: true, no: true };
const YES: Outcome = { yes: true, no: false };
const NO: Outcome = { yes: false, no: true };

/** Names that stand for one of the two that are compared, or for something made of both. */
interface Names {
  readonly own: Set<string>;
  readonly other: Set<string>;
  readonly both: Set<string>;
  /** Bare names are members of the object itself. */
  readonly implicit: boolean;
}

const IMPLICIT: ReadonlySet<string> = new Set(['java', 'csharp', 'ruby']);
const LEAF =
  /^(identifier|variable_name|self|this|constant|instance_variable|super|base|this_expression|shorthand_property_identifier(_pattern)?)$/;
/** The part of an access that says which member. */
const MEMBER = /^(name|property|field|attribute|method)$/;
const ACCESS = /member|field_access|attribute|selector|field_expression|^call$|method_invocation|scoped/;
const BINDS = /^(instanceof_expression|declaration_pattern|recursive_pattern|type_pattern)$/;
const LARGEST = 5_000;

const leaves = (node: Node): readonly Node[] =>
  walk(node).filter(({ type, children }) => LEAF.test(type) && (children.length === 0 || type === 'variable_name'));

const isMember = ({ field, parent }: Node): boolean =>
  field !== null &&
  MEMBER.test(field) &&
  parent !== null &&
  ACCESS.test(parent.type) &&
  parts(parent).length > 1 &&
  (child(parent, 'receiver') ??
    child(parent, 'object') ??
    child(parent, 'operand') ??
    child(parent, 'expression') ??
    child(parent, 'value') ??
    child(parent, 'scope')) !== null;

/** Which of the two a piece of code has to do with. */
function sidesOf(
  node: Node,
  { own, other, both, implicit }: Names,
): { readonly mine: boolean; readonly theirs: boolean } {
  let [mine, theirs] = [false, false];
  for (const leaf of leaves(node)) {
    if (isMember(leaf)) continue;
    if (both.has(leaf.text)) [mine, theirs] = [true, true];
    else if (other.has(leaf.text)) theirs = true;
    else if (own.has(leaf.text) || implicit || leaf.type === 'instance_variable') mine = true;
  }
  return { mine, theirs };
}

/** The name of a parameter, its type aside. */
const parameterName = (node: Node): string | undefined =>
  (child(node, 'name') ?? child(node, 'pattern') ?? leaves(node)[0] ?? node).text.replace(/^[&*]+/, '');

function namesIn(definition: Node, language: string): Names | null {
  const list = child(definition, 'parameters');
  const given = list === null ? [] : parts(list).flatMap((one) => parameterName(one) ?? []);
  const receiver = child(definition, 'receiver');
  const held = receiver === null ? undefined : leaves(receiver)[0]?.text;
  const own = new Set(['self', 'this', '$this', '&self', 'super', 'base', ...(held === undefined ? [] : [held])]);
  const [first, second, third] = given.filter((name) => !own.has(name));
  if (first === undefined || third !== undefined) return null;
  // `operator ==(a, b)`.
  if (second !== undefined) return { own: own.add(first), other: new Set([second]), both: new Set(), implicit: false };
  return { own, other: new Set([first]), both: new Set(), implicit: IMPLICIT.has(language) };
}

const operatorOf = (node: Node): string =>
  (child(node, 'operator') ?? node.children.find(({ named, text }) => !named && !/^[()]$/.test(text)))?.text ?? '';

/** Both are there, and of the class: `other == null` does not hold, and tells nothing of either one. */
const IS_NULL = /(?:(?<![!=])===? ?|\bis )(?:null|nil|None|undefined)$|\.nil\?$|^is_null\(/;
const IS_NOT_NULL = /(?:!==? ?|\bis not )(?:null|nil|None|undefined)$/;
const ASKS_FOR_CLASS = /^isinstance\(|\binstanceof\b|^[\w.?]+ is (?:not )?[A-Z]|\.(?:is_a|kind_of|instance_of)\?/;

/** What a comparison of both comes to where they differ; what asks for one of them alone may come to anything. */
function atom(node: Node, names: Names): Outcome {
  if (IS_NULL.test(node.text)) return NO;
  if (IS_NOT_NULL.test(node.text)) return YES;
  const { mine, theirs } = sidesOf(node, names);
  if (!mine || !theirs) return EITHER;
  return /^(!==?|is not|isnt)$/.test(operatorOf(node)) ? YES : NO;
}

const operandsOf = (node: Node): readonly Node[] =>
  /^(&&|and)$/.test(operatorOf(node)) ? parts(node).map(bare).flatMap(operandsOf) : [node];

/** Whether conditions that must all hold ask the same of each of the two: `self.is_empty() and other.is_empty()`. */
function asksBoth(conditions: readonly Node[], names: Names): boolean {
  const asked = conditions
    .map(bare)
    .flatMap(operandsOf)
    .filter(({ text }) => !IS_NULL.test(text) && !IS_NOT_NULL.test(text) && !ASKS_FOR_CLASS.test(text))
    .map((one) => sidesOf(one, names))
    .filter(({ mine, theirs }) => mine !== theirs);
  return asked.some(({ mine }) => mine) && asked.some(({ theirs }) => theirs);
}

function evaluate(start: Node, names: Names): Outcome {
  const node = bare(start);
  const pieces = parts(node);
  const [first, second, third] = pieces;
  if (/^(true|false)$/i.test(node.text)) return /^t/i.test(node.text) ? YES : NO;
  if (node.text === 'NotImplemented' || first === undefined)
    return node.text === 'NotImplemented' ? NO : atom(node, names);
  const operator = operatorOf(node);
  if (/^(&&|and)$/.test(operator) && asksBoth([node], names)) return NO;
  if (/^(&&|and)$/.test(operator) && second !== undefined) {
    const [a, b] = [evaluate(first, names), evaluate(second, names)];
    return { yes: a.yes && b.yes, no: a.no || b.no };
  }
  if (/^(\|\||or)$/.test(operator) && second !== undefined) {
    const [a, b] = [evaluate(first, names), evaluate(second, names)];
    return { yes: a.yes || b.yes, no: a.no && b.no };
  }
  if (/^(!|not)$/.test(operator) && pieces.length === 1) {
    const inner = evaluate(first, names);
    return { yes: inner.no, no: inner.yes };
  }
  if (
    /^(conditional_expression|ternary_expression|conditional)$/.test(node.type) &&
    third !== undefined &&
    second !== undefined
  ) {
    const asked = child(node, 'condition') ?? second;
    const [then, otherwise] = asked === first ? [second, third] : [first, third];
    const [when, a, b] = [evaluate(asked, names), evaluate(then, names), evaluate(otherwise, names)];
    return { yes: (when.yes && a.yes) || (when.no && b.yes), no: (when.yes && a.no) || (when.no && b.no) };
  }
  return atom(node, names);
}

/** Whether statements may end with "alike" though all comparisons of both fail, and whether they may go on; null: not known. */
interface Course {
  readonly alike: boolean;
  readonly goesOn: boolean;
}

const RETURN = /^(return_statement|return_expression|return)$/;
const THROWS = /^(raise_statement|throw_statement|throw_expression)$/;
const ASSIGNS =
  /^(assignment|assignment_expression|assignment_statement|short_var_declaration|let_declaration|local_variable_declaration|local_declaration_statement|lexical_declaration|variable_declaration)$/;

function bind(node: Node, names: Names): void {
  const { mine, theirs } = sidesOf(node, names);
  if (!theirs && !mine) return;
  const declared = parts(node).find(({ type }) => /declarator/.test(type)) ?? node;
  const target = child(declared, 'left') ?? child(declared, 'pattern') ?? child(declared, 'name');
  const bound = target === null ? leaves(node).filter(({ field }) => field === 'name') : leaves(target);
  for (const { text } of bound)
    (mine && theirs && !names.implicit ? names.both : theirs ? names.other : names.own).add(text);
}

/** Conditions that held on the way to a statement. */
type Way = readonly Node[];

function follow(start: Node, names: Names, isLast: boolean, way: Way): Course | null {
  const node = start.type === 'expression_statement' ? (parts(start)[0] ?? start) : start;
  if (RETURN.test(node.type)) {
    const value = parts(node)[0];
    const inner = value !== undefined && /^(expression_list|argument_list)$/.test(value.type) ? parts(value)[0] : value;
    return {
      alike: inner !== undefined && evaluate(inner, names).yes && !asksBoth([...way, inner], names),
      goesOn: false,
    };
  }
  if (THROWS.test(node.type)) return { alike: false, goesOn: false };
  if (ASSIGNS.test(node.type)) {
    bind(node, names);
    return { alike: false, goesOn: true };
  }
  if (/^(if_statement|if_expression|if|unless|if_modifier|unless_modifier)$/.test(node.type))
    return branch(node, names, isLast, way);
  if (/^(for|while|try|switch|match|with|do|case|foreach|begin|loop|using|lock)/.test(node.type)) return null;
  return isLast && start.type !== 'expression_statement'
    ? { alike: evaluate(node, names).yes && !asksBoth([...way, node], names), goesOn: false }
    : { alike: false, goesOn: true };
}

function branch(node: Node, names: Names, isLast: boolean, way: Way): Course | null {
  const condition = child(node, 'condition');
  const then = child(node, 'consequence') ?? child(node, 'body');
  const otherwise = child(node, 'alternative');
  if (condition === null || then === null || child(node, 'initializer') !== null || /let_/.test(condition.type))
    return null;
  const asked = evaluate(condition, names);
  const [yes, no] = /^unless/.test(node.type) ? [asked.no, asked.yes] : [asked.yes, asked.no];
  const first = run(then, names, isLast, [...way, condition]);
  const second =
    otherwise === null ? { alike: false, goesOn: true } : run(otherwise, names, isLast, [...way, condition]);
  if (first === null || second === null) return null;
  return {
    alike: (yes && first.alike) || (no && second.alike),
    goesOn: (yes && first.goesOn) || (no && second.goesOn),
  };
}

const BLOCK =
  /^(block|statement_block|compound_statement|body_statement|then|else|else_clause|statement_list|arrow_expression_clause|constructor_body)$/;

function run(body: Node, names: Names, isLast: boolean, way: Way = []): Course | null {
  if (!BLOCK.test(body.type)) return follow(body, names, isLast, way);
  const statements = parts(body);
  let alike = false;
  for (const [index, statement] of statements.entries()) {
    const last = isLast && index === statements.length - 1;
    const course = BLOCK.test(statement.type) ? run(statement, names, last, way) : follow(statement, names, last, way);
    if (course === null) return null;
    alike ||= course.alike;
    if (!course.goesOn) return { alike, goesOn: false };
  }
  return { alike, goesOn: true };
}

/** Languages of which the last expression is the answer. */
const LAST_ANSWERS: ReadonlySet<string> = new Set(['rust', 'ruby']);

/**
 * Whether a comparison may find two things alike though everything that it compares of both differs: `a.x == b.x || b != null`.
 * False where a part of it is not understood.
 */
export function agreesApart(definition: Node, language: string): boolean {
  const body = child(definition, 'body');
  const names = body === null || body.text.length > LARGEST ? null : namesIn(definition, language);
  if (body === null || names === null) return false;
  for (const at of walk(body))
    if (BINDS.test(at.type)) for (const { text } of leaves(at)) if (!names.own.has(text)) names.other.add(text);
  return run(body, names, LAST_ANSWERS.has(language) || body.type === 'arrow_expression_clause')?.alike === true;
}
