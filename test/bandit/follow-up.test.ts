import { describe, expect, test } from 'vitest';
import { followUp, type LoggedSelection } from '../../src/bandit/index.ts';

const NOW = { asOf: '2026-05-20T00:00:00Z', days: 7 };
const chosen = (task: string, arm = 'gptme:a', at = '2026-05-02T00:00:00Z'): LoggedSelection => ({
  task,
  at,
  arm,
  propensity: 0.3,
});

describe('followUp', () => {
  test('F4: a reward goes to the arm that ran, and a propensity to nobody where another one ran', () => {
    const runs = [
      { task: 'issue 1', arm: 'gptme:a', reward: 0.7 },
      { task: 'issue 2', arm: 'gptme:b', reward: 0.9 },
    ];
    const { followed, diverted, unanswered } = followUp([chosen('issue 1'), chosen('issue 2')], runs, NOW);
    expect(followed).toEqual([{ ...chosen('issue 1'), reward: 0.7 }]);
    expect(diverted).toEqual([{ ...chosen('issue 2'), ran: 'gptme:b' }]);
    expect(unanswered).toEqual([]);
  });

  test('F3: selections that no grade ever answers raise an alarm', () => {
    const many = Array.from({ length: 3166 }, (_, index) => chosen(`issue ${index}`));
    const { alarm, unanswered } = followUp(many, [], NOW);
    expect(unanswered).toHaveLength(3166);
    expect(alarm).toBe('3166 of 3166 selections have had no grade for 7 days: the bandit chooses and learns nothing');
  });

  test('what is not due yet is not missing, and a few that were dropped are no alarm', () => {
    const recent = Array.from({ length: 20 }, (_, index) =>
      chosen(`issue ${index}`, 'gptme:a', '2026-05-19T00:00:00Z'),
    );
    expect(followUp(recent, [], NOW)).toMatchObject({ unanswered: [], alarm: null });
    expect(followUp([chosen('issue 1')], [], NOW)).toMatchObject({ unanswered: [chosen('issue 1')], alarm: null });
  });

  test('of two selections for one task the later one holds', () => {
    const [first, second] = [chosen('issue 1', 'gptme:a'), chosen('issue 1', 'gptme:b', '2026-05-03T00:00:00Z')];
    const { followed, diverted } = followUp([second, first], [{ task: 'issue 1', arm: 'gptme:b', reward: 1 }], NOW);
    expect([followed.length, diverted.length]).toEqual([1, 0]);
  });
});
