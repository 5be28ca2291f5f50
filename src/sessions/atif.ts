import type { Spill } from '../core/index.ts';
import type { Adapter, Reading, SessionBody } from './adapter.ts';
import { leftIn, promptedIn, readAnswer, textOf } from './atif/answers.ts';
import { type HiddenCall, toldIn } from './atif/hidden-calls.ts';
import { utterances } from './atif/texts.ts';
import { asked } from './atif/tools.ts';
import { isCutByAny } from './cut-notices.ts';
import {
  answer,
  ask,
  beginSession,
  type CallDraft,
  endSession,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { isObject, type JsonObject, listAt, nameAt, numberAt, objectAt } from './json.ts';
import { interleave, renumber } from './merge/steps.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { naiveTimeAt } from './times.ts';
import { openTokenSum, uncached } from './token-sum.ts';

/** What is known of a trajectory while it is read. */
interface Atif {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** The model of the agent whose steps are read. */
  model: string | null;
  agent: string | null;
  depth: number;
  totals: JsonObject | null;
  /** The file goes on where another one ends. */
  continues: boolean;
  /** The agent has not yet done a step of its own: in a file that goes on, what users say is the harness's. */
  awaits: boolean;
  /** Another file goes on where this one ends. */
  isContinued: boolean;
  directory: string | null;
  /** Number of the last step of the agent that is read; null: none yet, or it has none. */
  step: number | null;
}

/** Steps are numbered without gaps: one that comes behind a gap follows one that was left out. */
function noteNumber(atif: Atif, value: JsonObject): void {
  const { counts } = atif.draft;
  const number = numberAt(value, 'step_id');
  if (number !== null && atif.step !== null) {
    counts.brokenLinks ??= 0;
    if (number > atif.step + 1) counts.brokenLinks += 1;
  }
  atif.step = number;
}

/** The agent of a document, or of a sub-agent's within it. */
function takeAgent(atif: Atif, value: JsonObject): JsonObject | null {
  const agent = objectAt(value, 'agent');
  atif.model = nameAt(agent, 'model_name');
  return agent;
}

function takeHeader(atif: Atif, value: JsonObject): null {
  const { draft } = atif;
  const agent = takeAgent(atif, value);
  atif.agent = nameAt(agent, 'name');
  draft.agentVersion = nameAt(agent, 'version');
  draft.id = nameAt(value, 'trajectory_id') ?? nameAt(value, 'session_id');
  draft.cwd = nameAt(objectAt(agent, 'extra'), 'cwd') ?? nameAt(objectAt(value, 'extra'), 'cwd');
  atif.totals = objectAt(value, 'final_metrics');
  atif.continues = (numberAt(objectAt(agent, 'extra'), 'continuation_index') ?? 0) > 0;
  atif.isContinued = nameAt(value, 'continued_trajectory_ref') !== null;
  return null;
}

function claimsDocument(whole: JsonObject): boolean {
  if (!Array.isArray(whole.steps)) return false;
  if (nameAt(whole, 'schema_version')?.startsWith('ATIF-')) return true;
  const [step] = whole.steps;
  return nameAt(objectAt(whole, 'agent'), 'name') !== null && isObject(step) && 'step_id' in step && 'source' in step;
}

/** Counts hold what the cache gave; what it took is not said. */
function noteTokens({ tokens }: Atif, step: JsonObject): void {
  const metrics = objectAt(step, 'metrics');
  if (!metrics) return;
  const cachedInput = numberAt(metrics, 'cached_tokens');
  const input = uncached(numberAt(metrics, 'prompt_tokens'), cachedInput, null);
  const output = numberAt(metrics, 'completion_tokens');
  tokens.note({ input, cachedInput, cacheWrite: null, output, costUsd: numberAt(metrics, 'cost_usd') });
}

/** Totals count only where no step says what it took: of a continuation they repeat those of the files before. */
function usageOf({ tokens, totals, continues }: Atif): SessionBody['usage'] {
  const cost = continues ? null : numberAt(totals, 'total_cost_usd');
  const sum = tokens.total();
  if (sum.how === 'sum' || totals === null)
    return { ...sum, costUsd: sum.costUsd ?? (cost !== null && cost > 0 ? cost : null) };
  const cachedInput = numberAt(totals, 'total_cached_tokens');
  const input = uncached(numberAt(totals, 'total_prompt_tokens'), cachedInput, null);
  const output = numberAt(totals, 'total_completion_tokens');
  const costUsd = cost !== null && cost > 0 ? cost : null;
  return { input, cachedInput, cacheWrite: null, output, costUsd, how: 'cumulative-last' };
}

const resultsOf = (step: JsonObject): JsonObject[] => listAt(objectAt(step, 'observation'), 'results').filter(isObject);

const leadsToSubagent = (result: JsonObject): boolean => listAt(result, 'subagent_trajectory_ref').length > 0;

/** A call of a step with what the converter noted beside it. */
interface Made {
  readonly call: CallDraft;
  readonly extra: JsonObject | null;
}

function askOne(atif: Atif, setting: Setting, step: JsonObject, given: JsonObject): Made[] {
  const { draft } = atif;
  const tool = nameAt(given, 'function_name') ?? 'unnamed';
  const id = nameAt(given, 'tool_call_id');
  const delegated = resultsOf(step).some((result) => result.source_call_id === id && leadsToSubagent(result));
  const input = objectAt(given, 'arguments') ?? {};
  const elsewhere = atif.directory === draft.cwd ? null : atif.directory;
  const wanted = asked(tool, input, elsewhere, draft.spill);
  const kind = delegated && wanted.kind === 'other' ? { ...wanted, kind: 'task' as const } : wanted;
  const call = ask(draft, setting, tool, id, kind);
  return call ? [{ call, extra: objectAt(given, 'extra') }] : [];
}

function askHidden(atif: Atif, setting: Setting, { tool, input }: HiddenCall): Made[] {
  const elsewhere = atif.directory === atif.draft.cwd ? null : atif.directory;
  const call = ask(atif.draft, setting, tool, null, asked(tool, input, elsewhere, atif.draft.spill));
  return call ? [{ call, extra: null }] : [];
}

/** Where the shell stood, as far as its output shows it. */
function noteDirectory(atif: Atif, call: CallDraft, text: string): void {
  if (call.kind !== 'run') return;
  const before = promptedIn(text);
  const after = leftIn(text);
  atif.draft.cwd ??= before ?? (/(?:^|[;&|\n(])[ \t]*(?:cd|pushd|popd)\b/.test(call.command.head) ? null : after);
  if (before !== null) call.cwd = before === atif.draft.cwd ? null : before;
  atif.directory = after ?? before ?? atif.directory;
}

function settle(atif: Atif, setting: Setting, { call, extra }: Made, result: JsonObject): void {
  const text = textOf(result.content);
  const given = readAnswer(call, text, objectAt(result, 'extra') ?? extra);
  answer(atif.draft, call, { ...given, cut: isCutByAny(text), endTime: setting.time });
  noteDirectory(atif, call, text);
}

/** Gives the results of a step to its calls: by id, else in order; keys typed one by one share the last one's screen. */
function takeResults(atif: Atif, setting: Setting, step: JsonObject, made: readonly Made[]): void {
  const open = [...made];
  const results = resultsOf(step);
  const anonymous = results.filter((result) => nameAt(result, 'source_call_id') === null);
  for (const result of results) {
    const id = nameAt(result, 'source_call_id');
    const named = open.findIndex((one) => one.call.callId === id);
    const at = id !== null ? named : anonymous.length < open.length ? open.length - 1 : 0;
    const [one] = at < 0 ? [] : open.splice(at, 1);
    if (one) settle(atif, setting, one, result);
    else {
      if (id !== null) atif.draft.counts.orphanResults += 1;
      say(atif.draft, { ...setting, model: null }, 'harness', textOf(result.content));
    }
  }
  for (const { call } of open) if (call.callId === null && results.length > 0) call.outcome = 'unknown';
}

function takeAgentStep(atif: Atif, setting: Setting, step: JsonObject): void {
  const { draft } = atif;
  const given = listAt(step, 'tool_calls').filter(isObject);
  const text = textOf(step.message);
  const told = given.length > 0 ? { words: text, calls: [], done: false } : toldIn(text);
  say(draft, setting, 'agent', told.words);
  const made = [
    ...given.flatMap((one) => askOne(atif, setting, step, one)),
    ...told.calls.flatMap((one) => askHidden(atif, setting, one)),
  ];
  takeResults(atif, setting, step, made);
  const finished =
    told.done || given.some((one) => /^(?:finish|mark_task_complete|complete)$/.test(String(one.function_name)));
  if (setting.depth === 0) draft.end = finished || made.length === 0 ? 'completed' : 'unknown';
  if (setting.depth === 0) atif.awaits = false;
}

function takeSystemStep({ draft }: Atif, setting: Setting, step: JsonObject): void {
  const managed = objectAt(objectAt(step, 'extra'), 'context_management');
  const text = textOf(step.message);
  if (managed) {
    draft.compactions += 1;
    note(draft, setting, 'compaction', text);
  } else say(draft, setting, 'harness', text);
  for (const result of resultsOf(step)) say(draft, setting, 'harness', textOf(result.content));
}

function takeStep(atif: Atif, record: RawRecord): string | null {
  const { value } = record;
  const { draft } = atif;
  const isAgent = value.source === 'agent';
  noteNumber(atif, value);
  if (value.is_copied_context === true) return 'copied-context';
  const model = isAgent ? (nameAt(value, 'model_name') ?? atif.model) : null;
  if (model !== null) draft.models.add(model);
  const setting: Setting = { record, time: naiveTimeAt(value, 'timestamp'), depth: atif.depth, model };
  noteTime(draft, setting.time);
  noteTokens(atif, value);
  if (isAgent) takeAgentStep(atif, setting, value);
  else if (value.source === 'system') takeSystemStep(atif, setting, value);
  else if (value.source === 'user') {
    const harness = atif.depth > 0 || (atif.continues && atif.awaits);
    for (const { by, text } of utterances(textOf(value.message))) say(draft, setting, harness ? 'harness' : by, text);
    if (atif.depth === 0) draft.end = 'unknown';
  } else return `unknown:${(nameAt(value, 'source') ?? 'no-source').slice(0, 40)}`;
  return null;
}

function take(atif: Atif, record: RawRecord): string | null {
  if (record.part === 'header') return takeHeader(atif, record.value);
  if (record.part !== 'subagent_trajectories[]') return takeStep(atif, record);
  atif.depth = 1;
  atif.step = null;
  takeAgent(atif, record.value);
  return null;
}

/** Sub-agents stand behind the whole of their parent's steps; the times of both tell how they fit. */
function ordered(body: SessionBody): SessionBody {
  const main = body.steps.filter((step) => step.depth === 0);
  const rest = body.steps.filter((step) => step.depth > 0);
  return rest.length === 0 ? body : { ...body, steps: renumber(interleave([main, rest])) };
}

function open(spill: Spill): Reading {
  const atif: Atif = {
    draft: beginSession(spill),
    tokens: openTokenSum(),
    model: null,
    agent: null,
    depth: 0,
    totals: null,
    continues: false,
    awaits: true,
    isContinued: false,
    directory: null,
    step: null,
  };
  return {
    take: (record) => take(atif, record),
    finish() {
      const { draft, agent, isContinued } = atif;
      draft.usage = usageOf(atif);
      if (isContinued) draft.end = 'unknown';
      const body = ordered(endSession(draft));
      return agent === null ? body : { ...body, agent };
    },
  };
}

/** ATIF, the trajectories that Harbor (Terminal-Bench 2) writes or converts from other agents' logs, versions 1.0 to 1.8. */
export const atif: Adapter = {
  id: 'atif',
  agent: 'atif',
  tells: tells({
    partly: [
      'outcomes',
      'exits',
      'edits',
      'times',
      'ends',
      'tokens',
      'cache',
      'cost',
      'directory',
      'subagents',
      'compactions',
    ],
  }),
  claims: () => false,
  document: { claims: claimsDocument, lists: ['steps', 'subagent_trajectories[].steps'] },
  open,
};
