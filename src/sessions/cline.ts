import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { readCalls } from './cline/calls.ts';
import { type WrittenCall, writtenCall } from './cline/markup.ts';
import { type Result, readResults, readWords, textOf } from './cline/results.ts';
import { utterances } from './cline/texts.ts';
import { isUiRow, openUi } from './cline/ui.ts';
import { isCutBy } from './cut-notices.ts';
import {
  answer,
  answeredCall,
  ask,
  beginSession,
  type CallDraft,
  cancelOpenCalls,
  endSession,
  isOpen,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { blocksAt, flagAt, isObject, type JsonObject, nameAt, numberAt, objectAt, textAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { readTestRun } from './test-run.ts';
import { unixTimeAt } from './times.ts';
import { openTokenSum, uncached } from './token-sum.ts';

/** What is known of a task while its messages are read. */
interface Cline {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** What a native call asked for, by its id: several things where one call runs several commands. */
  readonly asked: Map<string, readonly CallDraft[]>;
  /** The call that was written into the last answer, until its result comes. */
  written: CallDraft | null;
  /** The last answer spoke to the person by a call, whose result are the person's words. */
  spoke: boolean;
}

function settle(cline: Cline, call: CallDraft, result: Result | undefined, endTime: string | null): void {
  if (!result || !isOpen(call)) return;
  const tests = call.kind === 'run' ? readTestRun(result.output) : null;
  answer(cline.draft, call, { ...result, cut: isCutBy('cline', result.output), endTime, tests });
}

/** One of several things that a call asked for, of which its answer does not say what became. */
const UNTOLD: Result = { output: '', outcome: 'unknown', exit: { code: null, source: 'none' } };

function takeResult(cline: Cline, setting: Setting, block: JsonObject): void {
  const { draft } = cline;
  const id = nameAt(block, 'tool_use_id');
  const nameless = id === null ? answeredCall(draft, null) : undefined;
  const calls = id === null ? nameless && [nameless] : cline.asked.get(id);
  if (!calls) {
    draft.counts.orphanResults += 1;
    return;
  }
  const [first] = calls;
  if (first && !isOpen(first)) draft.counts.duplicates += 1;
  const results = readResults(block.content, first?.kind === 'run', flagAt(block, 'is_error') === true);
  for (const [at, call] of calls.entries()) settle(cline, call, results[at] ?? UNTOLD, setting.time);
}

/** Words that end the task, or ask: the model says them to the person by a call. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['attempt_completion', 'result'],
  ['plan_mode_respond', 'response'],
  ['ask_followup_question', 'question'],
  ['submit_and_exit', 'summary'],
]);

function takeCall(cline: Cline, setting: Setting, tool: string, input: unknown, id: string | null): CallDraft | null {
  const { draft } = cline;
  const spoken = SPOKEN.get(tool);
  draft.end = 'unknown';
  cline.spoke = spoken !== undefined;
  if (spoken !== undefined) {
    say(draft, setting, 'agent', textAt(isObject(input) ? input : null, spoken) ?? '');
    draft.end = 'completed';
    if (id !== null) cline.asked.set(id, []);
    return null;
  }
  const wanted = readCalls(tool, input, draft.spill);
  const calls = wanted.flatMap(
    (one, at) => ask(draft, setting, tool, id === null || at === 0 ? id : `${id}#${at}`, one) ?? [],
  );
  if (id !== null && !cline.asked.has(id)) cline.asked.set(id, calls);
  return calls[0] ?? null;
}

function takeWritten(cline: Cline, setting: Setting, call: WrittenCall): void {
  say(cline.draft, setting, 'agent', call.before);
  cline.written = takeCall(cline, setting, call.tool, call.input, null);
}

function takeAssistant(cline: Cline, setting: Setting, value: JsonObject): null {
  const { draft } = cline;
  cline.written = null;
  cline.spoke = false;
  const blocks = blocksAt(value, 'content');
  const native = blocks.some(({ type }) => type === 'tool_use');
  for (const block of blocks) {
    if (block.type === 'text') {
      const text = textOf([block]);
      const call = native ? null : writtenCall(text);
      if (call) takeWritten(cline, setting, call);
      else {
        say(draft, setting, 'agent', text);
        draft.end = 'completed';
      }
    } else if (block.type === 'tool_use') {
      takeCall(cline, setting, nameAt(block, 'name') ?? 'unnamed', block.input, nameAt(block, 'id'));
    }
  }
  return null;
}

/** Where the editor stands, as the harness tells the model with the first task. */
const DIRECTORY = /^# Current (?:Working|Workspace) Directory \(([^\n]{1,4096})\) Files$/m;

function takeWords(cline: Cline, setting: Setting, text: string): void {
  const { draft } = cline;
  for (const part of utterances(text)) {
    say(draft, setting, part.by, part.text);
    if (part.by === 'harness') draft.cwd ??= DIRECTORY.exec(part.text)?.[1] ?? null;
    if (part.by === 'human') draft.end = 'unknown';
    if (!part.interrupts) continue;
    cancelOpenCalls(draft);
    note(draft, setting, 'interruption', part.text);
    draft.end = 'interrupted';
  }
}

/** The answer to the call that was written before. What a tool printed is never taken for a person's words. */
function takeWrittenResult(cline: Cline, setting: Setting, text: string): void {
  const { draft, written } = cline;
  if (!written) {
    if (cline.spoke) takeWords(cline, setting, text);
    else say(draft, setting, 'harness', text);
    return;
  }
  settle(cline, written, readWords(text, written.kind === 'run', false), setting.time);
  if (written.outcome === 'rejected') note(draft, setting, 'permission', text.slice(0, 2000));
}

const HEADING = /^\[[a-z_][^\n]{0,2000}\] Result:\s*/;

/** What a user message says: the answer to a call stands behind its heading, in the same text or the next. */
function takeTexts(cline: Cline, setting: Setting, texts: readonly string[]): void {
  let headed = false;
  for (const text of texts) {
    const heading = headed ? null : HEADING.exec(text);
    const rest = text.slice(heading?.[0].length ?? 0);
    if (heading && rest === '') headed = true;
    else if (heading || headed) {
      takeWrittenResult(cline, setting, rest);
      headed = false;
    } else takeWords(cline, setting, text);
  }
}

/** What the SDK puts in the place of what it took out. */
const COMPACTED = /^\s{0,9}<SYSTEM_NOTICE>\s{0,9}Earlier context was compacted\b/;

function takeUser(cline: Cline, setting: Setting, value: JsonObject): null {
  const { draft } = cline;
  const about = objectAt(value, 'metadata');
  const kind = nameAt(about, 'kind') ?? '';
  const blocks = blocksAt(value, 'content');
  if (kind.startsWith('compaction') || COMPACTED.test(textOf(blocks.slice(0, 1)))) {
    draft.compactions += 1;
    note(draft, setting, 'compaction', textAt(about, 'summary') ?? nameAt(about, 'reason') ?? '');
    if (kind === 'compaction_summary') return null;
  }
  const texts: string[] = [];
  const files: string[] = [];
  for (const block of blocks) {
    if (block.type === 'tool_result') takeResult(cline, setting, block);
    else if (block.type === 'text') texts.push(textOf([block]));
    else if (block.type === 'file') files.push(`${textAt(block, 'path') ?? ''}\n${textAt(block, 'content') ?? ''}`);
  }
  takeTexts(cline, setting, texts);
  for (const file of files) say(draft, setting, 'harness', file);
  return null;
}

function noteUse(cline: Cline, value: JsonObject): void {
  const metrics = objectAt(value, 'metrics');
  const tokens = objectAt(metrics, 'tokens');
  if (!metrics) return;
  const count = (key: string, nested: string): number | null => numberAt(metrics, key) ?? numberAt(tokens, nested);
  const [cachedInput, cacheWrite] = [count('cacheReadTokens', 'cached'), count('cacheWriteTokens', 'cacheWrite')];
  cline.tokens.note({
    input: uncached(count('inputTokens', 'prompt'), cachedInput, cacheWrite),
    cachedInput,
    cacheWrite,
    output: count('outputTokens', 'completion'),
    costUsd: numberAt(metrics, 'cost'),
  });
}

function takeMessage(cline: Cline, record: RawRecord): string | null {
  const { value } = record;
  const { draft } = cline;
  const about = objectAt(value, 'modelInfo');
  const model = nameAt(about, 'id') ?? nameAt(about, 'modelId');
  if (model !== null) draft.models.add(model);
  const seconds = (numberAt(value, 'ts') ?? 0) / 1000;
  const time = unixTimeAt({ seconds }, 'seconds');
  noteTime(draft, time);
  noteUse(cline, value);
  if (value.role === 'assistant') return takeAssistant(cline, { record, time, depth: 0, model }, value);
  if (value.role === 'user') return takeUser(cline, { record, time, depth: 0, model: null }, value);
  return `unknown:${(nameAt(value, 'role') ?? 'message').slice(0, 40)}`;
}

function open(spill: Spill): Reading {
  const cline: Cline = {
    draft: beginSession(spill),
    tokens: openTokenSum(),
    asked: new Map(),
    written: null,
    spoke: false,
  };
  const ui = openUi(cline.draft, cline.tokens);
  return {
    take(record) {
      if (record.part === null && isUiRow(record.value)) return ui.take(record);
      if (record.part !== 'header') return takeMessage(cline, record);
      cline.draft.id = nameAt(record.value, 'sessionId');
      return null;
    },
    finish() {
      ui.finish();
      cline.draft.usage = cline.tokens.total();
      return endSession(cline.draft);
    },
  };
}

const claimsDocument = (whole: JsonObject): boolean =>
  Array.isArray(whole.messages) &&
  nameAt(whole, 'sessionId') !== null &&
  'system_prompt' in whole &&
  'updated_at' in whole;

/** In a bare list of messages only the wrapping of the task tells whose it is; rows of the chat view have a form of their own. */
function claims(value: JsonObject): boolean {
  if (isUiRow(value)) return true;
  if (value.role !== 'user' || 'message' in value || !Array.isArray(value.content)) return false;
  const text = textOf(value.content);
  return (
    /^<(?:task|user_message)>/.test(text) && (text.includes('<environment_details>') || typeof value.ts === 'number')
  );
}

/**
 * Cline and Roo Code: the messages of a session of Cline's SDK, the history of a task that the editors keep, and the chat
 * view beside it.
 */
export const cline: Adapter = {
  id: 'cline',
  agent: 'cline',
  tells: tells({ partly: ['exits', 'models', 'tokens', 'cache', 'cost', 'directory'], no: ['version', 'subagents'] }),
  claims,
  document: { claims: claimsDocument, lists: ['messages'] },
  open,
};
