/** What `git merge` or `git pull` said of what it did. `paths`: those it changed; null where they were not all named. */
export type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'forward'; readonly to: string; readonly paths: readonly string[] | null }
  | { readonly kind: 'merge'; readonly paths: readonly string[] | null };

const FORWARD = /^Updating [0-9a-f]{4,40}\.\.([0-9a-f]{4,40})$/;
const MERGED = /^Merge made by /;
const CURRENT = /^(?:Already up[- ]to[- ]date\.?|Current branch .{1,300} is up to date\.)$/;
const REFUSED = /^(?:fatal|error): /;
const STOPPED =
  /^(?:CONFLICT |Automatic merge failed|Auto-merging |Rebasing |Successfully rebased|Applying: )|could not apply/;

/** Both names of a renamed file, which git writes as `{old => new}/file`; of another one its name. */
function namesOf(word: string): string[] {
  const [, start = '', from = '', to = '', end = ''] = /^(.*)\{(.*) => (.*)\}(.*)$/.exec(word) ?? [];
  if (to !== '' || from !== '') return [from, to].map((one) => `${start}${one}${end}`.replaceAll('//', '/'));
  return word.split(' => ');
}

/** The files that a printed diffstat names; null where some are cut short, or not named. */
function changedFiles(lines: readonly string[]): readonly string[] | null {
  const named = lines.flatMap((line) => /^ (\S.{0,500}?) {1,300}\| {1,20}(?:\d|Bin )/.exec(line)?.[1] ?? []);
  const count = lines.flatMap((line) => /^ (\d{1,9}) files? changed/.exec(line)?.[1] ?? []);
  if (count.length !== 1 || Number(count[0]) !== named.length) return null;
  return named.some((name) => /\.\.\.|"/.test(name)) ? null : named.flatMap(namesOf);
}

/**
 * Reads what git said of a merge; `failed`: it ended with an error. Null where it does not say it, or says it more than once.
 */
export function readMerge(printed: string | null, failed: boolean): Said | null {
  const lines = printed?.split(/\r?\n/) ?? [];
  const marks = lines.filter((line) => FORWARD.test(line) || MERGED.test(line) || CURRENT.test(line));
  const stopped = lines.some((line) => STOPPED.test(line));
  if (failed)
    return marks.length === 0 && !stopped && lines.some((line) => REFUSED.test(line)) ? { kind: 'nothing' } : null;
  const [mark] = marks;
  if (marks.length !== 1 || mark === undefined || lines.some((line) => REFUSED.test(line))) return null;
  if (CURRENT.test(mark)) return stopped ? null : { kind: 'nothing' };
  const paths = changedFiles(lines);
  const to = FORWARD.exec(mark)?.[1];
  return to === undefined ? { kind: 'merge', paths } : { kind: 'forward', to, paths };
}
