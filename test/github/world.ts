import type { RegisteredApp } from './apps.ts';

/** Everything that the double remembers. Tests see it through the admin side and the readers. */

export type Level = 'read' | 'write';
export type Permissions = Readonly<Record<string, Level>>;
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

export interface App {
  readonly id: number;
  readonly slug: string;
}

/**
 * Somebody who asks. `actions` is a workflow's GITHUB_TOKEN, `app` an installation token, `user` a personal token,
 * `jwt` an App speaking as itself, `anonymous` nobody.
 */
export interface Token {
  readonly value: string;
  readonly kind: 'actions' | 'app' | 'user' | 'jwt' | 'anonymous';
  readonly account: Account;
  readonly app: App | null;
  readonly permissions: Permissions;
  /** Requests in the running hour. */
  used: number;
  /** When the hour began, and each content-creating request of the last minute: milliseconds of the real clock. */
  hourFrom: number;
  created: number[];
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

/** A review that was sent; a dismissal changes the state of one that is there. */
export interface Review {
  readonly id: number;
  readonly user: Account;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly commit: string;
  readonly submittedAt: string;
}

export interface Pull {
  draft: boolean;
  /** `before` is the head of before the last push; null where there was none. */
  readonly head: { readonly repository: Repository; readonly ref: string; sha: string; before: string | null };
  readonly base: { readonly ref: string; sha: string };
  mergedAt: string | null;
  mergedBy: Account | null;
  mergeCommit: string | null;
  /** Oldest first. */
  readonly reviews: Review[];
}

/** An issue; with `pull`, a pull request: GitHub numbers them in one sequence. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly user: Account;
  readonly app: App | null;
  readonly createdAt: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: string | null;
  labels: string[];
  assignees: Account[];
  updatedAt: string;
  closedAt: string | null;
  lastEditedAt: string | null;
  readonly pull: Pull | null;
}

export interface Comment {
  readonly id: number;
  readonly issue: Issue;
  readonly user: Account;
  readonly app: App | null;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface CheckRun {
  readonly id: number;
  readonly suite: number;
  readonly app: App;
  readonly headSha: string;
  name: string;
  status: string;
  conclusion: string | null;
  detailsUrl: string | null;
  externalId: string;
  startedAt: string;
  completedAt: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: Annotation[];
}

export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Account;
  readonly createdAt: string;
}

export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly name: string;
  /** The workflow's file, `.github/workflows/agent.yml`. */
  readonly path: string;
  readonly workflowId: number;
  readonly event: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly headRepository: Repository;
  readonly actor: Account;
  readonly createdAt: string;
}

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly expired: boolean;
  readonly run: WorkflowRun;
  readonly createdAt: string;
}

/** A ruleset as it was created. */
export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  readonly bypassActors: readonly { readonly actor_id?: number | null; readonly actor_type: string }[];
  /** Branches as the conditions name them: `refs/heads/…`, `~DEFAULT_BRANCH`, `~ALL`. */
  readonly include: readonly string[];
  readonly rules: readonly { readonly type: string; readonly parameters?: unknown }[];
}

/** What people choose on a repository's pages of settings. Tests set it directly. */
interface RepositorySettings {
  readonly rulesets: Map<number, Ruleset>;
  /** By branch: checks that classic branch protection requires. */
  readonly requiredChecks: Map<string, readonly { readonly context: string; readonly app_id: number | null }[]>;
  /** By path: states of workflows that are not active. */
  readonly workflowStates: Map<string, string>;
  token: { default: 'read' | 'write'; mayApprove: boolean };
  forkApproval: string;
  actions: { enabled: boolean; allowed: 'all' | 'local_only' | 'selected' };
}

export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly fork: boolean;
  /** The bare git repository that REST, GraphQL and pushes share. */
  readonly directory: string;
  readonly createdAt: string;
  readonly roles: Map<string, Role>;
  readonly labels: Map<string, Label>;
  readonly issues: Map<number, Issue>;
  readonly comments: Map<number, Comment>;
  readonly checks: Map<number, CheckRun>;
  readonly statuses: CommitStatus[];
  readonly runs: Map<number, WorkflowRun>;
  readonly artifacts: Map<number, Artifact>;
  readonly settings: RepositorySettings;
}

/** GitHub's limits that no schema tells. */
export interface Limits {
  /** Requests an hour for one token. */
  primary: number;
  /** Requests a minute that create or change something. */
  contentPerMinute: number;
  /** Seconds that a secondary limit asks to wait. */
  retryAfter: number;
}

export interface World {
  /** Where the double listens: `http://127.0.0.1:PORT`, the REST base and the web address in one. */
  url: string;
  /** Where artifacts are fetched from: another origin, so that clients leave their token behind. */
  storage: string;
  /** Scratch folder of the bare repositories. */
  readonly directory: string;
  readonly clock: () => Date;
  readonly limits: Limits;
  readonly accounts: Map<string, Account>;
  readonly tokens: Map<string, Token>;
  readonly apps: Map<number, RegisteredApp>;
  /** By lower-case `owner/name`. */
  readonly repositories: Map<string, Repository>;
  readonly suites: Map<string, number>;
  readonly violations: string[];
  nextId: number;
}

/** A fresh id, unique in the world. */
export const freshId = (world: World): number => world.nextId++;

/** The world's time, as GitHub writes it: whole seconds in UTC. */
export const timestamp = (world: World): string =>
  world
    .clock()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');

export const fullName = (repository: Repository): string => `${repository.owner.login}/${repository.name}`;

export function findRepository(world: World, owner: string, name: string): Repository | null {
  return world.repositories.get(`${owner}/${name}`.toLowerCase()) ?? null;
}

/** The account of that login, made on first mention; a login that ends in `[bot]` is a Bot unless said otherwise. */
export function account(world: World, login: string, type?: Account['type']): Account {
  const known = world.accounts.get(login.toLowerCase());
  if (known !== undefined) return known;
  const id = login === 'github-actions[bot]' ? 41898282 : freshId(world);
  const made: Account = { id, login, type: type ?? (login.endsWith('[bot]') ? 'Bot' : 'User') };
  world.accounts.set(login.toLowerCase(), made);
  return made;
}
