import { gradePull } from './grade-pull.ts';
import { publishClaim } from './publish-claim.ts';
import type { Response, Runner } from './runner.ts';

/** Does this job's part of a grade: all of it, only the reading, or only the posting. */
export function performStage(runner: Runner, number: number, head: string): Promise<Response> {
  return runner.stage === 'publish' ? publishClaim(runner, number, head) : gradePull(runner, number, head);
}
