import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openServer, type Server } from './server.ts';
import type { Runner, Tree } from './types.ts';

/** What a run of a tree's tests said. */
export interface Run {
  readonly green: boolean;
  readonly output: string;
  /** Files of the tree that the run rewrote or added, where asked for. */
  readonly changed: ReadonlyMap<string, string>;
}

export interface RunOptions {
  /** Goldens are written anew. */
  readonly update?: boolean;
  /** The test files that are run, where the runner can choose; else all are. */
  readonly files?: readonly string[];
}

/** A temporary folder in which trees of one language are laid out and run, one at a time. */
export interface Workbench {
  run(tree: Tree, options?: RunOptions): Promise<Run>;
  close(): void;
}

const LIMIT_MILLISECONDS = 60_000;
const MOST_OUTPUT = 400_000;

/** A changed loop may ask for memory without end: no program of a run gets more than 4 GB of it. */
const BOUNDED = ['-c', 'ulimit -d 4194304; exec "$@"', 'sh'];

/** Only what toolchains need: nothing of this session's environment reaches the tests. */
const plain = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'LANG', 'GOMODCACHE', 'GOCACHE', 'CARGO_HOME', 'RUSTUP_HOME', 'JAVA_HOME', 'PYENV_ROOT'].flatMap(
      (name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]),
    ),
  );

function execute(
  folder: string,
  runner: Runner,
  { update = false, files = [] }: RunOptions,
): Promise<{ green: boolean; output: string }> {
  const [program, ...args] = runner.command(folder, files);
  const more = update ? runner.updating : {};
  const env = { ...plain(), ...runner.environment, ...more.environment };
  return new Promise((resolve) => {
    const child = spawn('sh', [...BOUNDED, program, ...args, ...(more.args ?? [])], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    // The whole group: a runner that is killed alone leaves the tests that it started running.
    const late = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), LIMIT_MILLISECONDS);
    let output = '';
    const take = (bytes: Buffer): void => {
      if (output.length < MOST_OUTPUT) output += bytes.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ green: false, output: String(error) }));
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ green: code === 0, output });
    });
  });
}

/** Opens a workbench. Node's modules are those of this repository. */
export function openWorkbench(runner: Runner): Workbench {
  const folder = mkdtempSync(path.join(tmpdir(), 'proctor-mutation-'));
  symlinkSync(path.resolve(import.meta.dirname, '../../node_modules'), path.join(folder, 'node_modules'));
  let laid: Map<string, string> = new Map();
  const lay = (tree: Tree): void => {
    for (const file of laid.keys()) if (!tree.has(file)) rmSync(path.join(folder, file), { force: true });
    for (const [file, text] of tree) {
      if (laid.get(file) === text) continue;
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    laid = new Map(tree);
  };
  const outputFile = `${folder}.out`;
  let server: Server | null = null;
  const ask = (options: RunOptions): Promise<{ green: boolean; output: string }> => {
    if (runner.server === undefined) return execute(folder, runner, options);
    server ??= openServer(runner.server(folder, outputFile), outputFile, { ...plain(), ...runner.environment });
    return server.run(options.update ?? false, options.files ?? []);
  };
  return {
    async run(tree, options = {}) {
      lay(tree);
      const done = await ask(options);
      const changed = new Map<string, string>();
      if (options.update)
        for (const file of tree.keys()) {
          const now = readFileSync(path.join(folder, file), 'utf8');
          if (now !== tree.get(file)) changed.set(file, now);
          laid.set(file, now);
        }
      return { ...done, changed };
    },
    close() {
      server?.close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(outputFile, { force: true });
    },
  };
}

/** Lines of files (by base name) that a run's output points at. */
export function linesNamed(output: string): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  for (const [, name = '', line] of output.matchAll(/([\w.-]{1,80}\.(?:py|[cm]?[jt]s|go|rs|java|rb|php)):(\d{1,6})/g)) {
    const known = lines.get(name) ?? new Set();
    lines.set(name, known.add(Number(line)));
  }
  return lines;
}
