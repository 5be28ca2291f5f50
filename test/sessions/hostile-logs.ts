import { strToU8, zipSync } from 'fflate';
import { asLog, fixture } from './reading.ts';

const jsonOf = (...parts: readonly string[]): Record<string, unknown> =>
  JSON.parse(fixture(...parts)) as Record<string, unknown>;

/** An export of OpenCode as the records of its storage, one a line. */
function storedOf(log: string): string {
  const { info, messages } = JSON.parse(log) as { info: object; messages: { info: object; parts: object[] }[] };
  return asLog([info, ...messages.flatMap((message) => [message.info, ...message.parts])]);
}

const zipped = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));

function inspectArchive(): Buffer {
  const { samples, ...header } = jsonOf('inspect', 'orchard.json');
  const [sample] = samples as readonly unknown[];
  return zipped({ 'header.json': JSON.stringify(header), 'samples/1_epoch_1.json': JSON.stringify(sample) });
}

function openHandsArchive(): Buffer {
  const events = fixture('openhands', 'orchard.jsonl').trimEnd().split('\n');
  return zipped(
    Object.fromEntries(events.map((event, at) => [`event_${String(at).padStart(6, '0')}_ferry.json`, event])),
  );
}

/** Lists of a document cut to their first and last two elements: what there is of each kind stays, and little of it. */
function thin(value: unknown): unknown {
  if (Array.isArray(value)) return (value.length > 5 ? [...value.slice(0, 3), ...value.slice(-2)] : value).map(thin);
  if (typeof value === 'string') return value.length > 400 ? `${value.slice(0, 300)}…${value.slice(-80)}` : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, thin(inner)]));
}

const isRecord = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
};

const lined = (text: string): string => {
  const lines = text.trimEnd().split('\n');
  const some = lines.length > 9 ? [...lines.slice(0, 5), ...lines.slice(-4)] : lines;
  return `${some.map((line) => (isRecord(line) ? JSON.stringify(thin(JSON.parse(line))) : line)).join('\n')}\n`;
};
const document = (name: string, file: string, indent = 1): string =>
  JSON.stringify(thin(jsonOf(name, file)), null, indent);

/** A small log of every format, and of every form that it comes in: what is damaged and disguised in tests. */
export const LOGS: Readonly<Record<string, string>> = {
  'claude-code': lined(fixture('claude-code', 'orchard.jsonl')),
  'claude-code (array)': JSON.stringify(JSON.parse(fixture('claude-code', 'action.json')), null, 2),
  codex: lined(fixture('codex', 'recover.jsonl')),
  'copilot-cli': lined(fixture('copilot-cli', 'ferry.jsonl')),
  gptme: lined(fixture('gptme', 'orchard.jsonl')),
  aider: fixture('aider', 'orchard.md'),
  openhands: lined(fixture('openhands', 'orchard.jsonl')),
  'openhands (document)': document('openhands', 'trajectory.json'),
  inspect: document('inspect', 'orchard.json'),
  cline: document('cline', 'task.json'),
  'cline (session)': document('cline', 'session.json'),
  'codex-exec': lined(fixture('codex-exec', 'orchard.jsonl')),
  'entire-compact': lined(fixture('entire-compact', 'orchard.jsonl')),
  specstory: fixture('specstory', 'orchard.md'),
  'otel-genai': document('otel-genai', 'orchard.json'),
  'mini-swe-agent': document('mini-swe-agent', 'ferry.json', 2),
  'gemini-cli': lined(fixture('gemini-cli', 'recover.jsonl')),
  'gemini-cli (document)': document('gemini-cli', 'orchard.json', 2),
  'swe-agent': document('swe-agent', 'pears.json', 2),
  'qwen-code': lined(fixture('qwen-code', 'ferry.jsonl')),
  atif: document('atif', 'ferry.json', 2),
  opencode: document('opencode', 'recover.json', 0),
  'opencode (storage)': lined(storedOf(fixture('opencode', 'recover.json'))),
  pi: lined(fixture('pi', 'vineyard.jsonl')),
  'kimi-cli': lined(fixture('kimi-cli', 'bakery.jsonl')),
  'kimi-cli (code)': lined(fixture('kimi-cli', 'harbour.jsonl')),
  'kimi-cli (context)': lined(fixture('kimi-cli', 'context.jsonl')),
  cursor: lined(fixture('cursor', 'ferry.jsonl')),
  'cursor (transcript)': lined(fixture('cursor', 'transcript.jsonl')),
};

/** Logs that are packed into an archive. */
export const ARCHIVES: Readonly<Record<string, Buffer>> = { inspect: inspectArchive(), openhands: openHandsArchive() };

/** The format that a log of the table is of. */
export const formatOf = (name: string): string => name.split(' ')[0] ?? name;

/** What a log holds as JSON: its records, or the one document that it is; none where it is Markdown. */
export function recordsOf(log: string): readonly unknown[] {
  const parts = isRecord(log) ? [log] : log.split('\n').filter(isRecord);
  return parts.map((part) => JSON.parse(part) as unknown);
}

/** Records as a log again: one is a document. */
export const logOf = (records: readonly unknown[]): string =>
  records.length === 1 ? JSON.stringify(records[0], null, 1) : asLog(records);
