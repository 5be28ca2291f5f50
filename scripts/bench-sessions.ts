/**
 * Speed and memory of reading session logs, beside two yardsticks on the same file: JSON.parse of every line, and reading
 * the bytes.
 *
 *   npm run bench:sessions [-- --json] [--full] [--runs N] [--only TEXT] [--corpus DIR]
 *   npm run bench:sessions -- --slope [--scale N] [--only FORMAT]
 *   npm run bench:sessions -- --memory [--megabytes N] [--steps N] [--only FORMAT]
 *
 * Writes logs that are the same on every machine into a scratch folder and removes them: for Claude Code and Codex a run of
 * twelve hours and 4,000 calls of 100 MB (with --full of 1 and 4 GB, too), and one of 10^6 tiny steps. Each figure is the
 * median of N runs (default 3; one above 500 MB) in a process of its own, whose peak memory is given. Then the workers of
 * `proctor backfill` grade every log of a corpus (default: the sample logs beside a maintainer's checkout), one worker on
 * one processor and two on two; they run the built dist/. --slope: how time grows over 0.4, 1 and 4 GB (times N), by the median of five runs in one process.
 * --memory: the peak memory of `proctor grade`, from reading to the report, on 4,000 calls of 4,096 MB and on 10^6 tiny steps,
 * or of the sizes given; it runs the built dist/.
 */
import './help.ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';
import { sharedData } from '../test/shared-data.ts';
import { measureGrade } from './grade-memory.ts';
import type { Figure } from './measure-session.ts';
import { describeSpeeds, measureSpeed, type Speed } from './sample-speed.ts';
import { type LogShape, writeLog } from './session-logs.ts';
import { describeSlope, measureSlope, type Slope } from './session-slope.ts';

const MB = 1024 * 1024;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    corpus: { type: 'string' },
    slope: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
    memory: { type: 'boolean', default: false },
    megabytes: { type: 'string', default: '4096' },
    steps: { type: 'string', default: '1000000' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** The comment at the head of this file. */
const usage = (): string =>
  (/\/\*\*\n([\s\S]*?)\n \*\//.exec(readFileSync(import.meta.filename, 'utf8'))?.[1] ?? '').replace(/^ \* ?/gm, '');

const NAMES = ['bytes', 'json', 'session'] as const;

/** Bundles the measuring program into a folder. */
async function bundleMeasure(folder: string): Promise<string> {
  const file = path.join(folder, 'measure.mjs');
  const input = path.join(import.meta.dirname, 'measure-session.ts');
  await build({ input, platform: 'node', logLevel: 'silent', output: { file, codeSplitting: false } });
  return file;
}

/** Measures in a process of its own, so that its peak memory is its own. */
function measureApart(program: string, name: string, file: string, runs: number): Figure {
  const child = spawnSync(process.execPath, [program, name, file, String(runs)], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${name} of ${file}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Figure;
}

const FORMATS = ['claude-code', 'codex'] as const;

const SHAPES: readonly LogShape[] = FORMATS.flatMap((format): LogShape[] => [
  ...[100, ...(options.full ? [1024, 4096] : [])].map((size) => ({ format, calls: 4000, bytes: size * MB })),
  { format, calls: 500_000, bytes: 0 },
]);

const nameOf = ({ format, calls, bytes }: LogShape): string =>
  bytes === 0 ? `${format}, 10^6 tiny steps` : `${format}, ${calls.toLocaleString('en')} calls, ${bytes / MB} MB`;

interface Row {
  readonly log: string;
  readonly bytes: number;
  readonly figures: Readonly<Record<string, Figure>>;
  /** Speed of reading the session as a share of JSON.parse of each line: by the clock, and by processor time. */
  readonly ratio: number;
  readonly ratioByCpu: number;
}

const share = (part: number | undefined, whole: number | undefined): number => (part ?? 0) / (whole ?? Number.NaN);

function measureShape(shape: LogShape, program: string, folder: string): Row {
  const file = path.join(folder, 'log.jsonl');
  writeLog(file, shape);
  const bytes = statSync(file).size;
  const runs = bytes > 500 * MB ? 1 : Number(options.runs);
  const figures = Object.fromEntries(NAMES.map((name) => [name, measureApart(program, name, file, runs)]));
  rmSync(file);
  const { json, session } = figures;
  const [ratio, ratioByCpu] = [share(json?.seconds, session?.seconds), share(json?.cpu, session?.cpu)];
  return { log: nameOf(shape), bytes, figures, ratio, ratioByCpu };
}

function print({ log, bytes, figures, ratio, ratioByCpu }: Row): void {
  const cells = Object.entries(figures).map(
    ([name, { seconds, peak }]) => `${name} ${(bytes / MB / seconds).toFixed(0)} MB/s at ${(peak / MB).toFixed(0)} MB`,
  );
  console.log(
    `${log} (${(bytes / MB).toFixed(0)} MB): ${cells.join(' · ')} · ${ratio.toFixed(2)} of JSON.parse (${ratioByCpu.toFixed(2)} by processor time)`,
  );
}

/** Measures the shapes, or with --slope how time grows with size instead. */
async function measureLogs(
  folder: string,
): Promise<{ readonly rows: readonly Row[]; readonly slopes: readonly Slope[] }> {
  const program = await bundleMeasure(folder);
  const rows: Row[] = [];
  const slopes: Slope[] = [];
  for (const format of options.slope ? FORMATS.filter((one) => one.includes(options.only)) : []) {
    const measure = (file: string, runs: number): Figure => measureApart(program, 'session', file, runs);
    slopes.push(measureSlope(format, Number(options.scale), path.join(folder, 'log.jsonl'), measure));
    if (!options.json) console.log(describeSlope(slopes.at(-1) as Slope));
  }
  for (const shape of options.slope ? [] : SHAPES.filter((one) => nameOf(one).includes(options.only))) {
    rows.push(measureShape(shape, program, folder));
    if (!options.json) print(rows.at(-1) as Row);
  }
  return { rows, slopes };
}

/** The shapes of log on which --memory measures: few huge calls, many tiny ones. */
const memoryShapes = (): readonly LogShape[] =>
  FORMATS.filter((one) => one.includes(options.only)).flatMap((format): LogShape[] => [
    { format, calls: 4000, bytes: Number(options.megabytes) * MB },
    { format, calls: Number(options.steps) / 2, bytes: 0 },
  ]);

function measureMemory(folder: string): void {
  const rows = memoryShapes().map((shape) => {
    const { format, calls } = shape;
    const row = { format, calls, ...measureGrade(shape, folder) };
    const size = `${calls.toLocaleString('en')} calls, ${(row.bytes / MB).toFixed(0)} MB`;
    if (!options.json)
      console.log(
        `${format}, ${size}: graded at ${(row.peak / MB).toFixed(0)} MB, ${row.cpu.toFixed(0)} s of processor time`,
      );
    return row;
  });
  if (options.json) console.log(JSON.stringify(rows));
}

async function run(): Promise<void> {
  if (options.help) return console.log(usage());
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-sessions-'));
  const corpus = options.corpus ?? sharedData('sessions');
  let samples: readonly Speed[] | null = null;
  let logs: Awaited<ReturnType<typeof measureLogs>> = { rows: [], slopes: [] };
  try {
    if (options.memory) return measureMemory(folder);
    logs = await measureLogs(folder);
    if (corpus !== null && !options.slope) samples = measureSpeed(corpus, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const { rows, slopes } = logs;
  if (options.slope && !options.json) return;
  if (options.json) console.log(JSON.stringify({ rows, slopes, samples }));
  else if (samples === null)
    console.log('samples: skipped, no sample logs beside this checkout; name some with --corpus');
  else console.log(describeSpeeds(samples));
}

await run();
