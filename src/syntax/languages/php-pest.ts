import type { Demand } from '../demand.ts';
import { shut } from '../gate.ts';
import { normal, stringValue } from '../normal.ts';
import type { Gate, Rows } from '../oracle.ts';
import { child, type Node, parts } from '../tree.ts';
import { literalRows, providedRows } from './php-rows.ts';
import { argumentsOf, calledName, classOf, holderOf, isCall } from './php-tree.ts';

/** A call that declares something to Pest, with the calls chained behind it. */
export interface PestDeclaration {
  readonly kind: 'test' | 'suite' | 'hook';
  readonly title: string;
  readonly call: Node;
  readonly closure: Node | null;
  readonly links: readonly Node[];
}

const KINDS: ReadonlyMap<string, PestDeclaration['kind']> = new Map([
  ['it', 'test'],
  ['test', 'test'],
  ['todo', 'test'],
  ['arch', 'test'],
  ['describe', 'suite'],
  ['beforeEach', 'hook'],
  ['beforeAll', 'hook'],
]);

const isClosure = (node: Node): boolean => /^(anonymous|arrow)_function$/.test(node.type);

/** Reads a statement of a file of tests; null where it declares nothing. */
export function pestDeclaration(statement: Node | undefined): PestDeclaration | null {
  const links: Node[] = [];
  let at: Node | null = statement ?? null;
  for (; at !== null && child(at, 'object') !== null; at = child(at, 'object')) if (isCall(at)) links.push(at);
  if (at === null || !isCall(at) || holderOf(at) !== null) return null;
  const kind = KINDS.get(calledName(at));
  if (kind === undefined) return null;
  const given = argumentsOf(at);
  const closure = given.find(isClosure) ?? null;
  const [first] = given;
  const title = first === undefined || first === closure ? '' : (stringValue(first) ?? normal(first));
  return { kind, title, call: statement ?? at, closure, links: calledName(at) === 'todo' ? [at, ...links] : links };
}

/** What the calls chained behind a test do to whether it runs; given a condition, that decides. */
export function pestGates(links: readonly Node[]): readonly Gate[] {
  return links.flatMap((link): Gate[] => {
    const name = calledName(link);
    const [condition] = argumentsOf(link);
    if (name === 'todo') return [shut(link, 'todo')];
    if (/^(skipOn|onlyOn)(Windows|Mac|Linux|Php)$|^skipOnPhp$/.test(name))
      return [{ enabled: 'conditional', reason: name, line: link.line, platform: true }];
    if (/^skip(Locally|OnCi)$/.test(name))
      return [{ enabled: 'conditional', reason: name, line: link.line, platform: false }];
    if (name !== 'skip') return [];
    const reason = `skip ${normal(child(link, 'arguments') ?? link)}`;
    if (condition === undefined || stringValue(condition) !== null || condition.text.toLowerCase() === 'true')
      return [shut(link, reason)];
    return condition.text.toLowerCase() === 'false'
      ? []
      : [{ enabled: 'conditional', reason, line: link.line, platform: /PHP_|version/i.test(condition.text) }];
  });
}

/** A test without a body, and without calls chained behind it that would be one, is written down to be done. */
export const isPending = ({ kind, closure, links }: PestDeclaration): boolean =>
  kind === 'test' && closure === null && links.length === 0;

export const isFocused = ({ links }: PestDeclaration): boolean => links.some((link) => calledName(link) === 'only');

/** `->throws(Rotten::class, 'worm', 3)`: what `expectException` and its like demand, but for a condition that nobody knows. */
export function pestThrows(links: readonly Node[]): readonly Demand[] {
  return links.flatMap((node): Demand[] => {
    const name = calledName(node);
    const given = argumentsOf(node);
    const demand = { node, subject: null };
    if (/^throws(If|Unless|NoExceptions)$/.test(name))
      return [{ ...demand, expected: child(node, 'arguments'), matcher: name, strength: 'none' }];
    if (name !== 'throws') return [];
    const [what, ...more] = given;
    const isClass =
      what !== undefined && (stringValue(what) === null || /^\\?[A-Z][\w\\]*$/.test(stringValue(what) ?? ''));
    const [type, said, code] = isClass ? [what, ...more] : [undefined, ...given];
    return [
      ...(type === undefined
        ? []
        : [{ ...demand, expected: classOf(type), matcher: 'expectException', strength: 'type' } as const]),
      ...(said === undefined
        ? []
        : [{ ...demand, expected: said, matcher: 'expectExceptionMessage', strength: 'pattern' } as const]),
      ...(code === undefined
        ? []
        : [{ ...demand, expected: code, matcher: 'expectExceptionCode', strength: 'exact' } as const]),
    ];
  });
}

/** Data sets that a file gives names to: `dataset('pears', [[1], [2]])`. */
export type Datasets = ReadonlyMap<string, Node>;

export function datasetsOf(root: Node): Datasets {
  const found = parts(root).flatMap((statement): [string, Node][] => {
    const call = parts(statement)[0];
    if (call === undefined || calledName(call) !== 'dataset' || holderOf(call) !== null) return [];
    const [name, rows] = argumentsOf(call);
    const title = name === undefined ? null : stringValue(name);
    return title === null || rows === undefined ? [] : [[title, rows]];
  });
  return new Map(found);
}

/** Rows of `->with([…])`, of a closure that hands them out or of the data set of that name; one cell for one that lies elsewhere. */
export function pestRows(links: readonly Node[], datasets: Datasets): Rows | null {
  const given = links.filter((link) => calledName(link) === 'with');
  const [first] = given;
  if (first === undefined) return null;
  const cells = given.flatMap(argumentsOf).flatMap((one) => {
    const list = datasets.get(stringValue(one) ?? '') ?? one;
    return isClosure(list) ? providedRows(list) : (literalRows(list) ?? [[normal(list)]]);
  });
  return { names: [], cells, line: first.line };
}
