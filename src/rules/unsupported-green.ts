import { type Anchor, type Finding, isCall, type SayStep, type Session } from '../core/index.ts';
import { whole } from '../text/index.ts';
import { atStep, clear, hit, unknown, withoutLog } from './finding.ts';
import { findGreenClaim, type GreenClaim } from './logged/green-claim.ts';
import { readTestHistory, type TestHistory } from './logged/test-record.ts';
import type { Case, Rule } from './rule.ts';

const RULE = { id: 'unsupported-green', group: 'log' } as const;

/** Whether a claim stands on the log: what it lacks, or why that cannot be told. */
type Support =
  | { readonly kind: 'supported' }
  | { readonly kind: 'unsure'; readonly why: string }
  | { readonly kind: 'missing'; readonly why: string; readonly steps: readonly number[] };

const REMEDY = 'a green run of the tests after the last edit would clear it';

/** Says what the last telling run shows, given that the runs after the last edit show no green. */
function lacking({ last, lastEdit }: TestHistory): Support {
  if (last === null) return { kind: 'missing', why: 'the log holds no run of tests', steps: [] };
  if (last.result === 'red')
    return { kind: 'missing', why: 'the last run of tests in the log is red', steps: [last.step] };
  if (last.result === 'masked')
    return {
      kind: 'missing',
      why:
        last.pipedInto === null
          ? 'the last run of tests lost its exit status and printed no verdict'
          : `the last run of tests was piped into ${last.pipedInto.slice(0, 40)}, which hid its exit status, and shows no verdict of its own`,
      steps: [last.step],
    };
  const steps = lastEdit === null ? [last.step] : [last.step, lastEdit];
  return { kind: 'missing', why: 'code or tests were edited after the last green run', steps };
}

function supportOf(claim: GreenClaim, history: TestHistory): Support {
  const { since, verdict, somePassed } = history;
  if (verdict === 'green' || (claim.partial && somePassed)) return { kind: 'supported' };
  if (since.has('pending')) return { kind: 'unsure', why: 'the log does not hold the result of the last run of tests' };
  if (verdict === null && since.has('strange'))
    return { kind: 'unsure', why: 'a script that may run the tests is not one that can be told' };
  return lacking(history);
}

/** What the agent said last: its words after the last call, or else its last words; null where it said nothing. */
function lastWords(facts: Case, session: Session): { readonly text: string; readonly step: number } | null {
  let words: SayStep[] = [];
  let called = false;
  for (const step of session.steps) {
    if (step.depth !== 0) continue;
    if (isCall(step)) called = true;
    if (step.kind !== 'say' || step.by !== 'agent') continue;
    if (called) words = [];
    called = false;
    words.push(step);
  }
  // Where the last word came before the last call, it alone counts.
  if (called) words = words.slice(-1);
  const [first] = words;
  if (first === undefined) return null;
  const texts = words.map((step) => whole(step.text, facts.tools.blobs) ?? step.text.head);
  return { text: texts.join('\n'), step: first.index };
}

function answer(claim: GreenClaim, support: Support, where: string, session: number, said: number | null): Finding[] {
  if (support.kind === 'supported') return [];
  const quote = `${where} says "${claim.quote}"`;
  const told: Anchor[] = said === null ? [] : [atStep(session, said)];
  if (support.kind === 'unsure')
    return [unknown(RULE, where, `${quote}; whether that is so is not known, for ${support.why}.`, told)];
  const says = `${quote}, but ${support.why}; ${REMEDY}.`;
  const anchors = [...told, ...support.steps.map((step) => atStep(session, step))];
  return [hit(RULE, { level: 'warn', says, anchors, path: '', subject: `${where}:${session}` })];
}

/** What somebody's claims come to: findings, or the runs that they stand on; neither where nothing is claimed. */
interface Answer {
  readonly found: readonly Finding[];
  readonly runs: readonly Anchor[];
}

const NOTHING: Answer = { found: [], runs: [] };

/** The last run that told something of tests, where the claim stands on it. */
const runsBehind = (support: Support, { last }: TestHistory, session: number): readonly Anchor[] =>
  support.kind === 'supported' && last !== null ? [atStep(session, last.step)] : [];

function inSession(facts: Case, session: Session, index: number): Answer {
  const words = lastWords(facts, session);
  const claim = words === null ? null : findGreenClaim(words.text);
  if (words === null || claim === null) return NOTHING;
  const history = readTestHistory(facts, session, index);
  const support = supportOf(claim, history);
  const found = answer(claim, support, 'The final message', index, words.step);
  return { found, runs: runsBehind(support, history, index) };
}

/** The pull request's own words, weighed against the session that supports them best. */
function inBody(facts: Case): Answer {
  const claim = findGreenClaim(facts.evidence.pull?.body ?? '');
  if (claim === null) return NOTHING;
  const histories = facts.evidence.sessions.map(({ session }, index) => readTestHistory(facts, session, index));
  const supports = histories.map((history) => supportOf(claim, history));
  const rank = { supported: 0, unsure: 1, missing: 2 } as const;
  const best = supports.reduce((a, b) => (rank[b.kind] < rank[a.kind] ? b : a));
  const index = supports.indexOf(best);
  const end = (facts.evidence.sessions[index]?.session.steps.length ?? 1) - 1;
  const said = best.kind === 'missing' && best.steps.length === 0 && end >= 0 ? end : null;
  const history = histories[index];
  const runs = history === undefined ? [] : runsBehind(best, history, index);
  return { found: answer(claim, best, 'The description', index, said), runs };
}

function find(facts: Case): readonly Finding[] {
  const { sessions } = facts.evidence;
  if (sessions.length === 0)
    return [withoutLog(RULE, 'Whether the claims about tests are true is not known: there is no session log.')];
  const answers = [...sessions.map(({ session }, index) => inSession(facts, session, index)), inBody(facts)];
  const found = answers.flatMap((one) => one.found);
  if (found.length > 0) return found;
  const runs = answers.flatMap((one) => one.runs);
  const claimed = runs.length > 0;
  return [
    clear(
      RULE,
      claimed ? 'The log shows the tests green after the last edit.' : 'Nobody claims that tests pass.',
      runs,
    ),
  ];
}

/** Is it claimed that tests pass, though the log shows no green run of them after the last edit? */
export const unsupportedGreen: Rule = {
  ...RULE,
  question: 'Does the agent claim that tests pass, though the log shows no green run after the last edit?',
  appliesTo: 'agents',
  find,
};
