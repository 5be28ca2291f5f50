import { LEDGER_BRANCH } from '../../core/index.ts';
import { advice, type Check, type Diagnosis, lookAt, ok } from '../check.ts';
import type { Facts } from '../facts.ts';
import { applyLine } from '../init-report.ts';
import { ACTIONS_APP, proposeRulesets } from '../ruleset.ts';
import type { BranchRules } from '../settings.ts';

const WHERE = `Settings → Rules, branch ${LEDGER_BRANCH}`;
const ACTIONS = `Integration ${ACTIONS_APP}`;

const HELD: Readonly<Record<string, string>> = {
  deletion: 'deleted',
  non_fast_forward: 'rewritten',
};

function history({ rules }: BranchRules): readonly Diagnosis[] {
  const open = Object.keys(HELD).filter((type) => rules.every((rule) => rule.type !== type));
  if (open.length === 0) return [ok(WHERE, 'The ledger can neither be deleted nor rewritten.')];
  const [file = ''] = proposeRulesets('', null).map(({ path }) => path);
  return [
    advice(
      WHERE,
      `The ledger can be ${open.map((type) => HELD[type]).join(' and ')} by whoever may write to the repository.`,
      `Apply the ruleset of \`proctor init\`: ${applyLine(file)}`,
    ),
  ];
}

function writers({ rules, rulesets }: BranchRules): readonly Diagnosis[] {
  const updates = rules.filter(({ type }) => type === 'update').map(({ ruleset }) => ruleset);
  const holding = rulesets.filter(({ id }) => updates.includes(id));
  if (updates.length === 0)
    return [
      advice(
        WHERE,
        'Whoever may write to the repository can add commits to the ledger.',
        'Check it by `proctor ledger verify --remote`; with an App of your own, `proctor init --app ID` proposes a ruleset that lets only it write.',
      ),
    ];
  return holding.map(({ name, bypass }) => {
    if (bypass === null)
      return {
        level: 'unknown',
        where: WHERE,
        says: `Who may bypass the ruleset ${name} could not be looked at: GitHub shows that to administrators only.`,
        remedy: null,
      };
    if (bypass.length === 0)
      return advice(
        WHERE,
        `The ruleset ${name} lets nobody write the ledger, Proctor's workflows included.`,
        'Name the App that writes it, or take out the rule `update`.',
      );
    const people = bypass.filter((actor) => actor !== ACTIONS && !actor.startsWith('Integration '));
    if (people.length > 0)
      return advice(
        WHERE,
        `Beside Apps, ${people.join(', ')} may bypass the ruleset ${name} and write the ledger.`,
        'Leave only the App that writes it.',
      );
    return ok(WHERE, `Only ${bypass.join(', ')} may write the ledger, by the ruleset ${name}.`);
  });
}

function look({ settings }: Facts): readonly Diagnosis[] {
  if (settings === null) return [];
  return lookAt(settings.ledger, WHERE, 'What holds for the branch of the ledger', (branch) => [
    ...history(branch),
    ...writers(branch),
  ]);
}

/** Who can write, rewrite or delete the ledger? */
export const ledgerBranch: Check = { id: 'ledger-branch', part: 'github', look };
