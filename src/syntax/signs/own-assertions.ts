import { ancestors, child, type Node, parts, walk } from '../tree.ts';
import { constantResult } from './hollow.ts';
import { type Patch, patch } from './patch.ts';

/**
 * Names that the assertions of a language's libraries share, of which a method of a test file takes the place.
 * `fail` and `verify` are not among them: fakes of jobs and of checkers of host names have idle ones by right.
 */
const OF_LIBRARY: ReadonlyMap<string, RegExp> = new Map([
  ['java', /^assert(That|True|False|(Not)?(Null|Equals|Same)|ArrayEquals|IterableEquals|Throws|All|InstanceOf)$/],
  ['php', /^assert(That|True|False|(Not)?(Null|Empty|Equals|Same|Count|Contains|InstanceOf)|StringContainsString)$/],
  ['ruby', /^(expect|flunk|(assert|refute)(_(equal|nil|empty|includes?|same|match|in_delta|raises?|true|false))?)$/],
  [
    'go',
    /^((Not)?(Equal|EqualValues|Nil|Empty|Zero|Contains|Panics|Same)|(No)?Error|Error(Is|As|Contains)|True|False|Len|ElementsMatch|InDelta|JSONEq|Greater|Less)f?$/,
  ],
  [
    'csharp',
    /^((Are)?(Not)?(Equal|Same|Equivalent|StrictEqual)|(Is)?(Not)?(Null|Empty|True|False)|(Does(Not)?)?Contains?|Throws(Any|Exactly)?(Async)?|That|Should\w*)$/,
  ],
]);

/** What a body may hold that asks nothing: a note for the runner, a value thrown away, the end. */
const IDLE = /^\{(?:\w+\.Helper\(\);?|_=[\w.]+;?|return;?)*\}$|^=>_=[\w.]+$/;

const isIdle = (definition: Node): boolean =>
  constantResult(definition) !== null || IDLE.test((child(definition, 'body')?.text ?? '').replace(/\s+/g, ''));

/** Whether a function is handed what fails a test (Go), or is one of a class alone and answers nothing (C#), as assertions are there. */
function isLikeAssertion(node: Node, language: string): boolean {
  if (language === 'go') return /\btesting\.(TB?|B|F)\b|\bTestingT\b/.test(child(node, 'parameters')?.text ?? '');
  if (language !== 'csharp') return true;
  const isStatic = node.children.some(({ type, text }) => type === 'modifier' && text === 'static');
  const answer = (child(node, 'returns') ?? child(node, 'type'))?.text ?? '';
  return isStatic && /^(void|Task)$/.test(answer) && parts(child(node, 'parameters') ?? node).length > 0;
}

/** A method of a test file's own that has the name of an assertion, and does nothing. */
export function ownMethod(node: Node, language: string): Patch | null {
  if (!/^(method|method_declaration|function_definition|function_declaration)$/.test(node.type)) return null;
  const name = child(node, 'name')?.text ?? '';
  if (OF_LIBRARY.get(language)?.test(name) !== true || !isLikeAssertion(node, language)) return null;
  return isIdle(node) ? patch(name, 'hollow') : null;
}

const MARK = /^(Fact|Theory|Test|TestCase|TestMethod)(Attribute)?$/;
const BUILT_ON = /\b(\w*(Fact|Theory|TestMethod)|Test|TestCase)(Attribute)?\b/;

/** Whether a statement gives the reason to skip, whatever the machine. */
const setsSkip = (at: Node): boolean =>
  at.type === 'assignment_expression' &&
  /^(this\.)?(Skip|Ignore)$/.test(child(at, 'left')?.text ?? '') &&
  !/^(null|"")$/.test(child(at, 'right')?.text ?? 'null') &&
  ![...ancestors(at)].some(({ type }) => /^(if_statement|switch_\w+|conditional_expression)$/.test(type));

/** C#: an attribute by which tests are marked that is the project's own, and marks none, or has them all skipped. */
export function skippingMark(node: Node, language: string): Patch | null {
  if (language !== 'csharp' || node.type !== 'class_declaration') return null;
  const name = child(node, 'name')?.text ?? '';
  const bases = node.children.find(({ type }) => type === 'base_list')?.text ?? '';
  if (MARK.test(name) && /\bAttribute\b/.test(bases) && !BUILT_ON.test(bases)) return patch(name, 'hollow');
  if (!BUILT_ON.test(bases) || !walk(node).some(setsSkip)) return null;
  return { what: `skips every test marked ${name.replace(/Attribute$/, '')}`, plain: true };
}
