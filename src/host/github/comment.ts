import type { Posted } from '../../core/index.ts';
import { attempt, type Client, isLost } from './client.ts';
import type { Place } from './place.ts';

/** What our comment bears, by which we find it again; escaped text of a pull request cannot contain it. */
const MARKER = '<!-- proctor:comment:v1 -->';

const PER_PAGE = 100;
/** Pages of comments that are read; ours is nearly always on the first. */
const PAGES = 10;

export type Comments = Awaited<ReturnType<Client['rest']['issues']['listComments']>>['data'];

/** The comments of a pull request, oldest first; at most a thousand. */
export async function listComments(client: Client, { owner, repo, number }: Place): Promise<Comments> {
  const comments: Comments = [];
  for (let page = 1; page <= PAGES; page++) {
    const { data } = await client.rest.issues.listComments({
      owner,
      repo,
      issue_number: number,
      per_page: PER_PAGE,
      page,
    });
    comments.push(...data);
    if (data.length < PER_PAGE) break;
  }
  return comments;
}

/** Our own earlier comment: it bears the marker and was written by a bot, for a person's quote of it is not ours. */
const isOurs = ({ body, user }: Comments[number]): boolean => body?.includes(MARKER) === true && user?.type === 'Bot';

/** Creates the comment. Where the answer is lost, the comments are read again first: a blind second try would leave two. */
async function createOnce(client: Client, place: Place, body: string): Promise<void> {
  const { owner, repo, number } = place;
  const create = () =>
    client.rest.issues.createComment({ owner, repo, issue_number: number, body, request: { retries: 0 } });
  try {
    await create();
  } catch (error) {
    if (!isLost(error)) throw error;
    if (!(await listComments(client, place)).some(isOurs)) await create();
  }
}

/** Writes the one comment, or edits it in place; an unchanged one is left alone. `list` gives the comments that there are. */
export async function publishComment(
  client: Client,
  place: Place,
  body: string,
  list: () => Promise<Comments> = () => listComments(client, place),
): Promise<Posted> {
  const { owner, repo } = place;
  return attempt('the comment', 'pull-requests: write', async () => {
    const ours = (await list()).find(isOurs);
    if (ours?.body === body) return { what: 'comment', ok: true, why: 'unchanged' };
    if (ours) await client.rest.issues.updateComment({ owner, repo, comment_id: ours.id, body });
    else await createOnce(client, place, body);
    return { what: 'comment', ok: true, why: ours ? 'edited' : 'created' };
  });
}
