import { isCutBy } from '../cut-notices.ts';
import {
  answer,
  answeredCall,
  ask,
  type CallDraft,
  cancelOpenCalls,
  isOpen,
  note,
  type SessionDraft,
  type Setting,
  say,
} from '../draft.ts';
import { asked } from '../gemini-family/calls.ts';
import { partsOf, wordsOf } from '../gemini-family/parts.ts';
import { answerOf, responsesIn, settledEdits } from '../gemini-family/results.ts';
import { isSummary } from '../gemini-family/texts.ts';
import { isObject, type JsonObject, listAt, nameAt, numberAt, objectAt, timeAt } from '../json.ts';
import type { Tokens } from '../token-sum.ts';
import { uncached } from '../token-sum.ts';
import { messageText, messageUtterances, workspaceOf } from './texts.ts';

/** What is known of a message: it is written anew whenever one of its calls gets on. */
interface Known {
  /** How many steps there were before it. */
  readonly from: number;
  said: boolean;
}

/** What is known of a Gemini CLI session while it is read. */
export interface Gemini {
  readonly draft: SessionDraft;
  /** Messages by id, in order; a rewind takes the last ones away. */
  readonly messages: Map<string, Known>;
  /** The last word on each message's tokens. */
  readonly tokens: Map<string, Tokens>;
  /** Calls that were last seen to be at work. */
  readonly working: Set<CallDraft>;
}

const known = (gemini: Gemini, id: string): Known => {
  const message = gemini.messages.get(id) ?? { from: gemini.draft.steps.length, said: false };
  gemini.messages.set(id, message);
  return message;
};

function tokensOf(tokens: JsonObject): Tokens {
  const cachedInput = numberAt(tokens, 'cached');
  const output = numberAt(tokens, 'output');
  const thoughts = numberAt(tokens, 'thoughts');
  return {
    input: uncached(numberAt(tokens, 'input'), cachedInput, null),
    cachedInput,
    cacheWrite: null,
    output: output === null ? thoughts : output + (thoughts ?? 0),
    costUsd: null,
  };
}

/** Gives a call its answer, where the log holds one that is new. Returns whether it did. */
function settle(gemini: Gemini, call: CallDraft, raw: JsonObject, endTime: string | null): boolean {
  const { draft, working } = gemini;
  const parts = partsOf(raw.result);
  const [response] = responsesIn(parts);
  // An answer in another form than a function's response is kept by its words.
  const words = response ? '' : wordsOf(parts);
  const status = raw.status;
  const ended = status === 'success' || status === 'error' || status === 'cancelled';
  if (status === 'executing') working.add(call);
  if (!isOpen(call) || (!ended && !response)) return false;
  const told = objectAt(response ?? null, 'response') ?? (words === '' ? null : { output: words });
  const given = answerOf(call, draft.spill, status, told);
  answer(draft, call, { ...given, cut: isCutBy('gemini-family', given.output), endTime });
  if (call.kind === 'edit') call.edits = settledEdits(call.edits, raw.resultDisplay, draft.spill);
  working.delete(call);
  return true;
}

function takeCall(gemini: Gemini, setting: Setting, raw: JsonObject, fallback: string): boolean {
  const { draft } = gemini;
  const id = nameAt(raw, 'id') ?? fallback;
  const tool = nameAt(raw, 'name') ?? 'unnamed';
  const time = timeAt(raw, 'timestamp');
  const before = draft.calls.get(id);
  const call = before ?? ask(draft, setting, tool, id, asked(tool, raw.args, draft.spill));
  if (!call) return false;
  if (!before) draft.end = 'unknown';
  const settled = settle(gemini, call, raw, time);
  return settled || !before;
}

/** Takes an answer of the model: its words, and its calls with what came of them. */
export function takeModel(gemini: Gemini, setting: Setting, message: JsonObject, id: string): string | null {
  const { draft } = gemini;
  const state = known(gemini, id);
  const model = nameAt(message, 'model');
  if (model !== null) draft.models.add(model);
  const tokens = objectAt(message, 'tokens');
  if (tokens) gemini.tokens.set(id, tokensOf(tokens));
  const here = { ...setting, model };
  let isNew = false;
  const text = messageText(message);
  if (!state.said && text.trim() !== '') {
    say(draft, here, 'agent', text);
    draft.end = 'completed';
    state.said = isNew = true;
  }
  for (const [at, raw] of listAt(message, 'toolCalls').entries()) {
    if (isObject(raw) && takeCall(gemini, here, raw, `${id}#${at}`)) isNew = true;
  }
  for (const [at, part] of partsOf(message.content).entries()) {
    const raw = objectAt(part, 'functionCall');
    if (raw && takeCall(gemini, here, raw, `${id}/${at}`)) isNew = true;
  }
  if (isNew || tokens) return null;
  draft.counts.duplicates += 1;
  return 'duplicate';
}

/** A function's response in a message of its own, which mostly repeats what the call's own entry says. */
function takeResponse(gemini: Gemini, setting: Setting, response: JsonObject): boolean {
  const { draft } = gemini;
  const call = answeredCall(draft, nameAt(response, 'id'));
  if (!call) draft.counts.orphanResults += 1;
  return call !== undefined && settle(gemini, call, { result: [{ functionResponse: response }] }, setting.time);
}

/** Takes a user's message: a human's words, the harness's, or what the tools answered. */
export function takeUser(gemini: Gemini, setting: Setting, message: JsonObject, id: string): string | null {
  const { draft } = gemini;
  const state = known(gemini, id);
  if (state.said) return 'duplicate';
  state.said = true;
  const responses = responsesIn(partsOf(message.content));
  const settledSome = responses.map((one) => takeResponse(gemini, setting, one)).includes(true);
  const pieces = messageUtterances(message);
  for (const piece of pieces) {
    const by = setting.depth > 0 ? 'harness' : piece.by;
    if (by === 'harness') draft.cwd ??= workspaceOf(piece.text);
    else draft.end = 'unknown';
    say(draft, setting, by, piece.text);
    if (!isSummary(piece.text)) continue;
    draft.compactions += 1;
    note(draft, setting, 'compaction', 'the conversation was replaced by a summary');
  }
  return pieces.length > 0 || settledSome ? null : 'result-repeat';
}

/** Takes a line of the user interface, as far as it tells of a failure of the model's API or of an interruption. */
export function takeLine(gemini: Gemini, setting: Setting, message: JsonObject, type: string): string | null {
  const { draft } = gemini;
  const text = messageText(message);
  if (/^(?:Request cancelled|User cancelled the request|Operation cancelled)\b/.test(text)) {
    cancelOpenCalls(draft);
    draft.end = 'interrupted';
    note(draft, setting, 'interruption', text);
    return null;
  }
  if (type !== 'error' || !/^\[API Error|\bquota\b|\bAPI\b/i.test(text.slice(0, 400))) return `${type}-line`;
  draft.apiErrors += 1;
  draft.end = 'error';
  note(draft, setting, 'api-error', text);
  return null;
}
