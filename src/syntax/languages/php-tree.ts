import { numberIn } from '../fold.ts';
import type { Tolerance } from '../oracle.ts';
import { child, isComment, type Node, parts, remember } from '../tree.ts';

const CALLS = /^((nullsafe_)?member|scoped|function)_call_expression$/;

export const isCall = (node: Node): boolean => CALLS.test(node.type);

/** The last part of a qualified name: `Scale` of `\Orchard\Scale`. */
export const lastName = (name: string): string => name.slice(name.lastIndexOf('\\') + 1).trim();

/** The name that a call calls, without its namespace; empty for other nodes and computed names. */
export function calledName(call: Node): string {
  if (!isCall(call)) return '';
  const name = child(call, 'name') ?? child(call, 'function');
  return name !== null && /^(name|qualified_name)$/.test(name.type) ? lastName(name.text) : '';
}

/** What a method is called on: an object, or a class; null for functions. */
export const holderOf = (call: Node): Node | null => child(call, 'object') ?? child(call, 'scope');

/** Whether a call is one of the test's own class or of PHPUnit's `Assert`, or of a function. */
export const isOwn = (call: Node): boolean => {
  const holder = holderOf(call);
  return holder === null || /^(\$this|self|static|parent|\\?([\w\\]*\\)?Assert|test\(\))$/.test(holder.text);
};

const listOf = (call: Node): Node | null =>
  child(call, 'arguments') ?? call.children.find((one) => one.type === 'arguments') ?? null;

/** Arguments of a call, of `new` or of an attribute (each an `argument` node, comments left out). */
function given(call: Node): readonly Node[] {
  const list = child(call, 'parameters') ?? listOf(call);
  return list === null ? [] : parts(list).filter((one) => one.type === 'argument');
}

const givenValue = (argument: Node): Node | null => parts(argument).find((one) => one.field !== 'name') ?? null;

/** Arguments without a name, in order. */
export const argumentsOf = (call: Node): readonly Node[] =>
  given(call)
    .filter((one) => child(one, 'name') === null)
    .flatMap((one) => givenValue(one) ?? []);

/** An argument given by name (`delta: 0.1`); null where it is not. */
export function namedArgument(call: Node, name: string): Node | null {
  const found = given(call).find((one) => child(one, 'name')?.text === name);
  return found === undefined ? null : givenValue(found);
}

/** The class of `Foo::class`; other nodes as they are. */
export const classOf = (node: Node): Node =>
  node.type === 'class_constant_access_expression' && parts(node)[1]?.text === 'class'
    ? (parts(node)[0] ?? node)
    : node;

/** Attributes of a declaration, `#[Test]` and its like. */
export function attributesOf(declaration: Node): readonly Node[] {
  const list = child(declaration, 'attributes');
  return (list?.children ?? []).flatMap((group) => group.children.filter((one) => one.type === 'attribute'));
}

/** The name of an attribute without its namespace. */
export const attributeName = (attribute: Node): string => lastName(parts(attribute)[0]?.text ?? '');

/** A tag of the comment above a declaration (`@dataProvider rows`) and what stands behind it on its line. */
export interface Tag {
  readonly name: string;
  readonly text: string;
}

/** Tags of the doc comment right above a declaration. */
export const tagsOf = remember((declaration: Node): readonly Tag[] => {
  const around = declaration.parent?.children ?? [];
  const above = around[around.indexOf(declaration) - 1];
  if (above === undefined || !isComment(above) || !above.text.startsWith('/**')) return [];
  return above.text.split('\n').flatMap((line) => {
    const plain = line.trim().replace(/^(\/\*\*|\*)\s*/, '');
    const name = /^@(\w+)/.exec(plain)?.[1];
    return name === undefined
      ? []
      : [
          {
            name,
            text: plain
              .slice(name.length + 1)
              .replace('*/', '')
              .trim(),
          },
        ];
  });
});

/** Whether a declaration has a modifier such as `private` or `static`. */
export const hasModifier = (declaration: Node, word: string): boolean =>
  declaration.children.some((one) => one.type.endsWith('_modifier') && one.text === word);

/** The values of an array literal in order, keys left out; null for other nodes. */
export function elementsOf(node: Node): readonly Node[] | null {
  if (node.type !== 'array_creation_expression') return null;
  return parts(node).flatMap((one) => parts(one).at(-1) ?? []);
}

/** What a delta accepts; -1 for one that is computed, null where none is given. */
export function toleranceOf(delta: Node | null | undefined): Tolerance | null {
  if (delta == null) return null;
  const value = numberIn(delta);
  return { measure: 'delta', value: Number.isNaN(value) ? -1 : value };
}
