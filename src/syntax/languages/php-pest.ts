import { shut } from '../gate.ts';
import { normal, stringValue } from '../normal.ts';
import type { Gate, Rows } from '../oracle.ts';
import { child, type Node } from '../tree.ts';
import { literalRows } from './php-rows.ts';
import { argumentsOf, calledName, holderOf, isCall } from './php-tree.ts';

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
  ['describe', 'suite'],
  ['beforeEach', 'hook'],
  ['beforeAll', 'hook'],
]);

/** Reads a statement of a file of tests; null where it declares nothing. */
export function pestDeclaration(statement: Node | undefined): PestDeclaration | null {
  const links: Node[] = [];
  let at: Node | null = statement ?? null;
  for (; at !== null && isCall(at) && child(at, 'object') !== null; at = child(at, 'object')) links.push(at);
  if (at === null || !isCall(at) || holderOf(at) !== null) return null;
  const kind = KINDS.get(calledName(at));
  if (kind === undefined) return null;
  const given = argumentsOf(at);
  const closure = given.find((one) => /^(anonymous|arrow)_function$/.test(one.type)) ?? null;
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

/** Rows of `->with([…])`; one cell for a data set that is named or computed. */
export function pestRows(links: readonly Node[]): Rows | null {
  const given = links.filter((link) => calledName(link) === 'with');
  const [first] = given;
  if (first === undefined) return null;
  const cells = given.flatMap((link) => argumentsOf(link).flatMap((list) => literalRows(list) ?? [[normal(list)]]));
  return { names: [], cells, line: first.line };
}
