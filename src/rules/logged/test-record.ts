import type { RunStep, Session, Step } from '../../core/index.ts';
import { type CommandKind, classify, readRunVerdict, type ShellReading } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';

/**
 * What a run of tests tells: `masked`, it printed no verdict and its exit status was lost; `pending`, its result is not in
 * the log; `strange`, a script that may or may not run tests.
 */
type RunResult = 'green' | 'red' | 'masked' | 'pending' | 'strange';

/** One run that has to do with tests. */
interface TestRecord {
  readonly step: number;
  readonly result: RunResult;
  /** It printed how many tests passed, more than none. */
  readonly somePassed: boolean;
  /** The program that its output was piped into, so that its exit status was lost; null where it was none. */
  readonly pipedInto: string | null;
}

/** What a session's runs of tests come to. */
export interface TestHistory {
  /** The last run that told something of tests: any but a `strange` one. */
  readonly last: TestRecord | null;
  /** The last step that changed code or tests; null: none did. */
  readonly lastEdit: number | null;
  /** What the runs behind that edit were. */
  readonly since: ReadonlySet<RunResult>;
  /** The last run behind that edit with a verdict; null where none has one. */
  readonly verdict: 'green' | 'red' | null;
  /** A run behind that edit printed that some tests passed. */
  readonly somePassed: boolean;
}

const PROSE =
  /(?:\.(?:md|mdx|markdown|rst|txt|adoc|log|lock)|(?:^|\/)(?:LICENSE|CHANGELOG|README|NOTICE|\.gitignore)[^/]*)$/i;
/** Outside the repository, or files of tools that no test run reads. */
const ELSEWHERE = /^(?:\/(?:tmp|var\/tmp|dev|proc)\/|~)|(?:^|\/)\.(?:github|git|husky|vscode|idea)\//;

function isCode(path: string | null): boolean {
  return path !== null && !PROSE.test(path) && !ELSEWHERE.test(path);
}

/** Files that a command line certainly writes, as far as its words tell. */
function writtenByShell(facts: Case, step: RunStep): boolean {
  const commands = facts.shell(step.command)?.commands ?? [];
  return commands.some(({ name, args, redirects }) => {
    const into = redirects.some(
      ({ op, target }) => op.startsWith('>') && isCode(target) && !/^\d+$/.test(target ?? ''),
    );
    if (into) return true;
    if (name === 'apply_patch' || name === 'patch') return true;
    if (name === 'git') return args[0] === 'apply' || args[0] === 'restore' || args[0] === 'revert';
    const inPlace = name === 'sed' && args.some((arg) => /^(?:-[nErsuz]*i|--in-place)/.test(arg ?? ''));
    return (inPlace || name === 'tee') && args.some((arg) => arg !== null && !arg.startsWith('-') && isCode(arg));
  });
}

function patchTouchesCode(text: string): boolean {
  const paths = [...text.matchAll(/^\*\*\* (?:Update|Add|Delete) File: (.+)$/gm)].map((match) => match[1] ?? '');
  return paths.length === 0 || paths.some(isCode);
}

function edits(facts: Case, step: Step): boolean {
  if (step.kind === 'run') return step.outcome === 'ok' && writtenByShell(facts, step);
  if (step.kind !== 'edit' || !(step.outcome === 'ok' || step.outcome === 'unknown')) return false;
  return step.edits.some((edit) => (edit.op === 'patch' ? patchTouchesCode(edit.text.head) : isCode(edit.path)));
}

function mayRunTests(name: string | null, kind: CommandKind): boolean {
  return (
    kind === 'unknown' &&
    name !== null &&
    /\/|^(?:make|just|task|npm|pnpm|yarn|bun|docker|bash|sh|invoke|nox|rake)$/.test(name)
  );
}

/** Words that look like a runner's summary and that the command line itself prints, by `echo` and the like. */
function saysItself({ tests }: RunStep, reading: ShellReading | null): boolean {
  if (tests === null || !tests.green) return false;
  const said = (reading?.commands ?? []).flatMap(({ name, args, heredoc, redirects }) => {
    const prints = /^(?:echo|printf|cat)$/.test(name ?? '') && !redirects.some(({ op }) => op.includes('>'));
    return prints ? [name === 'cat' ? (heredoc ?? '') : args.join(' ')] : [];
  });
  const count = tests.passed === null ? '' : String(tests.passed);
  return said.some((text) => text.includes(count) && /\b(?:pass(?:ed|es|ing)?|ok|success\w*|green)\b/i.test(text));
}

function readRun(facts: Case, { tests, ...rest }: RunStep): TestRecord | null {
  const reading = facts.shell(rest.command);
  const step: RunStep = { ...rest, tests: saysItself({ tests, ...rest }, reading) ? null : tests };
  const somePassed = (step.tests?.passed ?? 0) > 0;
  const pipedInto = reading?.commands.find((command) => command.pipedInto)?.name ?? null;
  const record = (result: RunResult): TestRecord => ({ step: step.index, result, somePassed, pipedInto });
  if (step.outcome === 'rejected' || step.outcome === 'cancelled') return null;
  const { kind, masked, result } = readRunVerdict(step, reading);
  if (kind === 'test') return record(result !== 'unknown' ? result : masked ? 'masked' : 'pending');
  if (reading === null) return record('pending');
  return reading.commands.some((command) => mayRunTests(command.name, classify(command))) ? record('strange') : null;
}

const STRANGE = { result: 'strange', somePassed: false, pipedInto: null } as const;

function runIn(facts: Case, step: Step): TestRecord | null {
  if (step.kind === 'run') return readRun(facts, step);
  return step.kind === 'other' && /test/i.test(step.tool) ? { step: step.index, ...STRANGE } : null;
}

/** Goes through a session for its runs of tests and its edits, by edit tools, plain shell writes and what replay found. */
export function readTestHistory(facts: Case, session: Session, index: number): TestHistory {
  const replayed = new Set(
    (facts.replay?.files ?? [])
      .filter(({ path }) => isCode(path))
      .flatMap((file) => file.steps.filter((ref) => ref.session === index).map((ref) => ref.step)),
  );
  let since = new Set<RunResult>();
  let [last, lastEdit, verdict]: [TestRecord | null, number | null, TestHistory['verdict']] = [null, null, null];
  let somePassed = false;
  for (const step of session.steps) {
    const edited = edits(facts, step) || replayed.has(step.index);
    if (edited) [lastEdit, verdict, somePassed, since] = [step.index, null, false, new Set()];
    const run = runIn(facts, step);
    if (run === null) continue;
    if (run.result !== 'strange') last = run;
    if (edited) continue;
    since.add(run.result);
    somePassed ||= run.somePassed;
    if (run.result === 'green' || run.result === 'red') verdict = run.result;
  }
  return { last, lastEdit, since, verdict, somePassed };
}
