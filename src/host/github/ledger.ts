import { randomUUID } from 'node:crypto';
import { LEDGER_BRANCH, type LedgerChange, type LedgerFile, type LedgerStore, type Writer } from '../../core/index.ts';
import { fetchInto } from '../git.ts';
import { filesAt } from '../ledger-files.ts';
import { type Tried, untilFirst } from '../ledger-race.ts';
import { attempt, type Client } from './client.ts';
import type { Remote } from './fetch.ts';
import type { Place } from './place.ts';

/** Writers that lose the race try again this often. */
const TRIES = 10;

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** The branch as it stands: its tip, and its files; a null tip means that there is no such branch yet. */
interface LedgerSnapshot {
  readonly tip: string | null;
  readonly files: readonly LedgerFile[];
}

type Where = Pick<Place, 'owner' | 'repo'>;

async function tipOf(client: Client, { owner, repo }: Where): Promise<string | null> {
  try {
    return (await client.rest.git.getRef({ owner, repo, ref: `heads/${LEDGER_BRANCH}` })).data.object.sha;
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) return null;
    throw error;
  }
}

/** Fetches the branch afresh: what an earlier fetch saw may be stale. */
async function takeSnapshot(client: Client, where: Where, remote: Remote): Promise<LedgerSnapshot> {
  const tip = await tipOf(client, where);
  if (tip === null) return { tip, files: [] };
  const { url, token, scratch } = remote;
  const repository = await fetchInto(scratch, url, { wants: [tip], token, depth: 1, filter: null });
  try {
    return { tip, files: await filesAt(repository, tip) };
  } finally {
    repository.close();
  }
}

/** Somebody was faster: read again and try again. */
const isStale = (error: unknown): boolean =>
  /STALE_DATA|expected branch to point|reference already exists/i.test(
    error instanceof Error ? `${error.message} ${JSON.stringify((error as { errors?: unknown }).errors ?? '')}` : '',
  );

/** The first commit of an orphan branch; GitHub's mutation cannot make one. */
async function createBranch(client: Client, { owner, repo }: Where, change: LedgerChange): Promise<string> {
  const tree = await client.rest.git.createTree({
    owner,
    repo,
    tree: change.files.map(({ path, text }) => ({
      path,
      content: text,
      mode: '100644' as const,
      type: 'blob' as const,
    })),
  });
  const commit = await client.rest.git.createCommit({
    owner,
    repo,
    message: change.message,
    tree: tree.data.sha,
    parents: [],
  });
  await client.rest.git.createRef({ owner, repo, ref: `refs/heads/${LEDGER_BRANCH}`, sha: commit.data.sha });
  return commit.data.sha;
}

async function commitOn(client: Client, { owner, repo }: Where, tip: string, change: LedgerChange): Promise<string> {
  const additions = change.files.map(({ path, text }) => ({ path, contents: Buffer.from(text).toString('base64') }));
  const deletions = (change.removed ?? []).map((path) => ({ path }));
  const [headline = '', ...body] = change.message.split('\n');
  const answer = await client.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(COMMIT, {
    input: {
      branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: LEDGER_BRANCH },
      expectedHeadOid: tip,
      message: { headline, body: body.join('\n').trim() },
      fileChanges: { additions, ...(deletions.length > 0 && { deletions }) },
    },
  });
  return answer.createCommitOnBranch.commit.oid;
}

/** The ledger on a branch of the repository, written by compare-and-swap: whoever loses the race reads again. */
export function githubLedger(client: Client, where: Where, remote: Remote, writer: Writer): LedgerStore {
  const tryOnce = async (change: Parameters<LedgerStore['update']>[0]): Promise<Tried> => {
    const { tip, files } = await takeSnapshot(client, where, remote);
    const wanted = change(files);
    if (wanted === null) return null;
    try {
      return await (tip === null ? createBranch(client, where, wanted) : commitOn(client, where, tip, wanted));
    } catch (error) {
      if (isStale(error)) return 'stale';
      throw error;
    }
  };
  return {
    writer,
    nonce: randomUUID,
    read: async () => (await takeSnapshot(client, where, remote)).files,
    update: (change) => attempt('the ledger', 'contents: write', () => untilFirst(TRIES, () => tryOnce(change))),
  };
}
