import { armOf, NAMES_VERSION, servedAs } from '../bandit/index.ts';
import type { Evidence, Report, SessionDetails, SessionGraded, Writer } from '../core/index.ts';
import { categoryOf } from './category.ts';
import { factorOf } from './factors.ts';
import { walkSessions } from './walk.ts';

/** What the ledger is told of a graded pull request: which arm, what kind of work, what was seen of the session. */
export { creditSelection, tasksOf } from './credit.ts';
export { dueForKeeping, gradingOf, outcomeIn, revertedIn } from './outcome.ts';
export { survivingShare } from './surviving.ts';

const micro = (value: number | null | undefined): number | null => (value == null ? null : Math.round(value * 1e6));

/** A signal that is a plain share, as its counts. */
function sharesOf(report: Report, id: string): { readonly part: number; readonly of: number } | null {
  const signal = report.measured.find((one) => one.id === id);
  if (signal?.value == null || signal.of === undefined) return null;
  return { part: Math.round(signal.value * signal.of), of: signal.of };
}

const LEVELS = ['block', 'warn', 'note'] as const;

/** Each rule that found something, with its gravest level; what was waived found nothing. */
function hitsOf({ findings }: Report): SessionDetails['hits'] {
  const hits = findings.filter(({ outcome, waived }) => outcome === 'hit' && waived === undefined);
  return [...new Set(hits.map(({ rule }) => rule))].sort().flatMap((rule) => {
    const own = hits.filter((hit) => hit.rule === rule);
    const level = LEVELS.find((one) => own.some((hit) => hit.level === one)) ?? 'note';
    return own.slice(0, 1).map(({ group }) => ({ rule, group, level }));
  });
}

function judgedOf({ grade: { judged } }: Report): Pick<SessionDetails, 'judged'> {
  if (judged === null) return {};
  const { by, value, rules } = judged;
  return { judged: { by, micro: Math.round(value * 1e6), rulesMicro: Math.round(rules * 1e6) } };
}

function detailsOf(report: Report, evidence: Evidence, walked: ReturnType<typeof walkSessions>): SessionDetails {
  const { sessions, pull, policy } = evidence;
  const [calls, episodes] = [sharesOf(report, 'toolSuccess'), sharesOf(report, 'recoveryRate')];
  const labels = (pull?.labels ?? []).slice(0, 20).map((label) => factorOf('label', label));
  return {
    model: { ...servedAs(sessions[0]?.session ?? null), names: NAMES_VERSION },
    log: { found: sessions.length > 0, required: policy.logs.require === 'required' },
    calls: calls && { settled: calls.of, failed: calls.of - calls.part },
    episodes: episodes && { all: episodes.of, recovered: episodes.part },
    progress: walked.progress,
    loopMicro: micro(report.signals.loopWaste),
    edits: walked.edits,
    unattended: walked.unattended,
    hits: hitsOf(report),
    factors: [...new Set([...walked.factors, ...labels])].sort(),
    selection: null,
    ...judgedOf(report),
  };
}

/** The event that tells the ledger of a grade, before it has an id; null where the pull request has no number. */
export function observeGrade(
  report: Report,
  evidence: Evidence,
  at: string,
  writer: Writer,
): Omit<SessionGraded, 'id'> | null {
  const { pull, sessions, diff, policy } = evidence;
  if (pull?.repository == null || pull.number === null || report.head === null) return null;
  const first = sessions[0] ?? null;
  const walked = walkSessions(sessions);
  const { input, output } = report.cost.tokens;
  const { value, mask, rubric, why } = report.grade;
  return {
    v: 2,
    type: 'session.graded',
    at,
    writer,
    unit: `${pull.repository}#${pull.number}:${first?.session.id ?? '-'}`,
    pull: { repository: pull.repository, number: pull.number, head: report.head },
    session: { id: first?.session.id ?? null, format: first?.session.format ?? 'none', trust: first?.trust ?? 'none' },
    arm: armOf(report.author, first, policy.bandit.aliases),
    context: { category: categoryOf(pull, diff.files), promptBytes: walked.promptBytes },
    grade: { micro: micro(value), mask, rubric, why },
    verdict: report.verdict,
    responded: walked.responded,
    cost: { usdMicro: micro(report.cost.usd), tokens: input == null || output == null ? null : input + output },
    details: detailsOf(report, evidence, walked),
  };
}
