import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { HostError } from '../core/index.ts';

/** Objects over this size are never loaded, nor compared as text. */
export const LARGEST_BLOB = 20 * 1024 * 1024;

const TIME_LIMIT_MS = 300_000;
const STDERR_LIMIT = 4_000;
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * Where git is to work: a git folder that we made, so that its config, hooks and attributes are ours. `objects` names
 * another repository's object folder to read from. `secrets` is extra config that must stay out of argv and off the disk.
 */
export interface GitFolder {
  readonly gitDir: string;
  readonly objects: string | null;
  readonly secrets: readonly (readonly [key: string, value: string])[];
  /** Blobs are fetched when they are first asked for. */
  readonly partial?: true;
}

/** What a git process left behind. `code` is its exit status; `errors` the beginning of its standard error. */
export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly errors: string;
}

/**
 * `cutAt`: stop reading after so many bytes (the rest is dropped, `code` is 0 then). `onData` takes the place of `stdout`.
 * `timeLimit`: milliseconds, five minutes unless told.
 */
export interface GitOptions {
  readonly input?: string;
  readonly cutAt?: number;
  readonly onData?: (chunk: Buffer) => void;
  readonly timeLimit?: number;
}

/** Variables of the caller's environment that git may see: the way to programs, temporary files and proxies. */
const PASSED =
  /^(PATH|PATHEXT|SYSTEMROOT|TMPDIR|TEMP|TMP|SSL_CERT_FILE|SSL_CERT_DIR|GIT_SSL_CAINFO|(HTTPS?|NO|ALL)_PROXY)$/i;

const CONFIG: readonly (readonly [string, string])[] = [
  ['core.hooksPath', devNull],
  ['core.fsmonitor', 'false'],
  ['core.quotePath', 'true'],
  ['core.commitGraph', 'false'],
  ['core.multiPackIndex', 'false'],
  ['core.bigFileThreshold', String(LARGEST_BLOB)],
  ['credential.helper', ''],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['submodule.recurse', 'false'],
  ['protocol.allow', 'never'],
  ['protocol.https.allow', 'always'],
  ['http.followRedirects', 'false'],
  ['transfer.fsckObjects', 'true'],
  ['fetch.fsckObjects', 'true'],
  // Harmless marks of old clients, frequent in honest histories.
  ['fetch.fsck.zeroPaddedFilemode', 'ignore'],
  ['fetch.fsck.badTimezone', 'ignore'],
  ['fetch.fsck.missingSpaceBeforeDate', 'ignore'],
];

/** The whole environment of a git process: nothing of the user's or the system's git settings reaches it. */
function environment(folder: GitFolder): NodeJS.ProcessEnv {
  const passed = Object.entries(process.env).filter(([name]) => PASSED.test(name));
  const config = [...CONFIG, ...folder.secrets].flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ]);
  return {
    ...Object.fromEntries([...passed, ...config]),
    GIT_CONFIG_COUNT: String(config.length / 2),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_ATTR_SOURCE: EMPTY_TREE,
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_PAGER: '',
    HOME: folder.gitDir,
    XDG_CONFIG_HOME: folder.gitDir,
    LC_ALL: 'C',
    GIT_DIR: folder.gitDir,
    ...(folder.objects === null ? {} : { GIT_OBJECT_DIRECTORY: folder.objects, GIT_NO_LAZY_FETCH: '1' }),
  };
}

function startError(error: NodeJS.ErrnoException, folder: GitFolder): HostError {
  if (!existsSync(folder.gitDir)) return new HostError('the repository was already closed');
  if (error.code === 'ENOENT') {
    return new HostError('git is needed and was not found', 'Install git (2.31 or newer) and put it on the PATH.');
  }
  return new HostError(`git could not be started: ${error.message}`);
}

/**
 * Runs git in a folder of ours, with none of the user's, the system's or the examined repository's settings, and
 * resolves when it has ended. A failing git is a result, not an error; HostError: git is missing or takes over five minutes.
 */
export function runGit(folder: GitFolder, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { timeLimit = TIME_LIMIT_MS } = options;
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--no-pager', ...args], {
      cwd: folder.gitDir,
      env: environment(folder),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    // Not spawn's own `timeout`: its timer outlives a program that could not be started, and holds the process.
    const timer = setTimeout(() => child.kill('SIGKILL'), timeLimit);
    const chunks: Buffer[] = [];
    let size = 0;
    let errors = '';
    let cut = false;
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(startError(error, folder));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (cut) return;
      size += chunk.length;
      if (options.onData) options.onData(chunk);
      else chunks.push(chunk);
      cut = options.cutAt !== undefined && size > options.cutAt;
      if (cut) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (errors.length < STDERR_LIMIT) errors += text;
    });
    // A git that ends before it has read its input closes the pipe; its exit status tells why.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== null && !cut)
        return reject(
          new HostError(`git ${args[0]} was stopped by ${signal} (time limit: ${Math.round(timeLimit / 1000)} s)`),
        );
      const stdout = Buffer.concat(chunks);
      resolve({ code: cut ? 0 : (code ?? 1), stdout: cut ? stdout.subarray(0, options.cutAt) : stdout, errors });
    });
  });
}

/** What git says of a server or a connection that fails for now. */
const FAILS_FOR_NOW =
  /returned error: (?:429|5\d\d)|RPC failed|early EOF|hung up|Empty reply|Could ?n(?:o|')t resolve|Connection (?:refused|reset|timed out)/i;

/** As `HostError.again`, of what git wrote to standard error. Any command may fetch: objects come when they are first needed. */
export const secondsUntilServed = (errors: string): number | null => (FAILS_FOR_NOW.test(errors) ? 0 : null);
