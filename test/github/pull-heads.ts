import { commitOf, git, refsBelow } from './git.ts';
import { type Repository, timestamp, type World } from './world.ts';

/** Brings the commits of another repository here under `refs/pull/N/head`, as GitHub does for a fork's pull request. */
function bring(repository: Repository, number: number, from: Repository, sha: string): void {
  if (from !== repository && commitOf(repository.directory, sha) !== sha)
    git(repository.directory, ['fetch', '--quiet', '--no-tags', from.directory, `+${sha}:refs/pull/${number}/head`]);
  git(repository.directory, ['update-ref', `refs/pull/${number}/head`, sha]);
}

/** Makes `refs/pull/N/head` and the heads of open pull requests follow their branches; a deleted branch leaves them. */
export function followBranches(world: World): void {
  for (const repository of world.repositories.values()) {
    const refs = new Map<Repository, ReadonlyMap<string, string>>();
    for (const issue of repository.issues.values()) {
      const { number, pull } = issue;
      if (pull === null || issue.state === 'closed') continue;
      const from = pull.head.repository;
      for (const one of [repository, from]) if (!refs.has(one)) refs.set(one, refsBelow(one.directory, 'refs/'));
      const sha = refs.get(from)?.get(`refs/heads/${pull.head.ref}`);
      if (sha === undefined || sha === refs.get(repository)?.get(`refs/pull/${number}/head`)) continue;
      bring(repository, number, from, sha);
      if (sha !== pull.head.sha) pull.head.before = pull.head.sha;
      pull.head.sha = sha;
      pull.base.sha = refs.get(repository)?.get(`refs/heads/${pull.base.ref}`) ?? pull.base.sha;
      issue.updatedAt = timestamp(world);
    }
  }
}
