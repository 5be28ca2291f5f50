import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GitHubDouble, type PullObject, startGitHub } from './index.ts';
import { type RunOptions, runAction } from './runner.ts';
import { readAnnotations, readFileCommands } from './runner-files.ts';

const ACTION = `name: Basket
inputs:
  github-token: { default: '\${{ github.token }}' }
  fruit kind: { default: pear }
  strict: { default: true }
outputs:
  ripe: { description: how many }
runs: { using: node24, main: main.mjs }
`;

const SCRIPT = `import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
const { env } = process;
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
const answer = await fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/pulls/' + event.number, {
  headers: { authorization: 'Bearer ' + env['INPUT_GITHUB-TOKEN'] },
});
const pull = await answer.json();
for (const name of ['STATE', 'ENV', 'PATH']) if (!existsSync(env['GITHUB_' + name])) process.exit(9);
appendFileSync(env.GITHUB_OUTPUT, 'ripe<<END_1\\n' + pull.title + '\\n' + env.INPUT_FRUIT_KIND + ' ' + env.INPUT_STRICT + '\\nEND_1\\n');
appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + env.GITHUB_EVENT_NAME + ' ' + event.action);
console.log('::error file=src/a%2Cb.py,line=3::not%0Aripe');
console.log(JSON.stringify({ names: Object.keys(env).sort(), git: execFileSync('git', ['--version']).toString(), node: process.versions.node }));
process.exit(3);
`;

let github: GitHubDouble;
let pull: PullObject;
let scratch: string;
let options: RunOptions;

beforeEach(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'runner-test-'));
  writeFileSync(path.join(scratch, 'action.yml'), ACTION);
  writeFileSync(path.join(scratch, 'main.mjs'), SCRIPT);
  github = await startGitHub();
  const repository = github.createRepository({ owner: 'pomona', name: 'orchard' });
  github.commit(repository, 'agent/ripen', { 'pears.txt': 'ripe\n' });
  pull = github.openPull({ head: 'agent/ripen', title: 'Ripen the pears' });
  options = {
    github,
    token: github.token({ permissions: { pull_requests: 'read' } }),
    event: { name: 'pull_request_target', payload: github.event('pull_request_target', 'opened', pull) },
    actionFile: path.join(scratch, 'action.yml'),
  };
});

afterEach(async () => {
  await github.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe('an action', () => {
  test('gets its inputs, event and token, and its outputs, summary and annotations are read', async () => {
    process.env.ORCHARD_SECRET = 'left outside';
    const result = await runAction({ ...options, inputs: { 'fruit kind': 'plum' } });
    delete process.env.ORCHARD_SECRET;
    expect(result.stderr).toBe('');
    expect(result.exitCode).toBe(3);
    expect(result.outputs).toEqual({ ripe: 'Ripen the pears\nplum true' });
    expect(result.summary).toBe('# pull_request_target opened');
    expect(result.annotations).toEqual([
      { level: 'error', message: 'not\nripe', properties: { file: 'src/a,b.py', line: '3' } },
    ]);
    const said = JSON.parse(result.stdout.split('\n')[1] ?? '');
    expect(said.node).toMatch(/^24\./);
    expect(said.git).toContain('git version');
    expect(
      said.names.filter(
        (name: string) => !/^(CI|HOME|PATH|GITHUB_\w+|RUNNER_\w+|INPUT_\S+|NODE_COMPILE_CACHE)$/.test(name),
      ),
    ).toEqual([]);
    expect(result.millisecondsToFirstCall).toBeGreaterThan(0);
    expect(github.requests).toEqual(['GET /repos/pomona/orchard/pulls/1']);
    expect(github.violations).toEqual([]);
  });

  test('is not given inputs that it does not declare, nor may it say what it does not declare', async () => {
    await expect(runAction({ ...options, inputs: { fruits: 'plum' } })).rejects.toThrow('no input fruits');
    writeFileSync(path.join(scratch, 'action.yml'), ACTION.replace('  ripe:', '  other:'));
    await expect(runAction(options)).rejects.toThrow('no output ripe');
    writeFileSync(path.join(scratch, 'action.yml'), ACTION.replace('github.token', 'secrets.TOKEN'));
    await expect(runAction(options)).rejects.toThrow('cannot evaluate');
    writeFileSync(path.join(scratch, 'action.yml'), ACTION.replace('node24', 'node20'));
    await expect(runAction(options)).rejects.toThrow('not node24');
  });

  test('is stopped when it takes too long', async () => {
    writeFileSync(path.join(scratch, 'main.mjs'), 'setInterval(() => {}, 1000);');
    const result = await runAction({ ...options, timeoutMilliseconds: 300 });
    expect(result).toMatchObject({ exitCode: null, millisecondsToFirstCall: null, outputs: {}, summary: '' });
  });
});

describe('what a step leaves', () => {
  test('command files hold lines and blocks', () => {
    const text = 'ripe=3=x\nnote<<EOT\na=b\n\nc<<d\nEOT\nempty=\n';
    expect({ ...readFileCommands(text) }).toEqual({ ripe: '3=x', note: 'a=b\n\nc<<d', empty: '' });
    expect(() => readFileCommands('note<<EOT\nnever closed')).toThrow('Matching delimiter not found');
    expect(() => readFileCommands('just words')).toThrow('Invalid format');
  });

  test('whatever a step writes as a block is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), (words, name) => {
        const value = words.join('\n').replace(/\r/g, '');
        const text = `before=1\n${name}<<ghadelimiter_7\n${value}\nghadelimiter_7\nafter=2\n`;
        const read = readFileCommands(text);
        expect(read[name]).toBe(name === 'after' ? '2' : value);
        expect(read.after).toBe('2');
      }),
    );
  });

  test('workflow commands are told from talk', () => {
    const text = 'hello ::error::\n::warning title=A%3A b::50%25\n::group::x\n::notice::plain::colons\n';
    expect(readAnnotations(text)).toEqual([
      { level: 'warning', message: '50%', properties: { title: 'A: b' } },
      { level: 'notice', message: 'plain::colons', properties: {} },
    ]);
  });
});
