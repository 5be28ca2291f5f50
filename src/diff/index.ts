/** What a pull request changes: two trees or a unified diff → Diff. */
export { pathText } from './path.ts';
