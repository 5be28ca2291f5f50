import { renderArtifact, renderRun } from '../objects/run.ts';
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import type { Artifact, WorkflowRun } from '../world.ts';
import { found, numberOf, ok, type Reply, type RepositoryCall, type RepositoryHandler, textOf } from './call.ts';

function fits(call: RepositoryCall, run: WorkflowRun): boolean {
  const wanted = (name: string, ...values: (string | null)[]): boolean => {
    const value = textOf(call, name);
    return value === null || values.includes(value);
  };
  return (
    wanted('branch', run.headBranch) &&
    wanted('event', run.event) &&
    wanted('head_sha', run.headSha) &&
    wanted('actor', run.actor.login) &&
    wanted('status', run.status, run.conclusion)
  );
}

/** Newest first. */
function answerRuns(call: RepositoryCall, runs: readonly WorkflowRun[]): Reply {
  const { world, repository } = call;
  for (const name of ['created', 'check_suite_id'])
    if (call.query[name] !== undefined) throw new Refusal(501, `The double does not know ${name}.`);
  const fitting = runs.filter((run) => fits(call, run)).reverse();
  const { items, headers } = pageOf(call, fitting);
  return ok(
    { total_count: fitting.length, workflow_runs: items.map((run) => renderRun(world, repository, run)) },
    headers,
  );
}

function listRunsOfWorkflow(call: RepositoryCall): Reply {
  const name = call.path.workflow_id ?? '';
  const runs = [...call.repository.runs.values()];
  const mine = runs.filter((run) => String(run.workflowId) === name || run.path.endsWith(`/${name}`));
  if (mine.length === 0) found(null);
  return answerRuns(call, mine);
}

function answerArtifacts(call: RepositoryCall, artifacts: readonly Artifact[]): Reply {
  const { world, repository } = call;
  const name = textOf(call, 'name');
  const fitting = artifacts.filter((artifact) => name === null || artifact.name === name).reverse();
  const { items, headers } = pageOf(call, fitting);
  const rendered = items.map((artifact) => renderArtifact(world, repository, artifact));
  return ok({ total_count: fitting.length, artifacts: rendered }, headers);
}

const runAt = (call: RepositoryCall): WorkflowRun => found(call.repository.runs.get(numberOf(call, 'run_id')));
const artifactAt = (call: RepositoryCall): Artifact =>
  found(call.repository.artifacts.get(numberOf(call, 'artifact_id')));

/** Sends the client to a storage address that takes no token, as GitHub does. */
function download(call: RepositoryCall): Reply {
  const artifact = artifactAt(call);
  if (call.path.archive_format !== 'zip') found(null);
  if (artifact.expired) throw new Refusal(410, 'Artifact has expired');
  return { status: 302, headers: { location: `${call.world.storage}/${artifact.id}.zip` } };
}

export const ACTIONS = {
  'actions/download-artifact': download,
  'actions/get-artifact': (call) => ok(renderArtifact(call.world, call.repository, artifactAt(call))),
  'actions/get-workflow-run': (call) => ok(renderRun(call.world, call.repository, runAt(call))),
  'actions/list-artifacts-for-repo': (call) => answerArtifacts(call, [...call.repository.artifacts.values()]),
  'actions/list-workflow-run-artifacts': (call) => {
    const run = runAt(call);
    return answerArtifacts(
      call,
      [...call.repository.artifacts.values()].filter((artifact) => artifact.run === run),
    );
  },
  'actions/list-workflow-runs': listRunsOfWorkflow,
  'actions/list-workflow-runs-for-repo': (call) => answerRuns(call, [...call.repository.runs.values()]),
} satisfies Record<string, RepositoryHandler>;
