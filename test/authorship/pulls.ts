import type { LoggedSession, PullCommit, PullRequest, Session, Trust } from '../../src/core/index.ts';

/** A pull request by a person, without any mark, but for what is given. */
export function pullOf(given: Partial<PullRequest> = {}): PullRequest {
  return {
    repository: 'harbour/ferry-timetable',
    number: 7,
    title: 'Count the night ferry once',
    body: '',
    login: 'quay-keeper',
    authorType: 'User',
    headBranch: 'night-ferry',
    headRepository: 'harbour/ferry-timetable',
    baseBranch: 'main',
    createdAt: '2026-11-02T08:00:00Z',
    labels: [],
    commits: [],
    comments: [],
    task: null,
    ...given,
  };
}

/** A person's commit, but for what is given. */
export function commitOf(message: string, given: Partial<PullCommit> = {}): PullCommit {
  return {
    sha: '0'.repeat(40),
    message,
    authorName: 'Quay Keeper',
    authorEmail: 'keeper@harbour.example',
    authorLogin: 'quay-keeper',
    committerLogin: null,
    authoredAt: null,
    ...given,
  };
}

/** A session with nothing in it but who ran it. */
export function logOf(agent: string, trust: Trust, models: readonly string[] = []): LoggedSession {
  const session: Session = {
    format: agent,
    agent,
    agentVersion: null,
    id: null,
    models,
    cwd: null,
    branch: null,
    baseCommit: null,
    pullRequests: [],
    startedAt: null,
    endedAt: null,
    end: 'unknown',
    compactions: 0,
    apiErrors: 0,
    steps: [],
    usage: { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null, how: 'none' },
    diagnostics: {
      records: 0,
      used: 0,
      skipped: {},
      spliced: 0,
      orphanResults: 0,
      unanswered: 0,
      duplicates: 0,
      truncated: 0,
      redacted: 0,
    },
  };
  return { file: 'crossing.jsonl', trust, boundBy: 'named', session };
}
