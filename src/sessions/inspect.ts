import type { Outcome, Spill, Usage } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import {
  answer,
  ask,
  beginSession,
  endSession,
  isOpen,
  NO_USAGE,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { claimsArchive, LISTS, recordsOfArchive } from './inspect/archive.ts';
import { readCall } from './inspect/calls.ts';
import { type Events, openAttachments, readEvents, textOf } from './inspect/sample.ts';
import { usageOf } from './inspect/usage.ts';
import { isObject, type JsonObject, listAt, nameAt, objectAt, textAt, timeAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { readTestRun } from './test-run.ts';

/** What is known of a log while its first sample is read. */
interface Inspect {
  readonly draft: SessionDraft;
  samples: number;
  /** Tokens of the whole log, all samples together. */
  total: Usage;
  events: Events;
  attached: (text: string) => string;
  /** How many of the happenings between messages were noted. */
  noted: number;
}

const ENDS: ReadonlyMap<unknown, SessionDraft['end']> = new Map([
  ['success', 'completed'],
  ['cancelled', 'interrupted'],
  ['error', 'error'],
]);

function takeHeader(inspect: Inspect, value: JsonObject): null {
  const { draft } = inspect;
  const about = objectAt(value, 'eval');
  const model = nameAt(about, 'model');
  if (model !== null) draft.models.add(model);
  draft.id = nameAt(about, 'run_id');
  draft.agentVersion = nameAt(objectAt(about, 'packages'), 'inspect_ai');
  draft.end = ENDS.get(value.status) ?? 'unknown';
  const stats = objectAt(value, 'stats');
  inspect.total = usageOf(objectAt(stats, 'model_usage'));
  noteTime(draft, timeAt(stats, 'started_at') ?? timeAt(about, 'created'));
  return null;
}

function takeSample(inspect: Inspect, value: JsonObject): string | null {
  const { draft } = inspect;
  inspect.samples += 1;
  if (inspect.samples > 1) return 'other-sample';
  const events = readEvents(value);
  inspect.events = events;
  inspect.attached = openAttachments(value);
  draft.id = nameAt(value, 'uuid') ?? draft.id;
  draft.apiErrors = events.apiErrors;
  draft.usage = usageOf(objectAt(value, 'model_usage'));
  if (events.first !== null) draft.startedAt = events.first;
  noteTime(draft, events.last);
  if (objectAt(value, 'error')) draft.end = 'error';
  else if (objectAt(value, 'limit')) draft.end = 'interrupted';
  return null;
}

/** Notes what happened before a time (null: all that is left), in the place of the record that comes next. */
function noteBefore(inspect: Inspect, record: RawRecord, time: string | null): void {
  const { happenings } = inspect.events;
  for (let one = happenings[inspect.noted]; one; one = happenings[inspect.noted]) {
    if (time !== null && one.time !== null && one.time > time) return;
    inspect.noted += 1;
    if (one.what === 'compaction') inspect.draft.compactions += 1;
    note(inspect.draft, { record, time: one.time, depth: 0, model: null }, one.what, one.says);
  }
}

function takeAssistant(inspect: Inspect, record: RawRecord, value: JsonObject): null {
  const { draft, events, attached } = inspect;
  const calls = listAt(value, 'tool_calls').filter(isObject);
  const ids = [nameAt(value, 'id'), ...calls.map((call) => nameAt(call, 'id'))];
  const time = ids.map((id) => events.said.get(id ?? '')).find((one) => one !== undefined) ?? null;
  if (time !== null) noteBefore(inspect, record, time);
  const model = nameAt(value, 'model');
  if (model !== null && draft.models.size === 0) draft.models.add(model);
  const setting: Setting = { record, time, depth: 0, model: model ?? [...draft.models][0] ?? null };
  say(draft, setting, 'agent', textOf(value.content, attached));
  for (const call of calls) {
    const tool = nameAt(call, 'function') ?? 'unnamed';
    ask(draft, setting, tool, nameAt(call, 'id'), readCall(tool, call.arguments, attached, draft.spill));
  }
  return null;
}

const REFUSALS: ReadonlyMap<unknown, Outcome> = new Map([
  ['approval', 'rejected'],
  ['cancelled', 'cancelled'],
]);

function takeResult(inspect: Inspect, value: JsonObject): string | null {
  const { draft, events } = inspect;
  const id = nameAt(value, 'tool_call_id') ?? '';
  const call = draft.calls.get(id);
  if (!call) {
    draft.counts.orphanResults += 1;
    return null;
  }
  if (!isOpen(call)) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  const error = objectAt(value, 'error');
  const text = textOf(value.content, inspect.attached);
  const output = text || (textAt(error, 'message') ?? '');
  const failed = error !== null || events.failed.has(id);
  const endTime = events.ended.get(id) ?? null;
  // What a shell or an interpreter printed does not say how it ended.
  const fine = call.kind === 'run' || call.tool === 'python' ? 'unknown' : 'ok';
  const outcome = failed ? (REFUSALS.get(error?.type) ?? 'error') : fine;
  answer(draft, call, { outcome, output, endTime, tests: call.kind === 'run' ? readTestRun(output) : null });
  return null;
}

function takeMessage(inspect: Inspect, record: RawRecord): string | null {
  const { value } = record;
  const setting: Setting = { record, time: null, depth: 0, model: null };
  switch (value.role) {
    case 'assistant':
      return takeAssistant(inspect, record, value);
    case 'tool':
      return takeResult(inspect, value);
    case 'user':
      say(
        inspect.draft,
        setting,
        value.source === 'input' ? 'human' : 'harness',
        textOf(value.content, inspect.attached),
      );
      return null;
    case 'system':
      say(inspect.draft, setting, 'harness', textOf(value.content, inspect.attached));
      return null;
    default:
      return `unknown:${(nameAt(value, 'role') ?? 'message').slice(0, 40)}`;
  }
}

function open(spill: Spill): Reading {
  const inspect: Inspect = {
    draft: beginSession(spill),
    samples: 0,
    total: NO_USAGE,
    events: readEvents({}),
    attached: (text) => text,
    noted: 0,
  };
  let last: RawRecord | null = null;
  return {
    take(record) {
      if (record.part === 'header') return takeHeader(inspect, record.value);
      if (record.part === 'samples[]') return takeSample(inspect, record.value);
      if (inspect.samples > 1) return 'other-sample';
      last = record;
      return takeMessage(inspect, record);
    },
    finish() {
      if (last) noteBefore(inspect, last, null);
      // Older logs count by log only, which is the sample's where there is one.
      if (inspect.draft.usage.how === 'none' && inspect.samples === 1) inspect.draft.usage = inspect.total;
      return endSession(inspect.draft);
    },
  };
}

const claimsDocument = (whole: JsonObject): boolean =>
  typeof whole.version === 'number' &&
  typeof whole.status === 'string' &&
  nameAt(objectAt(whole, 'eval'), 'task') !== null;

/** Inspect's evaluation logs, as JSON and as `.eval` archives: the first sample of a log. */
export const inspect: Adapter = {
  id: 'inspect',
  agent: 'inspect',
  claims: () => false,
  document: { claims: claimsDocument, lists: LISTS },
  bytes: { claims: claimsArchive, records: recordsOfArchive },
  open,
};
