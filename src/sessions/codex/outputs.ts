import type { Exit, Outcome } from '../../core/index.ts';
import { isCutBy } from '../cut-notices.ts';
import { isObject, numberAt, objectAt, parseJson, textAt } from '../json.ts';
import { isText, longTextAt, startOf, stringOf, type Text, withoutStart } from '../long-text/long-text.ts';
import { textOf } from './texts.ts';

/** What an output says beside the bytes that the command printed (`body`). */
export interface ReadOutput {
  readonly body: Text;
  readonly exit: Exit;
  /** The process is still at work under this number; a later `write_stdin` brings the rest. */
  readonly running: string | null;
  readonly outcome: Outcome;
  /** Codex cut it before it logged it. */
  readonly cut: boolean;
}

const NO_EXIT: Exit = { code: null, source: 'none' };

/** Sentences that stand where an output would: the call never ran to its end. */
const CANCELLED = /^(?:Wall time: [\d.]{1,20} seconds\n)?aborted(?: by user)?\b/;
const REJECTED =
  /^.{0,2000}?(?:rejected by user|Rejected\(|Sandbox\(Denied|SandboxDenied \{)|^(?:command|patch|exec command) (?:was )?rejected/;
const FAILED =
  /^(?:apply_patch verification failed|exec_command failed|write_stdin failed|execution error|failed to |unsupported call|collab \w+ failed|resources\/\w+ failed|error: |Error: )/;

const START = 4000;

function said(body: Text): Outcome {
  const first = startOf(body, START);
  if (CANCELLED.test(first)) return 'cancelled';
  if (FAILED.test(first)) return REJECTED.test(first) ? 'rejected' : 'error';
  return REJECTED.test(first) && first.length < START ? 'rejected' : 'unknown';
}

const HEADER =
  /^(?:Chunk ID: \w{1,20}\n)?(?:Exit code: (-?\d{1,9})\n)?(?:Wall time: [\d.]{1,20} seconds\n)?(?:Process exited with code (-?\d{1,9})\n|Process running with session ID (\d{1,15})\n)?(?:Original token count: \d{1,15}\n)?(Total output lines: \d{1,15}\n)?Output:\n?/;

/** Outputs of some versions begin with the command, quoted and therefore at least as long as it was asked for. */
function withoutCommand(output: Text, command: () => string): Text {
  if (!startOf(output, 9).startsWith('Command: ')) return output;
  const text = stringOf(output);
  const at = text.indexOf('\nChunk ID: ', Math.min(text.length, command().length));
  return at < 0 ? text : text.slice(at + 1);
}

interface Headed {
  readonly body: Text;
  readonly code: number | null;
  readonly running: string | null;
  readonly cut: boolean;
}

const LONGEST_HEADER = 500;

/** Takes the headers off: the shell's, and below it the one of a patch that was applied through the shell. */
function readHeaders(text: Text): Headed {
  let headed: Headed = { body: text, code: null, running: null, cut: false };
  for (let layer = 0; layer < 2; layer += 1) {
    const found = HEADER.exec(startOf(headed.body, LONGEST_HEADER));
    if (!found || found[0].startsWith('Output:')) break;
    const code = found[2] ?? found[1];
    headed = {
      body: withoutStart(headed.body, found[0].length),
      code: code === undefined ? headed.code : Number(code),
      running: found[3] ?? headed.running,
      cut: headed.cut || found[4] !== undefined,
    };
    if (headed.code !== null || headed.running !== null) break;
  }
  return headed;
}

const judged = (body: Text, exit: Exit): Outcome =>
  exit.code === null
    ? startOf(body, 16) === 'Success. Updated'
      ? 'ok'
      : said(body)
    : exit.code === 0
      ? 'ok'
      : 'error';

/** The older shape: JSON text (or an object) of `{"output", "metadata": {"exit_code"}}`. */
function readJson(output: unknown): ReadOutput | null {
  const value = isText(output) && startOf(output, 9) === '{"output"' ? parseJson(stringOf(output)) : output;
  if (!isObject(value) || typeof value.output !== 'string') return null;
  const body = value.output;
  const code = numberAt(objectAt(value, 'metadata'), 'exit_code');
  const exit: Exit = code === null ? NO_EXIT : { code, source: 'field' };
  return { body, exit, running: null, outcome: judged(body, exit), cut: isCutBy('codex', body) };
}

/** Reads an output (JSON, or a text that is long) in any of the shapes that Codex has used. `command` gives what the call ran, '' where it ran nothing. */
export function readOutput(output: unknown, command: () => string): ReadOutput {
  const json = readJson(output);
  if (json) return json;
  const text = isText(output) ? output : textOf(output);
  const headed = readHeaders(withoutCommand(text, command));
  const exit: Exit = headed.code === null ? NO_EXIT : { code: headed.code, source: 'text' };
  const cut = headed.cut || isCutBy('codex', headed.body);
  if (headed.running !== null) return { ...headed, cut, exit, outcome: 'running' };
  const content = isObject(output) ? output.success : undefined;
  const outcome = judged(headed.body, exit);
  if (outcome === 'unknown' && typeof content === 'boolean')
    return { ...headed, cut, exit, outcome: content ? 'ok' : 'error' };
  return { ...headed, cut, exit, outcome };
}

/** What an event tells about a call: all of it counts only where the call's own answer says nothing. */
export interface Told {
  readonly code: number | null;
  readonly outcome: Outcome;
  readonly output: Text;
}

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['completed', 'ok'],
  ['failed', 'error'],
  ['declined', 'rejected'],
]);

/** Reads `exec_command_end`, `patch_apply_end` and the items of `item_completed`; null for others. */
export function readEvent(event: unknown): Told | null {
  if (!isObject(event)) return null;
  const code = numberAt(event, 'exit_code');
  const success = event.success;
  const status = OUTCOMES.get(textAt(event, 'status') ?? '');
  const outcome =
    typeof success === 'boolean' ? (success ? 'ok' : 'error') : code === null ? status : code === 0 ? 'ok' : 'error';
  const output = longTextAt(event, 'aggregated_output') ?? longTextAt(event, 'stdout') ?? '';
  return { code, outcome: outcome ?? 'unknown', output };
}
