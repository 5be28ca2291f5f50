import type { Session } from '../../core/index.ts';

const STOPPED: ReadonlySet<string> = new Set([
  'exit_cost',
  'exit_context',
  'exit_total_execution_time',
  'exit_command_timeout',
  'early_exit',
]);

/** The reason within a status: `submitted (exit_cost)` was handed in by the harness, after that. */
const reasonOf = (status: string): string => /\((\w{1,60})\)$/.exec(status)?.[1] ?? status;

/** How a session ended, from its exit status. The agent may also give up by its own will (`exit_forfeit`). */
export function endOf(status: string): Session['end'] {
  const reason = reasonOf(status);
  if (reason === '') return 'unknown';
  if (reason === 'submitted' || reason === 'exit_forfeit') return 'completed';
  return STOPPED.has(reason) ? 'interrupted' : 'error';
}

/** Whether the model's API ended it. */
export const isApiEnd = (status: string): boolean => reasonOf(status) === 'exit_api';
