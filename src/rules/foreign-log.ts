import type { Binding, Finding } from '../core/index.ts';
import { atStep, clear, hit, unknown, withoutLog } from './finding.ts';
import type { Case, Rule } from './rule.ts';

const RULE = { id: 'foreign-log', group: 'log' } as const;

function foreign(facts: Case, bindings: readonly Binding[]): Finding {
  const fileOf = ({ session }: Binding): string => facts.evidence.sessions[session]?.file ?? '';
  const most = Math.max(...bindings.map(({ covered }) => covered));
  const [first] = bindings;
  const who = bindings.length === 1 && first ? `The log ${fileOf(first)} does` : `${bindings.length} session logs do`;
  const says = `${who} not explain this change: at most ${most} of its ${first?.of ?? 0} telling lines are in a log's edits; the log of the session that made it would clear it.`;
  const held = bindings.filter(({ session }) => (facts.evidence.sessions[session]?.session.steps.length ?? 0) > 0);
  const anchors = held.map(({ session }) => atStep(session, 0));
  return hit(RULE, { level: 'warn', says, anchors, path: '', subject: bindings.map(fileOf).join('\n') });
}

function find(facts: Case): readonly Finding[] {
  const bindings = facts.replay?.bindings ?? [];
  if (bindings.length === 0) return [withoutLog(RULE, 'There is no session log that could belong to this change.')];
  // A second log that explains nothing beside one that explains the change is a reader's or a planner's.
  const explained = bindings.some(({ kind }) => kind === 'certain' || kind === 'probable');
  const found = explained ? [] : bindings.filter(({ kind }) => kind === 'foreign');
  if (found.length > 0) return [foreign(facts, found)];
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
