import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrated, calibrationOf } from '../../src/grade/calibration.ts';
import type { CalibrationTable } from '../../src/grade/calibration-table.ts';
import { CALIBRATION } from '../../src/grade/harnesses.ts';
import { gradeSessions, gradeSignals } from '../../src/grade/index.ts';
import { DEFAULTS, RUBRIC } from '../../src/grade/rubric.ts';
import { rubricId, termsOf } from '../../src/grade/weigh.ts';
import { done, fix, gradeOf, green, logged, NO_REPLAY, red, session, tools } from './log.ts';

const NONE = { sessions: 40, projects: 6, labelled: 0, shifts: {}, weights: {} };
const TABLE: CalibrationTable = {
  usual: { closure: 0.6, toolSuccess: 0.95 },
  harnesses: {
    pear: { ...NONE, shifts: { closure: -0.2 } },
    plum: { ...NONE, shifts: { toolSuccess: -0.1 }, weights: { toolSuccess: 0.4 } },
    quince: NONE,
  },
};
const of = (...formats: readonly string[]) => formats.map((format) => logged({ ...session([fix, done]), format }));
const signal = (id: string, value: number) => ({ id, value, why: 'seen', steps: [] });
const gradeIn = (format: string, id: string, value: number): number =>
  gradeSignals([signal(id, value)], { calibration: calibrationOf(of(format), TABLE) }).value ?? Number.NaN;

describe('a harness whose level is known', () => {
  test('is read against its own level: what is usual for it is as good as what is usual elsewhere', () => {
    expect(gradeIn('pear', 'closure', 0.4)).toBeCloseTo(gradeIn('quince', 'closure', 0.6), 12);
    expect(calibrationOf(of('pear'), TABLE).says).toBe(
      'For pear, closure is read against 0.40 instead of 0.60 (40 sessions of 6 projects).',
    );
  });

  test('may weigh what nobody else weighs, by the signal’s distance from its level', () => {
    expect(gradeIn('plum', 'toolSuccess', 0.85)).toBeCloseTo(gradeIn('plum', 'claimless', 0), 12);
    expect(gradeIn('plum', 'toolSuccess', 0.95)).toBeGreaterThan(gradeIn('plum', 'toolSuccess', 0.85));
    expect(gradeIn('pear', 'toolSuccess', 0.95)).toBe(gradeIn('pear', 'toolSuccess', 0.2));
  });

  test('keeps the order of grades and the sum of points', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(gradeIn('pear', 'closure', Math.max(a, b))).toBeGreaterThanOrEqual(
          gradeIn('pear', 'closure', Math.min(a, b)),
        );
        const grade = gradeSignals([signal('closure', a)], { calibration: calibrationOf(of('pear'), TABLE) });
        const points = termsOf([signal('closure', a)], calibrated(RUBRIC, calibrationOf(of('pear'), TABLE)));
        expect(grade.total).toBeCloseTo(grade.base + (points[0]?.points ?? 0), 9);
      }),
    );
  });
});

describe('nothing is corrected', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['of several harnesses', ['pear', 'quince'], /several harnesses/],
    ['of a harness that nobody measured', ['medlar'], /no level of medlar/],
    ['of one that is not known to differ', ['quince'], /not known to differ \(40 sessions of 6 projects\)/],
    ['of one that is named like a property of every object', ['constructor'], /no level of constructor/],
  ])('%s', (_, formats, says) => {
    const { shifts, added, says: said } = calibrationOf(of(...formats), TABLE);
    expect([shifts, added]).toEqual([{}, {}]);
    expect(said).toMatch(says);
  });
});

describe('whose grades are comparable', () => {
  test('one table is one scale, whatever the harness; another table, or none, is another', () => {
    const named = (table: CalibrationTable | null, format = 'pear'): string =>
      gradeSignals([], { calibration: table && calibrationOf(of(format), table) }).rubric;
    const moved = { ...TABLE, usual: { ...TABLE.usual, closure: 0.7 } };
    expect(named(TABLE, 'quince')).toBe(named(TABLE, 'pear'));
    expect(new Set([named(TABLE), named(moved), named(null)]).size).toBe(3);
  });

  test('a table that corrects nothing changes no name: more logs that tell nothing new break no ledger', () => {
    const idle = { usual: TABLE.usual, harnesses: { quince: NONE } };
    expect(gradeSignals([], { calibration: calibrationOf(of('quince'), idle) }).rubric).toBe(rubricId(RUBRIC));
  });

  test('the policy switches it off, and the report says so', () => {
    const input = { sessions: of('pear'), replay: NO_REPLAY, findings: [], pull: null };
    const judge = { endpoint: null, model: null, share: 0 };
    const policy = { rubric: 'process' as const, weights: {}, calibration: 'off' as const, judge };
    expect(gradeSessions(input, tools, { policy }).grade.calibration).toBeNull();
    expect(gradeSessions(input, tools).grade.calibration).toEqual({
      corrected: false,
      says: 'Nothing is corrected: no level of pear is known.',
    });
  });
});

test('how often tools fail weighs nothing: neither before calibration, nor where a harness has few labelled sessions', () => {
  expect(Object.keys(DEFAULTS.terms)).not.toContain('toolSuccess');
  for (const { labelled, weights } of Object.values(CALIBRATION.harnesses))
    if (labelled < 200) expect(weights).toEqual({});
  const failing = Array.from({ length: 5 }, () => red);
  const terms = gradeOf([...failing, fix, green, done]).grade.terms.map(({ signal: id }) => id);
  expect(terms).not.toContain('toolSuccess');
});
