import { createHash } from 'node:crypto';
import type { LoggedSession } from '../core/index.ts';
import type { CalibrationTable, Harness } from './calibration-table.ts';
import { CALIBRATION } from './harnesses.ts';
import type { Rubric, Weighing } from './rubric.ts';
import { canonical } from './weigh.ts';

/** A correction for the harness of some sessions: how weights are to be read, and what to say of it. */
export interface Calibration {
  /** Hash of all that the table corrects: grades by the same table are on one scale, whatever their harness; null: nothing. */
  readonly id: string | null;
  readonly shifts: Harness['shifts'];
  readonly added: Readonly<Record<string, Weighing>>;
  /** One sentence: what was corrected, or why nothing was. */
  readonly says: string;
}

/** How fast a share of successful calls, which lies near 1, saturates. */
const SLOPE = 20;

function hashOf({ usual, harnesses }: CalibrationTable): string | null {
  const acts = Object.entries(harnesses)
    .map(([format, { shifts, weights }]) => ({ format, shifts, weights }))
    .filter(({ shifts, weights }) => [...Object.values(shifts), ...Object.values(weights)].some((one) => one !== 0));
  return acts.length === 0 ? null : createHash('sha256').update(canonical({ usual, acts })).digest('hex').slice(0, 8);
}

const figured = (shifts: Harness['shifts'], usual: CalibrationTable['usual']): string =>
  Object.entries(shifts)
    .map(([id, shift]) => {
      const level = usual[id] ?? 0;
      return `${id} is read against ${(level + shift).toFixed(2)} instead of ${level.toFixed(2)}`;
    })
    .join(', ');

function addedBy({ weights, shifts }: Harness, usual: CalibrationTable['usual']): Calibration['added'] {
  const known = Object.entries(weights).filter(([, weight]) => weight !== 0);
  return Object.fromEntries(
    known.map(([id, weight]) => [id, { weight, slope: SLOPE, centre: (usual[id] ?? 0) + (shifts[id] ?? 0) }]),
  );
}

/**
 * The correction for sessions of one harness, which is named by the format of its log. Sessions of several harnesses, and of one
 * that the table does not hold, are left as they are.
 */
export function calibrationOf(sessions: readonly LoggedSession[], table: CalibrationTable = CALIBRATION): Calibration {
  const id = hashOf(table);
  const formats = [...new Set(sessions.map(({ session }) => session.format))];
  const harness = formats.length === 1 ? new Map(Object.entries(table.harnesses)).get(formats[0] ?? '') : undefined;
  const none = { id, shifts: {}, added: {} };
  if (formats.length > 1) return { ...none, says: 'Nothing is corrected: the sessions are of several harnesses.' };
  if (harness === undefined)
    return { ...none, says: `Nothing is corrected: no level of ${formats[0] ?? 'it'} is known.` };
  const shifts = Object.fromEntries(Object.entries(harness.shifts).filter(([, shift]) => shift !== 0));
  const added = addedBy(harness, table.usual);
  const seen = `${harness.sessions} sessions of ${harness.projects} projects`;
  if (!isCorrecting({ shifts, added }))
    return { ...none, says: `Nothing is corrected: ${formats[0]} is not known to differ (${seen}).` };
  return { id, shifts, added, says: `For ${formats[0]}, ${figured(shifts, table.usual)} (${seen}).` };
}

/** Whether it changes anything for these sessions. */
export const isCorrecting = ({ shifts, added }: Pick<Calibration, 'shifts' | 'added'>): boolean =>
  Object.keys(shifts).length + Object.keys(added).length > 0;

/** The rubric as it is read for one harness: the centres of levelled signals moved, signals of its own added. */
export function calibrated(rubric: Rubric, { shifts, added }: Pick<Calibration, 'shifts' | 'added'>): Rubric {
  const moved = Object.entries(rubric.terms).map(([id, weighing]) => {
    const shift = shifts[id] ?? 0;
    return [id, shift === 0 ? weighing : { ...weighing, centre: weighing.centre + shift }] as const;
  });
  return { ...rubric, terms: { ...added, ...Object.fromEntries(moved) } };
}
