import type { Exit, Outcome } from '../../core/index.ts';
import { flagAt, isObject, type JsonObject, jsonText, parseJson, textAt, wordsAt } from '../json.ts';

/** What came back from one thing that was asked for. */
export interface Result {
  readonly output: string;
  readonly outcome: Outcome;
  readonly exit: Exit;
}

const REJECTED = /^(?:The user denied this operation|\[\[?User rejected|Command .{0,200} was rejected|User declined)/;
const FAILED =
  /^(?:The tool execution failed with the following error|Error: |\[ERROR\]|Command failed|Missing value for required parameter|<error>)/;

/** Roo says the exit code, Cline only that a command was executed, or that it still runs. */
const EXIT = /^Exit code: (-?\d{1,9})\b/m;
const RUNNING = /^(?:Command is still running|\(?The command is still running)/;

function exitOf(text: string): Exit {
  const said = EXIT.exec(text.slice(0, 2000));
  return said ? { code: Number(said[1]), source: 'text' } : { code: null, source: 'none' };
}

/** Reads an answer in words. `isRun`: its success says nothing of the command's. */
export function readWords(text: string, isRun: boolean, failed: boolean): Result {
  const exit = isRun ? exitOf(text) : { code: null, source: 'none' as const };
  const output = text;
  if (REJECTED.test(text)) return { output, outcome: 'rejected', exit };
  if (failed || FAILED.test(text)) return { output, outcome: 'error', exit };
  if (isRun && RUNNING.test(text)) return { output, outcome: 'running', exit };
  if (isRun) return { output, outcome: exit.code === null ? 'unknown' : exit.code === 0 ? 'ok' : 'error', exit };
  return { output, outcome: 'ok', exit };
}

function readItem(item: JsonObject, isRun: boolean, failed: boolean): Result {
  const result = textAt(item, 'result') ?? (item.result === undefined ? '' : jsonText(item.result));
  const error = textAt(item, 'error') ?? '';
  const text = [result, error].filter((part) => part !== '').join('\n');
  const read = readWords(text, isRun, failed || flagAt(item, 'success') === false);
  // The SDK's own flag is the command's success.
  const code = isRun ? /\bexit code (\d{1,9})\b/.exec(error.slice(0, 500))?.[1] : undefined;
  if (code !== undefined) return { ...read, exit: { code: Number(code), source: 'text' } };
  const fine = isRun && read.outcome === 'unknown' && flagAt(item, 'success') === true;
  return fine ? { ...read, outcome: 'ok', exit: { code: 0, source: 'implied' } } : read;
}

/** The text of a list of content blocks; a bare string is one. */
export const textOf = (content: unknown): string => wordsAt({ content }, 'content');

/** Reads a tool's answer: words, or (JSON text of) one item or a list of items `{query, result, success, error}`. */
export function readResults(content: unknown, isRun: boolean, failed: boolean): readonly Result[] {
  const text = textOf(content);
  const value = /^\s*[[{]/.test(text) ? parseJson(text) : content;
  const items = Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
  const told = items.filter((item) => ['query', 'success', 'result', 'error'].filter((key) => key in item).length > 1);
  if (told.length > 0) return told.map((item) => readItem(item, isRun, failed));
  return [readWords(text, isRun, failed)];
}
