import type { Anchor, Binding, Step } from '../../core/index.ts';
import { classify, exitVerdict, languageOf, readRunVerdict, type ShellCommand } from '../../syntax/index.ts';
import { patchPaths } from '../boundary/writes.ts';
import { isProse } from '../change/file-roles.ts';
import { atStep } from '../finding.ts';
import type { Case } from '../rule.ts';

/**
 * The log's own account of a test: red, then its file edited, then green, and no production file edited between.
 * `sourceFirst`: production code had been edited before the run was red, so that the edit may follow a change meant.
 */
export interface Proof {
  readonly anchors: readonly Anchor[];
  readonly sourceFirst: boolean;
}

/** Steps by what they edit. */
interface Marks {
  readonly test: ReadonlySet<number>;
  /** Other tests, and code for tests. */
  readonly beside: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
}

function editedPaths(step: Step): readonly (string | null)[] {
  if (step.kind !== 'edit') return [];
  return step.edits.flatMap((edit): readonly (string | null)[] => {
    if (edit.op !== 'patch') return [edit.path];
    const named = patchPaths(edit.text.head);
    return edit.text.digest === null || named.length > 0 ? named : [null];
  });
}

/** Whether a path as logged, absolute or not, is one of the repository. */
export const isSame = (logged: string, path: string): boolean => logged === path || logged.endsWith(`/${path}`);

const SILENT = /^(cd|echo|true|set|export|tail|head|grep|cat|)$/;

/** Whether a step runs tests and nothing else that may write. */
function isTestRun(facts: Case, step: Step | undefined): boolean {
  if (step?.kind !== 'run' || step.tests === null) return false;
  const commands = facts.shell(step.command)?.commands ?? [];
  return commands.every((one) => classify(one) === 'test' || SILENT.test(one.name ?? '?'));
}

/**
 * Every edit of a session, of prose only among the tests, which read it: by its edit tools as logged (null: of what is not told), and what replay found by
 * path. That a run of the tests may have written a line, too, is no edit: else any file that is in no log would be one.
 */
function editsOf(facts: Case, session: number): readonly { readonly step: number; readonly path: string | null }[] {
  const found: { step: number; path: string | null }[] = [];
  const steps = facts.evidence.sessions[session]?.session.steps ?? [];
  for (const step of steps)
    if (step.kind === 'edit' && step.outcome !== 'error' && step.outcome !== 'rejected')
      for (const path of editedPaths(step)) found.push({ step: step.index, path });
  const { files = [], notInDiff = [], missed = [] } = facts.replay ?? {};
  const add = (ref: { session: number; step: number }, path: string): void => {
    if (ref.session === session) found.push({ step: ref.step, path });
  };
  for (const file of files) {
    for (const ref of file.steps) add(ref, file.path);
    for (const { origin } of file.origins)
      if (origin.kind === 'explained' || (origin.kind === 'opaque' && !isTestRun(facts, steps.at(origin.step))))
        add(origin, file.path);
  }
  for (const ref of [...notInDiff, ...missed]) add(ref, ref.path);
  return found.filter(({ path }) => path === null || !isProse(path) || facts.isTestPath(path));
}

/** Which steps of a session edit this test file, which others, and which anything else that is no test. */
function marksOf(facts: Case, session: number, path: string): Marks {
  const [test, beside, source] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { step, path: edited } of editsOf(facts, session))
    if (edited !== null && isSame(edited, path)) test.add(step);
    else if (edited === null || !facts.isTestPath(edited)) source.add(step);
    else if (languageOf(edited) !== null) beside.add(step);
  return { test, beside, source };
}

/** A session's edits. Step → the test files that it edits, as logged or as the diff names them; and steps that edit anything else. */
export interface EditMarks {
  readonly tests: ReadonlyMap<number, ReadonlySet<string>>;
  readonly source: ReadonlySet<number>;
}

/** The steps of a session that edit tests, and those that edit or may have written anything else but prose. */
export function editMarks(facts: Case, session: number): EditMarks {
  const tests = new Map<number, Set<string>>();
  const source = new Set<number>();
  const mark = (step: number, path: string | null): void => {
    if (path !== null && facts.isTestPath(path)) tests.set(step, (tests.get(step) ?? new Set()).add(path));
    else source.add(step);
  };
  const outside = new Set(
    facts.replay?.outside.flatMap((one) => (one.session === session ? [`${one.step}:${one.path}`] : [])),
  );
  for (const { step, path } of editsOf(facts, session)) if (!outside.has(`${step}:${path}`)) mark(step, path);
  return { tests, source };
}

/** What a run says about a test: by a runner's verdict, or by the exit status of a command that runs the test. */
interface Verdict {
  readonly green: boolean;
  /** Verdicts compare with those of the same kind: `runner`, or the very command. */
  readonly by: string;
  readonly about: ReturnType<typeof aboutOf>;
}

/** The commands of a line that may run this test, where its name or its file's stem stands in the line. */
function runningTest(commands: readonly ShellCommand[], { name, path }: Subject): readonly ShellCommand[] {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  const words = commands.flatMap(({ args }) => args.map((one) => one ?? ''));
  if (!words.some((word) => word.includes(name) || word.includes(stem))) return [];
  return commands.filter((command) => classify(command) === 'test' || INLINE.test(command.name ?? ''));
}

const INLINE = /^(python[\d.]*|node|tsx|deno|bun)$/;

/** Whether a red run is about this test: it names it, it names none (or too many to list), or it names others. */
function aboutOf(failing: readonly string[], { name, path }: Subject): 'this' | 'unsure' | 'others' {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (failing.some((one) => one.includes(name) || one.includes(file))) return 'this';
  return failing.length === 0 || failing.length >= 50 ? 'unsure' : 'others';
}

function verdictOf(facts: Case, step: Step, subject: Subject): Verdict | null {
  if (step.kind !== 'run') return null;
  const reading = facts.shell(step.command);
  const { result, by } = readRunVerdict(step, reading);
  if (by === 'runner' && step.tests !== null) {
    return { green: result === 'green', by, about: aboutOf(step.tests.failing, subject) };
  }
  if (step.tests !== null || reading === null || reading.problems.length > 0) return null;
  const told = exitVerdict(step, reading.commands, runningTest(reading.commands, subject));
  return told === 'unknown'
    ? null
    : { green: told === 'green', by: step.command.digest ?? step.command.head, about: 'this' };
}

/** The test that is asked about. */
interface Subject {
  readonly name: string;
  readonly path: string;
}

/** A red run. `alone`: it is of the base's tests, which this file made green only if no code for tests was edited. */
interface Red {
  readonly step: number;
  readonly by: string;
  readonly sourceFirst: boolean;
  readonly alone: boolean;
}

function proofIn(facts: Case, session: number, subject: Subject): Proof | null {
  const marks = marksOf(facts, session, subject.path);
  // Which tests read a file of data, no run tells.
  const isData = languageOf(subject.path) === null;
  let red: Red | null = null;
  let edited: number | null = null;
  let [sourceSeen, besideSeen] = [false, false];
  for (const step of facts.evidence.sessions[session]?.session.steps ?? []) {
    if (marks.source.has(step.index)) {
      sourceSeen = true;
      [red, edited] = [null, null];
    }
    if (marks.beside.has(step.index)) {
      besideSeen = true;
      if (red?.alone) [red, edited] = [null, null];
    }
    if (marks.test.has(step.index) && red !== null) edited = step.index;
    const verdict = verdictOf(facts, step, subject);
    if (verdict?.green === false && edited === null) {
      const isOwn = verdict.about === 'this' || (!isData && verdict.about === 'unsure');
      if (isOwn || (isData && !besideSeen))
        red = { step: step.index, by: verdict.by, sourceFirst: sourceSeen, alone: !isOwn };
    }
    if (verdict?.green === true && red !== null && verdict.by === red.by) {
      const steps = edited === null ? [] : [red.step, edited, step.index];
      if (steps.length > 0) return { anchors: steps.map((one) => atStep(session, one)), sourceFirst: red.sourceFirst };
      red = null;
    }
  }
  return null;
}

const known = new WeakMap<Case, Map<string, Proof | null>>();

/**
 * Looks through the sessions for red → this test edited → green without a production edit between; null where none
 * shows it. The log of other work counts only where it had a hand in the test's file. Asked again for the same test, it answers from memory.
 */
export function logProof(facts: Case, name: string, path: string): Proof | null {
  const answers = known.get(facts) ?? new Map<string, Proof | null>();
  known.set(facts, answers);
  const key = `${path}\0${name}`;
  const seen = answers.get(key);
  if (seen !== undefined) return seen;
  const isOther = ({ kind, touched }: Binding): boolean => kind === 'foreign' && !touched.includes(path);
  const foreign = new Set(facts.replay?.bindings.filter(isOther).map((one) => one.session));
  const sessions = [...facts.evidence.sessions.keys()].filter((session) => !foreign.has(session));
  const proof = sessions.map((session) => proofIn(facts, session, { name, path })).find((one) => one !== null) ?? null;
  answers.set(key, proof);
  return proof;
}
