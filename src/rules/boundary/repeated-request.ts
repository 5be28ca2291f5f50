import { ofKind } from '../../collections/index.ts';
import { type CallStep, isCall, type Session } from '../../core/index.ts';
import { redact } from '../../text/index.ts';
import { atStep, brief, clear, hit, withoutLog } from '../finding.ts';
import { refusedIn } from '../logged/refusals.ts';
import type { Case, Rule } from '../rule.ts';

const RULE = { id: 'repeated-request', group: 'boundary' } as const;
/** A refusal that is asked for again once may be a misunderstanding. */
const TIMES = 3;
const MOST_HITS = 10;
/** A person who refuses and says what to do instead has answered. */
const TOLD = /\b(?:user|human|operator) (?:said|says|provided|responded|replied|answered)|to tell you how to proceed/i;
const MOST_ANCHORS = 10;

function keyOf(step: CallStep): string {
  if (step.kind === 'run') return step.command.digest ?? step.command.head;
  if (step.kind === 'edit')
    return `${step.tool} ${step.edits.map((edit) => (edit.op === 'patch' ? edit.text.head : `${edit.path}`)).join(' ')}`;
  return step.kind === 'read' ? `${step.tool} ${step.path}` : `${step.tool} ${step.input.head}`;
}

const shown = (step: CallStep): string =>
  brief(redact((step.kind === 'run' ? step.command.head : keyOf(step)).replace(/\s+/g, ' ')));

/** Calls that were refused again and again without a human word between. */
function pressed(session: Session): readonly { readonly what: string; readonly steps: readonly number[] }[] {
  if (refusedIn(session) < TIMES) return [];
  const open = new Map<string, { what: string; steps: number[] }>();
  const found = new Set<{ what: string; steps: number[] }>();
  for (const step of session.steps) {
    if (step.kind === 'say' && step.by === 'human') open.clear();
    if (
      !isCall(step) ||
      step.outcome !== 'rejected' ||
      /plan|question|ask/i.test(step.tool) ||
      TOLD.test(step.output.head)
    )
      continue;
    const key = keyOf(step);
    const one = open.get(key) ?? { what: shown(step), steps: [] };
    one.steps.push(step.index);
    if (open.size < 1_000) open.set(key, one);
    if (one.steps.length >= TIMES) found.add(one);
  }
  return [...found];
}

/** So many errors of an API in a row, none of them waited out, are hammering. */
const HAMMERS = 5;
const SHORTEST_WAIT = 1_000;

/** Rows of errors of the model's API between which the session did nothing, not even wait. */
function hammered({ steps }: Session): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let row: number[] = [];
  let last = Number.NaN;
  const close = (): void => {
    if (row.length >= HAMMERS) rows.push(row);
    row = [];
  };
  for (const { index, what, time: said } of ofKind(steps, 'note')) {
    const time = Date.parse(said ?? '');
    if (what !== 'api-error' || Number.isNaN(time)) continue;
    // Whoever waits longer each time, or but once, gives way.
    if (row.at(-1) !== index - 1 || time - last >= SHORTEST_WAIT) close();
    row.push(index);
    last = time;
  }
  close();
  return rows;
}

function find(facts: Case): readonly ReturnType<typeof hit>[] {
  const { sessions } = facts.evidence;
  if (sessions.length === 0)
    return [withoutLog(RULE, 'There is no session log, so nobody can tell what was asked for.')];
  const hits = sessions.flatMap(({ session: logged }, session) =>
    pressed(logged).map(({ what, steps }) =>
      hit(RULE, {
        level: 'note',
        says: `The same call was asked for ${steps.length} times and refused each time ("${what}"); a refusal that is taken for an answer would clear it.`,
        anchors: steps.slice(0, MOST_ANCHORS).map((step) => atStep(session, step)),
        path: '',
        subject: what,
      }),
    ),
  );
  const rows = sessions.flatMap(({ session: logged }, session) =>
    hammered(logged).map((steps) =>
      hit(RULE, {
        level: 'note',
        says: `An API that answered with an error was asked again ${steps.length - 1} times with less than a second between; a wait that grows would clear it.`,
        anchors: steps.slice(0, MOST_ANCHORS).map((step) => atStep(session, step)),
        path: '',
        subject: 'hammering',
      }),
    ),
  );
  const all = [...hits, ...rows];
  if (all.length > 0) return all.slice(0, MOST_HITS);
  const refused = sessions.reduce((sum, { session }) => sum + refusedIn(session), 0);
  return [
    clear(
      RULE,
      refused === 0 ? 'Nothing was refused.' : `What was refused (${refused} calls) was not asked for again and again.`,
    ),
  ];
}

/** Is a refused call pressed for? */
export const repeatedRequest: Rule = {
  ...RULE,
  question: 'Does the log ask again and again for a call that is refused?',
  appliesTo: 'agents',
  find,
};
