import type { ShellCommand } from '../shell.ts';

const SILENCING =
  /^(?:--exit-zero|-DskipTests(?:=true)?|-Dmaven\.test\.skip(?:=true)?|-Dmaven\.test\.failure\.ignore(?:=true)?|--issues-exit-code=0|--suppress-tests-failed-exit-code|--no-run|--exit-code=0|-fn|--fail-never)$/;
/** Options by which a tool only tells what it would look at. */
const IDLE = /^(?:--collect-?only|--co|--list-?tests|--dry-run|--setup-plan|--no-?check)$/i;

/** Go: tests are built or named, and none is run. */
const IDLE_GO = /^-(?:c|list)(?:=|$)/;

/** Why an option lets a verification pass whatever it finds, a clause; null where none does. */
export function silencingOption(command: ShellCommand): string | null {
  const found = command.args.find((arg) => arg !== null && SILENCING.test(arg));
  if (found !== undefined) return `its option ${found} lets it pass`;
  const idle = command.args.find((arg) => arg !== null && IDLE.test(arg));
  if (idle !== undefined) return `with ${idle} it looks at nothing`;
  const unrun = command.name === 'go' ? command.args.find((arg) => arg !== null && IDLE_GO.test(arg)) : undefined;
  if (unrun !== undefined) return `with ${unrun} it runs no test`;
  const excluded = command.args.findIndex((arg, index) => arg === 'test' && command.args[index - 1] === '-x');
  return excluded > 0 ? 'its option -x test leaves the tests out' : null;
}

const DETACHING: ReadonlySet<string | null> = new Set(['tmux', 'screen', 'at', 'batch', 'daemonize', 'dtach', 'start']);

/** Whether a command comes back before what it was told to run has ended. */
export function detaches({ name, args }: ShellCommand): boolean {
  if (DETACHING.has(name)) return true;
  return (name === 'docker' || name === 'podman') && args.some((arg) => arg === '-d' || arg === '--detach');
}
