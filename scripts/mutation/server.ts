import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A process that runs tests again and again without starting anew. */
export interface Server {
  run(update: boolean, files: readonly string[]): Promise<{ readonly green: boolean; readonly output: string }>;
  close(): void;
}

/**
 * Starts a server: it runs the tests for every line of its input (`run`, or `update` to write
 * goldens anew, and the test files that are meant, all where none is named), leaves what
 * they print in a file and answers `@@done CODE`. A server that ends makes every further run red.
 */
export function openServer(
  [program, ...args]: readonly [string, ...string[]],
  outputFile: string,
  env: Readonly<Record<string, string>>,
): Server {
  const child = spawn(program, args, { env: { ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  let answer: (code: number) => void = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    const code = /^@@done (-?\d+)$/.exec(line)?.[1];
    if (code !== undefined) answer(Number(code));
  });
  child.on('error', () => answer(-1));
  child.on('close', () => answer(-1));
  return {
    async run(update, files) {
      const code = await new Promise<number>((resolve) => {
        answer = resolve;
        if (child.exitCode !== null || !child.stdin.writable) resolve(-1);
        else child.stdin.write(`${[update ? 'update' : 'run', ...files].join(' ')}\n`);
      });
      return { green: code === 0, output: readFileSync(outputFile, 'utf8') };
    },
    close: () => void child.stdin.end(),
  };
}
