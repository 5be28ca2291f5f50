/**
 * How replay reproduces real commits: shares of commits and files that come out byte for byte, with 95 % Wilson intervals.
 *
 *   npm run bench:replay -- --pairs DIR --pulls DIR --labelled DIR --clones DIR [--json] [--list FILE] [--only TEXT]
 *
 * `--pairs`: commits with the logs that made them (`meta.json`, `change.diff`, logs); they are graded as a user would:
 * base, head and whole logs, nothing said of where in the log the commit's part begins. `--pulls`: the same of whole pull requests, with the logs of all commits. `--labelled`: mini-swe-agent
 * trajectories whose submission is the truth, with `REPLAY_TRUTH.jsonl`. Base trees come from clones of the public
 * repositories in `--clones` (`owner+name/repo` each); what has none is counted as skipped. `--list` writes each mismatch.
 * Files of `match` pairs that are not exact are classed by what is left of them. `--speed` prints what a session of 4,000
 * steps on a repository of 50,000 files costs.
 * `--cross` lays each pair's logs beside every other commit of its repository that no session of theirs is named by, and
 * counts those that are taken for its own.
 */
import './help.ts';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { applyPatch } from 'diff';
import { share } from '../src/bandit/share.ts';
import { DEFAULT_POLICY, type FileChange, type Replay, type Side, type Spill } from '../src/core/index.ts';
import { readDiff } from '../src/diff/index.ts';
import { formatFile } from '../src/host/formatters.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { localHost } from '../src/host/local.ts';
import { memorySpill } from '../src/host/memory-spill.ts';
import { replay, trace } from '../src/replay/index.ts';
import { gather } from '../src/run.ts';
import { readSessions } from '../src/sessions/index.ts';
import { classifyMismatch, type Mismatch } from './replay-mismatch.ts';
import { benchSpeed } from './replay-speed.ts';

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string' },
    pulls: { type: 'string' },
    labelled: { type: 'string' },
    clones: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    cross: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    list: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

interface Outcome {
  readonly set: string;
  readonly name: string;
  readonly result: Replay;
  readonly milliseconds: number;
  /** File → why it is not exact; of pairs only. */
  readonly mismatches?: ReadonlyMap<string, Mismatch>;
}

const chosen = (name: string): boolean => name.includes(options.only);

const cloneOf = (repository: string): string => path.join(options.clones, repository.replace('/', '+'), 'repo');

/** A pair, or a pull request with the logs of its commits, as a user would hand it over. */
async function gatherPair(folder: string) {
  const meta = JSON.parse(readFileSync(path.join(folder, 'meta.json'), 'utf8'));
  if (!existsSync(cloneOf(meta.repo))) return null;
  const parts: readonly { folder?: string; sessions: readonly { log: string }[] }[] = meta.commits ?? [meta];
  const sessions = parts.flatMap((part) => part.sessions.map(({ log }) => path.join(folder, part.folder ?? '', log)));
  const host = localHost({
    repo: cloneOf(meta.repo),
    base: meta.base,
    head: meta.commit ?? meta.head,
    diff: null,
    sessions: sessions.map((file) => (existsSync(file) ? file : `${file}.gz`)),
    pull: null,
    policy: null,
    say: () => {},
  });
  return { meta, host, ...(await gather(host, DEFAULT_POLICY)) };
}

async function replayPair(folder: string): Promise<Outcome | null> {
  const pair = await gatherPair(folder);
  if (pair === null) return null;
  const started = performance.now();
  const result = replay(pair.evidence, pair.tools);
  const milliseconds = performance.now() - started;
  const { sessions, diff } = pair.evidence;
  const traced = trace(pair.evidence, pair.tools, null);
  const mismatches = new Map(
    result.files
      .filter(({ state }) => state !== 'exact')
      .map((file) => [file.path, classifyMismatch(file, traced, sessions, diff.baseTime ?? null)]),
  );
  pair.host.close();
  const { expected_label: set = 'pull request', id: name = path.basename(folder) } = pair.meta;
  return { set, name, result, milliseconds, mismatches };
}

const isTaken = ({ bindings }: Replay): boolean =>
  bindings.some(({ kind }) => kind === 'certain' || kind === 'probable');

/** How often logs are taken for those of the commit that they made, and of others of the same repository. */
async function cross(root: string) {
  const pairs: NonNullable<Awaited<ReturnType<typeof gatherPair>>>[] = [];
  for (const name of readdirSync(root).filter((one) => one.includes('__') && chosen(one))) {
    const pair = await gatherPair(path.join(root, name));
    if (pair) pairs.push(pair);
  }
  const sessionsOf = ({ meta }: (typeof pairs)[number]): string[] =>
    meta.sessions.map(({ session_id: id }: { session_id: string }) => id);
  const own = pairs.filter(({ meta }) => meta.expected_label === 'match');
  const kept = own.filter(({ evidence, tools }) => isTaken(replay(evidence, tools)));
  let [crossed, taken] = [0, 0];
  for (const one of pairs) {
    const others = pairs.filter(
      (other) =>
        other !== one &&
        other.meta.repo === one.meta.repo &&
        !sessionsOf(other).some((id) => sessionsOf(one).includes(id)),
    );
    for (const other of others) {
      const read = (digest: string) => one.tools.blobs.read(digest) ?? other.tools.blobs.read(digest);
      const tools = { ...one.tools, blobs: { read } };
      const result = replay({ ...one.evidence, sessions: other.evidence.sessions }, tools);
      const foreign = isTaken(result);
      crossed += 1;
      if (foreign) taken += 1;
      if (foreign) console.error(`taken for its own: ${other.meta.id} for ${one.meta.id}`);
    }
  }
  for (const { host } of pairs) host.close();
  return { own: share(kept.length, own.length), foreign: share(taken, crossed) };
}

/** Without them command lines would be opaque, and the figures those of another program. */
const grammars = await loadGrammars(['bash', 'python']);
if (grammars.size < 2) throw new Error('dist/grammars lacks bash or python: node scripts/grammars.ts');

interface Truth {
  readonly traj: string;
  readonly instance_id: string;
  readonly repo: string;
  readonly files: readonly { readonly path: string; readonly base_blob: string | null; readonly new_blob: string }[];
}

function blobText(repository: string, blob: string): string | null {
  try {
    return execFileSync('git', ['-C', cloneOf(repository), 'cat-file', 'blob', blob], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

const sideOf = (text: string, spill: Spill): Side => {
  const bytes = Buffer.from(text);
  return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
};

/** A submitted file with both sides; null where its base is not at hand or the patch does not apply to it. */
function complete(file: FileChange, truth: Truth, patch: string, spill: Spill): FileChange | null {
  if (file.status === 'added') return file;
  const blob = truth.files.find((one) => one.path === (file.oldPath ?? file.path))?.base_blob;
  const before = blob ? blobText(truth.repo, blob) : null;
  if (before === null) return null;
  const own = patch
    .split(/^(?=diff --git )/m)
    .find((one) => one.includes(` b/${file.path}\n`) || one.startsWith(`diff --git a/${file.path} `));
  const after = file.status === 'deleted' ? '' : applyPatch(before, own ?? '', { autoConvertLineEndings: false });
  if (after === false) return null;
  const head: Side = file.status === 'deleted' ? { kind: 'absent' } : sideOf(after, spill);
  return { ...file, before: sideOf(before, spill), after: head };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function replayTrajectory(root: string, truth: Truth): Promise<Outcome | null> {
  const spill = memorySpill();
  const bytes = gunzipSync(readFileSync(path.join(root, truth.traj)));
  const submission: string = JSON.parse(bytes.toString('utf8')).info.submission ?? '';
  const read = await readSessions(once(bytes), spill);
  const [session] = 'kind' in read ? [] : read;
  if (!session || !existsSync(cloneOf(truth.repo))) return null;
  const diff = readDiff(
    { base: null, head: null, raw: null, patch: Buffer.from(submission), objects: new Map() },
    spill,
  );
  const files = diff.files.map((file) => complete(file, truth, submission, spill));
  if (files.length === 0 || files.some((file) => file === null)) return null;
  const whole = { ...diff, files: files.filter((file) => file !== null) };
  const logged = { file: truth.traj, trust: 'A' as const, boundBy: 'named', session };
  const tools = { grammars, blobs: spill, format: formatFile };
  const started = performance.now();
  const result = replay({ sessions: [logged], diff: whole, files: [] }, tools);
  return { set: 'labelled', name: truth.instance_id, result, milliseconds: performance.now() - started };
}

async function* outcomes(): AsyncIterable<Outcome | null> {
  const { pairs, pulls, labelled } = options;
  for (const root of [pairs, pulls].filter((one) => one !== undefined)) {
    for (const name of readdirSync(root).filter((one) => one.includes('__') && chosen(one)))
      yield replayPair(path.join(root, name));
  }
  if (labelled) {
    const truths = readFileSync(path.join(labelled, 'REPLAY_TRUTH.jsonl'), 'utf8').trim().split('\n');
    for (const truth of truths.map((line): Truth => JSON.parse(line)))
      if (chosen(truth.instance_id)) yield replayTrajectory(labelled, truth);
  }
}

const isWhole = ({ result }: Outcome): boolean => result.files.every(({ state }) => state === 'exact');

function summarise(set: string, group: readonly Outcome[]) {
  const files = group.flatMap(({ result }) => result.files);
  const sum = (key: 'changed' | 'explained' | 'opaque' | 'unlogged') =>
    group.reduce((total, { result }) => total + result.lines[key], 0);
  const changed = sum('changed');
  return {
    set,
    wholeCommits: share(group.filter(isWhole).length, group.length),
    exactFiles: share(files.filter(({ state }) => state === 'exact').length, files.length),
    states: Object.fromEntries(
      [...new Set(files.map(({ state }) => state))].map((state) => [
        state,
        files.filter((f) => f.state === state).length,
      ]),
    ),
    mismatches: countMismatches(group),
    lines: { changed, explained: sum('explained'), opaque: sum('opaque'), unlogged: sum('unlogged') },
    slowestMilliseconds: Math.round(Math.max(0, ...group.map(({ milliseconds }) => milliseconds))),
  };
}

/** How many files of a group are not exact for which reason. */
function countMismatches(group: readonly Outcome[]): Readonly<Record<string, number>> {
  const found = group.flatMap(({ mismatches }) => [...(mismatches?.values() ?? [])]);
  return Object.fromEntries([...new Set(found)].map((one) => [one, found.filter((other) => other === one).length]));
}

const describe = ({ set, name, result, mismatches }: Outcome): string =>
  [
    `${set}\t${name}\t${isWhole({ result } as Outcome) ? 'whole' : 'not whole'}`,
    ...result.files
      .filter(({ state }) => state !== 'exact')
      .map(
        ({ path: file, state, lines }) =>
          `    ${state}\t${file}\t${mismatches?.get(file) ?? ''}\t${JSON.stringify(lines)}`,
      ),
    ...result.missed.slice(0, 20).map(({ path: file, step, why }) => `    missed at step ${step}: ${file}: ${why}`),
  ].join('\n');

const all: Outcome[] = [];
let skipped = 0;
for await (const outcome of outcomes()) {
  if (outcome) all.push(outcome);
  else skipped += 1;
}
if (options.list) writeFileSync(options.list, `${all.map(describe).join('\n')}\n`);
const sets = [...new Set(all.map(({ set }) => set))].sort();
const summary = sets.map((set) =>
  summarise(
    set,
    all.filter((one) => one.set === set),
  ),
);
const bound = options.cross && options.pairs ? await cross(options.pairs) : null;
if (options.json) console.log(JSON.stringify({ sets: summary, bound, skipped }, null, 2));
else {
  const percent = ({ count, of, value, low, high }: ReturnType<typeof share>): string =>
    value === null
      ? 'none'
      : `${count}/${of} = ${(value * 100).toFixed(1)} % (${((low ?? 0) * 100).toFixed(1)}–${((high ?? 0) * 100).toFixed(1)})`;
  for (const { set, wholeCommits, exactFiles, states, mismatches, lines, slowestMilliseconds } of summary)
    console.log(
      `${set}: commits exact in every file ${percent(wholeCommits)}; files exact ${percent(exactFiles)}; ${JSON.stringify(states)}; not exact for ${JSON.stringify(mismatches)}; lines ${JSON.stringify(lines)}; slowest ${slowestMilliseconds} ms`,
    );
  if (bound)
    console.log(`own logs taken for their commit's ${percent(bound.own)}; other sessions' ${percent(bound.foreign)}`);
  console.log(`skipped for want of a clone, a log or a base: ${skipped}`);
}
if (options.speed) await benchSpeed();
