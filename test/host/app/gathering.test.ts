import { expect, test } from 'vitest';
import { gatherCalls } from '../../../src/host/app/gathering.ts';

test('what is asked for during a call goes together into the next, in its order and with its own answer', async () => {
  const calls: (readonly string[])[] = [];
  const ask = gatherCalls(3, async (ships: readonly string[]) => {
    calls.push(ships);
    await Promise.resolve();
    return ships.map((ship) => `${ship} sailed`);
  });
  const ships = ['Alma', 'Berta', 'Cilli', 'Dora', 'Edda'];
  expect(await Promise.all(ships.map(ask))).toEqual(ships.map((ship) => `${ship} sailed`));
  expect(calls).toEqual([['Alma'], ['Berta', 'Cilli', 'Dora'], ['Edda']]);
});

test('a call that fails fails all that it was for, and the next is made', async () => {
  const ask = gatherCalls(2, async (ships: readonly string[]) => {
    if (ships.includes('Berta')) throw new Error('the harbour is closed');
    return ships;
  });
  const settled = await Promise.allSettled(['Alma', 'Berta', 'Cilli', 'Dora'].map(ask));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
});
