/**
 * What a grade costs: `npm run bench:cost [-- --script FILE] [-- --json]`. Runs the Action's bundle as a runner would, against a
 * GitHub of our own, on a pull request of 50 changed files with a log of 5 MB, committed in it. Prints API requests, git
 * requests, seconds from the start of the process to the comment, the process's own time and peak memory, and what git transfers.
 */
import './help.ts';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { fetchInto } from '../src/host/git.ts';
import { memorySpill } from '../src/host/memory-spill.ts';
import { type GitHubDouble, type PullObject, startGitHub } from '../test/github/index.ts';
import { runAction } from '../test/github/runner.ts';
import { makeOrchard } from './cost/orchard.ts';

const ROUNDS = 3;
/** A ledger that was begun before: making its branch takes two more requests, once. */
const LEDGER = { 'README.md': 'The ledger.\n' };
const LOG = '.agent-logs/session.jsonl';
const SHAPE = { files: 2000, changed: 50, logBytes: 6_200_000 } as const;
const WRITE = { contents: 'write', pull_requests: 'write', checks: 'write', actions: 'read' } as const;

const { values: flags } = parseArgs({
  options: { script: { type: 'string' }, json: { type: 'boolean', default: false } },
});

const scratch = mkdtempSync(path.join(tmpdir(), 'bench-cost-'));
const orchard = makeOrchard(SHAPE);

/** A commit for `git fast-import`. */
function commitOf(branch: string, from: string | null, files: Readonly<Record<string, string>>): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const who = 'committer Pomona <pomona@orchard.example> 1777881600 +0000\n';
  const written = Object.entries(files).map(([name, text]) => `M 100644 inline ${name}\n${data(text)}`);
  return `commit refs/heads/${branch}\n${who}${data('Tend the orchard')}${from === null ? '' : `from ${from}\n`}${written.join('')}`;
}

const HEAD = 'claude/row-seven';
const store = path.join(scratch, 'store');
execFileSync('git', ['init', '--quiet', '--bare', store]);
execFileSync('git', ['fast-import', '--quiet'], {
  cwd: store,
  input:
    commitOf('proctor', null, LEDGER) +
    commitOf('main', null, orchard.base) +
    commitOf(HEAD, 'refs/heads/main', { ...orchard.changes, [LOG]: orchard.log }),
});

/** A GitHub with the pull request, whose branch has the log. */
async function plant(): Promise<{ readonly github: GitHubDouble; readonly pull: PullObject; readonly base: string }> {
  const github = await startGitHub();
  const { directory: cwd } = github.createRepository({ owner: 'harbour', name: 'orchard' });
  execFileSync('git', ['fetch', '--quiet', store, '+refs/heads/*:refs/heads/*'], { cwd });
  const pull = github.openPull({ head: HEAD, login: 'claude[bot]', userType: 'Bot' });
  return { github, pull, base: pull.base.sha };
}

/** Has the process write its peak memory in kilobytes and its time in microseconds as it ends. */
const peakWatch = (file: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `import{writeFileSync as w}from"node:fs";process.on("exit",()=>w(${JSON.stringify(file)},[process.resourceUsage().maxRSS,process.resourceUsage().userCPUTime+process.resourceUsage().systemCPUTime].join(" ")))`,
  )}`;

interface Round {
  readonly requests: number;
  readonly gitRequests: number;
  readonly seconds: number;
  /** Of the process alone, without git's. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

async function measure(round: number): Promise<Round> {
  const { github, pull } = await plant();
  const file = path.join(scratch, `peak-${round}`);
  const started = performance.now();
  const { exitCode, outputs, stdout, stderr } = await runAction({
    github,
    token: github.token({ permissions: WRITE }),
    event: { name: 'pull_request_target', payload: github.event('pull_request_target', 'opened', pull) },
    env: { NODE_OPTIONS: peakWatch(file) },
    ...(flags.script !== undefined && { script: path.resolve(flags.script) }),
  });
  const posted = github.exchanges.find(({ method, path: at }) => method === 'POST' && at.endsWith('/comments'));
  if (exitCode !== 0 || posted === undefined) throw new Error(`the grade failed: ${stdout}${stderr}`);
  if (outputs.grade === '') throw new Error('the log was not taken for this change’s');
  const [kilobytes = 0, microseconds = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
  const result = {
    requests: github.requests.length,
    gitRequests: github.gitRequests.length,
    seconds: (posted.at - started) / 1000,
    cpuSeconds: microseconds / 1e6,
    megabytes: kilobytes / 1024,
  };
  await github.close();
  return result;
}

/** Kilobytes of the files below a folder. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0) / 1024;
}

/** What is fetched of the repository: trees at first, the blobs of the change after that; and all of it for comparison. */
async function transfers() {
  const { github, pull, base } = await plant();
  const token = github.token({ permissions: WRITE });
  const gitDir = path.join(scratch, 'fetched');
  const wants = [base, pull.head.sha, 'refs/heads/main'];
  const repository = await fetchInto(gitDir, `${github.url}/harbour/orchard`, { wants, token, depth: 1 });
  const trees = sizeOf(path.join(gitDir, 'objects'));
  await repository.changes(base, pull.head.sha, memorySpill());
  const change = sizeOf(path.join(gitDir, 'objects')) - trees;
  const whole = path.join(scratch, 'whole');
  const address = github.url.replace('//', `//x-access-token:${token}@`);
  // Not execFileSync: the server answers in this very process.
  await promisify(execFile)('git', ['clone', '--quiet', '--bare', `${address}/harbour/orchard`, whole]);
  await github.close();
  return { trees, change, whole: sizeOf(path.join(whole, 'objects')) };
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const rounds: Round[] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(round));
const git = await transfers();
rmSync(scratch, { recursive: true, force: true });

const spread = (key: keyof Round, digits: number): string => {
  const all = rounds.map((round) => round[key]);
  return `${median(all).toFixed(digits)}  (${Math.min(...all).toFixed(digits)}–${Math.max(...all).toFixed(digits)}, n = ${all.length})`;
};
if (flags.json)
  console.log(JSON.stringify({ node: process.version, shape: SHAPE, rounds, gitKilobytes: git }, null, 2));
else {
  const bytes = (Buffer.byteLength(orchard.log) / 1e6).toFixed(1);
  console.log(`Node ${process.version}, ${SHAPE.changed} changed files of ${SHAPE.files}, a log of ${bytes} MB`);
  console.log(`API requests        ${spread('requests', 0)}  aim: ≤ 8, and one a configured source`);
  console.log(`git requests        ${spread('gitRequests', 0)}`);
  console.log(`seconds to comment  ${spread('seconds', 2)}  aim: ≤ 3`);
  console.log(`its own CPU seconds ${spread('cpuSeconds', 2)}`);
  console.log(`peak memory, MB     ${spread('megabytes', 0)}  aim: ≤ 512`);
  const figures = [git.trees, git.change, git.whole].map((size) => size.toFixed(0));
  console.log(
    `git, KB             ${figures[0]} of commits and trees, ${figures[1]} of the change, of ${figures[2]} in all`,
  );
}
