import { findCompanions } from './layout/companions.ts';
import { findDatabases } from './layout/databases.ts';
import { findEvents } from './layout/events.ts';
import type { Found, LogGroup } from './layout/group.ts';
import { cut, inOrder, isNoLog } from './layout/names.ts';
import { findStorage } from './layout/storage.ts';

/** What files are: logs, and files that by their names are none, or that a log beside them makes needless. */
export type Layout = Found;

/** The layouts that are known; each sees the names that those before it left. */
const FINDERS: readonly ((names: readonly string[]) => Found)[] = [
  findCompanions,
  findDatabases,
  findStorage,
  findEvents,
  (names) => ({ groups: [], passed: names.filter(isNoLog) }),
  (names) => ({ groups: names.map((name) => ({ form: 'file', name, files: [name] })), passed: [] }),
];

/** The session in whose folder of sub-agents a file lies, as Claude Code and others keep them. */
function parentOf({ files: [first] }: LogGroup): { readonly parent?: string } {
  const folders = cut(first)[0].split('/');
  const at = folders.lastIndexOf('subagents');
  const parent = folders[at - 1];
  return at > 0 && parent ? { parent } : {};
}

/**
 * Tells by their names alone what files make one log: most are one each, some harnesses keep a file for each record, or
 * several views of the same session. Names are paths with `/` between folders; those of the folders above may be there.
 * Each name that is given is in one group, or passed over; the order in which they are given plays no part.
 */
export function layOut(names: Iterable<string>): Layout {
  let left: readonly string[] = [...new Set(names)].sort(inOrder);
  const groups: LogGroup[] = [];
  const passed: string[] = [];
  for (const find of FINDERS) {
    const found = find(left);
    const taken = new Set([...found.groups.flatMap(({ files }) => files), ...found.passed]);
    groups.push(...found.groups);
    passed.push(...found.passed);
    left = left.filter((name) => !taken.has(name));
  }
  return {
    groups: groups
      .map((group) => ({ ...group, ...parentOf(group) }))
      .sort((one, other) => inOrder(one.name, other.name)),
    passed: passed.sort(inOrder),
  };
}
