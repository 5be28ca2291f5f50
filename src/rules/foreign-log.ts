import type { Binding, Finding } from '../core/index.ts';
import { atStep, clear, hit, unknown } from './finding.ts';
import type { Case, Rule } from './rule.ts';

const RULE = { id: 'foreign-log', group: 'log' } as const;

function foreign(facts: Case, { session, covered, of }: Binding): Finding {
  const file = facts.evidence.sessions[session]?.file ?? '';
  const says = `The log ${file} does not explain this change: ${covered} of its ${of} telling lines are in the log's edits; the log of the session that made it would clear it.`;
  const steps = facts.evidence.sessions[session]?.session.steps.length ?? 0;
  const anchors = steps === 0 ? [] : [atStep(session, 0)];
  return hit(RULE, { level: 'warn', says, anchors, path: '', subject: file });
}

function find(facts: Case): readonly Finding[] {
  const bindings = facts.replay?.bindings ?? [];
  if (bindings.length === 0) return [unknown(RULE, '', 'There is no session log that could belong to this change.')];
  // A second log that explains nothing beside one that explains the change is a reader's or a planner's.
  const explained = bindings.some(({ kind }) => kind === 'certain' || kind === 'probable');
  const found = explained ? [] : bindings.filter(({ kind }) => kind === 'foreign').map((one) => foreign(facts, one));
  if (found.length > 0) return found;
  if (bindings.every(({ kind }) => kind === 'unknown'))
    return [unknown(RULE, '', 'The change has too few lines to tell whether the log is its own.')];
  return [clear(RULE, 'The edits of the logs are in the change.')];
}

/** Is there a log that explains next to nothing of the change? */
export const foreignLog: Rule = {
  ...RULE,
  question: 'Does a session log explain next to nothing of the change?',
  appliesTo: 'agents',
  find,
};
