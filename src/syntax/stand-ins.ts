import type { Grammars } from '../core/index.ts';
import { languageOf } from './languages/index.ts';
import { isForTests } from './languages/rust-gates.ts';
import { isTestPath } from './paths.ts';
import { inLine, ownersOf } from './signs/place.ts';
import { definedAt } from './stand-ins/definitions.ts';
import { overriddenAt } from './stand-ins/overrides.ts';
import { replacedAt } from './stand-ins/replacements.ts';
import type { StandIn, StandInReading } from './stand-ins/stand-in.ts';
import { ancestors, innerNodes, type Node, type Parse, parseTree } from './tree.ts';

/** More are not kept: what a file of so many does to the code under test is not to be told. */
const MOST = 5_000;
const MOST_MENTIONS = 200;

/** Functions and calls whose inside runs without being asked for. */
const AUTOMATIC =
  /^(setUp|setUpClass|setUpModule|setup|setup_method|setup_class|setup_module|setup_function|pytest_\w+|beforeEach|beforeAll|before|before_each|before_all|around|describe(\.\w+)?|suite|context|RSpec\.(describe|configure|before)|config\.before|TestMain|init|setUpBeforeClass|global\w*|default)$/;

/** Whether a fixture or hook around a node says of itself that all tests use it. */
function isAutouse(node: Node): boolean {
  for (const above of ancestors(node)) {
    if (above.type === 'decorated_definition' && /\bautouse\s*=\s*True\b/.test(above.text.slice(0, 400))) return true;
    if (
      /^(method|constructor)_declaration$/.test(above.type) &&
      /@Before(Each|All|Class)?\b/.test(above.text.slice(0, 200))
    )
      return true;
  }
  return false;
}

/** The line that counts: a decorator belongs to the function below it. */
function lineOf(node: Node): number {
  for (const above of ancestors(node))
    if (above.type === 'decorated_definition' && above.line <= node.line)
      return Math.max(node.line, above.children.find(({ field }) => field === 'definition')?.line ?? node.line);
  return node.line;
}

function mentionsIn(body: Node): string[] {
  const names = new Set(body.text.slice(0, 20_000).match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []);
  return [...names].slice(0, MOST_MENTIONS);
}

function standInsAt(node: Node, language: string): StandIn[] {
  const [calls, overridden, defined] = [replacedAt(node, language), overriddenAt(node, language), definedAt(node)];
  if (calls.length === 0 && overridden.length === 0 && defined === null) return [];
  const replaced = [...calls, ...overridden];
  const owners = ownersOf(node, language);
  const automatic = owners.every((owner) => AUTOMATIC.test(owner)) || isAutouse(node);
  const place = { line: lineOf(node), text: inLine(node.text), owners, automatic };
  const found: StandIn[] = replaced.map((one) => ({ ...one, ...place, callable: true, mentions: [] }));
  if (defined === null) return found;
  const { name, callable, body } = defined;
  const whole = body.parent?.type === 'decorated_definition' ? body.parent : body;
  return [...found, { kind: 'definition', name, module: null, ...place, callable, mentions: mentionsIn(whole) }];
}

/**
 * What a test file or its set-up may put in the place of the code that it tests. A fact about the text: most of it replaces
 * nothing that matters. Never throws; a file with syntax errors is read as far as it parses.
 */
export function readStandIns(path: string, text: string, grammars: Grammars, parse: Parse = parseTree): StandInReading {
  const language = languageOf(path);
  if (language === null) return { kind: 'not-a-language' };
  const id = language.grammar(path);
  const grammar = grammars.get(id);
  if (grammar === undefined) return { kind: 'unreadable', why: `the ${id} grammar is not loaded` };
  const root = parse(text, grammar);
  if (root === null) return { kind: 'unreadable', why: 'it is too long or could not be parsed' };
  const standIns: StandIn[] = [];
  // What production code defines beside its tests is what they examine.
  const isExamined = (node: Node): boolean => language.mixed === true && !isTestPath(path) && !isForTests(node);
  for (const node of innerNodes(root)) {
    if (standIns.length >= MOST) break;
    if (!node.named) continue;
    const found = standInsAt(node, language.id);
    if (found.length > 0 && !isExamined(node)) standIns.push(...found);
  }
  return { kind: 'stand-ins', standIns };
}
