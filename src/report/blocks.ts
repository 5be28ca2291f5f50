/** A piece of Markdown that is whole by itself, or a fold with such pieces inside. `summary` is our own plain text. */
export type Block = string | { readonly summary: string; readonly blocks: readonly Block[] };

interface Fitted {
  readonly text: string;
  readonly whole: boolean;
}

const JOIN = '\n\n';

/** As many whole blocks, from the first, as fit into `room` characters; nothing is split. */
function fill(blocks: readonly Block[], room: number): Fitted {
  let text = '';
  for (const block of blocks) {
    const join = text === '' ? '' : JOIN;
    const left = room - text.length - join.length;
    const piece = typeof block === 'string' ? { text: block, whole: block.length <= left } : fold(block, left);
    if (piece.text !== '' && piece.text.length <= left) text += join + piece.text;
    if (!piece.whole) return { text, whole: false };
  }
  return { text, whole: true };
}

function fold({ summary, blocks }: Exclude<Block, string>, room: number): Fitted {
  const open = `<details><summary>${summary}</summary>\n\n`;
  const close = '\n\n</details>';
  const inside = fill(blocks, room - open.length - close.length);
  return inside.text === '' ? inside : { text: open + inside.text + close, whole: inside.whole };
}

/** Markdown of at most `limit` UTF-16 units that ends with `end`; where blocks had to be left out, `notice` says so. */
export function compose(blocks: readonly Block[], limit: number, notice: string, end = ''): string {
  const tail = end === '' ? '' : JOIN + end;
  const all = fill(blocks, limit - tail.length);
  if (all.whole) return all.text + tail;
  const some = fill(blocks, limit - tail.length - JOIN.length - notice.length);
  return `${some.text}${JOIN}${notice}${tail}`;
}
