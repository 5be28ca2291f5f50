import { attempt, type Client, connect, isRefused } from './client.ts';
import type { GitHubSource } from './index.ts';

/** Who GitHub says made a commit of the ledger's branch. */
export interface CommitMaker {
  /** Null where no account is known. */
  readonly login: string | null;
  readonly isBot: boolean;
  /** Whether GitHub holds its signature for good. */
  readonly isVerified: boolean;
}

/** A run of a workflow, as GitHub remembers it. */
export interface RunFact {
  readonly attempts: number;
  readonly event: string;
  readonly branch: string | null;
  /** `.github/workflows/proctor.yml`. */
  readonly workflow: string;
}

/** What only GitHub knows of who wrote a ledger. */
export interface ProvenanceHost {
  defaultBranch(): Promise<string>;
  /** Makers of the branch's commits, by commit id. */
  makers(): Promise<ReadonlyMap<string, CommitMaker>>;
  /** Null where GitHub knows no such run of this repository. */
  run(id: string): Promise<RunFact | null>;
}

const PER_PAGE = 100;
const PAGES = 100;

async function makersOf(client: Client, owner: string, repo: string): Promise<ReadonlyMap<string, CommitMaker>> {
  const makers = new Map<string, CommitMaker>();
  for (let page = 1; page <= PAGES; page++) {
    const { data } = await client.rest.repos.listCommits({ owner, repo, sha: 'proctor', per_page: PER_PAGE, page });
    for (const { sha, author, commit } of data) {
      const login = author && 'login' in author ? author.login : null;
      const isBot = author !== null && 'type' in author && author.type === 'Bot';
      makers.set(sha, { login, isBot, isVerified: commit.verification?.verified === true });
    }
    if (data.length < PER_PAGE) break;
  }
  return makers;
}

/** Asks GitHub who wrote the ledger's branch, and which runs its events name. */
export function githubProvenance(source: GitHubSource): ProvenanceHost {
  const [owner = '', repo = ''] = source.repository.split('/');
  const client = connect(source);
  return {
    defaultBranch: () =>
      attempt(
        'the repository',
        'metadata: read',
        async () => (await client.rest.repos.get({ owner, repo })).data.default_branch,
      ),
    makers: () => attempt("the ledger's commits", 'contents: read', () => makersOf(client, owner, repo)),
    run: (id) =>
      attempt('a workflow run', 'actions: read', async () => {
        try {
          const { data } = await client.rest.actions.getWorkflowRun({ owner, repo, run_id: Number(id) });
          const { run_attempt: attempts, event, head_branch: branch, path: workflow } = data;
          return { attempts: attempts ?? 1, event, branch, workflow: workflow.split('@')[0] ?? '' };
        } catch (error) {
          if (isRefused(error) && (error as { status?: unknown }).status === 404) return null;
          throw error;
        }
      }),
  };
}
