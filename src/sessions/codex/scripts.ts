import type { Exit, Outcome, TestRun } from '../../core/index.ts';
import {
  type Answer,
  type Asked,
  answer,
  ask,
  type CallDraft,
  isOpen,
  retell,
  type SessionDraft,
  type Setting,
} from '../draft.ts';
import { isObject, type JsonObject, jsonText, nameAt, numberAt, objectAt, parseJson, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';
import { askedToPatch, askedToRun } from './calls.ts';
import { patchOf } from './file-change.ts';
import { readEvent, type Told } from './outputs.ts';
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

/** How a command ended, by its exit code or, where that is not known, by what its tests said. */
function ranTo({ code }: Exit, tests: TestRun | null): Outcome {
  if (code !== null) return code === 0 ? 'ok' : 'error';
  return tests === null || tests.failed === 0 ? (tests?.green ? 'ok' : 'unknown') : 'error';
}

const toolOf = (one: ScriptCall): string => (one.kind === 'run' ? 'exec_command' : 'apply_patch');

/** So many scripts are at work at a time. */
const MOST_OPEN = 64;

function remember(scripts: Map<string, Script>, name: string, script: Script): void {
  const [oldest] = scripts.keys();
  if (scripts.size >= MOST_OPEN && oldest !== undefined) scripts.delete(oldest);
  scripts.set(name, script);
}

const askedBy = (draft: SessionDraft, one: ScriptCall): Asked =>
  one.kind === 'run'
    ? askedToRun({ command: one.command, cwd: one.cwd }, draft.cwd, draft.spill)
    : askedToPatch(one.text, draft.spill);

/** One call of a script. */
interface Nested {
  readonly id: string | null;
  readonly tool: string;
  readonly asked: Asked;
}

/** The script's own step becomes its first call; any further one is a step of its own. */
function place(draft: SessionDraft, script: Script, setting: Setting, { id, tool, asked }: Nested): CallDraft | null {
  script.nested += 1;
  if (script.nested > 1 || script.ended) return ask(draft, setting, tool, id, asked);
  if (id !== null) draft.calls.set(id, script.call);
  return retell(draft, script.setting, script.call, tool, asked);
}

/** The next patch that a script spells out, of which no event told yet. */
function nextPatch(script: Script): string | undefined {
  script.patches ??= scriptCalls(script.source).calls.flatMap((one) => (one.kind === 'patch' ? one.text : []));
  const [spelt, ...rest] = script.patches;
  script.patches = rest;
  return spelt;
}

/** The call that an event tells of. */
function nestedCall(draft: SessionDraft, script: Script, item: JsonObject): Nested {
  const id = nameAt(item, 'id');
  switch (item.type) {
    case 'CommandExecution': {
      const input = { command: item.command, cwd: folderOf(textAt(item, 'cwd')) };
      return { id, tool: 'exec_command', asked: askedToRun(input, draft.cwd, draft.spill) };
    }
    case 'FileChange': {
      const patch = nextPatch(script) ?? patchOf(item.changes);
      return { id, tool: 'apply_patch', asked: askedToPatch(patch, draft.spill) };
    }
    default: {
      const tool = [nameAt(item, 'server'), nameAt(item, 'tool') ?? 'unnamed'].filter(Boolean).join('__');
      return { id, tool, asked: { kind: 'other', input: jsonText(item.arguments ?? null) } };
    }
  }
}

/** What an event tells of the end of a call. */
function answerOf(item: JsonObject, call: CallDraft, told: Told, endTime: string | null): Answer {
  const isServers = item.type === 'McpToolCall';
  const output = isServers ? textOf(objectAt(item, 'result')?.content) : told.output;
  const outcome = isServers && told.outcome === 'unknown' ? 'ok' : told.outcome;
  const exit: Exit = told.code === null ? NO_EXIT : { code: told.code, source: 'field' };
  return { outcome, output, endTime, exit, tests: call.kind === 'run' ? readTestRun(output) : null };
}

/** A script of whose calls no event told: those that it spells out are taken for made, unless it may not have made them. */
function takeSpelt(draft: SessionDraft, script: Script, { state }: Said, endTime: string | null): void {
  const { calls, unsure } = scriptCalls(script.source);
  const { code, output } = handedOn(script.printed);
  const exit: Exit = calls.length === 1 && code !== null ? { code, source: 'text' } : NO_EXIT;
  const speaker = Math.max(
    0,
    calls.findLastIndex(({ kind }) => kind === 'run'),
  );
  for (const [at, one] of calls.entries()) {
    const call = place(draft, script, script.setting, { id: null, tool: toolOf(one), asked: askedBy(draft, one) });
    if (!call) continue;
    const text = at === speaker ? output : '';
    const tests = call.kind === 'run' ? readTestRun(text) : null;
    const ended = calls.length > 1 && state === 'failed' ? 'unknown' : OUTCOMES[state];
    const done = call.kind === 'run' ? ranTo(exit, tests) : unsure ? 'unknown' : 'ok';
    answer(draft, call, { outcome: state === 'completed' ? done : ended, output: text, endTime, exit, tests });
  }
}

/** Whether the last script made a call of which an event tells, and no call of the conversation that is still open. */
function isNested(draft: SessionDraft, script: Script, item: JsonObject): boolean {
  const near = draft.recent.slice(-NEAR);
  const isOwn = item.type === 'McpToolCall' && near.some((one) => isOpen(one) && one.tool === item.tool);
  return !isOwn && (!script.ended || nameAt(item, 'id')?.startsWith('exec-') === true);
}

/** Follows scripts, and puts the calls that they make in their place. */
export function openScripts(draft: SessionDraft) {
  const byCall = new Map<string, Script>();
  const byCell = new Map<string, Script>();
  const waits = new Map<string, Script>();
  let last: Script | null = null;
  const hear = (script: Script, said: Said, endTime: string | null): void => {
    if (script.printed.length < MOST_PRINTED) script.printed += said.body;
    if (said.cell !== null) remember(byCell, said.cell, script);
    if (script.nested === 0 && said.state !== 'running') takeSpelt(draft, script, said, endTime);
    if (script.nested === 0)
      answer(draft, script.call, { outcome: OUTCOMES[said.state], output: script.printed, endTime });
    script.ended = said.state !== 'running';
  };
  return {
    /** A call of `exec` with a script. */
    begin(id: string | null, call: CallDraft, source: string, setting: Setting): void {
      // Of the record no more is kept than its place.
      const place: Setting = { ...setting, record: { ...setting.record, value: {} } };
      const script = { call, source, setting: place, nested: 0, patches: null, printed: '', ended: false };
      last = script;
      if (id !== null) remember(byCall, id, script);
    },
    /** A call that waits for a script to go on; false where no such script is known. */
    wait(id: string, cell: string): boolean {
      const script = byCell.get(cell);
      if (script) remember(waits, id, script);
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
      const told = last && isNested(draft, last, item) ? readEvent(item) : null;
      if (!last || !told) return false;
      const call = place(draft, last, setting, nestedCall(draft, last, item));
      if (call) answer(draft, call, answerOf(item, call, told, setting.time));
      return true;
    },
  };
}
