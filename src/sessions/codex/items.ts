import type { Exit, Outcome, Usage } from '../../core/index.ts';
import { whole } from '../../text/index.ts';
import { answer, answeredCall, ask, type CallDraft, isOpen, type SessionDraft, type Setting, say } from '../draft.ts';
import { type JsonObject, nameAt } from '../json.ts';
import { longTextAt } from '../long-text/long-text.ts';
import type { Shelf } from '../long-text/shelf.ts';
import { readTestRun } from '../test-run.ts';
import { readCall } from './calls.ts';
import { readOutput, type Told } from './outputs.ts';
import type { openProcesses } from './processes.ts';
import type { openScripts } from './scripts.ts';
import { textOf, utterances } from './texts.ts';

/** What is known of a Codex session while it is read. */
export interface Codex {
  readonly draft: SessionDraft;
  readonly processes: ReturnType<typeof openProcesses>;
  readonly scripts: ReturnType<typeof openScripts>;
  /** What events told about calls that have no answer yet, by call id. */
  readonly told: Map<string, Told>;
  /** Where the outputs wait that those events hold. */
  readonly shelf: Shelf;
  /** What the copied history of another session had used; its own counts go on from there. */
  inherited: Usage;
  /** `write_stdin` calls that have no answer yet: call id → the process they speak to. */
  readonly polls: Map<string, string>;
  /** What the agent may do unasked, as last noted. */
  readonly permissions: { approval: string | null; sandbox: string | null; noted: string };
  /** The log holds turn events, so that a last word alone does not mean the end. */
  hasTurns: boolean;
}

const NO_EXIT: Exit = { code: null, source: 'none' };

const commandText = (codex: Codex, call: CallDraft | undefined): string =>
  call?.kind === 'run' ? (whole(call.command, codex.draft.spill) ?? '') : '';

/** Exit of a run: its own answer's, else what an event told. */
const exitWith = (exit: Exit, told: Told | undefined): Exit =>
  exit.code === null && typeof told?.code === 'number' ? { code: told.code, source: 'field' } : exit;

/** A call whose answer says neither success nor failure in words it is known by: other tools than shells just answer. */
function settled(call: CallDraft, outcome: Outcome, told: Told | undefined): Outcome {
  if (outcome !== 'unknown') return outcome;
  if (told && told.outcome !== 'unknown') return told.outcome;
  return call.kind === 'run' || call.kind === 'edit' ? 'unknown' : 'ok';
}

/** What events told of a call, which is told no more; of its output nothing may be read. */
function forgetTold({ told, shelf }: Codex, id: string): Told | undefined {
  const known = told.get(id);
  if (known) shelf.letGo(known.output);
  told.delete(id);
  return known;
}

/**
 * Lets what an event told complete a call whose own answer came before: an outcome that it lacks, the end of a process
 * that it left running. What is told before the answer waits for it.
 */
export function tell(codex: Codex, id: string, told: Told): boolean {
  const call = codex.draft.calls.get(id);
  if (!call) return false;
  if (isOpen(call)) {
    forgetTold(codex, id);
    codex.told.set(id, { ...told, output: codex.shelf.keep(told.output) });
    return true;
  }
  if (told.outcome === 'unknown') return false;
  if (call.outcome === 'unknown') {
    call.outcome = told.outcome;
    if (call.kind === 'run') call.exit = exitWith(call.exit, told);
    return true;
  }
  if (call.outcome !== 'running') return false;
  const tests = call.kind === 'run' ? readTestRun(told.output) : null;
  answer(codex.draft, call, { ...told, endTime: null, exit: exitWith(NO_EXIT, told), tests });
  return true;
}

/** At the end of the log: calls that got no answer of their own have what events told of them. */
export function settleOpenCalls(codex: Codex): void {
  for (const [id, told] of codex.told) {
    const call = codex.draft.calls.get(id);
    if (!call || !isOpen(call) || told.outcome === 'unknown') continue;
    const tests = call.kind === 'run' ? readTestRun(told.output) : null;
    answer(codex.draft, call, { ...told, endTime: null, exit: exitWith(NO_EXIT, told), tests });
  }
}

function takeCall(codex: Codex, setting: Setting, payload: JsonObject): string | null {
  const { draft } = codex;
  const id = nameAt(payload, 'call_id') ?? nameAt(payload, 'id');
  const { tool, asked, stdin, cell } = readCall(payload, draft.cwd, draft.spill);
  if (cell !== null && id !== null && codex.scripts.wait(id, cell)) return null;
  if (stdin && id !== null) {
    codex.polls.set(id, stdin.session);
    if (stdin.chars === '') return null;
  }
  const call = ask(draft, setting, tool, id, asked);
  if (call === null) return 'duplicate';
  if (tool === 'exec' && asked.kind === 'other') codex.scripts.begin(id, call, asked.input, setting);
  const whole =
    payload.type === 'web_search_call' || (payload.call_id === undefined && payload.type === 'local_shell_call');
  if (whole && payload.status === 'completed') call.outcome = 'ok';
  return null;
}

function takeOutput(codex: Codex, setting: Setting, payload: JsonObject): string | null {
  const { draft } = codex;
  const id = nameAt(payload, 'call_id') ?? '';
  if (codex.scripts.hear(id, () => textOf(payload.output), setting.time)) return null;
  const session = codex.polls.get(id);
  const call = session === undefined ? answeredCall(draft, nameAt(payload, 'call_id')) : draft.calls.get(id);
  if (!call && session === undefined) {
    draft.counts.orphanResults += 1;
    return null;
  }
  const read = readOutput(longTextAt(payload, 'output') ?? payload.output ?? payload.tools ?? null, () =>
    commandText(codex, call),
  );
  if (session !== undefined) {
    codex.polls.delete(id);
    const known = codex.processes.resume(session, read, setting.time);
    if (!call) return known ? null : 'poll-of-unknown-process';
  }
  if (!call) return null;
  if (!isOpen(call)) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  const told = forgetTold(codex, id);
  const outcome = settled(call, read.outcome, told);
  const exit = read.running === null ? exitWith(read.exit, told) : read.exit;
  codex.processes.begin(call, { ...read, outcome }, exit, setting.time);
  return null;
}

function takeMessage(codex: Codex, setting: Setting, payload: JsonObject): string | null {
  const { draft } = codex;
  const role = payload.role;
  if (role === 'assistant') {
    say(draft, setting, 'agent', textOf(payload.content));
    if (!codex.hasTurns) draft.end = 'completed';
    return null;
  }
  if (role !== 'user') {
    say(draft, { ...setting, model: null }, 'harness', textOf(payload.content));
    return null;
  }
  for (const part of utterances(payload)) {
    // A sub-agent's task is its parent agent's text.
    const by = setting.depth > 0 ? 'harness' : part.by;
    if (by === 'human' && !codex.hasTurns) draft.end = 'unknown';
    say(draft, { ...setting, model: null }, by, part.text);
  }
  return null;
}

/** Takes an item of the conversation as the model saw it. */
export function takeItem(codex: Codex, setting: Setting, payload: JsonObject): string | null {
  const type = nameAt(payload, 'type') ?? '';
  if (type === 'message' || (type === '' && typeof payload.role === 'string')) {
    return takeMessage(codex, setting, payload);
  }
  if (type === 'agent_message') {
    say(codex.draft, { ...setting, model: null }, 'harness', textOf(payload.content));
    return null;
  }
  if (type === 'reasoning' || type === 'ghost_snapshot' || type === 'compaction') return type;
  if (type.endsWith('_output')) return takeOutput(codex, setting, payload);
  if (type.endsWith('_call')) {
    if (!codex.hasTurns) codex.draft.end = 'unknown';
    return takeCall(codex, setting, payload);
  }
  return `unknown:response_item/${type.slice(0, 40)}`;
}
