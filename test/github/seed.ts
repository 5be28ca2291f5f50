import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { commitOf, git, initialise, moveRef, refOf } from './git.ts';
import { type FileContents, type Signature, writeCommit } from './git-commits.ts';
import { unused } from './permissions.ts';
import { followBranches } from './pull-heads.ts';
import { addComment } from './rest/comments.ts';
import { addIssue } from './rest/issues.ts';
import { ensureLabels } from './rest/labels.ts';
import {
  type Account,
  type App,
  type Artifact,
  account,
  type Comment,
  findRepository,
  freshId,
  type Issue,
  type Permissions,
  type Repository,
  type Review,
  type Role,
  type Token,
  timestamp,
  type WorkflowRun,
  type World,
} from './world.ts';

export interface NewRepository {
  readonly owner: string;
  readonly name: string;
  readonly files?: FileContents;
  readonly defaultBranch?: string;
  /** Private unless told otherwise: a private repository forgives no missing permission. */
  readonly private?: boolean;
  /** Roles by login; the owner is an admin. */
  readonly collaborators?: Readonly<Record<string, Role>>;
  readonly ownerType?: Account['type'];
  readonly forkOf?: Repository;
}

export interface CommitWords {
  readonly message?: string;
  readonly author?: { readonly name: string; readonly email: string };
  readonly committer?: { readonly name: string; readonly email: string };
  /** The commit to build on, in place of the branch's tip: a branch that exists is then forced. */
  readonly parent?: string;
  /** ISO 8601; the world's clock unless told. */
  readonly date?: string;
}

function signatureFor(world: World, words: CommitWords, who: 'author' | 'committer'): Signature {
  const person = words[who] ?? words.author ?? { name: 'Pomona Reed', email: 'pomona@orchard.example' };
  return { ...person, date: words.date ?? timestamp(world) };
}

/** Commits files on a branch (made from the default branch where it is new) and returns the commit's id. */
export function commit(
  world: World,
  repository: Repository,
  branch: string,
  files: FileContents,
  words: CommitWords = {},
): string {
  const { directory } = repository;
  const ref = `refs/heads/${branch}`;
  const old = refOf(directory, ref);
  const parent = words.parent ?? old ?? commitOf(directory, repository.defaultBranch);
  const author = signatureFor(world, words, 'author');
  const committer = signatureFor(world, words, 'committer');
  const sha = writeCommit(directory, {
    parent,
    files,
    message: words.message ?? 'Change the orchard',
    author,
    committer,
  });
  if (!moveRef(directory, ref, sha, old)) throw new Error(`${ref} moved while the test wrote to it`);
  followBranches(world);
  return sha;
}

/** Makes a repository with one commit of the files on its default branch; a fork starts as its parent stands. */
export function createRepository(world: World, asked: NewRepository): Repository {
  if (findRepository(world, asked.owner, asked.name) !== null) throw new Error(`${asked.owner}/${asked.name} exists`);
  const directory = path.join(world.directory, `${asked.owner}+${asked.name}.git`);
  const repository: Repository = {
    id: freshId(world),
    owner: account(world, asked.owner, asked.ownerType),
    name: asked.name,
    defaultBranch: asked.defaultBranch ?? asked.forkOf?.defaultBranch ?? 'main',
    private: asked.private ?? asked.forkOf?.private ?? true,
    fork: asked.forkOf !== undefined,
    directory,
    createdAt: timestamp(world),
    roles: new Map([[asked.owner.toLowerCase(), 'admin']]),
    labels: new Map(),
    issues: new Map(),
    comments: new Map(),
    checks: new Map(),
    statuses: [],
    runs: new Map(),
    artifacts: new Map(),
    settings: {
      rulesets: new Map(),
      requiredChecks: new Map(),
      workflowStates: new Map(),
      token: { default: 'read', mayApprove: false },
      forkApproval: 'first_time_contributors',
      actions: { enabled: true, allowed: 'all' },
    },
  };
  for (const [login, role] of Object.entries(asked.collaborators ?? {}))
    repository.roles.set(account(world, login).login.toLowerCase(), role);
  mkdirSync(directory, { recursive: true });
  initialise(directory, repository.defaultBranch);
  world.repositories.set(`${asked.owner}/${asked.name}`.toLowerCase(), repository);
  if (asked.forkOf !== undefined)
    git(directory, ['fetch', '--quiet', asked.forkOf.directory, '+refs/heads/*:refs/heads/*']);
  if (asked.files !== undefined || asked.forkOf === undefined)
    commit(world, repository, repository.defaultBranch, asked.files ?? { 'README.md': '# Orchard\n' }, {
      message: 'Plant',
    });
  return repository;
}

export interface NewPull {
  readonly head: string;
  readonly base?: string;
  /** Where the head branch lies; the repository itself unless told. */
  readonly from?: Repository;
  readonly title?: string;
  readonly body?: string | null;
  readonly login?: string;
  readonly userType?: Account['type'];
  readonly labels?: readonly string[];
  readonly draft?: boolean;
}

/** Opens a pull request of a branch that exists. */
export function openPull(world: World, repository: Repository, asked: NewPull): Issue {
  const base = asked.base ?? repository.defaultBranch;
  const from = asked.from ?? repository;
  const headSha = refOf(from.directory, `refs/heads/${asked.head}`);
  const baseSha = refOf(repository.directory, `refs/heads/${base}`);
  if (headSha === null || baseSha === null) throw new Error(`no branch ${headSha === null ? asked.head : base}`);
  const issue = addIssue(
    { world, repository },
    {
      title: asked.title ?? `Merge ${asked.head}`,
      body: asked.body ?? null,
      user: account(world, asked.login ?? 'pomona', asked.userType),
      app: null,
      labels: ensureLabels({ world, repository }, asked.labels ?? []),
      assignees: [],
      pull: {
        draft: asked.draft ?? false,
        head: { repository: from, ref: asked.head, sha: headSha, before: null },
        base: { ref: base, sha: baseSha },
        mergedAt: null,
        mergedBy: null,
        mergeCommit: null,
        reviews: [],
      },
    },
  );
  followBranches(world);
  return issue;
}

/** Closes a pull request; merged, its head becomes a parent of a merge commit on the base branch. */
export function closePull(world: World, repository: Repository, issue: Issue, mergedBy: string | null): void {
  const { pull } = issue;
  if (pull === null) throw new Error(`#${issue.number} is no pull request`);
  issue.state = 'closed';
  issue.closedAt = timestamp(world);
  issue.updatedAt = issue.closedAt;
  if (mergedBy === null) return;
  const { directory } = repository;
  const base = `refs/heads/${pull.base.ref}`;
  const tip = refOf(directory, base) ?? pull.base.sha;
  const tree = git(directory, ['merge-tree', '--write-tree', tip, pull.head.sha]).toString().trim();
  const identity = ['-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com'];
  const message = `Merge pull request #${issue.number} from ${pull.head.ref}`;
  const merge = git(directory, [...identity, 'commit-tree', tree, '-p', tip, '-p', pull.head.sha, '-m', message]);
  pull.mergeCommit = merge.toString().trim();
  pull.mergedAt = issue.closedAt;
  pull.mergedBy = account(world, mergedBy);
  git(directory, ['update-ref', base, pull.mergeCommit]);
}

export interface NewIssue {
  readonly title: string;
  readonly body?: string | null;
  readonly login?: string;
  readonly labels?: readonly string[];
}

/** Opens an issue, as a person would. */
export function openIssue(world: World, repository: Repository, asked: NewIssue): Issue {
  const labels = ensureLabels({ world, repository }, asked.labels ?? []);
  const user = account(world, asked.login ?? 'pomona');
  const words = { title: asked.title, body: asked.body ?? null, user, app: null };
  return addIssue({ world, repository }, { ...words, labels, assignees: [], pull: null });
}

/** Comments, as somebody else than the product would. */
export function comment(world: World, repository: Repository, number: number, body: string, login: string): Comment {
  const issue = repository.issues.get(number);
  if (issue === undefined) throw new Error(`no issue #${number}`);
  return addComment({ world, repository }, { issue, user: account(world, login), app: null, body });
}

/** Sends a review of a pull request as it now is. */
export function review(world: World, { pull }: Issue, state: Review['state'], login: string): void {
  if (pull === null) throw new Error('an issue has no reviews');
  const commit = pull.head.sha;
  pull.reviews.push({ id: freshId(world), user: account(world, login), state, commit, submittedAt: timestamp(world) });
}

export interface NewToken {
  readonly permissions?: Permissions;
  /** Whose token; `github-actions[bot]` for a workflow's. */
  readonly login?: string;
  readonly kind?: 'actions' | 'app' | 'user' | 'jwt';
}

const ACTIONS_APP: App = { id: 15368, slug: 'github-actions' };

/** Gives out a token; a workflow's unless told. It may do what `permissions` says and nothing else. */
export function giveToken(world: World, asked: NewToken = {}): string {
  const { kind = 'actions', permissions = {} } = asked;
  const login =
    kind === 'actions' ? 'github-actions[bot]' : (asked.login ?? (kind === 'user' ? 'pomona' : 'proctor[bot]'));
  const prefix = { actions: 'ghs', app: 'ghs', user: 'ghp', jwt: 'jwt' }[kind];
  const value = `${prefix}_double${world.tokens.size}`;
  const slug = login.replace(/\[bot\]$/, '');
  const same = [...world.tokens.values()].find((token) => token.app?.slug === slug)?.app;
  const app = kind === 'user' ? null : kind === 'actions' ? ACTIONS_APP : (same ?? { id: freshId(world), slug });
  const token: Token = { value, kind, account: account(world, login), app, permissions, ...unused() };
  world.tokens.set(value, token);
  return value;
}

export interface NewRun {
  readonly headSha: string;
  readonly headBranch?: string | null;
  readonly name?: string;
  readonly path?: string;
  readonly event?: string;
  readonly status?: string;
  readonly conclusion?: string | null;
  readonly from?: Repository;
  readonly login?: string;
}

/** Records a workflow run. */
export function addRun(world: World, repository: Repository, asked: NewRun): WorkflowRun {
  const workflow = asked.path ?? '.github/workflows/agent.yml';
  const known = [...repository.runs.values()].find((run) => run.path === workflow);
  const run: WorkflowRun = {
    id: freshId(world),
    number: repository.runs.size + 1,
    attempt: 1,
    name: asked.name ?? 'agent',
    path: workflow,
    workflowId: known?.workflowId ?? freshId(world),
    event: asked.event ?? 'workflow_dispatch',
    status: asked.status ?? 'completed',
    conclusion: asked.conclusion === undefined ? 'success' : asked.conclusion,
    headBranch: asked.headBranch ?? null,
    headSha: asked.headSha,
    headRepository: asked.from ?? repository,
    actor: account(world, asked.login ?? 'pomona'),
    createdAt: timestamp(world),
  };
  repository.runs.set(run.id, run);
  return run;
}

/** Stores an artifact of a run. */
export function addArtifact(
  world: World,
  repository: Repository,
  asked: { readonly run: WorkflowRun; readonly name: string; readonly zip: Uint8Array; readonly expired?: boolean },
): Artifact {
  const artifact = { id: freshId(world), createdAt: timestamp(world), expired: false, ...asked };
  repository.artifacts.set(artifact.id, artifact);
  return artifact;
}
