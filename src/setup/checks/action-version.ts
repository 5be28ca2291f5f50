import { advice, type Check, type Diagnosis, ok } from '../check.ts';
import type { Facts } from '../facts.ts';

function look({ ours }: Facts): readonly Diagnosis[] {
  const uses = ours.flatMap(({ workflow, job }) =>
    job.steps.flatMap(({ uses: name, line }) =>
      name !== null && /\/proctor@/i.test(name) ? [{ name, where: `${workflow.path}:${line}` }] : [],
    ),
  );
  const moving = uses.filter(({ name }) => !/@[0-9a-f]{40}$/.test(name));
  const refs = [...new Set(moving.map(({ name }) => name))];
  if (uses.length === 0) return [];
  if (moving.length === 0) return [ok(uses[0]?.where ?? '', 'The Action is pinned to a commit.')];
  return [
    advice(
      moving[0]?.where ?? '',
      `${refs.join(' and ')} is whatever its publisher moves it to, with this job's rights.`,
      'Pin it to a full commit id, with the version in a comment.',
    ),
  ];
}

/** Is the Action pinned to a commit? */
export const actionVersion: Check = { id: 'action-version', part: 'files', look };
