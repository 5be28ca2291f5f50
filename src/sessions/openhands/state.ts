import type { EditStep, Exit, FileEdit, Outcome, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import { isCutBy } from '../cut-notices.ts';
import { answer, type CallDraft, type SessionDraft } from '../draft.ts';
import { type JsonObject, numberAt, objectAt, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';
import type { Tokens } from '../token-sum.ts';

/** What is known of an OpenHands conversation while it is read. */
export interface OpenHands {
  readonly draft: SessionDraft;
  /** The call that an event of this id made. */
  readonly byEvent: Map<string, CallDraft>;
  /** Calls that only fetch the output of the running command, by call id and event id. */
  readonly polls: Set<string>;
  /** The command that the terminal is still at work on, with what it printed so far. */
  running: { readonly call: CallDraft; readonly printed: string; readonly cut: boolean } | null;
  /** Where the terminal stands; null until it says so. */
  here: string | null;
  /** Tokens and cost of the whole conversation so far, as the last event that says so has them. */
  total: Tokens | null;
  /** The agent's own model, which may be another than that of its helpers. */
  model: string | null;
}

/** What came back from a command. */
export interface Printed {
  readonly output: string;
  readonly failed: boolean;
  readonly cut: boolean;
  /** The terminal's own field; null where it is absent or says that the command has not ended. */
  readonly code: number | null;
  readonly goesOn: boolean;
}

/** Whether OpenHands cut an output before it logged it. */
export const isCut = (output: string): boolean => isCutBy('openhands', output);

const MOST_PRINTED = 8_000_000;

const exitOf = (code: number | null): Exit =>
  code === null ? { code: null, source: 'none' } : { code, source: 'field' };

function outcomeOf({ failed, code, goesOn }: Printed): Outcome {
  if (goesOn) return 'running';
  if (code !== null) return code === 0 && !failed ? 'ok' : 'error';
  return failed ? 'error' : 'unknown';
}

/** Reads how a command ended: `exit_code` (-1: not yet), `timeout`, `metadata`. */
export function readPrinted(result: JsonObject, output: string, failed: boolean): Printed {
  const metadata = objectAt(result, 'metadata');
  const said = numberAt(result, 'exit_code') ?? numberAt(metadata, 'exit_code');
  const cut = isCut(`${textAt(metadata, 'prefix') ?? ''}${output}`);
  const goesOn = !failed && (result.timeout === true || said === -1);
  return { output, failed, cut, code: said === null || said === -1 ? null : Math.trunc(said), goesOn };
}

/** Gives a command its answer; `endTime` is null where the log has none. */
export function settleRun(state: OpenHands, call: CallDraft, printed: Printed, endTime: string | null): void {
  const { output, cut } = printed;
  const given = { outcome: outcomeOf(printed), output, cut, endTime, exit: exitOf(printed.code) };
  answer(state.draft, call, { ...given, tests: readTestRun(output) });
  if (printed.goesOn) state.running = { call, printed: output, cut };
}

/** More output of the command that the terminal is at work on; false where there is none. */
export function resumeRun(state: OpenHands, printed: Printed, endTime: string | null): boolean {
  const { running } = state;
  if (!running) return false;
  state.running = null;
  const output = `${running.printed}\n${printed.output}`;
  const cut = running.cut || printed.cut || output.length > MOST_PRINTED;
  settleRun(state, running.call, { ...printed, cut, output: output.slice(0, MOST_PRINTED) }, endTime);
  return true;
}

/** The edits of a call as its result shows them: with the file before it, and after it where the call does not tell. */
export function settledEdits(step: Pick<EditStep, 'edits'>, result: JsonObject, spill: Spill): readonly FileEdit[] {
  const old = textAt(result, 'old_content');
  const now = textAt(result, 'new_content');
  const before = old === null || result.prev_exist === false ? null : clip(old, spill);
  return step.edits.map((edit): FileEdit => {
    if (edit.op === 'patch') return edit;
    if (edit.op !== 'opaque') return { ...edit, before };
    return edit.path === null || now === null
      ? edit
      : { op: 'write', path: edit.path, content: clip(now, spill), before };
  });
}
