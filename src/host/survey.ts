import { HostError, type Spill } from '../core/index.ts';
import { type Survey, wantedFiles } from '../setup/index.ts';
import { openRepository, type Repository } from './git.ts';
import { memorySpill } from './memory-spill.ts';

/** Larger files are no settings that anybody wrote. */
const LARGEST = 1_000_000;

/** A repository as it is at a commit; null where there is no commit yet. */
export interface Surveyed extends Survey {
  readonly commit: string | null;
}

async function exists(repository: Repository, revision: string): Promise<string | null> {
  try {
    return await repository.resolve(revision);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** The default branch: what `origin` says, else `main` or `master` where they are, else the branch at hand. */
async function defaultBranch(repository: Repository): Promise<string> {
  const remote = await repository.symbolicRef('refs/remotes/origin/HEAD');
  if (remote !== null) return remote.replace(/^refs\/remotes\/origin\//, '');
  for (const name of ['main', 'master']) if ((await exists(repository, `refs/heads/${name}`)) !== null) return name;
  return (await repository.symbolicRef('HEAD'))?.replace(/^refs\/heads\//, '') ?? 'main';
}

async function textsAt(repository: Repository, commit: string, names: readonly string[], spill: Spill) {
  const sides = await repository.files(commit, names, spill, LARGEST);
  return new Map(
    names.flatMap((name, at) => {
      const side = sides[at];
      const bytes = side?.kind === 'text' ? spill.read(side.digest) : null;
      return bytes === null ? [] : [[name, Buffer.from(bytes).toString('utf8')] as const];
    }),
  );
}

/**
 * What a repository holds, read from its objects. `at`: `head`, what is checked out; `default`, the tip of the default
 * branch, as it was last fetched where there is a remote. `branch`: the default branch, if it is known better.
 */
export async function surveyRepository(
  dir: string,
  { at, branch: named }: { readonly at: 'head' | 'default'; readonly branch?: string },
): Promise<Surveyed> {
  const repository = await openRepository(dir);
  try {
    const branch = named ?? (await defaultBranch(repository));
    const fetched = at === 'head' ? null : await exists(repository, `refs/remotes/origin/${branch}`);
    const commit = fetched ?? (await exists(repository, at === 'head' ? 'HEAD' : `refs/heads/${branch}`));
    if (commit === null) return { branch, commit, paths: [], texts: new Map() };
    const paths = await repository.listFiles(commit);
    return { branch, commit, paths, texts: await textsAt(repository, commit, wantedFiles(paths), memorySpill()) };
  } finally {
    repository.close();
  }
}
