import { expect, test } from 'vitest';
import { HostError } from '../../../src/core/index.ts';
import { openLog } from '../../../src/host/app/log.ts';

test('an error is logged by kind and place; only our own words of it', () => {
  const lines: string[] = [];
  const log = openLog('warn', { write: (line) => lines.push(line) });
  const told = Object.assign(new TypeError('Unexpected token in "the ferry is sold"\n    at the ferry is late'), {
    code: 'E_FERRY',
  });
  log.error({ err: told }, 'a job');
  log.error({ err: new HostError('GitHub answered 404', 'Install the App.') }, 'a job');
  log.error({ err: 'the ferry is sold' }, 'a job');
  log.info('nothing at this level');
  const [first, second, third, ...more] = lines.map((line) => JSON.parse(line).err);
  expect(first).toMatchObject({
    type: 'TypeError',
    code: 'E_FERRY',
    at: [expect.stringMatching(/^at /), ...Array(first.at.length - 1).fill(expect.any(String))],
  });
  expect(second).toEqual({ type: 'HostError', message: 'GitHub answered 404', remedy: 'Install the App.' });
  expect(third).toEqual({ type: 'string' });
  expect(more).toEqual([]);
  expect(lines.join('')).not.toContain('ferry is');
});
