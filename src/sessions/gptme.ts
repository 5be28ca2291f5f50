import type { AttachedFile, Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { isCutBy } from './cut-notices.ts';
import {
  answer,
  ask,
  beginSession,
  type CallDraft,
  cancelOpenCalls,
  endSession,
  isOpen,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { asked } from './gptme/calls.ts';
import { leftBy, patchedFrom } from './gptme/directories.ts';
import { answers, begins, DECLINED, INTERRUPTED, readAnswer } from './gptme/results.ts';
import { behindThoughts, usesIn } from './gptme/uses.ts';
import { type JsonObject, nameAt, numberAt, objectAt, textAt, timeAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { naiveTimeAt } from './times.ts';
import { openTokenSum } from './token-sum.ts';

/** What is known of a gptme session while it is read. */
interface Gptme {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** Calls of the last answer that wait for the messages behind it. */
  waiting: CallDraft[];
  /** First messages of answers whose last one has not come. */
  readonly held: Map<CallDraft, { readonly setting: Setting; readonly texts: string[] }>;
  /** Where the shell went; null while it is where the session began. */
  directory: string | null;
}

const ROLES: ReadonlySet<unknown> = new Set(['system', 'user', 'assistant', 'tool']);
const KEYS: ReadonlySet<string> = new Set([
  'role',
  'content',
  'timestamp',
  'files',
  'file_hashes',
  'pinned',
  'hide',
  'quiet',
  'ephemeral_ttl',
  'call_id',
  'metadata',
]);

/** Keys by which others name their messages; gptme's have no name. */
const NAMES = ['id', 'uuid', 'type', 'sessionId', 'session_id'] as const;

/**
 * Whether a record is a message as gptme writes them: text, a time, and no key beside its own. A key that is not known yet
 * is borne where the time has no zone, as only gptme writes it, and nothing names the message.
 */
function claims(value: JsonObject): boolean {
  const time = naiveTimeAt(value, 'timestamp');
  if (!ROLES.has(value.role) || typeof value.content !== 'string' || time === null) return false;
  const isNaive = timeAt({ at: `${textAt(value, 'timestamp')}Z` }, 'at') === time;
  return Object.keys(value).every((key) => KEYS.has(key)) || (isNaive && !NAMES.some((key) => key in value));
}

/** Older logs have the counts beside the model, newer ones a level deeper. */
function noteUsage({ tokens }: Gptme, metadata: JsonObject): void {
  const usage = objectAt(metadata, 'usage') ?? metadata;
  const input = numberAt(usage, 'input_tokens');
  const output = numberAt(usage, 'output_tokens');
  const costUsd = numberAt(metadata, 'cost');
  if (input === null && output === null && costUsd === null) return;
  const cachedInput = numberAt(usage, 'cache_read_tokens');
  tokens.note({ input, output, costUsd, cachedInput, cacheWrite: numberAt(usage, 'cache_creation_tokens') });
}

const wordsOf = (text: string): string => text.replace(/<\/?(?:tool-use|function_calls)>/g, '').trim();

/** An answer of the model: its words around its calls, in order. */
function takeAssistant(gptme: Gptme, setting: Setting, text: string): void {
  const { draft } = gptme;
  stopWaiting(gptme);
  let behind = behindThoughts(text) ?? 0;
  for (const use of usesIn(text)) {
    if (use.from < behind) continue;
    say(draft, setting, 'agent', wordsOf(text.slice(behind, use.from)));
    behind = use.to;
    const call = ask(draft, setting, use.tool, use.callId, asked(use, gptme.directory, draft.spill));
    if (call) gptme.waiting.push(call);
  }
  say(draft, setting, 'agent', wordsOf(text.slice(behind)));
  const last = gptme.waiting.at(-1);
  draft.end = last === undefined || last.tool === 'complete' ? 'completed' : 'unknown';
}

function settle(gptme: Gptme, setting: Setting, call: CallDraft, text: string): void {
  const cut = isCutBy('gptme', text);
  answer(gptme.draft, call, { ...readAnswer(call.tool, text), cut, endTime: setting.time });
  const [edit] = call.kind === 'edit' && gptme.directory === null ? call.edits : [];
  if (edit?.op === 'replace') gptme.draft.cwd ??= patchedFrom(edit.path, text);
  gptme.waiting = gptme.waiting.filter((one) => one !== call);
  if (call.tool !== 'complete') gptme.draft.end = 'unknown';
}

/** A tool may answer in several messages, of which only the last names the call. */
function hold(gptme: Gptme, setting: Setting, text: string): boolean {
  const call = gptme.waiting.find((one) => one.callId !== null && begins(one.tool, text));
  if (!call) return false;
  const begun = gptme.held.get(call) ?? { setting, texts: [] };
  begun.texts.push(text);
  gptme.held.set(call, begun);
  return true;
}

/** Nothing more answers the calls that were made so far. */
function stopWaiting(gptme: Gptme): void {
  for (const [call, { setting, texts }] of gptme.held) settle(gptme, setting, call, texts.join('\n\n'));
  gptme.held.clear();
  gptme.waiting = [];
}

/** The call that a message answers: by its id, else the first waiting one whose answers look like it. */
function answeredBy(gptme: Gptme, value: JsonObject, text: string): CallDraft | null {
  const id = nameAt(value, 'call_id');
  if (id !== null) return gptme.draft.calls.get(id) ?? null;
  const named = nameAt(objectAt(value, 'metadata'), 'tool');
  const open = gptme.waiting.filter((call) => call.callId === null || text.startsWith('Error executing tool'));
  if (value.role === 'tool') return open[0] ?? null;
  return open.find((call) => (named === null ? answers(call.tool, text) : call.tool === named)) ?? null;
}

/** Things that happened to the session, said by the harness. Returns false for all else. */
function takeNotice(gptme: Gptme, setting: Setting, text: string): boolean {
  const { draft } = gptme;
  const moved = /^<system_info>Working directory changed to: ([^\n<]{1,4096})<\/system_info>/.exec(text);
  if (moved) {
    const last = draft.recent.at(-1);
    const began = gptme.directory === null && last?.kind === 'run' ? leftBy(last.command.head, moved[1] ?? '') : null;
    draft.cwd ??= began;
    gptme.directory = moved[1] ?? null;
    note(draft, setting, 'context', text, gptme.directory);
    return true;
  }
  if (text === INTERRUPTED || text.startsWith('Stopped: reached max steps limit')) {
    for (const begun of gptme.held.values()) say(draft, begun.setting, 'harness', begun.texts.join('\n\n'));
    gptme.held.clear();
    cancelOpenCalls(draft);
    gptme.waiting = [];
    draft.end = 'interrupted';
    note(draft, setting, 'interruption', text);
    return true;
  }
  if (!/^(?:🔄 Auto-compacted|✅ (?:Auto-compacting|LLM-powered resume) completed)/u.test(text)) return false;
  draft.compactions += 1;
  note(draft, setting, 'compaction', text);
  return true;
}

function takeSystem(gptme: Gptme, setting: Setting, value: JsonObject, text: string): void {
  const { draft } = gptme;
  const named = value.role === 'tool' || nameAt(value, 'call_id') !== null;
  if (!named && takeNotice(gptme, setting, text)) return;
  const call = answeredBy(gptme, value, text);
  if (call && isOpen(call)) {
    const before = gptme.held.get(call)?.texts ?? [];
    gptme.held.delete(call);
    settle(gptme, setting, call, [...before, text].join('\n\n'));
    if (text.startsWith(DECLINED)) note(draft, setting, 'permission', text);
    return;
  }
  if (!named && hold(gptme, setting, text)) return;
  if (call) draft.counts.duplicates += 1;
  else if (named) draft.counts.orphanResults += 1;
  say(draft, setting, 'harness', text, attachedTo(value));
}

const MOST_ATTACHED = 100;

/** The files that lay beside a message, by which gptme keeps their digests cut to 16 digits. */
function attachedTo(value: JsonObject): readonly AttachedFile[] {
  const hashes = Object.entries(objectAt(value, 'file_hashes') ?? {}).slice(0, MOST_ATTACHED);
  return hashes.flatMap(([path, digest]) =>
    typeof digest === 'string' && /^[0-9a-f]{16,64}$/.test(digest) ? [{ path: path.slice(0, 4096), digest }] : [],
  );
}

function takeMessage(gptme: Gptme, record: RawRecord): string | null {
  const { value } = record;
  const { draft } = gptme;
  const text = textAt(value, 'content');
  if (text === null || !ROLES.has(value.role)) return `unknown:${(nameAt(value, 'role') ?? 'no-role').slice(0, 40)}`;
  const metadata = objectAt(value, 'metadata');
  const model = value.role === 'assistant' ? nameAt(metadata, 'model') : null;
  if (model !== null) draft.models.add(model);
  const setting = { record, time: naiveTimeAt(value, 'timestamp'), depth: 0, model };
  noteTime(draft, setting.time);
  if (value.role === 'assistant') {
    if (metadata) noteUsage(gptme, metadata);
    takeAssistant(gptme, setting, text);
  } else if (value.role === 'user') {
    stopWaiting(gptme);
    draft.end = 'unknown';
    say(draft, setting, 'human', text, attachedTo(value));
  } else takeSystem(gptme, setting, value, text);
  return null;
}

function open(spill: Spill): Reading {
  const gptme: Gptme = {
    draft: beginSession(spill),
    tokens: openTokenSum(),
    waiting: [],
    held: new Map(),
    directory: null,
  };
  return {
    take: (record) => takeMessage(gptme, record),
    finish() {
      stopWaiting(gptme);
      gptme.draft.usage = gptme.tokens.total();
      return endSession(gptme.draft);
    },
  };
}

/** gptme: the `conversation.jsonl` of a log folder, calls in any of its three forms. */
export const gptme: Adapter = {
  id: 'gptme',
  agent: 'gptme',
  tells: tells({ partly: ['outcomes', 'exits', 'ends', 'cost'], no: ['version', 'subagents'] }),
  claims,
  open,
};
