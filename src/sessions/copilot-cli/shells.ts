import type { Exit, Outcome } from '../../core/index.ts';
import { isCutBy } from '../cut-notices.ts';
import { answer, type CallDraft, type SessionDraft } from '../draft.ts';
import { readTestRun } from '../test-run.ts';
import type { ReadAnswer } from './answers.ts';

interface Shell {
  readonly call: CallDraft;
  readonly parts: string[];
  length: number;
  /** Something of what it printed is missing. */
  cut: boolean;
  endTime: string | null;
  /** How it ended, as the harness noticed: what is left of its output may still be fetched. */
  ended: { readonly outcome: Outcome; readonly exit: Exit } | null;
}

const NO_EXIT: Exit = { code: null, source: 'none' };

/** Most text of a command that is held while it goes on, in characters; what comes beyond is lost. */
const LONGEST = 8_000_000;

/** Fetched output either goes on from what was there, or repeats it all. */
function add(shell: Shell, more: string): void {
  if (shell.length > 0 && more.length >= shell.length && more.startsWith(shell.parts.join(''))) {
    shell.parts.length = 0;
    shell.length = 0;
  }
  if (isCutBy('copilot-cli', more) || shell.length + more.length > LONGEST) shell.cut = true;
  if (shell.length + more.length > LONGEST) return;
  const glue = shell.length > 0 && more !== '' ? '\n' : '';
  shell.parts.push(glue + more);
  shell.length += glue.length + more.length;
}

/** Commands that outlive the call that began them, by the id of their shell. Their output comes with later calls. */
export function openShells(draft: SessionDraft) {
  const shells = new Map<string, Shell>();
  const settle = (shell: Shell, outcome: Outcome, exit: Exit): void => {
    const output = shell.parts.join('');
    const { call, cut, endTime } = shell;
    answer(draft, call, { outcome, output, cut, endTime, exit, tests: readTestRun(output) });
  };
  return {
    has: (id: string): boolean => shells.has(id),
    /** A command's own answer; one that goes on is remembered. */
    begin(call: CallDraft, read: ReadAnswer, endTime: string | null): void {
      const shell: Shell = { call, parts: [], length: 0, cut: false, endTime, ended: null };
      add(shell, read.body);
      if (read.outcome === 'running' && read.shell !== null) shells.set(read.shell, shell);
      settle(shell, read.outcome, read.exit);
    },
    /** A later call fetched more of its output. Answers that are no output (the poll failed) change nothing. */
    resume(id: string, read: ReadAnswer, endTime: string | null): void {
      const shell = shells.get(id);
      if (!shell || (read.outcome !== 'running' && read.exit.code === null)) return;
      add(shell, read.body);
      shell.endTime = endTime;
      if (read.outcome === 'running') return;
      shells.delete(id);
      settle(shell, read.outcome, read.exit);
    },
    /** The harness noticed that it ended. */
    end(id: string, code: number | null, endTime: string | null): void {
      const shell = shells.get(id);
      if (!shell || shell.ended !== null) return;
      const outcome = code === null ? 'unknown' : code === 0 ? 'ok' : 'error';
      shell.ended = { outcome, exit: { code, source: code === null ? 'none' : 'field' } };
      shell.endTime = endTime;
    },
    /** The agent stopped it. */
    stop(id: string, endTime: string | null): void {
      const shell = shells.get(id);
      shells.delete(id);
      if (!shell) return;
      shell.endTime = endTime;
      settle(shell, shell.ended?.outcome ?? 'cancelled', shell.ended?.exit ?? NO_EXIT);
    },
    /** The log is over: the rest runs on, or ended unseen. */
    close(): void {
      for (const shell of shells.values())
        settle(shell, shell.ended?.outcome ?? 'running', shell.ended?.exit ?? NO_EXIT);
    },
  };
}
