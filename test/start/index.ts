import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFrame, writeFrame } from './frames.ts';

/** A program to be run. */
export interface Wanted extends Surroundings {
  readonly program: string;
  readonly args: readonly string[];
}

/** Where a program is run; `env` is all that it sees of the environment, that of the tests where it is left out. */
interface Surroundings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

interface Starter {
  readonly to: number;
  readonly from: number;
}

let started: Starter | undefined;

function openStarter(): Starter {
  const folder = mkdtempSync(path.join(tmpdir(), 'starter-'));
  const pipes = ['wanted', 'done'].map((name) => path.join(folder, name));
  execFileSync('mkfifo', pipes);
  const script = path.join(import.meta.dirname, 'starter.ts');
  spawn(process.execPath, [script, ...pipes], { stdio: ['ignore', 'ignore', 'inherit'] }).unref();
  const [to, from] = [openSync(pipes[0] ?? '', 'w'), openSync(pipes[1] ?? '', 'r')];
  rmSync(folder, { recursive: true });
  return { to, from };
}

/**
 * Runs a program to its end and returns what it printed; throws with what it complained of where it fails. A small process of
 * its own starts it: to start one from here takes the longer the more memory the worker holds (33 ms at 500 MB, 2.5 ms there).
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { input = '', ...surroundings }: Surroundings & { readonly input?: string | Uint8Array } = {},
): Buffer {
  started ??= openStarter();
  const wanted: Wanted = { program, args, ...surroundings };
  writeFrame(started.to, Buffer.from(JSON.stringify(wanted)));
  writeFrame(started.to, Buffer.from(input as Uint8Array));
  const [answer, stdout, stderr] = [readFrame(started.from), readFrame(started.from), readFrame(started.from)];
  if (answer === null || stdout === null) throw new Error('what starts programs is gone');
  const { status, error } = JSON.parse(answer.toString()) as { status: number | null; error?: string };
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')}: ${error ?? `exit ${status}`}\n${stderr ?? ''}`);
}
