import { afterAll, beforeAll, expect, test } from 'vitest';
import { githubSettings } from '../../../src/host/github/settings.ts';
import { propose, type Settings } from '../../../src/setup/index.ts';
import { connect, refusal } from '../../github/client.ts';
import { type GitHubDouble, type Repository, startGitHub } from '../../github/index.ts';
import { surveyOf } from '../../setup/surveys.ts';

let github: GitHubDouble;
let repository: Repository;
beforeAll(async () => {
  github = await startGitHub();
  repository = github.createRepository({
    owner: 'harbour',
    name: 'ferries',
    files: { '.github/workflows/proctor.yml': 'on: push\n', '.github/workflows/agent.yml': 'on: push\n' },
  });
});
afterAll(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

const ADMIN = { administration: 'write', contents: 'read', actions: 'read' } as const;

const ask = (permissions: Record<string, 'read' | 'write'>): Promise<Settings> => {
  const token = github.token({ kind: 'user', permissions });
  return githubSettings({ token, apiUrl: github.url, say: () => {}, repository: 'harbour/ferries' }, 'main');
};

/** The bodies that `proctor init` writes, as somebody applies them. */
const rulesets = (app: number | null): readonly Record<string, unknown>[] =>
  propose(surveyOf({}), { action: 'octo-org/proctor@v1', form: 'one-job', app })
    .files.filter(({ path }) => path.startsWith('.github/rulesets/'))
    .map(({ text }) => JSON.parse(text));

async function apply(body: Record<string, unknown>): Promise<void> {
  const client = connect(github, github.token({ kind: 'user', permissions: ADMIN }));
  await client.request({ method: 'POST', url: '/repos/harbour/ferries/rulesets', ...body });
}

test('a fresh repository: nothing is required, nothing holds for the ledger', async () => {
  expect(await ask(ADMIN)).toEqual({
    repository: 'harbour/ferries',
    branch: { told: true, value: { rules: [], checks: [], rulesets: [] } },
    ledger: { told: true, value: { rules: [], checks: [], rulesets: [] } },
    token: { told: true, value: { default: 'read', mayApprove: false } },
    forkApproval: { told: true, value: 'first_time_contributors' },
    waiting: { told: true, value: [] },
    actions: { told: true, value: { enabled: true, allowed: 'all' } },
    workflows: {
      told: true,
      value: new Map([
        ['.github/workflows/agent.yml', 'active'],
        ['.github/workflows/proctor.yml', 'active'],
      ]),
    },
  });
  expect(github.requests.length).toBeLessThanOrEqual(12);
});

test('rulesets that init proposes are ones that GitHub takes, and what they ask for is read back', async () => {
  for (const body of rulesets(4711)) await apply(body);
  repository.settings.requiredChecks.set('main', [{ context: 'proctor / grade', app_id: 4711 }]);
  const { branch, ledger } = await ask(ADMIN);
  const history = { id: expect.any(Number), name: 'Proctor: history of the ledger', bypass: [] };
  expect(ledger).toMatchObject({
    value: {
      rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }, { type: 'creation' }, { type: 'update' }],
      rulesets: [history, { name: 'Proctor: writer of the ledger', bypass: ['Integration 4711'] }],
    },
  });
  expect(branch).toMatchObject({
    value: {
      checks: [
        { context: 'grade', source: 15368, by: 'the ruleset Proctor: required grade' },
        { context: 'proctor / grade', source: 4711, by: 'branch protection' },
      ],
    },
  });
});

test('GitHub refuses its own Actions App as the one that bypasses, which is why init does not propose it', async () => {
  const body = rulesets(15368).find(({ name }) => name === 'Proctor: writer of the ledger') ?? {};
  expect((await refusal(apply(body))).message).toContain('must be part of the ruleset source');
});

test('what a token may not see is not told, with the permission that it lacks', async () => {
  const settings = await ask({ contents: 'read' });
  expect(settings.token).toEqual({
    told: false,
    why: expect.stringContaining('the token needs `administration: read`'),
  });
  for (const told of [settings.forkApproval, settings.actions, settings.waiting, settings.workflows])
    expect(told.told).toBe(false);
  expect(settings.ledger).toMatchObject({ value: { rulesets: [{ bypass: null }, { bypass: null }] } });
});

test('runs that wait are counted by who started them; chosen settings are told', async () => {
  const tip = github.log('main')[0]?.sha ?? '';
  for (const login of ['copilot-swe-agent[bot]', 'pomona', 'copilot-swe-agent[bot]'])
    github.addRun({ headSha: tip, login, conclusion: 'action_required' });
  github.addRun({ headSha: tip, login: 'pomona' });
  repository.settings.token = { default: 'write', mayApprove: true };
  repository.settings.workflowStates.set('.github/workflows/proctor.yml', 'disabled_manually');
  const settings = await ask(ADMIN);
  expect(settings.waiting).toEqual({
    told: true,
    value: expect.arrayContaining([
      { login: 'copilot-swe-agent[bot]', isBot: true, count: 2 },
      { login: 'pomona', isBot: false, count: 1 },
    ]),
  });
  expect(settings.token).toEqual({ told: true, value: { default: 'write', mayApprove: true } });
  expect(settings.workflows).toMatchObject({ told: true });
  expect(settings.workflows.told && settings.workflows.value.get('.github/workflows/proctor.yml')).toBe(
    'disabled_manually',
  );
});
