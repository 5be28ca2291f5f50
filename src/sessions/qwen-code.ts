import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { beginSession, endSession, noteTime, type Setting } from './draft.ts';
import { type JsonObject, nameAt, objectAt, timeAt } from './json.ts';
import { openLinks } from './links.ts';
import { type Qwen, takeAssistant, takeResult, takeUser } from './qwen-code/messages.ts';
import { takeSystem } from './qwen-code/notices.ts';
import { isPrinted, isPrintedInit, takePrinted } from './qwen-code/printed.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { openTokenSum } from './token-sum.ts';

const TYPES: ReadonlySet<unknown> = new Set(['user', 'assistant', 'tool_result', 'system']);

/** The first record of a headless run, or one in Claude Code's envelope with a body in Gemini's form: a message of `parts`, or a system record's payload. */
function claims(value: JsonObject): boolean {
  if (isPrintedInit(value)) return true;
  const names = [nameAt(value, 'uuid'), nameAt(value, 'sessionId')];
  if (!TYPES.has(value.type) || names.every((name) => name === null)) return false;
  if (Array.isArray(objectAt(value, 'message')?.parts)) return true;
  const payload = value.type === 'system' && nameAt(value, 'subtype') !== null && objectAt(value, 'systemPayload');
  return payload ? !names.includes(null) : false;
}

/** Facts that any record may carry. The first working directory counts, and the last branch: agents make their own. */
function noteEnvelope({ draft }: Qwen, value: JsonObject): void {
  draft.id ??= nameAt(value, 'sessionId');
  draft.agentVersion ??= nameAt(value, 'version');
  draft.cwd ??= nameAt(value, 'cwd');
  draft.branch = nameAt(value, 'gitBranch') ?? draft.branch;
  noteTime(draft, timeAt(value, 'timestamp'));
}

function takeRecord(qwen: Qwen, record: RawRecord): string | null {
  const { value } = record;
  const uuid = nameAt(value, 'uuid') ?? `at ${record.offset}`;
  if (objectAt(value, 'forkedFrom')) return 'copied-history';
  const nested = value.isSidechain === true || nameAt(value, 'agentId') !== null;
  const setting: Setting = { record, time: timeAt(value, 'timestamp'), depth: nested ? 1 : 0, model: null };
  switch (value.type) {
    case 'assistant':
      return takeAssistant(qwen, setting, value, uuid);
    case 'user':
      return takeUser(qwen, setting, value);
    case 'tool_result':
      return takeResult(qwen, setting, value);
    case 'system':
      return takeSystem(qwen, setting, value);
    default:
      return `unknown:${(nameAt(value, 'type') ?? 'untyped').slice(0, 40)}`;
  }
}

function open(spill: Spill): Reading {
  const qwen: Qwen = { draft: beginSession(spill), places: new Map(), tokens: new Map(), owners: new Map() };
  const links = openLinks({ own: 'uuid', parent: 'parentUuid' }, (uuid) => qwen.places.has(uuid));
  const reading: Reading = {
    of({ value }) {
      const id = isPrintedInit(value) ? nameAt(value, 'session_id') : null;
      return id === null || qwen.draft.id === null || qwen.draft.id === id ? reading : open(spill);
    },
    take(record) {
      if (isPrinted(record.value)) return takePrinted(qwen, record);
      links.note(record.value);
      const skipped = takeRecord(qwen, record);
      const uuid = nameAt(record.value, 'uuid');
      if (uuid !== null) qwen.places.set(uuid, qwen.draft.steps.length);
      if (skipped === null) noteEnvelope(qwen, record.value);
      return skipped;
    },
    finish() {
      const sum = openTokenSum();
      for (const one of qwen.tokens.values()) sum.note(one);
      links.count(qwen.draft.counts);
      const usage = sum.total();
      qwen.draft.usage = { ...usage, how: usage.how === 'none' ? 'none' : 'message-id' };
      return endSession(qwen.draft);
    },
  };
  return reading;
}

/** Qwen Code: its chat recordings, and what a headless run prints with `--output-format stream-json` or `json`. */
export const qwenCode: Adapter = {
  id: 'qwen-code',
  agent: 'qwen-code',
  tells: tells({ partly: ['exits', 'times', 'ends', 'subagents'], no: ['cost'] }),
  claims,
  open,
};
