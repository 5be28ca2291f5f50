import type { Grammars } from '../core/index.ts';
import { languageOf } from './languages/index.ts';
import { agreementAt } from './signs/agreement.ts';
import { detectionAt, stackAt } from './signs/detection.ts';
import { exitAt } from './signs/exits.ts';
import { hookEffects } from './signs/hooks.ts';
import { patchAt } from './signs/patches.ts';
import { inLine, placeOf } from './signs/place.ts';
import type { Sign, SignKind, SignReading } from './signs/sign.ts';
import { type Node, parseTree, walk } from './tree.ts';

/** Without one of these words a file holds no sign, and is not parsed. */
const TELLTALE =
  /[eE]xit|halt|TestCase|pytest\.|testing\.|pytest_|assert|expect|Runner\.prototype|__eq__|__ne__|__contains__|[eE]quals?\b|asymmetricMatch|compareTo|\beq\b|def ==|PYTEST_|sys\.modules|_called_from_test|_ENV|\bMODE\b|VITEST|NODE_TEST|PLAYWRIGHT|typeof|testing\.Testing|flag\.Lookup|os\.Args|cfg|junit|testng|surefire|env\.test|defined\?|stack|getframe|currentframe|getouterframes|runtime\.Caller|Backtrace|StackTrace|StackWalker|caller/;

type Seen = { readonly what: string; readonly plain: boolean };
type Look = (node: Node, language: string) => Seen | null;

const LOOKS: readonly (readonly [SignKind, Look])[] = [
  ['exit', exitAt],
  ['patch', patchAt],
  ['agreement', agreementAt],
  ['detection', detectionAt],
  ['stack', stackAt],
];

function sign(kind: SignKind, node: Node, seen: Seen, language: string): Sign {
  return { kind, line: node.line, text: inLine(node.text), ...seen, ...placeOf(node, language) };
}

function signsOf(root: Node, language: string): Sign[] {
  const found: Sign[] = [];
  for (const node of walk(root)) {
    if (!node.named) continue;
    for (const [kind, look] of LOOKS) {
      const seen = look(node, language);
      if (seen !== null) found.push(sign(kind, node, seen, language));
    }
    if (language === 'python')
      for (const { node: at, ...seen } of hookEffects(node)) found.push(sign('hook', at, seen, language));
  }
  return found;
}

/**
 * The constructs of a file by which code may steer or recognise the run of its tests. Never throws; comments and strings
 * are not code. A file with syntax errors is read as far as it parses.
 */
export function readSigns(path: string, text: string, grammars: Grammars): SignReading {
  const language = languageOf(path);
  if (language === null) return { kind: 'not-a-language' };
  if (!TELLTALE.test(text)) return { kind: 'signs', signs: [] };
  const id = language.grammar(path);
  const grammar = grammars.get(id);
  if (grammar === undefined) return { kind: 'unreadable', why: `the ${id} grammar is not loaded` };
  const root = parseTree(text, grammar);
  if (root === null) return { kind: 'unreadable', why: 'it is too long or could not be parsed' };
  return { kind: 'signs', signs: signsOf(root, language.id) };
}
