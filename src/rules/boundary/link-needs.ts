import type { Evidence, Need, Tools } from '../../core/index.ts';
import { openCase } from '../case.ts';
import { changedPaths, foldersAbove } from '../change/repository-path.ts';
import { loggedWrites } from './logged-writes.ts';

const MOST_FOLDERS = 150;
const MOST_FILES = 50;

/**
 * What may be a symbolic link of the base tree on the way of what the logs write: the folders above it, which cost nothing
 * where they are folders, and written files that the diff does not have. Asked for once, in the first round.
 */
export function linkNeeds(evidence: Evidence, tools: Tools): readonly Need[] {
  if (evidence.sessions.length === 0 || evidence.files.length > 0 || evidence.diff.base === null) return [];
  const facts = openCase(evidence, null, tools);
  const changed = changedPaths(evidence.diff);
  const written = [...new Set(loggedWrites(facts).map(({ path: at }) => at))].filter((at) => !/[\0…*?]/.test(at));
  const folders = [...new Set(written.flatMap(foldersAbove).filter((folder) => folder !== ''))].slice(0, MOST_FOLDERS);
  const files = written.filter((at) => !changed.has(at) && !at.startsWith('.git/')).slice(0, MOST_FILES);
  return [...new Set([...folders, ...files])].map((at) => ({ tree: 'base', path: at }));
}
