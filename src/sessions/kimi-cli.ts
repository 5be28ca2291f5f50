import type { Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { beginSession, endSession, noteTime, type Setting } from './draft.ts';
import { type JsonObject, nameAt, numberAt, objectAt } from './json.ts';
import { isCodeRecord, takeCode } from './kimi-cli/code.ts';
import { flush, type Kimi } from './kimi-cli/kimi.ts';
import { isWireType, takeContext, takeWire } from './kimi-cli/wire.ts';
import type { RawRecord } from './records.ts';
import { tells } from './tells.ts';
import { unixTimeAt } from './times.ts';
import { openTokenSum } from './token-sum.ts';

const INTERNAL: ReadonlySet<unknown> = new Set(['_system_prompt', '_checkpoint', '_usage']);

const isMetadata = (value: JsonObject): boolean =>
  value.type === 'metadata' && nameAt(value, 'protocol_version') !== null;

const isWire = (value: JsonObject): boolean => {
  const message = objectAt(value, 'message');
  return isWireType(message?.type) && objectAt(message, 'payload') !== null;
};

/** A record of either wire, or of the context with the roles that only Kimi has. */
const claims = (value: JsonObject): boolean =>
  isMetadata(value) || isWire(value) || isCodeRecord(value) || INTERNAL.has(value.role);

/** Seconds in the Python line, milliseconds in the TypeScript line. */
function timeOf(value: JsonObject): string | null {
  const milliseconds = numberAt(value, 'time') ?? numberAt(value, 'created_at');
  return milliseconds === null ? unixTimeAt(value, 'timestamp') : unixTimeAt({ time: milliseconds / 1000 }, 'time');
}

function takeRecord(kimi: Kimi, record: RawRecord): string | null {
  const { value } = record;
  const agent = nameAt(value, 'agentId');
  const depth = Math.max(kimi.depth, agent === null || agent === 'main' ? 0 : 1);
  const setting: Setting = { record, time: timeOf(value), depth, model: kimi.model };
  if (isMetadata(value)) return 'metadata';
  if (isWire(value)) return takeWire(kimi, setting, objectAt(value, 'message') ?? {});
  return nameAt(value, 'role') === null ? takeCode(kimi, setting, value) : takeContext(kimi, setting, value);
}

function open(spill: Spill): Reading {
  const kimi: Kimi = {
    draft: beginSession(spill),
    tokens: new Map(),
    stepTokens: new Map(),
    words: { setting: null, parts: [] },
    call: null,
    prompts: new Set(),
    requests: new Map(),
    refused: new Set(),
    depth: 0,
    model: null,
  };
  return {
    take(record) {
      const skipped = takeRecord(kimi, record);
      if (skipped === null) noteTime(kimi.draft, timeOf(record.value));
      return skipped;
    },
    finish() {
      flush(kimi);
      const sum = openTokenSum();
      for (const one of (kimi.tokens.size > 0 ? kimi.tokens : kimi.stepTokens).values()) sum.note(one);
      kimi.draft.usage = sum.total();
      return endSession(kimi.draft);
    },
  };
}

/** Kimi CLI (`wire.jsonl`, `context.jsonl`) and its TypeScript successor Kimi Code (`wire.jsonl`, another schema). */
export const kimiCli: Adapter = {
  id: 'kimi-cli',
  agent: 'kimi-cli',
  tells: tells({
    partly: ['exits', 'times', 'ends', 'models', 'tokens', 'cache', 'directory', 'subagents'],
    no: ['cost', 'version'],
  }),
  claims,
  open,
};
