import { advice, type Check, type Diagnosis, ok, problem } from '../check.ts';
import { GRADE, UPKEEP } from '../duties.ts';
import { type Facts, type OurJob, serves, typesOf } from '../facts.ts';
import { UPKEEP_PATH } from '../upkeep-workflow.ts';

/** Types without which a head goes ungraded; the others are for the better. */
const NEEDED: ReadonlySet<string> = new Set(['opened', 'synchronize', 'reopened']);

function missingTypes(ours: OurJob): readonly Diagnosis[] {
  const { workflow } = ours;
  if (!serves(ours, GRADE.event)) return [];
  const where = `${workflow.path}:${workflow.triggers.get(GRADE.event)?.line ?? 1}`;
  const types = typesOf(workflow, GRADE.event);
  const missing = GRADE.types.filter((type) => !types.includes(type));
  const needed = missing.filter((type) => NEEDED.has(type));
  if (missing.length === 0) return [ok(where, `${GRADE.event} starts it for every head.`)];
  const remedy = `Write \`types: [${GRADE.types.join(', ')}]\`.`;
  if (needed.length > 0) return [problem(where, `Pull requests are not graded when ${needed.join(', ')}.`, remedy)];
  const why = missing.includes('edited') ? ': one that is given another base keeps the grade against the old one' : '';
  return [advice(where, `Pull requests are not graded when ${missing.join(', ')}${why}.`, remedy)];
}

function ofPullRequest(ours: OurJob): readonly Diagnosis[] {
  const { workflow } = ours;
  if (!serves(ours, 'pull_request')) return [];
  return [
    problem(
      `${workflow.path}:${workflow.triggers.get('pull_request')?.line ?? 1}`,
      'It runs for pull_request, where the pull request has its own version of this file, and forks get a token that may only read.',
      'Use pull_request_target, without a checkout.',
    ),
  ];
}

/** A list that keeps an event away from some branches or paths. */
function filters({ workflow }: OurJob): readonly Diagnosis[] {
  const trigger = workflow.triggers.get(GRADE.event);
  const named = ['branches', 'branches-ignore', 'paths', 'paths-ignore'].filter((list) => trigger?.lists.has(list));
  if (trigger === undefined || named.length === 0) return [];
  return [
    advice(
      `${workflow.path}:${trigger.line}`,
      `\`${named.join('` and `')}\` leave pull requests ungraded; where the job is required, those wait for it for ever.`,
      'Let it run for all of them, and state scopes in the policy.',
    ),
  ];
}

function upkeep({ ours, survey: { branch } }: Facts): readonly Diagnosis[] {
  const missing = UPKEEP.filter(
    ({ event, types }) =>
      !ours.some((one) =>
        // An outcome can be kept for pull_request, too, where pull_request_target is forbidden.
        [event, event.replace(/_target$/, '')].some(
          (name) => serves(one, name) && types.every((type) => typesOf(one.workflow, name).includes(type)),
        ),
      ),
  );
  const elsewhere = ours.filter((one) => {
    const branches = serves(one, 'push') ? one.workflow.triggers.get('push')?.lists.get('branches') : undefined;
    return branches !== undefined && !branches.some((name) => name === branch || name.includes('*'));
  });
  return [
    ...missing.map(({ event, types, lost }) =>
      advice(
        UPKEEP_PATH,
        `No job runs for ${[event, ...types].join(': ')}; without it ${lost}.`,
        'Run `proctor init`.',
      ),
    ),
    ...elsewhere.map(({ workflow }) =>
      problem(
        `${workflow.path}:${workflow.triggers.get('push')?.line ?? 1}`,
        `Pushes start it on other branches than the default branch, ${branch}.`,
        `Write \`branches: [${branch}]\`.`,
      ),
    ),
  ];
}

function look(facts: Facts): readonly Diagnosis[] {
  if (facts.ours.length === 0) return [];
  return [
    ...facts.grading.flatMap((ours) => [...missingTypes(ours), ...ofPullRequest(ours), ...filters(ours)]),
    ...upkeep(facts),
  ];
}

/** Do all events start Proctor that it has something to do for? */
export const triggers: Check = { id: 'triggers', part: 'files', look };
