import { answer, answeredCall, ask, isOpen, note, type SessionDraft, type Setting, say } from '../draft.ts';
import { type JsonObject, numberAt } from '../json.ts';
import type { Tokens } from '../token-sum.ts';
import { asked } from './calls.ts';
import { answerOf, type Told } from './results.ts';

/** A call whose arguments are still being written. */
interface PartialCall {
  readonly setting: Setting;
  readonly id: string | null;
  readonly tool: string;
  readonly parts: string[];
}

/** What is known of a Kimi session while it is read. */
export interface Kimi {
  readonly draft: SessionDraft;
  /** The last word on each message's tokens. */
  readonly tokens: Map<string, Tokens>;
  /** Tokens as `step.end` tells them, which count where no record of their own does. */
  readonly stepTokens: Map<string, Tokens>;
  /** The agent's words so far, which may come in pieces. */
  readonly words: { setting: Setting | null; parts: string[] };
  call: PartialCall | null;
  /** The last texts that a person gave, which the context repeats. */
  readonly prompts: Set<string>;
  /** What permission was asked for, by the request's id. */
  readonly requests: Map<string, { readonly call: string | null; readonly action: string }>;
  /** Calls that a person refused. */
  readonly refused: Set<string>;
  depth: number;
  model: string | null;
}

/** Tokens as both lines of Kimi write them; only the names differ. */
export const tokensOf = (usage: JsonObject): Tokens => ({
  input: numberAt(usage, 'input_other') ?? numberAt(usage, 'inputOther'),
  cachedInput: numberAt(usage, 'input_cache_read') ?? numberAt(usage, 'inputCacheRead'),
  cacheWrite: numberAt(usage, 'input_cache_creation') ?? numberAt(usage, 'inputCacheCreation'),
  output: numberAt(usage, 'output'),
  costUsd: null,
});

/** Adds a call; an id that was given out before, and answered, is a new call's. */
export function addCall(kimi: Kimi, setting: Setting, tool: string, id: string | null, given: unknown): void {
  const { draft } = kimi;
  const before = id === null ? undefined : draft.calls.get(id);
  if (id !== null && before && !isOpen(before)) draft.calls.delete(id);
  ask(draft, setting, tool, id, asked(tool, given, draft.spill));
  if (setting.depth === kimi.depth) draft.end = 'unknown';
}

/** Writes down what came in pieces: the agent's words, and a call's arguments. */
export function flush(kimi: Kimi): void {
  const { draft, words, call } = kimi;
  const text = words.parts.splice(0).join('');
  if (words.setting && text !== '') {
    say(draft, words.setting, 'agent', text);
    if (words.setting.depth === kimi.depth) draft.end = 'completed';
  }
  words.setting = null;
  kimi.call = null;
  if (call) addCall(kimi, call.setting, call.tool, call.id, call.parts.join(''));
}

/** Adds words of the agent, which may go on in the next record. */
export function addWords(kimi: Kimi, setting: Setting, text: string): void {
  if (kimi.call || (kimi.words.setting && kimi.words.setting.depth !== setting.depth)) flush(kimi);
  kimi.words.setting ??= setting;
  kimi.words.parts.push(text);
}

/** Gives a call its answer. */
export function addAnswer(kimi: Kimi, setting: Setting, id: string, told: Told): void {
  const { draft } = kimi;
  const call = answeredCall(draft, id === '' ? null : id);
  if (setting.depth === kimi.depth) draft.end = 'unknown';
  if (!call) draft.counts.orphanResults += 1;
  else if (!isOpen(call)) draft.counts.duplicates += 1;
  else {
    const given = answerOf(call, told);
    const outcome = kimi.refused.delete(id) ? 'rejected' : given.outcome;
    answer(draft, call, { ...given, outcome, endTime: setting.time });
  }
}

/** Notes what a person decided about a call. */
export function addDecision(kimi: Kimi, setting: Setting, call: string | null, action: string, decision: string): void {
  if (/^(?:reject|den)/i.test(decision) && call !== null) kimi.refused.add(call);
  note(kimi.draft, setting, 'permission', `${decision}: ${action}`);
}

/** What Kimi puts into the conversation in the user's name begins with one of these. */
const WRAPPERS = /^<(?:system|system-reminder|git-context|notification|hook[\w-]{0,20}|skill[\w-]{0,20})\b/;

/** A text in the user's name: a person's, unless the harness wrapped it or says itself that it is its own. */
export function addPrompt(kimi: Kimi, setting: Setting, text: string, own: boolean): void {
  flush(kimi);
  const harness = own || setting.depth > 0 || WRAPPERS.test(text.trimStart());
  if (!harness) kimi.draft.end = 'unknown';
  say(kimi.draft, { ...setting, model: null }, harness ? 'harness' : 'human', text);
}

/** The name of a record's kind for the list of what was skipped. */
export const unknownKind = (kind: string | null): string => `unknown:${(kind ?? 'untyped').slice(0, 40)}`;
