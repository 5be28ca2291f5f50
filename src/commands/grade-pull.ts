import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../core/index.ts';
import { githubHost } from '../host/github/index.ts';
import { requestSent } from '../host/github/request-sent.ts';
import { nothing, type Response, type Runner } from './runner.ts';

/** A host that reads, and posts nothing. */
const reading = (host: Host): Host => ({
  ...host,
  publish: () => Promise.resolve([]),
  ledger: host.ledger && { ...host.ledger, update: () => Promise.resolve(null) },
});

/** Grades as a claim for another job, or posts what there is to post. */
async function gradeWith(runner: Runner, host: Host): Promise<Response> {
  const [{ runReporting }, { withPage }] = await Promise.all([import('../run.ts'), import('./keep-page.ts')]);
  if (runner.stage === 'grade') {
    const { writeClaim } = await import('./claim.ts');
    const outcome = await runReporting(reading(host));
    const claim = path.join(runner.temp, 'proctor-claim.json');
    writeClaim(claim, outcome, host.now(), runner.writer);
    const { verdict } = outcome.report;
    const graded = { ...nothing(`graded, to be published: ${verdict}`), outputs: { claim, verdict } };
    return withPage(runner, outcome, graded);
  }
  const { respondWith } = await import('./respond-with.ts');
  const outcome = await runReporting(host);
  return withPage(runner, outcome, respondWith(runner, { ...outcome, isJudged: outcome.evidence !== null }));
}

/** Grades one pull request on GitHub and posts what there is to post, or leaves it as a claim. `head`: the commit that the event named; '' for none. */
export async function gradePull(runner: Runner, number: number, head: string): Promise<Response> {
  const scratch = mkdtempSync(path.join(runner.temp, 'proctor-'));
  const host = githubHost({ ...runner, number, head, scratch });
  // All that judging takes is loaded while GitHub answers; what goes wrong is told to whoever asks again.
  const sent = requestSent();
  const asked = host.pull().catch(() => null);
  await Promise.race([sent, asked]);
  try {
    return await gradeWith(runner, host);
  } finally {
    host.close();
  }
}
