import { expect, test } from 'vitest';
import { raisedPermission } from '../../../src/rules/boundary/raised-permission.ts';
import { openTold, ran } from './ask.ts';

const says = (...steps: Parameters<typeof ran>): string =>
  raisedPermission.find(openTold(ran(...steps), new Map()))[0]?.says ?? '';

test('what was set, granted and refused is told as it is', () => {
  expect(
    says(
      { permission: 'mode plan' },
      { permission: 'approved (session): Running: ls pears' },
      { permission: 'Run shell command? [Y/n] y' },
      { permission: 'Run shell command? [Y/n] n' },
      { rejected: { run: 'npm publish' } },
    ),
  ).toBe(
    'Permissions were "mode plan", and did not become looser on the way; 2 calls were granted, 1 refused, 0 times a bound of time, money or length was met.',
  );
});

test('a log that names none says so', () => {
  expect(says('ls')).toMatch(/^No log names its permissions, .* 0 calls were granted, 0 refused/);
});

test('each time that bounds fall is told, with both settings', () => {
  const steps = ['default', 'bypassPermissions', 'plan', 'bypassPermissions'].map((mode) => ({
    permission: `mode ${mode}`,
  }));
  const found = raisedPermission.find(openTold(ran(...steps), new Map()));
  expect(found.map(({ anchors }) => anchors.map((one) => one.kind === 'step' && one.step))).toEqual([
    [1, 0],
    [3, 2],
  ]);
});
