import path from 'node:path';

/** What holds while a command line runs: literal variables, the directory, and the shell options that pass failures on. */
export interface Scope {
  /** Null value: assigned, but not to a literal. */
  readonly variables: Map<string, string | null>;
  /** Relative to the start, '' where unchanged; absolute after `cd /…`; null where unknown. */
  cwd: string | null;
  errexit: boolean;
  pipefail: boolean;
  /** The shell may have ended before, with success. */
  left: boolean;
}

/** A scope in which nothing is known yet. */
export function newScope(options: { readonly errexit?: boolean; readonly pipefail?: boolean } = {}): Scope {
  const { errexit = false, pipefail = false } = options;
  return { variables: new Map(), cwd: '', errexit, pipefail, left: false };
}

/** A subshell's own copy: what it changes does not come back. */
export function copyScope(scope: Scope): Scope {
  return { ...scope, variables: new Map(scope.variables) };
}

/** Folds a branch that may or may not have run back into `scope`: whatever differs is unknown afterwards. */
export function mergeScope(scope: Scope, branch: Scope): void {
  for (const [name, value] of branch.variables)
    if (scope.variables.get(name) !== value || !scope.variables.has(name)) scope.variables.set(name, null);
  if (branch.cwd !== scope.cwd) scope.cwd = null;
  scope.errexit &&= branch.errexit;
  scope.pipefail &&= branch.pipefail;
  scope.left ||= branch.left;
}

/** Directory `to` seen from `from`; null where either is not known. */
export function enterDirectory(from: string | null, to: string | null): string | null {
  if (to === null || to === '' || to.startsWith('~')) return null;
  if (path.posix.isAbsolute(to)) return path.posix.normalize(to).replace(/(?<=.)\/$/, '');
  if (from === null) return null;
  const joined = path.posix.join(from, to).replace(/(?<=.)\/$/, '');
  return joined === '.' ? '' : joined;
}

/** Applies `set -e`, `set +e`, `set -euo pipefail` and the like. */
export function setOptions(scope: Scope, args: readonly (string | null)[]): void {
  args.forEach((arg, index) => {
    const short = /^([-+])([a-zA-Z]+)$/.exec(arg ?? '');
    if (short === null) return;
    const on = short[1] === '-';
    if (short[2]?.includes('e')) scope.errexit = on;
    // With -n, nothing behind it runs.
    if (short[2]?.includes('n')) scope.left ||= on;
    if (!short[2]?.includes('o')) return;
    const named = args[index + 1];
    if (named === 'pipefail') scope.pipefail = on;
    if (named === 'errexit') scope.errexit = on;
  });
}
