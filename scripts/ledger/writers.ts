import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { gitLedger } from '../../src/host/git-ledger.ts';
import { readLedger, verifyLedger } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { startGitServer } from '../../test/host/git-server.ts';
import { type LossyServer, startLossyServer } from './lossy-server.ts';

const WRITE = path.join(import.meta.dirname, 'write.ts');
const NOBODY = { app: null, run: null, attempt: null, workflow: null, sha: null };

/** What many writers at one time left behind. */
export interface Written {
  readonly wanted: number;
  readonly kept: number;
  /** Events that more than one commit added. */
  readonly twice: number;
  readonly killed: number;
  readonly lost: number;
  readonly verified: boolean;
  readonly seconds: number;
}

/** Runs a writer to its end; it is killed at random points and begun again, at most `kills` times. */
async function runWriter(args: readonly string[], root: string, kills: number, random: (limit: number) => number) {
  for (let turn = 0; ; turn++) {
    const scratch = path.join(root, `writer-${args[1]}-${turn}`);
    const [url = '', ...rest] = args;
    const child = spawn(process.execPath, [WRITE, url, scratch, ...rest], { stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code === 0)));
    const timer = turn < kills ? setTimeout(() => child.kill('SIGKILL'), 2000 + random(20_000)) : undefined;
    const isDone = await ended;
    clearTimeout(timer);
    if (isDone) return turn;
    if (turn > kills + 3) throw new Error('a writer failed by itself');
    await sleep(100);
  }
}

/** How often each event's file was added in the branch's history. */
function additions(repository: string): ReadonlyMap<string, number> {
  const args = ['-C', repository, 'log', '--format=', '--name-only', '--diff-filter=A', 'proctor'];
  const counts = new Map<string, number>();
  for (const name of execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e9 }).split('\n'))
    if (name.startsWith('events/')) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

async function look(root: string, server: LossyServer, wanted: number) {
  const url = `${server.url}/orchard.git`;
  const files = await gitLedger({ url, token: null, scratch: path.join(root, 'reader'), writer: NOBODY }).read();
  const { derived, quarantine } = verifyLedger(files, deriveFiles);
  return {
    wanted,
    kept: readLedger(files).events.length,
    twice: [...additions(path.join(root, 'orchard.git')).values()].filter((count) => count > 1).length,
    verified: quarantine.length === 0 && derived.every(({ state }) => state === 'same'),
  };
}

/** So many writers append so many events each over git's HTTP, are killed now and then, and lose one answer of twenty. */
export async function raceWriters(writers: number, appends: number, seed: number): Promise<Written> {
  const root = mkdtempSync(path.join(tmpdir(), 'proctor-bench-ledger-'));
  const generator = xoroshiro128plus(seed);
  const random = (limit: number): number => uniformInt(generator, 0, limit - 1);
  execFileSync('git', ['init', '-q', '--bare', path.join(root, 'orchard.git')]);
  execFileSync('git', ['-C', path.join(root, 'orchard.git'), 'config', 'http.receivepack', 'true']);
  const inner = await startGitServer(root);
  const server = await startLossyServer(inner.url, () => random(20) === 0);
  const began = performance.now();
  try {
    const args = (writer: number) => [`${server.url}/orchard.git`, String(writer * appends), String(appends)];
    const runs = Array.from({ length: writers }, (_, writer) => runWriter(args(writer), root, 2, random));
    const killed = (await Promise.all(runs)).reduce((sum, turns) => sum + turns, 0);
    const left = await look(root, server, writers * appends);
    return { ...left, killed, lost: server.lost(), seconds: (performance.now() - began) / 1000 };
  } finally {
    await server.close();
    await inner.close();
    rmSync(root, { recursive: true, force: true });
  }
}
