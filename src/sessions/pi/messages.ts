import {
  answer,
  answeredCall,
  ask,
  cancelOpenCalls,
  isOpen,
  note,
  type SessionDraft,
  type Setting,
  say,
} from '../draft.ts';
import { blocksAt, type JsonObject, nameAt, numberAt, objectAt, textAt } from '../json.ts';
import type { openTokenSum, Tokens } from '../token-sum.ts';
import { asked } from './calls.ts';
import { answerOf, textOf } from './results.ts';

/** What is known of a pi session while it is read. */
export interface Pi {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** When the session began, where it began as a copy of another one's history. */
  forkedAt: string | null;
  readonly seen: Set<string>;
  /** The id of the entry before. */
  last: string | null;
}

const tokensOf = (usage: JsonObject): Tokens => ({
  input: numberAt(usage, 'input'),
  cachedInput: numberAt(usage, 'cacheRead'),
  cacheWrite: numberAt(usage, 'cacheWrite'),
  output: numberAt(usage, 'output'),
  costUsd: numberAt(objectAt(usage, 'cost'), 'total'),
});

/** Why the model stopped, as far as that ends the session or tells of a failure. */
function takeStop(pi: Pi, setting: Setting, message: JsonObject): void {
  const { draft } = pi;
  const why = message.stopReason;
  draft.end = why === 'stop' ? 'completed' : why === 'error' ? 'error' : why === 'aborted' ? 'interrupted' : 'unknown';
  const says = textAt(message, 'errorMessage') ?? '';
  if (why === 'error') {
    draft.apiErrors += 1;
    note(draft, setting, 'api-error', says);
  } else if (why === 'aborted') {
    cancelOpenCalls(draft);
    note(draft, setting, 'interruption', says);
  }
}

function takeAssistant(pi: Pi, setting: Setting, message: JsonObject): null {
  const { draft } = pi;
  const model = nameAt(message, 'model');
  if (model !== null) draft.models.add(model);
  const usage = objectAt(message, 'usage');
  if (usage) pi.tokens.note(tokensOf(usage));
  const here = { ...setting, model };
  for (const block of blocksAt(message, 'content')) {
    if (block.type === 'toolCall') {
      const tool = nameAt(block, 'name') ?? 'unnamed';
      const id = nameAt(block, 'id');
      const before = id === null ? undefined : draft.calls.get(id);
      // Some providers give the same ids again in every answer.
      if (id !== null && before && !isOpen(before)) draft.calls.delete(id);
      ask(draft, here, tool, id, asked(tool, block.arguments, draft.spill));
    } else if (block.type !== 'thinking') say(draft, here, 'agent', textOf([block]));
  }
  takeStop(pi, here, message);
  return null;
}

function takeResult(pi: Pi, setting: Setting, message: JsonObject): null {
  const { draft } = pi;
  const call = answeredCall(draft, nameAt(message, 'toolCallId'));
  draft.end = 'unknown';
  if (!call) draft.counts.orphanResults += 1;
  else if (!isOpen(call)) draft.counts.duplicates += 1;
  else {
    const cut = objectAt(objectAt(message, 'details'), 'truncation')?.truncated === true;
    answer(draft, call, { ...answerOf(call, message), cut, endTime: setting.time });
  }
  return null;
}

/** A command that the user ran beside the agent: it may have changed any file. */
function takeOwnCommand(pi: Pi, setting: Setting, message: JsonObject): null {
  note(pi.draft, setting, 'external-change', `the user ran: ${textAt(message, 'command') ?? ''}`);
  return null;
}

/** Takes a message of the conversation. */
export function takeMessage(pi: Pi, setting: Setting, message: JsonObject): string | null {
  const { draft } = pi;
  const role = nameAt(message, 'role') ?? 'nobody';
  switch (role) {
    case 'assistant':
      return takeAssistant(pi, setting, message);
    case 'toolResult':
      return takeResult(pi, setting, message);
    case 'user':
      draft.end = 'unknown';
      say(draft, setting, 'human', textOf(message.content));
      return null;
    case 'bashExecution':
      return takeOwnCommand(pi, setting, message);
    case 'custom':
    case 'hookMessage':
    case 'branchSummary':
    case 'compactionSummary':
      say(draft, setting, 'harness', textAt(message, 'summary') ?? textOf(message.content));
      return null;
    default:
      return `unknown:message/${role.slice(0, 40)}`;
  }
}
