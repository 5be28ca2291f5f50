import type { Annotation, CheckRun, CommitStatus, Repository, World } from '../world.ts';
import { nodeId, renderAccount, renderApp } from './account.ts';
import { apiUrl, pageUrl } from './repository.ts';

/** A `check-run`. */
export function renderCheck(world: World, repository: Repository, check: CheckRun): Record<string, unknown> {
  const url = `${apiUrl(world, repository)}/check-runs/${check.id}`;
  const page = `${pageUrl(world, repository)}/runs/${check.id}`;
  return {
    id: check.id,
    node_id: nodeId('CheckRun', check.id),
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: page,
    details_url: check.detailsUrl ?? page,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: check.suite },
    app: renderApp(world, check.app),
    pull_requests: [],
  };
}

/** A `check-annotation`. */
export const renderAnnotation = (
  world: World,
  repository: Repository,
  check: CheckRun,
  annotation: Annotation,
): Record<string, unknown> => ({
  path: annotation.path,
  blob_href: `${pageUrl(world, repository)}/blob/${check.headSha}/${annotation.path}`,
  start_line: annotation.start_line,
  end_line: annotation.end_line,
  start_column: annotation.start_column ?? null,
  end_column: annotation.end_column ?? null,
  annotation_level: annotation.annotation_level,
  title: annotation.title ?? null,
  message: annotation.message,
  raw_details: annotation.raw_details ?? null,
});

/** A `status` of a commit. */
export const renderStatus = (world: World, repository: Repository, status: CommitStatus): Record<string, unknown> => ({
  id: status.id,
  node_id: nodeId('StatusContext', status.id),
  url: `${apiUrl(world, repository)}/statuses/${status.sha}`,
  avatar_url: null,
  state: status.state,
  description: status.description,
  target_url: status.targetUrl,
  context: status.context,
  created_at: status.createdAt,
  updated_at: status.createdAt,
  creator: renderAccount(world, status.creator),
});
