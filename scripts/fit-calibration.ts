/**
 * Measures the levels of signals by harness on sample logs and writes `src/grade/harnesses.ts`: figures and where they come
 * from, nothing of the samples. Run it as `npm run fit:calibration`; the same samples give the same bytes.
 */
import './help.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { groupBy } from '../src/collections/index.ts';
import { gradeSessions } from '../src/grade/index.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { LEAST_PROJECTS, type Levels, levelsOf, type Sighting } from './grade/levels.ts';
import { readRealLogs } from './grade/real-logs.ts';
import { NO_REPLAY } from './grade/without-replay.ts';

const FOLDER = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/data');
const TABLE = path.resolve(import.meta.dirname, '../src/grade/harnesses.ts');

/** Signals whose level a log's way of telling errors and of ending decides, whatever the agent does. */
const LEVELLED = ['toolSuccess', 'closure'] as const;
/** Before a harness has so many labelled sessions, nothing of its own is weighed. */
const LEAST_LABELLED = 200;

const repositories = new Map(
  readFileSync(path.join(FOLDER, 'sessions/SOURCES.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([file = '', repository = '']) => [`sessions/${file}`, repository]),
);

/** The upstream project of a sample log. */
function projectOf(id: string): string {
  const [file = ''] = id.split('#');
  const [kind, folder = '', , name = ''] = file.split('/');
  if (kind === 'labelled') return name.split('__')[0] ?? '';
  if (kind === 'sessions') return repositories.get(file) ?? file;
  return folder.split('__')[0]?.replace('+', '/') ?? '';
}

interface Seen {
  readonly harness: string;
  readonly project: string;
  readonly labelled: boolean;
  readonly values: Readonly<Record<string, number | null>>;
}

async function look(): Promise<readonly Seen[]> {
  const grammars = await loadGrammars(['bash']);
  const seen: Seen[] = [];
  for await (const { id, session, blobs } of readRealLogs(FOLDER, ['sessions', 'pairs', 'prs', 'labelled'], () => {})) {
    const logged = { file: id, trust: 'A' as const, boundBy: 'named', session };
    const input = { sessions: [logged], replay: NO_REPLAY, findings: [], pull: null };
    const { grade, signals } = gradeSessions(input, { grammars, blobs });
    if (grade.value === null) continue;
    const values = Object.fromEntries(signals.map((signal) => [signal.id, signal.value]));
    seen.push({ harness: session.format, project: projectOf(id), labelled: id.startsWith('labelled/'), values });
  }
  return seen;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const sightings = (seen: readonly Seen[], id: string): readonly Sighting[] =>
  seen.flatMap(({ harness, project, values }) => {
    const value = values[id] ?? null;
    return value === null ? [] : [{ harness, project, value }];
  });

function harnessRow(own: readonly Seen[], harness: string, levels: ReadonlyMap<string, Levels>) {
  const labelled = own.filter((one) => one.labelled).length;
  if (labelled >= LEAST_LABELLED) process.stderr.write(`${harness}: a weight of its own could be fitted now\n`);
  const shifts = LEVELLED.map((id) => [id, rounded(levels.get(id)?.harnesses.get(harness)?.shift ?? 0)] as const);
  const known = shifts.filter(([, shift]) => shift !== 0);
  return {
    sessions: own.length,
    projects: new Set(own.map(({ project }) => project)).size,
    labelled,
    shifts: Object.fromEntries(known),
    weights: {},
  };
}

const seen = await look();
const levels = new Map<string, Levels>(LEVELLED.map((id) => [id, levelsOf(sightings(seen, id))]));
const byHarness = [...groupBy(seen, ({ harness }) => harness)].sort(([a], [b]) => (a < b ? -1 : 1));
const table = {
  usual: Object.fromEntries(LEVELLED.map((id) => [id, rounded(levels.get(id)?.usual ?? 0)])),
  harnesses: Object.fromEntries(byHarness.map(([harness, own]) => [harness, harnessRow(own, harness, levels)])),
};
const projects = new Set(seen.map(({ project }) => project)).size;
const head = `/**
 * Levels by harness, over ${seen.length} graded sample sessions of ${projects} projects. A harness with fewer than ${LEAST_PROJECTS} projects is not
 * corrected, one with fewer than ${LEAST_LABELLED} labelled sessions weighs nothing of its own. Made by \`npm run fit:calibration\`; do not edit.
 */`;
const literal = JSON.stringify(table, null, 2)
  .replace(/"([a-zA-Z]+)":/g, '$1:')
  .replaceAll('"', "'")
  .replace(/([^{[,])\n/g, '$1,\n')
  .replace(/,\n}$/, ',\n}');
writeFileSync(
  TABLE,
  `import type { CalibrationTable } from './calibration-table.ts';\n\n${head}\nexport const CALIBRATION: CalibrationTable = ${literal};\n`,
);
for (const [id, { usual, between, harnesses }] of levels) {
  process.stdout.write(`${id}: usually ${usual.toFixed(3)}, between harnesses ±${between.toFixed(3)}\n`);
  for (const [harness, { mean, error, shift }] of harnesses)
    process.stdout.write(
      `  ${harness.padEnd(16)} ${mean.toFixed(3)} ± ${error.toFixed(3)}, read as ${(usual + shift).toFixed(3)}\n`,
    );
}
