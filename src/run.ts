import { armOf } from './bandit/index.ts';
import { ofKind } from './collections/index.ts';
import {
  DEFAULT_POLICY,
  type Dossier,
  type Evidence,
  type Gap,
  type Host,
  HostError,
  type LedgerStore,
  type LogFile,
  type LoggedSession,
  type LogSearch,
  type Past,
  type Policy,
  type Posted,
  type PullRequest,
  type Report,
  type SessionGraded,
  type Tools,
  type WaiverGranted,
  type Writer,
} from './core/index.ts';
import { readDiff } from './diff/index.ts';
import { tellCalls, WEIGHED } from './grade/index.ts';
import { judgeWhole, keepOwnSessions, needs } from './judge.ts';
import { appendGraded, appendWaivers, pastOf, readLedger, sealEvent } from './ledger/index.ts';
import { creditSelection, observeGrade, tasksOf } from './observe/index.ts';
import { askOpinion, wantsOpinion } from './opinion.ts';
import { readPolicy } from './policy/index.ts';
import { failedReport, renderCheck, renderComment } from './report/index.ts';
import { findSecrets, RULES } from './rules/index.ts';
import { deriveFiles } from './score/index.ts';
import { childOf, gapOfOthers, isMissed, mergeLogs, readSessions, unopened } from './sessions/index.ts';
import { grammarsFor } from './syntax/index.ts';
import { readRequest } from './waivers/index.ts';

/** Rounds in which judging may ask for more files before what is missing stays unknown. */
const ROUNDS = 3;

/** What a run came to. `posted` lists what was to be published and what stood in the way. */
export interface Outcome {
  readonly report: Report;
  readonly evidence: Evidence | null;
  readonly policy: Policy;
  /** The arm that the grade is credited to; null where no agent shows. */
  readonly arm: string | null;
  readonly posted: readonly Posted[];
  /** Puts together what a page shows beside the report, before the host is closed; null where nothing was judged. */
  readonly dossier: () => Dossier | null;
}

async function findPolicy(host: Host): Promise<Policy> {
  const found = await host.policy();
  const { policy, problems } = readPolicy(
    found?.text ?? null,
    found?.where ?? 'policy',
    RULES.map(({ id }) => id),
    WEIGHED,
  );
  if (problems.length > 0) throw new HostError(problems.join('\n'), 'Correct the policy on the default branch.');
  return policy;
}

async function readLog(log: LogFile, host: Host): Promise<readonly LoggedSession[] | Gap> {
  const read = await readSessions(log.open(), host.spill).catch((error: unknown) => unopened(log, error));
  if (!('kind' in read)) {
    const { name: file, trust, boundBy, misfit, parent } = log;
    const from = { file, trust, boundBy, ...(misfit !== undefined && { misfit }) };
    return read.map((session) => ({ ...from, session: childOf(session, parent) }));
  }
  if (log.named) throw new HostError(`--session ${log.name}: ${read.why}`);
  return { what: log.name, why: read.why, remedy: null };
}

/**
 * Logs as the sessions that they are of; logs that can be trusted differently never become one. A session that a more
 * trusted log has already told is left out: the author's own copy of it would count twice, and may have been edited.
 */
function mergeByTrust(logged: readonly LoggedSession[]): readonly LoggedSession[] {
  const known = new Set<string>();
  return (['A', 'B', 'C', 'D'] as const).flatMap((trust) => {
    const same = logged.filter(({ trust: of, session: { id } }) => of === trust && (id === null || !known.has(id)));
    for (const { session } of same) if (session.id !== null) known.add(session.id);
    return mergeLogs(same.map(({ session }) => session)).flatMap(({ session, of: [own = 0] }) => {
      const log = same[own];
      return log ? [{ ...log, session }] : [];
    });
  });
}

async function readLogs(
  host: Host,
  policy: Policy,
  changed: readonly string[],
): Promise<{ sessions: readonly LoggedSession[]; files: readonly string[]; gaps: Gap[]; found: LogSearch }> {
  const found = await host.logs(policy, changed);
  const sessions: LoggedSession[] = [];
  const files: string[] = [];
  const gaps: Gap[] = [...found.gaps];
  const others = [...(found.passed ?? [])];
  for (const log of found.logs) {
    host.say(`reading ${log.name}`);
    const read = await readLog(log, host);
    if (!('why' in read)) {
      for (const session of read) sessions.push(session);
      files.push(...(log.files ?? [log.name]));
    } else if (isMissed(log)) gaps.push(read);
    else others.push(log.name);
  }
  const rest = gapOfOthers(others);
  return { sessions: mergeByTrust(sessions), files, gaps: rest ? [...gaps, rest] : gaps, found };
}

/** Fetches what judging asks for, until it asks for nothing new or the rounds are used up. */
async function complete(evidence: Evidence, tools: Tools, host: Host): Promise<Evidence> {
  let whole = evidence;
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = needs(whole, tools);
    if (wanted.length === 0) break;
    host.say(`fetching ${wanted.length} more files`);
    whole = { ...whole, files: [...whole.files, ...(await host.files(wanted))] };
  }
  return whole;
}

/** Whether a session's commands name Python, whose programs are then read. */
const runPython = (sessions: readonly LoggedSession[]): boolean =>
  sessions.some(({ session }) => {
    for (const step of ofKind(session.steps, 'run'))
      if ([step.command.head, step.command.tail].some((text) => text.includes('python'))) return true;
    return false;
  });

/** Whether an error will pass, so that a later try is worth more than doing without. */
type Passes = (error: unknown) => boolean;

const never: Passes = () => false;

/**
 * What the ledger says of this repository, where judging can use it: somebody waives something, or false blocks are budgeted.
 * A ledger that cannot be read is a gap, no error.
 */
async function recall(
  host: Host,
  pull: PullRequest | null,
  policy: Policy,
  passes: Passes,
): Promise<{ past?: Past; gaps: readonly Gap[] }> {
  const asked =
    pull?.comments.some((comment) => readRequest(comment) !== null) ||
    policy.budget['false-blocks-per-thousand'] !== null;
  if (host.ledger === null || pull?.repository == null || !asked) return { gaps: [] };
  try {
    const past = pastOf(readLedger(await host.ledger.read()), pull.repository, pull.number);
    return { past, gaps: [] };
  } catch (error) {
    if (!(error instanceof HostError) || passes(error)) throw error;
    return { gaps: [{ what: 'the ledger', why: error.message, remedy: error.remedy }] };
  }
}

/** Gathers everything that judging may know, in a bounded number of rounds. What errors hide is a gap, unless it `passes`. */
export async function gather(
  host: Host,
  policy: Policy,
  passes: Passes = never,
): Promise<{ evidence: Evidence; tools: Tools }> {
  const pull = await host.pull();
  host.say('reading the diff');
  const changes = readDiff(await host.changes(), host.spill);
  const { sessions, files, gaps, found } = await readLogs(
    host,
    policy,
    changes.files.map((file) => file.path),
  );
  const logs = new Set(files);
  const diff = { ...changes, files: changes.files.filter((file) => !logs.has(file.path)) };
  const programs = runPython(sessions) ? ['python'] : [];
  // A file may have been renamed out of its language.
  const paths = diff.files.flatMap(({ path, oldPath }) => (oldPath == null ? [path] : [path, oldPath]));
  const grammars = await host.grammars([...new Set([...grammarsFor(paths), ...programs])]);
  const tools: Tools = { grammars, blobs: host.spill, ...(host.format && { format: host.format }) };
  const recalled = await recall(host, pull, policy, passes);
  const first: Evidence = {
    schema: 'proctor/evidence/1',
    pull,
    policy,
    diff,
    sessions,
    files: [],
    gaps: [...gaps, ...recalled.gaps],
    ...(found.looked && { looked: found.looked }),
    ...(found.attributed && { attributed: found.attributed }),
    ...(recalled.past && { past: recalled.past }),
  };
  const evidence = keepOwnSessions(await complete(first, tools, host), tools);
  const secrets = await findSecrets(evidence.diff, evidence.sessions, host.spill);
  return { evidence: { ...evidence, secrets }, tools };
}

/** The events that tell the ledger of the waivers that hold in a report, one a comment. */
function waiverEvents(
  report: Report,
  { pull, past }: Pick<Evidence, 'pull' | 'past'>,
  at: string,
  writer: Writer,
): readonly WaiverGranted[] {
  if (pull?.repository == null || pull.number === null || report.head === null) return [];
  const { repository, number } = pull;
  const waived = report.findings.flatMap(({ waived: one, ...finding }) => (one ? [{ ...finding, waived: one }] : []));
  const known = new Set(past?.waivers.map(({ comment }) => comment));
  const comments = [...new Set(waived.map(({ waived: one }) => one.comment))].filter((one) => !known.has(one));
  return comments.flatMap((comment) => {
    const own = waived.filter((one) => one.waived.comment === comment);
    const [first] = own;
    if (first === undefined) return [];
    const gravest = (['block', 'warn', 'note'] as const).find((level) => own.some((one) => one.waived.level === level));
    const sealed = sealEvent({
      v: 1,
      type: 'waiver.granted',
      at,
      writer,
      pull: { repository, number, head: report.head ?? '' },
      rule: first.rule,
      fingerprints: own.map(({ fingerprint }) => fingerprint),
      level: gravest ?? 'note',
      by: first.waived.by,
      why: first.waived.why,
      comment,
    });
    return sealed === null ? [] : [sealed];
  });
}

/** What could not be posted, with the reason; errors that are no `HostError` are thrown on. */
export function refusedPost(what: Posted['what'], error: unknown): Posted {
  if (!(error instanceof HostError)) throw error;
  const { message, remedy, again } = error;
  return { what, ok: false, why: [message, remedy].filter(Boolean).join('. '), ...(again !== null && { again }) };
}

/** Writes to the ledger; what stands in the way is told, not thrown. */
async function write(change: () => Promise<string | null>): Promise<Posted> {
  try {
    const commit = await change();
    return { what: 'ledger', ok: true, why: commit === null ? 'the ledger already says this' : `commit ${commit}` };
  } catch (error) {
    return refusedPost('ledger', error);
  }
}

/** Adds the waivers that hold to the ledger, whoever wrote the pull request, for later heads are judged by them. */
export async function recordWaivers(
  report: Report,
  evidence: Pick<Evidence, 'pull' | 'past'>,
  host: Pick<Host, 'ledger' | 'now'>,
): Promise<readonly Posted[]> {
  const { ledger } = host;
  const events = ledger === null ? [] : waiverEvents(report, evidence, host.now(), ledger.writer);
  if (ledger === null || events.length === 0) return [];
  return [await write(() => ledger.update((files) => appendWaivers(files, events, deriveFiles, ledger.nonce())))];
}

/** Adds a grade to the ledger, credited to the arm that was chosen for the task, where one was. `body`: the pull request's. */
export async function keepGrade(
  ledger: LedgerStore,
  observed: Omit<SessionGraded, 'id'>,
  body: string,
): Promise<Posted> {
  if (sealEvent(observed) === null)
    return { what: 'ledger', ok: false, why: 'this grade cannot be written as an event' };
  const { repository, number } = observed.pull ?? { repository: '', number: 0 };
  const tasks = tasksOf(repository, number, body);
  return write(() =>
    ledger.update((files) => {
      const event = sealEvent(creditSelection(observed, readLedger(files).events, tasks));
      return event && appendGraded(files, event, deriveFiles, ledger.nonce());
    }),
  );
}

/** Adds the grade of an agent's pull request to the ledger, where the host keeps one. */
async function record(report: Report, evidence: Evidence, host: Host): Promise<readonly Posted[]> {
  const { ledger } = host;
  if (ledger === null || report.author.agent === null) return [];
  const observed = observeGrade(report, evidence, host.now(), ledger.writer);
  return observed === null ? [] : [await keepGrade(ledger, observed, evidence.pull?.body ?? '')];
}

/** A comment is for agents' pull requests and for those who ask, and only where the policy wants one. */
export function commentFor(report: Report, policy: Policy): string | null {
  const asked = report.answers !== undefined;
  const silent = policy.comment === 'off' || (policy.comment === 'findings' && report.findings.length === 0 && !asked);
  return silent || (report.author.agent === null && !asked) ? null : renderComment(report);
}

async function runWith(host: Host, policy: Policy, passes: Passes = never): Promise<Outcome> {
  const { evidence: gathered, tools } = await gather(host, policy, passes);
  host.say('judging');
  const first = judgeWhole(gathered, tools);
  const asks = wantsOpinion(policy.grade) && gathered.sessions.length > 0;
  const opinion = asks ? await askOpinion(host, policy.grade, first.report) : null;
  const evidence = opinion === null ? gathered : { ...gathered, opinion };
  const { report, replayed } = opinion === null ? first : judgeWhole(evidence, tools);
  const published = await host.publish({ comment: commentFor(report, policy), check: renderCheck(report, policy) });
  const recorded = [...(await recordWaivers(report, evidence, host)), ...(await record(report, evidence, host))];
  const arm =
    report.author.agent === null
      ? null
      : armOf(report.author, evidence.sessions[0] ?? null, evidence.policy.bandit.aliases);
  const dossier = (): Dossier => {
    const { sessions, diff } = evidence;
    return { sessions, diff, replay: replayed, blobs: host.spill, ...tellCalls(sessions, replayed, tools) };
  };
  return { report, evidence, policy, arm, posted: [...published, ...recorded], dossier };
}

/** Grades one pull request: gather, judge, publish, record. `change`: what the operator wants otherwise. Throws a `HostError` where the input cannot be had. */
export async function run(host: Host, change: (policy: Policy) => Policy = (policy) => policy): Promise<Outcome> {
  return runWith(host, change(await findPolicy(host)));
}

/**
 * As `run`, but an error is published as an `ungraded` report: never taken for clean and never for a finding. Errors that
 * `passes` says will pass are thrown on instead, for whoever can try again later.
 */
export async function runReporting(host: Host, passes: Passes = never): Promise<Outcome> {
  let policy = DEFAULT_POLICY;
  try {
    policy = await findPolicy(host);
    return await runWith(host, policy, passes);
  } catch (error) {
    if (passes(error)) throw error;
    const report = failedReport(error instanceof Error ? error.message : String(error));
    const posted = await host.publish({ comment: null, check: renderCheck(report, policy) });
    return { report, evidence: null, policy, arm: null, posted, dossier: () => null };
  }
}
