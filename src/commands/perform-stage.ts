import { gradePull } from './grade-pull.ts';
import type { Response, Runner } from './runner.ts';

/** Does this job's part of a grade: all of it, only the reading, or only the posting. */
export async function performStage(runner: Runner, number: number, head: string): Promise<Response> {
  if (runner.stage !== 'publish') return gradePull(runner, number, head);
  const { publishClaim } = await import('./publish-claim.ts');
  return publishClaim(runner, number, head);
}
