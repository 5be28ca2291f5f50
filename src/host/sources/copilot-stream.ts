import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where GitHub's runners check a repository out: the folder is named twice. */
const CHECKOUT = /\/home\/runner\/work\/([\w.-]{1,100})\/\1(?=[/"\s]|$)/;

/** A chunk of the stream; null for a line of anything else. */
function chunkOf(line: string): Json | null {
  if (!line.startsWith('data: {')) return null;
  try {
    const value: unknown = JSON.parse(line.slice('data: '.length));
    return isObject(value) && value.object === 'chat.completion.chunk' ? value : null;
  } catch {
    return null;
  }
}

/** Arguments as the agent gave them: an object, or the text that was to be one. */
function argumentsOf(given: unknown): unknown {
  try {
    const value: unknown = JSON.parse(textOf(given));
    return isObject(value) ? value : textOf(given);
  } catch {
    return textOf(given);
  }
}

interface Told {
  readonly type: string;
  readonly data: Json;
}

/** Tools whose output tells how the command ended: that they answered says that they worked. */
const SHELLS: ReadonlySet<string> = new Set(['bash', 'powershell', 'shell']);

/** A call: asked for, begun, and with what it gave. Whether another tool than a shell worked, the stream does not tell. */
function tellCall(call: Json, output: string, model: string): readonly Told[] {
  const { name, arguments: given } = isObject(call.function) ? call.function : {};
  const of = { toolCallId: textOf(call.id), arguments: argumentsOf(given) };
  const toolRequests = [{ toolCallId: of.toolCallId, name: textOf(name), arguments: of.arguments, type: 'function' }];
  const ran = SHELLS.has(textOf(name)) ? { success: true } : {};
  return [
    { type: 'assistant.message', data: { content: '', model, toolRequests } },
    { type: 'tool.execution_start', data: { ...of, toolName: textOf(name) } },
    {
      type: 'tool.execution_complete',
      data: { toolCallId: of.toolCallId, model, ...ran, result: { content: output } },
    },
  ];
}

/** What a chunk tells: something said, or calls that have ended. Chunks on the way there repeat what these hold. */
function tellChunk({ choices, model }: Json): readonly Told[] {
  return listOf(choices).flatMap(({ delta, finish_reason: end }) => {
    const { content, role, tool_calls: calls } = isObject(delta) ? delta : {};
    const asked = listOf(calls);
    if (asked.length > 0)
      return end === 'tool_calls' ? asked.flatMap((one) => tellCall(one, textOf(content), textOf(model))) : [];
    if (role !== 'assistant' || textOf(content) === '') return [];
    return [{ type: 'assistant.message', data: { content, model: textOf(model), toolRequests: [] } }];
  });
}

const timeOf = ({ created }: Json): string | null =>
  typeof created === 'number' && created > 0 && created < 1e11 ? new Date(created * 1000).toISOString() : null;

/**
 * Rewrites GitHub's stream of a cloud agent's session (chunks of chat completions as server-sent events, one complete call
 * a chunk) as the events that the same agent writes on disk, in which logs of it are read. The form of the stream is not
 * documented; it is what GitHub's own command line and editor read. A stream of anything else passes as it is.
 */
export async function* eventsOfStream(bytes: AsyncIterable<Uint8Array>, sessionId: string): AsyncIterable<Uint8Array> {
  let began = false;
  let isPlaced = false;
  let count = 0;
  const write = ({ type, data }: Told, timestamp: string | null): Uint8Array =>
    Buffer.from(`${JSON.stringify({ type, data, id: `e${count++}`, timestamp, parentId: null })}\n`);
  for await (const line of createInterface({ input: Readable.from(bytes), crlfDelay: Number.POSITIVE_INFINITY })) {
    const chunk = chunkOf(line);
    if (chunk === null) {
      if (!began && line !== '' && !/^(?:data|event|id|retry|)\s*:/.test(line)) yield Buffer.from(`${line}\n`);
      continue;
    }
    const time = timeOf(chunk);
    if (!began) yield write({ type: 'session.start', data: { sessionId, producer: 'copilot-agent' } }, time);
    began = true;
    const cwd: string | undefined = isPlaced ? undefined : CHECKOUT.exec(line)?.[0];
    if (cwd !== undefined) yield write({ type: 'session.context_changed', data: { cwd } }, time);
    isPlaced ||= cwd !== undefined;
    for (const told of tellChunk(chunk)) yield write(told, time);
  }
}
