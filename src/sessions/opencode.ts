import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import {
  beginSession,
  cancelOpenCalls,
  endSession,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { type JsonObject, jsonText, nameAt, objectAt, textAt } from './json.ts';
import { claimsDocument, kindOf, kindOfRecord, momentAt } from './opencode/records.ts';
import { noteUserCommand, takeTool } from './opencode/tools.ts';
import { openUsage } from './opencode/usage.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';

/** A message, as far as its parts need it. */
interface Message {
  readonly byUser: boolean;
  readonly model: string | null;
  readonly time: string | null;
  /** The message that it answers. */
  readonly parent: string | null;
  /** It puts a summary in the place of what was said before. */
  readonly isSummary: boolean;
}

interface OpenCode {
  readonly draft: SessionDraft;
  readonly usage: ReturnType<typeof openUsage>;
  readonly messages: Map<string, Message>;
  /** User messages that stand for a command which the user gave to the harness. */
  readonly commands: Set<string>;
  depth: number;
  /** What the user went back to: this and all behind it is undone. */
  revert: { readonly message: string; readonly part: string | null } | null;
  reverted: boolean;
  /** The error that ended the message being read; noted behind its parts. */
  failed: (() => void) | null;
}

function takeSession(code: OpenCode, info: JsonObject): null {
  const { draft } = code;
  draft.id ??= nameAt(info, 'id');
  draft.agentVersion ??= nameAt(info, 'version');
  draft.cwd ??= nameAt(info, 'directory');
  const parent = nameAt(info, 'parentID');
  if (parent !== null) {
    draft.parentId = parent;
    code.depth = 1;
  }
  const revert = objectAt(info, 'revert');
  const message = nameAt(revert, 'messageID');
  if (message !== null) code.revert = { message, part: nameAt(revert, 'partID') };
  noteTime(draft, momentAt(objectAt(info, 'time'), 'created'));
  return null;
}

const flush = (code: OpenCode): void => {
  code.failed?.();
  code.failed = null;
};

function noteError({ draft }: OpenCode, setting: Setting, error: JsonObject): void {
  const name = nameAt(error, 'name') ?? 'error';
  const says = textAt(objectAt(error, 'data'), 'message') ?? textAt(error, 'message') ?? name;
  if (name === 'MessageAbortedError') {
    note(draft, setting, 'interruption', says);
    cancelOpenCalls(draft);
    draft.end = 'interrupted';
    return;
  }
  draft.apiErrors += 1;
  note(draft, setting, 'api-error', says);
  draft.end = 'error';
}

/** Answers name the message that they answer: behind the first message, one that the log lacks was left out. */
function noteAnswered({ draft, messages }: OpenCode, parent: string | null): void {
  if (parent === null || messages.size < 2) return;
  draft.counts.brokenLinks ??= 0;
  if (!messages.has(parent)) draft.counts.brokenLinks += 1;
}

const endOf = (reason: string | null): SessionDraft['end'] => (reason === 'stop' ? 'completed' : 'unknown');

function takeMessage(code: OpenCode, record: RawRecord, info: JsonObject): string | null {
  const { draft } = code;
  flush(code);
  const id = nameAt(info, 'id') ?? '';
  if (code.revert?.message === id && code.revert.part === null) code.reverted = true;
  if (code.reverted) return 'reverted';
  if (code.messages.has(id)) return 'duplicate';
  const byUser = info.role === 'user';
  const model = nameAt(info, 'modelID') ?? nameAt(objectAt(info, 'model'), 'modelID');
  const time = momentAt(objectAt(info, 'time'), 'created');
  const parent = nameAt(info, 'parentID');
  code.messages.set(id, { byUser, model: byUser ? null : model, time, parent, isSummary: info.summary === true });
  draft.id ??= nameAt(info, 'sessionID');
  draft.cwd ??= nameAt(objectAt(info, 'path'), 'cwd');
  noteTime(draft, time);
  noteTime(draft, momentAt(objectAt(info, 'time'), 'completed'));
  if (byUser) {
    draft.end = 'unknown';
    return null;
  }
  noteAnswered(code, parent);
  if (parent !== null && code.commands.has(parent)) return null;
  if (model !== null) draft.models.add(model);
  code.usage.message(id, info);
  draft.end = endOf(nameAt(info, 'finish'));
  const error = objectAt(info, 'error');
  if (error) code.failed = () => noteError(code, { record, time, depth: code.depth, model }, error);
  return null;
}

const USER_COMMAND = 'The following tool was executed by the user';

function takeText(code: OpenCode, setting: Setting, part: JsonObject, message: Message | undefined): null {
  const text = textAt(part, 'text') ?? '';
  const id = nameAt(part, 'messageID');
  const own = part.synthetic === true || part.ignored === true || message?.isSummary === true || code.depth > 0;
  if (message?.byUser) {
    if (part.synthetic === true && text === USER_COMMAND && id !== null) code.commands.add(id);
    say(code.draft, setting, own ? 'harness' : 'human', text);
    return null;
  }
  const harness = part.synthetic === true || message?.isSummary === true;
  say(code.draft, setting, harness ? 'harness' : 'agent', text);
  return null;
}

const IDLE: ReadonlySet<unknown> = new Set([
  'reasoning',
  'file',
  'step-start',
  'snapshot',
  'patch',
  'agent',
  'subtask',
]);

function takePart(code: OpenCode, record: RawRecord, part: JsonObject, at: string | null): string | null {
  const { draft, revert } = code;
  if (revert?.part != null && nameAt(part, 'id') === revert.part) code.reverted = true;
  if (code.reverted) return 'reverted';
  const id = nameAt(part, 'messageID');
  const message = id === null ? undefined : code.messages.get(id);
  const span = objectAt(part, 'time') ?? objectAt(objectAt(part, 'state'), 'time');
  const time = momentAt(span, 'start') ?? momentAt(span, 'created') ?? at ?? message?.time ?? null;
  const setting: Setting = { record, time, depth: code.depth, model: message?.model ?? null };
  noteTime(draft, time);
  switch (part.type) {
    case 'text':
      return takeText(code, setting, part, message);
    case 'tool':
      if (message?.parent != null && code.commands.has(message.parent)) return noteUserCommand(draft, setting, part);
      return takeTool(draft, setting, part);
    case 'step-finish':
      code.usage.step(id, part);
      draft.end = endOf(nameAt(part, 'reason'));
      return null;
    case 'compaction':
      draft.compactions += 1;
      note(draft, setting, 'compaction', part.auto === true ? 'automatic' : 'asked for');
      return null;
    case 'retry': {
      draft.apiErrors += 1;
      const error = objectAt(part, 'error');
      note(draft, setting, 'api-error', textAt(objectAt(error, 'data'), 'message') ?? jsonText(error));
      return null;
    }
    default:
      return IDLE.has(part.type) ? String(part.type) : `unknown:${(nameAt(part, 'type') ?? 'untyped').slice(0, 40)}`;
  }
}

/** An event of a headless run: a part in an envelope, or the error that ended it. */
function takeEvent(code: OpenCode, record: RawRecord, event: JsonObject): string | null {
  code.draft.id ??= nameAt(event, 'sessionID');
  const time = momentAt(event, 'timestamp');
  const part = objectAt(event, 'part');
  if (part) return takePart(code, record, part, time);
  noteError(code, { record, time, depth: code.depth, model: null }, objectAt(event, 'error') ?? {});
  return null;
}

function open(spill: Spill): Reading {
  const draft = beginSession(spill);
  const code: OpenCode = {
    draft,
    usage: openUsage(),
    messages: new Map(),
    commands: new Set(),
    depth: 0,
    revert: null,
    reverted: false,
    failed: null,
  };
  return {
    take(record) {
      const [kind, value] = kindOfRecord(record);
      switch (kind) {
        case 'session':
          return takeSession(code, value);
        case 'message':
          return takeMessage(code, record, value);
        case 'part':
          return takePart(code, record, value, null);
        case 'event':
          return takeEvent(code, record, value);
        default:
          return `unknown:${(nameAt(value, 'type') ?? 'untyped').slice(0, 40)}`;
      }
    },
    finish() {
      flush(code);
      draft.usage = code.usage.total();
      return endSession(draft);
    },
  };
}

/**
 * OpenCode: `opencode export`, the output of `opencode run --format json`, and records of its storage (the session, then
 * each message and its parts) one a line.
 */
export const opencode: Adapter = {
  id: 'opencode',
  agent: 'opencode',
  tells: tells({ partly: ['models', 'cost', 'directory', 'version'] }),
  claims: (record) => kindOf(record) !== null,
  document: { claims: claimsDocument, lists: ['messages[].parts'] },
  open,
};
