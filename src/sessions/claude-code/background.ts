import type { Outcome } from '../../core/index.ts';
import { answer, type CallDraft, type SessionDraft } from '../draft.ts';
import { type JsonObject, numberAt, objectAt, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';

/** A command that went to the background. */
interface Task {
  readonly call: string;
  printed: string;
}

/** What is told of such a command later. `output` null: nothing of it. `whole`: all that it printed so far, not only what is new. */
interface Told {
  readonly id: string;
  readonly outcome: Outcome;
  readonly code: number | null;
  readonly output: string | null;
  readonly whole: boolean;
}

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['completed', 'ok'],
  ['failed', 'error'],
  ['killed', 'cancelled'],
  ['stopped', 'cancelled'],
]);

const outcomeOf = (status: string | undefined, code: number | null): Outcome => {
  const said = OUTCOMES.get(status ?? '') ?? 'running';
  return said === 'ok' && code !== null && code !== 0 ? 'error' : said;
};

const STARTED = /^Command running in background with ID: ([\w-]{1,60})/;

/** The name under which a command went to the background; null where the log does not say. */
export const taskOf = (text: string, result: JsonObject | null): string | null =>
  textAt(result, 'backgroundTaskId') ?? STARTED.exec(text)?.[1] ?? null;

const NOTICE = '<task-notification>';

/** The text of the first element of that name. */
function elementIn(text: string, name: string): string | undefined {
  const from = text.indexOf(`<${name}>`);
  const to = from < 0 ? -1 : text.indexOf(`</${name}>`, from);
  return to < 0 ? undefined : text.slice(from + name.length + 2, to);
}

const EXIT = /\(exit code (\d{1,9})\)/;

/** What a notice of the harness tells of a command that ended; null for any other text. */
function readNotice(text: string): Told | null {
  if (!text.startsWith(NOTICE)) return null;
  const id = elementIn(text, 'task-id');
  const found = EXIT.exec(elementIn(text, 'summary') ?? '')?.[1];
  const code = found === undefined ? null : Number(found);
  return id === undefined
    ? null
    : { id, code, outcome: outcomeOf(elementIn(text, 'status'), code), output: null, whole: false };
}

/** What the answer of `BashOutput` (`shellId`) or of `TaskOutput` (`task`) tells; null for any other tool's. */
function readPoll(result: JsonObject | null): Told | null {
  const task = objectAt(result, 'task');
  const id = textAt(task, 'task_id') ?? textAt(result, 'shellId');
  if (id === null) return null;
  const about = task ?? result;
  const code = numberAt(about, 'exitCode');
  const outcome = outcomeOf(textAt(about, 'status') ?? undefined, code);
  const printed = [textAt(result, 'stdout'), textAt(result, 'stderr')].filter((one) => one !== null && one !== '');
  return { id, code, outcome, output: task ? textAt(task, 'output') : printed.join('\n'), whole: task !== null };
}

const MOST_TASKS = 1000;
const MOST_PRINTED = 1_000_000;

/** Follows commands that went to the background, and gives them the end that later records tell of. */
export function openBackground(draft: SessionDraft) {
  const tasks = new Map<string, Task>();
  const settle = (told: Told, endTime: string | null): void => {
    const task = tasks.get(told.id);
    const call = task && draft.calls.get(task.call);
    if (!task || call?.kind !== 'run') return;
    if (told.output !== null)
      task.printed = (told.whole ? told.output : task.printed + told.output).slice(-MOST_PRINTED);
    if (told.outcome === 'running') return;
    const { exit } = call;
    const code = told.code ?? (told.outcome === 'ok' ? 0 : null);
    answer(draft, call, {
      outcome: told.outcome,
      output: task.printed === '' ? call.output.head : task.printed,
      endTime: call.outcome === 'running' ? endTime : call.endTime,
      exit:
        exit.code !== null ? exit : { code, source: told.code !== null ? 'text' : code === null ? 'none' : 'implied' },
      tests: readTestRun(task.printed),
    });
  };
  return {
    /** A command went to the background. */
    begin(name: string, { callId }: CallDraft): void {
      if (callId !== null && tasks.size < MOST_TASKS) tasks.set(name, { call: callId, printed: '' });
    },
    /** The structured answer of a tool that may have asked for what such a command printed. */
    poll(result: JsonObject | null, endTime: string | null): void {
      const told = tasks.size > 0 ? readPoll(result) : null;
      if (told) settle(told, endTime);
    },
    /** A text of the harness that may tell of its end. */
    notice(text: string, endTime: string | null): void {
      const told = tasks.size > 0 ? readNotice(text) : null;
      if (told) settle(told, endTime);
    },
  };
}
