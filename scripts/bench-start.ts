/**
 * How long a start takes: `dist/cli.js --version`, and `dist/action.js` to its first API call, each beside a bare Node in
 * the same run. Prints medians in milliseconds with the spread (10th to 90th percentile); `--json` for machines.
 */
import './help.ts';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROUNDS = 15;
const root = path.resolve(import.meta.dirname, '..');

interface Figure {
  readonly n: number;
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

function summarise(times: readonly number[]): Figure {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  return { n: sorted.length, median: at(0.5), p10: at(0.1), p90: at(0.9) };
}

/** Milliseconds from the start of a process to its end, or to the first request that `arrived` resolves with. */
async function time(args: readonly string[], env: Record<string, string>, arrived?: Promise<void>): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH ?? '', ...env }, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await (arrived ? Promise.race([arrived, ended]) : ended);
  const took = performance.now() - started;
  child.kill();
  await ended;
  return took;
}

async function timeAction(scratch: string): Promise<number> {
  let resolve = (): void => {};
  const arrived = new Promise<void>((done) => {
    resolve = done;
  });
  const server = createServer((_, answer) => {
    resolve();
    answer.writeHead(404, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const took = await time(
    [path.join(root, 'dist/action.js')],
    {
      'INPUT_GITHUB-TOKEN': 'none',
      GITHUB_EVENT_NAME: 'pull_request_target',
      GITHUB_EVENT_PATH: path.join(scratch, 'event.json'),
      GITHUB_REPOSITORY: 'orchard/pears',
      GITHUB_API_URL: url,
      GITHUB_SERVER_URL: url,
      RUNNER_TEMP: scratch,
    },
    arrived,
  );
  server.closeAllConnections();
  server.close();
  return took;
}

const scratch = mkdtempSync(path.join(tmpdir(), 'bench-start-'));
writeFileSync(
  path.join(scratch, 'event.json'),
  JSON.stringify({ action: 'opened', pull_request: { number: 1, head: { sha: '0'.repeat(40) } } }),
);
const bare: number[] = [];
const version: number[] = [];
const action: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const times = [
    await time(['-e', '0'], {}),
    await time([path.join(root, 'dist/cli.js'), '--version'], {}),
    await timeAction(scratch),
  ] as const;
  // The first round only warms the disk's cache.
  if (round === 0) continue;
  bare.push(times[0]);
  version.push(times[1]);
  action.push(times[2]);
}
rmSync(scratch, { recursive: true, force: true });

const figures = { bareNode: summarise(bare), version: summarise(version), firstCall: summarise(action) };
const ratio = Math.round((figures.version.median / figures.bareNode.median) * 100) / 100;
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ node: process.version, unit: 'ms', ...figures, versionOverBare: ratio }, null, 2));
} else {
  const row = (name: string, { median, p10, p90, n }: Figure): string =>
    `${name.padEnd(38)} ${median.toFixed(1).padStart(7)} ms  (${p10.toFixed(1)}–${p90.toFixed(1)}, n = ${n})`;
  console.log(`Node ${process.version}`);
  console.log(row('node -e 0', figures.bareNode));
  console.log(`${row('dist/cli.js --version', figures.version)}  ${ratio}× bare (aim: ≤ 3×)`);
  console.log(`${row('dist/action.js to its first API call', figures.firstCall)}  (aim: ≤ 400 ms)`);
}
