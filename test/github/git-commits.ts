import { git } from './git.ts';

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601. */
  readonly date: string;
}

export interface CommitText {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** Contents by path; null deletes. A text of `{ link }` makes a symbolic link, `{ exec }` an executable file. */
export type FileContents = Readonly<
  Record<string, string | Uint8Array | null | { readonly link: string } | { readonly exec: string }>
>;

function readSignature(line: string): Signature {
  const found = /^(.*?) ?<([^>]*)> (-?\d+) [+-]\d{4}$/.exec(line);
  const date = new Date(Number(found?.[3] ?? 0) * 1000).toISOString().replace('.000Z', 'Z');
  return { name: found?.[1] ?? '', email: found?.[2] ?? '', date };
}

function readCommit(sha: string, raw: string): CommitText {
  const cut = raw.indexOf('\n\n');
  const header = raw.slice(0, cut).split('\n');
  const values = (key: string) => header.filter((l) => l.startsWith(`${key} `)).map((l) => l.slice(key.length + 1));
  return {
    sha,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: readSignature(values('author')[0] ?? ''),
    committer: readSignature(values('committer')[0] ?? ''),
    message: raw.slice(cut + 2).replace(/\n$/, ''),
  };
}

/** Reads commits in one go, in the order asked for; ids that are no commits are left out. */
export function readCommits(directory: string, shas: readonly string[]): CommitText[] {
  const out = git(directory, ['cat-file', '--batch'], `${shas.join('\n')}\n`);
  const commits: CommitText[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [sha = '', type = '', size = '0'] = out.subarray(at, end).toString().split(' ');
    if (type === 'missing') {
      at = end + 1;
      continue;
    }
    if (type === 'commit') commits.push(readCommit(sha, out.subarray(end + 1, end + 1 + Number(size)).toString()));
    at = end + 2 + Number(size);
  }
  return commits;
}

/** Ids of the commits of a range (`base..head`, or one revision), newest first. */
export const listCommits = (directory: string, range: string, more: readonly string[] = []): string[] =>
  git(directory, ['rev-list', ...more, range, '--'])
    .toString()
    .split('\n')
    .filter(Boolean);

const quote = (path: string): string =>
  `"${[...Buffer.from(path)].map((b) => (b < 32 || b > 126 || b === 34 || b === 92 ? `\\${b.toString(8).padStart(3, '0')}` : String.fromCharCode(b))).join('')}"`;

const data = (content: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
};

function fileCommand(path: string, content: FileContents[string]): Buffer {
  if (content === null || content === undefined) return Buffer.from(`D ${quote(path)}\n`);
  if (typeof content === 'string' || content instanceof Uint8Array)
    return Buffer.concat([Buffer.from(`M 100644 inline ${quote(path)}\n`), data(content)]);
  return 'link' in content
    ? Buffer.concat([Buffer.from(`M 120000 inline ${quote(path)}\n`), data(content.link)])
    : Buffer.concat([Buffer.from(`M 100755 inline ${quote(path)}\n`), data(content.exec)]);
}

const who = ({ name, email, date }: Signature): string =>
  `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;

export interface NewCommit {
  readonly parent: string | null;
  readonly files: FileContents;
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
}

/** Where fast-import puts what it makes; deleted in the same stream, so that nothing but the objects stays. */
const SCRATCH_REF = 'refs/double/scratch';

/** Makes a commit with git's own importer, in one process; returns its id. No branch moves. */
function importCommit(directory: string, parts: readonly (string | Uint8Array)[]): string {
  const head = `feature get-mark\ncommit ${SCRATCH_REF}\nmark :1\n`;
  const tail = `\nget-mark :1\nreset ${SCRATCH_REF}\nfrom ${'0'.repeat(40)}\n\ndone\n`;
  const stream = Buffer.concat([head, ...parts, tail].map((part) => Buffer.from(part as string)));
  return git(directory, ['fast-import', '--quiet', '--force', '--done'], stream).toString().trim();
}

/** Writes a commit, whatever the number of files, and returns its id; no branch moves. */
export function writeCommit(directory: string, commit: NewCommit): string {
  return importCommit(directory, [
    `author ${who(commit.author)}\ncommitter ${who(commit.committer)}\n`,
    data(commit.message),
    commit.parent === null ? '' : `from ${commit.parent}\n`,
    ...Object.entries(commit.files).map(([path, content]) => fileCommand(path, content)),
  ]);
}

export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  /** Null deletes. */
  readonly sha: string | null;
}

/** Writes a tree: the entries laid over a base tree (null: over nothing); returns its id. */
export function writeTree(directory: string, base: string | null, changes: readonly TreeChange[]): string {
  const lines = changes.map(({ path, mode, sha }) =>
    sha === null ? `D ${quote(path)}\n` : `M ${mode} ${sha} ${quote(path)}\n`,
  );
  const start = base === null ? '' : `M 040000 ${base} ""\n`;
  const commit = importCommit(directory, ['committer double <> 0 +0000\ndata 0\n', start, ...lines]);
  return git(directory, ['rev-parse', `${commit}^{tree}`])
    .toString()
    .trim();
}

/** Writes a commit of a tree that is there already, without touching its bytes; returns its id. */
export function writeCommitOfTree(
  directory: string,
  tree: string,
  parents: readonly string[],
  text: Pick<NewCommit, 'message' | 'author' | 'committer'>,
): string {
  const raw = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${who(text.author)}`,
    `committer ${who(text.committer)}`,
    '',
    text.message,
  ].join('\n');
  return git(directory, ['hash-object', '-t', 'commit', '-w', '--stdin'], raw).toString().trim();
}
