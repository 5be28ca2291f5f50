import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { HARNESSES, type Harness, type HarnessName } from './harnesses.ts';
import { serveModel } from './model-server.ts';
import { promptOf, readScenario, type Scenario, type ScenarioSet, type Turn, turnsOf } from './scenario.ts';
import { openWorkspace, type Workspace, writeFiles } from './workspace.ts';

/** What is known of a recording beside its log. */
export interface Recording {
  readonly cli: HarnessName;
  readonly version: string;
  readonly exit: number | null;
  readonly base: string;
  readonly head: string;
  /** The work tree at that time. */
  readonly cwd: string;
  /** The log's file name. */
  readonly log: string;
}

const LONGEST = 30 * 60_000;
/** How long a CLI may take to end after Ctrl-C. */
const GRACE = 20_000;

interface Ended {
  readonly exit: number | null;
  readonly printed: string;
}

/** Signals a program and everything that it started, as a terminal does. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}

/**
 * Starts a program in the work tree. Its input is a pipe: there is no terminal, and nothing else to read from. What it
 * prints goes to a file where one is given: programs that end at once lose what a pipe does not take at once.
 */
function start(
  program: string,
  args: readonly string[],
  { cwd, env, file }: { cwd: string; env: Readonly<Record<string, string>>; file?: string },
) {
  const out = file === undefined ? ('pipe' as const) : openSync(file, 'w');
  const child = spawn(program, args, { cwd, env, stdio: ['pipe', out, 'pipe'], detached: true });
  let printed = '';
  child.stdout?.on('data', (data) => {
    printed += data;
  });
  child.stderr?.on('data', (data) => {
    if (process.env.RECORD_VERBOSE) process.stderr.write(data);
  });
  child.stdin?.on('error', () => {});
  const timer = setTimeout(() => signal(child, 'SIGKILL'), LONGEST);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => {
      clearTimeout(timer);
      if (typeof out === 'number') closeSync(out);
      if (process.env.RECORD_VERBOSE) console.error(printed);
      resolve({ exit, printed });
    });
  });
  return { child, ended };
}

interface Played extends Ended {
  readonly env: Readonly<Record<string, string>>;
}

/** Lets a CLI play a scenario to its end; a turn may have it interrupted. */
async function play(scenario: Scenario, harness: Harness, program: string, workspace: Workspace): Promise<Played> {
  const { home, repository } = workspace;
  let running: ChildProcess | undefined;
  const onTurn = ({ interruptAfter }: Turn): void => {
    if (interruptAfter === undefined) return;
    setTimeout(() => running && signal(running, 'SIGINT'), interruptAfter);
    setTimeout(() => running && signal(running, 'SIGKILL'), interruptAfter + GRACE).unref();
  };
  const model = await serveModel({ turns: turnsOf(scenario), folder: repository, onTurn });
  const setting = { home, url: model.url, scenario };
  writeFiles(home, harness.settings(setting));
  const env = { ...workspace.env, ...harness.env(setting) };
  try {
    const { child, ended } = start(program, harness.args, { cwd: repository, env });
    running = child;
    child.stdin?.end(promptOf(scenario));
    return { ...(await ended), env };
  } finally {
    model.close();
  }
}

/** The log that a session left; throws where there is none. */
async function logOf(harness: Harness, program: string, { home, repository }: Workspace, run: Played): Promise<Buffer> {
  if (harness.exported) {
    const id = harness.exported.id.exec(run.printed)?.[1];
    if (id === undefined) throw new Error('the session told no id');
    const file = path.join(home, 'exported');
    await start(program, [...harness.exported.args, id], { cwd: repository, env: run.env, file }).ended;
    return readFileSync(file);
  }
  const folder = path.join(home, harness.log[0]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const [log, ...others] = files.filter((file) => file.endsWith(harness.log[1])).sort((a, b) => a.length - b.length);
  if (log === undefined) throw new Error('the session left no log');
  if (others.length > 0) console.error(`more than one log, the first is taken: ${log}, ${others.join(', ')}`);
  return readFileSync(path.join(folder, log));
}

/** Commits what the session left behind; gives both ends. */
function commitWork({ git }: Workspace, task: string): { readonly base: string; readonly head: string } {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', task.split('\n')[0] ?? '');
  git('branch', '-f', 'recorded', 'HEAD');
  git('checkout', '-q', 'recorded');
  git('branch', '-M', 'recorded', 'head');
  return { base: git('rev-parse', 'base'), head: git('rev-parse', 'head') };
}

/** The version of the package that a command is of, from the nearest description above its file. */
function versionOf(program: string, name: string): string {
  for (let at = realpathSync(program); at !== path.dirname(at); at = path.dirname(at)) {
    const file = path.join(path.dirname(at), 'package.json');
    const described = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    if (described.name === name) return described.version;
  }
  return 'unknown';
}

/** The name of the bundle with the work that ends in this commit: CLIs that did the same share one. */
export const bundleName = (head: string): string => `${head.slice(0, 12)}.bundle`;

/** Removes bundles that no recording in a folder names any more. */
function pruneBundles(folder: string): void {
  const files = readdirSync(folder);
  const records = files.filter((file) => file.endsWith('.meta.json'));
  const heads = records.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')).head);
  const wanted = new Set(heads.map(bundleName));
  for (const file of files) if (file.endsWith('.bundle') && !wanted.has(file)) rmSync(path.join(folder, file));
}

function keep(folder: string, recording: Recording, bytes: Buffer, { git }: Workspace): void {
  mkdirSync(folder, { recursive: true });
  const { cli, head, log } = recording;
  for (const file of readdirSync(folder)) if (file.startsWith(`${cli}.`)) rmSync(path.join(folder, file));
  writeFileSync(path.join(folder, log), log.endsWith('.gz') ? gzipSync(bytes, { level: 9 }) : bytes);
  writeFileSync(path.join(folder, `${cli}.meta.json`), `${JSON.stringify(recording, null, 2)}\n`);
  const bundle = path.join(folder, bundleName(head));
  if (!existsSync(bundle)) git('-c', 'pack.threads=1', 'bundle', 'create', '-q', bundle, 'base', 'head');
  pruneBundles(folder);
}

/**
 * Plays a scenario with a CLI (the command of that name in `bin`) in a fresh repository, and keeps under
 * its name, in the set's folder or another, its log, what it did to the repository, and a few facts. Throws where nothing can be kept.
 */
export async function record(
  name: string,
  cli: HarnessName,
  bin: string,
  { set, target = set.recordings }: { readonly set: ScenarioSet; readonly target?: string },
): Promise<Recording> {
  const scenario = readScenario(name, set);
  const harness = HARNESSES[cli];
  const program = path.join(path.resolve(bin), cli);
  const workspace = openWorkspace(scenario);
  try {
    const run = await play(scenario, harness, program, workspace);
    const bytes = await logOf(harness, program, workspace, run);
    const ends = commitWork(workspace, scenario.task);
    const log = `${cli}${harness.log[1]}${bytes.length > set.packedFrom ? '.gz' : ''}`;
    const version = versionOf(program, harness.package);
    const recording: Recording = { cli, version, exit: run.exit, ...ends, cwd: workspace.repository, log };
    keep(path.join(target, name), recording, bytes, workspace);
    return recording;
  } finally {
    if (process.env.RECORD_KEEP) console.error(`kept: ${path.dirname(workspace.home)}`);
    else workspace.remove();
  }
}
