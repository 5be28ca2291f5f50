/** How the time of reading a log grows with its size: for bench-sessions.ts. */
import { rmSync, statSync } from 'node:fs';
import type { Figure } from './measure-session.ts';
import { type LogShape, writeLog } from './session-logs.ts';

const MB = 1024 * 1024;
const SIZES = [0.4 * 1024 * MB, 1024 * MB, 4096 * MB];
const RUNS = 5;
const CALLS = 4000;

interface Point {
  readonly bytes: number;
  readonly figure: Figure;
}

/** The exponent with which time grows, by the clock and by processor time: 1 is linear. */
export interface Slope {
  readonly format: string;
  readonly points: readonly Point[];
  readonly byClock: number;
  readonly byCpu: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The slope of the line that lies closest to some points (least squares) once both axes are logarithms. */
function logSlope(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const [x, y] = [mean(logs.map(([one]) => one)), mean(logs.map(([, one]) => one))];
  const across = mean(logs.map(([one, other]) => (one - x) * (other - y)));
  return across / mean(logs.map(([one]) => (one - x) ** 2));
}

/** Reads logs of 0.4, 1 and 4 GB, times `scale`, five times each in one process; the medians count. Each is written, then removed. */
export function measureSlope(
  format: LogShape['format'],
  scale: number,
  file: string,
  measure: (file: string, runs: number) => Figure,
): Slope {
  const points = SIZES.map((size): Point => {
    writeLog(file, { format, calls: CALLS, bytes: Math.round(size * scale) });
    const point = { bytes: statSync(file).size, figure: measure(file, RUNS) };
    rmSync(file);
    return point;
  });
  const slope = (time: (figure: Figure) => number): number =>
    logSlope(points.map(({ bytes, figure }) => [bytes, time(figure)]));
  return { format, points, byClock: slope(({ seconds }) => seconds), byCpu: slope(({ cpu }) => cpu) };
}

/** One line for people. */
export function describeSlope({ format, points, byClock, byCpu }: Slope): string {
  const cells = points.map(
    ({ bytes, figure: { seconds, cpu, peak } }) =>
      `${(bytes / MB).toFixed(0)} MB in ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of processor time) at ${(peak / MB).toFixed(0)} MB`,
  );
  return `${format}: ${cells.join(' · ')} · log–log slope ${byClock.toFixed(2)} (${byCpu.toFixed(2)} by processor time)`;
}
