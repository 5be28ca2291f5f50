import { expect, test } from 'vitest';
import { type CallStep, isCall } from '../../src/core/index.ts';
import { openRewriting } from '../../src/grade/lines.ts';
import { edit, type Loose, tools } from './log.ts';

const rows = (of: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `weigh ${of} ${at + 1}`).join('\n');

const takeOut = (path: string, count: number): Loose => edit(path, rows(path, count), '');
const bringBack = (path: string, count: number): Loose => edit(path, '', rows(path, count));

/** Lines that come back and are known for such, of so many that are remembered in all. */
function restored(most: number, loose: readonly Loose[]): number {
  const rewriting = openRewriting(tools, most);
  const steps = loose.map((make, at) => make(at)).filter((step): step is CallStep => isCall(step));
  for (const step of steps) rewriting.take({ session: 0, step: step.index }, step, []);
  return rewriting.total().restored;
}

const [out, back] = [takeOut('pears.ts', 6), bringBack('pears.ts', 6)];

test.each([
  ['as many as come back', 6, [out, back], 6],
  ['fewer', 4, [out, back], 4],
  ['none', 0, [out, back], 0],
  ['fewer than two files lose', 8, [out, takeOut('figs.ts', 6), back, bringBack('figs.ts', 6)], 8],
  ['room again for what came back', 6, [out, back, takeOut('figs.ts', 6), bringBack('figs.ts', 6)], 12],
])('of lines that were taken out are remembered: %s', (_, most, loose, count) => {
  expect(restored(most, loose)).toBe(count);
});

test('lines that were taken out are remembered up to 200,000 in all files', () => {
  const lines = 5_000;
  const paths = Array.from({ length: 41 }, (_, at) => `crates/${at}.ts`);
  const loose = [...paths.map((path) => takeOut(path, lines)), ...paths.map((path) => bringBack(path, lines))];
  const rewriting = openRewriting(tools);
  for (const [at, make] of loose.entries()) rewriting.take({ session: 0, step: at }, make(at) as CallStep, []);
  expect(rewriting.total().restored).toBe(200_000);
});
