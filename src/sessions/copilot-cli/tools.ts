import { clip } from '../../text/index.ts';
import { isCutBy } from '../cut-notices.ts';
import { answer, answeredCall, ask, type CallDraft, isOpen, type SessionDraft, type Setting } from '../draft.ts';
import { isObject, type JsonObject, listAt, nameAt, numberAt, objectAt } from '../json.ts';
import { readAnswer, readShellAnswer } from './answers.ts';
import { asked, inputOf } from './calls.ts';
import type { openShells } from './shells.ts';

/** The calls of a session and what they wait for. */
export interface Tools {
  readonly draft: SessionDraft;
  readonly shells: ReturnType<typeof openShells>;
  /** Calls that fetch from a shell, speak to it or stop it, by their id. */
  readonly attached: Map<string, { readonly does: Attached; readonly shell: string }>;
  /** Calls that a person or a policy refused. */
  readonly denied: Set<string>;
  /** Commands that the user gave to the harness, past the agent. */
  readonly own: Set<string>;
}

type Attached = 'read' | 'write' | 'stop';

const ATTACHED = /^(read|write|stop)_(?:bash|powershell|shell)$/;

function attachment(tool: string, given: unknown): { readonly does: Attached; readonly shell: string } | null {
  const does = ATTACHED.exec(tool)?.[1] as Attached | undefined;
  const input = does === undefined ? null : inputOf(given);
  const shell = nameAt(input, 'shellId') ?? nameAt(input, 'sessionId') ?? numberAt(input, 'shellId');
  return does === undefined || shell === null ? null : { does, shell: String(shell) };
}

/** Hooks may change what the model asked for: what was begun counts. */
function rephrase(draft: SessionDraft, call: CallDraft, given: unknown): void {
  const now = asked(call.tool, given, draft.spill);
  if (call.kind === 'run') {
    if (now.kind === 'run') call.command = clip(now.command, draft.spill);
  } else if (call.kind === 'edit') {
    if (now.kind === 'edit') call.edits = now.edits;
  } else if (call.kind === 'read') {
    if (now.kind === 'read') call.path = now.path;
  } else if ('input' in now) call.input = clip(now.input, draft.spill);
}

/** Adds a call. Fetching from a shell that is known is no step: what it brings belongs to the command's own. */
function begin(tools: Tools, setting: Setting, id: string | null, [tool, given]: readonly [string, unknown]): void {
  const attached = id === null ? null : attachment(tool, given);
  if (id !== null && attached !== null && tools.shells.has(attached.shell)) {
    tools.attached.set(id, attached);
    if (attached.does === 'read') return;
  }
  ask(tools.draft, setting, tool, id, asked(tool, given, tools.draft.spill));
}

/** Takes the calls that an answer of the model asks for. Returns how many there are. */
export function takeRequests(tools: Tools, setting: Setting, data: JsonObject): number {
  const requests = listAt(data, 'toolRequests').filter(isObject);
  for (const request of requests) {
    const tool = nameAt(request, 'name') ?? 'unnamed';
    begin(tools, setting, nameAt(request, 'toolCallId'), [tool, request.arguments]);
  }
  return requests.length;
}

/** Takes the beginning of a call, which its request may have announced. */
export function takeStart(tools: Tools, setting: Setting, data: JsonObject): string | null {
  const id = nameAt(data, 'toolCallId');
  if (id !== null && tools.own.has(id)) return 'user-command';
  if (id !== null && tools.attached.has(id)) return null;
  const call = id === null ? undefined : tools.draft.calls.get(id);
  if (call && !isOpen(call)) {
    tools.draft.counts.duplicates += 1;
    return 'duplicate';
  }
  if (!call) begin(tools, setting, id, [nameAt(data, 'toolName') ?? 'unnamed', data.arguments]);
  else if (data.arguments !== undefined) rephrase(tools.draft, call, data.arguments);
  return null;
}

function answerCall(tools: Tools, call: CallDraft, data: JsonObject, time: string | null): void {
  if (call.kind === 'run') {
    const read = readShellAnswer(data);
    const denied = call.callId !== null && tools.denied.delete(call.callId);
    tools.shells.begin(call, denied ? { ...read, outcome: 'rejected' } : read, time);
    return;
  }
  const { body, outcome } = readAnswer(data);
  const denied = call.callId !== null && tools.denied.delete(call.callId);
  const cut = isCutBy('copilot-cli', body);
  answer(tools.draft, call, { outcome: denied ? 'rejected' : outcome, output: body, cut, endTime: time });
}

/** Takes the end of a call. */
export function takeEnd(tools: Tools, setting: Setting, data: JsonObject): string | null {
  const { draft, shells, attached } = tools;
  const id = nameAt(data, 'toolCallId') ?? '';
  if (tools.own.delete(id) || data.isUserRequested === true) return 'user-command';
  const to = attached.get(id);
  const call = to ? draft.calls.get(id) : answeredCall(draft, nameAt(data, 'toolCallId'));
  attached.delete(id);
  if (to?.does === 'stop' && data.success !== false) shells.stop(to.shell, setting.time);
  else if (to && to.does !== 'stop') shells.resume(to.shell, readShellAnswer(data), setting.time);
  if (!call) {
    if (!to) draft.counts.orphanResults += 1;
    return null;
  }
  if (!isOpen(call)) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  answerCall(tools, call, data, setting.time);
  return null;
}

/** Takes the harness's notice that something in the background ended. */
export function takeNotice(tools: Tools, setting: Setting, data: JsonObject): void {
  const kind = objectAt(data, 'kind');
  const shell = nameAt(kind, 'shellId');
  if (shell !== null && nameAt(kind, 'type') === 'shell_completed')
    tools.shells.end(shell, numberAt(kind, 'exitCode'), setting.time);
}
