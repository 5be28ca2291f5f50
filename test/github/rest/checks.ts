import { commitOf } from '../git.ts';
import { checkAnnotation } from '../limits.ts';
import { renderAnnotation, renderCheck } from '../objects/check.ts';
import { pageOf } from '../paging.ts';
import { notFound, Refusal, unprocessable } from '../refusal.ts';
import { type Annotation, type App, type CheckRun, freshId, timestamp, type World } from '../world.ts';
import { created, found, numberOf, ok, type Reply, type RepositoryCall, type RepositoryHandler } from './call.ts';

interface AskedCheck {
  readonly name?: string;
  readonly head_sha?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly status?: string;
  readonly started_at?: string;
  readonly conclusion?: string;
  readonly completed_at?: string;
  readonly output?: { title?: string; summary: string; text?: string; annotations?: readonly Annotation[] };
}

/** Lays a request over a check run: annotations are appended, a conclusion completes it, anything else is replaced. */
function apply(world: World, check: CheckRun, asked: AskedCheck): void {
  if (asked.conclusion === 'stale') throw unprocessable('Only GitHub can set the conclusion to stale.');
  for (const annotation of asked.output?.annotations ?? []) checkAnnotation(annotation);
  check.name = asked.name ?? check.name;
  check.detailsUrl = asked.details_url ?? check.detailsUrl;
  check.externalId = asked.external_id ?? check.externalId;
  check.startedAt = asked.started_at ?? check.startedAt;
  check.conclusion = asked.conclusion ?? check.conclusion;
  check.status = asked.conclusion === undefined ? (asked.status ?? check.status) : 'completed';
  if (check.status === 'completed') {
    if (check.conclusion === null) throw unprocessable('Invalid request.\n\nA completed check needs a conclusion.');
    check.completedAt = asked.completed_at ?? check.completedAt ?? timestamp(world);
  }
  if (asked.output === undefined) return;
  check.title = asked.output.title ?? check.title;
  check.summary = asked.output.summary;
  check.text = asked.output.text ?? check.text;
  check.annotations.push(...(asked.output.annotations ?? []));
}

const appOf = (call: RepositoryCall): App => found(call.token.app);

/** One suite an App and commit. */
function suiteOf(world: World, app: App, sha: string): number {
  const key = `${app.id} ${sha}`;
  const suite = world.suites.get(key) ?? freshId(world);
  world.suites.set(key, suite);
  return suite;
}

function create(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const asked = call.body as AskedCheck;
  const sha = /^[0-9a-f]{40}$/.test(asked.head_sha ?? '') ? commitOf(repository.directory, asked.head_sha ?? '') : null;
  if (sha === null) throw unprocessable(`No commit found for SHA: ${asked.head_sha}`);
  const app = appOf(call);
  const blank = { detailsUrl: null, externalId: '', completedAt: null, title: null, summary: null, text: null };
  const check: CheckRun = {
    id: freshId(world),
    suite: suiteOf(world, app, sha),
    app,
    headSha: sha,
    name: asked.name ?? '',
    status: 'queued',
    conclusion: null,
    startedAt: timestamp(world),
    annotations: [],
    ...blank,
  };
  apply(world, check, asked);
  repository.checks.set(check.id, check);
  return created(renderCheck(world, repository, check));
}

const checkAt = (call: RepositoryCall): CheckRun => found(call.repository.checks.get(numberOf(call, 'check_run_id')));

function update(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const check = checkAt(call);
  if (check.app.id !== appOf(call).id)
    throw new Refusal(
      403,
      `Invalid app_id \`${appOf(call).id}\` - check run can only be modified by the GitHub App that created it.`,
    );
  apply(world, check, call.body as AskedCheck);
  return ok(renderCheck(world, repository, check));
}

/** The newest run of each name and App, unless all are asked for; newest first. */
function list(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const sha = commitOf(repository.directory, call.path.ref ?? '');
  if (sha === null) throw notFound(`No commit found for SHA: ${call.path.ref}`);
  const seen = new Set<string>();
  const checks = [...repository.checks.values()].reverse().filter((check) => {
    if (check.headSha !== sha) return false;
    if (query.check_name !== undefined && query.check_name !== check.name) return false;
    if (query.status !== undefined && query.status !== check.status) return false;
    if (query.app_id !== undefined && Number(query.app_id) !== check.app.id) return false;
    const key = `${check.app.id} ${check.name}`;
    if (query.filter !== 'all' && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const { items, headers } = pageOf(call, checks);
  return ok(
    { total_count: checks.length, check_runs: items.map((check) => renderCheck(world, repository, check)) },
    headers,
  );
}

function listAnnotations(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const check = checkAt(call);
  const { items, headers } = pageOf(call, check.annotations);
  return ok(
    items.map((annotation) => renderAnnotation(world, repository, check, annotation)),
    headers,
  );
}

export const CHECKS = {
  'checks/create': create,
  'checks/get': (call) => ok(renderCheck(call.world, call.repository, checkAt(call))),
  'checks/list-annotations': listAnnotations,
  'checks/list-for-ref': list,
  'checks/update': update,
} satisfies Record<string, RepositoryHandler>;
