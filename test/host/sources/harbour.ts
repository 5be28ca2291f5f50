import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_POLICY, type LogSearch, type Policy } from '../../../src/core/index.ts';
import { type Client, connect } from '../../../src/host/github/client.ts';
import { fetchPull } from '../../../src/host/github/fetch.ts';
import { githubHost, type PullSource } from '../../../src/host/github/index.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { askSources } from '../../../src/host/sources/ask.ts';
import type { LogSource } from '../../../src/host/sources/source.ts';
import { type GitHubDouble, type NewPull, type PullObject, type Repository, startGitHub } from '../../github/index.ts';
import { runProgram } from '../../start/index.ts';

/** What the workflow's token may do. */
const READ = { contents: 'read', pull_requests: 'read', checks: 'read', actions: 'read' } as const;

/** A log of Codex, of so few words as its form allows; `id` tells sessions apart. */
export const codexLog = (id = '019f0000-0000-7000-8000-000000000001'): string =>
  [
    {
      type: 'session_meta',
      payload: { id, timestamp: '2026-11-01T08:00:00Z', cwd: '/srv/ferries', originator: 'codex' },
    },
    { type: 'turn_context', payload: { cwd: '/srv/ferries', model: 'gpt-5.5' } },
    {
      type: 'response_item',
      payload: { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Mend the timetable' }] },
    },
    {
      type: 'response_item',
      payload: { type: 'function_call', name: 'exec_command', arguments: '{"cmd":"ls"}', call_id: 'c1' },
    },
    { type: 'response_item', payload: { type: 'function_call_output', call_id: 'c1', output: 'clock.py\n' } },
  ]
    .map((record) => JSON.stringify({ timestamp: '2026-11-01T08:00:00Z', ...record }))
    .join('\n');

export const policyWith = (logs: Partial<Policy['logs']>): Policy => ({
  ...DEFAULT_POLICY,
  logs: { ...DEFAULT_POLICY.logs, ...logs },
});

/** What a search came to, with the texts of the logs. */
export type Searched = LogSearch & { readonly texts: readonly string[] };

/** A harbour's repository with a pull request on `codex/ferry`, and the means to ask for its logs. */
export interface Harbour {
  readonly github: GitHubDouble;
  /** The one that the pull request comes from: a fork, where one was asked for. */
  readonly repository: Repository;
  readonly pull: PullObject;
  readonly head: string;
  readonly client: Client;
  /** Looks everywhere, as the Action does. */
  search(policy?: Policy, over?: Partial<PullSource>): Promise<Searched>;
  /** Asks some sources, of the pull request as it was when they were first asked. */
  ask(sources: readonly LogSource[], policy?: Policy): Promise<Searched>;
  close(): Promise<void>;
}

export interface Opened {
  readonly files?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly pull?: Partial<NewPull>;
  readonly fork?: boolean;
}

/** Runs git in the repository's folder on the server. */
export const gitIn = ({ directory }: Repository, args: readonly string[], input?: string): string =>
  runProgram('git', ['-c', 'user.name=Pomona', '-c', 'user.email=pomona@orchard.example', ...args], {
    cwd: directory,
    ...(input === undefined ? {} : { input }),
  })
    .toString()
    .trim();

async function readAll(found: LogSearch): Promise<Searched> {
  const texts: string[] = [];
  for (const log of found.logs) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of log.open()) chunks.push(chunk);
    texts.push(Buffer.concat(chunks).toString('utf8'));
  }
  return { ...found, texts };
}

export const PLACE = { owner: 'harbour', repo: 'ferries', number: 1 } as const;

export async function openHarbour({
  files = {},
  message = 'Mend the timetable',
  pull: asked = {},
  fork = false,
}: Opened = {}): Promise<Harbour> {
  const github = await startGitHub();
  const workflows = { '.github/workflows/agent.yml': 'name: agent\n', 'README.md': '# Ferries\n' };
  const repository = github.createRepository({ owner: 'harbour', name: 'ferries', files: workflows });
  const from = fork ? github.createRepository({ owner: 'deckhand', name: 'ferries', forkOf: repository }) : repository;
  const head = github.commit(from, 'codex/ferry', { 'clock.py': 'NOON = 12\n', ...files }, { message });
  const pull = github.openPull({ head: 'codex/ferry', from, ...asked }, repository);
  const scratch = mkdtempSync(path.join(tmpdir(), 'harbour-'));
  const changed = ['clock.py', ...Object.keys(files)];
  const token = github.token({ permissions: READ });
  const client = connect({ token, apiUrl: github.url, say: () => {} });
  const server = { url: github.url, token };
  let runs = 0;
  const nextFolder = (): string => path.join(scratch, String(runs++));
  let fetched: ReturnType<typeof fetchPull> | undefined;
  return {
    github,
    repository: from,
    pull,
    head,
    client,
    async search(policy = DEFAULT_POLICY, over = {}) {
      const writer = { app: null, run: '1', attempt: 1, workflow: null, sha: null };
      const where = { apiUrl: github.url, serverUrl: github.url, repository: 'harbour/ferries', scratch: nextFolder() };
      const what = { number: pull.number, head, sessions: [], writer, say: () => {} };
      const host = githubHost({ token, ...where, ...what, ...over });
      try {
        return await readAll(await host.logs(policy, changed));
      } finally {
        host.close();
      }
    },
    async ask(sources, policy = DEFAULT_POLICY) {
      const remote = { url: `${github.url}/harbour/ferries`, token, scratch: path.join(scratch, 'pull') };
      fetched ??= fetchPull(client, PLACE, remote, async () => []);
      const { main, repository: local, pull: read } = await fetched;
      const spill = memorySpill();
      const of = { pull: read, head, main, changed, policy, spill, repository: local, server };
      return readAll(await askSources(sources, { ...of, scratch: nextFolder() }));
    },
    async close() {
      await github.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** What a place of a search said it found. */
export const saidOf = ({ looked = [] }: LogSearch, where: string): string | undefined =>
  looked.find((one) => one.where === where)?.found;
