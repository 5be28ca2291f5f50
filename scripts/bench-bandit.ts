/**
 * Lays the bandit beside its reference values, and plays it against uniform choice, ε-greedy and plain Thompson sampling.
 *
 *   npm run bench:bandit -- [--runs 100] [--worlds 20] [--json]
 *
 * `--runs`: simulations a figure (the decay ones take four times as many); `--worlds`: seeds a world. The reference values
 * lie beside a maintainer's checkout: without them only the worlds and the speed are measured. Exit 1: a check failed.
 */
import './help.ts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sharedData } from '../test/shared-data.ts';
import type { Check } from './bandit/check.ts';
import { coverageChecks } from './bandit/coverage.ts';
import { exactChecks, sequenceChecks } from './bandit/exact.ts';
import { speedChecks } from './bandit/speed.ts';
import { thompsonChecks } from './bandit/thompson.ts';
import { playWorlds, type Regrets, worldChecks } from './bandit/worlds.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    worlds: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});

const read = (name: string) => {
  const file = sharedData('bandit', name);
  return file === null ? null : JSON.parse(readFileSync(file, 'utf8'));
};

function referenceChecks(runs: number): readonly Check[] {
  const [reference, more, conformance] = [
    read('reference_values.json'),
    read('reference_values2.json'),
    read('bob_conformance.json'),
  ];
  if (reference === null || more === null || conformance === null) {
    console.error('The reference values are not beside this checkout: those checks are skipped.');
    return [];
  }
  return [
    ...exactChecks(reference, more),
    ...sequenceChecks(conformance.bandit_arm_sequence),
    ...thompsonChecks(reference, runs),
    ...coverageChecks(more, 4 * runs),
  ];
}

const figure = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(1) : value.toPrecision(6));

function printChecks(checks: readonly Check[]): void {
  for (const { part, name, expected, got, apart, ok } of checks)
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} ${part.padEnd(20)} ${name.padEnd(44)} ${figure(expected).padStart(10)} ${figure(got).padStart(10)} ±${apart.toPrecision(2)}`,
    );
}

function printWorlds(regrets: Regrets): void {
  console.log('\nregret after 1,000 tasks, ± standard error');
  const players = [...new Set(regrets.map(({ player }) => player))];
  console.log(`${''.padEnd(34)}${players.map((player) => player.padStart(16)).join('')}`);
  for (const world of new Set(regrets.map((row) => row.world))) {
    const cells = regrets.filter((row) => row.world === world).map(({ regret }) => regret);
    const text = cells.map(({ mean, error }) => `${mean.toFixed(1)} ± ${error.toFixed(1)}`.padStart(16));
    console.log(`${world.padEnd(34)}${text.join('')}`);
  }
}

const regrets = playWorlds(Number(options.worlds));
const checks = [...referenceChecks(Number(options.runs)), ...worldChecks(regrets), ...speedChecks()];
const failed = checks.filter(({ ok }) => !ok);
if (options.json) console.log(JSON.stringify({ checks, regrets }, null, 2));
else {
  printChecks(checks);
  printWorlds(regrets);
  console.log(`\n${checks.length - failed.length} of ${checks.length} checks hold`);
}
process.exitCode = failed.length === 0 ? 0 : 1;
