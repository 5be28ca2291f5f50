import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { newOpaqueLog } from '../../src/replay/opaque.ts';
import { mergeSteps } from '../../src/replay/timeline.ts';
import { logOf } from './log.ts';

const spill = memorySpill();
const order = (...sessions: (string | null)[][]): string[] => {
  const logs = sessions.map((times) =>
    logOf(
      times.map((time) => ({ run: 'ls', ...(time && { time }) })),
      spill,
    ),
  );
  return [...mergeSteps(logs)].map(({ ref }) => `${ref.session}.${ref.step}`);
};

test('steps are merged by time; those without one stay where they stood', () => {
  expect(order(['2026-05-01T08:00:00Z', null, '2026-05-01T08:00:09Z'], ['2026-05-01T08:00:05.5Z'])).toEqual([
    '0.0',
    '0.1',
    '1.0',
    '0.2',
  ]);
  expect(order([null, null], [null])).toEqual(['0.0', '0.1', '1.0']);
});

test('a record that goes back in time does not overtake its predecessor', () => {
  expect(order(['2026-05-01T08:00:09Z', '2026-05-01T08:00:01Z'], ['2026-05-01T08:00:05Z'])).toEqual([
    '1.0',
    '0.0',
    '0.1',
  ]);
});

test('whatever the times, every step is there once and each session keeps its order', () => {
  const time = fc.option(fc.constantFrom('2026-05-01T08:00:00Z', '2026-05-01T08:00:00.250Z', '2026-05-02', 'never'));
  fc.assert(
    fc.property(fc.array(fc.array(time, { maxLength: 6 }), { maxLength: 4 }), (sessions) => {
      const merged = order(...sessions);
      const own = (session: number) => merged.filter((ref) => ref.startsWith(`${session}.`));
      for (const [at, times] of sessions.entries()) expect(own(at)).toEqual(times.map((_, step) => `${at}.${step}`));
      expect(merged).toHaveLength(sessions.flat().length);
    }),
  );
});

test('of opaque steps, the last that names a path or its folder is blamed, else the last that may write anywhere', () => {
  const log = newOpaqueLog();
  const ref = (step: number) => ({ session: 0, step });
  log.add(1, ref(1), ['rows/north']);
  log.add(2, ref(2), null);
  log.add(3, ref(3), ['rows']);
  log.add(4, ref(4), ['gate.txt']);
  expect(log.originOf('rows/north/a', -1)).toEqual({ kind: 'opaque', session: 0, step: 3 });
  expect(log.originOf('ladder.txt', -1)).toEqual({ kind: 'opaque', session: 0, step: 2 });
  expect(log.originOf('ladder.txt', 2)).toEqual({ kind: 'unlogged' });
  expect(log.originOf('rowspan', 2)).toEqual({ kind: 'unlogged' });
});
