import type { Outcome, Spill, Usage } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { isCutBy } from './cut-notices.ts';
import {
  type Asked,
  answer,
  ask,
  beginSession,
  endSession,
  isOpen,
  note,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { isObject, type JsonObject, jsonText, listAt, nameAt, numberAt, objectAt, textAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { readTestRun } from './test-run.ts';
import { openTokenSum, type Tokens, uncached } from './token-sum.ts';

/** What is known of a run while its events are read. */
interface Exec {
  readonly draft: SessionDraft;
  /** Tokens of each thread, as its last turn counts them. */
  readonly used: Map<string, Tokens>;
  thread: string;
  /** Items are numbered anew in each run; several may stand in one file. */
  runs: number;
}

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['completed', 'ok'],
  ['failed', 'error'],
  ['declined', 'rejected'],
  ['in_progress', 'running'],
]);

const typeOf = (item: JsonObject): string => nameAt(item, 'type') ?? nameAt(item, 'item_type') ?? '';

/** What an item asked for; null for one that is no call. */
function askedIn(item: JsonObject): { readonly tool: string; readonly asked: Asked } | null {
  const type = typeOf(item);
  switch (type) {
    case 'command_execution':
      return { tool: type, asked: { kind: 'run', command: textAt(item, 'command') ?? '', cwd: null } };
    case 'file_change': {
      const changes = listAt(item, 'changes').filter(isObject);
      const edits = changes.map((change) => {
        const note = `${nameAt(change, 'kind') ?? 'change'}, without content`;
        return { op: 'opaque' as const, path: textAt(change, 'path'), note };
      });
      return { tool: type, asked: { kind: 'edit', edits } };
    }
    case 'mcp_tool_call': {
      const tool = `${nameAt(item, 'server') ?? 'mcp'}.${nameAt(item, 'tool') ?? 'unnamed'}`;
      return { tool, asked: { kind: 'other', input: jsonText(item.arguments ?? null) } };
    }
    case 'collab_tool_call':
      return { tool: nameAt(item, 'tool') ?? type, asked: { kind: 'task', input: textAt(item, 'prompt') ?? '' } };
    case 'web_search':
      return { tool: type, asked: { kind: 'web', input: jsonText({ query: item.query ?? null }) } };
    case 'todo_list':
      return { tool: type, asked: { kind: 'plan', input: jsonText(item.items ?? null) } };
    default:
      return null;
  }
}

function outputOf(item: JsonObject): string {
  const error = textAt(objectAt(item, 'error'), 'message');
  const parts = listAt(objectAt(item, 'result'), 'content').filter(isObject);
  const result = parts.map((part) => textAt(part, 'text') ?? jsonText(part)).join('\n');
  return textAt(item, 'aggregated_output') ?? error ?? result;
}

/** Searches and lists have no status: that they are complete is all there is to tell. */
const PLAIN: ReadonlySet<string> = new Set(['web_search', 'todo_list']);

/** What became of an item that is complete. A status counts for no more than the exit code beside it. */
function outcomeOf(item: JsonObject): Outcome {
  const code = numberAt(item, 'exit_code');
  const told = OUTCOMES.get(nameAt(item, 'status') ?? '');
  if (told !== undefined && told !== 'ok') return told;
  if (code !== null) return code === 0 ? 'ok' : 'error';
  if (told === undefined && objectAt(item, 'error')) return 'error';
  return told ?? (PLAIN.has(typeOf(item)) ? 'ok' : 'unknown');
}

function takeCall(exec: Exec, setting: Setting, item: JsonObject, ended: boolean): string | null {
  const { draft } = exec;
  const wanted = askedIn(item);
  if (!wanted) return `unknown:item/${typeOf(item).slice(0, 40)}`;
  const id = `${exec.runs}/${nameAt(item, 'id') ?? setting.record.offset}`;
  const call = draft.calls.get(id) ?? ask(draft, setting, wanted.tool, id, wanted.asked);
  if (!call) return 'duplicate';
  draft.end = 'unknown';
  if (!ended) return null;
  if (!isOpen(call)) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  if (call.kind === 'edit' && wanted.asked.kind === 'edit') call.edits = wanted.asked.edits;
  const output = outputOf(item);
  const code = numberAt(item, 'exit_code');
  const exit = { code, source: code === null ? ('none' as const) : ('field' as const) };
  const tests = call.kind === 'run' ? readTestRun(output) : null;
  const outcome = outcomeOf(item);
  answer(draft, call, { outcome, output, cut: isCutBy('codex', output), endTime: null, exit, tests });
  return null;
}

function takeItem(exec: Exec, record: RawRecord, ended: boolean): string | null {
  const { draft } = exec;
  const item = objectAt(record.value, 'item');
  if (!item) return 'no-item';
  const setting: Setting = { record, time: null, depth: 0, model: null };
  switch (typeOf(item)) {
    case 'agent_message':
    case 'assistant_message':
    case 'plan':
      if (!ended) return 'unfinished-item';
      say(draft, setting, 'agent', textAt(item, 'text') ?? '');
      return null;
    case 'reasoning':
      return 'reasoning';
    case 'error':
      note(draft, setting, 'context', textAt(item, 'message') ?? '');
      return null;
    default:
      return takeCall(exec, setting, item, ended);
  }
}

function takeUse(exec: Exec, usage: JsonObject | null): void {
  if (!usage) return;
  const [cachedInput, cacheWrite] = [
    numberAt(usage, 'cached_input_tokens'),
    numberAt(usage, 'cache_write_input_tokens'),
  ];
  exec.used.set(exec.thread, {
    input: uncached(numberAt(usage, 'input_tokens'), cachedInput, cacheWrite),
    cachedInput,
    cacheWrite,
    output: numberAt(usage, 'output_tokens'),
    costUsd: null,
  });
}

function takeFailure(exec: Exec, record: RawRecord, message: string): null {
  exec.draft.apiErrors += 1;
  exec.draft.end = 'error';
  note(exec.draft, { record, time: null, depth: 0, model: null }, 'api-error', message);
  return null;
}

function take(exec: Exec, record: RawRecord): string | null {
  const { value } = record;
  const { draft } = exec;
  switch (value.type) {
    case 'thread.started':
      exec.thread = nameAt(value, 'thread_id') ?? '';
      exec.runs += 1;
      draft.id ??= nameAt(value, 'thread_id');
      return null;
    case 'turn.started':
      draft.end = 'unknown';
      return null;
    case 'turn.completed':
      takeUse(exec, objectAt(value, 'usage'));
      draft.end = 'completed';
      return null;
    case 'turn.failed':
      return takeFailure(exec, record, textAt(objectAt(value, 'error'), 'message') ?? '');
    case 'error':
      return takeFailure(exec, record, textAt(value, 'message') ?? '');
    case 'item.started':
    case 'item.updated':
      return takeItem(exec, record, false);
    case 'item.completed':
      return takeItem(exec, record, true);
    default:
      return `unknown:${(nameAt(value, 'type') ?? 'untyped').slice(0, 40)}`;
  }
}

function usageOf(exec: Exec): Usage {
  const sum = openTokenSum();
  for (const tokens of exec.used.values()) sum.note(tokens);
  return { ...sum.total(), how: exec.used.size > 0 ? 'cumulative-last' : 'none' };
}

function open(spill: Spill): Reading {
  const exec: Exec = { draft: beginSession(spill), used: new Map(), thread: '', runs: 0 };
  return {
    take: (record) => take(exec, record),
    finish() {
      exec.draft.usage = usageOf(exec);
      return endSession(exec.draft);
    },
  };
}

function claims(value: JsonObject): boolean {
  const item = objectAt(value, 'item');
  switch (value.type) {
    case 'thread.started':
      return nameAt(value, 'thread_id') !== null;
    case 'turn.completed':
      return numberAt(objectAt(value, 'usage'), 'cached_input_tokens') !== null;
    case 'item.started':
    case 'item.updated':
    case 'item.completed':
      return nameAt(item, 'id') !== null && typeOf(item ?? {}) !== '';
    default:
      return false;
  }
}

/** What `codex exec --json` prints: a run's items without times and without the contents of edits. */
export const codexExec: Adapter = {
  id: 'codex-exec',
  agent: 'codex',
  tells: tells({
    no: ['edits', 'times', 'ends', 'models', 'cost', 'directory', 'version', 'subagents', 'compactions'],
  }),
  claims,
  open,
};
