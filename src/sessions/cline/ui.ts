import type { Outcome } from '../../core/index.ts';
import { isCutBy } from '../cut-notices.ts';
import {
  answer,
  ask,
  type CallDraft,
  cancelOpenCalls,
  isOpen,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from '../draft.ts';
import { isObject, type JsonObject, nameAt, numberAt, parseJson, textAt } from '../json.ts';
import type { RawRecord } from '../records.ts';
import { readTestRun } from '../test-run.ts';
import { unixTimeAt } from '../times.ts';
import type { openTokenSum } from '../token-sum.ts';
import { shownAsked } from './ui-tools.ts';

/** What is known of a task while the rows of its chat view are read. */
interface Ui {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** The call that the next rows tell about; results have no ids. */
  last: CallDraft | null;
  printed: string[];
  /** The text of the row before, which an approval repeats. */
  before: string;
  rows: number;
}

/** Whether a record is a row of `ui_messages.json`: `{ts, type: 'say' | 'ask', say | ask, text}`. */
export const isUiRow = (value: JsonObject): boolean =>
  typeof value.ts === 'number' &&
  (value.type === 'say' || value.type === 'ask') &&
  nameAt(value, String(value.type)) !== null;

const inner = (text: string): JsonObject => {
  const value = parseJson(text);
  return isObject(value) ? value : {};
};

/** Gives the last command what it printed so far. The view never tells how a command ended. */
function settle(ui: Ui): void {
  const { last, printed } = ui;
  ui.last = null;
  ui.printed = [];
  if (!last || !isOpen(last)) return;
  const output = printed.join('\n');
  const tests = last.kind === 'run' ? readTestRun(output) : null;
  answer(ui.draft, last, { outcome: 'unknown', output, cut: isCutBy('cline', output), endTime: null, tests });
}

type Taker = (ui: Ui, setting: Setting, text: string) => string | null;

const agent: Taker = ({ draft }, setting, text) => {
  say(draft, setting, 'agent', text);
  draft.end = 'completed';
  return null;
};

const question: Taker = (ui, setting, text) => {
  const asked = inner(text);
  return agent(ui, setting, textAt(asked, 'question') ?? textAt(asked, 'response') ?? text);
};

const human: Taker = ({ draft }, setting, text) => {
  say(draft, setting, 'human', text);
  draft.end = 'unknown';
  return null;
};

/** Cline's first row is the task; Roo says it as a text. */
const words: Taker = (ui, setting, text) => (ui.rows === 1 ? human : agent)(ui, setting, text);

const command: Taker = (ui, setting, text) => {
  const asked = { kind: 'run' as const, command: text.replace(/REQ_APP$/, ''), cwd: null };
  ui.last = ask(ui.draft, setting, 'command', null, asked);
  ui.draft.end = 'unknown';
  return null;
};

const tool: Taker = (ui, setting, text) => {
  const input = inner(text);
  const name = nameAt(input, 'tool') ?? nameAt(input, 'toolName') ?? 'unnamed';
  ui.last = ask(ui.draft, setting, name, null, shownAsked(name, input, ui.draft.spill));
  ui.draft.end = 'unknown';
  return null;
};

const printed: Taker = (ui, _setting, text) => {
  if (!ui.last) {
    ui.draft.counts.orphanResults += 1;
    return 'orphan-output';
  }
  if (text !== '') ui.printed.push(text);
  return null;
};

const failure =
  (outcome: Outcome): Taker =>
  (ui, setting, text) => {
    const { last, draft } = ui;
    if (last && isOpen(last)) answer(draft, last, { outcome, output: text, endTime: setting.time });
    else say(draft, setting, 'harness', text);
    ui.last = null;
    return null;
  };

const compaction: Taker = ({ draft }, setting, text) => {
  draft.compactions += 1;
  note(draft, setting, 'compaction', text);
  return null;
};

const apiError: Taker = ({ draft }, setting, text) => {
  draft.apiErrors += 1;
  draft.end = 'error';
  note(draft, setting, 'api-error', text);
  return null;
};

const interruption: Taker = ({ draft }, setting, text) => {
  cancelOpenCalls(draft);
  draft.end = 'interrupted';
  note(draft, setting, 'interruption', text);
  return null;
};

const amended: Taker = ({ draft }, setting, text) => {
  note(draft, setting, 'external-change', text, textAt(inner(text), 'path'));
  return null;
};

/** A request to the model: the row is written anew when its tokens and its end are known. */
const request: Taker = (ui, setting, text) => {
  const told = inner(text);
  const [input, output] = [numberAt(told, 'tokensIn'), numberAt(told, 'tokensOut')];
  const [cachedInput, cacheWrite] = [numberAt(told, 'cacheReads'), numberAt(told, 'cacheWrites')];
  const used = { input, cachedInput, cacheWrite, output, costUsd: numberAt(told, 'cost') };
  if (input !== null || output !== null) ui.tokens.note(used);
  const why = nameAt(told, 'cancelReason');
  if (why === 'user_cancelled') return interruption(ui, setting, why);
  return why === null ? null : apiError(ui, setting, textAt(told, 'streamingFailedMessage') ?? why);
};

const TAKERS: ReadonlyMap<string, Taker> = new Map<string, Taker>([
  ['task', human],
  ['text', words],
  ['user_feedback', human],
  ['user_feedback_diff', amended],
  ['completion_result', agent],
  ['followup', question],
  ['plan_mode_respond', question],
  ['command', command],
  ['command_output', printed],
  ['tool', tool],
  ['use_mcp_server', tool],
  ['mcp_server_response', printed],
  ['diff_error', failure('error')],
  ['error', failure('error')],
  ['clineignore_error', failure('rejected')],
  ['rooignore_error', failure('rejected')],
  ['condense_context', compaction],
  ['sliding_window_truncation', compaction],
  ['api_req_started', request],
  ['api_req_failed', apiError],
  ['api_req_retry_delayed', apiError],
  ['mistake_limit_reached', interruption],
  ['resume_task', interruption],
]);

/** Rows behind which the last call may still be told about. */
const BESIDE: ReadonlySet<string> = new Set([
  'command_output',
  'mcp_server_response',
  'diff_error',
  'error',
  'clineignore_error',
  'rooignore_error',
  'checkpoint_created',
  'reasoning',
]);

const IDLE =
  /^(?:reasoning|checkpoint_|api_req_|browser_action|shell_integration_warning|resume_completed_task|info$|task_progress|deleted_api_reqs|mcp_server_request_started|condense|subtask_result|codebase_search_result|load_mcp|user_edit_todos)/;

function takeRow(ui: Ui, record: RawRecord): string | null {
  const { value } = record;
  const kind = nameAt(value, String(value.type)) ?? '';
  const text = textAt(value, 'text') ?? '';
  if (value.partial === true) return 'partial';
  const repeats = text !== '' && text === ui.before && /^(?:command|tool|completion_result)$/.test(kind);
  if (repeats) return 'repeat';
  ui.rows += 1;
  if (!BESIDE.has(kind)) settle(ui);
  const taker = TAKERS.get(kind);
  if (!taker) return IDLE.test(kind) ? kind : `unknown:${String(value.type)}/${kind.slice(0, 40)}`;
  ui.before = text;
  const time = unixTimeAt({ seconds: (numberAt(value, 'ts') ?? 0) / 1000 }, 'seconds');
  noteTime(ui.draft, time);
  return taker(ui, { record, time, depth: 0, model: null }, text);
}

/** Reads the rows of a task's chat view into a session. */
export function openUi(draft: SessionDraft, tokens: Ui['tokens']) {
  const ui: Ui = { draft, tokens, last: null, printed: [], before: '', rows: 0 };
  return {
    take: (record: RawRecord): string | null => takeRow(ui, record),
    finish: (): void => settle(ui),
  };
}
