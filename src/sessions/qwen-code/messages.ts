import { isCutBy } from '../cut-notices.ts';
import { answer, ask, type CallDraft, isOpen, type SessionDraft, type Setting, say } from '../draft.ts';
import { asked } from '../gemini-family/calls.ts';
import { partsOf, wordsOf } from '../gemini-family/parts.ts';
import { answerOf, responsesIn, settledEdits } from '../gemini-family/results.ts';
import { utterances } from '../gemini-family/texts.ts';
import { type JsonObject, nameAt, numberAt, objectAt, textAt } from '../json.ts';
import { type Tokens, uncached } from '../token-sum.ts';

/** What is known of a Qwen Code session while it is read. */
export interface Qwen {
  readonly draft: SessionDraft;
  /** How many steps there were when a record of this uuid came. */
  readonly places: Map<string, number>;
  /** The last word on each message's tokens. */
  readonly tokens: Map<string, Tokens>;
  /** The message that made a call, by the call's id: some providers give the same ids again. */
  readonly owners: Map<string, string>;
}

function tokensOf(usage: JsonObject): Tokens {
  const cachedInput = numberAt(usage, 'cachedContentTokenCount');
  const output = numberAt(usage, 'candidatesTokenCount');
  const input = uncached(numberAt(usage, 'promptTokenCount'), cachedInput, null);
  return { input, cachedInput, cacheWrite: null, output, costUsd: null };
}

function takeCall(qwen: Qwen, setting: Setting, called: JsonObject, uuid: string): void {
  const { draft, owners } = qwen;
  const id = nameAt(called, 'id');
  const tool = nameAt(called, 'name') ?? 'unnamed';
  const before = id === null ? undefined : draft.calls.get(id);
  if (id !== null && before && !isOpen(before) && owners.get(id) !== uuid) draft.calls.delete(id);
  if (id !== null) owners.set(id, uuid);
  ask(draft, setting, tool, id, asked(tool, called.args, draft.spill));
  draft.end = 'unknown';
}

/** Takes an answer of the model: its words and its calls. */
export function takeAssistant(qwen: Qwen, setting: Setting, value: JsonObject, uuid: string): null {
  const { draft } = qwen;
  const model = nameAt(value, 'model');
  if (model !== null) draft.models.add(model);
  const usage = objectAt(value, 'usageMetadata');
  if (usage) qwen.tokens.set(uuid, tokensOf(usage));
  const here = { ...setting, model };
  for (const part of partsOf(objectAt(value, 'message')?.parts)) {
    const called = objectAt(part, 'functionCall');
    if (called) takeCall(qwen, here, called, uuid);
    const text = wordsOf([part]);
    if (text.trim() === '') continue;
    say(draft, here, 'agent', text);
    if (setting.depth === 0) draft.end = 'completed';
  }
  return null;
}

const HUMAN: ReadonlySet<unknown> = new Set([undefined, null, 'mid_turn_user_message']);

/** Takes a user record: a human's words, or a notice that the harness gives in the user's name. */
export function takeUser(qwen: Qwen, setting: Setting, value: JsonObject): null {
  const { draft } = qwen;
  const shown = textAt(objectAt(value, 'systemPayload'), 'displayText');
  const own = setting.depth > 0 || !HUMAN.has(value.subtype);
  for (const piece of utterances(partsOf(objectAt(value, 'message')?.parts), own ? null : shown)) {
    const by = own ? 'harness' : piece.by;
    if (by === 'human') draft.end = 'unknown';
    say(draft, setting, by, piece.text);
  }
  return null;
}

/** The call that a response answers: by its id, else the first of that tool that still waits. */
function callOf(draft: SessionDraft, response: JsonObject): CallDraft | undefined {
  const id = nameAt(response, 'id');
  if (id !== null) return draft.calls.get(id);
  const tool = nameAt(response, 'name');
  return draft.recent.find((call) => call.tool === tool && call.callId === null && isOpen(call));
}

/** What is shown to a person of an answer, where the model's own is not in the record. */
const shownBy = (beside: JsonObject): JsonObject => {
  const shown = textAt(beside, 'resultDisplay');
  return { id: beside.callId, ...(shown !== null && { response: { output: shown } }) };
};

/** Takes what a tool answered. */
export function takeResult(qwen: Qwen, setting: Setting, value: JsonObject): string | null {
  const { draft } = qwen;
  const beside = objectAt(value, 'toolCallResult');
  let taken = 0;
  const responses = responsesIn(partsOf(objectAt(value, 'message')?.parts));
  for (const response of responses.length > 0 || !beside ? responses : [shownBy(beside)]) {
    const call = callOf(draft, response);
    const own = beside?.callId === response.id ? beside : null;
    taken += 1;
    if (!call) draft.counts.orphanResults += 1;
    else if (!isOpen(call)) draft.counts.duplicates += 1;
    else {
      const given = answerOf(call, draft.spill, own?.status, objectAt(response, 'response'));
      answer(draft, call, { ...given, cut: isCutBy('gemini-family', given.output), endTime: setting.time });
      if (call.kind === 'edit') call.edits = settledEdits(call.edits, own?.resultDisplay, draft.spill);
    }
  }
  return taken > 0 ? null : 'no-response';
}
