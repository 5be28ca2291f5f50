import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { respond } from '../../src/commands/respond.ts';
import type { Payload, Response, Runner } from '../../src/commands/runner.ts';
import type { Report } from '../../src/core/index.ts';
import type { GitHubDouble, PullObject } from '../github/index.ts';

/** What a step may do by default: all that a grade posts. */
export const WRITE = { contents: 'write', pull_requests: 'write', checks: 'write', actions: 'read' } as const;

/** A step that was run; `report` is what it left, null where it graded nothing. */
export type Delivered = Response & { readonly report: Report | null };

/** Delivers events to the sources in this process, as the Actions runner would to the bundle. */
export interface Runners {
  deliver(event: string, payload: object, over?: Partial<Runner>): Promise<Delivered>;
  /** The pull request was pushed to. */
  grade(pull: PullObject): Promise<Delivered>;
  /** Says something below a pull request, and delivers that. */
  say(pull: PullObject, body: string, login?: string): Promise<Delivered>;
  /** The runner's own folder. */
  readonly temp: string;
  close(): void;
}

/** Runners for the first repository of a double, `harbour/ferries`. */
export function openRunners(github: GitHubDouble): Runners {
  const temp = mkdtempSync(path.join(tmpdir(), 'proctor-runner-'));
  const deliver: Runners['deliver'] = async (event, payload, over = {}) => {
    const response = await respond({
      token: github.token({ permissions: WRITE }),
      sessions: [],
      event,
      payload: payload as Payload,
      repository: 'harbour/ferries',
      apiUrl: github.url,
      serverUrl: github.url,
      temp,
      writer: { app: null, run: '4711', attempt: 1, workflow: null, sha: null },
      say: () => {},
      ...over,
    });
    const file = response.outputs.report;
    return { ...response, report: file ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null };
  };
  return {
    temp,
    deliver,
    grade: (pull) => deliver('pull_request_target', github.event('pull_request_target', 'synchronize', pull)),
    say: (pull, body, login) => {
      const comment = github.comment(pull, body, login);
      return deliver('issue_comment', github.event('issue_comment', 'created', comment));
    },
    close: () => rmSync(temp, { recursive: true, force: true }),
  };
}
