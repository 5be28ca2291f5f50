import type { Exit, Outcome } from '../../core/index.ts';
import type { Answer } from '../draft.ts';
import { readTestRun } from '../test-run.ts';

/** How the answer of a tool begins, where it always begins alike. */
const OPENINGS: ReadonlyMap<string, RegExp> = new Map([
  [
    'shell',
    /^(?:Ran (?:allowlisted )?command|Command (?:timed out|interrupted|denied)|Error running preceding|Started background job|\*\*Job #|\*\*Background Jobs|No background jobs|(?:Background c|C)ommand denied|Terminated job|Job #\d|No job with ID|Shell error)/,
  ],
  ['ipython', /^(?:Executed code block|Exception during execution|No code provided)/],
  ['save', /^(?:Saved (?:to|file)|Save aborted|No content provided|No path provided)/],
  ['append', /^(?:Appended to|Append aborted|No content provided|No path provided)/],
  ['patch', /^(?:Patch (?:successfully )?applied|Patch failed|Error: No patch|Invalid patch)/],
  ['patch_many', /^(?:Applied \d+ patch|Atomic patch|Error parsing patches|No patch content)/],
  ['read', /^(?:```|Permission denied|Read denied|File not found|Not a file|Cannot read|No path provided)/],
]);

const FAILED = /^Error executing tool '([\w.]{1,200})':/;

/** The person at the keyboard said no, or stopped what was at work. */
export const DECLINED = 'Execution declined by user';
export const INTERRUPTED = 'Interrupted by user';

/** Whether a message without an id is the answer of a tool. Of a tool whose answers are not known anything may be. */
export function answers(tool: string, text: string): boolean {
  const failed = FAILED.exec(text);
  if (failed) return failed[1] === tool;
  if (text.startsWith(DECLINED)) return true;
  const opening = OPENINGS.get(tool);
  return opening ? opening.test(text) : !text.startsWith('<');
}

/** Whether a text begins as the answers of a tool do whose answers are known. */
export const begins = (tool: string, text: string): boolean => OPENINGS.get(tool)?.test(text) === true;

const NO_EXIT: Exit = { code: null, source: 'none' };

const REFUSED =
  /^(?:(?:Background c|C)ommand denied|Execution declined|(?:Save|Append) aborted: user refused|Read denied)/;
const ERRORS =
  /^(?:Error\b|Command timed out|Save aborted|Append aborted|No (?:content|path|patch|code) |Patch failed|Invalid patch|Atomic patch (?:aborted|failed)|File not found|Not a file|Cannot read|Permission denied|Exception during|Shell error|No job with ID|Invalid job)/;

/** What the shell printed, without the harness's heading and the fences around it. */
function bodyOf(text: string): string {
  const heading = /^[A-Z][a-z ]{1,40}(?: \(after [^)\n]{1,40}\))?:(?: `[^\n]*`\n\n|\n```bash\n)/.exec(text);
  if (!heading) return text;
  const behind = heading[0].endsWith('```bash\n')
    ? text.indexOf('\n```\n\n', heading[0].length - 1) + 6
    : heading[0].length;
  const body = behind < 6 ? text : text.slice(behind);
  const lines = body.split('\n').filter((line) => !/^```(?:stdout|stderr)?$/.test(line));
  return lines
    .map((line) => /^`(.+)`$/.exec(line)?.[1] ?? line)
    .join('\n')
    .trimEnd();
}

/** The shell's code stands below everything that the command printed, and only where it is not 0. */
function exitOf(text: string): Exit {
  const status = text.slice(text.lastIndexOf('`') + 1);
  const said = /^(?:Return code: |Process interrupted \(return code: )(-?\d{1,9})/m.exec(status);
  if (said) return { code: Number(said[1]), source: 'text' };
  return /^Ran (?:allowlisted )?command\b/.test(text) ? { code: 0, source: 'implied' } : NO_EXIT;
}

/** What a tool's answer says. Which tool it was tells how it is read. */
export function readAnswer(tool: string, text: string): Omit<Answer, 'endTime'> {
  if (REFUSED.test(text)) return { outcome: 'rejected', output: text };
  if (text.startsWith(INTERRUPTED) || text.startsWith('Command interrupted'))
    return { outcome: 'cancelled', output: text };
  if (tool === 'shell') {
    if (text.startsWith('Started background job')) return { outcome: 'running', output: text };
    const exit = exitOf(text);
    const outcome: Outcome =
      exit.code === null ? (ERRORS.test(text) ? 'error' : 'unknown') : exit.code === 0 ? 'ok' : 'error';
    const body = bodyOf(text);
    const output =
      exit.source === 'text' ? body.replace(/(?<!\n)\n+(?:Return code: |Process interrupted)[^\n]*$/, '') : body;
    return { outcome, output, exit, tests: readTestRun(output) };
  }
  const raised = tool === 'ipython' && /^(?:Exception during execution|\w{1,100}Error: )/m.test(text);
  const outcome = raised || ERRORS.test(text) ? 'error' : OPENINGS.has(tool) ? 'ok' : 'unknown';
  return tool === 'ipython' ? { outcome, output: text, tests: readTestRun(text) } : { outcome, output: text };
}
