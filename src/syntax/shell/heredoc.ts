import type { Item } from './lines.ts';
import type { Scope } from './scope.ts';
import type { Heredoc, Source } from './source.ts';
import type { Branch } from './tree.ts';
import { readWord } from './words.ts';

const EXPANDED = /\\([$`\\\n])|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})|\$[\w{(?!#*@$-]|`/g;

/** A heredoc's text with what is literal in it expanded; null where something is not. */
function expandHeredoc(heredoc: Heredoc, scope: Scope): string | null {
  if (heredoc.quoted) return heredoc.body;
  let literal = true;
  const text = heredoc.body.replace(EXPANDED, (_, escaped?: string, plain?: string, braced?: string) => {
    if (escaped !== undefined) return escaped === '\n' ? '' : escaped;
    const value = scope.variables.get(plain ?? braced ?? '') ?? null;
    if (value === null) literal = false;
    return value ?? '';
  });
  return literal ? text : null;
}

type Heredocs = Source['heredocs'];

/** The heredoc that a redirect stands for; null for any other redirect. */
export function heredocOf(redirect: Branch, heredocs: Heredocs): Heredoc | null {
  const operator = redirect.children.find((child) => child.type === '<');
  return operator === undefined ? null : (heredocs.get(operator.start) ?? null);
}

/** The heredocs and here-strings on an item, in order. */
function inputs(item: Item, heredocs: Heredocs): readonly Branch[] {
  const own = item.node?.type === 'command' ? item.node.children : [];
  return [...own, ...item.redirects].filter(
    (node) =>
      node.type === 'herestring_redirect' || (node.type === 'file_redirect' && heredocOf(node, heredocs) !== null),
  );
}

/** The heredocs on an item in which commands are substituted. */
export function substitutingHeredocs(item: Item, heredocs: Heredocs): readonly Heredoc[] {
  return inputs(item, heredocs).flatMap((node) => {
    const heredoc = heredocOf(node, heredocs);
    return heredoc === null || heredoc.quoted || !/\$\(|`/.test(heredoc.body) ? [] : [heredoc];
  });
}

/** The text that the last heredoc or here-string of an item puts on standard input; null: none, or not literal. */
export function readStandardInput(item: Item, source: Source, scope: Scope): string | null {
  const node = inputs(item, source.heredocs).at(-1);
  if (node === undefined) return null;
  const heredoc = heredocOf(node, source.heredocs);
  if (heredoc !== null) return expandHeredoc(heredoc, scope);
  const word = node.children.at(-1);
  const value = word === undefined ? null : readWord(word, source, scope, false);
  return value === null ? null : `${value}\n`;
}

/** Whether an item has a heredoc or here-string at all. */
export const hasStandardInput = (item: Item, heredocs: Heredocs): boolean => inputs(item, heredocs).length > 0;
