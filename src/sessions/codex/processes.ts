import type { Exit } from '../../core/index.ts';
import { answer, type CallDraft, type SessionDraft } from '../draft.ts';
import { readTestRun } from '../test-run.ts';
import type { ReadOutput } from './outputs.ts';

interface Process {
  readonly call: CallDraft;
  readonly parts: string[];
  length: number;
}

/** Most text of a process that is held while it is at work, in characters; the middle of longer output is lost. */
const LONGEST = 8_000_000;

/** Processes that outlive the call that began them: their output comes in pieces, with later calls. */
export function openProcesses(draft: SessionDraft) {
  const running = new Map<string, Process>();
  const settle = (process: Process, read: ReadOutput, exit: Exit, endTime: string | null): void => {
    const output = process.parts.join('');
    answer(draft, process.call, { outcome: read.outcome, output, endTime, exit, tests: readTestRun(output) });
  };
  const add = (process: Process, text: string): void => {
    if (process.length + text.length > LONGEST) return;
    process.parts.push(text);
    process.length += text.length;
  };
  return {
    /** A call's own answer; a process that goes on is remembered by its number. */
    begin(call: CallDraft, read: ReadOutput, exit: Exit, endTime: string | null): void {
      const process: Process = { call, parts: [], length: 0 };
      add(process, read.body);
      if (read.running !== null) running.set(read.running, process);
      settle(process, read, exit, endTime);
    },
    /** More of a process' output. Returns false where no such process is known. */
    resume(session: string, read: ReadOutput, endTime: string | null): boolean {
      const process = running.get(session);
      if (!process) return false;
      add(process, read.body);
      if (read.running === null) running.delete(session);
      settle(process, read, read.exit, endTime);
      return true;
    },
  };
}
