import type { Dossier, Step, StepRef } from '../../core/index.ts';
import { isCall } from '../../core/index.ts';
import { markOf, openTimeline, type Timeline } from './marks.ts';
import { type Lane, laneOf, type Row, rowOf } from './row.ts';

/** Steps that have a row of their own, over all sessions; beyond them only those that tell something have one. */
const MOST_ROWS = 6_000;
const MOST_TELLING = 8_000;

/** Sessions that are shown; of more only the first. */
export const MOST_SESSIONS = 20;

/** Characters of all rows' texts together, at most: a page must stay small. */
const TEXTS = 1_600_000;
const [NARROWEST, WIDEST] = [80, 240] as const;

/** What of a session the page shows. */
export interface WalkedSession {
  readonly rows: readonly Row[];
  readonly steps: number;
  readonly timeline: Timeline;
  /** Calls of each lane, and those of them that failed. */
  readonly lanes: ReadonlyMap<Lane, { readonly calls: number; readonly failed: number }>;
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

const tells = (row: Row): boolean =>
  row.told?.settled === 'fail' ||
  row.told?.check != null ||
  row.byHuman ||
  (row.noted !== null && row.noted !== 'context');

/** Reads all steps of a dossier once; `cited` are kept as they are, and always have a row. */
export function walk(dossier: Dossier, cited: readonly StepRef[]): Walk {
  const asked = new Set(cited.map(keyOf));
  const told = new Map(dossier.calls.map((call) => [keyOf(call), call]));
  const total = dossier.sessions.reduce((sum, { session }) => sum + session.steps.length, 0);
  const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(TEXTS / Math.max(1, Math.min(total, MOST_TELLING)))));
  const kept = new Map<string, Step>();
  const rows = new Map<string, Row>();
  const sessions = dossier.sessions.map(({ session: { steps } }, session): WalkedSession => {
    const own: Row[] = [];
    const timeline = openTimeline(steps.length);
    const lanes = new Map<Lane, { calls: number; failed: number }>();
    for (const step of steps) {
      const key = keyOf({ session, step: step.index });
      const call = told.get(key) ?? null;
      timeline.add(markOf(step, call));
      if (isCall(step)) count(lanes, laneOf(step), call?.settled === 'fail');
      if (asked.has(key)) kept.set(key, step);
      if (session >= MOST_SESSIONS || (rows.size >= MOST_TELLING && !asked.has(key))) continue;
      const row = rowOf(session, step, call, width);
      if (rows.size >= MOST_ROWS && !tells(row) && !asked.has(key)) continue;
      own.push(row);
      rows.set(key, row);
    }
    return { rows: own, steps: steps.length, timeline: timeline.close(), lanes };
  });
  return { sessions, cited: kept, rows };
}

function count(lanes: Map<Lane, { calls: number; failed: number }>, lane: Lane, failed: boolean): void {
  const known = lanes.get(lane) ?? { calls: 0, failed: 0 };
  lanes.set(lane, { calls: known.calls + 1, failed: known.failed + (failed ? 1 : 0) });
}
