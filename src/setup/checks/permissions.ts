import { advice, type Check, type Diagnosis, ok, problem } from '../check.ts';
import { type Duty, GRADE, type Permission, STAGES, UPKEEP } from '../duties.ts';
import { attends, type Facts, type OurJob, serves, stageOf, typesOf } from '../facts.ts';
import type { Grants } from '../workflow-file.ts';

/** What a job grants: its own word, else the workflow's. */
const grantsOf = ({ workflow, job }: OurJob): Grants => job.permissions ?? workflow.permissions;

function grants(held: Grants, name: string, level: 'read' | 'write'): boolean {
  if (held === 'write-all') return true;
  if (held === 'read-all' || held === null) return level === 'read' && held === 'read-all';
  return held.get(name) === 'write' || (level === 'read' && held.get(name) === 'read');
}

const servedBy = (ours: OurJob): readonly Duty[] =>
  [GRADE, ...UPKEEP].filter(
    (duty) =>
      attends(ours, duty) &&
      (duty.types.length === 0 || duty.types.some((type) => typesOf(ours.workflow, duty.event).includes(type))),
  );

/** What the job's duties ask for; one that makes half of a grade asks for less. */
function wantedBy(ours: OurJob): readonly Permission[] {
  const stage = stageOf(ours);
  if (stage !== 'all') return STAGES[stage];
  const behind = serves(ours, 'workflow_run') ? GRADE.permissions : [];
  return [...behind, ...servedBy(ours).flatMap((duty) => duty.permissions)];
}

function lacking(ours: OurJob, where: string, held: Grants): readonly Diagnosis[] {
  const missing = new Map(
    wantedBy(ours)
      .filter(({ name, level }) => !grants(held, name, level))
      .map((one) => [`${one.name}: ${one.level}`, one.why]),
  );
  return [...missing].map(([permission, why]) =>
    advice(
      where,
      `The job ${ours.job.name} lacks \`${permission}\` (${why}).`,
      `Add \`${permission}\` to its permissions.`,
    ),
  );
}

/** Rights that no duty of ours asks for. */
function needless(ours: OurJob, where: string, held: Grants): readonly Diagnosis[] {
  if (held === null || typeof held === 'string') return [];
  const known = new Set([GRADE, ...UPKEEP].flatMap((duty) => duty.permissions.map(({ name }) => name)));
  const strange = [...held].filter(([name, level]) => level === 'write' && !known.has(name)).map(([name]) => name);
  if (strange.length === 0) return [];
  return [
    advice(
      where,
      `The job ${ours.job.name} may write ${strange.join(', ')}, which Proctor has no use for.`,
      'Take it out, or move what needs it into another job.',
    ),
  ];
}

function lookAtJob(ours: OurJob): readonly Diagnosis[] {
  const where = `${ours.workflow.path}:${ours.job.line}`;
  const held = grantsOf(ours);
  if (held === null || held === 'write-all')
    return [
      problem(
        where,
        `The job ${ours.job.name} names no permissions of its own: its token may do whatever the repository's default allows.`,
        'Write `permissions: {}` at the top and the few that it needs in the job; `proctor init` shows them.',
      ),
    ];
  const found = [...lacking(ours, where, held), ...needless(ours, where, held)];
  return found.length > 0 ? found : [ok(where, `The job ${ours.job.name} has the rights that it needs.`)];
}

/** Has each job the rights that it needs, and no others? */
export const permissions: Check = {
  id: 'permissions',
  part: 'files',
  look: ({ ours }: Facts) => ours.flatMap(lookAtJob),
};
