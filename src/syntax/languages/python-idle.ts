import { shut } from '../gate.ts';
import { parametersOf } from '../handed.ts';
import { stringValue } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { ancestors, child, type Node, nodesOf, ofType, parts, remember, walk } from '../tree.ts';
import { decoratorsOf, isFixture } from './python-fixtures.ts';

/** What keeps a test from running by the statements of a body. */
type ReadGate = (body: Node) => Gate;

const isDefinition = ofType(/^function_definition$/);
const isOther = ofType(/^(function_definition|lambda|class_definition)$/);
const isAwait = ofType(/^await$|^async$/);
const rootOf = (node: Node): Node => [...ancestors(node)].at(-1) ?? node;
const nameOf = (definition: Node): string => child(definition, 'name')?.text ?? '';

/** The functions of a file by their names; the last one of a name. */
const functionsIn = remember(
  (root: Node): ReadonlyMap<string, Node> => new Map(nodesOf(root, isDefinition).map((one) => [nameOf(one), one])),
);

const isAutomatic = (definition: Node): boolean =>
  decoratorsOf(definition).some(({ text }) => /\bfixture\b/.test(text) && /\bautouse\s*=\s*True\b/.test(text));

/** Whether a fixture is in force for a test without being named: both stand in one class, or the fixture in none. */
function isAround(fixture: Node, test: Node): boolean {
  const holder = [...ancestors(fixture)].find(({ type }) => type === 'class_definition');
  return holder === undefined || [...ancestors(test)].includes(holder);
}

/** Names of the fixtures that a test asks for: by its parameters, and by `usefixtures`, of its class and module too. */
function namedFixtures(test: Node): readonly string[] {
  const marks = [test, ...ancestors(test)].flatMap(decoratorsOf);
  const marked = [...marks, ...parts(rootOf(test)).filter(({ text }) => text.startsWith('pytestmark'))];
  const used = marked.filter(({ text }) => /\busefixtures\s*\(/.test(text)).flatMap((one) => walk(one));
  return [...parametersOf(test), ...used.flatMap((one) => (one.type === 'string' ? (stringValue(one) ?? []) : []))];
}

/** The gate of the first fixture of the file that skips whatever asks for it; fixtures ask for others. */
function gateOfFixtures(test: Node, read: ReadGate): readonly Gate[] {
  const functions = functionsIn(rootOf(test));
  const automatic = [...functions.values()].filter((one) => isAutomatic(one) && isAround(one, test)).map(nameOf);
  const waiting = [...namedFixtures(test), ...automatic];
  const seen = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const fixture = functions.get(name);
    const body = fixture === undefined || seen.has(name) || !isFixture(fixture) ? null : child(fixture, 'body');
    seen.add(name);
    if (fixture === undefined || body === null) continue;
    const gate = read(body);
    if (gate.enabled === 'no') return [gate];
    waiting.push(...parametersOf(fixture));
  }
  return [];
}

/** What a wrapper takes over from the function that it stands for, without running it. */
const COPIES = /\b(?:functools\.)?(?:wraps|update_wrapper)\s*\([^()]{0,200}\)|\b\w+\.__\w+__\b/g;

/** Whether a decorator of the file gives something else in the place of what it is handed, which nobody calls then. */
function drops(decorator: Node): boolean {
  const definition = decorator.type === 'identifier' ? functionsIn(rootOf(decorator)).get(decorator.text) : undefined;
  const body = definition === undefined ? null : child(definition, 'body');
  const [given] = definition === undefined ? [] : parametersOf(definition);
  if (body === null || given === undefined || /^\*|^self$/.test(given)) return false;
  return !new RegExp(`\\b${given}\\b`).test(body.text.replace(COPIES, ''));
}

const AWAITED_BY = /\b(?:asyncio|anyio|trio|tornado|gen_test|IsolatedAsyncio\w*|async_test)\b/;

/** Whether a test is made a coroutine to no end: it awaits nothing, and nothing of its file says who would await it. */
function isUnawaited(definition: Node, body: Node): boolean {
  if (!definition.children.some(({ type }) => type === 'async') || nodesOf(body, isAwait, isOther).length > 0)
    return false;
  return !AWAITED_BY.test(rootOf(definition).text);
}

/** What keeps a test from running beside markers and its own statements; `read` tells what statements do. */
export function idleGates(definition: Node, body: Node, read: ReadGate): readonly Gate[] {
  const dropped = decoratorsOf(definition)
    .filter(drops)
    .map((one) => shut(one, `${one.text} never calls it`));
  const unawaited: Gate = {
    enabled: 'conditional',
    reason: 'async, though it awaits nothing',
    line: definition.line,
    platform: false,
  };
  return [...dropped, ...(isUnawaited(definition, body) ? [unawaited] : []), ...gateOfFixtures(definition, read)];
}
