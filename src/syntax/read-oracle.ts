import type { Grammars } from '../core/index.ts';
import { type DefinedSource, symbolOf } from './definition.ts';
import { type Essence, essenceOf } from './essence.ts';
import type { LanguageTable } from './language.ts';
import { languageOf } from './languages/index.ts';
import type { OracleReading, SourceReading } from './oracle.ts';
import { type Node, type Parse, parseTree, remember } from './tree.ts';

type Parsed = { readonly language: LanguageTable; readonly root: Node };
type Unread = { readonly kind: 'unreadable'; readonly why: string } | { readonly kind: 'not-a-language' };

function open(path: string, text: string, grammars: Grammars, parse: Parse): Parsed | Unread {
  const language = languageOf(path);
  if (language === null) return { kind: 'not-a-language' };
  const id = language.grammar(path);
  const grammar = grammars.get(id);
  if (grammar === undefined) return { kind: 'unreadable', why: `the ${id} grammar is not loaded` };
  const root = parse(text, grammar);
  return root === null ? { kind: 'unreadable', why: 'it is too long or could not be parsed' } : { language, root };
}

/** The tests of a file. Never throws; a file whose tests do not parse is `unreadable`, with the line in `why`. */
export function readOracle(path: string, text: string, grammars: Grammars, parse: Parse = parseTree): OracleReading {
  const parsed = open(path, text, grammars, parse);
  return 'kind' in parsed ? parsed : parsed.language.oracle(path, parsed.root);
}

/** What a file defines; found once, for its symbols and for what some of them do. */
const definedIn = ({ language, root }: Parsed): DefinedSource => remember(language.source)(root);

/** The symbols and imports of a file. Never throws; a file that does not parse is `unreadable`. */
export function readSource(path: string, text: string, grammars: Grammars, parse: Parse = parseTree): SourceReading {
  const parsed = open(path, text, grammars, parse);
  if ('kind' in parsed) return parsed;
  const source = definedIn(parsed);
  if (source.kind === 'unreadable') return source;
  return { kind: 'source', symbols: [...source.definitions.map(symbolOf), ...source.rest], imports: source.imports };
}

const joined = (a: Essence, b: Essence): Essence => ({
  sure: a.sure + b.sure,
  likely: a.likely + b.likely,
  told: [...a.told, ...b.told],
  literals: [...new Set([...a.literals, ...b.literals])],
});

/**
 * What each of some definitions of a file does, by name; those of one name are taken together. Null where the file does
 * not parse.
 */
export function readEssences(
  path: string,
  text: string,
  names: ReadonlySet<string>,
  grammars: Grammars,
  parse: Parse = parseTree,
): ReadonlyMap<string, Essence> | null {
  const parsed = open(path, text, grammars, parse);
  const source = 'kind' in parsed ? null : definedIn(parsed);
  if (source === null || source.kind === 'unreadable') return null;
  const found = new Map<string, Essence>();
  for (const definition of source.definitions) {
    if (!names.has(definition.name)) continue;
    const [one, before] = [essenceOf(definition), found.get(definition.name)];
    found.set(definition.name, before === undefined ? one : joined(before, one));
  }
  return found;
}
