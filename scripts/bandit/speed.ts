import { weighArms } from '../../src/bandit/index.ts';
import { cell, stateOf } from '../../test/bandit/cells.ts';
import { atMost, type Check } from './check.ts';

const ARMS = 50;
const DAYS = 28;
const ROUNDS = 60;

/** CPU milliseconds of one selection among fifty arms with four weeks of sessions each (median), which may take ten. */
export function speedChecks(): readonly Check[] {
  const arms = Array.from(
    { length: ARMS },
    (_, index) => `gptme:row-${String.fromCharCode(97 + (index % 26))}${index}`,
  );
  const cells = arms.flatMap((arm, index) =>
    Array.from({ length: DAYS }, (_, day) =>
      cell(arm, 1 + (index % 5), 0.4 + index / 150, `2026-04-${String(day + 1).padStart(2, '0')}`),
    ),
  );
  const state = stateOf(...cells);
  const request = {
    arms,
    category: null,
    promptBytes: 60_000,
    asOf: '2026-05-02T12:00:00Z',
    halfLifeDays: 30,
    floor: 0.01,
    costWeight: 0,
    allowUnverified: false,
  };
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    weighArms(state, request);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return [atMost('speed', `ms of CPU, ${ARMS} arms`, 10, times[ROUNDS / 2] ?? Number.NaN)];
}
