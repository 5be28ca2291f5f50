import { CHECK_NAME } from '../../core/index.ts';
import { advice, type Check, type Diagnosis, lookAt, ok } from '../check.ts';
import { type Facts, serves } from '../facts.ts';
import { ACTIONS_APP } from '../ruleset.ts';
import type { BranchRules, RequiredCheck } from '../settings.ts';

const WHERE = 'Settings → Rules';

const ENFORCING =
  'For an enforcing gate require a check whose expected source is an App of your own, or have the organisation require the workflow.';

function lookAtCheck({ context, source, by }: RequiredCheck): Diagnosis {
  if (source !== null && source !== ACTIONS_APP)
    return ok(WHERE, `Enforcing: ${by} requires ${context}, which only the App ${source} can report.`);
  const who =
    source === null
      ? 'whoever may write to the repository can report a check of that name'
      : 'whoever can push a workflow can have another job report under that name';
  return advice(WHERE, `Advisory: ${by} requires ${context}; ${who}.`, ENFORCING);
}

/** Whoever may bypass the ruleset that requires the check merges without it. */
function passedBy({ rulesets, rules }: BranchRules): readonly Diagnosis[] {
  const requiring = new Set(
    rules.filter(({ type }) => type === 'required_status_checks').map(({ ruleset }) => ruleset),
  );
  return rulesets
    .filter(({ id, bypass }) => requiring.has(id) && bypass !== null && bypass.length > 0)
    .map(({ name, bypass }) =>
      advice(
        WHERE,
        `The ruleset ${name} can be bypassed by ${bypass?.join(', ')}.`,
        'Take out whoever need not merge without a grade; no agent should be among them.',
      ),
    );
}

function look(facts: Facts): readonly Diagnosis[] {
  if (facts.settings === null) return [];
  // A job behind another run does not report on the pull request.
  const jobs = facts.grading.filter((one) => !serves(one, 'workflow_run')).map(({ job }) => job.name);
  const names = new Set([CHECK_NAME, ...jobs]);
  return lookAt(facts.settings.branch, WHERE, `What ${facts.survey.branch} requires`, (branch) => {
    const ours = branch.checks.filter(({ context }) => names.has(context));
    if (branch.rules.some(({ type }) => type === 'workflows'))
      return [
        advice(
          WHERE,
          `The organisation requires workflows on ${facts.survey.branch}; which, is not looked at.`,
          'Make sure that one of them runs Proctor: that is an enforcing gate.',
        ),
        ...ours.map(lookAtCheck),
      ];
    if (ours.length === 0)
      return [
        advice(
          WHERE,
          `Nothing requires the grade on ${facts.survey.branch}: a blocked pull request can be merged.`,
          `Require ${[...names].at(-1)}; \`proctor init\` writes .github/rulesets/proctor-gate.json for that.`,
        ),
      ];
    return [...ours.map(lookAtCheck), ...passedBy(branch)];
  });
}

/** Is the grade required, and which of the two strengths has the gate? */
export const requiredCheck: Check = { id: 'required-check', part: 'github', look };
