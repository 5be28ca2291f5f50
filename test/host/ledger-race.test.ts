import { expect, test } from 'vitest';
import { HostError } from '../../src/core/index.ts';
import { type Tried, untilFirst } from '../../src/host/ledger-race.ts';

const down = new HostError('the harbour’s server gave an empty reply', null, 0);
const refused = new HostError('the harbour’s server refused', 'Give a token that may push.');

/** Tries that end in these ways, one after the other, and how many were made. */
function turns(...ends: readonly (Tried | Error)[]) {
  let made = 0;
  const attempt = async (): Promise<Tried> => {
    const end = ends[made++] ?? null;
    if (end instanceof Error) throw end;
    return end;
  };
  return { attempt, made: () => made };
}

test('a lost race and a connection that fails for now are tried again', async () => {
  const { attempt, made } = turns('stale', down, 'stale', 'c0ffee');
  expect(await untilFirst(10, attempt)).toBe('c0ffee');
  expect(made()).toBe(4);
});

test('a refusal ends it at once, and so do four failures in a row and too many lost races', async () => {
  const said = turns(refused);
  await expect(untilFirst(10, said.attempt)).rejects.toBe(refused);
  expect(said.made()).toBe(1);
  const dead = turns(down, down, down, down, 'c0ffee');
  await expect(untilFirst(10, dead.attempt)).rejects.toBe(down);
  expect(dead.made()).toBe(4);
  await expect(untilFirst(2, turns('stale', 'stale').attempt)).rejects.toThrow('2 other writers were faster');
});
