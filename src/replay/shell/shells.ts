import type { ShellList } from '../../syntax/index.ts';
import type { Shell } from '../disk/call.ts';

/** A shell's own copy: what it changes does not come back. */
export function copyShell(shell: Shell): Shell {
  return { ...shell, variables: new Map(shell.variables), functions: new Map(shell.functions) };
}

/** Folds a branch that may or may not have run back: what differs is not known afterwards. */
export function mergeShell(shell: Shell, branch: Shell): void {
  for (const [name, value] of branch.variables)
    if (shell.variables.get(name) !== value || !shell.variables.has(name)) shell.variables.set(name, null);
  if (branch.cwd !== shell.cwd) shell.cwd = null;
  for (const [name, body] of branch.functions)
    if (shell.functions.get(name) !== body) shell.functions.set(name, UNREADABLE);
  shell.errexit &&= branch.errexit;
  shell.globs &&= branch.globs;
  shell.last = null;
}

const UNREADABLE: ShellList = [
  {
    pipelines: [
      {
        items: [{ node: { kind: 'simple', assignments: [], words: [[{ kind: 'unknown' }]] }, redirects: [] }],
        negated: false,
      },
    ],
    joints: [],
    background: false,
  },
];

/** What a shell that starts in a directory holds. */
export function newShell(cwd: string | null, bash: boolean): Shell {
  return {
    cwd,
    variables: new Map(),
    functions: new Map(),
    positional: [],
    errexit: false,
    pipefail: false,
    last: 0,
    globs: true,
    bash,
    exited: false,
  };
}
