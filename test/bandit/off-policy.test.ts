import { readFileSync } from 'node:fs';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { type LoggedChoice, offPolicyEstimates, offPolicyValue } from '../../src/bandit/index.ts';
import { sharedData } from '../shared-data.ts';

const values = sharedData('bandit', 'reference_values.json');

describe.skipIf(values === null)('the toy log', () => {
  test('gives the reference estimates', () => {
    const { log, q, IPS, SNIPS, DR, ESS } = JSON.parse(readFileSync(values ?? '', 'utf8')).ope_toy;
    const rows: LoggedChoice[] = log.map(([arm, propensity, reward, target]: readonly number[]) => ({
      propensity,
      target: arm === target ? 1 : 0,
      reward,
      expected: q[arm ?? 0],
      expectedTarget: q[target ?? 0],
    }));
    expect(offPolicyEstimates(rows)).toMatchObject({
      ips: expect.closeTo(IPS, 9),
      snips: expect.closeTo(SNIPS, 9),
      dr: expect.closeTo(DR, 9),
      effective: expect.closeTo(ESS, 9),
    });
    expect(offPolicyValue(rows)).toEqual({ kind: 'refused', why: 'its effective sample is 3.9 choices and needs 30' });
  });
});

describe('offPolicyValue', () => {
  const row = (says: Partial<LoggedChoice> = {}): LoggedChoice => ({
    propensity: 0.5,
    target: 1,
    reward: 0.6,
    expected: 0,
    expectedTarget: 0,
    ...says,
  });

  test('is refused where the log cannot tell', () => {
    expect(offPolicyValue([]).kind).toBe('refused');
    expect(offPolicyValue([row({ propensity: 0 })]).kind).toBe('refused');
    expect(offPolicyValue(Array.from({ length: 90 }, () => row({ target: 0 })))).toMatchObject({
      why: expect.stringContaining('0.0 choices'),
    });
    const heavy = [...Array.from({ length: 900 }, () => row()), row({ propensity: 0.01 })];
    expect(offPolicyValue(heavy)).toMatchObject({ why: 'one choice weighs 100.0 and may weigh 20 at most' });
  });

  test('corrects the mean of an arm that was chosen where the work was easy', () => {
    // Easy tasks are worth .8 and hard ones .4 to everybody; the arm is chosen for 9 of 10 easy and 1 of 10 hard ones.
    const generator = xoroshiro128plus(3);
    const rows: LoggedChoice[] = [];
    for (let task = 0; task < 4000; task++) {
      const easy = uniformFloat64(generator) < 0.5;
      const propensity = easy ? 0.9 : 0.1;
      const chosen = uniformFloat64(generator) < propensity;
      rows.push(
        row({ propensity: chosen ? propensity : 1 - propensity, target: chosen ? 1 : 0, reward: easy ? 0.8 : 0.4 }),
      );
    }
    const plain = rows.filter(({ target }) => target === 1);
    expect(plain.reduce((sum, { reward }) => sum + reward, 0) / plain.length).toBeGreaterThan(0.74);
    const told = offPolicyValue(rows);
    expect(told.kind === 'value' && Math.abs(told.value.snips - 0.6)).toBeLessThan(0.02);
  });
});
