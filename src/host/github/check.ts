import { createHash } from 'node:crypto';
import type { Check, Posted } from '../../core/index.ts';
import { attempt, type Client, isLost } from './client.ts';
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
    request: { retries: 0 },
  });
  return Number(data.id);
}

/** The newest run that says the same already; null where there is none. */
async function find(client: Client, { owner, repo }: Place, ref: string, check: Check): Promise<number | null> {
  const asked = { owner, repo, ref, check_name: CHECK_NAME, filter: 'latest' } as const;
  const { data } = await client.rest.checks.listForRef(asked);
  return data.check_runs.find((run) => run.external_id === digestOf(check))?.id ?? null;
}

/** As `create`; where the answer is lost, it is looked for first: a blind second try would leave two. */
async function createOnce(client: Client, place: Place, head: string, check: Check): Promise<number> {
  try {
    return await create(client, place, head, check);
  } catch (error) {
    if (!isLost(error)) throw error;
    return (await find(client, place, head, check)) ?? create(client, place, head, check);
  }
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
  return attempt('the check', 'checks: write', async () => {
    if ((await find(client, place, head, check)) !== null) return { what: 'check', ok: true, why: 'unchanged' };
    await annotate(client, place, await createOnce(client, place, head, check), check);
    return { what: 'check', ok: true, why: 'created' };
  });
}
