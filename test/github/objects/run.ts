import { readCommits } from '../git-commits.ts';
import type { Artifact, Repository, WorkflowRun, World } from '../world.ts';
import { nodeId, renderAccount } from './account.ts';
import { apiUrl, pageUrl, renderRepository } from './repository.ts';

function renderHeadCommit(repository: Repository, sha: string): Record<string, unknown> | null {
  const [commit] = readCommits(repository.directory, [sha]);
  if (commit === undefined) return null;
  const { name, email } = commit.author;
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.committer.date,
    author: { name, email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  };
}

/** A `workflow-run`. A run for a fork lists no pull requests, as on GitHub. */
export function renderRun(world: World, repository: Repository, run: WorkflowRun): Record<string, unknown> {
  const api = apiUrl(world, repository);
  const url = `${api}/actions/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: run.name,
    display_title: run.name,
    path: run.path,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflowId,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    head_commit: renderHeadCommit(run.headRepository, run.headSha),
    head_repository: renderRepository(world, run.headRepository),
    repository: renderRepository(world, repository),
    actor: renderAccount(world, run.actor),
    triggering_actor: renderAccount(world, run.actor),
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    url,
    html_url: `${pageUrl(world, repository)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${api}/actions/workflows/${run.workflowId}`,
    previous_attempt_url: null,
  };
}

/** An `artifact`. */
export function renderArtifact(world: World, repository: Repository, artifact: Artifact): Record<string, unknown> {
  const url = `${apiUrl(world, repository)}/actions/artifacts/${artifact.id}`;
  const { run } = artifact;
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    expires_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    workflow_run: {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: run.headRepository.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  };
}
