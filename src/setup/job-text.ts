import type { Permission } from './duties.ts';

/** A job as it is written down. */
export interface JobText {
  readonly id: string;
  readonly permissions: readonly Permission[];
  /** `if:`, of as many lines as it has. */
  readonly condition?: string;
  readonly needs?: string;
  /** Runs of one group go one behind the other, each to its end. */
  readonly group?: string;
  /** The steps, as YAML without indentation. */
  readonly steps: string;
}

const MINUTES = 10;

const indented = (text: string, by: number): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('');

/** One job of a workflow, as YAML below `jobs:`; each of its rights with the reason for it. */
export function jobText({ id, permissions, condition, needs, group, steps }: JobText): string {
  const width = Math.max(...permissions.map(({ name, level }) => `${name}: ${level}`.length)) + 1;
  const rights = permissions.map(({ name, level, why }) => `${`${name}: ${level}`.padEnd(width)} # ${why}`);
  return [
    `  ${id}:\n`,
    needs === undefined ? '' : `    needs: ${needs}\n`,
    condition === undefined ? '' : `    if: >-\n${indented(condition, 6)}`,
    group === undefined ? '' : `    concurrency:\n      group: ${group}\n      cancel-in-progress: false\n`,
    `    runs-on: ubuntu-latest\n    timeout-minutes: ${MINUTES}\n    permissions:\n`,
    indented(rights.join('\n'), 6),
    '    steps:\n',
    indented(steps, 6),
  ].join('');
}
