import { POLICY_PATH } from '../../core/index.ts';
import { advice, type Check, type Diagnosis, ok, problem } from '../check.ts';
import type { Facts } from '../facts.ts';

function look({ policy, survey: { branch }, unmerged }: Facts): readonly Diagnosis[] {
  if (policy === null)
    return [
      advice(
        POLICY_PATH,
        unmerged.includes(POLICY_PATH)
          ? `The policy is in the working folder and not on ${branch}: the defaults hold.`
          : `There is no policy on ${branch}: the defaults hold, and any pull request may add one.`,
        unmerged.includes(POLICY_PATH) ? `Merge it into ${branch}.` : 'Run `proctor init` for one that is fitted.',
      ),
    ];
  if (policy.problems.length > 0)
    return policy.problems.map((told) => {
      const [, where = POLICY_PATH, says = told] = /^(.*?:\d+): (.*)$/s.exec(told) ?? [];
      return problem(where, `The policy is wrong: ${says}.`, 'Correct it: until then the check fails closed.');
    });
  const { gate, logs } = policy.policy;
  const read = ok(POLICY_PATH, `The policy reads; gate: ${gate}, logs: ${logs.require}.`);
  if (gate === 'block') return [read];
  return [
    read,
    advice(
      POLICY_PATH,
      gate === 'off' ? '`gate: off`: nothing is judged.' : '`gate: advise`: findings are shown and nothing is blocked.',
      'Write `gate: block` when `proctor sweep` shows that it would not stand in the way.',
    ),
  ];
}

/** Is there a policy on the default branch, and does it read? */
export const policy: Check = { id: 'policy', part: 'files', look };
