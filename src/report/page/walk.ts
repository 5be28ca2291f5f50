import type { Dossier, Step, StepRef, ToldCall } from '../../core/index.ts';
import { isCall } from '../../core/index.ts';
import type { Limits } from './limits.ts';
import { markOf, openTimeline, type Timeline } from './marks.ts';
import { type Lane, laneOf, type Row, rowOf } from './row.ts';

/** Sessions that are shown; of more only the first. */
export const MOST_SESSIONS = 20;

interface LaneCount {
  readonly calls: number;
  readonly failed: number;
}

/** What of a session the page shows. */
export interface WalkedSession {
  readonly rows: readonly Row[];
  readonly steps: number;
  readonly timeline: Timeline;
  /** Calls of each lane, and those of them that failed. */
  readonly lanes: ReadonlyMap<Lane, LaneCount>;
}

/** All sessions, read once from the first step to the last. */
export interface Walk {
  readonly sessions: readonly WalkedSession[];
  /** Steps that were asked for, by `keyOf`. */
  readonly cited: ReadonlyMap<string, Step>;
  readonly rows: ReadonlyMap<string, Row>;
}

/** A step's name among those of all sessions; its row has it as its id. */
export const keyOf = ({ session, step }: StepRef): string => `s${session}-${step}`;

/** Whether a step failed, checked something, or is no call but a turn of the session: such a step is shown before others. */
const tells = (step: Step, told: ToldCall | null): boolean =>
  told?.settled === 'fail' ||
  told?.check != null ||
  (step.kind === 'say' && step.by === 'human') ||
  (step.kind === 'note' && step.what !== 'context');

function count(lanes: Map<Lane, LaneCount>, lane: Lane, failed: boolean): void {
  const known = lanes.get(lane) ?? { calls: 0, failed: 0 };
  lanes.set(lane, { calls: known.calls + 1, failed: known.failed + (failed ? 1 : 0) });
}

/** Reads all steps of a dossier once; `cited` are kept as they are, and always have a row. */
export function walk(dossier: Dossier, cited: readonly StepRef[], limits: Limits): Walk {
  const asked = new Set(cited.map(keyOf));
  const told = new Map(dossier.calls.map((call) => [keyOf(call), call]));
  const kept = new Map<string, Step>();
  const rows = new Map<string, Row>();
  let spent = 0;
  const sessions = dossier.sessions.map(({ session: { steps } }, session): WalkedSession => {
    const own: Row[] = [];
    const timeline = openTimeline(steps.length);
    const lanes = new Map<Lane, LaneCount>();
    for (const step of steps) {
      const key = keyOf({ session, step: step.index });
      const call = told.get(key) ?? null;
      timeline.add(markOf(step, call));
      if (isCall(step)) count(lanes, laneOf(step), call?.settled === 'fail');
      if (asked.has(key)) kept.set(key, step);
      const limit = tells(step, call) ? limits.telling : limits.rows;
      if (session >= MOST_SESSIONS || (spent >= limit && !asked.has(key))) continue;
      const row = rowOf(session, step, call);
      spent += row.size;
      own.push(row);
      rows.set(key, row);
    }
    return { rows: own, steps: steps.length, timeline: timeline.close(), lanes };
  });
  return { sessions, cited: kept, rows };
}
