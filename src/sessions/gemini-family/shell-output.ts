import type { Exit, Outcome } from '../../core/index.ts';

/** What a shell tool's answer says beside what the command printed (`body`). */
export interface ShellOutput {
  readonly body: string;
  readonly exit: Exit;
  readonly outcome: Outcome;
}

const NO_EXIT: Exit = { code: null, source: 'none' };

/** Sentences that stand where an output would. */
const SENTENCES: readonly (readonly [RegExp, Outcome])[] = [
  [/^Command (?:moved to|is running in|started in) (?:the )?background\b|^Background command started\b/, 'running'],
  [/^Command was automatically cancelled\b|^Command timed out\b/, 'error'],
  [/^Command was cancelled by user\b/, 'cancelled'],
  [/^Command injection detected\b|^Command (?:rejected|blocked)\b/, 'rejected'],
];

const OPEN = '<untrusted_context>\n';
const CLOSE = '\n</untrusted_context>';

/** Newer versions mark what a command printed as not to be trusted. */
const unwrapped = (text: string): string =>
  text.startsWith(OPEN) && text.trimEnd().endsWith(CLOSE) ? text.trimEnd().slice(OPEN.length, -CLOSE.length) : text;

/** Stands above an answer from whose middle something was cut: Gemini CLI's notice, and Qwen Code's. */
const NOTICE =
  /^(?:Output too large\. Showing first [\d,.]{1,20} and last [\d,.]{1,20} characters\.[^\n]{0,4000}\n|Tool output was too large and has been truncated\.\n(?:[^\n]{0,4000}\n){1,8}?Truncated part of the output:\n)/;

/** The lines that the harness puts behind an output, the last one first; older versions write each, newer ones some. */
const TRAILER: readonly RegExp[] = [
  /^Process Group PGID: (?:\d{1,10}|\(none\))$/,
  /^Background PIDs: [\d, ()none]{1,2000}$/,
  /^Signal: ([\w() ]{1,40})$/,
  /^Exit Code: (-?\d{1,10}|\(none\))$/,
  /^Error: /,
];

interface Trailed {
  readonly body: string;
  /** Whether the harness put anything behind the output. */
  readonly found: boolean;
  readonly code: number | null;
  readonly failed: boolean;
}

/** What stands behind the harness's very last line (a warning, say) is not looked at. */
function endOfTrailer(text: string): number {
  const at = text.lastIndexOf('\nProcess Group PGID: ');
  const newline = at < 0 ? -1 : text.indexOf('\n', at + 1);
  return newline < 0 ? text.length : newline;
}

/** Takes the harness's lines off the end of an output. A command cannot write behind them. */
function readTrailer(text: string): Trailed {
  let end = endOfTrailer(text);
  let trailed: Trailed = { body: text, found: false, code: null, failed: false };
  for (const [at, pattern] of TRAILER.entries()) {
    const start = text.lastIndexOf('\n', end - 1);
    const line = text.slice(start + 1, end);
    const said = start < 0 || line.length > 4000 ? null : pattern.exec(line);
    if (!said) continue;
    const code = at === 3 && said[1] !== '(none)' ? Number(said[1]) : trailed.code;
    const killed = at === 2 && said[1] !== '0' && said[1] !== '(none)';
    const failed = trailed.failed || killed || (at === 4 && line !== 'Error: (none)');
    trailed = { body: text.slice(0, start), found: true, code, failed };
    end = start;
  }
  return trailed;
}

/** Older versions repeat the command and its directory above the output. */
function withoutHead(text: string, command: string): string {
  const head = `Command: ${command}\nDirectory: `;
  const at = text.startsWith(head) ? text.indexOf('\n', head.length) : -1;
  const rest = at < 0 ? text : text.slice(at + 1);
  const body = rest.replace(/^(?:Output|Stdout): /, '');
  return body === '(empty)' ? '' : body;
}

/**
 * Reads the answer to a shell command. `Exit Code` is said always (older versions) or only where it is not 0 (newer ones,
 * which begin with `Output:`); an answer of neither kind says nothing about how the command ended.
 */
export function readShellOutput(text: string, command: string): ShellOutput {
  const inner = unwrapped(text.replace(NOTICE, ''));
  const sentence = SENTENCES.find(([pattern]) => pattern.test(inner));
  if (sentence) return { body: inner, exit: NO_EXIT, outcome: sentence[1] };
  const { body: headed, found, code, failed } = readTrailer(inner);
  const body = withoutHead(headed, command);
  if (code !== null) return { body, exit: { code, source: 'text' }, outcome: code === 0 ? 'ok' : 'error' };
  if (failed) return { body, exit: NO_EXIT, outcome: 'error' };
  const isNew = found && headed.startsWith('Output: ');
  if (isNew) return { body, exit: { code: 0, source: 'implied' }, outcome: 'ok' };
  return { body: found ? body : inner, exit: NO_EXIT, outcome: 'unknown' };
}
