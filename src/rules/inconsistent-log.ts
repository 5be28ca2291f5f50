import type { Finding } from '../core/index.ts';
import { atStep, clear, hit, withoutLog } from './finding.ts';
import { signsOf, workAfter } from './logged/log-signs.ts';
import type { Case, Rule } from './rule.ts';

const RULE = { id: 'inconsistent-log', group: 'log' } as const;

const CLEARS = {
  turns: 'the whole log would clear it',
  results: 'the whole log would clear it',
  calls: 'the whole log would clear it',
  clock: 'a log with the times as they were would clear it, or a word on the machine’s clock',
  status: 'the log as the agent wrote it would clear it',
  content: 'a word on who changed them would clear it',
  ids: 'the outputs as git printed them would clear it',
  digest: 'the log as it was first recorded would clear it',
} as const;

function inLog(facts: Case, session: number): readonly Finding[] {
  const file = facts.evidence.sessions[session]?.file ?? '';
  return signsOf(facts, session).map(({ name, says, steps }) =>
    hit(RULE, {
      level: 'note',
      says: `Of the log ${file}: ${says}; ${CLEARS[name]}.`,
      anchors: steps.map((step) => atStep(session, step)),
      path: '',
      subject: `${name}:${file}`,
    }),
  );
}

function afterwards(facts: Case): readonly Finding[] {
  const late = workAfter(facts);
  if (late === null) return [];
  const says = `The last commit was made ${late.minutes} min after the logs end, and ${late.lines} changed lines are in none of them; the log of that work would clear it.`;
  return [hit(RULE, { level: 'note', says, anchors: [], path: '', subject: 'after' })];
}

function find(facts: Case): readonly Finding[] {
  const { sessions } = facts.evidence;
  if (sessions.length === 0) return [withoutLog(RULE, 'There is no session log that could be looked at.')];
  const found = [...[...sessions.keys()].flatMap((session) => inLog(facts, session)), ...afterwards(facts)];
  return found.length > 0 ? found : [clear(RULE, 'The logs fit themselves, their edits and the commits.')];
}

/** Does something in a log not fit the rest of it: its calls and results, its times, its exit codes, its files? */
export const inconsistentLog: Rule = {
  ...RULE,
  question: 'Does something in a session log not fit the rest of it?',
  appliesTo: 'agents',
  find,
};
