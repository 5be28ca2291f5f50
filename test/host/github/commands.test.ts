import { expect, test } from 'vitest';
import { connect } from '../../../src/host/github/client.ts';
import { commandComments } from '../../../src/host/github/commands.ts';
import type { Comments } from '../../../src/host/github/comment.ts';
import { startGitHub } from '../../github/index.ts';

test('strangers do not use up the look-ups of rights: who belongs to the repository comes first', async () => {
  const github = await startGitHub();
  try {
    github.createRepository({ owner: 'harbour', name: 'ferries', collaborators: { pomona: 'maintain' } });
    const by = (login: string, association: string) => {
      github.account(login);
      return { body: '/proctor why edited-ci', user: { login, type: 'User' }, author_association: association };
    };
    const crowd = Array.from({ length: 8 }, (_, at) => by(`gull-${at}`, 'NONE'));
    const comments = [...crowd, by('pomona', 'COLLABORATOR')] as unknown as Comments;
    const client = connect({ token: github.token({ permissions: {} }), apiUrl: github.url, say: () => {} });
    const place = { owner: 'harbour', repo: 'ferries', number: 1 };
    const told = (await commandComments(client, place, comments)) as readonly { readonly permission: string | null }[];
    expect(told.at(-1)?.permission).toBe('maintain');
    expect(github.requests).toHaveLength(5);
  } finally {
    await github.close();
  }
});
