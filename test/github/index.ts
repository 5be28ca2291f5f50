import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { registerApp } from './apps.ts';
import { commentPayload, otherPayload, type Payload, pullPayload } from './event.ts';
import type { Fault } from './faults.ts';
import { commitOf, entryAt, readBlob } from './git.ts';
import { type CommitText, type FileContents, listCommits, readCommits } from './git-commits.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { renderPull } from './objects/pull.ts';
import * as seed from './seed.ts';
import { type Exchange, listen } from './server.ts';
import {
  type Account,
  type Artifact,
  account,
  type CheckRun,
  type Comment,
  type Issue,
  type Limits,
  type Permissions,
  type Repository,
  type Review,
  type WorkflowRun,
  type World,
} from './world.ts';

export type { Payload } from './event.ts';
export type { NewPull } from './seed.ts';
export type { Repository } from './world.ts';

/** A pull request as `GET /repos/…/pulls/N` shows it; the fields that tests look at. */
export interface PullObject extends Record<string, unknown> {
  readonly number: number;
  readonly title: string;
  readonly head: { readonly ref: string; readonly sha: string };
  readonly base: { readonly ref: string; readonly sha: string };
}

export interface GitHubOptions {
  /** The clock of timestamps and commits; the real one unless told. Rate limits always run on the real one. */
  readonly clock?: () => Date;
  readonly limits?: Partial<Limits>;
}

/**
 * A GitHub of one's own. Readers and admin calls take the repository last and mean the first one made where it is left
 * out; a pull request or issue is named by anything that has its `number`.
 */
export interface GitHubDouble {
  /** REST base, web address and git server in one; GraphQL is at `/graphql` below it. */
  readonly url: string;
  /** Whatever broke GitHub's description, on either side. End tests with `expect(github.violations).toEqual([])`. */
  readonly violations: string[];
  /** `GET /repos/orchard/pears/pulls/1` …, GraphQL included, git fetches and pushes not. */
  readonly requests: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly gitRequests: readonly string[];
  readonly limits: Limits;
  close(): Promise<void>;
  inject(fault: Fault): void;

  createRepository(asked: seed.NewRepository): Repository;
  commit(repository: Repository, branch: string, files: FileContents, words?: seed.CommitWords): string;
  openPull(asked: seed.NewPull, repository?: Repository): PullObject;
  /** Commits to a pull request's branch; returns it as it then is. */
  pushToPull(pull: Numbered, files: FileContents, words?: seed.CommitWords, repository?: Repository): PullObject;
  closePull(pull: Numbered, end?: { readonly mergedBy?: string }, repository?: Repository): PullObject;
  openIssue(asked: seed.NewIssue, repository?: Repository): Issue;
  comment(issue: Numbered, body: string, login?: string, repository?: Repository): Comment;
  review(pull: Numbered, state: Review['state'], login: string, repository?: Repository): void;
  token(asked?: seed.NewToken): string;
  /** Registers an App; its tokens may do what `permissions` says. */
  registerApp(slug: string, permissions: Permissions): { readonly id: number; readonly privateKey: string };
  account(login: string, type?: Account['type']): Account;
  addRun(asked: seed.NewRun, repository?: Repository): WorkflowRun;
  addArtifact(asked: Parameters<typeof seed.addArtifact>[2], repository?: Repository): Artifact;
  /** A webhook payload: of a pull request, of a comment (`issue_comment`), or of anything else with `subject` in it. */
  event(name: string, action: string, subject?: Numbered | Comment | Payload, repository?: Repository): Payload;

  pull(pull: Numbered, repository?: Repository): PullObject;
  /** Comments, oldest first. */
  comments(issue: Numbered, repository?: Repository): readonly Comment[];
  /** Check runs of a commit, oldest first. */
  checks(sha: string, repository?: Repository): readonly CheckRun[];
  /** A file's text at the tip of a branch (or at a commit); null where there is none. */
  file(branch: string, path: string, repository?: Repository): string | null;
  /** Commits of a branch, newest first; none where it does not exist. */
  log(branch: string, repository?: Repository): readonly CommitText[];
  /** Issues that are no pull requests, oldest first. */
  issues(repository?: Repository): readonly Issue[];
}

type Numbered = { readonly number: number };

function createWorld(options: GitHubOptions): World {
  return {
    url: '',
    storage: '',
    directory: mkdtempSync(path.join(tmpdir(), 'github-double-')),
    clock: options.clock ?? (() => new Date()),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    accounts: new Map(),
    tokens: new Map(),
    apps: new Map(),
    repositories: new Map(),
    suites: new Map(),
    violations: [],
    nextId: 1001,
  };
}

type Or = (repository: Repository | undefined) => Repository;

function issueOf(repository: Repository, { number }: Numbered): Issue {
  const issue = repository.issues.get(number);
  if (issue === undefined) throw new Error(`no issue or pull request #${number}`);
  return issue;
}

function showPull(world: World, repository: Repository, issue: Issue): PullObject {
  if (issue.pull === null) throw new Error(`#${issue.number} is no pull request`);
  return JSON.parse(JSON.stringify(renderPull(world, repository, issue, issue.pull))) as PullObject;
}

type Readers = Pick<GitHubDouble, 'pull' | 'comments' | 'checks' | 'file' | 'log' | 'issues'>;

const readers = (world: World, or: Or): Readers => ({
  pull: (pull, repository) => showPull(world, or(repository), issueOf(or(repository), pull)),
  comments: (issue, repository) =>
    [...or(repository).comments.values()].filter((comment) => comment.issue.number === issue.number),
  checks: (sha, repository) => [...or(repository).checks.values()].filter((check) => check.headSha === sha),
  file: (branch, file, repository) => {
    const { directory } = or(repository);
    const tip = commitOf(directory, branch);
    const entry = tip === null ? null : entryAt(directory, tip, file);
    return entry === null ? null : readBlob(directory, entry.sha).toString();
  },
  log: (branch, repository) => {
    const { directory } = or(repository);
    const tip = commitOf(directory, branch);
    return tip === null ? [] : readCommits(directory, listCommits(directory, tip));
  },
  issues: (repository) => [...or(repository).issues.values()].filter((issue) => issue.pull === null),
});

type Admin = Omit<
  GitHubDouble,
  keyof Readers | 'url' | 'violations' | 'requests' | 'exchanges' | 'gitRequests' | 'limits' | 'close' | 'inject'
>;

const admin = (world: World, or: Or): Admin => ({
  createRepository: (asked) => seed.createRepository(world, asked),
  commit: (repository, branch, files, words) => seed.commit(world, repository, branch, files, words),
  openPull: (asked, repository) => showPull(world, or(repository), seed.openPull(world, or(repository), asked)),
  pushToPull: (pull, files, words, repository) => {
    const issue = issueOf(or(repository), pull);
    if (issue.pull === null) throw new Error(`#${pull.number} is no pull request`);
    seed.commit(world, issue.pull.head.repository, issue.pull.head.ref, files, words);
    return showPull(world, or(repository), issue);
  },
  closePull: (pull, end = {}, repository) => {
    const issue = issueOf(or(repository), pull);
    seed.closePull(world, or(repository), issue, end.mergedBy ?? null);
    return showPull(world, or(repository), issue);
  },
  openIssue: (asked, repository) => seed.openIssue(world, or(repository), asked),
  comment: (issue, body, login = 'pomona', repository) =>
    seed.comment(world, or(repository), issue.number, body, login),
  review: (pull, state, login, repository) => seed.review(world, issueOf(or(repository), pull), state, login),
  token: (asked) => seed.giveToken(world, asked),
  registerApp: (slug, permissions) => registerApp(world, slug, permissions),
  account: (login, type) => account(world, login, type),
  addRun: (asked, repository) => seed.addRun(world, or(repository), asked),
  addArtifact: (asked, repository) => seed.addArtifact(world, or(repository), asked),
  event: (name, action, subject = {}, repository) => {
    const here = or(repository);
    const isComment = name === 'issue_comment' && 'issue' in subject && 'id' in subject;
    if (isComment) return commentPayload(world, here, action, subject as Comment);
    if (/^pull_request/.test(name)) return pullPayload(world, here, action, issueOf(here, subject as Numbered));
    const says = action === '' ? subject : { action, ...subject };
    return otherPayload(world, here, here.owner, says as Payload);
  },
});

/** Starts the double on a free port of 127.0.0.1. Nothing of it outlives `close()`. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubDouble> {
  const world = createWorld(options);
  const listening = await listen(world);
  const or: Or = (repository) => {
    const [first] = world.repositories.values();
    const chosen = repository ?? first;
    if (chosen === undefined) throw new Error('there is no repository yet: call createRepository');
    return chosen;
  };
  return {
    ...admin(world, or),
    ...readers(world, or),
    url: listening.url,
    violations: world.violations,
    exchanges: listening.exchanges,
    gitRequests: listening.gitRequests,
    limits: world.limits,
    get requests() {
      return listening.exchanges.map(({ method, path: at }) => `${method} ${at}`);
    },
    inject: (fault) => listening.faults.add(fault),
    close: async () => {
      await listening.close();
      rmSync(world.directory, { recursive: true, force: true });
    },
  };
}
