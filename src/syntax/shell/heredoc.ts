import type { Item } from './lines.ts';
import type { Scope } from './scope.ts';
import { readExpanding, readWord } from './words.ts';

/** The literal text that a heredoc gives on standard input; null where it is not literal. */
function readHeredoc(heredoc: NonNullable<Item['heredoc']>, source: string, scope: Scope): string | null {
  const { start, body } = heredoc;
  if (body === null) return '';
  const indented = source
    .slice(Math.max(0, start.start - 8), start.start)
    .trimEnd()
    .endsWith('<<-');
  const quoted = /['"\\]/.test(source.slice(start.start, start.end));
  const text = quoted
    ? source.slice(body.start, body.end)
    : readExpanding(body, source, scope, { start: body.start, end: body.end, quotes: false });
  return text === null || !indented ? text : text.replace(/^\t+/gm, '');
}

/** Text that an item's heredoc or here-string puts on standard input; null: none, or not literal. */
export function readStandardInput(item: Item, source: string, scope: Scope): string | null {
  if (item.heredoc !== null) return readHeredoc(item.heredoc, source, scope);
  const own = item.node?.type === 'command' ? item.node.children : [];
  const here = [...own, ...item.redirects].findLast((redirect) => redirect.type === 'herestring_redirect');
  const word = here?.children.at(-1);
  if (word === undefined) return null;
  const value = readWord(word, source, scope, false);
  return value === null ? null : `${value}\n`;
}
