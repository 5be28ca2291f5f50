/**
 * The bot under load, against a GitHub of our own: a burst of webhooks over many repositories, two replicas on PostgreSQL of
 * which one is killed in the middle, and one request of twenty that fails or meets a secondary limit.
 *
 *   npm run bench:app -- [--deliveries 100] [--repositories 10] [--replicas 1|2] [--program FILE] [--json]
 *
 * Prints how long webhooks took to be answered, grades a minute with one replica and with two, and what was lost or done twice.
 * Exit 1: something was, or the answers are slower than the aim. --replicas: that round alone. --deliveries 2000 --repositories 200 is the full size.
 */
import './help.ts';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { type Hook, PERMISSIONS, SECRET } from '../test/commands/app-webhooks.ts';
import { type GitHubDouble, startGitHub } from '../test/github/index.ts';
import { startPostgres } from '../test/host/app/postgres-server.ts';
import { complaintsAbout, DELIVERIES_EACH, graded, hooksOf, type Planned, plan, warmUpOf } from './app/harbour.ts';
import { processorOf, usedBetween } from './app/processor.ts';
import { type Replica, startReplica } from './app/replica.ts';
import type { Sent } from './app/send.ts';

const AIM_MILLISECONDS = 250;
const root = path.resolve(import.meta.dirname, '..');
const bundled = path.join(root, 'dist/app.js');

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '100' },
    repositories: { type: 'string', default: '10' },
    program: { type: 'string', default: existsSync(bundled) ? bundled : path.join(root, 'src/app.ts') },
    replicas: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const repositories = Number(values.repositories);
const pulls = Math.max(2, Math.round(Number(values.deliveries) / DELIVERIES_EACH));
const say = (line: string): void => console.error(line);

/** One request of twenty: half of them fail, half meet a limit; two of three limits are longer than a job waits for by itself. */
function spoil(github: GitHubDouble): void {
  const always = { times: Number.POSITIVE_INFINITY, path: /^\/(?!app\/)/ };
  const limited = { ...always, path: /^\/(?:repos|graphql)/, status: 403 };
  const body = { message: 'You have exceeded a secondary rate limit.' };
  for (const method of ['GET', 'POST', 'PATCH']) {
    github.inject({ ...always, method, status: 502, every: 40 });
    for (const [seconds, every] of [
      ['1', 120],
      ['4', 60],
    ] as const)
      github.inject({ ...limited, method, headers: { 'retry-after': seconds }, body, every });
  }
}

interface Round {
  readonly replicas: number;
  readonly pulls: number;
  readonly deliveries: number;
  readonly answers: { readonly n: number; readonly p50: number; readonly p99: number; readonly most: number };
  readonly gradesPerMinute: number;
  /** Of each grade: in the replica's own process, in the programs that it started, in the GitHub of our own. */
  readonly processorSeconds: { readonly replica: number; readonly git: number; readonly double: number };
  /** Share of the burst's time in which a replica's main thread was ready to run and had no processor. */
  readonly waitedForProcessor: number;
  readonly faults: number;
  readonly requests: number;
  readonly secondsToRecover: number | null;
  readonly complaints: readonly string[];
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function percentiles(times: readonly number[]): Round['answers'] {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { n: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}

async function send(hooks: readonly Hook[], scratch: string, replicas: readonly Replica[]): Promise<Sent> {
  const file = path.join(scratch, 'hooks.jsonl');
  writeFileSync(file, hooks.map((hook) => `${JSON.stringify(hook)}\n`).join(''));
  const urls = replicas.map(({ url }) => `${url}/api/github/webhooks`);
  const args = [path.join(root, 'scripts/app/send.ts'), file, ...urls];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  return JSON.parse(stdout) as Sent;
}

/** Waits until so many are graded; resolves with the seconds since then. Told of progress now and then. */
async function untilGraded(github: GitHubDouble, planned: readonly Planned[], count: number): Promise<void> {
  let told = 0;
  for (;;) {
    const done = graded(github, planned);
    if (done >= count) return;
    if (done >= told + Math.max(20, planned.length / 20)) {
      told = done;
      say(`  ${done} of ${planned.length} graded`);
    }
    await sleep(200);
  }
}

async function untilIdle(replica: Replica): Promise<void> {
  for (;;) {
    const { waiting, running } = (await (await fetch(`${replica.url}/healthz`)).json()) as Record<string, number>;
    if (waiting === 0 && running === 0) return;
    await sleep(200);
  }
}

/** A world of its own: replicas, a database, a burst, and the work until nothing is left. With two, one is killed half-way. */
async function perform(count: 1 | 2): Promise<Round> {
  const postgres = await startPostgres();
  if (postgres === null) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const github = await startGitHub({ limits: { primary: 1e9, contentPerMinute: 1e9 } });
  const scratch = mkdtempSync(path.join(tmpdir(), 'proctor-bench-app-'));
  const { id, privateKey } = github.registerApp('proctor', PERMISSIONS);
  const env = {
    APP_ID: String(id),
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: SECRET,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
    PROCTOR_QUEUE: postgres.url,
    PROCTOR_WORKERS: '1',
    PROCTOR_LEASE_SECONDS: '10',
    TMPDIR: scratch,
  };
  say(`${count} replica(s): making ${pulls} pull requests in ${repositories} repositories`);
  const planned = plan(github, repositories, pulls);
  const hooks = hooksOf(github, planned, repositories);
  const replicas: Replica[] = [];
  for (let at = 0; at < count; at++) replicas.push(await startReplica(values.program, env));
  try {
    await send(warmUpOf(hooks), scratch, replicas);
    for (const replica of replicas) await untilIdle(replica);
    spoil(github);
    const processes = [process.pid, ...replicas.map((replica) => replica.process)];
    const before = processes.map(processorOf);
    const started = performance.now();
    say(`  sending ${hooks.length} webhooks`);
    const sent = await send(hooks, scratch, replicas);
    say(`  they were answered in ${Math.round(sent.seconds)} s`);
    const sending = usedBetween(before.slice(1), processes.slice(1).map(processorOf));
    const middle = count === 1 ? planned.length : Math.ceil(planned.length / 2);
    await untilGraded(github, planned, middle);
    const seconds = (performance.now() - started) / 1000;
    const after = processes.map(processorOf);
    const [own, ours] = [
      usedBetween(before.slice(0, 1), after.slice(0, 1)),
      usedBetween(before.slice(1), after.slice(1)),
    ];
    const killed = performance.now();
    if (count === 2) await replicas.shift()?.kill();
    await untilGraded(github, planned, planned.length);
    for (const replica of replicas) await untilIdle(replica);
    return {
      replicas: count,
      pulls: planned.length,
      deliveries: hooks.length,
      answers: percentiles(sent.milliseconds),
      gradesPerMinute: rounded((middle / seconds) * 60),
      processorSeconds: {
        replica: rounded(ours.own / middle),
        git: rounded(ours.programs / middle),
        double: rounded((own.own + own.programs) / middle),
      },
      waitedForProcessor: rounded(sending.waited / sent.seconds / count),
      faults: github.exchanges.filter(({ status }) => status === 502 || status === 403).length,
      requests: github.exchanges.length,
      secondsToRecover: count === 2 ? Math.round((performance.now() - killed) / 100) / 10 : null,
      complaints: complaintsAbout(github, planned),
    };
  } finally {
    for (const replica of replicas) await replica.stop();
    await github.close();
    await postgres.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function show({ replicas, pulls: n, deliveries, answers, ...round }: Round): void {
  const { replica, git, double } = round.processorSeconds;
  const waited = Math.round(round.waitedForProcessor * 100);
  console.log(`${replicas} replica(s): ${n} pull requests, ${deliveries} deliveries over ${repositories} repositories`);
  console.log(
    `  webhook answers  p50 ${answers.p50} ms, p99 ${answers.p99} ms (aim: ≤ ${AIM_MILLISECONDS}), most ${answers.most} ms, n = ${answers.n}; meanwhile a replica's main thread waited ${waited} % of the time for a processor`,
  );
  console.log(
    `  grades           ${round.gradesPerMinute} a minute; processor time of each: ${replica} s, git ${git} s, the double ${double} s`,
  );
  console.log(`  GitHub           ${round.faults} of ${round.requests} requests failed or were limited`);
  if (round.secondsToRecover !== null)
    console.log(`  after the kill   the rest was done in ${round.secondsToRecover} s`);
  console.log(`  lost or twice    ${round.complaints.length === 0 ? 'nothing' : round.complaints.join('; ')}`);
}

const rounds: Round[] = [];
for (const count of [1, 2] as const)
  if ([undefined, String(count)].includes(values.replicas)) rounds.push(await perform(count));
const [one, two] = rounds;
const scaling = one && two ? rounded(two.gradesPerMinute / one.gradesPerMinute) : null;
if (values.json) console.log(JSON.stringify({ node: process.version, rounds, scaling }, null, 2));
else {
  for (const round of rounds) show(round);
  if (scaling !== null) console.log(`two replicas grade ${scaling} times as fast as one`);
}
if (rounds.some(({ answers, complaints }) => answers.p99 > AIM_MILLISECONDS || complaints.length > 0))
  process.exitCode = 1;
