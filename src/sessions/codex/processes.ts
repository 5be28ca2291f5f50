import type { Exit, Outcome } from '../../core/index.ts';
import { answer, type CallDraft, type SessionDraft } from '../draft.ts';
import { detachText, sizeOf, stringOf, type Text } from '../long-text/long-text.ts';
import { readTestRun } from '../test-run.ts';
import type { ReadOutput } from './outputs.ts';

interface Process {
  readonly call: CallDraft;
  readonly parts: Text[];
  size: number;
  /** Something of what it printed is missing. */
  cut: boolean;
  /** What came last while it went on: only the last of them is worth joining all that came before. */
  last: (Pick<ReadOutput, 'outcome' | 'exit'> & { readonly endTime: string | null }) | null;
}

/** Most text of a process that is held while it is at work, in bytes; the middle of longer output is lost. */
const LONGEST = 8_000_000;

/** Processes that outlive the call that began them: their output comes in pieces, with later calls. */
export function openProcesses(draft: SessionDraft) {
  const running = new Map<string, Process>();
  const settle = (process: Process, outcome: Outcome, exit: Exit, endTime: string | null): void => {
    const [first = ''] = process.parts;
    const output = process.parts.length > 1 ? process.parts.map(stringOf).join('') : first;
    const { call, cut } = process;
    answer(draft, call, { outcome, output, cut, endTime, exit, tests: readTestRun(output) });
  };
  const add = (process: Process, { body, cut, running }: ReadOutput): void => {
    const size = sizeOf(body);
    const isTooLong = process.size + size > LONGEST;
    process.cut ||= cut || isTooLong;
    if (size === 0 || isTooLong) return;
    process.parts.push(running === null ? body : detachText(body));
    process.size += size;
  };
  const leave = (process: Process | undefined): void => {
    if (process?.last && process.call.outcome === 'running')
      settle(process, process.last.outcome, process.last.exit, process.last.endTime);
  };
  return {
    /** A call's own answer; a process that goes on is remembered by its number. */
    begin(call: CallDraft, read: ReadOutput, exit: Exit, endTime: string | null): void {
      const process: Process = { call, parts: [], size: 0, cut: false, last: null };
      add(process, read);
      if (read.running !== null) {
        leave(running.get(read.running));
        running.set(read.running, process);
      }
      settle(process, read.outcome, exit, endTime);
    },
    /** More of a process' output. Returns false where no such process is known. */
    resume(session: string, read: ReadOutput, endTime: string | null): boolean {
      const process = running.get(session);
      if (!process) return false;
      add(process, read);
      if (read.running !== null) process.last = { outcome: read.outcome, exit: read.exit, endTime };
      else {
        running.delete(session);
        settle(process, read.outcome, read.exit, endTime);
      }
      return true;
    },
    /** At the end of the log: processes that still go on have the output that they gave so far. */
    finish(): void {
      for (const process of running.values()) leave(process);
    },
  };
}
