import { describe, expect, test } from 'vitest';
import type { Finding, Past, PullComment, PullRequest } from '../../src/core/index.ts';
import { applyWaivers, readRequest } from '../../src/waivers/index.ts';

const HEAD = '5f0c9a31d7e24b8890aa1c2f3b4d5e6f70819203';
const NOON = '2026-05-02T12:00:00Z';

const comment = (says: Partial<PullComment> = {}): PullComment => ({
  id: 71,
  login: 'pomona',
  authorType: 'User',
  body: '/proctor waive weakened-assertion the tide table moved',
  permission: 'maintain',
  createdAt: NOON,
  updatedAt: NOON,
  ...says,
});

const commit = (login: string | null, authoredAt = '2026-05-02T09:00:00Z', authorEmail = 'x@ferry.example') => ({
  sha: HEAD,
  message: '',
  authorName: '',
  authorEmail,
  authorLogin: login,
  committerLogin: null,
  authoredAt,
});

const pull = (comments: readonly PullComment[], commits: PullRequest['commits'] = [commit('picker')]): PullRequest => ({
  repository: 'harbour/ferry',
  number: 12,
  title: '',
  body: '',
  login: 'picker[bot]',
  authorType: 'Bot',
  headBranch: null,
  headRepository: null,
  baseBranch: null,
  createdAt: null,
  labels: [],
  commits,
  comments,
  task: null,
});

const finding = (fingerprint: string, says: Partial<Finding> = {}): Finding => ({
  rule: 'weakened-assertion',
  group: 'cheating',
  outcome: 'hit',
  level: 'block',
  says: 'An assertion is gone.',
  anchors: [],
  fingerprint,
  ...says,
});

const FOUND = [finding('aaaaaaaabbbbbbbb'), finding('ccccccccdddddddd'), finding('eeee', { rule: 'edited-ci' })];
/** A ledger that knows the head from before noon. */
const PAST: Past = { waivers: [], heads: { [HEAD]: '2026-05-02T11:00:00Z' }, pulls: 0, falseBlocks: {} };

const waivedBy = (
  comments: readonly PullComment[],
  around: { past?: Past | undefined; commits?: PullRequest['commits'] } = {},
) => {
  const { findings, gaps } = applyWaivers(
    FOUND,
    pull(comments, around.commits),
    HEAD,
    'past' in around ? around.past : PAST,
  );
  const waived = findings.filter((one) => one.waived !== undefined).map(({ fingerprint }) => fingerprint.slice(0, 4));
  return { waived, why: gaps.map((gap) => gap.why).join() };
};

describe('a request', () => {
  test.each<readonly [string, string | null, string]>([
    ['/proctor waive weakened-assertion the tide moved', null, 'the tide moved'],
    ['/proctor waive weakened-assertion 0123abcd the tide moved', '0123abcd', 'the tide moved'],
    ['/proctor waive weakened-assertion 0123abcd', '0123abcd', ''],
    ['/proctor waive weakened-assertion\r\nsecond line', null, ''],
  ])('%j', (body, fingerprint, reason) =>
    expect(readRequest(comment({ body }))).toMatchObject({ rule: 'weakened-assertion', fingerprint, reason }),
  );

  test.each([
    'I would /proctor waive x y',
    '> /proctor waive x y',
    '/proctor why x',
    '/proctor waive',
    '/proctor waive X y',
  ])('none in %j', (body) => expect(readRequest(comment({ body }))).toBeNull());
});

describe('who may', () => {
  test.each<readonly [string, Partial<PullComment>, string]>([
    ['a bot', { authorType: 'Bot' }, 'not a person'],
    ['nobody known', { authorType: null }, 'not a person'],
    ['the author', { login: 'Picker[bot]' }, 'wrote the pull request'],
    ["a commit's author", { login: 'PICKER' }, 'wrote the pull request'],
    ['a writer', { permission: 'write' }, "author's right is write"],
    ['of rights unknown', { permission: null }, 'are not known'],
    ['by an edited comment', { updatedAt: '2026-05-02T12:00:01Z' }, 'was edited'],
    ['by a comment without times', { createdAt: null, updatedAt: null }, 'was edited'],
    ['without a reason', { body: '/proctor waive weakened-assertion' }, 'no reason'],
  ])('not %s', (_, says, why) => {
    const answer = waivedBy([comment(says)]);
    expect(answer.waived).toEqual([]);
    expect(answer.why).toContain(why);
  });

  test('a committer behind a masked address is known, too', () => {
    const commits = [commit(null, undefined, '77+pomona@users.noreply.github.com')];
    expect(waivedBy([comment()], { commits }).why).toContain('wrote the pull request');
  });

  test.each(['maintain', 'admin'])('with the right %s', (permission) =>
    expect(waivedBy([comment({ permission })]).waived).toEqual(['aaaa', 'cccc']),
  );
});

describe('what a waiver is bound to', () => {
  test('the fingerprint that it names', () => {
    const body = '/proctor waive weakened-assertion aaaaaaaab because';
    expect(waivedBy([comment({ body })]).waived).toEqual(['aaaa']);
    expect(waivedBy([comment({ body: body.replace('aaaaaaaab', 'aaaaaaaac') })])).toMatchObject({
      waived: [],
      why: expect.stringContaining('nothing of that rule and fingerprint'),
    });
  });

  test('findings of its own rule', () => {
    expect(waivedBy([comment({ body: '/proctor waive deleted-test because' })]).why).toContain('nothing of that rule');
  });

  test('the head that was graded before it, by the word of the ledger', () => {
    const graded = (at: string): Past => ({ ...PAST, heads: { [HEAD]: at } });
    const late = [commit('picker', '2026-05-02T13:00:00Z')];
    expect(waivedBy([comment()], { commits: late, past: graded(NOON) }).waived).toHaveLength(2);
    for (const past of [graded('2026-05-02T12:00:01Z'), { ...PAST, heads: {} }, undefined]) {
      const { waived, why } = waivedBy([comment()], { past });
      expect(waived).toEqual([]);
      expect(why).toContain('/proctor waive weakened-assertion aaaaaaaabbbbbbbb REASON (and so for 1 more)');
    }
  });

  test('nothing where only the dates tell that the commits were there, for who writes commits writes their dates', () => {
    const backdated = [commit('picker', '2020-01-01T00:00:00Z')];
    expect(waivedBy([comment()], { commits: backdated, past: undefined }).waived).toEqual([]);
    const body = '/proctor waive weakened-assertion aaaaaaaab because';
    expect(waivedBy([comment({ body })], { commits: backdated, past: undefined }).waived).toEqual(['aaaa']);
  });

  test('what it was bound to once, whatever is found later', () => {
    const known = {
      v: 1,
      type: 'waiver.granted',
      comment: 71,
      rule: 'weakened-assertion',
      fingerprints: ['ccccccccdddddddd'],
    };
    const past = { ...PAST, waivers: [known] } as unknown as Past;
    expect(waivedBy([comment()], { past }).waived).toEqual(['cccc']);
    const body = '/proctor waive weakened-assertion aaaaaaaa because';
    expect(waivedBy([comment({ body })], { past }).waived).toEqual([]);
  });
});

describe('what becomes of findings', () => {
  test('a waived one is a note that says by whom, why, and what it was', () => {
    const [first] = applyWaivers(FOUND, pull([comment()]), HEAD, PAST).findings;
    expect(first).toMatchObject({
      level: 'note',
      waived: { by: 'pomona', why: 'the tide table moved', level: 'block', comment: 71 },
    });
  });

  test('without comments nothing changes, and neither does what could not be looked for', () => {
    expect(applyWaivers(FOUND, pull([]), HEAD, undefined).findings).toBe(FOUND);
    expect(applyWaivers(FOUND, null, null, undefined).findings).toBe(FOUND);
    const unknown = [...FOUND, finding('ffff', { outcome: 'unknown' })];
    expect(applyWaivers(unknown, pull([comment()]), HEAD, PAST).findings.at(-1)?.waived).toBeUndefined();
  });

  test('the gravest level is what is granted', () => {
    const mixed = [finding('aaaa', { level: 'warn' }), finding('bbbb')];
    expect(applyWaivers(mixed, pull([comment()]), HEAD, PAST).granted[0]?.level).toBe('block');
  });
});
