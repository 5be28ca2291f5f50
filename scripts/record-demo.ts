/**
 * Records the example pull requests anew: each scenario of examples/scenarios is played by a real agent CLI in a fresh
 * repository, and what comes out goes to examples/<name>.
 *
 *   npx node scripts/record-demo.ts RECORDER --bin DIR [NAME…]
 *
 * RECORDER is a program that is called as `node RECORDER codex SCENARIO.json OUT --bin DIR` and writes `session/` (the
 * CLI's own log), `repo.bundle` (branches base and head) and `meta.json` (harness, version, base, head, cwd …). DIR
 * holds the `codex` command. A scenario is `task`, `files` and `turns` for the recorder, and `pull` for us.
 */
import './help.ts';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Scenario {
  readonly about: string;
  readonly task: string;
  readonly pull: {
    readonly number: number;
    readonly title: string;
    readonly body: string;
    readonly branch: string;
    readonly repository: string;
    readonly labels: readonly string[];
  };
}

interface Meta {
  readonly harness: string;
  readonly version: string;
  readonly base: string;
  readonly head: string;
  readonly cwd: string;
  readonly exit: number;
}

const examples = path.resolve(import.meta.dirname, '../examples');

/**
 * A folder with a `codex` that first puts this process's Node before the system's: the CLI runs commands in a login
 * shell, which would forget our PATH, and the TypeScript example needs a Node that strips types.
 */
function wrapBin(bin: string, scratch: string): string {
  const file = path.join(scratch, 'codex');
  const profile = `PATH=${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`;
  writeFileSync(file, `#!/bin/sh\necho '${profile}' > "$HOME/.bash_profile"\nexec '${path.resolve(bin)}/codex' "$@"\n`);
  chmodSync(file, 0o755);
  return scratch;
}

const git = (clone: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: clone, encoding: 'utf8' }).trim();

/** The commits from base to head as GitHub's REST API lists them, cut to what tells who wrote them. */
function commitsOf(bundle: string, scratch: string) {
  const clone = path.join(scratch, 'clone');
  git(scratch, 'clone', '-q', '-b', 'head', bundle, clone);
  return git(clone, 'rev-list', '--reverse', 'origin/base..head')
    .split('\n')
    .map((sha) => {
      const say = (format: string): string => git(clone, 'show', '-s', `--format=${format}`, sha);
      const author = { name: say('%an'), email: say('%ae'), date: say('%aI') };
      const committer = { name: say('%cn'), email: say('%ce'), date: say('%cI') };
      return { sha, commit: { message: say('%B'), author, committer }, author: null, committer: null };
    });
}

/** GitHub's REST pull object, cut to the fields that are read, with `commits` and `task` added. */
function pullOf({ pull, task }: Scenario, meta: Meta, commits: ReturnType<typeof commitsOf>) {
  const repo = { full_name: pull.repository };
  return {
    number: pull.number,
    state: 'open',
    title: pull.title,
    body: pull.body,
    user: { login: 'proctor-demo-author', type: 'User' },
    created_at: commits.at(-1)?.commit.committer.date ?? null,
    labels: pull.labels.map((name) => ({ name })),
    head: { ref: pull.branch, sha: meta.head, repo },
    base: { ref: 'main', sha: meta.base, repo },
    commits,
    task,
  };
}

function record(name: string, recorder: string, bin: string): void {
  const scratch = mkdtempSync(path.join(tmpdir(), 'record-demo-'));
  try {
    const file = path.join(examples, 'scenarios', `${name}.json`);
    const scenario: Scenario = JSON.parse(readFileSync(file, 'utf8'));
    const out = path.join(scratch, 'out');
    const wrapped = wrapBin(bin, scratch);
    execFileSync(process.execPath, [recorder, 'codex', file, out, '--bin', wrapped], { stdio: 'inherit' });
    const log = readdirSync(path.join(out, 'session'), { recursive: true, encoding: 'utf8' }).find((entry) =>
      entry.endsWith('.jsonl'),
    );
    if (log === undefined) throw new Error(`${name}: the recorder left no log; run it by hand with ${file}`);
    const meta: Meta = JSON.parse(readFileSync(path.join(out, 'meta.json'), 'utf8'));
    const target = path.join(examples, name);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    copyFileSync(path.join(out, 'repo.bundle'), path.join(target, 'repo.bundle'));
    copyFileSync(path.join(out, 'session', log), path.join(target, 'session.jsonl'));
    const write = (entry: string, value: unknown): void =>
      writeFileSync(path.join(target, entry), `${JSON.stringify(value, null, 2)}\n`);
    write('pull.json', pullOf(scenario, meta, commitsOf(path.join(out, 'repo.bundle'), scratch)));
    write('meta.json', { ...meta, about: scenario.about });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const [recorder, flag, bin, ...names] = process.argv.slice(2);
if (recorder === undefined || flag !== '--bin' || bin === undefined) {
  console.error('usage: npx node scripts/record-demo.ts RECORDER --bin DIR [NAME…]');
  process.exitCode = 2;
} else {
  const all = readdirSync(path.join(examples, 'scenarios')).map((file) => path.basename(file, '.json'));
  for (const name of names.length > 0 ? names : all) record(name, path.resolve(recorder), bin);
}
