import type { Grammars } from '../core/index.ts';
import { languageOf } from './languages/index.ts';
import { bare, stringValue } from './normal.ts';
import { child, type Node, parseTree, parts } from './tree.ts';

/** A literal in the object literals of a file: `test.exclude[]` → `"slow"`. */
export interface LiteralSetting {
  /** Keys from the outermost object, joined by dots; `[]` behind a key whose value is a list. */
  readonly key: string;
  readonly value: string | number | boolean | null;
  readonly line: number;
}

const MOST = 20_000;

function literalOf(node: Node): LiteralSetting['value'] | undefined {
  const text = stringValue(node);
  if (text !== null) return text;
  if (node.type === 'number') return Number(node.text.replaceAll('_', ''));
  if (node.type === 'true' || node.type === 'false') return node.type === 'true';
  return node.type === 'null' || node.type === 'undefined' ? null : undefined;
}

const nameOf = (key: Node): string => stringValue(key) ?? key.text;

interface Waiting {
  readonly node: Node;
  readonly key: string;
}

/** What a value holds one step below: itself as a setting, or the values of an object, a list, or a call's arguments. */
function open({ node, key }: Waiting, found: LiteralSetting[]): Waiting[] {
  const value = bare(node);
  const literal = key === '' ? undefined : literalOf(value);
  if (literal !== undefined) {
    found.push({ key, value: literal, line: value.line });
    return [];
  }
  if (value.type === 'object')
    return parts(value).flatMap((pair) => {
      const [name, inner] = [child(pair, 'key'), child(pair, 'value')];
      return name === null || inner === null
        ? []
        : [{ node: inner, key: key === '' ? nameOf(name) : `${key}.${nameOf(name)}` }];
    });
  if (value.type === 'array') return parts(value).map((inner) => ({ node: inner, key: key === '' ? '' : `${key}[]` }));
  return parts(value).map((inner) => ({ node: inner, key }));
}

/**
 * The literals in the object literals of a JavaScript or TypeScript file, in no order to rely on; null where it is in
 * another language or does not parse. Computed values and spreads are left out.
 */
export function readObjectLiterals(path: string, text: string, grammars: Grammars): readonly LiteralSetting[] | null {
  const language = languageOf(path);
  const grammar = language?.id === 'javascript' ? grammars.get(language.grammar(path)) : undefined;
  const root = grammar === undefined ? null : parseTree(text, grammar);
  if (root === null) return null;
  const found: LiteralSetting[] = [];
  const waiting: Waiting[] = [{ node: root, key: '' }];
  for (let next = waiting.pop(); next !== undefined && found.length < MOST; next = waiting.pop())
    waiting.push(...open(next, found));
  return found;
}
