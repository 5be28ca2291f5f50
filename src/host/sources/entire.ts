import type { PullRequest } from '../../core/index.ts';
import type { Repository } from '../git.ts';
import { type LogsFound, together } from '../log-set.ts';
import { fetchPushedRefs } from './pushed-refs.ts';
import { type Asked, count, filesAt, type LogSource, nothing } from './source.ts';

/** Checkpoints of one pull request that are read: the newest, for a transcript is the whole session so far. */
const MOST_CHECKPOINTS = 10;
const MOST_DIGESTS = 50;
const MISFIT = 'the digest that Entire keeps beside it (`content_hash.txt`) is that of another text';
const BRANCH = 'refs/heads/entire/checkpoints/v1';
const TRAILER = /^Entire-Checkpoint: ([0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26}) {0,4}$/gm;

const isBranchId = (id: string): boolean => id.length === 12;
const refOf = (id: string): string => (isBranchId(id) ? BRANCH : `refs/entire/checkpoints/${id.slice(-2)}/${id}`);
/** The folder of a checkpoint in its tree. */
const folderOf = (id: string): string => (isBranchId(id) ? `${id.slice(0, 2)}/${id.slice(2)}` : '');

function checkpointsOf({ commits }: PullRequest): readonly string[] {
  const ids = commits.flatMap(({ message }) =>
    [...message.slice(-16_384).replaceAll('\r', '').matchAll(TRAILER)].map(([, id = '']) => id),
  );
  return [...new Set(ids)].slice(-MOST_CHECKPOINTS);
}

/**
 * Of a checkpoint's files, the agents' own transcripts: `full.jsonl` of each session, in pieces where it is long. The
 * recorder's own condensed one only where that is all there is.
 */
function transcriptsAmong(files: readonly string[]): readonly string[] {
  const full = files.filter((file) => /(?:^|\/)full\.jsonl(?:\.\d{3})?$/.test(file));
  const folders = new Set(full.map((file) => file.slice(0, file.lastIndexOf('full.jsonl'))));
  const condensed = files.filter((file) => /(?:^|\/)transcript\.jsonl$/.test(file));
  return [...full, ...condensed.filter((file) => !folders.has(file.slice(0, -'transcript.jsonl'.length)))];
}

/** The digests that Entire keeps beside its transcripts (`content_hash.txt`: `sha256:HEX`), by the transcript. */
async function digestsBeside(
  { spill }: Asked,
  repository: Repository,
  commit: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const beside = files.filter((file) => /(?:^|\/)content_hash\.txt$/.test(file)).slice(0, MOST_DIGESTS);
  const sides = await repository.files(commit, beside, spill, 1000);
  return new Map(
    beside.flatMap((file, at) => {
      const side = sides[at];
      const text = side?.kind === 'text' ? Buffer.from(spill.read(side.digest) ?? []).toString() : '';
      const digest = /^sha256:([0-9a-f]{64})\s*$/.exec(text)?.[1];
      return digest === undefined ? [] : [[file.replace(/content_hash\.txt$/, 'full.jsonl'), digest] as const];
    }),
  );
}

async function readCheckpoint(asked: Asked, repository: Repository, id: string) {
  const commit = await repository.resolve(refOf(id));
  const files = await repository.listFiles(commit, folderOf(id));
  const kept = await digestsBeside(asked, repository, commit, files);
  return filesAt({ spill: asked.spill, repository }, commit, transcriptsAmong(files), (file, digest) => ({
    name: `Entire checkpoint ${id}/${folderOf(id) === '' ? file : file.slice(folderOf(id).length + 1)}`,
    named: false,
    trust: 'C',
    boundBy: `a commit of the pull request names the checkpoint ${id}`,
    ...(digest !== undefined && kept.has(file) && kept.get(file) !== digest && { misfit: MISFIT }),
  }));
}

/**
 * Checkpoints of Entire that the pull request's commits name, on its branch or in refs of their own, in the fork where it
 * comes from one. Class C: whoever pushes can write them, and a digest beside them proves nothing.
 */
export const ENTIRE: LogSource = {
  where: 'Entire checkpoints',
  async find(asked) {
    const ids = checkpointsOf(asked.pull);
    if (ids.length === 0) return nothing('none is named');
    const wants = [...new Set(ids.map(refOf))];
    const { from, refs, repository } = await fetchPushedRefs(asked, 'entire', wants);
    const named = `the commits name ${count(ids.length, 'checkpoint')}`;
    if (repository === null) return nothing(`${named}, of which ${from} has none: were they pushed?`);
    const there = ids.filter((id) => refs.includes(refOf(id)));
    const read: LogsFound[] = [];
    for (const id of there) read.push(await readCheckpoint(asked, repository, id));
    const found = together(read);
    return { ...found, says: `${named}, ${from} has ${count(found.logs.length, 'transcript')} of them` };
  },
};
