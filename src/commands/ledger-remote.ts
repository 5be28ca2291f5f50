import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HostError, type LedgerFile, type Writer } from '../core/index.ts';
import { type CommitMaker, githubProvenance, type ProvenanceHost, type RunFact } from '../host/github/provenance.ts';
import { fetchHistory } from '../host/ledger-history.ts';
import { appendRulings, readLedger, sealEvent, type Unproven, verifyProvenance } from '../ledger/index.ts';
import { deriveFiles } from '../score/index.ts';
import { openPlace, placeOf } from './ledger-place.ts';

/** A ledger as fetched from its server, with what the server says against it. */
export interface RemoteLedger {
  readonly files: readonly LedgerFile[];
  readonly tip: string;
  /** What the server's history and GitHub have against its events. */
  readonly unproven: readonly Unproven[];
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

/**
 * Fetches a ledger with its history and lays it beside what GitHub says of its commits and runs. `since`: the tip that was
 * verified last; nothing of it may be gone. Of a server without GitHub's API only the history is checked, and that is said.
 */
export async function readRemote(
  remote: string,
  since: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<RemoteLedger> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'proctor-remote-'));
  try {
    const { url, token, github } = placeOf(remote, env, scratch);
    const history = await fetchHistory(url, token, scratch);
    const { files, tip, commits } = history;
    const before = since === undefined ? null : await history.at(since);
    if (since !== undefined && before === null)
      throw new HostError(
        `the branch has no commit ${since} any more: its history was rewritten`,
        'Look for the old tip in a clone.',
      );
    if (github === null) {
      const unseen = ['Authors, signatures and runs were not looked at: that needs GitHub and a GITHUB_TOKEN.'];
      const plain = commits.map((commit) => ({ ...commit, complaint: null }));
      return {
        files,
        tip,
        unproven: verifyProvenance(files, { commits: plain, complaintOf: () => null, before }),
        unseen,
      };
    }
    const host = githubProvenance(github);
    const [branch, makers, runs] = [await host.defaultBranch(), await host.makers(), await runsOf(host, files)];
    const judged = commits.map((commit) => ({ ...commit, complaint: commitComplaint(makers.get(commit.sha)) }));
    const complaintOf = (by: Writer): string | null =>
      by.run === null ? null : runComplaint(by, runs.get(by.run) ?? null, github.repository, branch);
    return { files, tip, unproven: verifyProvenance(files, { commits: judged, complaintOf, before }), unseen: [] };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Sets aside, on the branch, the events that a check has something against. Resolves to whether any was not yet. */
export async function setAside(
  remote: string,
  unproven: readonly Unproven[],
  env: NodeJS.ProcessEnv,
  at: string,
): Promise<boolean> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'proctor-aside-'));
  try {
    const place = placeOf(remote, env, scratch);
    if (place.github !== null && place.writer.run === null)
      throw new HostError(
        'on GitHub only a workflow sets events aside: the next check would not believe the commit of a person',
        'Run it on a schedule: docs/ledger.md has the workflow.',
      );
    const store = openPlace(place, scratch);
    const { writer } = store;
    const rulings = unproven.flatMap(({ event, why }) => {
      const said = { v: 1, at, writer, by: 'proctor ledger verify', why } as const;
      return event === undefined ? [] : (sealEvent({ ...said, type: 'event.quarantined', event }) ?? []);
    });
    return (await store.update((files) => appendRulings(files, rulings, deriveFiles, store.nonce()))) !== null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
