import { stringValue } from '../normal.ts';
import { child, type Node, remember } from '../tree.ts';
import { argumentsOf, blockOf, calledName, optionsOf, receiverOf, titleOf } from './ruby-tree.ts';

const TESTS = /^[xf]?(it|specify|example|scenario)$|^(its|test)$/;
const GROUPS = /^[xf]?(describe|context|feature|example_group)$/;
const SHARED = /^(shared_examples|shared_examples_for|shared_context)$/;
const INCLUDED = /^(it_behaves_like|it_should_behave_like|include_examples|include_context)$/;
/** Words that skip inside of a test and declare one outside. */
const WAITING = /^(pending|skip)$/;

/** A call that declares a test or a group of tests, or takes in the tests of another group. */
export interface Declaration {
  readonly kind: 'test' | 'group' | 'included';
  readonly call: Node;
  /** `it`, `xdescribe` … */
  readonly base: string;
  readonly title: string;
  readonly body: Node | null;
}

function kindOf(call: Node, base: string, body: Node | null): Declaration['kind'] | null {
  const holder = receiverOf(call);
  const isGroup = body !== null && (GROUPS.test(base) || SHARED.test(base));
  if (holder !== null) return isGroup && holder.text === 'RSpec' ? 'group' : null;
  if (INCLUDED.test(base)) return 'included';
  if (isGroup) return 'group';
  const [title] = argumentsOf(call);
  if (base === 'define_method' || base === 'should')
    return body !== null && title !== undefined && /^(["'](?!\))|:)(test_)?/.test(title.text) && isNamed(base, title)
      ? 'test'
      : null;
  if (WAITING.test(base)) return body !== null ? 'test' : null;
  return TESTS.test(base) && (body !== null || (title !== undefined && stringValue(title) !== null)) ? 'test' : null;
}

/** What a group adds to the ids of its tests: its title, behind the word that makes it one whose tests run where others take them in. */
export const placeOf = ({ base, title }: Declaration): string => (SHARED.test(base) ? `${base} ${title}` : title);

/** Tests made in a loop are called `test_…`; shoulda's have a text. */
const isNamed = (base: string, title: Node): boolean =>
  base === 'should' ? title.type === 'string' : /^["':]+test_/.test(title.text);

const declarationByCall = remember((call: Node): Declaration | null => {
  const base = calledName(call);
  const body = blockOf(call) ?? (child(call, 'block') === null ? null : call);
  const kind = kindOf(call, base, body);
  if (kind === null) return null;
  return { kind, call, base, title: titleOf(call) || 'example', body };
});

/** Reads a call as a declaration; null for all other nodes. */
export const declarationOf = (node: Node): Declaration | null =>
  node.type === 'call' ? declarationByCall(node) : null;

/** Whether a declaration asks that it alone be run. */
export const isFocused = ({ base, call }: Declaration): boolean =>
  /^f(it|specify|example|scenario|describe|context|feature)$/.test(base) ||
  argumentsOf(call).some((one) => one.text === ':focus') ||
  optionsOf(call).get('focus')?.text === 'true';
