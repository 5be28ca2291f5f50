import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { beginSession, endSession, noteTime, type Setting } from './draft.ts';
import { nameAt } from './json.ts';
import { claimsArchive, recordsOfArchive } from './openhands/archive.ts';
import { claims, claimsDocument, isNewEvent, isOldEvent, LISTS } from './openhands/claims.ts';
import { takeEvent, takeState } from './openhands/events.ts';
import { takeOldEvent } from './openhands/old-events.ts';
import type { OpenHands } from './openhands/state.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { naiveTimeAt } from './times.ts';

/** Takes what stands beside the events: the conversation's state, or the facts of its download. */
function takeHeader(state: OpenHands, record: RawRecord): string | null {
  const { value } = record;
  const { draft } = state;
  if (!('id' in value) && !('conversation_id' in value)) return 'header';
  takeState(state, value);
  draft.id ??= nameAt(value, 'conversation_id');
  draft.branch ??= nameAt(value, 'selected_branch');
  const model = nameAt(value, 'llm_model');
  if (model !== null) draft.models.add(model);
  state.model ??= model;
  const repository = nameAt(value, 'selected_repository');
  const github =
    (nameAt(value, 'git_provider') ?? 'github') === 'github' && /^[\w.-]+\/[\w.-]+$/.test(repository ?? '');
  const pulls = Array.isArray(value.pr_number) ? value.pr_number.slice(0, 20) : [];
  for (const pull of pulls) {
    if (github && Number.isInteger(pull)) {
      draft.pullRequests.add(`https://github.com/${repository}/pull/${String(pull)}`);
    }
  }
  return null;
}

const FACTS = ['persistence_dir', 'execution_status', 'conversation_id', 'selected_repository'];

/** Whether a record that is no part of a document tells of the conversation as a whole: a file that lies beside the events. */
const isFacts = ({ part, value }: RawRecord): boolean =>
  part === null && !('source' in value) && FACTS.some((key) => key in value);

function take(state: OpenHands, record: RawRecord): string | null {
  const { value } = record;
  if (record.part === 'header' || isFacts(record)) return takeHeader(state, record);
  const time = naiveTimeAt(value, 'timestamp');
  const setting: Setting = { record, time, depth: 0, model: value.source === 'agent' ? state.model : null };
  const taker = isNewEvent(value) ? takeEvent : isOldEvent(value) ? takeOldEvent : null;
  if (!taker) return 'unknown:event';
  noteTime(state.draft, time);
  return taker(state, setting, value);
}

function open(spill: Spill): Reading {
  const state: OpenHands = {
    draft: beginSession(spill),
    byEvent: new Map(),
    polls: new Set(),
    running: null,
    here: null,
    total: null,
    model: null,
  };
  return {
    take: (record) => take(state, record),
    finish() {
      if (state.total) state.draft.usage = { ...state.total, how: 'cumulative-last' };
      return endSession(state.draft);
    },
  };
}

/** OpenHands: events of its SDK and of the versions before, one a line, as a list, or in the archive of a conversation. */
export const openHands: Adapter = {
  id: 'openhands',
  agent: 'openhands',
  tells: tells({ partly: ['version'], no: ['subagents'] }),
  claims,
  document: { claims: claimsDocument, lists: LISTS },
  bytes: { claims: claimsArchive, records: recordsOfArchive },
  open,
};
