import type { Exit, Outcome } from '../../core/index.ts';
import { answer, ask, type CallDraft, note, type SessionDraft, type Setting } from '../draft.ts';
import { type JsonObject, jsonText, nameAt, numberAt, objectAt, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';
import { asked } from './calls.ts';
import { momentAt } from './records.ts';

const REJECTED = /^(?:Error: )?The user (?:rejected permission|has specified a rule which prevents|dismissed )/;
const ABORTED = /^(?:Error: )?(?:Tool execution aborted|The operation was aborted)/;

function failure(text: string): Outcome {
  if (ABORTED.test(text)) return 'cancelled';
  return REJECTED.test(text) ? 'rejected' : 'error';
}

/** The last lines of a shell's output, where the harness itself broke it off. */
const BROKEN = /<(?:bash_|shell_)?metadata>\n[^<]{0,2000}<\/(?:bash_|shell_)?metadata>\s*$/;

function brokenOff(output: string): Outcome {
  const said = BROKEN.exec(output.slice(-4000))?.[0] ?? '';
  if (said.includes('User aborted the command')) return 'cancelled';
  return /terminated command after exceeding timeout/.test(said) ? 'error' : 'unknown';
}

/** Older versions have no field for it, and a line of their own. */
const CUT = /^\(?Output (?:was )?truncated (?:due to|at) |^\.\.\.\d{1,12} (?:lines|bytes) truncated\.\.\.$/m;

const isCut = (state: JsonObject): boolean =>
  objectAt(state, 'metadata')?.truncated === true || CUT.test((textAt(state, 'output') ?? '').slice(-4000));

/** A command that failed is `completed` all the same: only its exit code tells. */
function answerRun(draft: SessionDraft, call: CallDraft, state: JsonObject, outcome: Outcome): void {
  const metadata = objectAt(state, 'metadata');
  const text = textAt(state, 'error') ?? textAt(state, 'output') ?? '';
  const output = text === '(no output)' ? '' : text;
  const code = numberAt(metadata, 'exit');
  const exit: Exit = code === null ? { code, source: 'none' } : { code, source: 'field' };
  const done = code === null ? brokenOff(output) : code === 0 ? 'ok' : 'error';
  answer(draft, call, {
    outcome: outcome === 'ok' || outcome === 'unknown' ? done : outcome,
    output,
    cut: isCut(state),
    endTime: momentAt(objectAt(state, 'time'), 'end'),
    exit,
    tests: readTestRun(output),
  });
}

const STATES: ReadonlyMap<string, Outcome> = new Map([
  ['completed', 'ok'],
  ['success', 'ok'],
  ['running', 'running'],
]);

/** Adds a call with what became of it: both stand in one part. */
export function takeTool(draft: SessionDraft, setting: Setting, part: JsonObject): string | null {
  const state = objectAt(part, 'state') ?? {};
  const input = objectAt(state, 'input');
  const tool = nameAt(part, 'tool') ?? 'unnamed';
  // A call that the model got wrong is logged as one of a tool made for that.
  const invalid = tool === 'invalid' && input !== null;
  const name = invalid ? (nameAt(input, 'tool') ?? tool) : tool;
  const id = nameAt(part, 'callID');
  // Some providers count their calls anew in every answer.
  const key = id !== null && draft.calls.has(id) ? nameAt(part, 'id') : id;
  const what = asked(invalid ? tool : name, input, objectAt(state, 'metadata'), draft.spill);
  const call = ask(draft, setting, name, key, what);
  if (!call) return 'duplicate';
  const status = nameAt(state, 'status');
  const error = textAt(state, 'error') ?? '';
  if (status === 'pending' || (status === null && error === '' && textAt(state, 'output') === null)) return null;
  const failed = status === 'error' || (status === null && error !== '');
  const outcome = failed ? failure(error) : invalid ? 'error' : (STATES.get(status ?? '') ?? 'unknown');
  if (call.kind === 'run') answerRun(draft, call, state, outcome);
  else {
    const output = error === '' ? (textAt(state, 'output') ?? '') : error;
    answer(draft, call, { outcome, output, cut: isCut(state), endTime: momentAt(objectAt(state, 'time'), 'end') });
  }
  return null;
}

/** Notes a command that the user gave to the harness, past the agent. */
export function noteUserCommand(draft: SessionDraft, setting: Setting, part: JsonObject): null {
  const input = objectAt(objectAt(part, 'state'), 'input');
  note(draft, setting, 'external-change', `the user ran ${textAt(input, 'command') ?? jsonText(input)}`);
  return null;
}
