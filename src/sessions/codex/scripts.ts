import type { Exit, Outcome } from '../../core/index.ts';
import { type Answer, answer, ask, type CallDraft, isOpen, retell, type SessionDraft, type Setting } from '../draft.ts';
import { isObject, type JsonObject, jsonText, nameAt, numberAt, objectAt, parseJson, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';
import { askedToPatch, askedToRun } from './calls.ts';
import { patchOf } from './file-change.ts';
import { readEvent } from './outputs.ts';
import { type ScriptCall, scriptCalls } from './script-calls.ts';
import { textOf } from './texts.ts';

/** A script of Codex' code mode: the model calls one tool, `exec`, with JavaScript that calls the others. */
interface Script {
  readonly call: CallDraft;
  readonly source: string;
  readonly setting: Setting;
  /** What events told of calls that it made. */
  nested: number;
  /** Patches that it spells out and that no event was about yet. */
  patches: readonly string[] | null;
  printed: string;
  ended: boolean;
}

/** What became of a script, as the head of its answer says. */
interface Said {
  readonly state: 'completed' | 'failed' | 'terminated' | 'running';
  /** The number under which a script that goes on can be waited for. */
  readonly cell: string | null;
  readonly body: string;
}

const HEAD =
  /^Script (?:(completed|failed|terminated)|running with cell ID ([\w-]{1,40}))\n?(?:Wall time:? [\d.]{1,20} seconds?\n)?(?:Output:\n*)?/;

function readSaid(output: string): Said | null {
  const found = HEAD.exec(output);
  if (!found) return null;
  const state = (found[1] ?? 'running') as Said['state'];
  return { state, cell: found[2] ?? null, body: output.slice(found[0].length) };
}

const OUTCOMES = {
  completed: 'ok',
  failed: 'error',
  terminated: 'cancelled',
  running: 'running',
} as const satisfies Record<Said['state'], Outcome>;

const NO_EXIT: Exit = { code: null, source: 'none' };
/** So many of the last calls are looked at for the one that an event is about. */
const NEAR = 16;
const MOST_PRINTED = 1_000_000;

/** The folder of a `file:` address, else the path as it is. */
function folderOf(cwd: string | null): string | null {
  if (cwd === null || !cwd.startsWith('file://')) return cwd;
  try {
    return decodeURIComponent(new URL(cwd).pathname);
  } catch {
    return cwd;
  }
}

/** What a script printed where it handed on what a command's tool gave it: JSON with its exit code and its output. */
function handedOn(printed: string): { readonly code: number | null; readonly output: string } {
  const value = printed.startsWith('{') ? parseJson(printed) : null;
  const output = isObject(value) ? textAt(value, 'output') : null;
  return output === null || !isObject(value)
    ? { code: null, output: printed }
    : { code: numberAt(value, 'exit_code'), output };
}

const toolOf = (one: ScriptCall): string => (one.kind === 'run' ? 'exec_command' : 'apply_patch');

/** Follows scripts, and puts the calls that they make in their place. */
export function openScripts(draft: SessionDraft) {
  const byCall = new Map<string, Script>();
  const byCell = new Map<string, Script>();
  const waits = new Map<string, Script>();
  let last: Script | null = null;
  const asked = (one: ScriptCall) =>
    one.kind === 'run'
      ? askedToRun({ command: one.command, cwd: one.cwd }, draft.cwd, draft.spill)
      : askedToPatch(one.text, draft.spill);
  /** The script's own step becomes its first call; any further one is a step of its own. */
  const place = (script: Script, setting: Setting, id: string | null, tool: string, what: ReturnType<typeof asked>) => {
    script.nested += 1;
    if (script.nested > 1 || script.ended) return ask(draft, setting, tool, id, what);
    if (id !== null) draft.calls.set(id, script.call);
    return retell(draft, script.setting, script.call, tool, what);
  };
  const takeCommand = (script: Script, setting: Setting, item: JsonObject, given: Answer): void => {
    const what = askedToRun({ command: item.command, cwd: folderOf(textAt(item, 'cwd')) }, draft.cwd, draft.spill);
    const call = place(script, setting, nameAt(item, 'id'), 'exec_command', what);
    if (call) answer(draft, call, { ...given, tests: call.kind === 'run' ? readTestRun(given.output) : null });
  };
  const takeChange = (script: Script, setting: Setting, item: JsonObject, given: Answer): void => {
    script.patches ??= scriptCalls(script.source).calls.flatMap((one) => (one.kind === 'patch' ? one.text : []));
    const [spelt, ...rest] = script.patches;
    script.patches = rest;
    const what = askedToPatch(spelt ?? patchOf(item.changes), draft.spill);
    const call = place(script, setting, nameAt(item, 'id'), 'apply_patch', what);
    if (call) answer(draft, call, given);
  };
  const takeOther = (script: Script, setting: Setting, item: JsonObject, given: Answer): void => {
    const tool = [nameAt(item, 'server'), nameAt(item, 'tool') ?? 'unnamed'].filter(Boolean).join('__');
    const what = { kind: 'other' as const, input: jsonText(item.arguments ?? null) };
    const call = place(script, setting, nameAt(item, 'id'), tool, what);
    const output = textOf(objectAt(item, 'result')?.content);
    if (call) answer(draft, call, { ...given, output, outcome: given.outcome === 'unknown' ? 'ok' : given.outcome });
  };
  /** A script of whose calls no event told: those that it spells out are taken for made, unless it may not have made them. */
  const takeSpelt = (script: Script, { state }: Said, endTime: string | null): void => {
    const { calls, unsure } = scriptCalls(script.source);
    const { code, output } = handedOn(script.printed);
    const exit: Exit = calls.length === 1 && code !== null ? { code, source: 'text' } : NO_EXIT;
    const known: Outcome = exit.code === null ? 'unknown' : exit.code === 0 ? 'ok' : 'error';
    for (const one of calls) {
      const isFirst = script.nested === 0;
      const call = place(script, script.setting, null, toolOf(one), asked(one));
      const ended = calls.length > 1 && state === 'failed' ? 'unknown' : OUTCOMES[state];
      const done = state === 'completed' ? (one.kind === 'patch' && !unsure ? 'ok' : known) : ended;
      const text = isFirst ? output : '';
      if (!call) continue;
      const tests = call.kind === 'run' ? readTestRun(text) : null;
      answer(draft, call, { outcome: done, output: text, endTime, exit: one.kind === 'run' ? exit : NO_EXIT, tests });
    }
  };
  /** Whether the last script made a call of which an event tells, and no call of the conversation that is still open. */
  const isNested = (script: Script, item: JsonObject): boolean => {
    const isOwn =
      item.type === 'McpToolCall' && draft.recent.slice(-NEAR).some((one) => isOpen(one) && one.tool === item.tool);
    return !isOwn && (!script.ended || nameAt(item, 'id')?.startsWith('exec-') === true);
  };
  const hear = (script: Script, said: Said, endTime: string | null): void => {
    if (script.printed.length < MOST_PRINTED) script.printed += said.body;
    if (said.cell !== null) byCell.set(said.cell, script);
    if (script.nested === 0) {
      if (said.state !== 'running') takeSpelt(script, said, endTime);
      if (script.nested === 0)
        answer(draft, script.call, { outcome: OUTCOMES[said.state], output: script.printed, endTime });
    }
    script.ended = said.state !== 'running';
  };
  return {
    /** A call of `exec` with a script. */
    begin(id: string | null, call: CallDraft, source: string, setting: Setting): void {
      // Of the record no more is kept than its place.
      const place: Setting = { ...setting, record: { ...setting.record, value: {} } };
      const script = { call, source, setting: place, nested: 0, patches: null, printed: '', ended: false };
      last = script;
      if (id !== null) byCall.set(id, script);
    },
    /** A call that waits for a script to go on; false where no such script is known. */
    wait(id: string, cell: string): boolean {
      const script = byCell.get(cell);
      if (script) waits.set(id, script);
      return script !== undefined;
    },
    /** The answer to a call, by its id; false where it is no script's, or says of none what became of it. */
    hear(id: string, output: () => string, endTime: string | null): boolean {
      const script = byCall.get(id) ?? waits.get(id);
      const said = script ? readSaid(output()) : null;
      if (!script) return false;
      byCall.delete(id);
      waits.delete(id);
      if (said) hear(script, said, endTime);
      return said !== null || script.nested > 0;
    },
    /** An event about a call that nothing else tells of: the last script made it. False where there was no script. */
    tell(setting: Setting, item: JsonObject): boolean {
      const told = last && isNested(last, item) ? readEvent(item) : null;
      if (!last || !told) return false;
      const exit: Exit = told.code === null ? NO_EXIT : { code: told.code, source: 'field' };
      const given = { outcome: told.outcome, output: told.output, endTime: setting.time, exit };
      if (item.type === 'CommandExecution') takeCommand(last, setting, item, given);
      else if (item.type === 'FileChange') takeChange(last, setting, item, given);
      else takeOther(last, setting, item, given);
      return true;
    },
  };
}
