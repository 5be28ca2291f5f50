import { describe, expect, test } from 'vitest';
import { type Answered, DEFAULT_POLICY, type Question, type Report } from '../src/core/index.ts';
import { judge } from '../src/judge.ts';
import { observeGrade } from '../src/observe/index.ts';
import { askOpinion, wantsOpinion } from '../src/opinion.ts';
import { gather, run } from '../src/run.ts';
import { WRITER } from './ledger/events.ts';
import { recordedHost } from './world.ts';

const POLICY = 'grade:\n  judge:\n    endpoint: github\n    model: harbour/pilot-1\n    share: 0.3\n';

/** A run of a recorded example in a world where a model answers. */
async function runWith(answer: (question: Question) => Answered, policy = POLICY) {
  const asked: Question[] = [];
  const answers = (question: Question): Answered => {
    asked.push(question);
    return answer(question);
  };
  const host = await recordedHost('honest-fix', { policy, answers });
  return { ...(await run(host)), asked };
}

const opinionIn = ({ measured }: Report) => measured.find(({ id }) => id === 'opinion');

describe('a language model that the policy names', () => {
  test('is asked once, with what the rules selected, and its opinion is a term', async () => {
    const { report, evidence, asked } = await runWith(() => ({ ok: true, text: '{"score": 0.1, "reason": "late"}' }));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ endpoint: 'github', model: 'harbour/pilot-1' });
    expect(asked[0]?.user).toMatch(/^DATA\n[\s\S]*finalCheck = [\s\S]*\nEND$/);
    expect(report.grade.mask.split('+')).toContain('opinion');
    expect(opinionIn(report)).toMatchObject({ value: 0.1 });
    const by = expect.stringMatching(/^harbour\/pilot-1, prompt /);
    expect(report.grade.judged).toEqual({ by, value: 0.1, rules: expect.any(Number) });
    expect(opinionIn(report)?.why).toMatch(/the rules alone give 0\.\d\d, 0\.\d\d apart: they say \w+, it says low\./);
    const told = evidence && observeGrade(report, evidence, '2026-05-02T03:00:00Z', WRITER)?.details?.judged;
    expect(told).toEqual({ by, micro: 100_000, rulesMicro: Math.round((report.grade.judged?.rules ?? 0) * 1e6) });
    expect(evidence?.opinion?.identity).toMatch(/^harbour\/pilot-1, prompt [0-9a-f]{12}, temperature 0$/);
  });

  test('is part of the evidence: saved, it judges to the same bytes without being asked again', async () => {
    const { report, evidence } = await runWith(() => ({ ok: true, text: '{"score": 0.9, "reason": "good"}' }));
    const { tools } = await gather(await recordedHost('honest-fix'), DEFAULT_POLICY);
    const again = judge(JSON.parse(JSON.stringify(evidence)), tools);
    expect(again.grade).toEqual(report.grade);
  });

  test('that fails leaves the grade as it is without one, and says so', async () => {
    const failed = await runWith(() => ({ ok: false, why: 'the service could not be reached' }));
    const alone = await runWith(() => ({ ok: false, why: 'unasked' }), '');
    expect(failed.report.grade).toEqual(alone.report.grade);
    expect(opinionIn(failed.report)).toMatchObject({
      value: null,
      why: expect.stringContaining('could not be reached'),
    });
    expect(alone.asked).toEqual([]);
    expect(opinionIn(alone.report)).toBeUndefined();
  });

  test('is not there by default, and a host without a way to ask says so', async () => {
    expect(wantsOpinion(DEFAULT_POLICY.grade)).toBe(false);
    const { report } = await run(await recordedHost('honest-fix', { policy: POLICY }));
    expect(opinionIn(report)?.why).toContain('cannot ask');
    const host = { say: () => {} };
    expect(await askOpinion(host, DEFAULT_POLICY.grade, report)).toBeNull();
  });
});

test('a misspelt weight is an error that names the nearest signal', async () => {
  const host = await recordedHost('honest-fix', { policy: 'grade:\n  weights:\n    recovry: 1\n' });
  await expect(run(host)).rejects.toThrow(/no signal with a weight "recovry"[\s\S]*recovery/);
});

test('weights of the policy are used, under another name', async () => {
  const [plain, other] = await Promise.all(
    ['', 'grade:\n  weights:\n    closure: 0\n'].map(async (policy) =>
      run(await recordedHost('honest-fix', { policy })),
    ),
  );
  expect(other?.report.grade.terms.map(({ signal }) => signal)).not.toContain('closure');
  expect(other?.report.grade.rubric).not.toBe(plain?.report.grade.rubric);
});
