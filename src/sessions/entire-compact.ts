import type { Exit, Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { asked as readAny } from './atif/tools.ts';
import { asked as readClaude } from './claude-code/calls.ts';
import { answerOf } from './claude-code/results.ts';
import { utterances } from './claude-code/texts.ts';
import { readCall as readCodex } from './codex/calls.ts';
import { readOutput } from './codex/outputs.ts';
import { isCutByAny } from './cut-notices.ts';
import {
  type Answer,
  type Asked,
  answer,
  ask,
  beginSession,
  type CallDraft,
  endSession,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from './draft.ts';
import { isObject, type JsonObject, jsonText, listAt, nameAt, numberAt, objectAt, textAt, timeAt } from './json.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { readTestRun } from './test-run.ts';
import { openTokenSum } from './token-sum.ts';

/** What is known of a transcript while it is read. */
interface Entire {
  readonly draft: SessionDraft;
  /** The last count of each answer of the model, by its id: one answer may stand in several records. */
  readonly used: Map<string, readonly [input: number | null, output: number | null]>;
  agent: string | null;
}

const NO_EXIT: Exit = { code: null, source: 'none' };

/** The calls are the agent's own, under its own names. */
function askedIn(agent: string | null, block: JsonObject, spill: Spill): Asked {
  const tool = nameAt(block, 'name') ?? 'unnamed';
  if (agent === 'claude-code') return readClaude(tool, block.input ?? null, spill, null);
  if (agent === 'codex') return readCodex({ name: tool, input: block.input }, null, spill).asked;
  if (isObject(block.input)) return readAny(tool, block.input, null, spill);
  return { kind: 'other', input: jsonText(block.input ?? null) };
}

function answerIn(agent: string | null, call: CallDraft, result: JsonObject): Omit<Answer, 'endTime'> {
  const output = textAt(result, 'output') ?? (result.output === undefined ? '' : jsonText(result.output));
  const failed = result.status === 'error';
  const told = failed || result.status === 'success';
  if (agent === 'claude-code') {
    const read = answerOf(call, { content: output, ...(told && { is_error: failed }) }, null, false);
    return told || read.outcome !== 'ok' ? read : { ...read, outcome: 'unknown', exit: NO_EXIT };
  }
  if (agent === 'codex') {
    const read = readOutput(output, () => (call.kind === 'run' ? call.command.head : ''));
    const outcome = read.outcome === 'unknown' && failed ? 'error' : read.outcome;
    const settled = outcome === 'unknown' && call.kind !== 'run' && call.kind !== 'edit' ? 'ok' : outcome;
    return {
      outcome: settled,
      output: read.body,
      cut: read.cut,
      exit: read.exit,
      tests: call.kind === 'run' ? readTestRun(read.body) : null,
    };
  }
  const tests = call.kind === 'run' ? readTestRun(output) : null;
  const fine = told ? 'ok' : 'unknown';
  return { outcome: failed ? 'error' : fine, output, cut: isCutByAny(output), tests };
}

function takeCall(entire: Entire, setting: Setting, block: JsonObject): void {
  const { draft, agent } = entire;
  const id = nameAt(block, 'id');
  const call = ask(draft, setting, nameAt(block, 'name') ?? 'unnamed', id, askedIn(agent, block, draft.spill));
  const result = objectAt(block, 'result');
  draft.end = 'unknown';
  if (call && result) answer(draft, call, { ...answerIn(agent, call, result), endTime: null });
}

function takeAssistant(entire: Entire, setting: Setting, value: JsonObject): null {
  const { draft } = entire;
  for (const block of listAt(value, 'content')) {
    if (!isObject(block)) continue;
    if (block.type === 'tool_use' || 'input' in block) takeCall(entire, setting, block);
    else if (block.type === 'text') {
      say(draft, setting, 'agent', textAt(block, 'text') ?? '');
      draft.end = 'completed';
    }
  }
  const [input, output] = [numberAt(value, 'input_tokens'), numberAt(value, 'output_tokens')];
  // Entire writes 0 where the agent's log has no count.
  if ((input ?? 0) + (output ?? 0) > 0) {
    entire.used.set(nameAt(value, 'id') ?? `${setting.record.offset}`, [input, output]);
  }
  return null;
}

function take(entire: Entire, record: RawRecord): string | null {
  const { value } = record;
  const { draft } = entire;
  const time = timeAt(value, 'ts');
  const setting: Setting = { record, time, depth: 0, model: null };
  entire.agent ??= nameAt(value, 'agent');
  if (value.type === 'assistant' || value.type === 'user') noteTime(draft, time);
  if (value.type === 'assistant') return takeAssistant(entire, setting, value);
  if (value.type !== 'user') return `unknown:${(nameAt(value, 'type') ?? 'untyped').slice(0, 40)}`;
  for (const block of listAt(value, 'content')) {
    const text = isObject(block) ? (textAt(block, 'text') ?? '') : '';
    for (const part of utterances(text)) {
      say(draft, setting, part.by, part.text);
      if (part.by === 'human') draft.end = 'unknown';
    }
  }
  return null;
}

function open(spill: Spill): Reading {
  const entire: Entire = { draft: beginSession(spill), used: new Map(), agent: null };
  return {
    take: (record) => take(entire, record),
    finish() {
      const sum = openTokenSum();
      for (const [input, output] of entire.used.values()) {
        sum.note({ input, cachedInput: null, cacheWrite: null, output, costUsd: null });
      }
      const { how, ...usage } = sum.total();
      entire.draft.usage = { ...usage, how: how === 'none' ? how : 'message-id' };
      const body = endSession(entire.draft);
      return entire.agent === null ? body : { ...body, agent: entire.agent };
    },
  };
}

const claims = (value: JsonObject): boolean =>
  numberAt(value, 'v') !== null &&
  (value.type === 'user' || value.type === 'assistant') &&
  nameAt(value, 'agent') !== null &&
  nameAt(value, 'cli_version') !== null &&
  Array.isArray(value.content);

/** The compact transcripts that Entire keeps beside an agent's own log. */
export const entireCompact: Adapter = {
  id: 'entire-compact',
  agent: 'entire',
  tells: tells({
    partly: ['exits'],
    no: ['ends', 'models', 'cache', 'cost', 'directory', 'version', 'subagents', 'compactions'],
  }),
  claims,
  open,
};
