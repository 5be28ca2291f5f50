import { expect, test } from 'vitest';
import { newBudget } from '../../../src/replay/edit/budget.ts';

test('what is looked at and what is kept are paid from two purses', () => {
  const budget = newBudget(10, 3);
  expect([budget.keep(2), budget.keep(2), budget.keep(1)]).toEqual([true, false, true]);
  expect([budget.spend(10), budget.spend(1), budget.keep(1)]).toEqual([true, false, false]);
});
