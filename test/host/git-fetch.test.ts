import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HostError } from '../../src/core/index.ts';
import { fetchInto } from '../../src/host/git.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { type GitServer, startGitServer } from './git-server.ts';
import { commit, git, makeFolder, makeRepository, removeRepositories } from './make-repository.ts';

const TOKEN = 'orchard-key-0001';
let server: GitServer;
let source: string;
let url: string;
let base: string;
let head: string;

beforeAll(async () => {
  source = makeRepository();
  commit(source, { 'trees.txt': 'seed\n' });
  base = commit(source, { 'trees.txt': 'apple\n', 'rows/old.txt': 'one\ntwo\nthree\n' });
  head = commit(source, { 'trees.txt': 'pear\n', 'rows/old.txt': null, 'rows/new.txt': 'one\ntwo\nthree\nfour\n' });
  git(source, 'update-ref', 'refs/pull/5/head', head);
  for (const allowed of ['allowFilter', 'allowAnySHA1InWant']) git(source, 'config', `uploadpack.${allowed}`, 'true');
  server = await startGitServer(path.dirname(source), TOKEN);
  url = `${server.url}/${path.basename(source)}`;
});

afterAll(async () => {
  await server.close();
  removeRepositories();
});

async function refusal(promise: Promise<unknown>): Promise<HostError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof HostError) return error;
  throw new Error(`expected a HostError, got ${error}`);
}

/** Every file below a folder, as one text. */
function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

test('a shallow fetch without blobs still yields the whole change, renames too', async () => {
  const dir = path.join(makeFolder(), 'scratch');
  const repository = await fetchInto(dir, url, { wants: [base, 'refs/pull/5/head'], token: TOKEN });
  expect(await repository.resolve('refs/pull/5/head')).toBe(head);
  expect(git(dir, 'rev-list', '--objects', '--missing=print', head), 'no blob came along').toMatch(/^\?[0-9a-f]{40}$/m);
  expect((await refusal(repository.resolve(`${base}~1`))).remedy).toContain('fetch');
  const spill = memorySpill();
  const changes = await repository.changes(base, head, spill);
  expect(Buffer.from(changes.raw ?? []).toString()).toMatch(/R\d+\0rows\/old\.txt\0rows\/new\.txt/);
  expect([...changes.objects.values()].every((side) => side.kind === 'text')).toBe(true);
  expect(await repository.files(head, ['rows/new.txt'], spill)).toMatchObject([{ kind: 'text', bytes: 19 }]);
});

test('the token reaches the server and nothing on disk', async () => {
  const dir = path.join(makeFolder(), 'scratch');
  const repository = await fetchInto(dir, url, { wants: [head], token: TOKEN });
  expect(server.authorizations.at(-1)).toContain('Basic ');
  const asked = server.authorizations.length;
  expect(await repository.files(head, ['trees.txt', 'rows/new.txt', 'no.txt'], memorySpill())).toMatchObject([
    { kind: 'text', bytes: 5 },
    { kind: 'text', bytes: 19 },
    { kind: 'absent' },
  ]);
  expect(server.authorizations.length - asked, 'blobs are fetched together').toBe(2);
  const basic = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');
  expect(everything(dir)).not.toMatch(new RegExp(`${TOKEN}|${basic}`));
  expect(existsSync(path.join(dir, 'FETCH_HEAD'))).toBe(false);
});

test('without the token the server refuses, and git asks nobody', async () => {
  const error = await refusal(fetchInto(path.join(makeFolder(), 'scratch'), url, { wants: [head] }));
  expect(error.message).toContain('refused');
  expect(error.remedy).toContain('token');
});

test('a commit that the server lacks is said so', async () => {
  const fetching = fetchInto(path.join(makeFolder(), 'scratch'), url, { wants: ['d'.repeat(40)], token: TOKEN });
  expect((await refusal(fetching)).message).toContain('not our ref');
});

test.each([
  '--upload-pack=touch /tmp/x',
  'refs/heads/*',
  ':refs/heads/main',
  '+refs/heads/a:refs/heads/b',
  'main',
  'refs/heads/a..b',
])('the want %j is not a literal ref or id', async (want) => {
  const fetching = fetchInto(path.join(makeFolder(), 'scratch'), url, { wants: [want], token: TOKEN });
  expect((await refusal(fetching)).message).toContain('neither');
});

test.each([
  'ext::sh -c id',
  'file:///etc',
  '/etc',
  'ssh://orchard.invalid/x',
  'git://orchard.invalid/x',
  'http://orchard.invalid/x',
  'https://user:key@orchard.invalid/x',
  '--upload-pack=x',
])('nothing is fetched from %j', async (address) => {
  const error = await refusal(fetchInto(path.join(makeFolder(), 'scratch'), address, { wants: [head] }));
  expect(error.message).toContain('over https only');
});

test('a broken object is refused on its way in', async () => {
  const dir = makeRepository();
  commit(dir, { 'trees.txt': 'apple\n' });
  const tree = git(dir, 'rev-parse', 'HEAD^{tree}');
  const nameless = `tree ${tree}\nauthor Faunus 0 +0000\ncommitter Faunus 0 +0000\n\nNo address\n`;
  const file = path.join(dir, 'commit');
  writeFileSync(file, nameless);
  const broken = git(dir, 'hash-object', '-t', 'commit', '-w', '--literally', file);
  git(dir, 'update-ref', 'refs/heads/broken', broken);
  const address = `${server.url}/${path.basename(dir)}`;
  const fetching = fetchInto(path.join(makeFolder(), 'scratch'), address, {
    wants: ['refs/heads/broken'],
    token: TOKEN,
  });
  expect((await refusal(fetching)).message).toContain('missingEmail');
});
