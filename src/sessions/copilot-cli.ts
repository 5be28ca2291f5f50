import { openNameSet } from '../collections/index.ts';
import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { claims, isIdle } from './copilot-cli/claims.ts';
import { openShells } from './copilot-cli/shells.ts';
import { type Tools, takeEnd, takeNotice, takeRequests, takeStart } from './copilot-cli/tools.ts';
import { openUsage } from './copilot-cli/usage.ts';
import { beginSession, cancelOpenCalls, endSession, note, noteTime, type Setting, say } from './draft.ts';
import { type JsonObject, jsonText, nameAt, objectAt, textAt, timeAt, wordsAt } from './json.ts';
import { openLinks } from './links.ts';
import { tells } from './tells.ts';

interface Copilot extends Tools {
  readonly usage: ReturnType<typeof openUsage>;
  /** The model that was chosen last. `auto` is none: the harness then chooses for each turn. */
  model: string | null;
}

type Take = (copilot: Copilot, setting: Setting, data: JsonObject) => string | null;

const settle = ({ draft }: Copilot, setting: Setting, end: Copilot['draft']['end']): void => {
  if (setting.depth === 0) draft.end = end;
};

function choose(copilot: Copilot, name: string | null): void {
  if (name !== null && name !== 'auto') copilot.model = name;
}

/** The first working directory and commit count, and the last branch: agents make their own. */
function noteContext({ draft }: Copilot, context: JsonObject | null): void {
  draft.cwd ??= nameAt(context, 'cwd');
  draft.baseCommit ??= nameAt(context, 'headCommit') ?? nameAt(context, 'baseCommit');
  draft.branch = nameAt(context, 'branch') ?? draft.branch;
}

const takeStarted: Take = (copilot, _setting, data) => {
  const { draft } = copilot;
  draft.id ??= nameAt(data, 'sessionId');
  draft.agentVersion ??= nameAt(data, 'copilotVersion');
  choose(copilot, nameAt(data, 'selectedModel'));
  noteContext(copilot, objectAt(data, 'context'));
  return null;
};

/** Words that the harness sends in the user's name. */
const WRAPPED = /^\s*<system_(?:notification|reminder)>/;

const takeUser: Take = (copilot, setting, data) => {
  const text = wordsAt(data, 'content');
  const source = data.source ?? 'user';
  const own = setting.depth > 0 || source !== 'user' || data.isAutopilotContinuation === true || WRAPPED.test(text);
  settle(copilot, setting, 'unknown');
  say(copilot.draft, setting, own ? 'harness' : 'human', text);
  return null;
};

const takeAnswer: Take = (copilot, setting, data) => {
  const { draft } = copilot;
  if (setting.model !== null) draft.models.add(setting.model);
  copilot.usage.message(data);
  const text = wordsAt(data, 'content');
  say(draft, setting, 'agent', text);
  const calls = takeRequests(copilot, setting, data);
  settle(copilot, setting, calls > 0 ? 'unknown' : 'completed');
  return null;
};

const takeToolStart: Take = (copilot, setting, data) => {
  const skipped = takeStart(copilot, setting, data);
  if (skipped === null) settle(copilot, setting, 'unknown');
  return skipped;
};

const takeText: Take = ({ draft }, setting, data) => {
  say(draft, { ...setting, model: null }, 'harness', wordsAt(data, 'content'));
  return null;
};

const takeNotification: Take = (copilot, setting, data) => {
  takeNotice(copilot, setting, data);
  return takeText(copilot, setting, data);
};

const takeAbort: Take = (copilot, setting, data) => {
  note(copilot.draft, setting, 'interruption', nameAt(data, 'reason') ?? '');
  settle(copilot, setting, 'interrupted');
  cancelOpenCalls(copilot.draft);
  return null;
};

const takeError: Take = (copilot, setting, data) => {
  copilot.draft.apiErrors += 1;
  note(copilot.draft, setting, 'api-error', textAt(data, 'message') ?? nameAt(data, 'errorType') ?? '');
  settle(copilot, setting, 'error');
  return null;
};

/** The oldest messages were dropped or put in a summary's place. */
const takeCompaction: Take = ({ draft }, setting, data) => {
  if (data.success === false) return 'failed-compaction';
  draft.compactions += 1;
  note(draft, setting, 'compaction', textAt(data, 'summaryContent') ?? '');
  return null;
};

const takeRequested: Take = ({ draft }, setting, data) => {
  const wanted = objectAt(data, 'permissionRequest');
  const what = textAt(wanted, 'fullCommandText') ?? textAt(wanted, 'fileName') ?? textAt(wanted, 'path');
  note(draft, setting, 'permission', `asked for ${nameAt(wanted, 'kind') ?? 'something'}: ${what ?? jsonText(wanted)}`);
  return null;
};

const takeDecision: Take = ({ draft, denied }, setting, data) => {
  const kind = nameAt(objectAt(data, 'result'), 'kind') ?? 'decided';
  const id = nameAt(data, 'toolCallId');
  if (id !== null && kind.startsWith('denied')) denied.add(id);
  note(draft, setting, 'permission', kind);
  return null;
};

const takePermissions: Take = ({ draft }, setting, data) => {
  note(draft, setting, 'permission', data.allowAllPermissions === true ? 'everything is allowed' : jsonText(data));
  return null;
};

const takeUserCommand: Take = ({ draft, own }, setting, data) => {
  const id = nameAt(data, 'toolCallId');
  if (id !== null) own.add(id);
  const tool = nameAt(data, 'toolName') ?? 'a tool';
  note(draft, setting, 'external-change', `the user ran ${tool}: ${jsonText(data.arguments)}`);
  return null;
};

const takeShutdown: Take = (copilot, setting, data) => {
  copilot.usage.close(data);
  choose(copilot, nameAt(data, 'currentModel'));
  if (data.shutdownType === 'error') settle(copilot, setting, 'error');
  return null;
};

const TAKES = {
  'session.start': takeStarted,
  'session.resume': takeStarted,
  'session.context_changed': (copilot, _setting, data) => {
    noteContext(copilot, data);
    return null;
  },
  'session.model_change': (copilot, _setting, data) => {
    choose(copilot, nameAt(data, 'newModel'));
    return null;
  },
  'session.task_complete': (copilot, setting, data) => {
    if (data.success !== false) settle(copilot, setting, 'completed');
    return null;
  },
  'session.error': takeError,
  'session.truncation': takeCompaction,
  'session.compaction_complete': takeCompaction,
  'session.permissions_changed': takePermissions,
  'session.shutdown': takeShutdown,
  'user.message': takeUser,
  'assistant.message': takeAnswer,
  'system.message': takeText,
  'system.notification': takeNotification,
  'skill.invoked': takeText,
  'tool.user_requested': takeUserCommand,
  'tool.execution_start': takeToolStart,
  'tool.execution_complete': takeEnd,
  'permission.requested': takeRequested,
  'permission.completed': takeDecision,
  abort: takeAbort,
} satisfies Record<string, Take>;

const takes: ReadonlyMap<string, Take> = new Map(Object.entries(TAKES));

function open(spill: Spill): Reading {
  const draft = beginSession(spill);
  const copilot: Copilot = {
    draft,
    shells: openShells(draft),
    attached: new Map(),
    denied: new Set(),
    own: new Set(),
    usage: openUsage(),
    model: null,
  };
  const names = openNameSet();
  const links = openLinks({ own: 'id', parent: 'parentId' }, (name) => names.has(name));
  return {
    take(record) {
      const { value } = record;
      links.note(value);
      const name = nameAt(value, 'id');
      if (name !== null) names.add(name);
      const type = nameAt(value, 'type') ?? 'untyped';
      const take = takes.get(type);
      if (!take) return isIdle(type) ? type : value.ephemeral === true ? 'ephemeral' : `unknown:${type.slice(0, 40)}`;
      const data = objectAt(value, 'data');
      if (!data) return 'no-data';
      const time = timeAt(value, 'timestamp');
      const nested = nameAt(value, 'agentId') !== null || nameAt(data, 'parentToolCallId') !== null;
      const model = nameAt(data, 'model') ?? (nested ? null : copilot.model);
      const skipped = take(copilot, { record, time, depth: nested ? 1 : 0, model }, data);
      if (skipped === null) noteTime(draft, time);
      return skipped;
    },
    finish() {
      copilot.shells.close();
      links.count(draft.counts);
      if (draft.models.size === 0 && copilot.model !== null) draft.models.add(copilot.model);
      draft.usage = copilot.usage.total();
      return endSession(draft);
    },
  };
}

/** GitHub Copilot CLI and the coding agent built on it: the `events.jsonl` of a session. */
export const copilotCli: Adapter = {
  id: 'copilot-cli',
  agent: 'copilot-cli',
  tells: tells({ partly: ['exits', 'subagents'], no: ['cost'] }),
  claims,
  open,
};
