import type { Answer } from '../draft.ts';
import { readTestRun } from '../test-run.ts';
import { readShellOutput } from './shell-output.ts';

type Displayed = Omit<Answer, 'endTime'>;

/** What stands alone where a command that printed nothing failed. */
const SILENT = /^Command exited with code:? (-?[1-9]\d{0,9})\.?$/;
const KILLED = /^Command terminated by signal: \w{1,20}$/;
const CANCELLED = /^Command cancelled by user\.(?:\n|$)/;
const SENTENCE = /^Command (?:moved to background|is running in background|timed out)\b/;

/**
 * The answer to a shell command as a headless run prints it: what a person would have seen. There is no exit code in it
 * unless the command printed nothing, and lines that a command prints are never taken for the harness's own. Where the
 * whole answer was printed, as the model got it, it begins with the command itself.
 */
export function readDisplayed(text: string, command: string): Displayed {
  const silent = SILENT.exec(text.trim());
  if (silent) return { outcome: 'error', output: '', exit: { code: Number(silent[1]), source: 'text' } };
  if (KILLED.test(text.trim())) return { outcome: 'error', output: text };
  if (CANCELLED.test(text)) return { outcome: 'cancelled', output: text };
  const isWhole = text.startsWith(`Command: ${command}\nDirectory: `) || SENTENCE.test(text);
  if (!isWhole) return { outcome: 'unknown', output: text, tests: readTestRun(text) };
  const { body, exit, outcome } = readShellOutput(text, command);
  return { outcome, output: body, exit, tests: readTestRun(body) };
}
