import { expect, test } from 'vitest';
import { HostError } from '../../../src/core/index.ts';
import { askSources } from '../../../src/host/sources/ask.ts';
import type { Asked, LogSource } from '../../../src/host/sources/source.ts';

const failing = (error: Error): LogSource => ({ where: 'the harbour', find: () => Promise.reject(error) });
const asked = (more: Partial<Asked> = {}): Asked => more as Asked;

test('what goes wrong in one place is a gap, unless it will pass and the whole can be tried again', async () => {
  const limited = new HostError('GitHub answered 403', null, 40);
  const passes = (error: unknown): boolean => error instanceof HostError && error.again !== null;
  const { gaps, looked } = await askSources([failing(limited)], asked());
  expect(gaps).toEqual([{ what: 'the harbour', why: 'GitHub answered 403', remedy: null }]);
  expect(looked).toEqual([{ where: 'the harbour', found: 'could not be looked at', logs: 0 }]);
  await expect(askSources([failing(limited)], asked({ passes }))).rejects.toBe(limited);
  const refused = await askSources([failing(new HostError('GitHub answered 404'))], asked({ passes }));
  expect(refused.gaps).toHaveLength(1);
});
