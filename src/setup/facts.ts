import { POLICY_PATH, type Policy } from '../core/index.ts';
import { readPolicy } from '../policy/index.ts';
import { RULES } from '../rules/index.ts';
import type { Duty } from './duties.ts';
import { proctorJobs } from './proctor-jobs.ts';
import type { Settings } from './settings.ts';
import { type Survey, workflowsOf } from './survey.ts';
import type { Job, Workflow } from './workflow-file.ts';

/** A job that runs Proctor, with its workflow. */
export interface OurJob {
  readonly workflow: Workflow;
  readonly job: Job;
}

/** The policy of the default branch as Proctor reads it; null where there is none. */
interface PolicyFact {
  readonly policy: Policy;
  readonly problems: readonly string[];
}

/** All that the checks look at. */
export interface Facts {
  readonly survey: Survey;
  readonly workflows: readonly Workflow[];
  /** Workflows that cannot be read: `path: why`. */
  readonly unreadable: readonly string[];
  readonly ours: readonly OurJob[];
  /** Those of `ours` that grade pull requests, and post the grade. */
  readonly grading: readonly OurJob[];
  readonly policy: PolicyFact | null;
  /** Proposed files that lie in the working folder and are not on the default branch yet. */
  readonly unmerged: readonly string[];
  /** What GitHub tells; null where it was not asked. */
  readonly settings: Settings | null;
}

/** Whether a job runs on an event, as far as its condition tells by naming events. */
export function serves({ workflow, job: { condition } }: OurJob, event: string): boolean {
  if (!workflow.triggers.has(event)) return false;
  return condition === null || !condition.includes('event_name') || condition.includes(`'${event}'`);
}

/** Types of an event that start a workflow; GitHub's own three where a pull request's are not named. */
export function typesOf({ triggers }: Workflow, event: string): readonly string[] {
  const named = triggers.get(event)?.lists.get('types');
  if (named !== undefined && named.length > 0) return named;
  return event.startsWith('pull_request') ? ['opened', 'synchronize', 'reopened'] : [];
}

/** Whether a job does a duty, as far as event and inputs tell; the types of the event are not looked at. */
export function attends(ours: OurJob, { event, input }: Duty): boolean {
  const sweeps = ours.job.steps.some((step) => step.with.has('sweep'));
  return serves(ours, event) && sweeps === (input === 'sweep');
}

const OF_PULLS = ['pull_request_target', 'pull_request', 'workflow_run'];

/** Which half of a grade a job makes; `all` where it makes both. */
export function stageOf({ job: { steps } }: OurJob): 'all' | 'grade' | 'publish' {
  const stage = steps.map((step) => step.with.get('stage')).find((named) => named !== undefined);
  return stage === 'grade' || stage === 'publish' ? stage : 'all';
}

/** Of two jobs that make a grade together, the one that posts it. */
const grades = (ours: OurJob): boolean =>
  stageOf(ours) !== 'grade' &&
  OF_PULLS.some(
    (event) =>
      serves(ours, event) &&
      (event === 'workflow_run' || typesOf(ours.workflow, event).some((type) => type !== 'closed')),
  );

/** Lays out what is known of a repository for the checks. Never throws. */
export function gatherFacts(survey: Survey, unmerged: readonly string[], settings: Settings | null): Facts {
  const readings = workflowsOf(survey);
  const workflows = readings.flatMap((reading) => (reading.kind === 'workflow' ? [reading.workflow] : []));
  const ours = workflows.flatMap((workflow) => proctorJobs(survey, workflow).map((job) => ({ workflow, job })));
  const text = survey.texts.get(POLICY_PATH);
  const rules = RULES.map(({ id }) => id);
  return {
    survey,
    workflows,
    unreadable: readings.flatMap((reading) =>
      reading.kind === 'unreadable' ? [`${reading.path}: ${reading.why}`] : [],
    ),
    ours,
    grading: ours.filter(grades),
    policy: text === undefined ? null : readPolicy(text, POLICY_PATH, rules),
    unmerged,
    settings,
  };
}
