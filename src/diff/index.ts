/** What a pull request changes: two trees or a unified diff → Diff. */
export { changedLines } from './changed-lines.ts';
export { sideFor } from './join.ts';
export { pathText } from './path.ts';
export { readDiff } from './read.ts';
