import { commitOf, git, refOf, refsBelow } from './git.ts';
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
    const branches = new Map<Repository, ReadonlyMap<string, string>>();
    for (const issue of repository.issues.values()) {
      const { number, pull } = issue;
      if (pull === null || issue.state === 'closed') continue;
      const from = pull.head.repository;
      if (!branches.has(from)) branches.set(from, refsBelow(from.directory, 'refs/heads/'));
      const sha = branches.get(from)?.get(`refs/heads/${pull.head.ref}`);
      const isNew = refOf(repository.directory, `refs/pull/${number}/head`) === null;
      if (sha === undefined || (sha === pull.head.sha && !isNew)) continue;
      bring(repository, number, from, sha);
      if (sha !== pull.head.sha) pull.head.before = pull.head.sha;
      pull.head.sha = sha;
      pull.base.sha = commitOf(repository.directory, `refs/heads/${pull.base.ref}`) ?? pull.base.sha;
      issue.updatedAt = timestamp(world);
    }
  }
}
