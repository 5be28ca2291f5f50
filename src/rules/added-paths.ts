import { literalsIn } from './likeness.ts';
import type { OracleChange } from './oracle-changes.ts';
import type { Case } from './rule.ts';

const listed = (text: string | null | undefined): readonly string[] =>
  literalsIn(text).map((one) => one.replace(/\/$/, ''));

/** Whether a path is one of some files, or a folder above one of them. */
const isAmong = (path: string, files: readonly string[]): boolean =>
  files.some((file) => file === path || file.startsWith(`${path}/`));

/**
 * Whether a list of what lies in the repository follows the change: each path that is expected now, and was not, is of a file
 * that it adds, or a folder of one, and each that is expected no more of one that it takes away.
 */
export function listsTheChange(facts: Case, { kind, before, after }: OracleChange): boolean {
  if (kind !== 'rewritten' || after === null || before.assertion.strength !== 'exact') return false;
  const [old, now] = [listed(before.assertion.expected), listed(after.assertion.expected)];
  const [fresh, gone] = [now.filter((one) => !old.includes(one)), old.filter((one) => !now.includes(one))];
  if (fresh.length + gone.length === 0 || ![...fresh, ...gone].every((path) => /[^/]\/[^/]/.test(path))) return false;
  const { files } = facts.evidence.diff;
  const added = files.flatMap(({ path, status }) => (/^(added|renamed)$/.test(status) ? [path] : []));
  const removed = files.flatMap(({ path, oldPath, status }) =>
    status === 'deleted' ? [path] : oldPath === null ? [] : [oldPath],
  );
  return fresh.every((path) => isAmong(path, added)) && gone.every((path) => isAmong(path, removed));
}
