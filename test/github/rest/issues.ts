import { checkIssue } from '../limits.ts';
import { renderIssue, renderLabel } from '../objects/issue.ts';
import { pageOf } from '../paging.ts';
import { may } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import { account, freshId, type Issue, timestamp } from '../world.ts';
import {
  created,
  found,
  numberOf,
  ok,
  type Reply,
  type RepositoryCall,
  type RepositoryHandler,
  textOf,
} from './call.ts';
import { ensureLabels } from './labels.ts';

interface AskedIssue {
  readonly title?: string | number | null;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: string | null;
  readonly labels?: readonly (string | { readonly name?: string })[];
  readonly assignees?: readonly (string | { readonly login?: string })[];
}

/** What the double does not model says so, rather than be taken for an answer. */
function refuse(values: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  for (const name of names)
    if (values[name] !== undefined && values[name] !== null)
      throw new Refusal(501, `The double does not know ${name}.`);
}

const labelNames = (asked: AskedIssue): string[] =>
  (asked.labels ?? []).flatMap((label) => (typeof label === 'string' ? [label] : (label.name ?? [])));

function assigneesOf(call: RepositoryCall, asked: AskedIssue): Issue['assignees'] {
  const logins = (asked.assignees ?? []).flatMap((one) => (typeof one === 'string' ? [one] : (one.login ?? [])));
  return logins
    .filter((login) => call.repository.roles.has(login.toLowerCase()))
    .map((login) => account(call.world, login));
}

/** Adds an issue; the number is the next of issues and pull requests together. */
export function addIssue(
  { world, repository }: Pick<RepositoryCall, 'world' | 'repository'>,
  issue: Pick<Issue, 'title' | 'body' | 'user' | 'app' | 'labels' | 'assignees' | 'pull'>,
): Issue {
  const now = timestamp(world);
  const state = {
    state: 'open',
    stateReason: null,
    closedAt: null,
    lastEditedAt: null,
    createdAt: now,
    updatedAt: now,
  } as const;
  const made: Issue = { id: freshId(world), number: repository.issues.size + 1, ...state, ...issue };
  repository.issues.set(made.number, made);
  return made;
}

function create(call: RepositoryCall): Reply {
  const { world, repository, token } = call;
  const body = call.body as AskedIssue;
  refuse(call.body as Record<string, unknown>, ['milestone', 'type', 'issue_field_values', 'assignee']);
  const title = String(body.title ?? '');
  checkIssue(title, body.body ?? null);
  const labels = ensureLabels(call, labelNames(body));
  const assignees = assigneesOf(call, body);
  const made = { title, body: body.body ?? null, user: token.account, app: token.app, labels, assignees, pull: null };
  return created(renderIssue(world, repository, addIssue(call, made)));
}

function update(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const issue = found(repository.issues.get(numberOf(call, 'issue_number')));
  const body = (call.body ?? {}) as AskedIssue;
  refuse(body as Record<string, unknown>, [
    'milestone',
    'type',
    'issue_field_values',
    'assignee',
    'duplicate_issue_id',
  ]);
  const title = String(body.title ?? issue.title);
  const text = body.body === undefined ? issue.body : body.body;
  checkIssue(title, text);
  const now = timestamp(world);
  if (text !== issue.body) issue.lastEditedAt = now;
  Object.assign(issue, { title, body: text, updatedAt: now });
  if (body.labels !== undefined) issue.labels = ensureLabels(call, labelNames(body));
  if (body.assignees !== undefined) issue.assignees = assigneesOf(call, body);
  if (body.state !== undefined && body.state !== issue.state) {
    issue.state = body.state;
    issue.closedAt = body.state === 'closed' ? now : null;
    issue.stateReason = body.state === 'closed' ? (body.state_reason ?? 'completed') : 'reopened';
  }
  return ok(renderIssue(world, repository, issue));
}

const SORTS: Readonly<Record<string, 'createdAt' | 'updatedAt'>> = { created: 'createdAt', updated: 'updatedAt' };

/** Issues and pull requests, as on GitHub; a token that may read only one kind sees only that kind. */
function list(call: RepositoryCall): Reply {
  const { world, repository, query, token } = call;
  refuse(query, ['milestone', 'assignee', 'mentioned', 'type', 'issue_field_values']);
  const state = query.state ?? 'open';
  const labels = (textOf(call, 'labels') ?? '').toLowerCase().split(',').filter(Boolean);
  const by = SORTS[String(query.sort ?? 'created')];
  if (by === undefined) throw new Refusal(501, 'The double does not sort by comments.');
  const sees = (issue: Issue) =>
    !repository.private || may(token, issue.pull === null ? 'issues' : 'pull_requests', 'read');
  const issues = [...repository.issues.values()].filter((issue) => {
    const names = new Set(issue.labels.map((name) => name.toLowerCase()));
    if (!sees(issue) || !labels.every((label) => names.has(label))) return false;
    if (query.creator !== undefined && issue.user.login !== query.creator) return false;
    if (query.since !== undefined && issue.updatedAt < String(query.since)) return false;
    return state === 'all' || issue.state === state;
  });
  const sign = (query.direction ?? 'desc') === 'desc' ? -1 : 1;
  issues.sort((one, other) => sign * (one[by].localeCompare(other[by]) || one.number - other.number));
  const { items, headers } = pageOf(call, issues);
  return ok(
    items.map((issue) => renderIssue(world, repository, issue)),
    headers,
  );
}

function get(call: RepositoryCall): Reply {
  const issue = found(call.repository.issues.get(numberOf(call, 'issue_number')));
  return ok(renderIssue(call.world, call.repository, issue));
}

const labelsOf = (call: RepositoryCall): Issue => found(call.repository.issues.get(numberOf(call, 'issue_number')));

function answerLabels(call: RepositoryCall, issue: Issue): Reply {
  const { world, repository } = call;
  const labels = issue.labels.map((name) =>
    renderLabel(world, repository, found(repository.labels.get(name.toLowerCase()))),
  );
  return ok(labels);
}

/** The three shapes that GitHub takes: `{ labels }`, a bare list, a single name. */
function askedLabels(call: RepositoryCall): string[] {
  const body = call.body as AskedIssue | AskedIssue['labels'] | string | undefined;
  if (typeof body === 'string') return [body];
  return labelNames(Array.isArray(body) ? { labels: body } : ((body ?? {}) as AskedIssue));
}

function addLabels(call: RepositoryCall): Reply {
  const issue = labelsOf(call);
  issue.labels = ensureLabels(call, [...issue.labels, ...askedLabels(call)]);
  return answerLabels(call, issue);
}

function setLabels(call: RepositoryCall): Reply {
  const issue = labelsOf(call);
  issue.labels = ensureLabels(call, askedLabels(call));
  return answerLabels(call, issue);
}

function removeLabel(call: RepositoryCall): Reply {
  const issue = labelsOf(call);
  const name = (call.path.name ?? '').toLowerCase();
  if (!issue.labels.some((label) => label.toLowerCase() === name)) throw new Refusal(404, 'Label does not exist');
  issue.labels = issue.labels.filter((label) => label.toLowerCase() !== name);
  return answerLabels(call, issue);
}

export const ISSUES = {
  'issues/create': create,
  'issues/get': get,
  'issues/list-for-repo': list,
  'issues/update': update,
  'issues/add-labels': addLabels,
  'issues/list-labels-on-issue': (call) => answerLabels(call, labelsOf(call)),
  'issues/remove-label': removeLabel,
  'issues/set-labels': setLabels,
} satisfies Record<string, RepositoryHandler>;
