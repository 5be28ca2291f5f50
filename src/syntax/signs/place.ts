import { ancestors, child, type Node, parts } from '../tree.ts';
import { argumentsIn, calleeOf } from './call.ts';
import type { Sign } from './sign.ts';

/** Which nodes of a language are functions, and which run what is in them only at times. */
interface Placing {
  readonly functions: RegExp;
  readonly conditions: RegExp;
}

const PLACINGS: ReadonlyMap<string, Placing> = new Map([
  [
    'python',
    {
      functions: /^(function_definition|lambda)$/,
      conditions: /^(if_statement|elif_clause|conditional_expression|while_statement|case_clause|except_clause)$/,
    },
  ],
  [
    'javascript',
    {
      functions:
        /^(function_declaration|function_expression|generator_function|generator_function_declaration|arrow_function|method_definition)$/,
      conditions: /^(if_statement|ternary_expression|while_statement|switch_case|catch_clause)$/,
    },
  ],
  [
    'go',
    {
      functions: /^(function_declaration|method_declaration|func_literal)$/,
      conditions: /^(if_statement|for_statement|expression_case|type_case|communication_case)$/,
    },
  ],
  [
    'rust',
    {
      functions: /^(function_item|closure_expression)$/,
      conditions: /^(if_expression|match_arm|while_expression)$/,
    },
  ],
  [
    'java',
    {
      functions: /^(method_declaration|constructor_declaration|lambda_expression)$/,
      conditions:
        /^(if_statement|ternary_expression|while_statement|switch_block_statement_group|switch_rule|catch_clause)$/,
    },
  ],
  [
    'ruby',
    {
      functions: /^(method|singleton_method|block|do_block|lambda)$/,
      conditions:
        /^(if|unless|elsif|if_modifier|unless_modifier|conditional|while|when|in_clause|rescue|rescue_modifier)$/,
    },
  ],
  [
    'php',
    {
      functions:
        /^(function_definition|method_declaration|anonymous_function|anonymous_function_creation_expression|arrow_function)$/,
      conditions: /^(if_statement|else_if_clause|conditional_expression|while_statement|case_statement|catch_clause)$/,
    },
  ],
  [
    'csharp',
    {
      functions: /^(method_declaration|constructor_declaration|local_function_statement|lambda_expression)$/,
      conditions: /^(if_statement|conditional_expression|while_statement|switch_section|catch_clause)$/,
    },
  ],
]);

const LEAVES = /^(return_statement|return_expression|return|raise_statement|throw_statement)$/;
const LONGEST = 200;

/** A piece of code in one line. */
export const inLine = (text: string, most = 120): string =>
  text.length > most ? `${text.slice(0, most).replace(/\s+/g, ' ')}…` : text.replace(/\s+/g, ' ');

/** The name of a function: its own, that of what it is assigned to, or that of the call it is handed to; '' for none. */
function nameOf(definition: Node): string {
  const own = child(definition, 'name');
  if (own !== null) return own.text;
  const { parent } = definition;
  if (parent === null) return '';
  if (parent.type === 'call' && definition.field === 'block') return calleeOf(parent) ?? '';
  // PHP and C# wrap each argument once more.
  const listed = parent.type === 'argument' ? (parent.parent ?? parent) : parent;
  const list = /^arguments$|argument_list/.test(listed.type) ? listed.parent : null;
  // Rust: `set_hook(Box::new(|_| …))`.
  const boxed =
    list !== null && /^(Box|Arc|Rc)::new$/.test(calleeOf(list) ?? '') ? (list.parent?.parent ?? list) : list;
  if (boxed !== null) return calledWith(boxed);
  const holder = child(parent, 'name') ?? child(parent, 'key') ?? child(parent, 'left') ?? child(parent, 'pattern');
  return holder !== null && holder !== definition ? holder.text : '';
}

/** A call that is handed a function: its callee, with the event where that tells when the function runs. */
function calledWith(call: Node): string {
  const callee = calleeOf(call) ?? '';
  const event = /\.(on|once)$/.test(callee) ? argumentsIn(call)[0]?.text.replace(/["'`]/g, '') : undefined;
  return event === undefined ? callee : `${callee}:${event.slice(0, 40)}`;
}

function conditionOf(node: Node): string {
  const asked = child(node, 'condition') ?? child(node, 'value') ?? child(node, 'pattern');
  const first = asked ?? parts(node)[0];
  return first === undefined || /block|clause|statement/.test(first.type) ? node.type : inLine(first.text, LONGEST);
}

/** Whether a node lies in what a condition guards, not in the condition itself. */
const isGuarded = (below: Node): boolean => below.field !== 'condition' && below.field !== 'value';

/** Conditions of earlier statements of a block that send the function back, so that what follows runs only without them. */
function leavesBefore(block: Node, below: Node, placing: Placing): string[] {
  const found: string[] = [];
  for (const statement of block.children) {
    if (statement === below) break;
    const inner = statement.type === 'expression_statement' ? (parts(statement)[0] ?? statement) : statement;
    if (placing.conditions.test(inner.type) && hasLeave(inner)) found.push(conditionOf(inner));
  }
  return found;
}

function hasLeave(node: Node): boolean {
  const waiting = [node];
  for (let next = waiting.pop(), seen = 0; next !== undefined && seen < 500; next = waiting.pop(), seen += 1) {
    if (LEAVES.test(next.type)) return true;
    waiting.push(...next.children);
  }
  return false;
}

const isOwner = ({ functions }: Placing, at: Node, below: Node): boolean =>
  functions.test(at.type) && below.field !== 'name' && below.type !== 'decorator';

/** The functions around a node, innermost first. */
export function ownersOf(node: Node, language: string): readonly string[] {
  const placing = PLACINGS.get(language);
  const owners: string[] = [];
  if (placing === undefined) return owners;
  let below = node;
  for (const at of ancestors(node)) {
    if (isOwner(placing, at, below)) owners.push(nameOf(at));
    below = at;
  }
  return owners;
}

/** The conditions that a node sets for what it holds at `below`. */
function conditionsAt(at: Node, below: Node, placing: Placing): string[] {
  if (isOwner(placing, at, below)) return [];
  if (placing.conditions.test(at.type) && isGuarded(below)) return [conditionOf(at)];
  return /block|statement_list|body/.test(at.type) ? leavesBefore(at, below, placing) : [];
}

/** Where a node stands: what is around it, and when it runs. */
export function placeOf(node: Node, language: string): Pick<Sign, 'owners' | 'conditions'> {
  const placing = PLACINGS.get(language);
  const conditions: string[] = [];
  if (placing === undefined) return { owners: [], conditions };
  let below = node;
  for (const at of ancestors(node)) {
    conditions.push(...conditionsAt(at, below, placing));
    below = at;
  }
  return { owners: ownersOf(node, language), conditions };
}
