import { oncePer } from '../../collections/index.ts';
import type { Diff } from '../../core/index.ts';
import { literalsIn } from '../change/likeness.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import type { Case } from '../rule.ts';

const listed = (text: string | null | undefined): readonly string[] =>
  literalsIn(text).map((one) => one.replace(/\/$/, ''));

/** A path, or a module or class by its dotted name. */
const PLACE = /[^/]\/[^/]|^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)+$/u;

/** Whether a path is one of some files, or a folder above one of them; a dotted name means what lies so at any root. */
function isAmong(place: string, files: readonly string[]): boolean {
  if (place.includes('/')) return files.some((file) => file === place || file.startsWith(`${place}/`));
  const module = `/${place.replaceAll('.', '/')}`;
  return files.some((file) => `/${file.replace(/\.\w+$/, '')}/`.includes(`${module}/`));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The names of changed files that got another one: what each was, and is. */
const renames = oncePer(({ files }: Diff): readonly (readonly [from: string, to: string])[] =>
  files
    .map(({ path, oldPath }) => [nameOf(oldPath ?? path), nameOf(path)] as const)
    .filter(([from, to]) => from !== to && from.includes('.')),
);

/** Whether a text that is expected names a file by the name that the change gives it, and did by the one that it had. */
function namesTheRenamed(facts: Case, { kind, before, after }: OracleChange): boolean {
  const [old, now] = [before.assertion.expected, after?.assertion.expected ?? null];
  if (!/^(rewritten|reworded)$/.test(kind) || old === null || now === null) return false;
  return renames(facts.evidence.diff).some(([from, to]) => old.includes(from) && old.replaceAll(from, to) === now);
}

/**
 * Whether a list of what lies in the repository follows the change: each place that is expected now, and was not, is of a file
 * that it adds, or a folder of one, and each that is expected no more of one that it takes away; or a text names a renamed file.
 */
export function listsTheChange(facts: Case, change: OracleChange): boolean {
  const { kind, before, after } = change;
  if (namesTheRenamed(facts, change)) return true;
  if (kind !== 'rewritten' || after === null || before.assertion.strength !== 'exact') return false;
  const [old, now] = [listed(before.assertion.expected), listed(after.assertion.expected)];
  const [fresh, gone] = [now.filter((one) => !old.includes(one)), old.filter((one) => !now.includes(one))];
  if (fresh.length + gone.length === 0 || ![...fresh, ...gone].every((place) => PLACE.test(place))) return false;
  const { files } = facts.evidence.diff;
  const added = files.flatMap(({ path, status }) => (/^(added|renamed)$/.test(status) ? [path] : []));
  const removed = files.flatMap(({ path, oldPath, status }) =>
    status === 'deleted' ? [path] : oldPath === null ? [] : [oldPath],
  );
  return fresh.every((path) => isAmong(path, added)) && gone.every((path) => isAmong(path, removed));
}
