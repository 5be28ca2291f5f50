import type { Session } from '../../core/index.ts';

const STOPPED: ReadonlySet<string> = new Set([
  'LimitsExceeded',
  'TimeExceeded',
  'UserInterruption',
  'KeyboardInterrupt',
]);

/** How a session ended, from its exit status: a name of the agent's own, or of the exception that ended it. */
export function endOf(status: string): Session['end'] {
  if (status === '') return 'unknown';
  if (status === 'Submitted') return 'completed';
  return STOPPED.has(status) ? 'interrupted' : 'error';
}

/** Whether an exception's name is one of those that the model's API raises. */
export const isApiError = (status: string): boolean =>
  /^(?:API|RateLimit|Authentication|PermissionDenied|BadRequest|InternalServer|ServiceUnavailable|ContextWindowExceeded|ContentPolicy|Timeout|BudgetExceeded|OpenAI|Portkey|OpenRouter)\w{0,60}$/.test(
    status,
  );
