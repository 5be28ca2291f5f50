import { describe, expect, test } from 'vitest';
import { jobsOf } from '../../src/commands/app-jobs.ts';

const HEAD = '4f'.repeat(20);
const HARBOUR = {
  installation: { id: 7 },
  repository: { id: 11, full_name: 'harbour/ferries', default_branch: 'main' },
  sender: { login: 'pomona', type: 'User' },
};

const pull = (action: string, more: object = {}) => ({
  ...HARBOUR,
  action,
  pull_request: {
    number: 5,
    title: 'Mend the timetable',
    head: { sha: HEAD, ref: 'codex/ferry-fix' },
    updated_at: '2026-11-20T08:00:00Z',
    ...more,
  },
});

let deliveries = 0;
const jobs = (name: string, payload: object, id = `delivery-${deliveries++}`) => jobsOf({ id, name, payload });
const worksOf = (name: string, payload: object) => jobs(name, payload).map(({ work }) => work);

describe('what a webhook asks for', () => {
  test('a pull request is graded at the head that the event names; after an edit, whatever its head', () => {
    for (const action of ['opened', 'synchronize', 'ready_for_review'])
      expect(worksOf('pull_request', pull(action)), action).toEqual([
        { kind: 'grade', number: 5, head: HEAD, by: null },
      ]);
    for (const action of ['edited', 'reopened'])
      expect(worksOf('pull_request', pull(action)), action).toEqual([
        { kind: 'grade', number: 5, head: null, by: null },
      ]);
    expect(worksOf('pull_request', pull('closed'))).toEqual([{ kind: 'end', number: 5 }]);
    expect(worksOf('pull_request', pull('labeled'))).toEqual([]);
  });

  test('a push counts on the default branch alone', () => {
    const push = { ...HARBOUR, ref: 'refs/heads/main', before: '1'.repeat(40), after: '2'.repeat(40) };
    expect(worksOf('push', push)).toEqual([{ kind: 'push', before: push.before, after: push.after }]);
    expect(worksOf('push', { ...push, ref: 'refs/heads/proctor' })).toEqual([]);
  });

  test('a command of a person in a new comment on a pull request, to be done if that person may', () => {
    const comment = (body: string, type = 'User') => ({
      ...HARBOUR,
      action: 'created',
      issue: { number: 5, pull_request: {} },
      comment: { id: 99, body, user: { login: 'pomona', type } },
    });
    const wanted = [{ kind: 'grade', number: 5, head: null, by: 'pomona' }];
    expect(worksOf('issue_comment', comment('/proctor regrade'))).toEqual(wanted);
    expect(worksOf('issue_comment', comment('/proctor waive deleted-test the ferry is sold'))).toEqual(wanted);
    for (const payload of [
      comment('/proctor regraded'),
      comment('please /proctor regrade'),
      comment('/proctor regrade', 'Bot'),
      { ...comment('/proctor regrade'), action: 'edited' },
      { ...comment('/proctor regrade'), issue: { number: 5 } },
    ])
      expect(worksOf('issue_comment', payload)).toEqual([]);
  });

  test('our check that is run again, its suite and its button', () => {
    const pulls = { pull_requests: [{ number: 5 }, { number: 6 }] };
    const wanted = [5, 6].map((number) => ({ kind: 'grade', number, head: null, by: 'pomona' }));
    const suite = { ...HARBOUR, action: 'rerequested', check_suite: pulls };
    expect(worksOf('check_suite', suite)).toEqual(wanted);
    const run = { ...HARBOUR, action: 'rerequested', check_run: { name: 'proctor / grade', ...pulls } };
    expect(worksOf('check_run', run)).toEqual(wanted);
    const pressed = { ...run, action: 'requested_action', requested_action: { identifier: 'regrade' } };
    expect(worksOf('check_run', pressed)).toEqual(wanted);
    expect(worksOf('check_run', { ...run, action: 'completed' })).toEqual([]);
    expect(worksOf('check_suite', { ...suite, sender: { login: 'ferry[bot]', type: 'Bot' } })).toEqual([]);
  });

  test('a merge group takes its pull request’s grade on', () => {
    const group = { head_sha: HEAD, head_ref: `refs/heads/gh-readonly-queue/main/pr-5-${HEAD}` };
    const asked = { ...HARBOUR, action: 'checks_requested', merge_group: group };
    expect(worksOf('merge_group', asked)).toEqual([{ kind: 'merge', commit: HEAD, ref: group.head_ref }]);
    expect(worksOf('merge_group', { ...asked, action: 'destroyed' })).toEqual([]);
  });

  test('nothing without an installation, of a foreign event or of an empty payload', () => {
    const { installation, ...rest } = pull('opened');
    expect(installation).toBeDefined();
    for (const [name, payload] of [
      ['pull_request', rest],
      ['pull_request', { ...HARBOUR, action: 'opened' }],
      ['constructor', HARBOUR],
      ['star', HARBOUR],
      ['check_run', { ...HARBOUR, action: 'rerequested' }],
    ] as const)
      expect(jobs(name, payload), name).toEqual([]);
  });
});

describe('the name of a job', () => {
  const idOf = (name: string, payload: object, id?: string): string => jobs(name, payload, id)[0]?.id ?? '';

  test('is a UUID, and the same for the same event by another way', () => {
    expect(idOf('pull_request', pull('opened'))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(idOf('pull_request', pull('opened'))).toBe(idOf('pull_request', pull('opened')));
  });

  test('differs where head, moment, action, repository or number do', () => {
    const other = { ...HARBOUR.repository, id: 12 };
    const names = [
      pull('opened'),
      pull('synchronize'),
      pull('synchronize', { head: { sha: '5a'.repeat(20) } }),
      pull('synchronize', { updated_at: '2026-11-20T09:00:00Z' }),
      pull('opened', { number: 6 }),
      { ...pull('opened'), repository: other },
    ].map((payload) => idOf('pull_request', payload));
    expect(new Set(names).size).toBe(names.length);
  });

  test('of a re-run is its delivery’s: twice asked is twice done, twice delivered is once', () => {
    const again = { ...HARBOUR, action: 'rerequested', check_suite: { pull_requests: [{ number: 5 }] } };
    expect(idOf('check_suite', again, 'one')).not.toBe(idOf('check_suite', again, 'two'));
    expect(idOf('check_suite', again, 'one')).toBe(idOf('check_suite', again, 'one'));
  });

  test('and the job holds no words of the pull request', () => {
    const told = JSON.stringify(jobs('pull_request', pull('opened', { body: 'Closes the harbour' })));
    expect(told).not.toMatch(/Mend|Closes|codex/);
  });
});
