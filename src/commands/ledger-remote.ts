import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HostError, type LedgerFile, type Quarantined, type Writer } from '../core/index.ts';
import { type CommitMaker, githubProvenance, type ProvenanceHost, type RunFact } from '../host/github/provenance.ts';
import { fetchHistory } from '../host/ledger-history.ts';
import { readLedger, verifyProvenance } from '../ledger/index.ts';
import { UsageError } from './usage.ts';

/** A ledger as fetched from its server, with what the server says against it. */
export interface RemoteLedger {
  readonly files: readonly LedgerFile[];
  readonly tip: string;
  readonly quarantine: readonly Quarantined[];
  /** What could not be looked at, a sentence each. */
  readonly unseen: readonly string[];
}

/** Events of workflows that run the default branch's code, whatever pull request they are about. */
const TRUSTED = new Set([
  'pull_request_target',
  'schedule',
  'workflow_dispatch',
  'push',
  'issue_comment',
  'workflow_run',
  'merge_group',
]);
/** Of these, the ones whose branch is the pull request's or none of ours. */
const ELSEWHERE = new Set(['pull_request_target', 'merge_group']);

/** What is wrong with a commit's maker. Programs of ours write through GitHub's API, which signs; people do not write here. */
export function commitComplaint(maker: CommitMaker | undefined): string | null {
  if (maker === undefined) return 'is not one that GitHub lists';
  if (!maker.isVerified) return 'has no signature that GitHub verified';
  return maker.isBot ? null : `was made by ${maker.login ?? 'nobody that GitHub knows'}, who is no App`;
}

/** What is wrong with the run that a writer names: null, a run of the default branch's own workflow. */
export function runComplaint(writer: Writer, run: RunFact | null, repository: string, branch: string): string | null {
  if (run === null) return `its run ${writer.run} is not one of this repository`;
  const wanted = `${repository}/${run.workflow}@refs/heads/${branch}`;
  if (writer.workflow !== null && writer.workflow.toLowerCase() !== wanted.toLowerCase())
    return `its run ${writer.run} was of ${run.workflow}, not of ${writer.workflow}`;
  if ((writer.attempt ?? 1) > run.attempts) return `its run ${writer.run} has no attempt ${writer.attempt}`;
  if (!TRUSTED.has(run.event))
    return `its run ${writer.run} was started by ${run.event}, which runs a pull request's code`;
  return ELSEWHERE.has(run.event) || run.branch === branch
    ? null
    : `its run ${writer.run} was on ${run.branch ?? 'no branch'}, not on ${branch}`;
}

/** Each run that events name, asked for once. */
async function runsOf(
  host: ProvenanceHost,
  files: readonly LedgerFile[],
): Promise<ReadonlyMap<string, RunFact | null>> {
  const ids = new Set(readLedger(files).events.flatMap(({ writer }) => writer.run ?? []));
  const runs = new Map<string, RunFact | null>();
  for (const id of ids) runs.set(id, /^\d{1,15}$/.test(id) ? await host.run(id) : null);
  return runs;
}

/** Where a repository is: `owner/name` on a server with GitHub's API, else any address of a git server. */
function placeOf(remote: string, env: NodeJS.ProcessEnv) {
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  const name = remote.startsWith(`${server}/`) ? remote.slice(server.length + 1).replace(/(?:\.git|\/)$/, '') : remote;
  const isName = /^[\w.-]+\/[\w.-]+$/.test(name);
  if (!isName && !/^https?:\/\//.test(remote))
    throw new UsageError(`--remote ${remote}: neither owner/name nor an https address`, 'See: proctor ledger --help');
  return { url: isName ? `${server}/${name}` : remote, repository: isName ? name : null, server };
}

/**
 * Fetches a ledger with its history and lays it beside what GitHub says of its commits and runs. `since`: the tip that was
 * verified last; nothing of it may be gone. Of a server without GitHub's API only the history is checked, and that is said.
 */
export async function readRemote(
  remote: string,
  since: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<RemoteLedger> {
  const { url, repository, server } = placeOf(remote, env);
  const token = env.GITHUB_TOKEN || null;
  const scratch = mkdtempSync(path.join(tmpdir(), 'proctor-remote-'));
  try {
    const history = await fetchHistory(url, token, scratch);
    const { files, tip, commits } = history;
    const before = since === undefined ? null : await history.at(since);
    if (since !== undefined && before === null)
      throw new HostError(
        `the branch has no commit ${since} any more: its history was rewritten`,
        'Look for the old tip in a clone.',
      );
    if (repository === null || token === null) {
      const unseen = ['Authors, signatures and runs were not looked at: that needs GitHub and a GITHUB_TOKEN.'];
      const plain = commits.map((commit) => ({ ...commit, complaint: null }));
      return {
        files,
        tip,
        quarantine: verifyProvenance(files, { commits: plain, complaintOf: () => null, before }),
        unseen,
      };
    }
    const writer = { app: null, run: null, attempt: null, workflow: null, sha: null };
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
    const host = githubProvenance({
      token,
      apiUrl,
      serverUrl: server,
      repository,
      writer,
      scratch,
      say: () => undefined,
    });
    const [branch, makers, runs] = [await host.defaultBranch(), await host.makers(), await runsOf(host, files)];
    const judged = commits.map((commit) => ({ ...commit, complaint: commitComplaint(makers.get(commit.sha)) }));
    const complaintOf = (by: Writer): string | null =>
      by.run === null ? null : runComplaint(by, runs.get(by.run) ?? null, repository, branch);
    return { files, tip, quarantine: verifyProvenance(files, { commits: judged, complaintOf, before }), unseen: [] };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
