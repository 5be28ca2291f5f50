import { afterEach, describe, expect, test } from 'vitest';
import { makeHand } from '../../src/commands/app-hand.ts';
import { HostError } from '../../src/core/index.ts';
import type { Hand } from '../../src/host/app/crew.ts';
import { jobOf } from '../host/app/queue-contract.ts';
import { settingsFor } from './app-webhooks.ts';

const THREAD = new URL('./app-thread.ts', import.meta.url);
const hands: Hand[] = [];

function handWith(tokenFor: () => Promise<string>): Hand {
  const hand = makeHand(settingsFor('http://127.0.0.1:1'), { middleware: () => {}, tokenFor }, THREAD);
  hands.push(hand);
  return hand;
}

afterEach(async () => {
  for (const hand of hands.splice(0)) await hand.stop();
});

describe('a hand', () => {
  test('has a thread do the job with a token of the job’s own, and survives the loss of one', async () => {
    const hand = handWith(async () => 'ghs_1');
    expect(await hand.perform(jobOf(), false)).toEqual({ end: 'done', said: 'ghs_1' });
    const lost = { end: 'again', seconds: 0, isLimit: false, said: 'the thread that did it was lost' };
    expect(await hand.perform(jobOf('harbour/storm'), false)).toEqual(lost);
    expect(await hand.perform(jobOf('harbour/storm'), true)).toMatchObject({
      end: 'failed',
      said: expect.stringContaining('grading was broken off each time'),
    });
    expect(await hand.perform(jobOf(), false)).toMatchObject({ end: 'done' });
  });

  test('takes a refused token for the end of it, a limit for a wait, and anything else for a defect', async () => {
    const ends = async (error: Error) => handWith(() => Promise.reject(error)).perform(jobOf(), false);
    expect(await ends(new HostError('GitHub answered 404'))).toEqual({ end: 'failed', said: 'GitHub answered 404' });
    expect(await ends(new HostError('GitHub answered 429', null, 40))).toMatchObject({
      end: 'again',
      seconds: 40,
      isLimit: true,
    });
    expect(await ends(new HostError('GitHub answered 502', null, 0))).toMatchObject({ end: 'again', isLimit: false });
    await expect(ends(new TypeError('not foreseen'))).rejects.toThrow('not foreseen');
  });
});
