import { recognise } from './authorship/index.ts';
import { share } from './bandit/index.ts';
import {
  type Anchor,
  type Authorship,
  type Evidence,
  type Finding,
  type Forecast,
  type Gap,
  type Grade,
  isCall,
  type Level,
  type LoggedSession,
  type MeasuredPrecision,
  type Need,
  type Policy,
  type Replay,
  type Report,
  type ReportedFinding,
  type ReportedSession,
  type Signal,
  type Tools,
} from './core/index.ts';
import { gradeSessions } from './grade/index.ts';
import { type Answering, answerQuestions } from './questions/index.ts';
import { replay, wants } from './replay/index.ts';
import {
  type Case,
  changedPaths,
  linkNeeds,
  MEASURED,
  moduleNeeds,
  openCase,
  RULES,
  type Rule,
  setUpNeeds,
  testsToRead,
  twinNeeds,
} from './rules/index.ts';
import { applyWaivers, keepBudget, type Waiving } from './waivers/index.ts';

const STRENGTH = { note: 0, warn: 1, block: 2 } as const satisfies Record<Level, number>;

const key = ({ tree, path, folder }: Need): string => `${tree}:${path}${folder ? '/' : ''}`;

/** Files that judging would like to see and that the evidence does not hold yet; empty when it has what it can use. */
export function needs(evidence: Evidence, tools: Tools): readonly Need[] {
  const held = new Set(evidence.files.map(key));
  // First of all, for it reads each changed file in one go.
  const modules = moduleNeeds(evidence, tools);
  const wanted = [
    ...wants(evidence.sessions, evidence.diff, tools, evidence.files),
    ...testsToRead(evidence, tools),
    ...setUpNeeds(evidence, tools),
    ...modules,
    ...linkNeeds(evidence, tools),
    ...twinNeeds(evidence, tools),
  ];
  return wanted.filter((need) => !held.has(key(need)));
}

/** The span of time of some sessions; null where none tells. */
function spanOf(sessions: readonly LoggedSession[]): readonly [from: string, to: string] | null {
  const times = sessions.flatMap(({ session }) => [session.startedAt, session.endedAt]).filter((time) => time !== null);
  const sorted = times.sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from === undefined || to === undefined ? null : [from, to];
}

/**
 * The evidence without sessions that are not of this change, where others are: whoever names a folder of logs, or a history
 * of many runs, hands over those of other work, too. A session that had no hand in any changed file, nor tried to, is set
 * aside where it edited something else, or lies outside the time in which the change was made; one that only looked or ran
 * tests beside the work stays. A gap says how many were set aside.
 */
export function keepOwnSessions(evidence: Evidence, tools: Tools): Evidence {
  const { sessions, diff, files, pull } = evidence;
  if (sessions.length < 2) return evidence;
  const { bindings, notInDiff, missed, outside } = replay({ sessions, diff, files, pull }, tools);
  const bound = sessions.filter((_, at) => ['certain', 'probable'].includes(bindings[at]?.kind ?? ''));
  if (bound.length === 0) return evidence;
  const changed = changedPaths(diff);
  const tried = new Set(missed.filter(({ path }) => changed.has(path)).map(({ session }) => session));
  const edited = new Set([...notInDiff, ...missed, ...outside].map(({ session }) => session));
  const span = spanOf(bound);
  const beside = ({ session: { startedAt, endedAt } }: LoggedSession): boolean =>
    span === null || startedAt === null || endedAt === null || (startedAt <= span[1] && endedAt >= span[0]);
  const foreign = (at: number): boolean => {
    const { kind, covered, touched } = bindings[at] ?? {};
    const took = covered !== 0 || touched?.length !== 0 || tried.has(at);
    return !took && (kind === 'foreign' || kind === 'unknown');
  };
  const kept = sessions.filter((one, at) => !foreign(at) || (!edited.has(at) && beside(one)));
  const left = sessions.length - kept.length;
  if (left === 0) return evidence;
  const what = left === 1 ? 'a session log' : `${left} session logs`;
  const gap: Gap = {
    what,
    why: 'set aside: nothing of this change is in their edits, and other logs explain it',
    remedy: null,
  };
  return { ...evidence, sessions: kept, gaps: [...evidence.gaps, gap] };
}

function unknownFor(rule: Rule, why: string): Finding {
  return {
    rule: rule.id,
    group: rule.group,
    outcome: 'unknown',
    level: 'note',
    says: why,
    anchors: [],
    fingerprint: `${rule.id}:unknown`,
  };
}

/** A rule's crash is ours, not the author's: it is said as "could not look". */
function ask(rule: Rule, facts: ReturnType<typeof openCase>): readonly Finding[] {
  try {
    return rule.find(facts);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [unknownFor(rule, `The rule itself failed (${reason}); please report this as a bug of Proctor.`)];
  }
}

/** The policy may lower a rule's level or switch the rule off; it never raises it above what the evidence carries. */
function weigh(finding: Finding, limit: Level | undefined): Finding {
  return limit === undefined || STRENGTH[finding.level] <= STRENGTH[limit] ? finding : { ...finding, level: limit };
}

const pathsOf = ({ anchors }: Finding): readonly string[] =>
  anchors.flatMap((anchor) => (anchor.kind === 'line' ? [anchor.path] : []));

/** Leaves out what rules of last resort say of files of which another rule blocks: it would be said twice. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const last = new Set(RULES.filter((rule) => rule.isLastResort).map(({ id }) => id));
  const blocks = findings.filter(
    ({ rule, outcome, level }) => !last.has(rule) && outcome === 'hit' && level === 'block',
  );
  const settled = new Set(blocks.flatMap(pathsOf));
  return findings.filter(
    (one) => !last.has(one.rule) || one.outcome !== 'hit' || !pathsOf(one).some((path) => settled.has(path)),
  );
}

/** Findings in what a bare diff shows of a file are at lines of the excerpt: puts them at the file's own. */
function atRealLines(findings: readonly Finding[], facts: Case): readonly Finding[] {
  const files = facts.evidence.diff.files.filter(({ after }) => after.kind === 'unavailable');
  if (files.length === 0) return findings;
  const byPath = new Map(files.flatMap((file) => [file.oldPath ?? file.path, file.path].map((path) => [path, file])));
  const placed = (anchor: Anchor): Anchor => {
    const file = anchor.kind === 'line' ? byPath.get(anchor.path) : undefined;
    if (anchor.kind !== 'line' || file === undefined) return anchor;
    const numbers = facts.excerpt(file)?.[anchor.side === 'new' ? 'after' : 'before'].numbers;
    return { ...anchor, line: numbers?.[anchor.line - 1] ?? anchor.line };
  };
  return findings.map((finding) => ({ ...finding, anchors: finding.anchors.map(placed) }));
}

function findAll(evidence: Evidence, replayed: Replay, author: Authorship, tools: Tools): readonly Finding[] {
  const facts = openCase(evidence, replayed, tools);
  const { policy } = evidence;
  const applies = (rule: Rule): boolean =>
    rule.appliesTo === 'every-pull-request' || author.agent !== null || policy.boundaries === 'everyone';
  const asked = RULES.filter((rule) => policy.rules[rule.id] !== 'off' && applies(rule));
  const findings = asked.flatMap((rule) => ask(rule, facts));
  return withoutEchoes(atRealLines(findings, facts)).map((finding) => {
    const limit = policy.rules[finding.rule];
    return weigh(finding, limit === 'off' ? undefined : limit);
  });
}

/** What is known of how often a rule is right at a finding's level, before anybody waived it. */
function measuredOf({ rule, level, waived }: Finding): MeasuredPrecision | null {
  const known = MEASURED.get(rule);
  if (known === undefined || known.level !== (waived?.level ?? level)) return null;
  const { cases, what, hits, right } = known;
  return { cases, what, right: share(right, hits), falseAlarms: share(hits - right, cases) };
}

function reportFinding(finding: Finding, sessions: readonly LoggedSession[]): ReportedFinding | null {
  if (finding.outcome === 'clear') return null;
  const line = finding.anchors.find((anchor) => anchor.kind === 'line');
  const step = finding.anchors.find((anchor) => anchor.kind === 'step');
  const logLine = step && sessions[step.session]?.session.steps.at(step.step)?.line;
  return {
    ...finding,
    outcome: finding.outcome,
    ...(finding.outcome === 'hit' && { measured: measuredOf(finding) }),
    ...(line && { path: line.path, line: line.line, side: line.side }),
    ...(step && { session: step.session, step: step.step }),
    ...(logLine !== undefined && { logLine }),
  };
}

function reportSession({ file, trust, boundBy, session }: LoggedSession): ReportedSession {
  let [calls, failed] = [0, 0];
  for (const step of session.steps) {
    if (!isCall(step)) continue;
    calls += 1;
    if (step.outcome === 'error') failed += 1;
  }
  return {
    file,
    format: session.format,
    agent: session.agent,
    id: session.id,
    models: session.models,
    calls,
    failed,
    skipped: Object.values(session.diagnostics.skipped).reduce((sum, count) => sum + count, 0),
    trust,
    boundBy,
    startedAt: session.startedAt,
    endedAt: session.endedAt,
    usage: session.usage,
  };
}

/** What the findings come to by the policy, in a word and a sentence. */
export function decide(policy: Policy, findings: readonly Finding[], logged: boolean): Pick<Report, 'verdict' | 'why'> {
  const hits = findings.filter((finding) => finding.outcome === 'hit');
  const blocking = hits.filter((finding) => finding.level === 'block');
  const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
  if (policy.gate === 'off') return { verdict: 'pass', why: 'The policy switches the gate off.' };
  if (blocking.length > 0 && policy.gate === 'block')
    return {
      verdict: 'block',
      why: `${count(blocking.length, 'finding')} that must be answered: ${[...new Set(blocking.map((f) => f.rule))].join(', ')}.`,
    };
  if (!logged && policy.logs.require === 'required')
    return { verdict: 'ungraded', why: 'The policy requires a session log and none was found.' };
  if (blocking.length > 0)
    return { verdict: 'pass', why: `${count(blocking.length, 'finding')} would block; the policy only advises.` };
  const rest = hits.length === 0 ? 'Nothing was found.' : `${count(hits.length, 'finding')} to read; none blocks.`;
  return { verdict: 'pass', why: rest };
}

/** Where was looked, a phrase a place. */
const placesLooked = ({ looked = [] }: Evidence): readonly string[] =>
  looked.length === 0 ? [] : [`looked in ${looked.map(({ where, found }) => `${where} (${found})`).join(', ')}`];

function logGaps(evidence: Evidence): readonly Gap[] {
  const none: Gap = {
    what: 'the session log',
    why: ['no session log was found for this pull request', ...placesLooked(evidence)].join('; '),
    remedy: 'Commit it where logs.paths of the policy looks, or name it with --session; see docs/providing-logs.md.',
  };
  const poor = evidence.sessions.flatMap(({ file, session }) => {
    const unread = Object.entries(session.diagnostics.skipped).filter(([reason]) => /^(bad|unknown)/.test(reason));
    const total = unread.reduce((sum, [, records]) => sum + records, 0);
    const kinds = unread.map(([reason]) => reason).slice(0, 5);
    return total === 0
      ? []
      : [{ what: `${total} records of ${file}`, why: `not understood (${kinds.join(', ')})`, remedy: null }];
  });
  return [...(evidence.sessions.length === 0 ? [none] : []), ...poor];
}

/** Sums what the sessions say of cost; one unknown makes the sum unknown, for unknown is not zero. */
function sumCost(sessions: readonly LoggedSession[]): Report['cost'] {
  const sum = (values: readonly (number | null)[]): number | null =>
    values.length === 0 || values.includes(null) ? null : values.reduce<number>((total, v) => total + (v ?? 0), 0);
  const usage = sessions.map(({ session }) => session.usage);
  return {
    usd: sum(usage.map((u) => u.costUsd)),
    tokens: {
      input: sum(usage.map((u) => u.input)),
      cachedInput: sum(usage.map((u) => u.cachedInput)),
      output: sum(usage.map((u) => u.output)),
    },
  };
}

interface Judged {
  readonly author: Authorship;
  readonly replayed: Replay;
  readonly waiving: Waiving;
  readonly answering: Answering;
  readonly grade: Grade;
  readonly forecast: Forecast;
  readonly signals: readonly Signal[];
}

function compose(
  evidence: Evidence,
  { author, replayed, waiving, answering, grade, forecast, signals }: Judged,
): Report {
  const { pull, diff, policy, sessions } = evidence;
  const { findings } = waiving;
  return {
    schema: 'proctor/report/1',
    ...decide(policy, findings, sessions.length > 0),
    pull: pull && { repository: pull.repository, number: pull.number, title: pull.title },
    base: diff.base,
    head: diff.head,
    author,
    sessions: sessions.map(reportSession),
    replay: sessions.length === 0 ? null : replayed,
    findings: findings.map((finding) => reportFinding(finding, sessions)).filter((finding) => finding !== null),
    clear: [...new Set(findings.filter((finding) => finding.outcome === 'clear').map((finding) => finding.rule))],
    grade,
    forecast: sessions.length === 0 ? null : forecast,
    signals: Object.fromEntries(signals.map((signal) => [signal.id, signal.value])),
    measured: signals,
    cost: sumCost(sessions),
    ...(evidence.looked && { looked: evidence.looked }),
    ...(answering.answers.length > 0 && { answers: answering.answers }),
    gaps: [
      ...evidence.gaps,
      ...waiving.gaps,
      ...answering.gaps,
      ...logGaps(evidence),
      ...diff.problems.map((why) => ({ what: 'part of the diff', why, remedy: null })),
    ],
  };
}

/** A report and the replay that it rests on, line by line. */
export interface Judgement {
  readonly report: Report;
  readonly replayed: Replay;
}

/** As `judge`, with the replay. */
export function judgeWhole(evidence: Evidence, tools: Tools): Judgement {
  const { sessions, diff, files, pull } = evidence;
  const author = recognise(pull, sessions, evidence.attributed);
  const replayed = replay({ sessions, diff, files, pull }, tools);
  const found = keepBudget(findAll(evidence, replayed, author, tools), evidence.policy, evidence.past);
  const waiving = applyWaivers(found, pull, diff.head, evidence.past);
  const { findings } = waiving;
  const asked = RULES.map(({ id, question }) => ({ id, question, isOff: evidence.policy.rules[id] === 'off' }));
  const answering = answerQuestions(pull, findings, asked);
  const how = { policy: evidence.policy.grade, opinion: evidence.opinion ?? null };
  const graded = gradeSessions({ sessions, replay: replayed, findings, pull }, tools, how);
  return { report: compose(evidence, { author, replayed, waiving, answering, ...graded }), replayed };
}

/** Judges the evidence: synchronous and pure, the same evidence gives the same bytes. */
export const judge = (evidence: Evidence, tools: Tools): Report => judgeWhole(evidence, tools).report;
