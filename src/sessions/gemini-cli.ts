import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { amend, beginSession, endSession, noteTime, type Setting } from './draft.ts';
import { type Gemini, takeLine, takeModel, takeUser } from './gemini-cli/messages.ts';
import { isPrinted, isPrintedCall, isPrintedInit, openPrinted } from './gemini-cli/printed.ts';
import { noteRewind } from './gemini-family/rewind.ts';
import { isObject, type JsonObject, listAt, nameAt, objectAt, textAt, timeAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { openTokenSum } from './token-sum.ts';

interface Position {
  depth: number;
}

const isHeader = (value: JsonObject): boolean =>
  nameAt(value, 'sessionId') !== null && nameAt(value, 'projectHash') !== null;

const LINES: ReadonlySet<unknown> = new Set(['info', 'warning', 'error']);
const TYPES: ReadonlySet<unknown> = new Set(['user', 'gemini', ...LINES]);

/** A record that names its session, an answer of the model with its id, or an event that a headless run prints. */
const claims = (value: JsonObject): boolean =>
  isPrintedInit(value) ||
  isPrintedCall(value) ||
  (isHeader(value) && textAt(value, 'startTime') !== null) ||
  (value.type === 'gemini' && nameAt(value, 'id') !== null && 'content' in value);

function takeHeader(gemini: Gemini, position: Position, value: JsonObject): null {
  const { draft } = gemini;
  draft.id ??= nameAt(value, 'sessionId');
  if (value.kind === 'subagent') position.depth = 1;
  const [directory] = listAt(value, 'directories');
  if (typeof directory === 'string') draft.cwd ??= directory;
  noteTime(draft, timeAt(value, 'startTime'));
  noteTime(draft, timeAt(value, 'lastUpdated'));
  return null;
}

function takeMessage(gemini: Gemini, position: Position, record: RawRecord, value: JsonObject): string | null {
  const { draft } = gemini;
  const id = nameAt(value, 'id') ?? `at ${record.offset} ${draft.steps.length}`;
  const type = nameAt(value, 'type') ?? 'untyped';
  const setting: Setting = { record, time: timeAt(value, 'timestamp'), depth: position.depth, model: null };
  noteTime(draft, setting.time);
  if (type === 'gemini') return takeModel(gemini, setting, value, id);
  if (type === 'user') return takeUser(gemini, setting, value, id);
  return LINES.has(type) ? takeLine(gemini, setting, value, type) : `unknown:${type.slice(0, 40)}`;
}

/** A change of the session's facts. The list of messages in it is the whole conversation as it goes on from here. */
function takeSet(gemini: Gemini, position: Position, record: RawRecord, set: JsonObject): string | null {
  takeHeader(gemini, position, set);
  const messages = listAt(set, 'messages').filter(isObject);
  const taken = messages.map((message) => {
    const id = nameAt(message, 'id');
    if (id === null || gemini.messages.has(id) || !TYPES.has(message.type)) return 'known';
    return takeMessage(gemini, position, record, message);
  });
  return taken.includes(null) ? null : 'state';
}

/** The user took back a message and all behind it; the files that it changed may have been put back. */
function takeRewind(gemini: Gemini, position: Position, record: RawRecord, target: string): null {
  const { draft, messages } = gemini;
  const ids = [...messages.keys()];
  const first = Math.max(0, ids.indexOf(target));
  const from = messages.get(ids[first] ?? '')?.from ?? 0;
  const setting: Setting = { record, time: null, depth: position.depth, model: null };
  for (const id of ids.slice(first)) messages.delete(id);
  noteRewind(draft, setting, from);
  return null;
}

function takeRecord(gemini: Gemini, position: Position, record: RawRecord): string | null {
  const { value, part } = record;
  const set = objectAt(value, '$set');
  const target = nameAt(value, '$rewindTo');
  if (part === 'header' || (part === null && isHeader(value))) return takeHeader(gemini, position, value);
  if (target !== null) return takeRewind(gemini, position, record, target);
  if (set) return takeSet(gemini, position, record, set);
  return takeMessage(gemini, position, record, value);
}

function open(spill: Spill): Reading {
  const gemini: Gemini = { draft: beginSession(spill), messages: new Map(), tokens: new Map(), working: new Set() };
  const position: Position = { depth: 0 };
  const printed = openPrinted(gemini.draft);
  const reading: Reading = {
    of({ value }) {
      const id = isPrintedInit(value) ? nameAt(value, 'session_id') : null;
      return id === null || gemini.draft.id === null || gemini.draft.id === id ? reading : open(spill);
    },
    take: (record) =>
      record.part === null && isPrinted(record.value) ? printed.take(record) : takeRecord(gemini, position, record),
    finish() {
      const { draft, tokens, working } = gemini;
      printed.finish();
      for (const call of working) if (call.outcome === 'unanswered') amend(draft, call, { outcome: 'running' });
      const sum = openTokenSum();
      for (const one of tokens.values()) sum.note(one);
      const usage = sum.total();
      if (usage.how !== 'none') draft.usage = { ...usage, how: 'message-id' };
      return endSession(draft);
    },
  };
  return reading;
}

/**
 * Gemini CLI: its chat recordings, one JSON document (to 0.39) or a record a line (from 0.40), and what a headless run
 * prints with `--output-format stream-json`.
 */
export const geminiCli: Adapter = {
  id: 'gemini-cli',
  agent: 'gemini-cli',
  tells: tells({
    partly: ['exits', 'times', 'ends', 'directory', 'subagents', 'compactions'],
    no: ['cost', 'version'],
  }),
  claims,
  document: { claims: (whole) => isHeader(whole) && Array.isArray(whole.messages), lists: ['messages'] },
  open,
};
