import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { asked, toolOf } from './cursor/calls.ts';
import { claims, isTranscript, isTurnEnd } from './cursor/claims.ts';
import { answerOf, settledEdits } from './cursor/results.ts';
import { stampOf, utterances } from './cursor/texts.ts';
import {
  amend,
  answer,
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
import { blocksAt, flagAt, type JsonObject, nameAt, numberAt, objectAt, textAt, wordsAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { openTokenSum } from './token-sum.ts';

interface Cursor {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** The calls of a transcript; results, where there are any, come in their order. */
  readonly kept: CallDraft[];
  answered: number;
  /** The last open call of a tool in a run that gives its calls no ids. */
  readonly nameless: Map<string, CallDraft>;
  /** What the agent is saying, piece by piece. */
  saying: { readonly setting: Setting; readonly parts: string[]; length: number } | null;
  model: string | null;
}

/** What stands in place of reasoning that was left out. */
const LEFT_OUT = '[REDACTED]';

/** Says what the agent said so far; whatever is no word of its comes behind. */
function flush(cursor: Cursor): void {
  const { saying } = cursor;
  cursor.saying = null;
  if (saying) say(cursor.draft, saying.setting, 'agent', saying.parts.join(''));
}

/** Adds a piece of what the agent says. Runs that print pieces print the whole as well, at its end. */
function utter(cursor: Cursor, setting: Setting, text: string): string | null {
  const saying = cursor.saying ?? { setting, parts: [], length: 0 };
  cursor.saying = saying;
  if (text.length === saying.length && text.length > 0 && saying.parts.join('') === text) return 'repeat';
  saying.parts.push(text);
  saying.length += text.length;
  cursor.draft.end = 'completed';
  return null;
}

const blocksOf = (value: JsonObject): readonly JsonObject[] => blocksAt(objectAt(value, 'message'), 'content');

function takeUserText({ draft }: Cursor, setting: Setting, text: string): void {
  const time = setting.time ?? stampOf(text);
  noteTime(draft, time);
  draft.end = 'unknown';
  for (const part of utterances(text)) say(draft, { ...setting, time, model: null }, part.by, part.text);
}

function begin(
  cursor: Cursor,
  setting: Setting,
  id: string | null,
  [tool, given]: readonly [string, unknown],
): CallDraft | null {
  const call = ask(cursor.draft, setting, tool, id, asked(tool, given, cursor.draft.spill));
  if (call && id === null) cursor.nameless.set(tool, call);
  cursor.draft.end = 'unknown';
  return call;
}

const keep = ({ kept }: Cursor, call: CallDraft | null): void => {
  if (call) kept.push(call);
};

/** Some transcripts hold results; they follow their calls in order, and rarely say how they ended. */
function takeResult(cursor: Cursor, setting: Setting, block: JsonObject): void {
  const id = nameAt(block, 'tool_use_id');
  const named = id === null ? undefined : cursor.draft.calls.get(id);
  const call = named ?? cursor.kept[cursor.answered];
  cursor.answered += 1;
  if (!call || !isOpen(call)) {
    cursor.draft.counts.orphanResults += 1;
    return;
  }
  const failed = flagAt(block, 'is_error');
  const outcome = failed === null ? 'unknown' : failed ? 'error' : 'ok';
  answer(cursor.draft, call, {
    outcome,
    output: wordsAt(block, 'content'),
    endTime: setting.time,
  });
}

function takeMessage(cursor: Cursor, setting: Setting, value: JsonObject): string | null {
  const byUser = (value.role ?? value.type) === 'user';
  let skipped: string | null = null;
  for (const block of blocksOf(value)) {
    const text = textAt(block, 'text');
    const isCall = block.type === 'tool_use' || block.type === 'tool_call';
    const isResult = block.type === 'tool_result' || block.type === 'tool-result';
    if (isCall || isResult || byUser) flush(cursor);
    if (isCall)
      keep(cursor, begin(cursor, setting, nameAt(block, 'id'), [nameAt(block, 'name') ?? 'unnamed', block.input]));
    else if (isResult) takeResult(cursor, setting, block);
    else if (block.type === 'thinking' || text === null || text.trim() === LEFT_OUT) continue;
    else if (byUser) takeUserText(cursor, setting, text);
    else skipped = utter(cursor, setting, text);
  }
  if (isTranscript(value)) flush(cursor);
  return skipped;
}

/** The one member of a call that names its tool. */
function toolIn(call: JsonObject): readonly [tool: string, body: JsonObject] {
  const key = Object.keys(call).find((one) => one.endsWith('ToolCall') || one === 'function');
  const body = key === undefined ? null : objectAt(call, key);
  if (key === undefined || !body) return ['unnamed', {}];
  return [key === 'function' ? (nameAt(body, 'name') ?? key) : toolOf(key), body];
}

function takeCall(cursor: Cursor, setting: Setting, value: JsonObject): string | null {
  flush(cursor);
  const { draft, nameless } = cursor;
  const id = nameAt(value, 'call_id');
  const [tool, body] = toolIn(objectAt(value, 'tool_call') ?? {});
  const given = body.args ?? body.arguments;
  if (value.subtype === 'started') {
    begin(cursor, setting, id, [tool, given]);
    return null;
  }
  const known = id === null ? nameless.get(tool) : draft.calls.get(id);
  const call = known ?? begin(cursor, setting, id, [tool, given]);
  if (id === null) nameless.delete(tool);
  if (!call || !isOpen(call)) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  const result = objectAt(body, 'result') ?? objectAt(objectAt(value, 'tool_call'), 'result');
  answer(draft, call, { ...answerOf(call, result), endTime: setting.time });
  if (call.kind === 'edit') call.edits = settledEdits(call.edits, result, draft.spill);
  return null;
}

function takeEnd(cursor: Cursor, setting: Setting, status: string, says: string): null {
  flush(cursor);
  const { draft } = cursor;
  if (status === 'success' || status === 'completed') draft.end = 'completed';
  else if (/^(?:abort|cancel|interrupt)/.test(status)) {
    note(draft, setting, 'interruption', says);
    cancelOpenCalls(draft);
    draft.end = 'interrupted';
  } else {
    draft.apiErrors += 1;
    note(draft, setting, 'api-error', says);
    draft.end = 'error';
  }
  return null;
}

/** The last record of a headless run; a run that failed has none. */
function takeRunEnd(cursor: Cursor, setting: Setting, value: JsonObject): null {
  const usage = objectAt(value, 'usage');
  if (usage) {
    cursor.tokens.note({
      input: numberAt(usage, 'inputTokens'),
      cachedInput: numberAt(usage, 'cacheReadTokens'),
      cacheWrite: numberAt(usage, 'cacheWriteTokens'),
      output: numberAt(usage, 'outputTokens'),
      costUsd: null,
    });
  }
  const status = flagAt(value, 'is_error') === true ? 'error' : (nameAt(value, 'subtype') ?? 'success');
  return takeEnd(cursor, setting, status, textAt(value, 'result') ?? status);
}

function takeInit(cursor: Cursor, value: JsonObject): null {
  const { draft } = cursor;
  draft.cwd ??= nameAt(value, 'cwd');
  cursor.model = nameAt(value, 'model');
  if (cursor.model !== null) draft.models.add(cursor.model);
  return null;
}

function takeRecord(cursor: Cursor, record: RawRecord, time: string | null): string | null {
  const { value } = record;
  const setting: Setting = { record, time, depth: 0, model: cursor.model };
  if (isTranscript(value)) return takeMessage(cursor, setting, value);
  if (isTurnEnd(value)) {
    const status = nameAt(value, 'status') ?? '';
    return takeEnd(cursor, setting, status, textAt(value, 'error') ?? status);
  }
  switch (value.type) {
    case 'system':
      return value.subtype === 'init'
        ? takeInit(cursor, value)
        : `system/${(nameAt(value, 'subtype') ?? 'untyped').slice(0, 40)}`;
    case 'user':
    case 'assistant':
      return takeMessage(cursor, setting, value);
    case 'tool_call':
      return takeCall(cursor, setting, value);
    case 'result':
      return takeRunEnd(cursor, setting, value);
    case 'thinking':
      return 'thinking';
    default:
      return `unknown:${(nameAt(value, 'type') ?? 'untyped').slice(0, 40)}`;
  }
}

const timeOf = (value: JsonObject): string | null => {
  const time = numberAt(value, 'timestamp_ms');
  return time === null || time <= 0 || time > 4e12 ? null : new Date(time).toISOString();
};

function open(spill: Spill): Reading {
  const draft = beginSession(spill);
  const cursor: Cursor = {
    draft,
    tokens: openTokenSum(),
    kept: [],
    answered: 0,
    nameless: new Map(),
    saying: null,
    model: null,
  };
  return {
    take(record) {
      draft.id ??= nameAt(record.value, 'session_id');
      const time = timeOf(record.value);
      const skipped = takeRecord(cursor, record, time);
      if (skipped === null) noteTime(draft, time);
      return skipped;
    },
    finish() {
      flush(cursor);
      // A transcript has no results: whether a call was ever answered cannot be told from it.
      for (const call of cursor.kept)
        if (call.outcome === 'unanswered') amend(cursor.draft, call, { outcome: 'unknown' });
      draft.usage = cursor.tokens.total();
      return endSession(draft);
    },
  };
}

/** Cursor's agent: the output of `cursor-agent --output-format stream-json`, and the transcripts that Cursor keeps. */
export const cursor: Adapter = {
  id: 'cursor',
  agent: 'cursor',
  tells: tells({
    partly: ['results', 'outcomes', 'exits', 'times', 'ends', 'models', 'tokens', 'cache', 'directory'],
    no: ['cost', 'version', 'subagents', 'compactions'],
  }),
  claims,
  open,
};
