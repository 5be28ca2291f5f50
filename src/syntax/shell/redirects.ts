import { heredocOf } from './heredoc.ts';
import type { Item } from './lines.ts';
import type { Scope } from './scope.ts';
import type { Source } from './source.ts';
import type { Branch } from './tree.ts';
import { readWord } from './words.ts';

/** A redirection. `op` as written (`>`, `>>`, `2>` is `>` with fd 2, `&>`, `>&`, `<`…); null target: not literal, or closed. */
export interface Redirect {
  readonly op: string;
  readonly fd: number | null;
  readonly target: string | null;
}

/** The redirect nodes of an item: its own and those that hang on it. */
function redirectNodes(item: Item): readonly Branch[] {
  const own = item.node?.type === 'command' ? item.node.children : [];
  return [...own, ...item.redirects].filter((node) => node.type === 'file_redirect');
}

function readRedirect(node: Branch, source: Source, scope: Scope): Redirect {
  const text = (part: Branch | undefined): string => (part === undefined ? '' : source.slice(part.start, part.end));
  const descriptor = node.children.find((child) => child.type === 'file_descriptor');
  const operator = node.children.find((child) => child.type !== 'file_descriptor' && child.field !== 'destination');
  const target = node.children.find((child) => child.field === 'destination');
  const fd = descriptor === undefined ? null : Number.parseInt(text(descriptor), 10);
  return {
    op: text(operator),
    fd: fd === null || Number.isNaN(fd) ? null : fd,
    target: target === undefined ? null : readWord(target, source, scope),
  };
}

/** The file redirections of an item, in the order of the source. */
export function readRedirects(item: Item, source: Source, scope: Scope): readonly Redirect[] {
  const files = redirectNodes(item).filter((node) => heredocOf(node, source.heredocs) === null);
  return files.map((node) => readRedirect(node, source, scope));
}

/** Words that the grammar reads as second targets of a redirect, though they are arguments: `echo a > f b`. */
export function wordsBehindRedirects(item: Item): readonly Branch[] {
  return redirectNodes(item).flatMap((node) => node.children.filter((child) => child.field === 'destination').slice(1));
}
