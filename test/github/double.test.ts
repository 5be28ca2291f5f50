import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, refusal, WRITE } from './client.ts';
import { type GitHubDouble, type PullObject, type Repository, startGitHub } from './index.ts';

const HERE = { owner: 'pomona', repo: 'orchard' };

let github: GitHubDouble;
let repository: Repository;
let pull: PullObject;
let octokit: ReturnType<typeof connect>;

beforeEach(async () => {
  github = await startGitHub();
  repository = github.createRepository({
    owner: 'pomona',
    name: 'orchard',
    files: { 'src/pears.py': 'ripe = 3\n', 'README.md': '# Orchard\n' },
    collaborators: { gardener: 'maintain' },
  });
  github.commit(repository, 'agent/ripen', { 'src/pears.py': 'ripe = 4\n', 'src/plums.py': 'ripe = 1\n' });
  pull = github.openPull({ head: 'agent/ripen', title: 'Ripen', login: 'copilot-swe-agent[bot]', labels: ['fruit'] });
  octokit = connect(github, github.token({ permissions: { ...WRITE, actions: 'read', statuses: 'write' } }));
});

afterEach(async () => {
  await github.close();
});

describe('what is described', () => {
  test('a pull request, its files and its commits are as git has them', async () => {
    const { data } = await octokit.rest.pulls.get({ ...HERE, pull_number: pull.number });
    expect(data).toEqual(pull);
    expect(data).toMatchObject({
      user: { login: 'copilot-swe-agent[bot]', type: 'Bot' },
      changed_files: 2,
      additions: 2,
    });
    const files = await octokit.rest.pulls.listFiles({ ...HERE, pull_number: pull.number });
    expect(files.data.map(({ filename, status }) => [filename, status])).toEqual([
      ['src/pears.py', 'modified'],
      ['src/plums.py', 'added'],
    ]);
    expect(files.data[0]?.patch).toBe('@@ -1 +1 @@\n-ripe = 3\n+ripe = 4');
    const commits = await octokit.rest.pulls.listCommits({ ...HERE, pull_number: pull.number });
    expect(commits.data.map(({ sha }) => sha)).toEqual([pull.head.sha]);
    const diff = await octokit.rest.pulls.get({ ...HERE, pull_number: 1, mediaType: { format: 'diff' } });
    expect(String(diff.data)).toContain('+++ b/src/plums.py');
    expect(github.violations).toEqual([]);
  });

  test('every other object that is read is valid to the schema', async () => {
    const { rest } = octokit;
    const issue = github.openIssue({ title: 'Plums are late', labels: ['fruit'] });
    github.comment(issue, 'In August they were green.', 'gardener');
    const run = github.addRun({ headSha: pull.head.sha, headBranch: 'agent/ripen' });
    github.addArtifact({ run, name: 'session', zip: Buffer.from('PK') });
    await rest.repos.get(HERE);
    await rest.pulls.list({ ...HERE, state: 'all', head: 'pomona:agent/ripen' });
    await rest.issues.get({ ...HERE, issue_number: issue.number });
    await rest.issues.listComments({ ...HERE, issue_number: issue.number });
    await rest.issues.listLabelsForRepo(HERE);
    await rest.repos.getCommit({ ...HERE, ref: 'agent/ripen' });
    await rest.repos.listCommits({ ...HERE, sha: 'agent/ripen', path: 'src/plums.py' });
    await rest.git.getTree({ ...HERE, tree_sha: 'main', recursive: '1' });
    await rest.actions.listWorkflowRunsForRepo({ ...HERE, head_sha: pull.head.sha });
    await rest.actions.listWorkflowRuns({ ...HERE, workflow_id: 'agent.yml' });
    await rest.actions.getWorkflowRun({ ...HERE, run_id: run.id });
    await rest.repos.createCommitStatus({ ...HERE, sha: pull.head.sha, state: 'success', context: 'proctor' });
    await rest.users.getByUsername({ username: 'copilot-swe-agent[bot]' });
    await rest.rateLimit.get();
    const { data } = await rest.actions.listWorkflowRunArtifacts({ ...HERE, run_id: run.id });
    expect(data.artifacts.map(({ name }) => name)).toEqual(['session']);
    const zip = await rest.actions.downloadArtifact({
      ...HERE,
      artifact_id: data.artifacts[0]?.id ?? 0,
      archive_format: 'zip',
    });
    expect(Buffer.from(zip.data as ArrayBuffer).toString()).toBe('PK');
    expect(github.violations).toEqual([]);
  });

  test('a comparison counts from the merge base', async () => {
    github.commit(repository, 'main', { 'README.md': '# The orchard\n' });
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...HERE, basehead: 'main...agent/ripen' });
    expect(data).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 });
    expect(data.files?.map(({ filename }) => filename)).toEqual(['src/pears.py', 'src/plums.py']);
    expect(github.violations).toEqual([]);
  });

  test('contents are a file, a folder, raw bytes or nothing', async () => {
    const read = (path: string, ref = 'main') => octokit.rest.repos.getContent({ ...HERE, path, ref });
    expect((await read('src/pears.py')).data).toMatchObject({ content: 'cmlwZSA9IDMK\n', encoding: 'base64' });
    expect((await read('')).data).toMatchObject([{ name: 'README.md' }, { name: 'src', type: 'dir' }]);
    const raw = await octokit.rest.repos.getContent({ ...HERE, path: 'README.md', mediaType: { format: 'raw' } });
    expect(raw.data).toBe('# Orchard\n');
    expect((await refusal(read('src/figs.py'))).status).toBe(404);
    await octokit.rest.git.deleteRef({ ...HERE, ref: 'heads/agent/ripen' });
    expect(await refusal(read('src/plums.py', 'agent/ripen'))).toMatchObject({
      status: 404,
      message: /No commit found/,
    });
    expect(github.violations).toEqual([]);
  });

  test('lists come in pages with links between them', async () => {
    for (let n = 0; n < 5; n++) github.comment(pull, `basket ${n}`);
    const page = (number: number) =>
      octokit.rest.issues.listComments({ ...HERE, issue_number: 1, per_page: 2, page: number });
    const middle = await page(2);
    expect(middle.data.map(({ body }) => body)).toEqual(['basket 2', 'basket 3']);
    const next = /<([^>]+)>; rel="next"/.exec(middle.headers.link ?? '')?.[1];
    const last = await octokit.request(`GET ${next}`);
    expect(last.data.map(({ body }: { body: string }) => body)).toEqual(['basket 4']);
    expect(last.headers.link).not.toContain('rel="next"');
    expect(github.violations).toEqual([]);
  });

  test('a request that GitHub does not describe is refused and noted', async () => {
    const colour = { issue_number: 1, body: 'ripe', colour: 'green' };
    expect(
      (
        await refusal(
          octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...HERE, ...colour }),
        )
      ).status,
    ).toBe(422);
    expect((await refusal(octokit.request('GET /repos/{owner}/{repo}/pulls', { ...HERE, ripeness: 3 }))).status).toBe(
      422,
    );
    expect((await refusal(octokit.request('GET /repos/{owner}/{repo}/baskets', HERE))).status).toBe(404);
    expect(github.violations).toEqual([
      expect.stringContaining('(colour)'),
      expect.stringContaining('(ripeness)'),
      expect.stringContaining('no operation'),
    ]);
  });
});

describe('comments and issues', () => {
  test('a comment is its author’s, and no longer than GitHub takes', async () => {
    const create = (body: string) => octokit.rest.issues.createComment({ ...HERE, issue_number: 1, body });
    const { data } = await create('x'.repeat(65_536));
    expect(data.user).toMatchObject({ login: 'github-actions[bot]', id: 41898282 });
    const refused = { status: 422, message: /Body is too long \(maximum is 65536 characters\)/ };
    expect(await refusal(create('x'.repeat(65_537)))).toMatchObject(refused);
    const update = (id: number | bigint, body: string) =>
      octokit.rest.issues.updateComment({ ...HERE, comment_id: Number(id), body });
    expect(await refusal(update(data.id, 'x'.repeat(65_537)))).toMatchObject(refused);
    await update(data.id, 'graded');
    expect(github.comments(pull).map(({ body }) => body)).toEqual(['graded']);
    const foreign = github.comment(pull, 'Mine.', 'gardener');
    expect((await refusal(update(foreign.id, 'Yours.'))).status).toBe(403);
    await octokit.rest.issues.deleteComment({ ...HERE, comment_id: Number(data.id) });
    expect(github.comments(pull).map(({ body }) => body)).toEqual(['Mine.']);
    expect(github.violations).toEqual([]);
  });

  test('an issue is made with its labels, closed and found again', async () => {
    const { data } = await octokit.rest.issues.create({ ...HERE, title: 'Scorecard', body: 'a', labels: ['proctor'] });
    const long = octokit.rest.issues.update({ ...HERE, issue_number: data.number, body: 'x'.repeat(65_537) });
    expect(await refusal(long)).toMatchObject({ status: 422, message: /body is too long \(maximum is 65536/ });
    await octokit.rest.issues.update({ ...HERE, issue_number: data.number, body: 'b', state: 'closed' });
    await octokit.rest.issues.addLabels({ ...HERE, issue_number: data.number, labels: ['weekly'] });
    const found = await octokit.rest.issues.listForRepo({ ...HERE, state: 'all', labels: 'proctor,weekly' });
    expect(found.data).toMatchObject([{ number: 2, state: 'closed', body: 'b', state_reason: 'completed' }]);
    expect(github.issues().map(({ title }) => title)).toEqual(['Scorecard']);
    expect((await octokit.rest.issues.listForRepo(HERE)).data).toMatchObject([{ number: 1, pull_request: {} }]);
    expect(github.violations).toEqual([]);
  });
});

describe('checks', () => {
  const note = (line: number) => ({
    path: 'src/pears.py',
    start_line: line,
    end_line: line,
    annotation_level: 'notice' as const,
    message: 'm',
  });
  const notes = (count: number) => Array.from({ length: count }, (_, n) => note(n + 1));
  const output = (annotations: ReturnType<typeof notes>) => ({ title: 't', summary: 's', annotations });

  test('a conclusion completes; an update adds annotations to those that are there', async () => {
    const asked = { ...HERE, name: 'proctor / grade', head_sha: pull.head.sha };
    const { data } = await octokit.rest.checks.create({ ...asked, status: 'in_progress', output: output(notes(50)) });
    expect(data).toMatchObject({ status: 'in_progress', completed_at: null, app: { slug: 'github-actions' } });
    const updated = await octokit.rest.checks.update({
      ...HERE,
      check_run_id: Number(data.id),
      conclusion: 'success',
      output: output(notes(20)),
    });
    expect(updated.data).toMatchObject({
      status: 'completed',
      conclusion: 'success',
      output: { annotations_count: 70 },
    });
    const annotations = await octokit.rest.checks.listAnnotations({
      ...HERE,
      check_run_id: Number(data.id),
      per_page: 100,
    });
    expect(annotations.data).toHaveLength(70);
    const again = await octokit.rest.checks.create({ ...asked, conclusion: 'failure', output: output([]) });
    const list = await octokit.rest.checks.listForRef({ ...HERE, ref: 'agent/ripen' });
    expect(list.data.check_runs.map(({ id }) => id)).toEqual([again.data.id]);
    expect(github.checks(pull.head.sha)).toHaveLength(2);
    expect(github.violations).toEqual([]);
  });

  test('what is too much is refused', async () => {
    const create = (more: object) =>
      refusal(octokit.rest.checks.create({ ...HERE, name: 'grade', head_sha: pull.head.sha, ...more }));
    expect((await create({ output: output(notes(51)) })).status).toBe(422);
    expect((await create({ output: { title: 't', summary: 'x'.repeat(65_536) } })).status).toBe(422);
    expect((await create({ output: { title: 't', summary: 's', text: 'x'.repeat(65_536) } })).status).toBe(422);
    expect(github.violations.splice(0)).toHaveLength(3);
    expect((await create({ status: 'completed' })).status).toBe(422);
    expect((await create({ head_sha: '0'.repeat(40) })).message).toMatch(/No commit found for SHA/);
    expect((await create({ output: output([{ ...note(1), end_line: 2, start_column: 1 } as never]) })).status).toBe(
      422,
    );
    expect((await create({ output: output([{ ...note(1), title: 'x'.repeat(256) } as never]) })).status).toBe(422);
    expect(github.checks(pull.head.sha)).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test('only an App makes checks, and changes only its own', async () => {
    const asked = { ...HERE, name: 'grade', head_sha: pull.head.sha, conclusion: 'success' as const };
    const person = connect(github, github.token({ kind: 'user', login: 'gardener', permissions: WRITE }));
    expect(await refusal(person.rest.checks.create(asked))).toMatchObject({ status: 403, message: /via a GitHub App/ });
    const app = connect(github, github.token({ kind: 'app', login: 'proctor[bot]', permissions: WRITE }));
    const { data } = await app.rest.checks.create(asked);
    const foreign = octokit.rest.checks.update({ ...HERE, check_run_id: Number(data.id), conclusion: 'failure' });
    expect(await refusal(foreign)).toMatchObject({ status: 403, message: /Invalid app_id/ });
    expect(github.violations).toEqual([]);
  });
});

describe('refs', () => {
  test('a ref is made once, moved forward only, and gone when deleted', async () => {
    const main = github.log('main')[0]?.sha ?? '';
    const { git } = octokit.rest;
    await git.createRef({ ...HERE, ref: 'refs/heads/proctor', sha: main });
    const twice = git.createRef({ ...HERE, ref: 'refs/heads/proctor', sha: main });
    expect(await refusal(twice)).toMatchObject({ status: 422, message: /^Reference already exists/ });
    const nowhere = git.createRef({ ...HERE, ref: 'refs/heads/elsewhere', sha: '0'.repeat(40) });
    expect(await refusal(nowhere)).toMatchObject({ status: 422, message: /^Object does not exist/ });
    await git.updateRef({ ...HERE, ref: 'heads/proctor', sha: pull.head.sha });
    const back = git.updateRef({ ...HERE, ref: 'heads/proctor', sha: main });
    expect(await refusal(back)).toMatchObject({ status: 422, message: /^Update is not a fast forward/ });
    await git.updateRef({ ...HERE, ref: 'heads/proctor', sha: main, force: true });
    await git.deleteRef({ ...HERE, ref: 'heads/proctor' });
    expect((await refusal(git.getRef({ ...HERE, ref: 'heads/proctor' }))).status).toBe(404);
    const dead = git.updateRef({ ...HERE, ref: 'heads/proctor', sha: main });
    expect(await refusal(dead)).toMatchObject({ status: 422, message: /^Reference does not exist/ });
    expect(github.violations).toEqual([]);
  });

  test('blob, tree and commit make a commit that git and pull requests see', async () => {
    const { git } = octokit.rest;
    const blob = await git.createBlob({ ...HERE, content: 'ZmlnCg==', encoding: 'base64' });
    const entry = { path: 'src/figs.txt', mode: '100644', type: 'blob' } as const;
    const tree = await git.createTree({ ...HERE, base_tree: pull.head.sha, tree: [{ ...entry, sha: blob.data.sha }] });
    const made = await git.createCommit({
      ...HERE,
      message: 'Add figs',
      tree: tree.data.sha,
      parents: [pull.head.sha],
    });
    expect(made.data.author.name).toBe('github-actions[bot]');
    await git.updateRef({ ...HERE, ref: 'heads/agent/ripen', sha: made.data.sha });
    expect(github.file('agent/ripen', 'src/figs.txt')).toBe('fig\n');
    expect(github.pull(pull)).toMatchObject({ head: { sha: made.data.sha }, changed_files: 3 });
    const outside = git.createTree({ ...HERE, tree: [{ ...entry, path: '../figs.txt', content: 'x' }] });
    expect((await refusal(outside)).status).toBe(422);
    expect(github.violations).toEqual([]);
  });

  test('two writers of the same words in the same second make one commit: neither is refused, one is lost', async () => {
    const still = await startGitHub({ clock: () => new Date('2026-11-02T09:00:00Z') });
    const start = still.commit(still.createRepository({ ...HERE, name: HERE.repo }), 'proctor', { tally: '1' });
    const { git } = connect(still, still.token({ permissions: WRITE })).rest;
    const append = async (message: string) => {
      const tree = await git.createTree({
        ...HERE,
        base_tree: start,
        tree: [{ path: 'tally', mode: '100644', content: '2' }],
      });
      const made = await git.createCommit({ ...HERE, message, tree: tree.data.sha, parents: [start] });
      return git.updateRef({ ...HERE, ref: 'heads/proctor', sha: made.data.sha });
    };
    await append('Count');
    await append('Count');
    expect(still.log('proctor').map(({ message }) => message)).toEqual(['Count', 'Change the orchard', 'Plant']);
    expect(await refusal(append('Count, nonce 2'))).toMatchObject({ status: 422, message: /not a fast forward/ });
    expect(still.violations).toEqual([]);
    await still.close();
  });
});
