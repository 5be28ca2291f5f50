import type { Exit, Outcome } from '../../core/index.ts';
import type { Answer } from '../draft.ts';
import { type JsonObject, numberAt, objectAt, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';

/** What came back from a command. */
export type Observation = Omit<Answer, 'endTime'>;

const NO_EXIT: Exit = { code: null, source: 'none' };

const observed = (outcome: Outcome, output: string, exit: Exit, cut = false): Observation => ({
  outcome,
  output,
  exit,
  tests: readTestRun(output),
  cut,
});

const exited = (code: number, source: 'field' | 'text', output: string, cut = false): Observation =>
  observed(code === 0 ? 'ok' : 'error', output, { code, source }, cut);

/** The newer form: fields beside the text that the model saw. */
function readFields(extra: JsonObject): Observation | null {
  const code = numberAt(extra, 'returncode');
  const output = textAt(extra, 'raw_output');
  if (code === null || output === null) return null;
  const trouble = textAt(extra, 'exception_info') ?? '';
  if (trouble === '') return exited(code, 'field', output);
  // The harness puts -1 where no process ended: it was killed, or never began.
  const outcome = trouble.startsWith('action was not executed') ? 'cancelled' : 'error';
  return observed(outcome, output === '' ? trouble : output, NO_EXIT);
}

const HEADER = /^(?:<exception>[\s\S]{0,4000}?<\/exception>\s{0,9})?<returncode>(-?\d{1,9})<\/returncode>\s{0,9}/;
const OUTPUT = '<output>';
const PYTHON = /^Observation: \{'output': [\s\S]*'returncode': (-?\d{1,9})(?:, '[\s\S]{0,300})?\}$/;

function readText(text: string): Observation | null {
  const header = HEADER.exec(text);
  if (header) {
    const body = text.slice(header[0].length);
    const whole = body.startsWith(OUTPUT);
    const inner = whole
      ? body
          .slice(OUTPUT.length)
          .replace(/^\n/, '')
          .replace(/<\/output>\s{0,9}$/, '')
      : body;
    const cut = !whole && body.includes('<output_head>');
    const code = Number(header[1]);
    return text.startsWith('<exception>') ? observed('error', inner, NO_EXIT, cut) : exited(code, 'text', inner, cut);
  }
  const python = text.startsWith('Observation: {') ? PYTHON.exec(text) : null;
  if (python) return exited(Number(python[1]), 'text', text);
  return /^The last command <command>/.test(text) && text.includes('</command> timed out')
    ? observed('error', text, NO_EXIT)
    : null;
}

/** Reads the message behind a command; null where it is no observation in any known template. */
export const readObservation = (message: JsonObject, text: string): Observation | null => {
  const extra = objectAt(message, 'extra');
  return (extra && readFields(extra)) ?? readText(text);
};

/** What a command printed whose first line told the agent to stop: the agent takes it for the result, and its code is 0. */
export const submitted = (output: string): Observation => observed('ok', output, { code: 0, source: 'implied' });

/** Commands that hand in the result print one of these first. */
export const SUBMITS = /COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT|MINI_SWE_AGENT_FINAL_OUTPUT/;
