import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { isCutBy } from './cut-notices.ts';
import { answer, ask, beginSession, endSession, note, type SessionDraft, type Setting, say } from './draft.ts';
import { isObject, type JsonObject, nameAt, numberAt, objectAt, parseJson, textAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { type Action, readAction } from './swe-agent/actions.ts';
import { readAnswer, withoutPrompt } from './swe-agent/answers.ts';
import { endOf, isApiEnd } from './swe-agent/ends.ts';
import { isRefused, readView, type View } from './swe-agent/windows.ts';
import { taskWithin, wordsBetween } from './task-template.ts';
import { tells } from './tells.ts';

/** What is known of a session of SWE-agent while it is read. */
interface Swe {
  readonly draft: SessionDraft;
  readonly model: string | null;
  readonly template: string | null;
  /** The log holds the steps apart from the conversation, which then only repeats them. */
  readonly hasSteps: boolean;
  directory: string | null;
  open: string | null;
  view: View | null;
  /** An action of the conversation that waits for its answer. */
  acted: { readonly setting: Setting; readonly action: Action } | null;
  begun: boolean;
  last: Setting | null;
}

/** The settings of newer versions: JSON in a string. */
function settingsOf(value: JsonObject): JsonObject | null {
  const given = value.replay_config;
  const settings = typeof given === 'string' ? parseJson(given) : given;
  return isObject(settings) ? settings : null;
}

const isStep = (one: unknown): boolean =>
  isObject(one) && typeof one.action === 'string' && typeof one.observation === 'string';
const isTurn = (one: unknown): boolean =>
  isObject(one) && typeof one.role === 'string' && ('message_type' in one || typeof one.agent === 'string');

function claimsDocument(whole: JsonObject): boolean {
  const { trajectory, history } = whole;
  if (Array.isArray(trajectory) && trajectory.length > 0) return isStep(trajectory[0]);
  return Array.isArray(history) && history.length > 0 && isTurn(history[0]);
}

function noteUsage(draft: SessionDraft, info: JsonObject | null): void {
  const stats = objectAt(info, 'model_stats');
  const input = numberAt(stats, 'tokens_sent');
  const output = numberAt(stats, 'tokens_received');
  const cost = numberAt(stats, 'instance_cost');
  // A demonstration that was played back used no model: its counts are all 0.
  if (stats === null || numberAt(stats, 'api_calls') === 0 || (input === 0 && output === 0)) return;
  const costUsd = cost !== null && cost > 0 ? cost : null;
  draft.usage = { input, cachedInput: null, cacheWrite: null, output, costUsd, how: 'cumulative-last' };
}

function begin(spill: Spill, value: JsonObject): Swe {
  const draft = beginSession(spill);
  const settings = settingsOf(value);
  const info = objectAt(value, 'info');
  const repository = objectAt(objectAt(settings, 'env'), 'repo');
  const agent = objectAt(settings, 'agent');
  const folder = nameAt(repository, 'repo_name');
  const model = nameAt(objectAt(agent, 'model'), 'name');
  if (model !== null) draft.models.add(model);
  draft.agentVersion = nameAt(info, 'swe_agent_version');
  draft.baseCommit = nameAt(repository, 'base_commit');
  draft.cwd = folder === null ? null : `/${folder.replace(/^\//, '')}`;
  draft.end = endOf(textAt(info, 'exit_status') ?? '');
  if (isApiEnd(textAt(info, 'exit_status') ?? '')) draft.apiErrors += 1;
  noteUsage(draft, info);
  return {
    draft,
    model,
    template: textAt(objectAt(agent, 'templates'), 'instance_template'),
    hasSteps: Array.isArray(value.trajectory),
    directory: draft.cwd,
    open: null,
    view: null,
    acted: null,
    begun: false,
    last: null,
  };
}

/** Where a step says that the agent stands: JSON in a string in older versions. */
function stateOf(state: unknown): JsonObject | null {
  const value = typeof state === 'string' ? parseJson(state) : state;
  return isObject(value) ? value : null;
}

function stand(swe: Swe, state: JsonObject | null): void {
  const directory = nameAt(state, 'working_dir');
  const open = nameAt(state, 'open_file');
  swe.draft.cwd ??= directory;
  swe.directory = directory ?? swe.directory;
  if (open !== null) swe.open = open === 'n/a' ? null : open;
}

/** An action, as far as it was one: the harness also writes down why it stopped as if it had been. */
function act(swe: Swe, text: string): Action | null {
  if (text.trim() === '' || /^exit_(?!forfeit)\w{1,60}\s*$/.test(text)) return null;
  const cwd = swe.directory === swe.draft.cwd ? null : swe.directory;
  return readAction(text, { path: swe.open, view: swe.view, directory: swe.directory }, cwd, swe.draft.spill);
}

function settle(swe: Swe, setting: Setting, action: Action, said: string): void {
  const call = ask(swe.draft, setting, action.tool, null, action.asked);
  if (!call) return;
  answer(swe.draft, call, { ...readAnswer(call, said), cut: isCutBy('swe-agent', said), endTime: null });
  if (action.tool === 'submit' && call.outcome === 'ok' && swe.draft.end === 'unknown') swe.draft.end = 'completed';
  const view = isRefused(said) ? null : readView(said);
  if (view) swe.view = view;
}

function takeStep(swe: Swe, setting: Setting, value: JsonObject): string | null {
  const { action: text, observation } = value;
  if (typeof text !== 'string' || typeof observation !== 'string') return 'no-action';
  const state = stateOf(value.state);
  const isBefore = typeof value.state === 'string';
  if (isBefore || swe.directory === null) stand(swe, state);
  say(swe.draft, setting, 'agent', textAt(value, 'thought') ?? '');
  const action = act(swe, text);
  if (action) settle(swe, setting, action, observation);
  else say(swe.draft, { ...setting, model: null }, 'harness', observation);
  if (!isBefore) stand(swe, state);
  return null;
}

const ISSUE = /\nISSUE:\n/;
const INSTRUCTIONS = '\n\nINSTRUCTIONS:\n';

/** The first message: the task in a human's words, within the harness' own. */
function takeTask(swe: Swe, setting: Setting, text: string): void {
  const words = taskWithin(text, swe.template, 'problem_statement');
  const issue = words.length === 1 ? ISSUE.exec(text) : null;
  const end = text.lastIndexOf(INSTRUCTIONS);
  const from = issue ? issue.index + issue[0].length : -1;
  for (const part of issue && end > from ? wordsBetween(text, from, end) : words)
    say(swe.draft, setting, part.by, part.text);
  swe.begun = true;
}

function takeAnswer(swe: Swe, setting: Setting, text: string): void {
  const { text: said, state } = withoutPrompt(text);
  if (swe.acted) settle(swe, swe.acted.setting, swe.acted.action, said);
  else say(swe.draft, setting, 'harness', said);
  swe.acted = null;
  stand(swe, state);
}

/** An action that no answer followed. */
function flush(swe: Swe): void {
  if (swe.acted) ask(swe.draft, swe.acted.setting, swe.acted.action.tool, null, swe.acted.action.asked);
  swe.acted = null;
}

/** A message of the conversation. Where the steps stand apart, only what came before the first of them is new. */
function takeTurn(swe: Swe, setting: Setting, value: JsonObject): string | null {
  const text = textAt(value, 'content') ?? partsText(value.content);
  const quiet = { ...setting, model: null };
  if (value.is_demo === true) return 'demonstration';
  if (value.role === 'system') {
    say(swe.draft, quiet, 'harness', text);
    return null;
  }
  if (value.role === 'user' && !swe.begun) {
    takeTask(swe, quiet, text);
    return null;
  }
  if (swe.hasSteps) return 'history-repeat';
  if (value.role === 'assistant') {
    flush(swe);
    say(swe.draft, setting, 'agent', textAt(value, 'thought') ?? text);
    const action = act(swe, textAt(value, 'action') ?? '');
    swe.acted = action && { setting, action };
  } else takeAnswer(swe, quiet, text);
  return null;
}

function partsText(content: unknown): string {
  if (!Array.isArray(content)) return '';
  return content.flatMap((part) => (isObject(part) ? (textAt(part, 'text') ?? []) : [])).join('\n');
}

function take(swe: Swe, record: RawRecord): string | null {
  const setting: Setting = { record, time: null, depth: 0, model: swe.model };
  swe.last = setting;
  return record.part === 'trajectory' ? takeStep(swe, setting, record.value) : takeTurn(swe, setting, record.value);
}

/** A status other than that of a session which ran its course is told behind its last step. */
function noteEnd(swe: Swe, status: string): void {
  if (status === '' || status === 'submitted' || !swe.last) return;
  note(swe.draft, { ...swe.last, model: null }, isApiEnd(status) ? 'api-error' : 'interruption', status);
}

function open(spill: Spill): Reading {
  let swe = begin(spill, {});
  let status = '';
  return {
    take(record) {
      if (record.part !== 'header') return take(swe, record);
      swe = begin(spill, record.value);
      status = textAt(objectAt(record.value, 'info'), 'exit_status') ?? '';
      return null;
    },
    finish() {
      flush(swe);
      noteEnd(swe, status);
      return endSession(swe.draft);
    },
  };
}

/** SWE-agent: `.traj` files of its versions 0 and 1, and demonstrations that hold the conversation alone. */
export const sweAgent: Adapter = {
  id: 'swe-agent',
  agent: 'swe-agent',
  tells: tells({
    partly: ['models', 'tokens', 'cost', 'version'],
    no: ['exits', 'times', 'ends', 'cache', 'subagents', 'compactions'],
  }),
  claims: () => false,
  document: { claims: claimsDocument, lists: ['history', 'trajectory'] },
  open,
};
