import { createHash } from 'node:crypto';
import { CHECK_NAME, type Check, type Posted } from '../../core/index.ts';
import { attempt, type Client, isLost } from './client.ts';
import type { Place } from './place.ts';

export { CHECK_NAME };

/** GitHub takes this many annotations in one request, and appends those of later ones. */
const BATCH = 50;

type Annotations = Check['annotations'];

/** A check as it is posted. `asApp`: by an App, which hears of buttons. */
type Posting = Check & { readonly asApp?: boolean };

const inGitHubsWords = (annotations: Annotations) =>
  annotations.map(({ path, line, level, title, message }) => ({
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title,
    message,
  }));

/** Names what a check says and of which pull request: GitHub does not tell that of a fork's. */
const nameOf = ({ number }: Place, check: Check): string =>
  `${number}:${createHash('sha256').update(JSON.stringify(check)).digest('hex')}`;

/** The pull request that a check of ours is about, by its `external_id`; null for any other. */
export const pullOfCheck = (externalId: string): number | null =>
  Number(/^(\d{1,15}):[0-9a-f]{64}$/.exec(externalId)?.[1] ?? 0) || null;

/** The button below an App's check; a workflow's token could not answer it. */
const AGAIN = { label: 'Grade again', description: 'Grade this head once more', identifier: 'regrade' } as const;

async function create(client: Client, place: Place, head: string, { asApp, ...check }: Posting): Promise<number> {
  const { owner, repo } = place;
  const { title, summary, annotations, conclusion } = check;
  const { data } = await client.rest.checks.create({
    owner,
    repo,
    name: CHECK_NAME,
    head_sha: head,
    external_id: nameOf(place, check),
    status: 'completed',
    conclusion,
    output: { title, summary, annotations: inGitHubsWords(annotations.slice(0, BATCH)) },
    ...(asApp && { actions: [AGAIN] }),
    request: { retries: 0 },
  });
  return Number(data.id);
}

/** The newest run that says the same already; null where there is none. One that is asked for again is open, and says nothing. */
async function find(
  client: Client,
  place: Place,
  ref: string,
  { asApp: _, ...check }: Posting,
): Promise<number | null> {
  const { owner, repo } = place;
  const asked = { owner, repo, ref, check_name: CHECK_NAME, filter: 'latest' } as const;
  const { data } = await client.rest.checks.listForRef(asked);
  const same = data.check_runs.find(
    ({ external_id: id, status }) => id === nameOf(place, check) && status === 'completed',
  );
  return same === undefined ? null : Number(same.id);
}

/** As `create`; where the answer is lost, it is looked for first: a blind second try would leave two. */
async function createOnce(client: Client, place: Place, head: string, check: Posting): Promise<number> {
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
export async function publishCheck(client: Client, place: Place, head: string, check: Posting): Promise<Posted> {
  return attempt('the check', 'checks: write', async () => {
    if ((await find(client, place, head, check)) !== null) return { what: 'check', ok: true, why: 'unchanged' };
    await annotate(client, place, await createOnce(client, place, head, check), check);
    return { what: 'check', ok: true, why: 'created' };
  });
}
