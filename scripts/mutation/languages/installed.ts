import { execFileSync } from 'node:child_process';

/** Whether a program on the path answers a command, `--version` as a rule. */
export function isInstalled(program: string, ask = '--version'): boolean {
  try {
    execFileSync(program, [ask], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
