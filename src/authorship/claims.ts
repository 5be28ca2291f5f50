import type { Attribution, LoggedSession, PullCommit, PullRequest } from '../core/index.ts';
import { AGENTS, type Agent, OTHER_AGENT, QUOTING_APPS } from './agents.ts';
import { modelNamed, plainModel } from './models.ts';
import { type Identity, identityOf, isAcceptedSuggestion, ownLines, type Trailer, trailersOf } from './texts.ts';

/**
 * How sure one mark makes, by who could have put it there. These are judgements in the order of that, not measured
 * frequencies: GitHub attests who opened a pull request and what its signatures are of, and a platform's log is out of the
 * author's hands; anybody can write a commit's author, a trailer, a description; a branch name says little, a pushed log
 * next to nothing.
 */
const TRUST = {
  app: 0.99,
  verified: 0.97,
  account: 0.95,
  heldLog: 0.95,
  author: 0.9,
  trailer: 0.85,
  sessionTrailer: 0.8,
  body: 0.7,
  record: 0.6,
  declared: 0.6,
  branch: 0.4,
  pushedLog: 0.3,
} as const;

/** One mark: which agent it speaks of, in words, and the commit that carries it (null: the pull request as a whole). */
export interface Claim {
  readonly agent: string;
  readonly trust: number;
  readonly mark: string;
  readonly commit: number | null;
  readonly models: readonly string[];
  /** Whether a session log says so. */
  readonly isLog?: boolean;
}

/** What a trailer says, before it is known where it stands. */
type Naming = Pick<Claim, 'agent' | 'trust' | 'models'>;

const clipped = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** The slug of a GitHub App by its login; null for a login that is no App's. Only Apps have brackets in theirs. */
function appOf(login: string, type: PullRequest['authorType']): string | null {
  if (login.endsWith('[bot]')) return login.slice(0, -'[bot]'.length);
  return type === 'Bot' ? login : null;
}

/** Whether an account is one of the agent's Apps: by its id where both are known, for a name may be another's by now. */
function isApp({ apps = {} }: Agent, app: string | null, id: number | null = null): boolean {
  if (app === null || !Object.hasOwn(apps, app)) return false;
  const known = apps[app] ?? null;
  return known === null || id === null || known === id;
}

function byAddress({ name, email }: Identity): Agent | null {
  const has = (named: boolean) => (agent: Agent) =>
    agent.addresses?.some(
      (one) => one.email === email && (one.name !== undefined) === named && (one.name?.test(name) ?? true),
    );
  return AGENTS.find(has(true)) ?? AGENTS.find(has(false)) ?? null;
}

function ofOpener(pull: PullRequest): Claim[] {
  const login = pull.login?.toLowerCase() ?? '';
  const app = appOf(login, pull.authorType);
  return AGENTS.flatMap((agent): Claim[] => {
    const claim = { agent: agent.id, mark: `opened by ${clipped(pull.login ?? '')}`, commit: null, models: [] };
    if (isApp(agent, app, pull.authorId)) return [{ ...claim, trust: TRUST.app }];
    return app === null && agent.accounts?.includes(login) ? [{ ...claim, trust: TRUST.account }] : [];
  });
}

/** GitHub's own account for commits that it makes and signs for whoever asked for them on its pages or by its API. */
const SIGNING_FOR_OTHERS = 'web-flow';

/**
 * Whether GitHub vouches for a commit's author: the signature holds, and whoever signed is the author, or GitHub for them.
 * Another's good signature says nothing of the author, whom anybody can write down.
 */
function isVerified({ verified, authorLogin, committerLogin }: PullCommit): boolean {
  return (
    verified === true &&
    authorLogin !== null &&
    (committerLogin === authorLogin || committerLogin === SIGNING_FOR_OTHERS)
  );
}

function ofAuthor(commit: PullCommit, at: number): Claim[] {
  const identity = { name: commit.authorName, email: commit.authorEmail.toLowerCase() };
  const app = appOf(commit.authorLogin?.toLowerCase() ?? '', null);
  const agent =
    byAddress(identity) ?? AGENTS.find((one) => isApp(one, app) || one.authorName?.test(commit.authorName.slice(-100)));
  if (!agent) return [];
  const verified = isVerified(commit);
  const who = `commit author ${clipped(`${commit.authorName} <${commit.authorEmail}>`)}`;
  const model = modelNamed(commit.authorName.slice(0, 200));
  return [
    {
      agent: agent.id,
      trust: verified ? TRUST.verified : TRUST.author,
      mark: verified ? `${who}, verified` : who,
      commit: at,
      models: model ? [model] : [],
    },
  ];
}

/** `Co-authored-by` and its like: by address for sure, by a model's name as a declaration that names no tool. */
function ofIdentity(value: string): Naming | null {
  const identity = identityOf(value);
  if (identity === null) return null;
  const model = modelNamed(identity.name);
  const models = model ? [model] : [];
  const agent = byAddress(identity);
  if (agent) return { agent: agent.id, trust: TRUST.trailer, models };
  return model && /^(?:Claude [A-Z]|GPT-\d)/i.test(identity.name)
    ? { agent: OTHER_AGENT, trust: TRUST.declared, models }
    : null;
}

/**
 * `Coding-Agent: AGENT`, and `Assisted-by: AGENT:MODEL [TOOL]…` as the Linux kernel asks for it. Without a model the
 * latter may thank a person: then the agent must be one that is known, by a name that persons do not bear.
 */
function ofDeclaration({ key, value }: Trailer): Naming | null {
  const colon = value.indexOf(':');
  const name = (colon < 0 ? value : value.slice(0, colon)).trim().toLowerCase();
  const stated = colon < 0 ? '' : value.slice(colon + 1).trim();
  const model = modelNamed(stated) ?? plainModel(stated.split(' ')[0] ?? '');
  const known = AGENTS.find(({ names }) => names.includes(name));
  const thanks = known ? known.firstNames?.includes(name) && model === null : modelNamed(stated) === null;
  if (key === 'assisted-by' && thanks) return null;
  return { agent: known?.id ?? OTHER_AGENT, trust: TRUST.declared, models: model ? [model] : [] };
}

function ofTrailer(trailer: Trailer, suggestion: boolean): Naming | null {
  const { key, value } = trailer;
  if (key === 'co-authored-by') return suggestion ? null : ofIdentity(value);
  if (key === 'assisted-by') return ofIdentity(value) ?? ofDeclaration(trailer);
  if (key === 'coding-agent') return ofDeclaration(trailer);
  const agent = AGENTS.find(
    ({ trailers }) => trailers !== undefined && Object.hasOwn(trailers, key) && trailers[key]?.test(value),
  );
  if (!agent) return null;
  const model = modelNamed(value);
  return { agent: agent.id, trust: TRUST.sessionTrailer, models: model ? [model] : [] };
}

function ofCommit(commit: PullCommit, at: number): Claim[] {
  const suggestion = isAcceptedSuggestion(commit.message);
  const trailers = trailersOf(commit.message).flatMap((trailer): Claim[] => {
    const found = ofTrailer(trailer, suggestion);
    return found ? [{ ...found, mark: `trailer ${clipped(`${trailer.label}: ${trailer.value}`)}`, commit: at }] : [];
  });
  return [...ofAuthor(commit, at), ...trailers];
}

function ofDescription(pull: PullRequest): Claim[] {
  const lines = ownLines(pull.body);
  return AGENTS.flatMap(({ id, body = [] }): Claim[] => {
    const line = lines.find((own) => body.some((mark) => mark.test(own)));
    if (line === undefined) return [];
    return [{ agent: id, trust: TRUST.body, mark: `description: ${clipped(line)}`, commit: null, models: [] }];
  });
}

function ofBranch(pull: PullRequest): Claim[] {
  const branch = pull.headBranch ?? '';
  return AGENTS.filter(({ branches }) => branches?.some((prefix) => branch.startsWith(prefix))).map(({ id }) => ({
    agent: id,
    trust: TRUST.branch,
    mark: `branch ${clipped(branch)}, probably`,
    commit: null,
    models: [],
  }));
}

/** What the pull request's own marks say. */
export function claimsOfPull(pull: PullRequest): readonly Claim[] {
  const app = appOf(pull.login?.toLowerCase() ?? '', pull.authorType);
  const quoting = app !== null && QUOTING_APPS.test(app);
  return [
    ...ofOpener(pull),
    ...pull.commits.flatMap(ofCommit),
    ...(quoting ? [] : [...ofDescription(pull), ...ofBranch(pull)]),
  ];
}

/** What records beside the commits say: git notes, trace files. Those of other commits count for nothing. */
export function claimsOfRecords({ commits }: PullRequest, records: readonly Attribution[]): readonly Claim[] {
  return records.flatMap(({ commit, agent, model, by }): Claim[] => {
    const at = commits.findIndex(({ sha }) => sha === commit);
    const known = AGENTS.find(({ id, names }) => id === agent || names.includes(agent));
    if (at < 0) return [];
    const models = model === null ? [] : [plainModel(model)].filter((one) => one !== null);
    return [
      { agent: known?.id ?? OTHER_AGENT, trust: TRUST.record, mark: `${by} of ${clipped(agent)}`, commit: at, models },
    ];
  });
}

/** What a session log says by its own format. A log that the author pushed or linked could be anybody's. */
export function claimsOfLog({ file, trust, session }: LoggedSession): readonly Claim[] {
  if (session.agent === '') return [];
  const held = trust === 'A' || trust === 'B';
  return [
    {
      agent: session.agent,
      trust: held ? TRUST.heldLog : TRUST.pushedLog,
      mark: `session log ${clipped(file)} of ${session.agent}, class ${trust}`,
      commit: null,
      models: session.models.flatMap((model) => plainModel(model) ?? []),
      isLog: true,
    },
  ];
}
