import type { Posted } from '../../core/index.ts';
import { attempt, type Client } from './client.ts';
import type { Place } from './place.ts';

/** What our comment bears, by which we find it again; escaped text of a pull request cannot contain it. */
const MARKER = '<!-- proctor:comment:v1 -->';

const PER_PAGE = 100;
/** Pages searched for our comment; it is nearly always on the first. */
const PAGES = 10;

interface Found {
  readonly id: number | bigint;
  readonly body: string;
}

/** Our own earlier comment: it bears the marker and was written by a bot, for a person's quote of it is not ours. */
async function findOurs(client: Client, { owner, repo, number }: Place): Promise<Found | null> {
  for (let page = 1; page <= PAGES; page++) {
    const { data } = await client.rest.issues.listComments({
      owner,
      repo,
      issue_number: number,
      per_page: PER_PAGE,
      page,
    });
    const ours = data.find((comment) => comment.body?.includes(MARKER) && comment.user?.type === 'Bot');
    if (ours) return { id: ours.id, body: ours.body ?? '' };
    if (data.length < PER_PAGE) break;
  }
  return null;
}

/** Writes the one comment, or edits it in place; an unchanged one is left alone. */
export async function publishComment(client: Client, place: Place, body: string): Promise<Posted> {
  const { owner, repo, number } = place;
  return attempt('the comment', 'pull-requests: write', async () => {
    const ours = await findOurs(client, place);
    if (ours?.body === body) return { what: 'comment', ok: true, why: 'unchanged' };
    if (ours) await client.rest.issues.updateComment({ owner, repo, comment_id: ours.id, body });
    else await client.rest.issues.createComment({ owner, repo, issue_number: number, body });
    return { what: 'comment', ok: true, why: ours ? 'edited' : 'created' };
  });
}
