import { writeFileSync } from 'node:fs';

/** Colour only where a person looks at a terminal and has not asked for none. */
export const wantsColor = (): boolean =>
  process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb' && process.stdout.isTTY === true;

/** Columns of the terminal, between 60 and 120; 100 where there is none. */
export const columns = (): number => Math.min(120, Math.max(60, process.stdout.columns ?? 100));

/** Milliseconds after which work is long enough to tell about. */
const QUIET = 1000;

/** Progress on stderr, one line at a time, and only for work that takes longer than a second. */
export function progress(): (line: string) => void {
  const started = performance.now();
  return (line) => {
    if (performance.now() - started > QUIET) process.stderr.write(`proctor: ${line}\n`);
  };
}

/** Writes a result to the file of `--out`, else to standard output. */
export function deliver(text: string, out: string | undefined): void {
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  if (out === undefined || out === '-') process.stdout.write(ended);
  else writeFileSync(out, ended);
}
