import { ofKind } from '../../collections/index.ts';
import { isCall, type LoggedSession, type RunStep } from '../../core/index.ts';
import { classify, exitVerdict, readRunVerdict } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';

/** Something in a log that does not fit the rest of it; `steps` are where to look. */
export interface Sign {
  readonly name: 'turns' | 'results' | 'calls' | 'clock' | 'status' | 'content' | 'ids' | 'digest';
  readonly says: string;
  readonly steps: readonly number[];
}

/** Fewer than these are seen in logs that were cut by a crash, a rotation or a format's own habits. */
const FEW = { results: 3, calls: 3, contents: 2 } as const;
/** Of a log's calls, the share without an answer from which it is more than interruptions. */
const MANY_UNANSWERED = 0.05;
/** Clocks are set right while a session runs; by more than this they seldom are. */
const MINUTE = 60_000;

const MOST_STEPS = 10;

/** A record that cannot be read breaks the chain, too: no more than one link each. */
function turns({ session }: LoggedSession): Sign | null {
  const { brokenLinks = 0, skipped } = session.diagnostics;
  const unread = Object.entries(skipped).filter(([reason]) => /^(bad|too|not-an-object)/.test(reason));
  const count = brokenLinks - unread.reduce((sum, [, records]) => sum + records, 0);
  if (count <= 0) return null;
  const says =
    count === 1 ? 'a record follows one that is not in it' : `${count} records follow ones that are not in it`;
  return { name: 'turns', says, steps: [] };
}

function results({ session }: LoggedSession): Sign | null {
  const { orphanResults: count } = session.diagnostics;
  if (count < FEW.results) return null;
  return { name: 'results', says: `${count} results answer calls that are not in it`, steps: [] };
}

function calls({ session }: LoggedSession): Sign | null {
  const open: number[] = [];
  let count = 0;
  let settled = 0;
  for (const step of session.steps) {
    if (!isCall(step)) continue;
    count += 1;
    if (step.outcome === 'unanswered') open.push(step.index);
    else settled = open.length;
  }
  // Calls behind the last answer are where the log ends, which is no sign.
  if (settled < FEW.calls || settled < count * MANY_UNANSWERED) return null;
  return {
    name: 'calls',
    says: `${settled} of its ${count} calls have no result, though later ones do`,
    steps: open.slice(0, settled),
  };
}

function clock({ session }: LoggedSession): Sign | null {
  const latest = new Map<string, number>();
  for (const step of session.steps) {
    const thread = `${step.depth}:${step.log ?? ''}`;
    const time = Date.parse(step.time ?? '');
    const before = latest.get(thread) ?? time;
    if (before - time > MINUTE) {
      const minutes = Math.floor((before - time) / MINUTE);
      return { name: 'clock', says: `its time goes back by ${minutes} min`, steps: [step.index] };
    }
    if (time >= before) latest.set(thread, time);
  }
  return null;
}

/** Whether the exit status of a run says the opposite of what its test runner printed. */
function deniesItself(facts: Case, step: RunStep): boolean {
  const { tests, exit } = step;
  const reading = tests === null || exit.code === null || exit.source === 'implied' ? null : facts.shell(step.command);
  if (tests === null || reading === null || reading.problems.length > 0) return false;
  const status = exitVerdict(
    step,
    reading.commands,
    reading.commands.filter((one) => classify(one) === 'test'),
  );
  const { by, result, masked } = readRunVerdict(step, reading);
  return status === 'green' && !masked && by === 'runner' && result === 'red' && (tests.failed ?? 0) > 0;
}

function status(facts: Case, { session }: LoggedSession): Sign | null {
  const steps: number[] = [];
  for (const step of ofKind(session.steps, 'run')) if (deniesItself(facts, step)) steps.push(step.index);
  if (steps.length === 0) return null;
  const runs = steps.length === 1 ? 'a test run' : `${steps.length} test runs`;
  return {
    name: 'status',
    says: `${runs} printed failures and ended with exit code 0, which nothing on the line explains`,
    steps,
  };
}

function content(facts: Case, at: number): Sign | null {
  const found = facts.replay?.contradicted?.filter(({ session, certain }) => session === at && certain) ?? [];
  const paths = new Set(found.map(({ path }) => path));
  if (paths.size < FEW.contents) return null;
  const says = `it shows ${paths.size} files otherwise than its own edits leave them, and tells of nothing that changed them between`;
  return { name: 'content', says, steps: found.map(({ step }) => step) };
}

function ids(facts: Case, at: number): Sign | null {
  const found = facts.replay?.contradicted?.filter(({ session, byId }) => session === at && byId) ?? [];
  if (found.length === 0) return null;
  const paths = new Set(found.map(({ path }) => path)).size;
  const says = `it prints diffs of ${paths === 1 ? 'a file' : `${paths} files`} that do not lead to the content whose id git wrote into them`;
  return { name: 'ids', says, steps: found.map(({ step }) => step) };
}

/** What in a session's log does not fit the rest of it, each said as what it is; none of it is proof of a forgery. */
export function signsOf(facts: Case, at: number): readonly Sign[] {
  const logged = facts.evidence.sessions[at];
  if (logged === undefined) return [];
  const all = [
    turns(logged),
    results(logged),
    calls(logged),
    clock(logged),
    status(facts, logged),
    content(facts, at),
    ids(facts, at),
    logged.misfit === undefined ? null : { name: 'digest' as const, says: logged.misfit, steps: [] },
  ];
  return all.filter((sign) => sign !== null).map((sign) => ({ ...sign, steps: sign.steps.slice(0, MOST_STEPS) }));
}

/** Work may go on for so long before what it came to is committed. */
const LATE = 10 * MINUTE;
/** Changed lines, and share of them, below which what is in no log may be a hand's finishing touch. */
const REST = { lines: 10, share: 0.1 } as const;

/** Whether the last commit came after all logs had ended, and with lines that are in none of them: how long after, and how many. */
export function workAfter(facts: Case): { readonly minutes: number; readonly lines: number } | null {
  const { replay, evidence } = facts;
  const { unlogged = 0, changed = 0 } = replay?.lines ?? {};
  const own = replay?.bindings.some(({ kind }) => kind === 'certain' || kind === 'probable') ?? false;
  if (!own || unlogged < REST.lines || unlogged < changed * REST.share) return null;
  const ends = evidence.sessions.map(({ session }) => Date.parse(session.endedAt ?? ''));
  const commits =
    evidence.pull?.commits.map(({ authoredAt }) => Date.parse(authoredAt ?? '')).filter(Number.isFinite) ?? [];
  const late = Math.max(...commits) - Math.max(...ends);
  return late > LATE && Number.isFinite(late) ? { minutes: Math.floor(late / MINUTE), lines: unlogged } : null;
}
