import { randomUUID } from 'node:crypto';
import { HostError, type LedgerChange, type LedgerFile, type LedgerStore, type Writer } from '../core/index.ts';
import { fetchInto } from './git.ts';
import { fetchObjects } from './git-fetch.ts';
import { type GitFolder, runGit } from './git-run.ts';
import { filesAt } from './ledger-files.ts';
import { type Tried, untilFirst } from './ledger-race.ts';

/** A branch on any server that speaks git over https. `scratch` is a folder of ours, kept between calls. */
export interface GitLedgerSource {
  readonly url: string;
  readonly token: string | null;
  readonly scratch: string;
  readonly writer: Writer;
  /** Races that may be lost before a write gives up; 40 unless told. */
  readonly tries?: number;
}

const BRANCH = 'refs/heads/proctor';
/** Where the commit that is to be pushed lies. */
const NEXT = 'refs/proctor/next';
const AUTHOR = 'proctor <proctor@localhost>';

interface Snapshot {
  readonly folder: GitFolder;
  readonly tip: string | null;
  readonly files: readonly LedgerFile[];
}

async function tipOf(folder: GitFolder): Promise<string | null> {
  const { code, stdout } = await runGit(folder, ['rev-parse', '--verify', '--quiet', BRANCH]);
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

const hasNoBranch = (error: unknown): boolean => error instanceof HostError && /find remote ref/.test(error.message);

/** Fetches the branch afresh; a server without it has an empty ledger. */
async function takeSnapshot({ url, token, scratch }: GitLedgerSource): Promise<Snapshot> {
  const fetched = (wants: readonly string[]) => fetchObjects(scratch, url, { wants, token, depth: null, filter: null });
  let folder: GitFolder;
  try {
    folder = await fetched([BRANCH]);
  } catch (error) {
    if (!hasNoBranch(error)) throw error;
    return { folder: await fetched([]), tip: null, files: [] };
  }
  const tip = await tipOf(folder);
  const repository = await fetchInto(scratch, url, { wants: [], token, filter: null });
  return { folder, tip, files: tip === null ? [] : await filesAt(repository, tip) };
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** The change as git's fast-import reads it; paths of a ledger need no quoting. */
function importStream({ message, files, removed }: LedgerChange, tip: string | null): string {
  return [
    `commit ${NEXT}\ncommitter ${AUTHOR} ${Math.floor(Date.now() / 1000)} +0000\n${data(message)}`,
    ...(tip === null ? [] : [`from ${tip}\n`]),
    ...(removed ?? []).map((path) => `D ${path}\n`),
    ...files.map(({ path, text }) => `M 100644 inline ${path}\n${data(text)}`),
    'done\n',
  ].join('');
}

async function commit(folder: GitFolder, tip: string | null, change: LedgerChange): Promise<string> {
  const imported = await runGit(folder, ['fast-import', '--quiet', '--force', '--done'], {
    input: importStream(change, tip),
  });
  if (imported.code !== 0) throw new HostError(`git could not commit to the ledger: ${imported.errors.slice(0, 300)}`);
  return (await runGit(folder, ['rev-parse', NEXT])).stdout.toString('latin1').trim();
}

const REFUSED =
  /Authentication failed|could not read Username|returned error: 40[13]\b|protected branch|pre-receive hook declined/;

/** Whether what git says of a push is a refusal, which no second try overcomes. Whole phrases: commit ids hold any digits. */
export const isRefusal = (errors: string): boolean => REFUSED.test(errors);

/**
 * Pushes where the branch still stands where it was read. Any failure but a refusal is taken for a lost race: reading
 * again tells whether a push whose answer was lost has arrived.
 */
async function push(folder: GitFolder, tip: string | null, next: string): Promise<Tried> {
  const lease = `--force-with-lease=${BRANCH}:${tip ?? ''}`;
  const { code, errors } = await runGit(folder, [
    'push',
    '--quiet',
    '--no-verify',
    lease,
    'origin',
    `${next}:${BRANCH}`,
  ]);
  if (code === 0) return next;
  if (!isRefusal(errors)) return 'stale';
  throw new HostError(`the ledger could not be pushed: ${errors.trim().slice(0, 300)}`, 'Give a token that may push.');
}

/**
 * The ledger on a branch of any git server, written by `git push --force-with-lease`: whoever loses the race reads again.
 * One store writes one change at a time.
 */
export function gitLedger(source: GitLedgerSource): LedgerStore {
  const tryOnce = async (change: Parameters<LedgerStore['update']>[0]): Promise<Tried> => {
    const { folder, tip, files } = await takeSnapshot(source);
    const wanted = change(files);
    return wanted === null ? null : push(folder, tip, await commit(folder, tip, wanted));
  };
  return {
    writer: source.writer,
    nonce: randomUUID,
    read: async () => (await takeSnapshot(source)).files,
    update: (change) => untilFirst(source.tries ?? 40, () => tryOnce(change)),
  };
}
