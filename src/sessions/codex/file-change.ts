import { isObject, textAt } from '../json.ts';

const marked = (text: string, mark: string): string =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');

/** The lines of a unified diff's hunks, whose heads hold numbers that a patch has not. */
const hunksOf = (diff: string): string =>
  diff
    .replace(/\n$/, '')
    .split('\n')
    .filter((line) => !/^(?:---|\+\+\+) \S|^\\ No newline/.test(line))
    .map((line) => (line.startsWith('@@ ') ? '@@' : line))
    .join('\n');

function sectionOf(path: string, change: unknown): string[] {
  if (!isObject(change)) return [];
  const content = textAt(change, 'content');
  const diff = textAt(change, 'unified_diff');
  const moved = textAt(change, 'move_path');
  switch (change.type) {
    case 'add':
      return [`*** Add File: ${path}`, ...(content ? [marked(content, '+')] : [])];
    case 'delete':
      return [`*** Delete File: ${path}`];
    case 'update': {
      const move = moved === null ? [] : [`*** Move to: ${moved}`];
      return [`*** Update File: ${path}`, ...move, ...(diff ? [hunksOf(diff)] : [])];
    }
    default:
      return [];
  }
}

/** The patch that makes the changes which an event tells of: path → `{type, content}` or `{type, unified_diff, move_path}`. */
export function patchOf(changes: unknown): string {
  const sections = isObject(changes) ? Object.entries(changes).flatMap(([path, one]) => sectionOf(path, one)) : [];
  return ['*** Begin Patch', ...sections, '*** End Patch'].join('\n');
}
