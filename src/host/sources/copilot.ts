import path from 'node:path';
import type { PullRequest } from '../../core/index.ts';
import { together } from '../log-set.ts';
import { eventsOfStream } from './copilot-stream.ts';
import { fetchLogs } from './fetched.ts';
import { newestCommits } from './pushed-refs.ts';
import { count, type LogSource, nothing } from './source.ts';

const MOST_COMMITS = 50;
const MOST_SESSIONS = 5;
const TRAILER =
  /^Agent-Logs-Url: https:\/\/github\.com\/([\w.-]{1,100}\/[\w.-]{1,100})\/sessions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) {0,4}$/gm;

/** Sessions of this very repository that the commits name. */
function sessionsOf(pull: PullRequest): readonly string[] {
  const repository = pull.repository?.toLowerCase();
  const ids = newestCommits(pull, MOST_COMMITS).flatMap(({ message }) =>
    [...message.slice(-16_384).replaceAll('\r', '').matchAll(TRAILER)].flatMap(([, where = '', id = '']) =>
      where.toLowerCase() === repository ? [id] : [],
    ),
  );
  return [...new Set(ids)];
}

/** Who asks Copilot, and where it is. */
export interface CopilotAccess {
  /** A person's token: GitHub gives these logs to no App and no workflow. */
  readonly token: string | null;
  /** `https://api.githubcopilot.com` unless told. */
  readonly address?: string;
}

/** GitHub documents no version of this part of its API: these are what its own command line sends. */
const HEADERS = { 'copilot-integration-id': 'copilot-4-cli', 'x-github-api-version': '2026-01-09' } as const;

/**
 * Sessions of Copilot's cloud agent that the commits name, fetched by their ids from GitHub, where the author cannot write:
 * class A. Takes a person's token.
 */
export const copilot = ({ token, address = 'https://api.githubcopilot.com' }: CopilotAccess): LogSource => ({
  where: "Copilot's sessions",
  async find({ pull, scratch }, signal) {
    const ids = sessionsOf(pull);
    if (ids.length === 0) return nothing('none is named');
    const named = `the commits name ${count(ids.length, 'session')}`;
    if (token === null || token === '') {
      const remedy = "Give the Action `copilot-token`, a person's token with the right Agent tasks: read.";
      const gap = {
        what: "Copilot's session",
        why: "GitHub gives it to a person's token only, and none was given",
        remedy,
      };
      return { ...nothing(`${named}, and there is no token to read them with`), gaps: [gap] };
    }
    const reach = { hosts: [new URL(address).host], onThisMachine: true };
    const headers = { ...HEADERS, authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const found = [];
    for (const id of ids.slice(-MOST_SESSIONS)) {
      const boundBy = 'GitHub holds it; a commit of the pull request names it';
      const remote = { name: `Copilot session ${id}`, address: `${address}/agents/sessions/${id}/logs`, headers };
      const read = (bytes: AsyncIterable<Uint8Array>) => eventsOfStream(bytes, id);
      const of = { ...remote, reach, signal, read, trust: 'A' as const, boundBy };
      found.push(await fetchLogs(of, path.join(scratch, 'copilot')));
    }
    const all = together(found);
    return { ...all, says: `${named}, ${count(all.logs.length, 'log')} read` };
  },
});
