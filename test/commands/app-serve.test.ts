import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { performTask } from '../../src/commands/app-perform.ts';
import { type Running, serveApp, serveFrom } from '../../src/commands/app-serve.ts';
import type { Settings } from '../../src/commands/app-settings.ts';
import type { Hand, Result } from '../../src/host/app/crew.ts';
import type { GitHubApp } from '../../src/host/app/github-app.ts';
import { openLog } from '../../src/host/app/log.ts';
import { openSqliteQueue } from '../../src/host/app/sqlite-queue.ts';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, type Payload, startGitHub } from '../github/index.ts';
import { jobOf } from '../host/app/queue-contract.ts';
import { PERMISSIONS, SECRET, sendHook, settingsFor } from './app-webhooks.ts';

vi.setConfig({ testTimeout: 120_000 });

const DONE: Result = { end: 'done', said: 'pass' };
const TITLE = 'Mend the timetable of the last ferry';

let github: GitHubDouble;
let folder: string;
let running: Running | null;
let logged: string;

beforeEach(async () => {
  github = await startGitHub();
  folder = mkdtempSync(path.join(tmpdir(), 'app-serve-'));
  logged = '';
});

afterEach(async () => {
  await running?.stop();
  running = null;
  const { violations } = github;
  await github.close();
  rmSync(folder, { recursive: true, force: true });
  expect(violations).toEqual([]);
});

type MakeHand = (app: GitHubApp) => Hand;

/** A hand that ends its jobs as the list says, then with `DONE`. */
const scripted = (results: readonly Result[] = []): MakeHand => {
  const left = [...results];
  return () => ({ perform: async () => left.shift() ?? DONE, stop: async () => {} });
};

async function serve(makeHand: MakeHand, more: Partial<Settings> = {}): Promise<string> {
  const { id, privateKey } = github.registerApp('proctor', PERMISSIONS);
  const settings = settingsFor(github.url, { appId: String(id), privateKey, ...more });
  const log = openLog('info', {
    write(line) {
      logged += line;
    },
  });
  running = await serveApp(settings, log, makeHand);
  return `http://127.0.0.1:${running.port}`;
}

const hookOf = (payload: Payload) => ({ name: 'pull_request', payload: { ...payload, installation: { id: 7 } } });

/** Lines of the log that tell how a try ended. */
const ends = (): readonly string[] =>
  logged.split('\n').flatMap((line) => (line.includes('"msg":"job"') ? [JSON.parse(line).end] : []));

async function untilEnded(count: number): Promise<void> {
  while (ends().length < count) await new Promise((resolve) => setTimeout(resolve, 10));
}

const read = async (url: string) => {
  const answer = await fetch(url);
  return { status: answer.status, text: await answer.text() };
};

describe('an App that runs', () => {
  test('grades what a signed webhook tells, as itself, and has no words of the pull request in its log', async () => {
    const { pull } = plant(github, 'weakened-test', { title: TITLE, body: 'Closes the harbour at night' });
    const makeHand: MakeHand = (app) => ({
      async perform(job, isLast) {
        const token = await app.tokenFor(job.installation, job.repositoryId);
        const writer = { app: '42', run: null, attempt: null, workflow: null, sha: null };
        return performTask({
          job,
          token,
          tokens: {},
          apiUrl: github.url,
          serverUrl: github.url,
          writer,
          isLast,
          broken: null,
        });
      },
      stop: async () => {},
    });
    const url = await serve(makeHand);
    expect(await sendHook(`${url}/hooks`, hookOf(github.event('pull_request', 'opened', pull)))).toBe(200);
    await untilEnded(1);
    expect(ends()).toEqual(['done']);
    expect(github.checks(pull.head.sha)).toMatchObject([{ app: { slug: 'proctor' }, conclusion: 'failure' }]);
    expect(github.comments(pull)).toMatchObject([{ user: { login: 'proctor[bot]' } }]);
    expect(github.file('proctor', 'state.json')).toContain('"events"');
    for (const words of [TITLE, 'Closes', pull.head.ref, SECRET]) expect(logged).not.toContain(words);
    expect(logged).toContain('harbour/ferries');
  });

  test('refuses a wrong signature, and a body larger than any webhook', async () => {
    const { pull } = plant(github, 'honest-fix', { withLog: false });
    const url = await serve(scripted());
    const hook = hookOf(github.event('pull_request', 'opened', pull));
    expect(await sendHook(`${url}/hooks`, { ...hook, secret: 'the tide turns at one' })).toBe(400);
    const large = { method: 'POST', body: Buffer.alloc(26 * 1024 * 1024) };
    expect((await fetch(`${url}/hooks`, large)).status).toBe(413);
    expect((await read(`${url}/elsewhere`)).status).toBe(404);
    expect((await read(`${url}/healthz`)).text).toContain('"waiting":0,"running":0');
    expect(logged).toContain('"status":400');
    expect(logged).not.toContain(pull.title);
  });

  test('answers in time where the queue does not: the webhook fails, and so does its health', async () => {
    const queue = await openSqliteQueue(':memory:', { leaseSeconds: 60 });
    const never = () => new Promise<never>(() => {});
    const settings = settingsFor(github.url, { appId: '1', privateKey: github.registerApp('proctor', {}).privateKey });
    const log = openLog('info', { write: (line) => (logged += line) });
    running = await serveFrom({ ...queue, add: never, depth: never }, settings, log, scripted(), 20);
    const url = `http://127.0.0.1:${running.port}`;
    const { pull } = plant(github, 'honest-fix', { withLog: false });
    expect(await sendHook(`${url}/hooks`, hookOf(github.event('pull_request', 'opened', pull)))).toBe(500);
    expect((await read(`${url}/healthz`)).status).toBe(503);
    expect(logged).toContain('"status":500');
  });

  test('does once what is delivered twice; what failed is done when it is delivered again', async () => {
    const { pull } = plant(github, 'honest-fix', { withLog: false });
    const url = await serve(scripted([{ end: 'failed', said: 'no permission' }]));
    const hook = { ...hookOf(github.event('pull_request', 'opened', pull)), id: randomUUID() };
    expect(await sendHook(`${url}/hooks`, hook)).toBe(200);
    await untilEnded(1);
    expect(await sendHook(`${url}/hooks`, hook)).toBe(200);
    await untilEnded(2);
    expect(await sendHook(`${url}/hooks`, hook)).toBe(200);
    expect(await sendHook(`${url}/hooks`, { ...hook, id: randomUUID() })).toBe(200);
    const { text } = await read(`${url}/metrics`);
    expect(text).toContain('proctor_events_total{event="pull_request.opened",job="added"} 2');
    expect(text).toContain('proctor_events_total{event="pull_request.opened",job="done"} 2');
    expect(text).toContain('proctor_webhook_seconds_count{status="200"} 4');
    expect(text).toContain('proctor_queue_jobs{state="waiting"} 0');
    expect(ends()).toEqual(['failed', 'done']);
  });

  test('says which variables to change where its port is taken, and holds nothing open', async () => {
    const port = Number(new URL(await serve(scripted())).port);
    const first = running;
    await expect(serve(scripted(), { port })).rejects.toMatchObject({ remedy: expect.stringContaining('PORT') });
    running = first;
  });

  test('goes on where a killed one stopped', async () => {
    const file = path.join(folder, 'queue.db');
    const killed = await openSqliteQueue(file, { leaseSeconds: 60 }, () => Date.now() - 120_000);
    const jobs = [jobOf(), jobOf()];
    for (const job of jobs) await killed.add(job);
    await killed.take([]);
    await killed.close();
    await serve(scripted(), { queue: file });
    await untilEnded(2);
    const tries = logged.split('\n').flatMap((line) => (line.includes('"msg":"job"') ? [JSON.parse(line).tries] : []));
    expect(tries).toEqual([2, 1]);
  });

  test('when it is stopped, says so, takes webhooks to the last, ends what runs, and leaves the rest in the queue', async () => {
    const file = path.join(folder, 'queue.db');
    let release = (_: Result): void => {};
    const slow: MakeHand = () => ({
      perform: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
      stop: async () => {},
    });
    const queue = await openSqliteQueue(file, { leaseSeconds: 60 });
    for (const job of [jobOf(), jobOf()]) await queue.add(job);
    const url = await serve(slow, { queue: file });
    while ((await queue.depth()).running === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await read(`${url}/healthz`)).status).toBe(200);
    const stopped = running?.stop();
    running = null;
    expect((await read(`${url}/healthz`)).status).toBe(503);
    const { pull } = plant(github, 'honest-fix', { withLog: false });
    expect(await sendHook(`${url}/hooks`, hookOf(github.event('pull_request', 'opened', pull)))).toBe(200);
    release(DONE);
    await stopped;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(await queue.depth()).toEqual({ waiting: 2, running: 0 });
    await queue.close();
    expect(logged).toContain('"msg":"stopped"');
  });
});
