import { isObject, type JsonObject, listAt, nameAt, objectAt, parseJson, textAt } from '../json.ts';

/** A command that the model asked for; the id is the one by which its answer will name it, null in the older form. */
export interface Action {
  readonly command: string;
  readonly id: string | null;
}

const OPENINGS = ['```mswea_bash_command', '```bash'] as const;

/** The blocks that one kind of fence opens, in linear time. */
function blocksOf(text: string, opening: string): string[] {
  const blocks: string[] = [];
  for (let at = text.indexOf(opening); at >= 0; ) {
    const newline = text.indexOf('\n', at);
    if (newline < 0) break;
    const isOpening = text.slice(at + opening.length, newline).trim() === '';
    const end = isOpening ? text.indexOf('\n```', newline + 1) : -1;
    if (isOpening && end < 0) break;
    if (isOpening) blocks.push(text.slice(newline + 1, end).trim());
    at = text.indexOf(opening, isOpening ? end + 4 : at + opening.length);
  }
  return blocks;
}

/** The commands in a text. Only a text with exactly one is obeyed: the agent refuses all others as a whole. */
function fencedActions(text: string): Action[] {
  for (const opening of OPENINGS) {
    const [only, more] = blocksOf(text, opening);
    if (only !== undefined) return more === undefined ? [{ command: only, id: null }] : [];
  }
  return [];
}

function parsedActions(list: readonly unknown[]): Action[] {
  return list.filter(isObject).flatMap((one) => {
    const command = textAt(one, 'command') ?? textAt(one, 'action');
    return command === null ? [] : [{ command, id: nameAt(one, 'tool_call_id') }];
  });
}

/** Calls as the model's API returned them: nested under `function`, or flat in an output list. */
function calledActions(list: readonly unknown[]): Action[] {
  return list.filter(isObject).flatMap((one) => {
    const named = objectAt(one, 'function') ?? one;
    const input = parseJson(textAt(named, 'arguments') ?? '');
    const command = isObject(input) ? textAt(input, 'command') : null;
    return command === null ? [] : [{ command, id: nameAt(one, 'call_id') ?? nameAt(one, 'id') }];
  });
}

/** Text of a message: a string, or the texts of its parts. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.flatMap((part) => (isObject(part) ? (textAt(part, 'text') ?? []) : [])).join('\n');
}

/** The words of an answer, whichever of the model's APIs it came through. */
export function wordsOf(message: JsonObject): string {
  if (message.content !== undefined) return textOf(message.content);
  const parts = listAt(message, 'output').filter(isObject);
  return parts.map((part) => textOf(part.content)).join('\n');
}

/** The commands of an answer that were run, or were to be: as the agent understood them, where it logged that. */
export function actionsOf(message: JsonObject): Action[] {
  const extra = objectAt(message, 'extra');
  if (Array.isArray(extra?.actions)) return parsedActions(extra.actions);
  const calls = [...listAt(message, 'tool_calls'), ...listAt(message, 'output')];
  return calls.length > 0 ? calledActions(calls) : fencedActions(wordsOf(message));
}

/** An answer's words without the block that holds its command. */
export function wordsAround(text: string, actions: readonly Action[]): string {
  const [only] = actions;
  if (only === undefined || actions.length > 1 || only.id !== null) return text;
  const opening = OPENINGS.map((one) => text.indexOf(one)).find((at) => at >= 0);
  if (opening === undefined) return text;
  const end = text.indexOf('\n```', text.indexOf('\n', opening) + 1);
  return end < 0 ? text : `${text.slice(0, opening).trimEnd()}\n${text.slice(end + 4)}`.trim();
}
