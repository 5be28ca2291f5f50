import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, PullComment, PullRequest } from '../../src/core/index.ts';
import { answerQuestions, refusalOf } from '../../src/questions/index.ts';
import { hostileText } from '../text/hostile.ts';

const comment = (body: string, says: Partial<PullComment> = {}): PullComment => ({
  id: 71,
  login: 'pomona',
  authorType: 'User',
  body,
  permission: 'write',
  createdAt: null,
  updatedAt: null,
  ...says,
});

const pull = (comments: readonly PullComment[]): PullRequest => ({
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
  commits: [],
  comments,
  task: null,
});

const finding = (rule: string, says: Partial<Finding> = {}): Finding => ({
  rule,
  group: 'cheating',
  outcome: 'hit',
  level: 'block',
  says: 'The tide is no longer compared.',
  anchors: [],
  fingerprint: 'a'.repeat(16),
  ...says,
});

const RULES = ['weakened-assertion', 'edited-ci', 'out-of-scope', 'leaked-secret'].map((id) => ({
  id,
  question: `Is it ${id}?`,
  isOff: id === 'leaked-secret',
}));

const FOUND = [
  finding('weakened-assertion'),
  finding('weakened-assertion', { outcome: 'unknown', says: 'pier.rs cannot be read.' }),
  finding('edited-ci', { outcome: 'clear', says: 'No workflow changes.' }),
];

const ask = (...comments: readonly PullComment[]) => answerQuestions(pull(comments), FOUND, RULES);
const why = (rule: string, says: Partial<PullComment> = {}) => comment(`/proctor why ${rule}`, says);

describe('an answer', () => {
  test('holds the question, what the rule says, and who asked', () => {
    expect(ask(why('weakened-assertion')).answers).toEqual([
      {
        rule: 'weakened-assertion',
        question: 'Is it weakened-assertion?',
        by: 'pomona',
        comment: 71,
        says: ['It blocks: The tide is no longer compared.', 'It could not look: pier.rs cannot be read.'],
      },
    ]);
  });

  test.each([
    ['edited-ci', 'It looked and found nothing: No workflow changes.'],
    ['leaked-secret', 'The policy switches it off.'],
    ['out-of-scope', expect.stringContaining('It was not asked here')],
    ['ripe-pears', 'There is no such rule. These found something: weakened-assertion.'],
  ])('of %s says so', (rule, says) => {
    expect(ask(why(rule)).answers[0]?.says).toEqual([says]);
  });

  test('is given once a rule, to the newest question, for the last three rules', () => {
    const { answers } = ask(
      why('edited-ci'),
      why('out-of-scope'),
      why('leaked-secret'),
      why('ripe-pears'),
      why('out-of-scope', { id: 99 }),
    );
    expect(answers.map(({ rule, comment: id }) => [rule, id])).toEqual([
      ['leaked-secret', 71],
      ['ripe-pears', 71],
      ['out-of-scope', 99],
    ]);
  });

  test('tells at most five findings, and how many more there are', () => {
    const many = Array.from({ length: 8 }, () => finding('edited-ci'));
    expect(answerQuestions(pull([why('edited-ci')]), many, RULES).answers[0]?.says.slice(-1)).toEqual([
      '3 more are in the JSON report.',
    ]);
  });
});

describe('a question that is not answered', () => {
  test.each([
    [{ authorType: 'Bot' }, 'its author is not a person'],
    [{ permission: null }, "its author's rights on the repository are not known"],
    [{ permission: 'triage' }, "its author's right is triage, and write, maintain or admin is asked for"],
  ] as const)('by %j is told with its reason', (says, reason) => {
    expect(refusalOf(comment('', says))).toBe(reason);
    expect(ask(why('edited-ci', says))).toEqual({
      answers: [],
      gaps: [{ what: 'the question about edited-ci by pomona', why: `it is not answered: ${reason}`, remedy: null }],
    });
  });

  test('takes a line for the first three, and one for all others', () => {
    const { gaps } = ask(...Array.from({ length: 40 }, () => why('edited-ci', { permission: 'read' })));
    expect(gaps).toHaveLength(4);
    expect(gaps[3]?.what).toBe('37 more questions');
  });

  test('any other text is no question', () => {
    fc.assert(
      fc.property(hostileText, (body) => {
        const { answers, gaps } = ask(comment(body), comment(`x ${body}`), comment(`/proctor why${body}`));
        expect(answers.length + gaps.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });
});
