import { createHash } from 'node:crypto';
import type { Check, Posted } from '../../core/index.ts';
import { attempt, type Client } from './client.ts';
import type { Place } from './place.ts';

/** The check's name: never a job's, since checks of one name hide each other. */
const CHECK_NAME = 'proctor / grade';

/** GitHub takes this many annotations in one request, and appends those of later ones. */
const BATCH = 50;

type Annotations = Check['annotations'];

const inGitHubsWords = (annotations: Annotations) =>
  annotations.map(({ path, line, level, title, message }) => ({
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title,
    message,
  }));

const digestOf = (check: Check): string => createHash('sha256').update(JSON.stringify(check)).digest('hex');

async function create(client: Client, place: Place, head: string, check: Check): Promise<number> {
  const { owner, repo } = place;
  const { title, summary, annotations, conclusion } = check;
  const { data } = await client.rest.checks.create({
    owner,
    repo,
    name: CHECK_NAME,
    head_sha: head,
    external_id: digestOf(check),
    status: 'completed',
    conclusion,
    output: { title, summary, annotations: inGitHubsWords(annotations.slice(0, BATCH)) },
  });
  return Number(data.id);
}

async function annotate(
  client: Client,
  place: Place,
  id: number,
  { title, summary, annotations }: Check,
): Promise<void> {
  for (let from = BATCH; from < annotations.length; from += BATCH)
    await client.rest.checks.update({
      owner: place.owner,
      repo: place.repo,
      check_run_id: id,
      output: { title, summary, annotations: inGitHubsWords(annotations.slice(from, from + BATCH)) },
    });
}

/** Puts the check on the head commit. One that already says the same is left alone; else a new run replaces it. */
export async function publishCheck(client: Client, place: Place, head: string, check: Check): Promise<Posted> {
  const { owner, repo } = place;
  return attempt('the check', 'checks: write', async () => {
    const latest = await client.rest.checks.listForRef({
      owner,
      repo,
      ref: head,
      check_name: CHECK_NAME,
      filter: 'latest',
    });
    if (latest.data.check_runs.some((run) => run.external_id === digestOf(check)))
      return { what: 'check', ok: true, why: 'unchanged' };
    await annotate(client, place, await create(client, place, head, check), check);
    return { what: 'check', ok: true, why: 'created' };
  });
}
