import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { gitOf } from './codex/calls.ts';
import { claims, isOldHeader } from './codex/claims.ts';
import { notePermissions, takeEvent, tokensOf } from './codex/events.ts';
import { depthOf, openHistory, parentOf } from './codex/history.ts';
import { type Codex, settleOpenCalls, takeItem } from './codex/items.ts';
import { openProcesses } from './codex/processes.ts';
import { openScripts } from './codex/scripts.ts';
import { beginSession, endSession, NO_USAGE, note, noteTime, type SessionDraft, type Setting } from './draft.ts';
import { type JsonObject, nameAt, numberAt, objectAt, textAt, timeAt } from './json.ts';
import { openShelf } from './long-text/shelf.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';

/** Where the reading of a session stands: whose turn it is. */
interface Position {
  depth: number;
  model: string | null;
}

function nameSession(draft: SessionDraft, meta: JsonObject): void {
  draft.id = nameAt(meta, 'id');
  const parent = parentOf(meta);
  if (draft.id !== null && parent !== null) draft.parentId = parent;
}

function takeMeta(codex: Codex, position: Position, meta: JsonObject): null {
  const { draft } = codex;
  const git = gitOf(meta);
  if (draft.id === null) nameSession(draft, meta);
  draft.agentVersion ??= nameAt(meta, 'cli_version');
  draft.cwd ??= nameAt(meta, 'cwd');
  draft.baseCommit ??= git.commit;
  draft.branch ??= git.branch;
  position.depth = depthOf(meta);
  return null;
}

function takeContext(codex: Codex, position: Position, setting: Setting, payload: JsonObject): null {
  position.model = nameAt(payload, 'model') ?? position.model;
  if (position.model !== null) codex.draft.models.add(position.model);
  codex.draft.cwd ??= nameAt(payload, 'cwd');
  notePermissions(codex, setting, payload);
  return null;
}

function takeCompaction(codex: Codex, setting: Setting, payload: JsonObject): null {
  codex.draft.compactions += 1;
  note(codex.draft, setting, 'compaction', textAt(payload, 'message') ?? '');
  return null;
}

const IDLE: ReadonlySet<unknown> = new Set(['world_state', 'token_usage_record', 'inter_agent_communication_metadata']);

function takeRecord(codex: Codex, position: Position, record: RawRecord, payload: JsonObject): string | null {
  const type = record.value.type;
  const time = timeAt(record.value, 'timestamp');
  const setting: Setting = { record, time, depth: position.depth, model: null };
  switch (type) {
    case 'session_meta':
      return takeMeta(codex, position, payload);
    case 'turn_context':
      return takeContext(codex, position, setting, payload);
    case 'event_msg':
      return takeEvent(codex, setting, payload);
    case 'compacted':
      return takeCompaction(codex, setting, payload);
    case 'response_item':
      return takeItem(codex, { ...position, record, time }, payload);
    default:
      return IDLE.has(type) ? String(type) : takeBare(codex, position, record);
  }
}

/** The first versions wrote the items without an envelope, behind a header without a type. */
function takeBare(codex: Codex, position: Position, record: RawRecord): string | null {
  const { value } = record;
  if (isOldHeader(value)) return takeMeta(codex, position, value);
  if (value.record_type === 'state') return 'state';
  const type = nameAt(value, 'type');
  if (type === null || objectAt(value, 'payload')) return `unknown:${(type ?? 'untyped').slice(0, 40)}`;
  const skipped = takeItem(codex, { ...position, record, time: timeAt(value, 'timestamp') }, value);
  return skipped?.replace('unknown:response_item/', 'unknown:') ?? null;
}

/** What a session's header says; null for any other record. */
const headerOf = (value: JsonObject): JsonObject | null =>
  value.type === 'session_meta' ? objectAt(value, 'payload') : isOldHeader(value) ? value : null;

function open(spill: Spill): Reading {
  const draft = beginSession(spill);
  const position: Position = { depth: 0, model: null };
  const history = openHistory();
  const codex: Codex = {
    draft,
    processes: openProcesses(draft),
    scripts: openScripts(draft),
    told: new Map(),
    shelf: openShelf(),
    inherited: NO_USAGE,
    polls: new Map(),
    permissions: { approval: null, sandbox: null, noted: '' },
    hasTurns: false,
  };
  const reading: Reading = {
    of({ value }) {
      const meta = headerOf(value);
      return meta && history.beginsOther(meta) ? open(spill) : reading;
    },
    take(record) {
      const { value } = record;
      const payload = objectAt(value, 'payload') ?? value;
      const type = headerOf(value) ? 'session_meta' : (nameAt(value, 'type') ?? '');
      if (history.isCopied(type, payload, numberAt(value, 'ordinal'))) {
        codex.inherited = tokensOf(payload) ?? codex.inherited;
        return 'copied-history';
      }
      const skipped = takeRecord(codex, position, record, payload);
      if (skipped === null) noteTime(draft, timeAt(value, 'timestamp'));
      return skipped;
    },
    finish() {
      codex.processes.finish();
      settleOpenCalls(codex);
      return endSession(draft);
    },
  };
  return reading;
}

/** Outputs and patches, and what nobody reads here. */
const LONG_KEYS: ReadonlySet<string> = new Set([
  ...['output', 'aggregated_output', 'stdout', 'stderr', 'formatted_output', 'input'],
  'encrypted_content',
]);

/** OpenAI Codex: the rollout files under `sessions/`, with and without envelopes. Not the output of `codex exec --json`. */
export const codex: Adapter = {
  id: 'codex',
  agent: 'codex',
  tells: tells({ no: ['cost'] }),
  claims,
  open,
  longKeys: LONG_KEYS,
};
