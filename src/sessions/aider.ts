import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { editsOf } from './aider/edits.ts';
import { claimsHead, openLines } from './aider/lines.ts';
import {
  isApiError,
  isDecision,
  isVerdict,
  readCommands,
  readModel,
  readTokens,
  readVerdict,
  unquoted,
  type Verdict,
} from './aider/notices.ts';
import {
  answer,
  ask,
  beginSession,
  type CallDraft,
  cancelOpenCalls,
  endSession,
  note,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { textAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { sectionsOf } from './sections.ts';
import { tells } from './tells.ts';
import { readTestRun } from './test-run.ts';
import { naiveTimeAt } from './times.ts';
import { openTokenSum } from './token-sum.ts';

/** What is known of a run while its part of the history is read. */
interface Aider {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** Cost of the run so far, as it says itself; null where it does not. */
  costUsd: number | null;
  model: string | null;
  /** How the model was told to write its edits. */
  form: string;
  /** Files that the run's own lines name. */
  readonly known: Set<string>;
  /** The last answer, until it is known what became of its edits. */
  reply: { readonly setting: Setting; readonly text: string } | null;
  /** A command that the user asked for, until its output is read. */
  command: CallDraft | null;
  /** Its heading was read. */
  begun: boolean;
}

/** Names of files are looked through for every block of an answer. */
const MOST_KNOWN = 500;

const settingOf = (aider: Aider, record: RawRecord): Setting => ({ record, time: null, depth: 0, model: aider.model });

function settleReply(aider: Aider, verdict: Verdict | null): void {
  const { reply, draft, known } = aider;
  if (!reply) return;
  aider.reply = null;
  for (const path of [...(verdict?.applied ?? []), ...(verdict?.refused ?? [])].slice(0, MOST_KNOWN)) known.add(path);
  for (const { path, edits, outcome } of editsOf(reply.text, verdict, known, draft.spill)) {
    const call = ask(draft, reply.setting, aider.form, null, { kind: 'edit', edits });
    const failure = outcome === 'error' ? verdict?.failed.find((one) => one.path === path) : undefined;
    const output = failure ? `not found in ${failure.path}:\n${failure.old}` : '';
    if (call && outcome !== 'unanswered') answer(draft, call, { outcome, output, endTime: null });
  }
}

/** What is still open belongs to what came before. */
function settle(aider: Aider): void {
  settleReply(aider, null);
  aider.command = null;
}

function takeRun(aider: Aider, record: RawRecord, text: string): void {
  const { draft } = aider;
  aider.begun = true;
  const at = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/.exec(text.slice(0, 200));
  draft.startedAt = at && naiveTimeAt({ at: `${at[1]}T${at[2]}` }, 'at');
  note(draft, settingOf(aider, record), 'context', text.replace(/^#+\s*/, '').trim());
}

const REFLECTED = /^# Fix any errors below, if possible\./;

function takeHuman(aider: Aider, record: RawRecord, text: string): void {
  const { draft } = aider;
  settle(aider);
  const setting = { ...settingOf(aider, record), model: null };
  const said = text
    .split('\n')
    .map((line) => line.replace(/^#### ?/, '').trimEnd())
    .join('\n')
    .trim();
  say(draft, setting, REFLECTED.test(said) ? 'harness' : 'human', said);
  const [, tool, command] = /^(\/run|\/test|!) ?(.{1,2000})$/.exec(said) ?? [];
  if (tool !== undefined && command !== undefined) {
    aider.command = ask(draft, setting, tool, null, { kind: 'run', command, cwd: null });
  }
  if (!/^[/!]/.test(said)) draft.end = 'unknown';
}

function takeCommands(aider: Aider, setting: Setting, lines: readonly string[]): void {
  const { draft, command } = aider;
  aider.command = null;
  if (command) {
    const decided = lines.findIndex((line) => /^Add .{0,100} to the chat\?/.test(line));
    const printed = lines.slice(0, decided < 0 ? lines.length : decided).filter((line) => !/^```/.test(line));
    const output = printed.join('\n').trim();
    answer(draft, command, { outcome: 'unknown', output, endTime: null, tests: readTestRun(output) });
    return;
  }
  for (const { command: ran, code } of readCommands(lines)) {
    const call = ask(draft, setting, 'Running', null, { kind: 'run', command: ran, cwd: null });
    if (!call) continue;
    const outcome = code === null ? 'unknown' : code === 0 ? 'ok' : 'error';
    const exit = { code, source: code === null ? ('none' as const) : ('text' as const) };
    answer(draft, call, { outcome, output: '', endTime: null, exit });
  }
}

/** Takes what a line of Aider's own says about the run; true while its report of an API error goes on. */
function takeLine(aider: Aider, setting: Setting, line: string, failing: boolean): boolean {
  const { draft } = aider;
  const model = readModel(line);
  const tokens = readTokens(line);
  if (model) {
    Object.assign(aider, model);
    draft.models.add(model.model);
  } else if (tokens) {
    aider.tokens.note({ ...tokens, costUsd: null });
    aider.costUsd = tokens.costUsd ?? aider.costUsd;
    draft.end = 'completed';
  } else if (line.startsWith('Aider v')) draft.agentVersion = line.slice(7, 60).trim();
  else if (line.startsWith('Git working dir: ')) draft.cwd ??= line.slice(17, 517).trim();
  else if (line.startsWith('Removed: ')) note(draft, setting, 'external-change', `/undo ${line}`);
  else if (isDecision(line)) note(draft, setting, 'permission', line);
  else if (isApiError(line) && !failing) {
    draft.apiErrors += 1;
    draft.end = 'error';
    note(draft, setting, 'api-error', line);
    return true;
  }
  const named = /^(?:Added|Creating empty file) (.{1,500}?)(?: to the chat\.?)?$/.exec(line)?.[1];
  if (named !== undefined && aider.known.size < MOST_KNOWN) aider.known.add(named);
  return failing && !line.startsWith('Retrying in ');
}

function takeHarness(aider: Aider, record: RawRecord, text: string): void {
  const { draft } = aider;
  const setting = { ...settingOf(aider, record), model: null };
  const lines = unquoted(text);
  const verdict = readVerdict(lines);
  if (isVerdict(verdict)) settleReply(aider, verdict);
  say(draft, setting, 'harness', lines.join('\n').trim());
  let failing = false;
  for (const line of lines) failing = takeLine(aider, setting, line, failing);
  takeCommands(aider, setting, lines);
  // Twice on an empty prompt is how a run is left; once stops an answer.
  const stopped = lines.includes('^C KeyboardInterrupt') && !lines.includes('^C again to exit');
  if (!stopped) return;
  settle(aider);
  cancelOpenCalls(draft);
  note(draft, setting, 'interruption', '^C KeyboardInterrupt');
  draft.end = 'interrupted';
}

function takeAgent(aider: Aider, record: RawRecord, text: string): void {
  settle(aider);
  const setting = settingOf(aider, record);
  say(aider.draft, setting, 'agent', text.trim());
  aider.reply = { setting, text };
  aider.draft.end = 'completed';
}

const TAKERS: ReadonlyMap<string | null, (aider: Aider, record: RawRecord, text: string) => void> = new Map([
  ['run', takeRun],
  ['human', takeHuman],
  ['harness', takeHarness],
  ['agent', takeAgent],
]);

function open(spill: Spill): Reading {
  const aider: Aider = {
    draft: beginSession(spill),
    tokens: openTokenSum(),
    costUsd: null,
    model: null,
    form: 'edit',
    known: new Set(),
    reply: null,
    command: null,
    begun: false,
  };
  const reading: Reading = {
    of: (record) => (record.part === 'run' && aider.begun ? open(spill) : reading),
    take(record) {
      const taker = TAKERS.get(record.part);
      if (!taker) return 'preamble';
      taker(aider, record, textAt(record.value, 'text') ?? '');
      return null;
    },
    finish() {
      settle(aider);
      aider.draft.usage = aider.tokens.total(aider.costUsd);
      return endSession(aider.draft);
    },
  };
  return reading;
}

/** Aider's chat history, `.aider.chat.history.md`: a page of Markdown that every run in a repository is added to: a session each. */
export const aider: Adapter = {
  id: 'aider',
  agent: 'aider',
  tells: tells({
    partly: ['results', 'outcomes', 'exits', 'cache', 'cost', 'directory'],
    no: ['times', 'ends', 'subagents', 'compactions'],
  }),
  claims: () => false,
  bytes: { claims: claimsHead, records: (source) => sectionsOf(source, openLines()) },
  open,
};
