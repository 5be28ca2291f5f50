import { advice, type Check, type Diagnosis, ok, problem } from '../check.ts';
import { type Duty, GRADE, UPKEEP } from '../duties.ts';
import { attends, type Facts, type OurJob, serves, typesOf } from '../facts.ts';
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
  // An outcome can be kept for pull_request, too, where pull_request_target is forbidden.
  const waysOf = (duty: Duty): readonly Duty[] => [duty, { ...duty, event: duty.event.replace(/_target$/, '') }];
  const isDone = (duty: Duty): boolean =>
    waysOf(duty).some((way) =>
      ours.some(
        (one) => attends(one, way) && way.types.every((type) => typesOf(one.workflow, way.event).includes(type)),
      ),
    );
  const missing = UPKEEP.filter((duty) => !isDone(duty));
  const elsewhere = ours.filter((one) => {
    const branches = serves(one, 'push') ? one.workflow.triggers.get('push')?.lists.get('branches') : undefined;
    return branches !== undefined && !branches.some((name) => name === branch || name.includes('*'));
  });
  return [
    ...missing.map(({ event, types, input, lost }) => {
      const how = `${[event, ...types].join(': ')}${input === undefined ? '' : ` with the input \`${input}\``}`;
      return advice(UPKEEP_PATH, `No job runs for ${how}; without it ${lost}.`, 'Run `proctor init`.');
    }),
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
