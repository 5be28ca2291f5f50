import path from 'node:path';
import { type Gap, HostError, type Trust } from '../../core/index.ts';
import { fetchInto } from '../git.ts';
import { type LogsFound, together } from '../log-set.ts';
import { fetchLogs } from '../sources/fetched.ts';
import { type Asked, count, type LogSource, MOST_BYTES, nothing } from '../sources/source.ts';
import { type Candidate, candidatesAmong, type ListedArtifact, linkedRuns } from './artifact-search.ts';
import { attempt, type Client } from './client.ts';
import type { Comments } from './comment.ts';
import type { Place } from './place.ts';
import { differsFromMain, reachOf, type WorkflowRun } from './run-trust.ts';

/** Linked runs whose artifacts are listed, and artifacts that are read. */
const MOST_RUNS = 3;
const MOST_ARTIFACTS = 3;
const PER_PAGE = 100;
const PERMISSION = 'actions: read';

type Listing = Awaited<ReturnType<Client['rest']['actions']['listArtifactsForRepo']>>['data']['artifacts'];

const listed = (artifacts: Listing): readonly ListedArtifact[] =>
  artifacts.map((one) => ({
    id: one.id,
    name: one.name,
    bytes: one.size_in_bytes,
    expired: one.expired,
    createdAt: one.created_at,
    run: one.workflow_run?.id ?? 0,
    headBranch: one.workflow_run?.head_branch ?? null,
    headSha: one.workflow_run?.head_sha ?? null,
  }));

const isPlainName = (name: string): boolean => /^[\w .-]+$/.test(name);

/** What is looked through: the artifacts of the linked runs; without a link, the repository's newest. */
async function listArtifacts(client: Client, place: Place, linked: ReadonlySet<number>, names: readonly string[]) {
  const { owner, repo } = place;
  return attempt('the workflow artifacts', PERMISSION, async () => {
    if (linked.size === 0) {
      const [name = ''] = names;
      const only = names.length === 1 && isPlainName(name) ? { name } : {};
      const { data } = await client.rest.actions.listArtifactsForRepo({ owner, repo, per_page: PER_PAGE, ...only });
      return listed(data.artifacts);
    }
    const found: ListedArtifact[] = [];
    for (const run_id of [...linked].slice(-MOST_RUNS)) {
      const of = { owner, repo, run_id, per_page: PER_PAGE };
      const answer = await client.rest.actions.listWorkflowRunArtifacts(of).catch(noSuchRun);
      found.push(...listed(answer?.data.artifacts ?? []));
    }
    return found;
  });
}

/** A link may lead to a run that is gone, or never was. */
function noSuchRun(error: unknown): null {
  if ((error as { status?: unknown }).status === 404) return null;
  throw error;
}

async function readRun(client: Client, { owner, repo }: Place, run_id: number): Promise<WorkflowRun> {
  const { data } = await attempt('the workflow run', PERMISSION, () =>
    client.rest.actions.getWorkflowRun({ owner, repo, run_id }),
  );
  const here = `${owner}/${repo}/`.toLowerCase();
  const plain = (file: string): string => file.replace(/@[^@]*$/, '');
  const called = (data.referenced_workflows ?? []).flatMap(({ path: file }) =>
    file.toLowerCase().startsWith(here) ? [plain(file).slice(here.length)] : [],
  );
  return {
    id: data.id,
    event: data.event,
    headSha: data.head_sha,
    headBranch: data.head_branch,
    headRepository: data.head_repository?.full_name ?? null,
    files: [plain(data.path), ...called],
    isComplete: data.status === 'completed',
  };
}

/** Class B where the run is of trusted code; else C, and why. */
async function trustOf(
  run: WorkflowRun,
  { pull, main, spill, server, scratch, passes }: Asked,
  repository: string,
): Promise<readonly [Trust, string | null]> {
  const isFork = pull.headRepository?.toLowerCase() !== repository.toLowerCase();
  const reach = reachOf(run, { repository, headBranch: pull.headBranch, isFork });
  if (reach !== null) return ['C', reach];
  const wants = [...new Set([main, run.headSha])];
  try {
    const folder = path.join(scratch, `run-${run.id}`);
    const both = await fetchInto(folder, `${server.url}/${repository}`, { wants, token: server.token, depth: 1 });
    const differs = await differsFromMain(run, { repository: both, main, spill });
    return differs === null ? ['B', null] : ['C', differs];
  } catch (error) {
    if (!(error instanceof HostError) || passes?.(error)) throw error;
    return ['C', `its workflow could not be held against the default branch's (${error.message})`];
  }
}

/** What a host over GitHub needs to look for artifacts. */
export interface ArtifactsOf {
  readonly client: Client;
  readonly place: Place;
  readonly comments: () => Promise<Comments>;
  readonly mainBranch: string;
}

async function readArtifact(
  { client, place }: ArtifactsOf,
  { artifact, boundBy }: Candidate,
  asked: Asked,
  signal: AbortSignal,
): Promise<LogsFound> {
  const { owner, repo } = place;
  const name = `artifact ${artifact.name} of run ${artifact.run}`;
  const skip = (why: string): LogsFound => {
    const gap: Gap = { what: name, why, remedy: null };
    return { logs: [], gaps: [gap], passed: [] };
  };
  if (artifact.bytes > MOST_BYTES)
    return skip(`it has ${artifact.bytes} bytes, more than ${MOST_BYTES / 1024 ** 2} MB`);
  const run = await readRun(client, place, artifact.run);
  if (!run.isComplete) return skip('its run has not ended yet');
  const [trust, why] = await trustOf(run, asked, `${owner}/${repo}`);
  const { headers } = await attempt('the artifact', PERMISSION, () =>
    client.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
      owner,
      repo,
      artifact_id: artifact.id,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    }),
  );
  const address = headers.location ?? '';
  if (!URL.canParse(address)) return skip('GitHub did not say where it lies');
  // GitHub's own word for where it lies; the token stays behind.
  const reach = { hosts: [new URL(address).host], isTrusted: true, onThisMachine: true };
  const bound = why === null ? boundBy : `${boundBy}; class C, for ${why}`;
  const remote = { name, address, kind: 'zip' as const, reach, signal, trust, boundBy: bound };
  return fetchLogs(remote, path.join(asked.scratch, 'artifacts'));
}

/**
 * Artifacts of workflow runs, where a bot's comment or the description links a run, or the policy names artifacts. One
 * request to look, and two for each artifact that is read.
 */
export const artifactSource = (of: ArtifactsOf): LogSource => ({
  where: 'workflow artifacts',
  async find(asked, signal) {
    const { pull, policy, server, head } = asked;
    const names = policy.logs.artifacts;
    const { owner, repo } = of.place;
    const linked = linkedRuns(pull, await of.comments(), `${server.url}/${owner}/${repo}/actions/runs/`);
    if (linked.size === 0 && names.length === 0) return nothing('no run is linked, the policy names none');
    const artifacts = await listArtifacts(of.client, of.place, linked, names);
    const { mainBranch } = of;
    const candidates = candidatesAmong(artifacts, { pull, head, names, linked, mainBranch });
    const looked = `${count(artifacts.length, 'artifact')}${linked.size > 0 ? ` of ${count(linked.size, 'linked run')}` : ''}`;
    if (candidates.length === 0) return nothing(`${looked}, none by a name of logs and of this work`);
    const found: LogsFound[] = [];
    for (const one of candidates.slice(0, MOST_ARTIFACTS)) found.push(await readArtifact(of, one, asked, signal));
    const all = together(found);
    return { ...all, says: `${looked}, ${count(candidates.length, 'candidate')}, ${count(all.logs.length, 'log')}` };
  },
});
