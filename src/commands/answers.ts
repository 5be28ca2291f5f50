import { closeSync, createReadStream, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';
import { UsageError } from './usage.ts';

/** Where answers go, a line each. `done` holds what earlier runs answered, as `keyOf` names it. */
export interface Answers {
  readonly done: ReadonlySet<string>;
  write(line: string): void;
  close(): void;
}

/** The name under which an answer is known again: its job's id, or where there is none, the number of its line. */
export const keyOf = (id: string | number | null, line: number): string =>
  id === null ? `line ${line}` : JSON.stringify(id);

/** The key of a line that was written by us; null for any other. */
function readKey(line: string): string | null {
  try {
    const { id, line: number, ...answer } = JSON.parse(line);
    if (!('report' in answer || 'error' in answer)) return null;
    return id === null && typeof number === 'number' ? keyOf(null, number) : id == null ? null : keyOf(id, 0);
  } catch {
    return null;
  }
}

/** The whole lines of a file with where each ends; what stands behind the last newline is left out. */
async function* wholeLines(file: string): AsyncGenerator<readonly [line: string, end: number]> {
  let parts: Buffer[] = [];
  let end = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      parts.push(chunk.subarray(from, at));
      const line = Buffer.concat(parts);
      parts = [];
      from = at + 1;
      end += line.length + 1;
      yield [line.toString('utf8'), end];
    }
    parts.push(chunk.subarray(from));
  }
}

/** What earlier runs left in a file, and how many of its bytes are whole lines. */
async function readAnswers(file: string): Promise<{ readonly done: Set<string>; readonly bytes: number }> {
  const done = new Set<string>();
  let bytes = 0;
  let number = 0;
  for await (const [line, end] of wholeLines(file)) {
    number += 1;
    const key = readKey(line);
    if (key === null && line.trim() !== '')
      throw new UsageError(
        `--out ${file}: line ${number} is no answer of backfill, and nothing is written behind it`,
        'Name another file, or take that line out.',
      );
    if (key !== null) done.add(key);
    bytes = end;
  }
  return { done, bytes };
}

const toScreen: Answers = {
  done: new Set(),
  write: (line) => void process.stdout.write(`${line}\n`),
  close: () => {},
};

/**
 * Opens the file of `--out` to go on behind the answers that it holds, a half-written one at its end taken off; without a
 * name, standard output. UsageError: it cannot be written, or holds something else.
 */
export async function openAnswers(file: string | undefined): Promise<Answers> {
  if (file === undefined || file === '-') return toScreen;
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  const { done, bytes } = isFile ? await readAnswers(file) : { done: new Set<string>(), bytes: null };
  let out: number;
  try {
    out = openSync(file, 'a');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--out ${file}: ${why}`, 'Name a file that can be written.');
  }
  if (bytes !== null) ftruncateSync(out, bytes);
  return { done, write: (line) => void writeSync(out, `${line}\n`), close: () => closeSync(out) };
}
