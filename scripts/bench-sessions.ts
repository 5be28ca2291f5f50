/**
 * Speed and memory of reading session logs, beside two yardsticks on the same file: JSON.parse of every line, and reading
 * the bytes.
 *
 *   npm run bench:sessions [-- --json] [--full] [--runs N] [--only TEXT]
 *
 * Writes logs that are the same on every machine into a scratch folder and removes them: for Claude Code and Codex a run of
 * twelve hours and 4,000 calls of 100 MB (with --full of 1 and 4 GB, too), and one of 10^6 tiny steps. Each figure is the
 * median of N runs (default 3; one above 500 MB) in a process of its own, whose peak memory is given. Then every sample log
 * that lies beside a maintainer's checkout, in sessions a second.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { fileSpill } from '../src/host/spill.ts';
import { readSessions } from '../src/sessions/index.ts';
import { sharedData } from '../test/shared-data.ts';
import type { Figure } from './measure-session.ts';
import { type LogShape, writeLog } from './session-logs.ts';

const MB = 1024 * 1024;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});

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

const SHAPES: readonly LogShape[] = (['claude-code', 'codex'] as const).flatMap((format): LogShape[] => [
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

interface Samples {
  readonly sessions: number;
  readonly bytes: number;
  readonly seconds: number;
}

async function measureSamples(folder: string): Promise<Samples> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
  const logs = names
    .filter((name) => statSync(name).isFile())
    .map((name) => (name.endsWith('.gz') ? gunzipSync(readFileSync(name)) : readFileSync(name)));
  const start = performance.now();
  let sessions = 0;
  for (const log of logs) {
    const spill = fileSpill();
    const read = await readSessions(
      (async function* () {
        yield log;
      })(),
      spill,
    );
    spill.close();
    if (!('kind' in read)) sessions += read.length;
  }
  const bytes = logs.reduce((sum, log) => sum + log.length, 0);
  return { sessions, bytes, seconds: (performance.now() - start) / 1000 };
}

function print({ log, bytes, figures, ratio, ratioByCpu }: Row): void {
  const cells = Object.entries(figures).map(
    ([name, { seconds, peak }]) => `${name} ${(bytes / MB / seconds).toFixed(0)} MB/s at ${(peak / MB).toFixed(0)} MB`,
  );
  console.log(
    `${log} (${(bytes / MB).toFixed(0)} MB): ${cells.join(' · ')} · ${ratio.toFixed(2)} of JSON.parse (${ratioByCpu.toFixed(2)} by processor time)`,
  );
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-sessions-'));
  const rows: Row[] = [];
  try {
    const program = await bundleMeasure(folder);
    for (const shape of SHAPES.filter((one) => nameOf(one).includes(options.only))) {
      const row = measureShape(shape, program, folder);
      rows.push(row);
      if (!options.json) print(row);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const where = sharedData('sessions');
  const samples = where === null ? null : await measureSamples(where);
  if (options.json) console.log(JSON.stringify({ rows, samples }));
  else if (samples === null) console.log('samples: skipped, no sample logs beside this checkout');
  else {
    const { sessions, bytes, seconds } = samples;
    const rates = `${(sessions / seconds).toFixed(0)} sessions/s, ${(bytes / MB / seconds).toFixed(0)} MB/s`;
    console.log(`samples: ${sessions} sessions of ${(bytes / MB).toFixed(1)} MB: ${rates} on one core`);
  }
}

await run();
