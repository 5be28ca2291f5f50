/**
 * Fits the weights of the grade and of the forecast on labelled trajectories and writes `src/grade/fitted.ts`: figures and where
 * they come from, nothing of the samples. Run it as `npm run fit:grade`; the same samples give the same bytes.
 */
import './help.ts';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULTS } from '../src/grade/rubric.ts';
import { FITTED_SIGNALS, fitForecast, fitGrade, RIDGE } from './grade/fits.ts';
import { type Labelled, readLabelled } from './grade/labelled.ts';

const FOLDER = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/data/labelled/mini-swe-agent');
const TABLE = path.resolve(import.meta.dirname, '../src/grade/fitted.ts');

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function provenanceOf(runs: readonly Labelled[]): Readonly<Record<string, string | number>> {
  const projects = new Set(runs.map(({ project }) => project));
  return {
    runs: runs.length,
    resolved: runs.filter(({ resolved }) => resolved).length,
    projects: projects.size,
    harness: 'mini-swe-agent',
    models: [...new Set(runs.flatMap(({ report }) => report.sessions.flatMap(({ models }) => models)))].join(', '),
    label: 'resolved: the hidden tests of SWE-bench Verified pass',
  };
}

function show(name: string, value: unknown): string {
  const text = JSON.stringify(value, null, 2)
    .replace(/"(\w+)":/g, '$1:')
    .replaceAll('"', "'");
  return `/** Made by \`npm run fit:grade\`; do not edit. */\nexport const ${name} = ${text.replace(/([^{[,])\n/g, '$1,\n').replace(/,\n}$/, ',\n}')} as const;\n`;
}

const runs = await readLabelled(FOLDER, (line) => process.stderr.write(`${line}\n`));
const grade = fitGrade(runs);
const forecast = fitForecast(runs);
const provenance = provenanceOf(runs);
const text = [
  show('FITTED', {
    weights: Object.fromEntries(FITTED_SIGNALS.map((id, at) => [id, rounded(grade.weights[at] ?? 0)])),
    provenance: { ...provenance, ridge: RIDGE.grade, towards: 'the default weights' },
  }),
  show('FORECAST', {
    base: rounded(forecast.base),
    weights: Object.fromEntries(forecast.names.map((id, at) => [id, rounded(forecast.weights[at] ?? 0)])),
    provenance: {
      ...provenance,
      ridge: RIDGE.forecast,
      towards: 'no weight',
      scaled: 'by what it says of each project from the others',
    },
  }),
].join('\n');
writeFileSync(TABLE, text);
process.stdout.write(text);
for (const id of FITTED_SIGNALS) process.stdout.write(`${id}: default ${DEFAULTS.terms[id].weight}\n`);
