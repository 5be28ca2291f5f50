import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import {
  answer,
  ask,
  beginSession,
  type CallDraft,
  cancelOpenCalls,
  endSession,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { type JsonObject, nameAt, numberAt, objectAt, textAt } from './json.ts';
import { actionsOf, textOf, wordsAround, wordsOf } from './mini-swe-agent/actions.ts';
import { endOf, isApiError } from './mini-swe-agent/ends.ts';
import { type Observation, readObservation, SUBMITS, submitted } from './mini-swe-agent/observations.ts';

import { tokensOf } from './mini-swe-agent/tokens.ts';
import type { RawRecord } from './records.ts';
import { taskWithin } from './task-template.ts';
import { tells } from './tells.ts';
import { unixTimeAt } from './times.ts';
import { openTokenSum } from './token-sum.ts';

/** What is known of a session of mini-SWE-agent while it is read. */
interface Mini {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** What the whole session cost, as its header says. */
  costUsd: number | null;
  /** The model that the settings name; it counts where no answer names one. */
  configured: string | null;
  template: string | null;
  /** Whether the log says by itself how the session ended. */
  ended: boolean;
  /** Commands of the last answer that wait for their observations. */
  waiting: CallDraft[];
  /** All commands of the last answer. */
  asked: readonly CallDraft[];
  /** Those that hand in the result. */
  readonly handing: Set<CallDraft>;
  /** The task was said. */
  begun: boolean;
}

const OBSERVATION = /^<returncode>-?\d{1,9}<\/returncode>/;

/** Of a bare list of messages, as the first versions wrote it, only these tell whose it is. */
function claims(value: JsonObject): boolean {
  if (typeof value.content !== 'string' || typeof value.timestamp === 'string') return false;
  if (value.role === 'user') return OBSERVATION.test(value.content);
  return value.role === 'assistant' && value.content.includes('```mswea_bash_command\n');
}

function claimsDocument(whole: JsonObject): boolean {
  if (!Array.isArray(whole.messages)) return false;
  if (nameAt(whole, 'trajectory_format')?.startsWith('mini-swe-agent')) return true;
  const info = objectAt(whole, 'info');
  return info !== null && 'exit_status' in info && 'submission' in info && objectAt(info, 'model_stats') !== null;
}

function takeHeader(mini: Mini, value: JsonObject): null {
  const { draft } = mini;
  const info = objectAt(value, 'info');
  const config = objectAt(info, 'config');
  draft.id = nameAt(value, 'instance_id');
  draft.agentVersion = nameAt(info, 'mini_version');
  draft.cwd = nameAt(objectAt(config, 'environment'), 'cwd');
  mini.configured = nameAt(objectAt(config, 'model'), 'model_name');
  mini.template = textAt(objectAt(config, 'agent'), 'instance_template');
  mini.costUsd = numberAt(objectAt(info, 'model_stats'), 'instance_cost');
  const status = textAt(info, 'exit_status') ?? '';
  draft.end = endOf(status);
  mini.ended = status !== '';
  return null;
}

function takeAnswer(mini: Mini, setting: Setting, message: JsonObject): void {
  const { draft } = mini;
  const actions = actionsOf(message);
  say(draft, setting, 'agent', wordsAround(wordsOf(message), actions));
  mini.waiting = actions.flatMap(({ command, id }) => {
    const call = ask(draft, setting, 'bash', id, { kind: 'run', command, cwd: null });
    if (call && SUBMITS.test(command)) mini.handing.add(call);
    return call ?? [];
  });
  mini.asked = mini.waiting;
  if (!mini.ended) draft.end = 'unknown';
}

/** A human who sits before the agent runs a command in its stead; what it changes is nobody's who is graded. */
function takeCommand(mini: Mini, setting: Setting, message: JsonObject): void {
  mini.waiting = [];
  for (const { command } of actionsOf(message)) note(mini.draft, setting, 'external-change', command);
}

function settle(mini: Mini, setting: Setting, call: CallDraft, observation: Observation): void {
  answer(mini.draft, call, { ...observation, endTime: setting.time });
  mini.waiting = mini.waiting.filter((one) => one !== call);
}

const isStopped = ({ outcome }: CallDraft): boolean => outcome === 'unanswered' || outcome === 'cancelled';

const REJECTED = /^Commands? not executed\b/;
const INTERRUPTED = /^(?:Interrupted by user:|Temporary interruption caught)/;
const NEW_TASK = 'The user added a new task: ';

/** A human stepped in, or the agent's own rules did. Returns false for all other messages. */
function takeInterrupt(mini: Mini, setting: Setting, message: JsonObject, text: string): boolean {
  const { draft } = mini;
  const type = nameAt(objectAt(message, 'extra'), 'interrupt_type');
  if (REJECTED.test(text)) {
    for (const call of mini.asked) if (isStopped(call)) call.outcome = 'rejected';
    note(draft, setting, 'permission', text);
  } else if (INTERRUPTED.test(text) || type === 'UserInterruption') {
    cancelOpenCalls(draft);
    note(draft, setting, 'interruption', text);
  } else if (type === 'UserNewTask' || text.startsWith(NEW_TASK)) {
    say(draft, setting, 'human', text.startsWith(NEW_TASK) ? text.slice(NEW_TASK.length) : text);
  } else if (type !== null) say(draft, setting, 'harness', text);
  else return false;
  mini.waiting = [];
  return true;
}

function takeObservation(mini: Mini, setting: Setting, message: JsonObject, text: string): void {
  const { draft } = mini;
  const id = nameAt(message, 'tool_call_id') ?? nameAt(message, 'call_id');
  const call = id === null ? mini.waiting[0] : draft.calls.get(id);
  const observation = readObservation(message, text);
  if (call === undefined) {
    if (observation && id !== null) draft.counts.orphanResults += 1;
    say(draft, setting, 'harness', text);
  } else if (observation) settle(mini, setting, call, observation);
  else if (mini.handing.has(call)) {
    settle(mini, setting, call, submitted(text));
    if (!mini.ended) draft.end = 'completed';
  } else settle(mini, setting, call, { outcome: 'unknown', output: text });
}

/** The last message of newer versions says how it ended, and holds what the last command printed. */
function takeExit(mini: Mini, setting: Setting, message: JsonObject, text: string): void {
  const { draft } = mini;
  const status = nameAt(objectAt(message, 'extra'), 'exit_status') ?? '';
  const handed = mini.asked.findLast(isStopped);
  if (status === 'Submitted') {
    if (handed) settle(mini, setting, handed, submitted(text));
  } else if (isApiError(status)) {
    draft.apiErrors += 1;
    note(draft, setting, 'api-error', `${status}: ${text}`);
  } else note(draft, setting, 'interruption', text === '' || status === text ? status : `${status}: ${text}`);
  draft.end = endOf(status);
  mini.ended = true;
}

function takeTask(mini: Mini, setting: Setting, text: string): void {
  for (const words of taskWithin(text, mini.template, 'task')) say(mini.draft, setting, words.by, words.text);
  mini.begun = true;
}

function takeMessage(mini: Mini, record: RawRecord): string | null {
  const { value } = record;
  const { draft } = mini;
  const extra = objectAt(value, 'extra');
  const response = value.object === 'response' ? value : objectAt(extra, 'response');
  const model = nameAt(response, 'model');
  const role = nameAt(value, 'role') ?? nameAt(value, 'type') ?? nameAt(value, 'object');
  const time = unixTimeAt(value, 'timestamp') ?? unixTimeAt(extra, 'timestamp') ?? unixTimeAt(response, 'created');
  const isAnswer = role === 'assistant' || role === 'response';
  const setting: Setting = { record, time, depth: 0, model: isAnswer ? (model ?? mini.configured) : null };
  if (model !== null) draft.models.add(model);
  noteTime(draft, time);
  const tokens = tokensOf(response, extra);
  if (tokens) mini.tokens.note(tokens);
  const text = textAt(value, 'output') ?? textOf(value.content);
  if (isAnswer) takeAnswer(mini, setting, value);
  else if (role === 'system') say(draft, setting, 'harness', text);
  else if (role === 'exit') takeExit(mini, setting, value, text);
  else if (role === 'user' && !mini.begun) takeTask(mini, setting, text);
  else if (role === 'user' && Array.isArray(extra?.actions)) takeCommand(mini, setting, value);
  else if (role === 'user' || role === 'tool' || role === 'function_call_output') {
    if (!takeInterrupt(mini, setting, value, text)) takeObservation(mini, setting, value, text);
  } else return `unknown:${(role ?? 'no-role').slice(0, 40)}`;
  return null;
}

function open(spill: Spill): Reading {
  const mini: Mini = {
    draft: beginSession(spill),
    tokens: openTokenSum(),
    costUsd: null,
    configured: null,
    template: null,
    ended: false,
    waiting: [],
    asked: [],
    handing: new Set(),
    begun: false,
  };
  return {
    take: (record) => (record.part === 'header' ? takeHeader(mini, record.value) : takeMessage(mini, record)),
    finish() {
      const { draft, configured } = mini;
      if (draft.models.size === 0 && configured !== null) draft.models.add(configured);
      draft.usage = mini.tokens.total(mini.costUsd);
      return endSession(draft);
    },
  };
}

/** mini-SWE-agent: `.traj.json` of its first and second generation, and the bare lists of messages before them. */
export const miniSweAgent: Adapter = {
  id: 'mini-swe-agent',
  agent: 'mini-swe-agent',
  tells: tells({ partly: ['times', 'ends', 'cache'], no: ['edits', 'subagents', 'compactions'] }),
  claims,
  document: { claims: claimsDocument, lists: ['messages'] },
  open,
};
