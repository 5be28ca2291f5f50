import type { Level } from '../../core/index.ts';
import type { EffectiveCommand } from '../../syntax/index.ts';
import { hasOption, operandsOf, optionValue, wordsOf } from './words.ts';

/** A call of GitHub's API, by `gh api` or by a program that fetches. */
interface ApiCall {
  readonly method: string;
  /** Without its host and its first slash: `repos/…`, `graphql`. */
  readonly path: string;
  /** What is sent along, as the line has it. */
  readonly body: string;
}

/** What a call changes. `of`: the question that it belongs to. */
export interface GithubChange {
  readonly of: 'checks' | 'loss' | 'publishing';
  readonly what: string;
  readonly subject: string;
  readonly level: Level;
}

const LONGEST = 10_000;
const HOST = /^https?:\/\/(?:api\.github\.com|[\w.-]{1,200}\/api\/v3|[\w.-]{1,200}(?=\/api\/graphql))\//i;
const SENDS = /^(?:-f|-F|-d|--field|--raw-field|--input|--data\S*|--json)$/;

function apiCall(command: EffectiveCommand): ApiCall | null {
  const words = wordsOf(command);
  const byFetch = /^(?:curl|wget|http|https|xh)$/.test(command.name ?? '');
  if (!byFetch && !(command.name === 'gh' && words[0] === 'api')) return null;
  const named = operandsOf(command).find((word) =>
    byFetch ? HOST.test(word) : /^\/?(?:repos|orgs|user|users|gists|graphql|teams|enterprises)\b|^https?:/.test(word),
  );
  if (named === undefined) return null;
  const asked = optionValue(command, '-X', '--method', '--request')?.toUpperCase();
  const glued = words.find((word) => /^-X[A-Z]+$/.test(word))?.slice(2);
  const body = [...words, command.input?.text ?? ''].join(' ').slice(0, LONGEST);
  return {
    method: asked ?? glued ?? (words.some((word) => SENDS.test(word)) ? 'POST' : 'GET'),
    path: named
      .replace(HOST, '')
      .replace(/^\//, '')
      .replace(/[?#].*$/, ''),
    body,
  };
}

interface Row extends GithubChange {
  readonly path: RegExp;
  readonly method?: RegExp;
  readonly body?: RegExp;
}

const PROTECTION = {
  of: 'checks',
  what: 'changes what protects a branch',
  subject: 'protection',
  level: 'warn',
} as const;
const APPROVAL = { of: 'checks', what: 'approves a pull request', subject: 'approval', level: 'warn' } as const;
const MERGE = { of: 'checks', what: 'merges a pull request', subject: 'merge', level: 'note' } as const;
const SETTINGS = {
  of: 'checks',
  what: 'changes settings of the repository',
  subject: 'settings',
  level: 'warn',
} as const;
const STATUS = {
  of: 'checks',
  what: 'reports the result of a check itself',
  subject: 'status',
  level: 'warn',
} as const;
const STOPPED = { of: 'checks', what: 'stops a run of the CI', subject: 'run', level: 'note' } as const;
const OVER = { of: 'loss', what: 'pushes over a branch, or deletes it,', subject: 'ref', level: 'warn' } as const;
const GONE = { of: 'loss', what: 'deletes what lies on GitHub', subject: 'delete', level: 'warn' } as const;
const RELEASE = { of: 'publishing', what: 'publishes', subject: 'publish gh', level: 'warn' } as const;

/** First match names the change. */
const CALLS: readonly Row[] = [
  { path: /\/branches\/[^/]+\/protection|\/rulesets\b|\/actions\/permissions|^orgs\/[^/]+\/rulesets/, ...PROTECTION },
  { path: /\/pulls\/\d+\/reviews/, body: /event["'=:\s]{1,6}APPROVE/, ...APPROVAL },
  { path: /\/pulls\/\d+\/merge$|\/merges$/, ...MERGE },
  { path: /\/statuses\/|\/check-runs\b/, ...STATUS },
  { path: /\/actions\/runs\/\d+(?:\/(?:force-)?cancel)?$/, ...STOPPED },
  { path: /\/actions\/workflows\/[^/]+\/disable$/, ...SETTINGS },
  {
    path: /\/(?:actions\/(?:secrets|variables)|environments|hooks|keys|collaborators|dependabot\/secrets)\b/,
    ...SETTINGS,
  },
  { path: /\/git\/refs\//, method: /^DELETE$/, ...OVER },
  { path: /\/git\/refs\//, method: /^PATCH$/, body: /force["'=:\s]{1,6}true/, ...OVER },
  { path: /^repos\/[^/]+\/[^/]+\/releases\b|^gists\b/, method: /^POST$/, ...RELEASE },
  { path: /^repos\/[^/]+\/[^/]+$/, method: /^PATCH$/, ...SETTINGS },
  { path: /^(?:repos|orgs|gists|user)\b/, method: /^DELETE$/, ...GONE },
];

const MUTATIONS: readonly (GithubChange & { readonly name: RegExp; readonly body?: RegExp })[] = [
  { name: /\b(?:create|update|delete)(?:BranchProtectionRule|RepositoryRuleset)\b/, ...PROTECTION },
  { name: /\b(?:add|submit)PullRequestReview\b/, body: /\bAPPROVE\b/, ...APPROVAL },
  { name: /\b(?:mergePullRequest|enablePullRequestAutoMerge|mergeBranch|enqueuePullRequest)\b/, ...MERGE },
  { name: /\b(?:create|update)CheckRun\b/, ...STATUS },
  { name: /\bdeleteRef\b/, ...OVER },
  { name: /\bupdateRefs?\b/, body: /\bforce["']?\s{0,3}:\s{0,3}true/, ...OVER },
  { name: /\bdelete[A-Z]\w{1,60}\b/, ...GONE },
];

/** `gh` verb by verb. */
const VERBS: readonly (GithubChange & { readonly words: RegExp })[] = [
  {
    words: /^pr merge\b.* --admin\b/,
    of: 'checks',
    what: 'merges over what protects the branch',
    subject: 'admin merge',
    level: 'warn',
  },
  { words: /^pr merge\b/, ...MERGE },
  { words: /^workflow disable\b/, of: 'checks', what: 'switches a workflow off', subject: 'workflow', level: 'warn' },
  { words: /^run (?:cancel|delete)\b/, ...STOPPED },
  {
    words:
      /^(?:secret|variable) set\b|^repo edit\b.*--(?:visibility|default-branch|allow-|enable-)|^repo deploy-key add\b/,
    ...SETTINGS,
  },
  { words: /^(?:repo|release|secret|variable|cache|gist) delete\b/, ...GONE },
];

/** What a command changes on GitHub; null where it changes nothing that these rules ask about. */
export function githubChange(command: EffectiveCommand): GithubChange | null {
  const call = apiCall(command);
  if (call === null) {
    if (command.name !== 'gh') return null;
    const words = wordsOf(command).join(' ').slice(0, LONGEST);
    const approves = words.startsWith('pr review') && hasOption(command, 'a', '--approve');
    return approves ? APPROVAL : (VERBS.find((row) => row.words.test(words)) ?? null);
  }
  if (/^(?:api\/)?graphql$/.test(call.path))
    return (
      (/\bmutation\b/.test(call.body)
        ? MUTATIONS.find(({ name, body }) => name.test(call.body) && (body?.test(call.body) ?? true))
        : null) ?? null
    );
  if (!/^(?:PUT|POST|PATCH|DELETE)$/.test(call.method)) return null;
  return (
    CALLS.find(
      ({ path, method, body }) =>
        path.test(call.path) && (method?.test(call.method) ?? true) && (body?.test(call.body) ?? true),
    ) ?? null
  );
}
