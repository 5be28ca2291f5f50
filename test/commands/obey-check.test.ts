import { describe, expect, test } from 'vitest';
import { obeyCheck, pullsToRegrade } from '../../src/commands/obey-check.ts';
import type { Payload, Runner } from '../../src/commands/runner.ts';
import { startGitHub } from '../github/index.ts';

const OWN = `12:${'a'.repeat(64)}`;
const run = { name: 'proctor / grade', external_id: OWN, pull_requests: [] };
const pressed: Payload = { action: 'requested_action', check_run: run, requested_action: { identifier: 'regrade' } };

describe('what is to be graded again', () => {
  test.each([
    ['a re-run, also of a fork’s pull request', 'check_run', { action: 'rerequested', check_run: run }, [12]],
    ['our button', 'check_run', pressed, [12]],
    [
      'the suite, whose pull requests GitHub names',
      'check_suite',
      { action: 'rerequested', check_suite: { pull_requests: [{ number: 3 }, { number: 4 }] } },
      [3, 4],
    ],
    [
      'a check of ours from before, by what GitHub names',
      'check_run',
      { action: 'rerequested', check_run: { ...run, external_id: '', pull_requests: [{ number: 5 }] } },
      [5],
    ],
    ['another button', 'check_run', { ...pressed, requested_action: { identifier: 'sink' } }, []],
    ['another check', 'check_run', { action: 'rerequested', check_run: { ...run, name: 'lighthouse' } }, []],
    ['a check that was made', 'check_run', { action: 'created', check_run: run }, []],
    ['a suite that was made', 'check_suite', { action: 'requested', check_suite: {} }, []],
  ] as const)('%s', (_, event, payload, numbers) => {
    expect(pullsToRegrade(event, payload as Payload)).toEqual(numbers);
  });
});

test('who may not write has nothing graded again, and neither has a bot', async () => {
  const github = await startGitHub();
  try {
    github.createRepository({ owner: 'harbour', name: 'ferries', collaborators: { vertumnus: 'read' } });
    const writer = { app: '7', run: null, attempt: null, workflow: null, sha: null };
    const place = { repository: 'harbour/ferries', apiUrl: github.url, serverUrl: github.url, temp: '' };
    const token = github.token({ kind: 'app', permissions: { metadata: 'read' } });
    const runner: Runner = {
      token,
      sessions: [],
      event: 'check_run',
      payload: pressed,
      ...place,
      writer,
      say: () => {},
    };
    const by = (login: string, type: string) =>
      obeyCheck({ ...runner, payload: { ...pressed, sender: { login, type } } });
    expect((await by('vertumnus', 'User')).line).toContain("its author's right is read");
    expect((await by('pear-bot[bot]', 'Bot')).line).toContain('its author is not a person');
    expect((await obeyCheck({ ...runner, payload: {} })).line).toBe('nothing to do for this check');
  } finally {
    await github.close();
  }
});
