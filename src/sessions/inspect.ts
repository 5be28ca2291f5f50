import type { Outcome, Spill, Usage } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { isCutBy } from './cut-notices.ts';
import {
  answer,
  answeredCall,
  ask,
  beginSession,
  endSession,
  isOpen,
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
import { isObject, type JsonObject, listAt, nameAt, numberAt, objectAt, textAt, timeAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { readTestRun } from './test-run.ts';

/** What is known of a log while one of its samples is read. */
interface Inspect {
  readonly draft: SessionDraft;
  readonly log: Log;
  /** A sample was begun. */
  begun: boolean;
  events: Events;
  attached: (text: string) => string;
  /** How many of the happenings between messages were noted. */
  noted: number;
}

/** What a log says of all its samples. */
interface Log {
  header: JsonObject;
  /** Samples that were begun. */
  samples: number;
}

const ENDS: ReadonlyMap<unknown, SessionDraft['end']> = new Map([
  ['success', 'completed'],
  ['cancelled', 'interrupted'],
  ['error', 'error'],
]);

function noteLog({ draft, log }: Inspect): void {
  const { header: value } = log;
  const about = objectAt(value, 'eval');
  const model = nameAt(about, 'model');
  if (model !== null) draft.models.add(model);
  draft.id = nameAt(about, 'run_id');
  draft.agentVersion = nameAt(objectAt(about, 'packages'), 'inspect_ai');
  draft.end = ENDS.get(value.status) ?? 'unknown';
  noteTime(draft, timeAt(objectAt(value, 'stats'), 'started_at') ?? timeAt(about, 'created'));
}

function takeHeader(inspect: Inspect, value: JsonObject): null {
  inspect.log.header = value;
  noteLog(inspect);
  return null;
}

/** A sample's name in its log, for logs that give samples no ids of their own. */
const nameOf = (run: string | null, sample: JsonObject): string | null => {
  const id = nameAt(sample, 'id') ?? numberAt(sample, 'id');
  return id === null ? run : [run ?? '', id, numberAt(sample, 'epoch') ?? 1].join('/');
};

function takeSample(inspect: Inspect, value: JsonObject): null {
  const { draft } = inspect;
  inspect.begun = true;
  inspect.log.samples += 1;
  const events = readEvents(value);
  inspect.events = events;
  inspect.attached = openAttachments(value);
  draft.id = nameAt(value, 'uuid') ?? nameOf(draft.id, value);
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
  const call = answeredCall(draft, nameAt(value, 'tool_call_id'));
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
  const failed = (value.error ?? null) !== null || events.failed.has(id);
  const endTime = events.ended.get(id) ?? null;
  // What a shell or an interpreter printed does not say how it ended.
  const fine = call.kind === 'run' || call.tool === 'python' ? 'unknown' : 'ok';
  const outcome = failed ? (REFUSALS.get(error?.type) ?? 'error') : fine;
  const tests = call.kind === 'run' ? readTestRun(output) : null;
  answer(draft, call, { outcome, output, cut: isCutBy('inspect', output), endTime, tests });
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

/** Tokens of the whole log are a sample's where it is the only one: older logs count no others. */
const usageOfLog = ({ header, samples }: Log): Usage | null =>
  samples === 1 ? usageOf(objectAt(objectAt(header, 'stats'), 'model_usage')) : null;

function openSample(spill: Spill, log: Log): Reading {
  const inspect: Inspect = {
    draft: beginSession(spill),
    log,
    begun: false,
    events: readEvents({}),
    attached: (text) => text,
    noted: 0,
  };
  noteLog(inspect);
  let last: RawRecord | null = null;
  const reading: Reading = {
    of: ({ part }) => (part === 'samples[]' && inspect.begun ? openSample(spill, log) : reading),
    take(record) {
      if (record.part === 'header') return takeHeader(inspect, record.value);
      if (record.part === 'samples[]') return takeSample(inspect, record.value);
      last = record;
      return takeMessage(inspect, record);
    },
    finish() {
      if (last) noteBefore(inspect, last, null);
      if (inspect.draft.usage.how === 'none') inspect.draft.usage = usageOfLog(log) ?? inspect.draft.usage;
      return endSession(inspect.draft);
    },
  };
  return reading;
}

const claimsDocument = (whole: JsonObject): boolean =>
  numberAt(whole, 'version') !== null &&
  typeof whole.status === 'string' &&
  nameAt(objectAt(whole, 'eval'), 'task') !== null;

/** Inspect's evaluation logs, as JSON and as `.eval` archives: every sample is a session. */
export const inspect: Adapter = {
  id: 'inspect',
  agent: 'inspect',
  tells: tells({
    partly: ['times', 'ends', 'tokens', 'cache', 'edits', 'cost'],
    no: ['exits', 'directory', 'subagents'],
  }),
  claims: () => false,
  document: { claims: claimsDocument, lists: LISTS },
  bytes: { claims: claimsArchive, records: recordsOfArchive },
  open: (spill) => openSample(spill, { header: {}, samples: 0 }),
};
