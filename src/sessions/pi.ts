import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { beginSession, endSession, note, noteTime, type Setting, say } from './draft.ts';
import { type JsonObject, nameAt, numberAt, objectAt, textAt, timeAt } from './json.ts';
import { type Pi, takeMessage } from './pi/messages.ts';
import { textOf } from './pi/results.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { openTokenSum } from './token-sum.ts';

/** Entries that say nothing about what the agent did. */
const IDLE: ReadonlySet<unknown> = new Set([
  'model_change',
  'thinking_level_change',
  'custom',
  'label',
  'session_info',
]);
const ROLES: ReadonlySet<unknown> = new Set(['toolResult', 'bashExecution', 'branchSummary', 'compactionSummary']);

/** The header that begins a file, or a message in pi's own form. */
function claims(value: JsonObject): boolean {
  if (value.type === 'session')
    return nameAt(value, 'id') !== null && textAt(value, 'cwd') !== null && textAt(value, 'timestamp') !== null;
  const message = value.type === 'message' ? objectAt(value, 'message') : null;
  if (!message) return false;
  return ROLES.has(message.role) || (message.role === 'assistant' && textAt(message, 'api') !== null);
}

function takeHeader(pi: Pi, value: JsonObject): null {
  pi.draft.id ??= nameAt(value, 'id');
  pi.draft.cwd ??= nameAt(value, 'cwd');
  if (nameAt(value, 'parentSession') !== null) pi.forkedAt = timeAt(value, 'timestamp');
  return null;
}

/**
 * Entries hang on the one before. One that hangs on an earlier one begins a branch: the user went back. Behind the first,
 * one that hangs on none of the log's follows something that was left out.
 */
function noteBranch(pi: Pi, setting: Setting, value: JsonObject): void {
  const parent = nameAt(value, 'parentId');
  const { counts } = pi.draft;
  counts.brokenLinks ??= 0;
  if (parent === null || pi.last === null || parent === pi.last) return;
  if (!pi.seen.has(parent)) {
    counts.brokenLinks += 1;
    return;
  }
  note(pi.draft, setting, 'interruption', 'the conversation went back to an earlier entry');
}

function takeCompaction(pi: Pi, setting: Setting, value: JsonObject): null {
  const tokens = numberAt(value, 'tokensBefore');
  pi.draft.compactions += 1;
  note(pi.draft, setting, 'compaction', tokens === null ? '' : `at ${tokens} tokens`);
  return null;
}

function takeEntry(pi: Pi, setting: Setting, value: JsonObject): string | null {
  const { draft } = pi;
  const message = objectAt(value, 'message');
  switch (value.type) {
    case 'message':
      return message ? takeMessage(pi, setting, message) : 'no-message';
    case 'compaction':
      return takeCompaction(pi, setting, value);
    case 'branch_summary':
      say(draft, setting, 'harness', textAt(value, 'summary') ?? '');
      return null;
    case 'custom_message':
      say(draft, setting, 'harness', textOf(value.content));
      return null;
    default:
      return IDLE.has(value.type) ? String(value.type) : `unknown:${(nameAt(value, 'type') ?? 'untyped').slice(0, 40)}`;
  }
}

function takeRecord(pi: Pi, record: RawRecord): string | null {
  const { value } = record;
  const time = timeAt(value, 'timestamp');
  if (pi.forkedAt !== null && time !== null && time < pi.forkedAt) return 'copied-history';
  noteTime(pi.draft, time);
  if (value.type === 'session') return takeHeader(pi, value);
  const setting: Setting = { record, time, depth: 0, model: null };
  const id = nameAt(value, 'id');
  if (id !== null && pi.seen.has(id)) {
    pi.draft.counts.duplicates += 1;
    return 'duplicate';
  }
  noteBranch(pi, setting, value);
  if (id !== null) pi.seen.add(id);
  pi.last = id;
  return takeEntry(pi, setting, value);
}

function open(spill: Spill): Reading {
  const pi: Pi = { draft: beginSession(spill), tokens: openTokenSum(), forkedAt: null, seen: new Set(), last: null };
  return {
    take: (record) => takeRecord(pi, record),
    finish() {
      pi.draft.usage = pi.tokens.total();
      return endSession(pi.draft);
    },
  };
}

/** pi (the coding agent of pi-mono): its session files of versions 1 to 3. */
export const pi: Adapter = {
  id: 'pi',
  agent: 'pi',
  tells: tells({ partly: ['exits', 'cost'], no: ['version', 'subagents'] }),
  claims,
  open,
};
