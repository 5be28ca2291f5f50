import { HostError, type Side, type Spill } from '../core/index.ts';
import { type GitFolder, LARGEST_BLOB, runGit, secondsUntilServed } from './git-run.ts';

/** git's own rule for what is binary: a NUL among the first 8000 bytes. */
const SNIFFED = 8000;

const tooLarge = (size: number, limit: number): string =>
  `it has ${size} bytes, over the limit of ${Math.round(limit / 1024 / 1024)} MB`;
const MISSING = 'its content is not in this clone (run `git fetch`, or clone without --filter)';

/** What a blob's bytes are as one side of a file: text (any encoding) or binary, spilled. */
function sideOf(bytes: Uint8Array, spill: Spill): Side {
  const kind = bytes.subarray(0, SNIFFED).includes(0) ? 'binary' : 'text';
  return { kind, digest: spill.put(bytes), bytes: bytes.length };
}

const objectError = (what: string, errors: string): HostError =>
  new HostError(`git could not ${what} objects: ${errors.trim()}`, null, secondsUntilServed(errors));

async function sizes(folder: GitFolder, ids: readonly string[]): Promise<Map<string, number | null>> {
  const result = await runGit(folder, ['cat-file', '--batch-check'], { input: `${ids.join('\n')}\n` });
  if (result.code !== 0) throw objectError('look up', result.errors);
  const found = new Map<string, number | null>();
  for (const line of result.stdout.toString('latin1').split('\n')) {
    const [id, type, size] = line.split(' ');
    if (id) found.set(id, type === 'blob' ? Number(size) : null);
  }
  return found;
}

/** Cuts the stream of `cat-file --batch` into objects: `<id> <type> <size>\n<bytes>\n`, holding one object at a time. */
function splitter(take: (id: string, bytes: Buffer) => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  let wanted = 1;
  return (chunk) => {
    pieces.push(chunk);
    held += chunk.length;
    while (held >= wanted) {
      const buffer = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
      pieces = [buffer];
      const line = buffer.indexOf(10);
      const [id = '', type, size] = buffer.subarray(0, Math.max(line, 0)).toString('latin1').split(' ');
      const length = type === 'missing' ? -1 : Number(size);
      wanted = line < 0 ? held + 1 : line + 1 + length + 1;
      if (line < 0 || held < wanted) return;
      if (type === 'blob') take(id, buffer.subarray(line + 1, line + 1 + length));
      pieces = [buffer.subarray(wanted)];
      held -= wanted;
      wanted = 1;
    }
  };
}

/**
 * Contents of blobs by object id, spilled as they arrive. Ids that are missing or over `limit` bytes (20 MB) are `unavailable`, with
 * why. HostError where git itself fails.
 */
export async function readBlobs(
  folder: GitFolder,
  ids: ReadonlySet<string>,
  spill: Spill,
  limit = LARGEST_BLOB,
): Promise<Map<string, Side>> {
  const sides = new Map<string, Side>();
  if (ids.size === 0) return sides;
  const known = await sizes(folder, [...ids]);
  const wanted: string[] = [];
  for (const id of ids) {
    const size = known.get(id) ?? null;
    if (size === null) sides.set(id, { kind: 'unavailable', why: MISSING });
    else if (size > limit) sides.set(id, { kind: 'unavailable', why: tooLarge(size, limit) });
    else wanted.push(id);
  }
  if (wanted.length === 0) return sides;
  const onData = splitter((id, bytes) => sides.set(id, sideOf(bytes, spill)));
  const result = await runGit(folder, ['cat-file', '--batch'], { input: `${wanted.join('\n')}\n`, onData });
  if (result.code !== 0) throw objectError('read', result.errors);
  for (const id of wanted) if (!sides.has(id)) sides.set(id, { kind: 'unavailable', why: MISSING });
  return sides;
}
