import { child, type Node, ofType, parts } from '../tree.ts';

/** A name that a file gives a meaning of its own, and the node that says what it means. */
export interface Defined {
  readonly name: string;
  readonly callable: boolean;
  readonly body: Node;
}

const isFunction = ofType(
  /^(function_definition|function_declaration|generator_function_declaration|function_item|method|method_declaration|singleton_method|local_function_statement)$/,
);
const isClass = ofType(
  /^(class_definition|class_declaration|class|module|struct_item|enum_item|struct_declaration|record_declaration|interface_declaration)$/,
);
/** A variable with what it is bound to. */
const isVariable = ofType(
  /^(variable_declarator|assignment|assignment_expression|short_var_declaration|var_spec|const_spec|let_declaration|const_item|static_item)$/,
);
const CALLABLE = /function|lambda|closure|func_literal|proc\b|Mock\b|\.(fn|stub|fake)\(/;
/** What is loaded, not defined. */
const LOADED = /^(await\s+)?(require|import|vi\.importActual|jest\.requireActual|importlib\.\w+)\b/;

const holderOf = (node: Node): Node | null =>
  child(node, 'name') ?? child(node, 'left') ?? child(node, 'pattern') ?? null;

const boundTo = (node: Node): Node | null => child(node, 'value') ?? child(node, 'right');

/** The first of a Go list, which other values and errors follow, or the node itself. */
const first = (node: Node | null): Node | null => (node?.type === 'expression_list' ? (parts(node)[0] ?? null) : node);

/** A method of a Python class is reached through its object alone, and takes no other name's place. */
const isMethod = (node: Node): boolean => {
  const block = node.parent?.type === 'decorated_definition' ? node.parent.parent : node.parent;
  return node.type === 'function_definition' && block?.parent?.type === 'class_definition';
};

/** RSpec's `let(:pear) { Pear.new }`: a name and the block that gives its value. */
function givenByBlock(node: Node): Defined | null {
  const block = node.type === 'call' ? child(node, 'block') : null;
  if (block === null || !/^(let!?|subject!?)$/.test(child(node, 'method')?.text ?? '')) return null;
  const name = parts(child(node, 'arguments') ?? node)[0]?.text ?? '';
  return /^:\w{1,100}$/.test(name) ? { name: name.slice(1), callable: false, body: block } : null;
}

/** What a node defines; null for most. Destructured names are bound to something that exists. */
export function definedAt(node: Node): Defined | null {
  if (isFunction(node) || isClass(node)) {
    const name = child(node, 'name');
    return name === null || isMethod(node) ? null : { name: name.text, callable: true, body: node };
  }
  if (!isVariable(node)) return givenByBlock(node);
  const [holder, value] = [first(holderOf(node)), first(boundTo(node))];
  const name = /^(?:this\.|\$this->)?([\p{L}_$@][\p{L}\p{N}_$@]*)$/u.exec(holder?.text ?? '')?.[1];
  if (holder === null || value === null || name === undefined) return null;
  if (LOADED.test(value.text.slice(0, 60))) return null;
  const callable =
    CALLABLE.test(value.type) || CALLABLE.test(value.text.slice(0, 60)) || /=>/.test(value.text.slice(0, 300));
  return { name, callable, body: value };
}
