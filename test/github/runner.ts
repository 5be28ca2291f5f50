import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMPILED } from '../compiled.ts';
import { readAction } from './action-inputs.ts';
import type { GitHubDouble, Payload } from './index.ts';
import { readAnnotations, readFileCommands, type ShownAnnotation } from './runner-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NODE = path.join(ROOT, 'node_modules/node/bin/node');

/** The programs of a hosted runner that an action may count on, where they are found here. */
const PROGRAMS = ['git', 'sh', 'tar', 'gzip'].flatMap((program) => {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
  return found === undefined ? [] : [found];
});

export interface RunOptions {
  readonly github: GitHubDouble;
  readonly token: string;
  readonly event: { readonly name: string; readonly payload: Payload };
  /** The script; `runs.main` of the action file unless told. */
  readonly script?: string;
  readonly actionFile?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** `owner/name`; the payload's repository unless told. */
  readonly repository?: string;
  /** The commit and ref that the workflow runs on: of `pull_request_target`, the default branch. */
  readonly sha?: string;
  readonly ref?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
  /** More variables, as a workflow's `env` would set them. */
  readonly env?: Readonly<Record<string, string>>;
  /** Laid under the workspace before the run. */
  readonly workspace?: Readonly<Record<string, string>>;
  /** Files of an earlier step that the run is to find: its `RUNNER_TEMP`, kept by the caller. */
  readonly temporary?: string;
  readonly timeoutMilliseconds?: number;
}

export interface RunResult {
  /** Null where the run was killed for taking too long. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly ShownAnnotation[];
  /** From the start of the process to its first API request; null where it made none. */
  readonly millisecondsToFirstCall: number | null;
}

interface Places {
  readonly scratch: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly file: (name: string) => string;
}

function preparePlaces({ temporary, workspace = {} }: RunOptions): Places {
  const scratch = mkdtempSync(path.join(tmpdir(), 'action-run-'));
  const places: Places = {
    scratch,
    workspace: path.join(scratch, 'work'),
    temporary: temporary ?? path.join(scratch, 'temp'),
    file: (name) => path.join(scratch, 'files', name),
  };
  for (const folder of ['work', 'temp', 'tools', 'home', 'files', 'bin']) mkdirSync(path.join(scratch, folder));
  for (const name of ['output', 'summary', 'state', 'env', 'path']) writeFileSync(places.file(name), '');
  for (const program of PROGRAMS) symlinkSync(program, path.join(scratch, 'bin', path.basename(program)));
  for (const [name, text] of Object.entries(workspace)) {
    mkdirSync(path.dirname(path.join(places.workspace, name)), { recursive: true });
    writeFileSync(path.join(places.workspace, name), text);
  }
  return places;
}

/** What the payload tells of where the run takes place. */
function placeOf({ event: { payload }, repository, ...options }: RunOptions): Record<string, string> {
  const described = payload.repository as { full_name?: string; default_branch?: string } | undefined;
  const sender = payload.sender as { login?: string } | undefined;
  const name = repository ?? described?.full_name ?? '';
  const ref = options.ref ?? `refs/heads/${described?.default_branch ?? 'main'}`;
  const [tip] = options.sha === undefined ? options.github.log(ref) : [];
  const sha = options.sha ?? tip?.sha ?? '0'.repeat(40);
  return {
    GITHUB_REPOSITORY: name,
    GITHUB_REPOSITORY_OWNER: name.split('/')[0] ?? '',
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags)\//, ''),
    GITHUB_WORKFLOW_REF: `${name}/.github/workflows/proctor.yml@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_ACTOR: sender?.login ?? 'pomona',
    GITHUB_TRIGGERING_ACTOR: sender?.login ?? 'pomona',
  };
}

/** Everything that the process sees of the world; but for the compiled code nothing of our own is in it. */
function environmentOf(options: RunOptions, places: Places, inputs: Record<string, string>): Record<string, string> {
  const { github, event, runId = 4711, runAttempt = 1 } = options;
  return {
    ...COMPILED,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    HOME: path.join(places.scratch, 'home'),
    PATH: path.join(places.scratch, 'bin'),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: places.file('event.json'),
    ...placeOf(options),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(runAttempt),
    GITHUB_WORKFLOW: 'proctor',
    GITHUB_JOB: 'proctor',
    GITHUB_ACTION: '__self',
    GITHUB_WORKSPACE: places.workspace,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_SERVER_URL: github.url,
    GITHUB_OUTPUT: places.file('output'),
    GITHUB_STEP_SUMMARY: places.file('summary'),
    GITHUB_STATE: places.file('state'),
    GITHUB_ENV: places.file('env'),
    GITHUB_PATH: places.file('path'),
    RUNNER_TEMP: places.temporary,
    RUNNER_TOOL_CACHE: path.join(places.scratch, 'tools'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'double',
    ...options.env,
    ...inputs,
  };
}

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runNode(script: string, cwd: string, env: Record<string, string>, timeout: number): Promise<Ended> {
  const child = spawn(NODE, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout, killSignal: 'SIGKILL' });
  const said: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
  child.stdout.on('data', (chunk: Buffer) => said.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({
        exitCode,
        stdout: Buffer.concat(said.stdout).toString(),
        stderr: Buffer.concat(said.stderr).toString(),
      }),
    );
  });
}

/**
 * Runs an action as the Actions runner does: Node 24, a bare environment, inputs and defaults of its `action.yml`, the
 * double in place of GitHub. Unknown inputs are errors here, where the runner only warns.
 */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const actionFile = options.actionFile ?? path.join(ROOT, 'action.yml');
  const action = readAction(actionFile);
  const inputs = action.variables(options.inputs ?? {}, { 'github.token': options.token });
  const script = options.script ?? path.join(path.dirname(actionFile), action.main);
  if (!existsSync(script)) throw new Error(`${script} is not there: build it first`);
  const places = preparePlaces(options);
  try {
    writeFileSync(places.file('event.json'), JSON.stringify(options.event.payload));
    const env = environmentOf(options, places, inputs);
    const before = options.github.exchanges.length;
    const started = performance.now();
    const ended = await runNode(script, places.workspace, env, options.timeoutMilliseconds ?? 60_000);
    const calls = options.github.exchanges.slice(before).map(({ at }) => at - started);
    const read = (name: string): string => readFileSync(places.file(name), 'utf8');
    const outputs = readFileCommands(read('output'));
    const undeclared = Object.keys(outputs).filter((name) => !action.outputs.includes(name));
    if (undeclared.length > 0) throw new Error(`action.yml has no output ${undeclared.join(', ')}`);
    return {
      ...ended,
      outputs,
      state: readFileCommands(read('state')),
      summary: read('summary'),
      annotations: readAnnotations(ended.stdout),
      millisecondsToFirstCall: calls.length === 0 ? null : Math.min(...calls),
    };
  } finally {
    rmSync(places.scratch, { recursive: true, force: true });
  }
}
