/**
 * Measures one thing about one log, for bench-sessions.ts, which runs this bundled, as users run the command line: to strip
 * types takes memory, too.
 *
 *   node measure-session.js bytes|json|session FILE RUNS
 */
import { streamLog } from '../src/host/session-files.ts';
import { fileSpill } from '../src/host/spill.ts';
import { readSessions } from '../src/sessions/index.ts';
import { readLines } from '../src/sessions/lines.ts';

/** What is measured. Each returns how many things it found: bytes, records, steps. */
const MEASURES: Readonly<Record<string, (file: string) => Promise<number>>> = {
  async bytes(file) {
    let count = 0;
    for await (const chunk of streamLog(file)) count += chunk.length;
    return count;
  },
  async json(file) {
    let count = 0;
    for await (const lines of readLines(streamLog(file))) {
      for (const { bytes } of lines) if (bytes && JSON.parse(bytes.toString('utf8'))) count += 1;
    }
    return count;
  },
  async session(file) {
    const spill = fileSpill();
    try {
      const sessions = await readSessions(streamLog(file), spill);
      if ('kind' in sessions) throw new Error(sessions.why);
      return sessions.reduce((sum, { steps }) => sum + steps.length, 0);
    } finally {
      spill.close();
    }
  },
};

/** The median of several runs. */
export interface Figure {
  readonly seconds: number;
  /** Processor time of all threads, in seconds. */
  readonly cpu: number;
  readonly count: number;
  /** Peak resident memory of the process, in bytes. */
  readonly peak: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measureHere(name: string, file: string, runs: number): Promise<Figure> {
  const measure = MEASURES[name];
  if (!measure) throw new Error(`${name}: use one of ${Object.keys(MEASURES).join(', ')}`);
  const times: number[] = [];
  const work: number[] = [];
  let count = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    count = await measure(file);
    times.push((performance.now() - start) / 1000);
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1e6);
  }
  return { seconds: median(times), cpu: median(work), count, peak: process.resourceUsage().maxRSS * 1024 };
}

const [name = '', file = '', runs = '1'] = process.argv.slice(2);
console.log(JSON.stringify(await measureHere(name, file, Number(runs))));
