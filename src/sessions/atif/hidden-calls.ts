import { isObject, type JsonObject, listAt, parseJson } from '../json.ts';

/** A call that stands in the text of a message, as agents without function calling write it. */
export interface HiddenCall {
  readonly tool: string;
  readonly input: JsonObject;
}

/** What a message says, and the calls in it. `done`: it says that the task is complete. */
export interface Told {
  readonly words: string;
  readonly calls: readonly HiddenCall[];
  readonly done: boolean;
}

/** Keys that are typed into the terminal. Texts that end with a newline are lines for the shell; others are single keys. */
function typedCalls(texts: readonly string[]): HiddenCall[] {
  const typed = texts.filter((text) => text.trim() !== '');
  const calls: HiddenCall[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0)
      calls.push({ tool: 'bash_command', input: { keystrokes: lines.join('').replace(/(?<!\n)\n+$/, '') } });
    lines = [];
  };
  for (const text of typed) {
    if (text.endsWith('\n')) lines.push(text);
    else {
      flush();
      calls.push({ tool: 'send_keys', input: { keys: text } });
    }
  }
  flush();
  return calls;
}

/** The object that an answer consists of; text before and behind it is tolerated, as the agent tolerates it. */
function objectWithin(text: string): JsonObject | null {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  const value = from < 0 || to < from ? undefined : parseJson(text.slice(from, to + 1));
  return isObject(value) ? value : null;
}

function toldInJson(text: string): Told | null {
  if (!text.includes('"commands"')) return null;
  const value = objectWithin(text);
  if (!value || !Array.isArray(value.commands)) return null;
  const commands = listAt(value, 'commands').filter(isObject);
  const texts = commands.map((one) => (typeof one.keystrokes === 'string' ? one.keystrokes : ''));
  const words = [value.analysis, value.plan, value.explanation].filter((part) => typeof part === 'string');
  return { words: words.join('\n'), calls: typedCalls(texts), done: value.task_complete === true };
}

const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&apos;/g, "'"],
  [/&amp;/g, '&'],
];

/** The contents of every element of a name, in linear time. */
function contentsOf(text: string, name: string): string[] {
  const contents: string[] = [];
  for (let at = text.indexOf(`<${name}`); at >= 0; ) {
    const open = text.indexOf('>', at);
    const end = open < 0 ? -1 : text.indexOf(`</${name}>`, open);
    if (end < 0) break;
    if (/^[\s>]/.test(text.slice(at + name.length + 1, open + 1))) contents.push(text.slice(open + 1, end));
    at = text.indexOf(`<${name}`, end);
  }
  return contents;
}

function toldInXml(text: string): Told | null {
  if (!text.includes('<commands')) return null;
  const plain = (raw: string): string => ENTITIES.reduce((all, [entity, char]) => all.replace(entity, char), raw);
  const words = [...contentsOf(text, 'analysis'), ...contentsOf(text, 'plan')];
  const done = contentsOf(text, 'task_complete').some((one) => one.trim() === 'true');
  return { words: words.join('\n'), calls: typedCalls(contentsOf(text, 'keystrokes').map(plain)), done };
}

function parametersOf(text: string): JsonObject {
  const found: [string, string][] = [];
  const MARK = '<parameter=';
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
    const open = text.indexOf('>', at);
    const end = open < 0 ? -1 : text.indexOf('</parameter>', open);
    if (end < 0) break;
    const value = text.slice(open + 1, end);
    found.push([text.slice(at + MARK.length, open), value.replace(/^\n/, '').replace(/\n$/, '')]);
    at = end;
  }
  return Object.fromEntries(found);
}

/** `<function=name><parameter=key>value</parameter></function>`; the last one closes where the message ends, too. */
function toldAsFunction(text: string): Told | null {
  const from = text.indexOf('<function=');
  const open = from < 0 ? -1 : text.indexOf('>', from);
  if (open < 0 || open - from > 200) return null;
  const tool = text.slice(from + '<function='.length, open);
  const end = text.indexOf('</function>', open);
  const input = parametersOf(text.slice(open + 1, end < 0 ? text.length : end));
  return { words: text.slice(0, from).trim(), calls: [{ tool, input }], done: tool === 'finish' };
}

/** Finds the calls that a message without calls of its own holds in its text. */
export const toldIn = (text: string): Told =>
  toldInJson(text) ?? toldInXml(text) ?? toldAsFunction(text) ?? { words: text, calls: [], done: false };
