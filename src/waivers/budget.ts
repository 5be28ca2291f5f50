import type { Finding, Past, Policy } from '../core/index.ts';

/** Fewer pull requests than these make no rate. */
const ENOUGH = 20;

/** The reason why a rule blocks no more in this repository; null where it may. */
function overBudget(rule: string, policy: Policy, past: Past): string | null {
  const budget = policy.budget['false-blocks-per-thousand'];
  const wrong = Object.hasOwn(past.falseBlocks, rule) ? (past.falseBlocks[rule] ?? 0) : 0;
  if (budget === null || past.pulls < ENOUGH || wrong === 0 || (wrong / past.pulls) * 1000 <= budget) return null;
  return `noted only, for here the rule blocked falsely in ${wrong} of ${past.pulls} pull requests, over the budget of ${budget} in 1,000`;
}

/**
 * Lowers blocks to notes where their rule has used up the policy's budget of false blocks in this repository, and says so in
 * the sentence. Without a budget, or without a ledger that was read, nothing changes.
 */
export function keepBudget(findings: readonly Finding[], policy: Policy, past: Past | undefined): readonly Finding[] {
  if (past === undefined || policy.budget['false-blocks-per-thousand'] === null) return findings;
  return findings.map((finding) => {
    const why = finding.outcome === 'hit' && finding.level === 'block' ? overBudget(finding.rule, policy, past) : null;
    if (why === null) return finding;
    return { ...finding, level: 'note', says: `${finding.says.replace(/\.$/, '')} (${why}).` };
  });
}
