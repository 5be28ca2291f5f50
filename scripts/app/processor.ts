import { readFileSync } from 'node:fs';

/** Of a process: seconds of processor time that it has used, those of the programs it has run to their end, and those in which its main thread stood ready and was given no processor. */
export interface Processor {
  readonly own: number;
  readonly programs: number;
  readonly waited: number;
}

/** The kernel counts in hundredths of a second. */
const TICKS = 100;

/** Reads what Linux says of a process; null where it is gone, or on another system. */
export function processorOf(id: number): Processor | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const [user = 0, system = 0, ofPrograms = 0, forPrograms = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map((ticks) => Number(ticks) / TICKS);
    const waited = Number(readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ')[1]) / 1e9;
    return { own: user + system, programs: ofPrograms + forPrograms, waited };
  } catch {
    return null;
  }
}

/** What was used between two looks at several processes, one after the other. */
export function usedBetween(before: readonly (Processor | null)[], after: readonly (Processor | null)[]): Processor {
  const sum = (of: keyof Processor): number =>
    after.reduce((total, one, at) => total + (one?.[of] ?? 0) - (before[at]?.[of] ?? 0), 0);
  return { own: sum('own'), programs: sum('programs'), waited: sum('waited') };
}
