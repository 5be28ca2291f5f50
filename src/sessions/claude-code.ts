import { openNameSet } from '../collections/index.ts';
import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { openBackground } from './claude-code/background.ts';
import { openBoundary } from './claude-code/boundary.ts';
import { claims } from './claude-code/claims.ts';
import type { Claude } from './claude-code/claude.ts';
import { takeAssistant, takeUser } from './claude-code/messages.ts';
import { isIdle, notePermissionMode, takeNotice, takeSystem } from './claude-code/notices.ts';
import { openQueue } from './claude-code/queue.ts';
import { textOf } from './claude-code/results.ts';
import { utterances } from './claude-code/texts.ts';
import { openUsage } from './claude-code/usage.ts';
import { beginSession, endSession, noteTime, type Setting, say } from './draft.ts';
import { flagAt, type JsonObject, nameAt, numberAt, objectAt, timeAt } from './json.ts';
import { openLinks } from './links.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';

/** A sub-agent's own file names the agent beside its parent's session, and holds nothing but sidechains. */
function nameSession({ draft }: Claude, value: JsonObject): void {
  const session = nameAt(value, 'sessionId') ?? nameAt(value, 'session_id');
  const agent = value.isSidechain === true ? nameAt(value, 'agentId') : null;
  if (draft.id === null && agent !== null) {
    draft.id = agent;
    if (session !== null && session !== `agent-${agent}`) draft.parentId = session;
  } else if (value.isSidechain === false && draft.parentId !== undefined) {
    draft.id = draft.parentId;
    delete draft.parentId;
  } else draft.id ??= session;
}

/** Facts that any record may carry. The first working directory counts, and the last branch: agents make their own. */
function noteEnvelope(claude: Claude, value: JsonObject): void {
  const { draft } = claude;
  nameSession(claude, value);
  draft.agentVersion ??= nameAt(value, 'version');
  draft.cwd ??= nameAt(value, 'cwd');
  draft.branch = nameAt(value, 'gitBranch') ?? draft.branch;
}

const settingOf = (record: RawRecord, value: JsonObject): Setting => {
  const nested = value.isSidechain === true || typeof value.parent_tool_use_id === 'string';
  return { record, time: timeAt(value, 'timestamp'), depth: nested ? 1 : 0, model: null };
};

/** Whether a record of this uuid was already read: resumed sessions repeat history. */
function isRepeated(claude: Claude, value: JsonObject): boolean {
  const uuid = nameAt(value, 'uuid');
  if (uuid === null) return false;
  if (claude.seen.has(uuid)) {
    claude.draft.counts.duplicates += 1;
    return true;
  }
  claude.seen.add(uuid);
  return false;
}

/** A sub-agent's message, wrapped in a progress record of its parent's log. */
function takeProgress(claude: Claude, record: RawRecord): string | null {
  const data = objectAt(record.value, 'data');
  const inner = data?.type === 'agent_progress' ? objectAt(data, 'message') : null;
  if (!inner) return 'progress';
  if (isRepeated(claude, inner)) return 'duplicate';
  const setting = { ...settingOf(record, inner), depth: 1 };
  if (inner.type === 'assistant') return takeAssistant(claude, setting, inner);
  return inner.type === 'user' ? takeUser(claude, setting, inner) : 'progress';
}

/** What the human typed while the agent was at work. It turns up again when it is handed over: said once. */
function sayQueued(claude: Claude, record: RawRecord, text: string, origin: JsonObject | null): string | null {
  if (text === '') return 'queue';
  claude.background.notice(text, timeAt(record.value, 'timestamp'));
  const human = origin === null || origin.kind === 'human';
  for (const part of utterances(text)) {
    say(claude.draft, settingOf(record, record.value), human ? part.by : 'harness', part.text);
  }
  return null;
}

function takeQueueOperation(claude: Claude, record: RawRecord): string | null {
  if (record.value.operation !== 'enqueue') return 'queue';
  const text = textOf(record.value.content);
  const skipped = sayQueued(claude, record, text, null);
  if (skipped === null) claude.queued.add(text);
  return skipped;
}

function takeAttachment(claude: Claude, record: RawRecord): string | null {
  const attachment = objectAt(record.value, 'attachment');
  if (attachment === null) return 'attachment';
  if (attachment.type !== 'queued_command') return takeNotice(claude, settingOf(record, record.value), attachment);
  const text = textOf(attachment.prompt);
  return claude.queued.take(text) ? 'queued-repeat' : sayQueued(claude, record, text, objectAt(attachment, 'origin'));
}

function takePullRequest(claude: Claude, value: JsonObject): string | null {
  const url = nameAt(value, 'prUrl');
  if (url === null) return 'pr-link';
  claude.draft.pullRequests.add(url);
  return null;
}

/** The closing record of a headless run; the only place that holds the real cost. */
function takeResult(claude: Claude, value: JsonObject): string | null {
  const cost = numberAt(value, 'total_cost_usd');
  const subtype = nameAt(value, 'subtype');
  if (subtype === null && cost === null) return 'result';
  claude.costUsd = cost ?? claude.costUsd;
  claude.draft.end = (subtype ?? 'success') === 'success' && flagAt(value, 'is_error') !== true ? 'completed' : 'error';
  return null;
}

function takeRecord(claude: Claude, setting: Setting): string | null {
  const { record } = setting;
  const { value } = record;
  switch (value.type) {
    case 'assistant':
      return isRepeated(claude, value) ? 'duplicate' : takeAssistant(claude, setting, value);
    case 'user':
      return isRepeated(claude, value) ? 'duplicate' : takeUser(claude, setting, value);
    case 'system':
      return isRepeated(claude, value) ? 'duplicate' : takeSystem(claude, setting, value);
    case 'progress':
      return takeProgress(claude, record);
    case 'queue-operation':
      return takeQueueOperation(claude, record);
    case 'attachment':
      return takeAttachment(claude, record);
    case 'permission-mode':
      return notePermissionMode(claude, setting, value) ? null : 'permission-mode';
    case 'pr-link':
      return takePullRequest(claude, value);
    case 'result':
      return takeResult(claude, value);
    default:
      return isIdle(value.type) ? value.type : `unknown:${(nameAt(value, 'type') ?? 'untyped').slice(0, 40)}`;
  }
}

function open(spill: Spill): Reading {
  const draft = beginSession(spill);
  const claude: Claude = {
    draft,
    background: openBackground(draft),
    usage: openUsage(),
    costUsd: null,
    announced: null,
    mode: null,
    early: new Map(),
    seen: openNameSet(),
    queued: openQueue(),
  };
  const boundary = openBoundary();
  const links = openLinks({ own: 'uuid', parent: 'parentUuid' }, (uuid) => claude.seen.has(uuid));
  const reading: Reading = {
    of: (record) => (boundary.isCrossed(record.value) ? opened(spill, record) : reading),
    take(record) {
      links.note(record.value);
      const setting = settingOf(record, record.value);
      const skipped = takeRecord(claude, setting);
      const uuid = nameAt(record.value, 'uuid');
      if (uuid !== null) claude.seen.add(uuid);
      if (skipped !== null) return skipped;
      noteEnvelope(claude, record.value);
      noteTime(claude.draft, setting.time);
      return null;
    },
    finish() {
      const { announced } = claude;
      if (draft.models.size === 0 && announced !== null) draft.models.add(announced);
      draft.counts.orphanResults += claude.early.size;
      links.count(draft.counts);
      draft.usage = claude.usage.total(claude.costUsd);
      return { ...endSession(draft), ...claude.usage.told };
    },
  };
  return reading;
}

/** The reading of a session that begins with a record; its boundary has to know that record's name. */
function opened(spill: Spill, record: RawRecord): Reading {
  const reading = open(spill);
  return reading.of?.(record) ?? reading;
}

/** Outputs, the texts of files and of edits, and what nobody reads here. */
const LONG_KEYS: ReadonlySet<string> = new Set([
  ...['content', 'text', 'stdout', 'stderr', 'originalFile', 'old_string', 'new_string', 'oldString', 'newString'],
  ...['thinking', 'signature', 'original_file', 'updated_file'],
]);

/** Claude Code: its session files of every version, `--output-format stream-json`, and claude-code-action's execution file. */
export const claudeCode: Adapter = {
  id: 'claude-code',
  agent: 'claude-code',
  tells: tells({ partly: ['exits', 'times', 'ends', 'cost'] }),
  claims,
  open,
  longKeys: LONG_KEYS,
};
