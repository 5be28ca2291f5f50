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
import { type JsonObject, nameAt, numberAt, objectAt, textAt, wordsAt } from '../json.ts';
import { uncached } from '../token-sum.ts';
import { readCall } from './calls.ts';
import { isCut, type OpenHands, readPrinted, resumeRun, settledEdits, settleRun } from './state.ts';

const CALLS: ReadonlySet<string> = new Set([
  'run',
  'run_ipython',
  'read',
  'write',
  'edit',
  'browse',
  'browse_interactive',
  'delegate',
  'task_tracking',
  'call_tool_mcp',
  'mcp',
  'search',
  'push',
  'send_pr',
]);

const IDLE: ReadonlySet<string> = new Set([
  'null',
  'recall',
  'think',
  'system',
  'start',
  'resume',
  'condensation_request',
]);

const idOf = (value: JsonObject, key: string): string => {
  const id = value[key];
  return typeof id === 'number' || typeof id === 'string' ? String(id).slice(0, 200) : '';
};

/** The model and the running totals that an action of the agent carries. */
function noteMetrics(state: OpenHands, value: JsonObject): void {
  const metrics = objectAt(value, 'llm_metrics');
  const tokens = objectAt(metrics, 'accumulated_token_usage');
  const response = objectAt(objectAt(value, 'tool_call_metadata'), 'model_response');
  const model = nameAt(tokens, 'model') ?? nameAt(response, 'model');
  if (model !== null) state.draft.models.add(model);
  state.model = model ?? state.model;
  if (!metrics) return;
  const [cachedInput, cacheWrite] = [numberAt(tokens, 'cache_read_tokens'), numberAt(tokens, 'cache_write_tokens')];
  state.total = {
    input: uncached(numberAt(tokens, 'prompt_tokens'), cachedInput, cacheWrite),
    cachedInput,
    cacheWrite,
    output: numberAt(tokens, 'completion_tokens'),
    costUsd: numberAt(metrics, 'accumulated_cost') || null,
  };
}

function takeCall(state: OpenHands, setting: Setting, value: JsonObject, tool: string): string | null {
  const { draft } = state;
  const args = objectAt(value, 'args') ?? {};
  const id = idOf(value, 'id');
  say(draft, setting, 'agent', textAt(args, 'thought') ?? '');
  draft.end = 'unknown';
  const partial = tool === 'write' && ((numberAt(args, 'start') ?? 0) > 0 || (numberAt(args, 'end') ?? -1) >= 0);
  const call = readCall(partial ? 'edit' : tool, args, state.here, draft.spill);
  if ('input' in call && call.input === '') {
    state.polls.add(id);
    return null;
  }
  const asked = 'asked' in call ? call.asked : { kind: 'other' as const, input: call.input };
  const callId = nameAt(objectAt(value, 'tool_call_metadata'), 'tool_call_id');
  const step = ask(draft, setting, tool, callId === null || draft.calls.has(callId) ? null : callId, asked);
  if (step && id !== '') state.byEvent.set(id, step);
  return null;
}

function takeState(state: OpenHands, setting: Setting, says: string | null): null {
  const { draft } = state;
  if (says === 'stopped' || says === 'paused') {
    cancelOpenCalls(draft);
    draft.end = 'interrupted';
    note(draft, setting, 'interruption', says);
  } else if (says === 'user_rejected') note(draft, setting, 'permission', says);
  else if (says === 'error' || says === 'rate_limited') {
    draft.apiErrors += 1;
    draft.end = 'error';
    note(draft, setting, 'api-error', says);
  } else if (says === 'finished') draft.end = 'completed';
  else if (says === 'running') draft.end = 'unknown';
  return null;
}

function takeAction(state: OpenHands, setting: Setting, value: JsonObject, action: string): string | null {
  const { draft } = state;
  const args = objectAt(value, 'args');
  if (value.source === 'agent') noteMetrics(state, value);
  if (action === 'system') draft.agentVersion ??= nameAt(args, 'openhands_version');
  if (CALLS.has(action) && value.source === 'agent') return takeCall(state, setting, value, action);
  switch (action) {
    case 'message': {
      const by = value.source === 'agent' ? 'agent' : value.source === 'user' ? 'human' : 'harness';
      say(draft, setting, by, textAt(args, 'content') ?? textAt(value, 'message') ?? '');
      draft.end = by === 'agent' ? 'completed' : 'unknown';
      return null;
    }
    case 'finish':
    case 'reject':
      say(draft, setting, 'agent', textAt(args, 'final_thought') ?? textAt(args, 'thought') ?? '');
      draft.end = action === 'finish' ? 'completed' : 'error';
      return null;
    case 'condensation':
      draft.compactions += 1;
      note(draft, setting, 'compaction', textAt(args, 'summary') ?? '');
      return null;
    case 'change_agent_state':
      return takeState(state, setting, textAt(args, 'agent_state'));
    case 'stop':
    case 'pause':
      return takeState(state, setting, action === 'stop' ? 'stopped' : 'paused');
    default:
      return IDLE.has(action) || CALLS.has(action) ? `action/${action}` : `unknown:action/${action.slice(0, 40)}`;
  }
}

function settle(state: OpenHands, setting: Setting, call: CallDraft, value: JsonObject, observation: string): void {
  const { draft } = state;
  const extras = objectAt(value, 'extras') ?? {};
  const output = wordsAt(value, 'content');
  const failed = observation === 'error' || value.success === false;
  if (observation === 'user_rejected') {
    answer(draft, call, { outcome: 'rejected', output, endTime: setting.time });
    note(draft, setting, 'permission', output);
  } else if (call.kind === 'run') {
    settleRun(state, call, readPrinted(extras, output, observation === 'error'), setting.time);
  } else {
    const fine = CALLS.has(observation) || value.success === true ? 'ok' : 'unknown';
    answer(draft, call, { outcome: failed ? 'error' : fine, output, cut: isCut(output), endTime: setting.time });
  }
  if (call.kind === 'edit') call.edits = settledEdits(call, extras, draft.spill);
}

function takeObservation(state: OpenHands, setting: Setting, value: JsonObject, observation: string): string | null {
  const { draft } = state;
  const extras = objectAt(value, 'extras') ?? {};
  const where = nameAt(objectAt(extras, 'metadata'), 'working_dir');
  if (where !== null) {
    state.here = where;
    draft.cwd ??= where;
  }
  if (observation === 'agent_state_changed') return takeState(state, setting, textAt(extras, 'agent_state'));
  const cause = idOf(value, 'cause');
  const call = cause === '' && CALLS.has(observation) ? answeredCall(draft, null) : state.byEvent.get(cause);
  const poll = state.polls.has(cause);
  const printed = readPrinted(extras, wordsAt(value, 'content'), observation === 'error');
  const resumed = observation === 'run' && (poll || call?.kind === 'other') && resumeRun(state, printed, setting.time);
  if (call && isOpen(call)) {
    settle(state, setting, call, value, observation);
    return null;
  }
  if (resumed) return null;
  if (call) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  if (observation === 'error') {
    say(draft, setting, 'harness', wordsAt(value, 'content'));
    return null;
  }
  if (!CALLS.has(observation)) return `observation/${observation.slice(0, 40)}`;
  if (poll) return 'acknowledged';
  draft.counts.orphanResults += 1;
  return null;
}

/** Takes an action or an observation of the versions before the SDK; returns why it was skipped, null where it was used. */
export function takeOldEvent(state: OpenHands, setting: Setting, value: JsonObject): string | null {
  const action = textAt(value, 'action');
  if (action !== null) return takeAction(state, setting, value, action);
  return takeObservation(state, setting, value, textAt(value, 'observation') ?? '');
}
