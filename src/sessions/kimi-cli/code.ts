import { cancelOpenCalls, note, type Setting } from '../draft.ts';
import { flagAt, type JsonObject, nameAt, numberAt, objectAt, textAt } from '../json.ts';
import {
  addAnswer,
  addCall,
  addDecision,
  addPrompt,
  addWords,
  flush,
  type Kimi,
  tokensOf,
  unknownKind,
} from './kimi.ts';
import { textOf } from './results.ts';

/** Records that say nothing about what the agent did, or repeat what others say. */
const IDLE: ReadonlySet<unknown> = new Set([
  'full_compaction.begin',
  'full_compaction.complete',
  'llm.tools_snapshot',
  'plan_mode.enter',
  'plan_mode.exit',
  'plugin.session_start',
  'runtime.set_binding',
  'token_counting.measured',
  'token_counting.turn_recorded',
  'tools.set_active_tools',
]);

const PREFIX =
  /^(?:turn|context|llm|usage|permission|full_compaction|tools|plan_mode|runtime|token_counting|plugin)\.\w/;

/** Whether a record is one of the TypeScript line of Kimi. */
export const isCodeRecord = (value: JsonObject): boolean => {
  const type = nameAt(value, 'type') ?? '';
  if (type === 'config.update' || type === 'profile.bind') return 'modelAlias' in value || 'profileName' in value;
  return PREFIX.test(type) && typeof value.time === 'number';
};

function takeEvent(kimi: Kimi, setting: Setting, event: JsonObject): string | null {
  const type = nameAt(event, 'type');
  const id = nameAt(event, 'toolCallId');
  const part = objectAt(event, 'part');
  if (type === 'content.part') {
    if (part?.type !== 'text') return `part/${String(nameAt(part, 'type'))}`;
    addWords(kimi, setting, textAt(part, 'text') ?? '');
    return null;
  }
  flush(kimi);
  if (type === 'tool.call') {
    kimi.draft.cwd ??= nameAt(objectAt(event, 'display'), 'cwd');
    addCall(kimi, setting, nameAt(event, 'name') ?? 'unnamed', id, event.args);
    return null;
  }
  if (type === 'tool.result') {
    const result = objectAt(event, 'result');
    const failed = result ? flagAt(result, 'isError') === true : null;
    addAnswer(kimi, setting, id ?? '', {
      output: textOf(result?.output),
      message: textAt(result, 'message') ?? '',
      failed,
    });
    return null;
  }
  if (type === 'step.begin') return 'step';
  if (type !== 'step.end') return unknownKind(`loop/${type}`);
  const usage = objectAt(event, 'usage');
  if (usage) kimi.stepTokens.set(nameAt(event, 'uuid') ?? `at ${setting.record.offset}`, tokensOf(usage));
  return usage ? null : 'step';
}

function takePrompt(kimi: Kimi, setting: Setting, value: JsonObject): null {
  const origin = objectAt(value, 'origin');
  const text = textOf(value.input);
  if (kimi.depth === 0 && origin?.kind === 'system_trigger' && origin.name === 'subagent') kimi.depth = 1;
  if (kimi.prompts.size < 1000) kimi.prompts.add(text);
  const depth = Math.max(setting.depth, kimi.depth);
  addPrompt(kimi, { ...setting, depth }, text, origin !== null && origin.kind !== 'user');
  return null;
}

/** The context repeats prompts, and holds what the harness put beside them. */
function takeMessage(kimi: Kimi, setting: Setting, value: JsonObject): string | null {
  const message = objectAt(value, 'message');
  if (message?.role !== 'user') return 'context-repeat';
  const text = textOf(message.content);
  if (kimi.prompts.delete(text)) return 'context-repeat';
  addPrompt(kimi, setting, text, objectAt(message, 'origin')?.kind !== 'user');
  return null;
}

/** A request to the model; one that is not the first of its step was tried again after a failure. */
function takeRequest(kimi: Kimi, setting: Setting, value: JsonObject): string | null {
  const { draft } = kimi;
  const model = nameAt(value, 'model') ?? nameAt(value, 'modelAlias');
  if (model !== null) draft.models.add(model);
  kimi.model = model ?? kimi.model;
  const attempt = /^(\d{1,6})\/\d{1,6}$/.exec(nameAt(value, 'attempt') ?? '');
  if (!attempt || Number(attempt[1]) < 2) return 'request';
  draft.apiErrors += 1;
  note(draft, setting, 'api-error', `attempt ${attempt[0]}`);
  return null;
}

const ENDS: ReadonlyMap<string, Kimi['draft']['end']> = new Map([
  ['completed', 'completed'],
  ['cancelled', 'interrupted'],
  ['interrupted', 'interrupted'],
  ['failed', 'error'],
  ['error', 'error'],
]);

function takeTurnEnd(kimi: Kimi, value: JsonObject): null {
  kimi.draft.end = ENDS.get(nameAt(value, 'reason') ?? '') ?? 'unknown';
  return null;
}

function takeCancel(kimi: Kimi, setting: Setting): null {
  cancelOpenCalls(kimi.draft);
  kimi.draft.end = 'interrupted';
  note(kimi.draft, setting, 'interruption', 'the turn was cancelled');
  return null;
}

function takeDecision(kimi: Kimi, setting: Setting, value: JsonObject): null {
  const result = objectAt(value, 'result');
  const decision = nameAt(result, 'decision') ?? 'unknown';
  const scope = nameAt(result, 'scope');
  const action = (textAt(value, 'action') ?? '').slice(0, 400);
  addDecision(kimi, setting, nameAt(value, 'toolCallId'), action, scope === null ? decision : `${decision} (${scope})`);
  return null;
}

function takeCompaction(kimi: Kimi, setting: Setting, value: JsonObject): null {
  const before = numberAt(value, 'tokensBefore');
  kimi.draft.compactions += 1;
  const size = before === null ? '' : `from ${before} tokens to ${numberAt(value, 'tokensAfter') ?? 'unknown'}`;
  note(kimi.draft, setting, 'compaction', size);
  return null;
}

function takeConfig(kimi: Kimi, value: JsonObject): null {
  const disclosed = objectAt(value, 'environmentDisclosure');
  kimi.draft.cwd ??= nameAt(value, 'cwd') ?? nameAt(disclosed, 'cwd');
  kimi.model ??= nameAt(value, 'modelAlias');
  return null;
}

function takeUsage(kimi: Kimi, setting: Setting, value: JsonObject): string | null {
  const usage = objectAt(value, 'usage');
  if (usage) kimi.tokens.set(`at ${setting.record.offset}`, tokensOf(usage));
  return usage ? null : 'usage';
}

/** Takes a record of the TypeScript line of Kimi ("Kimi Code"): flat, with a dotted type. */
export function takeCode(kimi: Kimi, setting: Setting, value: JsonObject): string | null {
  const type = nameAt(value, 'type');
  if (type !== 'context.append_loop_event' && type !== 'usage.record') flush(kimi);
  switch (type) {
    case 'context.append_loop_event':
      return takeEvent(kimi, setting, objectAt(value, 'event') ?? {});
    case 'context.append_message':
      return takeMessage(kimi, setting, value);
    case 'context.apply_compaction':
      return takeCompaction(kimi, setting, value);
    case 'turn.prompt':
    case 'turn.steer':
      return takePrompt(kimi, setting, value);
    case 'turn.cancel':
      return takeCancel(kimi, setting);
    case 'turn.ended':
      return takeTurnEnd(kimi, value);
    case 'llm.request':
      return takeRequest(kimi, setting, value);
    case 'usage.record':
      return takeUsage(kimi, setting, value);
    case 'permission.record_approval_result':
      return takeDecision(kimi, setting, value);
    case 'permission.set_mode':
      note(kimi.draft, setting, 'permission', `mode ${nameAt(value, 'mode') ?? 'unknown'}`);
      return null;
    case 'config.update':
    case 'profile.bind':
      return takeConfig(kimi, value);
    default:
      return IDLE.has(type) ? String(type) : unknownKind(type);
  }
}
