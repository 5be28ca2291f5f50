import { tokensOf } from '../change/likeness.ts';

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['(', ')'],
  ['[', ']'],
]);
const FIELD = /^("(?:[^"\\]|\\.)*"|[\p{L}\p{N}_$]+) (?::|=>) /u;

interface Group {
  readonly open: string;
  readonly entries: string[][];
}

/** The entries of a group, by name where each has one of its own. */
function written({ open, entries }: Group): string {
  const parts = entries.map((entry) => entry.join(' ')).filter((entry) => entry !== '');
  const names = parts.map((entry) => FIELD.exec(entry)?.[1]);
  const isRecord = open === '{' && !names.includes(undefined) && new Set(names).size === names.length;
  return `${open} ${(isRecord ? parts.sort() : parts).join(' , ')} ${CLOSES.get(open)}`;
}

/** A normalised value with the fields of its records in the order of their names, in which they say the same. */
export function inFieldOrder(value: string): string {
  const root: Group = { open: '', entries: [[]] };
  const groups = [root];
  for (const token of tokensOf(value)) {
    const { open, entries } = groups.at(-1) ?? root;
    if (CLOSES.has(token)) groups.push({ open: token, entries: [[]] });
    else if (open !== '' && token === CLOSES.get(open)) {
      const group = groups.pop() ?? root;
      groups.at(-1)?.entries.at(-1)?.push(written(group));
    } else if (open !== '' && token === ',') entries.push([]);
    else entries.at(-1)?.push(token);
  }
  return groups.length > 1 ? value : (root.entries[0] ?? []).join(' ');
}
