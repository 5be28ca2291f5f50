import { isObject, type JsonObject, nameAt, numberAt, objectAt } from '../json.ts';
import type { RawRecord } from '../records.ts';

/** What a record is: facts of the session, a message, a part of one, or an event of a headless run. */
export type Kind = 'session' | 'message' | 'part' | 'event' | null;

const PARTS: ReadonlySet<unknown> = new Set([
  'text',
  'reasoning',
  'file',
  'tool',
  'step-start',
  'step-finish',
  'snapshot',
  'patch',
  'agent',
  'subtask',
  'retry',
  'compaction',
]);
const EVENTS: ReadonlySet<unknown> = new Set(['step_start', 'text', 'reasoning', 'tool_use', 'step_finish', 'error']);

const isMessage = (value: JsonObject): boolean =>
  (value.role === 'user' || value.role === 'assistant') &&
  nameAt(value, 'id') !== null &&
  nameAt(value, 'sessionID') !== null &&
  numberAt(objectAt(value, 'time'), 'created') !== null;

const isPart = (value: JsonObject): boolean =>
  PARTS.has(value.type) && nameAt(value, 'id') !== null && nameAt(value, 'messageID') !== null;

const isEvent = (value: JsonObject): boolean =>
  EVENTS.has(value.type) &&
  nameAt(value, 'sessionID') !== null &&
  numberAt(value, 'timestamp') !== null &&
  (isObject(value.part) || 'error' in value);

const isSession = (value: JsonObject): boolean =>
  nameAt(value, 'id') !== null &&
  (nameAt(value, 'directory') !== null || nameAt(value, 'projectID') !== null) &&
  numberAt(objectAt(value, 'time'), 'created') !== null;

/** Tells what a record of the storage, or of a headless run, is by its keys; null: none of them. */
export function kindOf(value: JsonObject): Kind {
  if (isEvent(value)) return 'event';
  if (isPart(value)) return 'part';
  if (isMessage(value)) return 'message';
  return isSession(value) ? 'session' : null;
}

/** The same of a record as it came, which may be a piece of an export; with the value that says it. */
export function kindOfRecord({ part, value }: RawRecord): readonly [Kind, JsonObject] {
  if (part === 'messages[].parts') return ['part', value];
  const info = objectAt(value, 'info');
  if (info && part !== null) return [part === 'messages[]' ? 'message' : 'session', info];
  return [kindOf(value), value];
}

const isWhole = (message: unknown): boolean =>
  isObject(message) && isObject(message.info) && nameAt(message.info, 'role') !== null && Array.isArray(message.parts);

/** Whether a document is an export of a session, or one file of OpenCode's storage. */
export function claimsDocument(whole: JsonObject): boolean {
  const info = objectAt(whole, 'info');
  if (!info) return kindOf(whole) !== null && kindOf(whole) !== 'event';
  const { messages } = whole;
  return nameAt(info, 'id') !== null && isObject(info.time) && Array.isArray(messages) && messages.every(isWhole);
}

/** The time under a key, which counts milliseconds since 1970; null where it is no number of this or the last century. */
export function momentAt(parent: JsonObject | null, key: string): string | null {
  const time = numberAt(parent, key);
  return time === null || time <= 0 || time > 4e12 ? null : new Date(time).toISOString();
}
