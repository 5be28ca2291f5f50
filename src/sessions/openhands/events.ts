import type { Outcome } from '../../core/index.ts';
import {
  answer,
  answeredCall,
  ask,
  type CallDraft,
  cancelOpenCalls,
  isOpen,
  note,
  type Setting,
  say,
} from '../draft.ts';
import { flagAt, isObject, type JsonObject, nameAt, numberAt, objectAt, parseJson, textAt, wordsAt } from '../json.ts';
import { type Tokens, uncached } from '../token-sum.ts';
import { type Call, readCall } from './calls.ts';
import { isCut, type OpenHands, readPrinted, resumeRun, settledEdits, settleRun } from './state.ts';

function takeMessage(state: OpenHands, setting: Setting, value: JsonObject): null {
  const { draft } = state;
  const text = wordsAt(objectAt(value, 'llm_message'), 'content');
  const human = value.source === 'user' && textAt(value, 'sender') === null;
  const by = value.source === 'agent' ? 'agent' : human ? 'human' : 'harness';
  say(draft, setting, by, text);
  say(draft, setting, 'harness', wordsAt(value, 'extended_content'));
  draft.end = by === 'agent' ? 'completed' : 'unknown';
  return null;
}

/** A call whose arguments are no JSON object: it never ran. */
const unread = (call: JsonObject | null): Call => ({
  asked: { kind: 'other', input: textAt(call, 'arguments') ?? '' },
});

function takeAction(state: OpenHands, setting: Setting, value: JsonObject): string | null {
  const { draft } = state;
  const id = nameAt(value, 'tool_call_id') ?? nameAt(value, 'id');
  const event = nameAt(value, 'id') ?? '';
  const action = objectAt(value, 'action');
  const tool = nameAt(value, 'tool_name') ?? nameAt(action, 'kind') ?? 'unnamed';
  say(draft, setting, 'agent', wordsAt(value, 'thought'));
  draft.end = 'unknown';
  if (tool === 'finish' || action?.kind === 'FinishAction') {
    say(draft, setting, 'agent', textAt(action, 'message') ?? '');
    draft.end = 'completed';
    if (id !== null) state.polls.add(id);
    return null;
  }
  // An action that the tool's schema refused is kept as the model wrote it.
  const written = parseJson(textAt(objectAt(value, 'tool_call'), 'arguments') ?? '');
  const given = action ?? (isObject(written) ? written : null);
  const call = given ? readCall(tool, given, state.here, draft.spill) : unread(objectAt(value, 'tool_call'));
  if ('input' in call && call.input === '') {
    if (id !== null) state.polls.add(id);
    return null;
  }
  const asked = 'asked' in call ? call.asked : { kind: 'other' as const, input: call.input };
  const step = ask(draft, setting, tool, id, asked);
  if (!step) return 'duplicate';
  state.byEvent.set(event, step);
  return null;
}

/** The call that an event answers, by the ids of the call and of the event that made it. */
function callOf({ draft, byEvent }: OpenHands, value: JsonObject): CallDraft | undefined {
  const [call, event] = [nameAt(value, 'tool_call_id'), nameAt(value, 'action_id')];
  return (call === null && event !== null ? undefined : answeredCall(draft, call)) ?? byEvent.get(event ?? '');
}

function takeObservation(state: OpenHands, setting: Setting, value: JsonObject): string | null {
  const { draft } = state;
  const result = objectAt(value, 'observation');
  if (!result) return 'no-observation';
  const id = nameAt(value, 'tool_call_id') ?? '';
  const call = callOf(state, value);
  const output = wordsAt(result, 'content') || (textAt(result, 'output') ?? '');
  const failed = flagAt(result, 'is_error') === true;
  const terminal = 'exit_code' in result;
  const where = nameAt(objectAt(result, 'metadata'), 'working_dir');
  if (terminal && where !== null) state.here = where;
  const poll = state.polls.has(id);
  const resumes = terminal && (poll || call?.kind === 'other');
  const resumed = resumes && resumeRun(state, readPrinted(result, output, failed), setting.time);
  if (!call) {
    if (poll) return resumed ? null : 'acknowledged';
    draft.counts.orphanResults += 1;
    return null;
  }
  if (!isOpen(call)) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  if (call.kind === 'run') settleRun(state, call, readPrinted(result, output, failed), setting.time);
  else answer(draft, call, { outcome: failed ? 'error' : 'ok', output, cut: isCut(output), endTime: setting.time });
  if (call.kind === 'edit') call.edits = settledEdits(call, result, draft.spill);
  return null;
}

/** A call that was answered by something else than its tool. */
function takeRefusal(
  state: OpenHands,
  setting: Setting,
  value: JsonObject,
  outcome: Outcome,
  output: string,
): string | null {
  const { draft } = state;
  const call = callOf(state, value);
  if (call && !isOpen(call)) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  if (call) answer(draft, call, { outcome, output, endTime: setting.time });
  else draft.counts.orphanResults += 1;
  if (outcome === 'rejected') note(draft, setting, 'permission', output);
  return null;
}

function takeInterruption(state: OpenHands, setting: Setting, kind: string): null {
  cancelOpenCalls(state.draft);
  state.draft.end = 'interrupted';
  note(state.draft, setting, 'interruption', kind);
  return null;
}

const add = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : one + other;

/** Takes the running totals of all models (agent, condenser …) of a conversation. A cost of nothing is none known. */
function noteStats(state: OpenHands, stats: JsonObject | null): boolean {
  const metrics = objectAt(stats, 'usage_to_metrics');
  if (!metrics) return false;
  let total: Tokens = { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null };
  for (const [use, one] of Object.entries(metrics).slice(0, 100)) {
    if (!isObject(one)) continue;
    const tokens = objectAt(one, 'accumulated_token_usage');
    const model = nameAt(one, 'model_name');
    const used = numberAt(tokens, 'completion_tokens') ?? 0;
    if (model !== null && (used > 0 || state.draft.models.size === 0)) state.draft.models.add(model);
    if (model !== null && (state.model === null || use === 'agent' || use === 'default')) state.model = model;
    const [cachedInput, cacheWrite] = [numberAt(tokens, 'cache_read_tokens'), numberAt(tokens, 'cache_write_tokens')];
    total = {
      input: add(total.input, uncached(numberAt(tokens, 'prompt_tokens'), cachedInput, cacheWrite)),
      cachedInput: add(total.cachedInput, cachedInput),
      cacheWrite: add(total.cacheWrite, cacheWrite),
      output: add(total.output, numberAt(tokens, 'completion_tokens')),
      costUsd: add(total.costUsd, numberAt(one, 'accumulated_cost') || null),
    };
  }
  state.total = total;
  return true;
}

const ENDS: ReadonlyMap<unknown, OpenHands['draft']['end']> = new Map([
  ['finished', 'completed'],
  ['error', 'error'],
  ['stuck', 'error'],
  ['paused', 'interrupted'],
  ['running', 'unknown'],
]);

/** Takes the state of a conversation: who runs it and where, what it used, how it stands. */
export function takeState(state: OpenHands, whole: JsonObject): void {
  const { draft } = state;
  draft.id ??= nameAt(whole, 'id');
  draft.cwd ??= nameAt(objectAt(whole, 'workspace'), 'working_dir');
  noteStats(state, objectAt(whole, 'stats'));
  const model = nameAt(objectAt(objectAt(whole, 'agent'), 'llm'), 'model');
  if (model !== null && draft.models.size === 0) draft.models.add(model);
  state.model ??= model;
  draft.end = ENDS.get(whole.execution_status) ?? draft.end;
}

function takeUpdate(state: OpenHands, value: JsonObject): string | null {
  const { draft } = state;
  const content = objectAt(value, 'value');
  if (value.key === 'stats') return noteStats(state, content) ? null : 'state/stats';
  if (value.key === 'execution_status') {
    draft.end = ENDS.get(value.value) ?? draft.end;
    return null;
  }
  if (value.key !== 'full_state' || !content) return `state/${String(nameAt(value, 'key')).slice(0, 40)}`;
  takeState(state, content);
  return null;
}

function takeForeignCall(state: OpenHands, setting: Setting, value: JsonObject): string | null {
  const { draft } = state;
  const id = nameAt(value, 'tool_call_id');
  const tool = nameAt(value, 'title') ?? 'ACP';
  const input = { kind: 'other' as const, input: JSON.stringify(value.raw_input ?? null) };
  const call = (id !== null && draft.calls.get(id)) || ask(draft, setting, tool, id, input);
  if (!call) return 'duplicate';
  const failed = flagAt(value, 'is_error') === true || value.status === 'failed';
  const ended = failed || value.status === 'completed';
  const output = typeof value.raw_output === 'string' ? value.raw_output : JSON.stringify(value.raw_output ?? '');
  if (ended && isOpen(call)) answer(draft, call, { outcome: failed ? 'error' : 'ok', output, endTime: setting.time });
  return null;
}

/** Takes an event of the SDK; returns why it was skipped, null where it was used. */
export function takeEvent(state: OpenHands, setting: Setting, value: JsonObject): string | null {
  const { draft } = state;
  const kind = nameAt(value, 'kind') ?? '';
  switch (kind) {
    case 'MessageEvent':
      return takeMessage(state, setting, value);
    case 'ActionEvent':
      return takeAction(state, setting, value);
    case 'ObservationEvent':
      return takeObservation(state, setting, value);
    case 'UserRejectObservation':
      return takeRefusal(state, setting, value, 'rejected', textAt(value, 'rejection_reason') ?? '');
    case 'AgentErrorEvent':
      return takeRefusal(state, setting, value, 'error', textAt(value, 'error') ?? '');
    case 'ACPToolCallEvent':
      return takeForeignCall(state, setting, value);
    case 'ConversationErrorEvent':
      draft.apiErrors += 1;
      draft.end = 'error';
      note(draft, setting, 'api-error', `${textAt(value, 'code') ?? ''} ${textAt(value, 'detail') ?? ''}`.trim());
      return null;
    case 'PauseEvent':
    case 'InterruptEvent':
      return takeInterruption(state, setting, kind);
    case 'Condensation':
      draft.compactions += 1;
      note(draft, setting, 'compaction', textAt(value, 'summary') ?? '');
      return null;
    case 'ConversationStateUpdateEvent':
      return takeUpdate(state, value);
    default:
      return /^(?:SystemPrompt|CondensationSummary|HookExecution|Token|LLMCompletionLog|StreamingDelta)Event$|^CondensationRequest$/.test(
        kind,
      )
        ? kind
        : `unknown:${kind.slice(0, 40)}`;
  }
}
