import { type Client, isRefused } from './client.ts';
import type { Comments } from './comment.ts';
import type { Place } from './place.ts';

/** People whose rights are looked up for one pull request; whoever comes later counts as not known. */
const MOST_PEOPLE = 5;
/** What changes how a pull request is judged or shown; asking for a new grade does neither. */
const COMMAND = /^\/proctor (?:waive|why)\s/;

/** Whom GitHub calls so may well have a right: they are looked up before strangers, who could use up the look-ups. */
const INSIDERS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** The right that counts for commands: `maintain` hides behind `write` in GitHub's older field. Null where GitHub does not tell. */
export async function rightOf(client: Client, { owner, repo }: Place, username: string): Promise<string | null> {
  try {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username });
    if (data.permission === 'admin') return 'admin';
    return data.user?.permissions?.maintain === true ? 'maintain' : data.permission;
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
}

/**
 * Comments that ask for a waiver or a reason, as REST objects with the commenter's `permission` added. Rights are looked up
 * only for them, once a person, for at most five people, those of the repository first: one request each. Null where GitHub does not tell.
 */
export async function commandComments(client: Client, place: Place, comments: Comments): Promise<readonly unknown[]> {
  const asking = comments.filter(({ body, user }) => user?.type === 'User' && COMMAND.test(body ?? ''));
  const isInsider = ({ author_association: as }: Comments[number]): boolean => INSIDERS.has(as ?? '');
  const ordered = [...asking.filter(isInsider), ...asking.filter((comment) => !isInsider(comment))];
  const logins = [...new Set(ordered.map(({ user }) => user?.login ?? ''))].slice(0, MOST_PEOPLE);
  const rights = new Map<string, string | null>();
  for (const login of logins) rights.set(login, await rightOf(client, place, login));
  return asking.map((comment) => ({ ...comment, permission: rights.get(comment.user?.login ?? '') ?? null }));
}
