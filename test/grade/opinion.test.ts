import { describe, expect, test } from 'vitest';
import type { GradePolicy, Opinion, Report } from '../../src/core/index.ts';
import { gradeSessions, judgePrompt, readOpinion } from '../../src/grade/index.ts';
import { RUBRIC } from '../../src/grade/rubric.ts';
import { done, fix, gradeOf, green, logged, NO_REPLAY, red, session, tools } from './log.ts';

const policy: GradePolicy = {
  rubric: 'process',
  weights: {},
  calibration: 'off',
  judge: { endpoint: 'github', model: 'pear-judge-1', share: 0.3 },
};
const input = {
  sessions: [logged(session([red, fix, green, done]))],
  replay: NO_REPLAY,
  findings: [],
  pull: null,
};
const opinion = (value: number | null, why = 'it was checked'): Opinion => ({
  identity: 'pear-judge-1, prompt 0a1b2c3d4e5f, temperature 0',
  value,
  why,
});
const graded = (given: Opinion | null, over: Partial<GradePolicy> = {}) =>
  gradeSessions(input, tools, { policy: { ...policy, ...over }, opinion: given });

describe('an opinion', () => {
  test('moves the grade, is a term of its own, and changes mask and rubric', () => {
    const [alone, kind, harsh] = [graded(null), graded(opinion(1)), graded(opinion(0))];
    expect(kind.grade.value ?? 0).toBeGreaterThan(alone.grade.value ?? 1);
    expect(harsh.grade.value ?? 1).toBeLessThan(alone.grade.value ?? 0);
    expect(kind.grade.mask.split('+')).toContain('opinion');
    expect(kind.grade.rubric).not.toBe(alone.grade.rubric);
    expect(graded({ ...opinion(1), identity: 'plum-judge-2' }).grade.rubric).not.toBe(kind.grade.rubric);
  });

  test.each([0, 0.2, 0.35, 0.9])('with a share of %f weighs no more than that, and never above 35%%', (share) => {
    const { grade } = graded(opinion(1), { judge: { ...policy.judge, share } });
    const { grade: alone } = graded(null);
    const certain = 2 / (1 + Math.exp(-3)) - 1;
    const own = (grade.terms.find(({ signal }) => signal === 'opinion')?.points ?? 0) / certain;
    const rules = alone.terms.reduce((sum, { signal }) => sum + Math.abs(RUBRIC.terms[signal]?.weight ?? 0), 0);
    expect(own / (own + rules)).toBeCloseTo(Math.min(0.35, share), 9);
    if (share === 0) expect(grade.value).toBeCloseTo(alone.value ?? 0, 12);
  });

  test('that failed is a missing signal: the grade is the one without it, to the byte', () => {
    const { grade, signals } = graded(opinion(null, 'the service answered with status 429'));
    expect(grade).toEqual(graded(null).grade);
    expect(signals.find(({ id }) => id === 'opinion')).toMatchObject({ value: null });
    expect(signals.find(({ id }) => id === 'opinion')?.why).toContain('429');
  });

  test('says how far it lies from the rules', () => {
    const why = graded(opinion(0.1)).signals.find(({ id }) => id === 'opinion')?.why ?? '';
    expect(why).toMatch(/the rules alone give 0\.\d\d, 0\.\d\d apart/);
  });

  test('cannot lift a ceiling', () => {
    const cheated = {
      ...input,
      findings: [
        {
          rule: 'weakened-assertion',
          group: 'cheating' as const,
          outcome: 'hit' as const,
          level: 'block' as const,
          says: 'A test was weakened.',
          anchors: [],
          fingerprint: 'orchard',
        },
      ],
    };
    expect(gradeSessions(cheated, tools, { policy, opinion: opinion(1) }).grade.value).toBe(0.2);
  });
});

describe('readOpinion', () => {
  test.each<[string, string, number | null]>([
    ['plain', '{"score": 0.4, "reason": "mixed"}', 0.4],
    ['in a fence', '```json\n{"score": 1, "reason": "good"}\n```', 1],
    ['a score above 1', '{"score": 7}', null],
    ['a score in words', '{"score": "high"}', null],
    ['no score', '{"reason": "good"}', null],
    ['no JSON', 'It was fine.', null],
    ['broken JSON', '{"score": 0.4,}', null],
    ['nothing', '', null],
  ])('%s', (_, text, value) => {
    expect(readOpinion('judge', text).value).toBe(value);
  });
});

describe('what the model is shown', () => {
  const report = (says: string): Report =>
    ({
      measured: gradeOf([red, fix, green, done]).signals,
      findings: [{ rule: 'deleted-test', level: 'warn', outcome: 'hit', says }],
    }) as unknown as Report;

  test('is what the rules selected, redacted and bounded, with a hash of the wording alone', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const prompt = judgePrompt(report(`A test went away. ${token}\u001b[31m`));
    expect(prompt.user).toContain('finding deleted-test (warn): A test went away.');
    expect(prompt.user).toContain('finalCheck = 1');
    expect(prompt.user).not.toContain(token);
    expect(prompt.user).not.toContain('\u001b');
    expect(judgePrompt(report('p'.repeat(100_000))).user.length).toBeLessThan(12_100);
    expect(judgePrompt(report('another')).hash).toBe(prompt.hash);
    expect(prompt.hash).toMatch(/^[0-9a-f]{12}$/);
  });
});
