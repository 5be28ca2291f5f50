import { spawn } from 'node:child_process';
import path from 'node:path';
import { COMPILED } from '../compiled.ts';

const root = path.resolve(import.meta.dirname, '../..');
const NODE = path.join(root, 'node_modules/node/bin/node');
const CLI = path.join(root, 'dist/cli.js');

/** What a run of the command line left. */
export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the committed bundle as a user would; `path` is the PATH it sees, `input` its standard input. */
export function proctor(
  args: readonly string[],
  options: { input?: string; path?: string; cwd?: string } = {},
): Promise<Ran> {
  const env = { ...COMPILED, PATH: options.path ?? process.env.PATH ?? '', HOME: '/nonexistent', TERM: 'dumb' };
  const child = spawn(NODE, [CLI, ...args], { env, cwd: options.cwd ?? root });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => child.once('close', (exit) => resolve({ exit, out, err })));
}
