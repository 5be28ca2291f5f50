/**
 * How replay reproduces real commits: shares of commits and files that come out byte for byte, with 95 % Wilson intervals.
 *
 *   npm run bench:replay -- --pairs DIR --labelled DIR --clones DIR [--json] [--list FILE] [--only TEXT]
 *
 * `--pairs`: commits with the logs that made them (`meta.json`, `change.diff`, logs); they are graded as a user would:
 * base, head and whole logs, nothing said of where in the log the commit's part begins. `--labelled`: mini-swe-agent
 * trajectories whose submission is the truth, with `REPLAY_TRUTH.jsonl`. Base trees come from clones of the public
 * repositories in `--clones` (`owner+name/repo` each); what has none is counted as skipped. `--list` writes each mismatch.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { applyPatch } from 'diff';
import { share } from '../src/bandit/interval.ts';
import { DEFAULT_POLICY, type FileChange, type Replay, type Side, type Spill } from '../src/core/index.ts';
import { readDiff } from '../src/diff/index.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { localHost } from '../src/host/local.ts';
import { memorySpill } from '../src/host/memory-spill.ts';
import { replay } from '../src/replay/index.ts';
import { gather } from '../src/run.ts';
import { readSessions } from '../src/sessions/index.ts';

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string' },
    labelled: { type: 'string' },
    clones: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    list: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

interface Outcome {
  readonly set: string;
  readonly name: string;
  readonly result: Replay;
  readonly milliseconds: number;
}

const cloneOf = (repository: string): string => path.join(options.clones, repository.replace('/', '+'), 'repo');

async function replayPair(folder: string): Promise<Outcome | null> {
  const meta = JSON.parse(readFileSync(path.join(folder, 'meta.json'), 'utf8'));
  if (!existsSync(cloneOf(meta.repo))) return null;
  const sessions = meta.sessions.map(({ log }: { log: string }) => path.join(folder, log));
  const host = localHost({
    repo: cloneOf(meta.repo),
    base: meta.base,
    head: meta.commit,
    diff: null,
    sessions: sessions.map((file: string) => (existsSync(file) ? file : `${file}.gz`)),
    pull: null,
    policy: null,
    say: () => {},
  });
  try {
    const { evidence, tools } = await gather(host, DEFAULT_POLICY);
    const started = performance.now();
    const result = replay(evidence, tools);
    return { set: meta.expected_label, name: meta.id, result, milliseconds: performance.now() - started };
  } finally {
    host.close();
  }
}

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
  const tools = { grammars: await loadGrammars(['bash', 'python']), blobs: spill };
  const started = performance.now();
  const result = replay({ sessions: [logged], diff: whole, files: [] }, tools);
  return { set: 'labelled', name: truth.instance_id, result, milliseconds: performance.now() - started };
}

const chosen = (name: string): boolean => name.includes(options.only);

async function* outcomes(): AsyncIterable<Outcome | null> {
  const { pairs, labelled } = options;
  if (pairs) {
    for (const name of readdirSync(pairs).filter((one) => one.includes('__') && chosen(one)))
      yield replayPair(path.join(pairs, name));
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
    lines: { changed, explained: sum('explained'), opaque: sum('opaque'), unlogged: sum('unlogged') },
    slowestMilliseconds: Math.round(Math.max(0, ...group.map(({ milliseconds }) => milliseconds))),
  };
}

const describe = ({ set, name, result }: Outcome): string =>
  [
    `${set}\t${name}\t${isWhole({ result } as Outcome) ? 'whole' : 'not whole'}`,
    ...result.files
      .filter(({ state }) => state !== 'exact')
      .map(({ path: file, state, lines }) => `    ${state}\t${file}\t${JSON.stringify(lines)}`),
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
if (options.json) console.log(JSON.stringify({ sets: summary, skipped }, null, 2));
else {
  const percent = ({ count, of, value, low, high }: ReturnType<typeof share>): string =>
    value === null
      ? 'none'
      : `${count}/${of} = ${(value * 100).toFixed(1)} % (${((low ?? 0) * 100).toFixed(1)}–${((high ?? 0) * 100).toFixed(1)})`;
  for (const { set, wholeCommits, exactFiles, states, lines, slowestMilliseconds } of summary)
    console.log(
      `${set}: commits exact in every file ${percent(wholeCommits)}; files exact ${percent(exactFiles)}; ${JSON.stringify(states)}; lines ${JSON.stringify(lines)}; slowest ${slowestMilliseconds} ms`,
    );
  console.log(`skipped for want of a clone, a log or a base: ${skipped}`);
}
