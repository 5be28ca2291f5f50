import type { Binding, Finding, Step } from '../core/index.ts';
import { isUntouched } from '../syntax/index.ts';
import { roleOf } from './change/file-roles.ts';
import { type TestPair, testPairs } from './change/test-pairs.ts';
import { atLine, atStep, brief, clear, hit, withoutLog } from './finding.ts';
import { isFailingName } from './logged/failing-name.ts';
import type { Case, Rule } from './rule.ts';
import { licence } from './task/licence.ts';
import { type EditMarks, editMarks, isSame } from './verdict/log-proof.ts';

const RULE = { id: 'edited-to-green', group: 'cheating' } as const;
const MOST_HITS = 20;

/** A test of the base that was red, and was green after nothing but tests had been edited. */
interface Greened {
  readonly pair: TestPair;
  readonly session: number;
  readonly steps: readonly [red: number, edited: number, green: number];
}

interface Red {
  readonly step: number;
  readonly command: string;
  edited: number | null;
}

const commandOf = (step: Extract<Step, { kind: 'run' }>): string => step.command.digest ?? step.command.head;

/** Follows one session from red to green. A production edit takes back what was red, and later reds are its own. */
function inSession(facts: Case, session: number, pairs: readonly TestPair[], marks: EditMarks): Greened[] {
  const red = new Map<TestPair, Red>();
  const touched = new Set<TestPair>();
  const found: Greened[] = [];
  for (const step of facts.evidence.sessions[session]?.session.steps ?? []) {
    if (marks.source.has(step.index)) return found;
    const edits = marks.tests.get(step.index);
    for (const pair of edits === undefined ? [] : pairs) {
      const one = red.get(pair);
      if (one !== undefined) one.edited ??= step.index;
      else if ([...(edits ?? [])].some((path) => isSame(path, pair.before.path))) touched.add(pair);
    }
    if (step.kind !== 'run' || step.tests === null) continue;
    const { green, failing, places = [] } = step.tests;
    for (const pair of pairs) {
      const one = red.get(pair);
      if (green && one?.edited != null && one.command === commandOf(step)) {
        found.push({ pair, session, steps: [one.step, one.edited, step.index] });
        red.delete(pair);
      } else if (
        one === undefined &&
        !touched.has(pair) &&
        [...failing, ...places].some((id) => isFailingName(id, pair.before.path, pair.before.unit))
      )
        red.set(pair, { step: step.index, command: commandOf(step), edited: null });
    }
  }
  return found;
}

/** Tests of the base that differ in the head, by themselves or through what prepares their run. */
function changedPairs(facts: Case): readonly TestPair[] {
  const prepared = facts.evidence.diff.files.some((file) => roleOf(facts, file) === 'harness');
  return testPairs(facts).pairs.filter(
    ({ before, after }) => prepared || (!isUntouched(before.unit, after.unit) && before.unit.hash !== after.unit.hash),
  );
}

function judge(facts: Case, { pair, session, steps }: Greened): Finding {
  const { before, after } = pair;
  const permit = licence(facts, 'rewrite', null, before.path);
  const clause =
    permit === null
      ? 'restore it and mend the code, or have the task ask for another test'
      : `the task asks for it ("${permit.quote}")`;
  return hit(RULE, {
    level: permit === null ? 'block' : 'note',
    says: `In the log the test "${brief(before.unit.name)}" was red, tests alone were edited, and the same command was green: what it rejected it accepts now; ${clause}.`,
    anchors: [atLine(after.path, 'new', after.unit.line), ...steps.map((one) => atStep(session, one))],
    path: before.path,
    subject: before.unit.id,
  });
}

function find(facts: Case): readonly Finding[] {
  const { sessions } = facts.evidence;
  if (sessions.length === 0)
    return [
      withoutLog(RULE, 'Whether a red test was edited until it was green is not known: there is no session log.'),
    ];
  const pairs = changedPairs(facts);
  const isOther = ({ kind, touched }: Binding): boolean =>
    kind === 'foreign' && !pairs.some(({ before }) => touched.includes(before.path));
  const others = new Set(facts.replay?.bindings.filter(isOther).map((one) => one.session));
  const own = pairs.length === 0 ? [] : [...sessions.keys()].filter((session) => !others.has(session));
  const found = own.flatMap((session) => inSession(facts, session, pairs, editMarks(facts, session)));
  if (found.length > 0) return found.slice(0, MOST_HITS).map((one) => judge(facts, one));
  return [clear(RULE, 'The logs show no test of the base that edits of tests alone made green.')];
}

/** Was a red test of the base made green by editing tests alone, before any production code was edited? */
export const editedToGreen: Rule = {
  ...RULE,
  question: 'Was a red test of the base made green by editing tests alone?',
  appliesTo: 'every-pull-request',
  isLastResort: true,
  find,
};
