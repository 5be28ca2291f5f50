import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, WRITE } from './client.ts';
import { type GitHubDouble, type Repository, startGitHub } from './index.ts';

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid messageHeadline } ref { name } }
}`;

let github: GitHubDouble;
let repository: Repository;
let start: string;
let graphql: ReturnType<typeof connect>['graphql'];

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const input = (expectedHeadOid: string, files: Record<string, string>, branchName = 'proctor') => ({
  input: {
    branch: { repositoryNameWithOwner: 'pomona/orchard', branchName },
    expectedHeadOid,
    message: { headline: 'Record a grade', body: 'nonce 1' },
    fileChanges: { additions: Object.entries(files).map(([path, text]) => ({ path, contents: base64(text) })) },
  },
});

/** The errors that GitHub answered with. */
const errorsOf = (call: Promise<unknown>): Promise<{ type?: string; message: string }[]> =>
  call.then(
    () => [],
    (error) => error.response.data?.errors ?? error.response.errors,
  );

beforeEach(async () => {
  github = await startGitHub();
  repository = github.createRepository({ owner: 'pomona', name: 'orchard' });
  start = github.commit(repository, 'proctor', { 'events/old.json': '{}\n', 'state.json': '[]\n' });
  graphql = connect(github, github.token({ permissions: WRITE })).graphql;
});

afterEach(async () => {
  await github.close();
});

describe('createCommitOnBranch', () => {
  test('adds and deletes on the branch that is where the caller saw it', async () => {
    const asked = input(start, { 'events/pear.json': '{"ripe":1}\n' });
    const deletions = [{ path: 'events/old.json' }];
    const answer = await graphql<{ createCommitOnBranch: { commit: { oid: string }; ref: { name: string } } }>(COMMIT, {
      input: { ...asked.input, fileChanges: { ...asked.input.fileChanges, deletions } },
    });
    const [tip] = github.log('proctor');
    expect(answer.createCommitOnBranch).toEqual({
      commit: { oid: tip?.sha, messageHeadline: 'Record a grade' },
      ref: { name: 'proctor' },
    });
    expect(tip).toMatchObject({
      parents: [start],
      message: 'Record a grade\n\nnonce 1',
      author: { name: 'github-actions[bot]' },
    });
    expect(github.file('proctor', 'events/pear.json')).toBe('{"ripe":1}\n');
    expect(github.file('proctor', 'events/old.json')).toBeNull();
    expect(github.violations).toEqual([]);
  });

  test('of two writers that saw the same head one wins', async () => {
    const writers = ['pear', 'plum'].map((name) => errorsOf(graphql(COMMIT, input(start, { [`${name}.json`]: '1' }))));
    const lost = (await Promise.all(writers)).filter((errors) => errors.length > 0);
    expect(lost).toEqual([
      [
        expect.objectContaining({
          type: 'STALE_DATA',
          message: `Expected branch to point to "${start}" but it did not. Pull and try again.`,
        }),
      ],
    ]);
    expect(github.log('proctor')).toHaveLength(3);
    expect(github.violations).toEqual([]);
  });

  test('needs a branch, a repository, a permission and paths that are there', async () => {
    const refused = async (asked: ReturnType<typeof input>, by = graphql) =>
      (await errorsOf(by(COMMIT, asked)))[0]?.type;
    expect(await refused(input(start, { a: '1' }, 'nowhere'))).toBe('NOT_FOUND');
    const elsewhere = input(start, { a: '1' });
    elsewhere.input.branch.repositoryNameWithOwner = 'pomona/vineyard';
    expect(await refused(elsewhere)).toBe('NOT_FOUND');
    const reader = connect(github, github.token({ permissions: { contents: 'read' } })).graphql;
    expect(await refused(input(start, { a: '1' }), reader)).toBe('FORBIDDEN');
    expect(await refused(input(start, { '../a': '1' }))).toBe('UNPROCESSABLE');
    const deletion = {
      input: { ...input(start, {}).input, fileChanges: { deletions: [{ path: 'figs' }], additions: [] } },
    };
    expect(await refused(deletion)).toBe('UNPROCESSABLE');
    expect(github.log('proctor')[0]?.sha).toBe(start);
    expect(github.violations).toEqual([]);
  });
});

describe('reading', () => {
  test('a tree with its texts, and who asks', async () => {
    const query = `query ($expression: String!) {
      viewer { login }
      repository(owner: "pomona", name: "orchard") {
        nameWithOwner
        ref(qualifiedName: "refs/heads/proctor") { name target { oid } }
        missing: ref(qualifiedName: "refs/heads/vines") { name }
        object(expression: $expression) { ... on Tree { entries { name type object { ... on Blob { text byteSize } } } } }
      }
    }`;
    expect(await graphql(query, { expression: 'proctor:events' })).toEqual({
      viewer: { login: 'github-actions[bot]' },
      repository: {
        nameWithOwner: 'pomona/orchard',
        ref: { name: 'proctor', target: { oid: start } },
        missing: null,
        object: { entries: [{ name: 'old.json', type: 'blob', object: { text: '{}\n', byteSize: 3 } }] },
      },
    });
    expect(github.requests).toEqual(['POST /graphql']);
    expect(github.violations).toEqual([]);
  });

  test('a pull request names the issues that it closes', async () => {
    const issue = github.openIssue({ title: 'Pears are late', body: 'Please hurry.', login: 'gardener' });
    const pull = github.openPull({ head: 'proctor', body: `Fixes #${issue.number}` });
    const query = `query ($number: Int!) { repository(owner: "pomona", name: "orchard") { pullRequest(number: $number) {
      headRefOid closingIssuesReferences(first: 5) { nodes { number body lastEditedAt author { login } } } } } }`;
    expect(await graphql(query, { number: pull.number })).toMatchObject({
      repository: {
        pullRequest: {
          headRefOid: start,
          closingIssuesReferences: {
            nodes: [{ number: 1, body: 'Please hurry.', lastEditedAt: null, author: { login: 'gardener' } }],
          },
        },
      },
    });
    expect(github.violations).toEqual([]);
  });

  test('what GitHub’s schema does not have is refused and noted; so is what the double cannot resolve', async () => {
    const ask = (fields: string) => errorsOf(graphql(`{ repository(owner: "pomona", name: "orchard") { ${fields} } }`));
    expect((await ask('nameWithOwnr'))[0]?.message).toMatch(/Did you mean "nameWithOwner"/);
    expect((await ask('sshUrl'))[0]?.message).toMatch(/non-nullable field/);
    expect(github.violations).toHaveLength(2);
    const nowhere = await errorsOf(graphql('{ repository(owner: "pomona", name: "vineyard") { id } }'));
    expect(nowhere[0]).toMatchObject({ type: 'NOT_FOUND', message: /Could not resolve to a Repository/ });
    expect(github.violations).toHaveLength(2);
  });
});
