import { expect, test } from 'vitest';
import { readRecipes } from '../../src/rules/ci/read-recipes.ts';
import { tryReading } from './properties.ts';

/** Logs that fuzzing found to take too long, or to give what cannot be; each is as small as it still fails. */
const FOUND: Readonly<Record<string, string>> = {
  'blanks within a document that is none': `{"type":"user"}${' '.repeat(150_000)}x`,
  'tokens that sum up to more than numbers hold': JSON.stringify([
    { type: 'assistant', message: { id: 'a', role: 'assistant', content: 'ripe', usage: { output_tokens: 1.7e308 } } },
    { type: 'assistant', message: { id: 'b', role: 'assistant', content: 'ripe', usage: { output_tokens: 1.7e308 } } },
  ]),
};

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

test.each(Object.entries(FOUND))('%s', async (_name, log) => {
  const start = cpu();
  expect((await tryReading(Buffer.from(log))).faults).toEqual([]);
  expect(cpu() - start).toBeLessThan(1500);
});

test('parameters of a recipe that no colon ends', () => {
  const start = cpu();
  readRecipes(`test ${'a=a'.repeat(40)}\n`, new Map());
  expect(cpu() - start).toBeLessThan(500);
});
