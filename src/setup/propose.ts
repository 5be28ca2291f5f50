import { CHECK_NAME, POLICY_PATH } from '../core/index.ts';
import { agentSteps } from './agents-in-ci.ts';
import { GRADE } from './duties.ts';
import { findGenerated } from './generated-paths.ts';
import { type Form, GRADE_PATH, gradeWorkflows, START_PATH } from './grade-workflow.ts';
import { findPackages } from './package-managers.ts';
import { type Fit, policyText } from './policy-text.ts';
import { proctorJobs } from './proctor-jobs.ts';
import { findProtected } from './protected-paths.ts';
import { proposeRulesets, type Ruleset } from './ruleset.ts';
import { type Survey, workflowsOf } from './survey.ts';
import { findTestFolders } from './test-folders.ts';
import { UPKEEP_PATH, upkeepWorkflow } from './upkeep-workflow.ts';

/** The files that make Proctor work in a repository. */
export const OWN_FILES: readonly string[] = [POLICY_PATH, START_PATH, GRADE_PATH, UPKEEP_PATH];

/** What the owner decided about the set-up. */
export interface Wishes {
  /** The Action, as `uses:` names it. */
  readonly action: string;
  readonly form: Form;
  /** The id of an App that writes the ledger; null where the workflows do. */
  readonly app: number | null;
}

/** A file that belongs into the repository. */
export interface ProposedFile {
  readonly path: string;
  readonly text: string;
}

/** Everything that `proctor init` would set up, and what it found. */
export interface Proposal {
  readonly files: readonly ProposedFile[];
  readonly found: Fit;
  /** The job, or where no job can be required the check, that makes it a gate. */
  readonly required: string;
  /** Their files are among `files`. They have no effect until somebody applies them. */
  readonly rulesets: readonly Ruleset[];
  /** Workflows that run Proctor already, beside those that are proposed: with both, the same is done twice. */
  readonly others: readonly string[];
}

/** Jobs of a run behind another one do not report on the pull request; the check does. */
const requiredOf = (form: Form): string => (form === 'two-stage' ? CHECK_NAME : GRADE.id);

/** The repository without what an earlier `init` put there: what is proposed must not depend on it. */
function withoutOurs({ branch, paths, texts }: Survey, ours: ReadonlySet<string>): Survey {
  const isTheirs = (path: string): boolean => !ours.has(path);
  return { branch, paths: paths.filter(isTheirs), texts: new Map([...texts].filter(([path]) => isTheirs(path))) };
}

/** Fits workflows, a policy and rulesets to a repository. Never throws, whatever the repository holds. */
export function propose(whole: Survey, { action, form, app }: Wishes): Proposal {
  const { branch } = whole;
  const rulesets = proposeRulesets(requiredOf(form), app);
  const grading = gradeWorkflows(form, action);
  const survey = withoutOurs(whole, new Set([...OWN_FILES, ...rulesets.map(({ path }) => path)]));
  const workflows = workflowsOf(survey).flatMap((reading) => (reading.kind === 'workflow' ? [reading.workflow] : []));
  const found: Fit = {
    branch,
    own: [POLICY_PATH, ...grading.map(({ path }) => path), UPKEEP_PATH],
    tests: findTestFolders(survey),
    generated: findGenerated(survey),
    protects: findProtected(survey),
    packages: findPackages(survey),
    agents: workflows.flatMap(agentSteps),
  };
  return {
    files: [
      ...grading,
      { path: UPKEEP_PATH, text: upkeepWorkflow({ form, branch, action }) },
      { path: POLICY_PATH, text: policyText(found) },
      ...rulesets.map(({ path, body }) => ({ path, text: `${JSON.stringify(body, null, 2)}\n` })),
    ],
    found,
    required: requiredOf(form),
    rulesets,
    others: workflows.filter((workflow) => proctorJobs(survey, workflow).length > 0).map(({ path }) => path),
  };
}
