import { expect, test } from 'vitest';
import { openCalm } from '../../../src/host/app/calm.ts';

const FOREVER = 2 ** 31 - 1;

/** Whether a promise has been kept by now. */
const isKept = (promise: Promise<void>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<false>((resolve) => setImmediate(() => resolve(false)))]);

test('a few webhooks disturb nobody, a burst does until most of it is answered', async () => {
  const calm = openCalm();
  const answered = Array.from({ length: 7 }, () => calm.begin());
  expect(await isKept(calm.wait(FOREVER))).toBe(true);
  answered.push(calm.begin(), calm.begin());
  const begun = calm.wait(FOREVER);
  answered.shift()?.();
  expect(await isKept(begun)).toBe(false);
  answered.shift()?.();
  expect(await isKept(begun)).toBe(true);
});

test('a burst without end is not waited for', async () => {
  const calm = openCalm();
  for (let at = 0; at < 20; at++) calm.begin();
  await expect(calm.wait(1)).resolves.toBeUndefined();
});
