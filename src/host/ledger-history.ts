import { HostError, type LedgerFile } from '../core/index.ts';
import { fetchInto } from './git.ts';
import { fetchObjects } from './git-fetch.ts';
import { runGit } from './git-run.ts';
import { filesAt } from './ledger-files.ts';

/** A commit of the ledger's branch, with the paths that it wrote and took away. */
interface LedgerCommit {
  readonly sha: string;
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** The branch with all of its history, newest commit first. */
export interface LedgerHistory {
  readonly tip: string;
  readonly commits: readonly LedgerCommit[];
  readonly files: readonly LedgerFile[];
  /** The ledger as of a commit; null where the branch has no such commit any more. */
  at(commit: string): Promise<readonly LedgerFile[] | null>;
}

const BRANCH = 'refs/heads/proctor';

/** A line a commit and a line a path: `commit <sha>`, then `A<tab>path`. */
function readLog(text: string): readonly LedgerCommit[] {
  const commits: { sha: string; written: string[]; removed: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [head = '', path] = line.split('\t');
    if (head.startsWith('commit ')) commits.push({ sha: head.slice('commit '.length), written: [], removed: [] });
    else if (path !== undefined) commits.at(-1)?.[head === 'D' ? 'removed' : 'written'].push(path);
  }
  return commits;
}

/** Fetches the branch with its history from any git server. HostError where there is none. `scratch`: a folder of ours. */
export async function fetchHistory(url: string, token: string | null, scratch: string): Promise<LedgerHistory> {
  const folder = await fetchObjects(scratch, url, { wants: [BRANCH], token, depth: null, filter: null });
  const { code, stdout, errors } = await runGit(folder, [
    'log',
    '--format=commit %H',
    '--name-status',
    '--no-renames',
    '--diff-merges=first-parent',
    BRANCH,
    '--',
  ]);
  if (code !== 0) throw new HostError(`git could not read the ledger's history: ${errors.slice(0, 300)}`);
  const commits = readLog(stdout.toString('utf8'));
  const repository = await fetchInto(scratch, url, { wants: [], token, filter: null });
  const known = new Set(commits.map(({ sha }) => sha));
  const tip = commits[0]?.sha ?? '';
  return {
    tip,
    commits,
    files: await filesAt(repository, tip),
    at: async (commit) => (known.has(commit) ? filesAt(repository, commit) : null),
  };
}
