import type { Exit, Sequence, Spill, Step } from '../core/index.ts';
import type { Adapter, Reading, SessionBody } from './adapter.ts';
import { readAnswer } from './atif/answers.ts';
import { asked as readAny } from './atif/tools.ts';
import { isCutByAny } from './cut-notices.ts';
import {
  type Asked,
  answer,
  ask,
  beginSession,
  type CallDraft,
  endSession,
  isOpen,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { isObject, type JsonObject, listAt, nameAt, numberAt } from './json.ts';
import { renumber } from './merge/steps.ts';
import { messagesIn, opened, wordsOf } from './otel-genai/messages.ts';
import { isGenAi, type Span, spansOf } from './otel-genai/spans.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { openTokenSum, uncached } from './token-sum.ts';

const NO_EXIT: Exit = { code: null, source: 'none' };

/** What is known of a trace while its spans are read, which come in the order of their ends. */
interface Trace {
  readonly draft: SessionDraft;
  readonly tokens: ReturnType<typeof openTokenSum>;
  /** The span that each step is of, by the step's index. */
  readonly owners: string[];
  readonly parents: Map<string, string>;
  readonly agents: Set<string>;
  /** Words of the input that were said: every request repeats what was said before. */
  readonly heard: Set<string>;
  agent: string | null;
}

function askedFor(tool: string, given: unknown, spill: Spill): Asked {
  const input = opened(given);
  return isObject(input) ? readAny(tool, input, null, spill) : { kind: 'other', input: wordsOf(input) };
}

function settle(trace: Trace, call: CallDraft, span: Span, output: string): void {
  const { attributes } = span;
  const failed = span.failed || typeof attributes['error.type'] === 'string';
  const code = numberAt(attributes, 'process.exit.code');
  const read = readAnswer(call, output, null);
  const exit: Exit = code === null ? (read.exit ?? NO_EXIT) : { code, source: 'field' };
  // A span of a command that did not fail tells that it ran, not how it ended.
  const ended = code === null ? read.outcome : code === 0 ? 'ok' : 'error';
  const outcome = failed ? 'error' : call.kind === 'run' ? ended : 'ok';
  answer(trace.draft, call, { ...read, outcome, cut: isCutByAny(output), endTime: span.end, exit });
}

function takeTool(trace: Trace, setting: Setting, span: Span): void {
  const { attributes } = span;
  const id = nameAt(attributes, 'gen_ai.tool.call.id');
  const tool = nameAt(attributes, 'gen_ai.tool.name') ?? (span.name.replace(/^execute_tool /, '') || 'unnamed');
  const known = id === null ? undefined : trace.draft.calls.get(id);
  const given = attributes['gen_ai.tool.call.arguments'];
  const call = known ?? ask(trace.draft, setting, tool, id, askedFor(tool, given, trace.draft.spill));
  if (!call || !isOpen(call)) return;
  const result = wordsOf(attributes['gen_ai.tool.call.result']);
  settle(trace, call, span, result || (span.failed ? span.message : ''));
}

function takeInput(trace: Trace, setting: Setting, span: Span): void {
  const { draft } = trace;
  for (const message of messagesIn(span.attributes, 'gen_ai.input.messages')) {
    for (const { id, output } of message.answers) {
      const call = draft.calls.get(id);
      const cut = isCutByAny(output);
      if (call && isOpen(call)) answer(draft, call, { ...readAnswer(call, output, null), cut, endTime: setting.time });
    }
    const key = `${message.role} ${message.text.length} ${message.text.slice(0, 500)}`;
    if (message.role !== 'user' || trace.heard.has(key)) continue;
    trace.heard.add(key);
    say(draft, { ...setting, model: null }, 'human', message.text);
  }
}

const count = (attributes: JsonObject, ...names: readonly string[]): number | null => {
  for (const name of names) {
    const value = numberAt(attributes, `gen_ai.usage.${name}`);
    if (value !== null) return value;
  }
  return null;
};

function takeChat(trace: Trace, setting: Setting, span: Span): void {
  const { draft } = trace;
  const { attributes } = span;
  const model = nameAt(attributes, 'gen_ai.response.model') ?? nameAt(attributes, 'gen_ai.request.model');
  if (model !== null) draft.models.add(model);
  const cachedInput = count(attributes, 'cache_read.input_tokens', 'cache_read_input_tokens', 'input_tokens.cached');
  const cacheWrite = count(attributes, 'cache_creation.input_tokens', 'cache_creation_input_tokens');
  const input = uncached(count(attributes, 'input_tokens', 'prompt_tokens'), cachedInput, cacheWrite);
  const output = count(attributes, 'output_tokens', 'completion_tokens');
  if (input !== null || output !== null) trace.tokens.note({ input, cachedInput, cacheWrite, output, costUsd: null });
  takeInput(trace, setting, span);
  const here: Setting = { ...setting, time: span.end ?? setting.time, model };
  for (const message of messagesIn(attributes, 'gen_ai.output.messages')) {
    say(draft, here, 'agent', message.text);
    for (const { id, tool, input: given } of message.calls) {
      if (id === null || !draft.calls.has(id)) ask(draft, here, tool, id, askedFor(tool, given, draft.spill));
    }
  }
  if (!span.failed) return;
  draft.apiErrors += 1;
  note(draft, here, 'api-error', span.message || (nameAt(attributes, 'error.type') ?? ''));
}

function takeAgent(trace: Trace, span: Span): void {
  trace.agents.add(span.id);
  trace.draft.agentVersion ??= nameAt(span.attributes, 'gen_ai.agent.version');
  // Spans come as they end: the outermost agent's comes last.
  trace.agent = nameAt(span.attributes, 'gen_ai.agent.name') ?? trace.agent;
  trace.draft.end = span.failed ? 'error' : 'completed';
}

function takeSpan(trace: Trace, record: RawRecord, span: Span): void {
  const { draft } = trace;
  const said = nameAt(span.attributes, 'gen_ai.operation.name') ?? span.name.split(' ')[0];
  const setting: Setting = { record, time: span.start, depth: 0, model: null };
  noteTime(draft, span.start);
  noteTime(draft, span.end);
  draft.id ??= nameAt(span.attributes, 'gen_ai.conversation.id');
  trace.agent ??= nameAt(span.resource, 'service.name');
  if (said === 'execute_tool') takeTool(trace, setting, span);
  else if (said === 'invoke_agent') takeAgent(trace, span);
  else if (/^(?:chat|text_completion|generate_content)$/.test(said ?? '')) takeChat(trace, setting, span);
  while (trace.owners.length < draft.steps.length) trace.owners.push(span.id);
}

/** How many agents a span lies within, but for the outermost. */
function depthOf(trace: Trace, span: string): number {
  let agents = 0;
  let at: string | undefined = span;
  for (let hops = 0; at !== undefined && hops < 200; hops += 1) {
    if (trace.agents.has(at)) agents += 1;
    at = trace.parents.get(at);
  }
  return Math.max(0, agents - 1);
}

/** Steps in the order of their times, at their depths; the words that a sub-agent is given are its parent's. */
function placed(trace: Trace, steps: Sequence<Step>): Step[] {
  const deep = steps.map((step): Step => {
    const depth = depthOf(trace, trace.owners[step.index] ?? '');
    if (step.kind === 'say' && step.by === 'human' && depth > 0) return { ...step, depth, by: 'harness' };
    return { ...step, depth };
  });
  deep.sort((one, other) =>
    (one.time ?? '') < (other.time ?? '') ? -1 : (one.time ?? '') > (other.time ?? '') ? 1 : 0,
  );
  return renumber(deep);
}

function finish(trace: Trace): SessionBody {
  trace.draft.usage = trace.tokens.total();
  const body = endSession(trace.draft);
  const steps = placed(trace, body.steps);
  return trace.agent === null ? { ...body, steps } : { ...body, steps, agent: trace.agent };
}

/** The readings of a file's conversations by their ids, and the ids of those that a trace was found to be of. */
interface Conversations {
  readonly readings: Map<string, Reading>;
  readonly ofTrace: Map<string, string>;
}

/** The conversation that a record is of, as one of its spans says, or another span of the same trace did. */
function conversationOf(value: JsonObject, { ofTrace }: Conversations): string | null {
  const spans = spansOf(value).filter(isGenAi);
  const told = spans.flatMap((span) => nameAt(span.attributes, 'gen_ai.conversation.id') ?? [])[0] ?? null;
  const traces = spans.flatMap(({ trace }) => trace ?? []);
  if (told === null) return traces.flatMap((trace) => ofTrace.get(trace) ?? [])[0] ?? null;
  for (const trace of traces) ofTrace.set(trace, told);
  return told;
}

function open(spill: Spill, conversations: Conversations = { readings: new Map(), ofTrace: new Map() }): Reading {
  const { readings } = conversations;
  const trace: Trace = {
    draft: beginSession(spill),
    tokens: openTokenSum(),
    owners: [],
    parents: new Map(),
    agents: new Set(),
    heard: new Set(),
    agent: null,
  };
  const reading: Reading = {
    of({ value }) {
      const id = conversationOf(value, conversations);
      if (id === null) return reading;
      const known = readings.get(id) ?? (readings.size === 0 ? reading : open(spill, conversations));
      readings.set(id, known);
      return known;
    },
    take(record) {
      if (record.part === 'header') return 'header';
      const spans = spansOf(record.value);
      for (const span of spans) if (span.parent !== null) trace.parents.set(span.id, span.parent);
      const used = spans.filter(isGenAi);
      for (const span of used) takeSpan(trace, record, span);
      return used.length > 0 ? null : spans.length > 0 ? 'other-span' : 'no-span';
    },
    finish: () => finish(trace),
  };
  return reading;
}

const claims = (value: JsonObject): boolean => {
  const traced = 'resourceSpans' in value || 'scopeSpans' in value || 'spanId' in value || 'context' in value;
  return traced && spansOf(value).some(isGenAi);
};

const claimsDocument = (whole: JsonObject): boolean =>
  listAt(whole, 'resourceSpans').some((block) => isObject(block) && spansOf(block).some(isGenAi));

/** Spans of OpenTelemetry's conventions for generative AI, as JSON. */
export const otelGenAi: Adapter = {
  id: 'otel-genai',
  agent: 'otel-genai',
  tells: tells({ partly: ['exits', 'edits', 'tokens', 'cache'], no: ['cost', 'directory', 'compactions'] }),
  claims,
  document: { claims: claimsDocument, lists: ['resourceSpans'] },
  open: (spill) => open(spill),
};
