/**
 * Looks for logs that a reader cannot bear: changes logs at random, keeps what takes new branches in our sources, and checks
 * of each that nothing throws, no record is lost, no time or memory runs away and no prototype is changed.
 *
 *   npm run fuzz:sessions [-- --seconds 60] [--format ID]… [--seed N] [--out DIR] [--through-grade]
 *
 * --seconds is for each format (default 20). With --through-grade what was read is merged, judged and rendered, too. A log
 * that fails is made small and written to --out (default: fuzz-found in the system's folder for temporary files); put it
 * into test/sessions/found.test.ts to keep it as a test. The branches are counted by code put into a bundle, so that nothing native
 * needs to be installed: libFuzzer by way of Jazzer.js is built against newer C libraries than many machines have.
 */
import './help.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';
import { ADAPTERS } from '../src/sessions/index.ts';
import { sharedData } from '../test/shared-data.ts';
import { countBranches } from './fuzz/instrument.ts';
import { gatherSeeds } from './fuzz/seeds.ts';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    format: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: path.join(os.tmpdir(), 'fuzz-found') },
    'through-grade': { type: 'boolean', default: false },
  },
});

/** Seconds without a word after which a process is taken to hang; making a log small may take some. */
const SILENCE = 300;

/** Our own logs, and samples that lie beside a maintainer's checkout. */
const FOLDERS = [
  ...['fixtures', '../examples'].map((name) => path.join(import.meta.dirname, '../test', name)),
  ...[sharedData('sessions')].filter((one) => one !== null),
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));

/** Bundles the loop with counters; returns the words that our readers look for. */
async function bundle(file: string): Promise<readonly string[]> {
  const words = new Set<string>();
  const input = path.join(import.meta.dirname, 'fuzz-loop.ts');
  const output = { file, codeSplitting: false, format: 'esm' as const };
  await build({ input, platform: 'node', logLevel: 'silent', plugins: [countBranches(words)], output });
  return [...words].sort();
}

interface Outcome {
  readonly format: string;
  readonly runs: number;
  readonly corpus: number;
  readonly branches: number;
  /** Processor time, in seconds. */
  readonly seconds: number;
  readonly faults: readonly string[];
}

function watch(child: ChildProcess, hang: () => void): ReturnType<typeof setInterval> {
  let last = performance.now();
  child.stdout?.on('data', () => {
    last = performance.now();
  });
  return setInterval(() => performance.now() - last > SILENCE * 1000 && hang(), 1000);
}

/** What every process begins with. */
interface Stock {
  readonly words: readonly string[];
  readonly seeds: Readonly<Record<string, readonly string[]>>;
}

async function fuzz(format: string, program: string, stock: Stock): Promise<Outcome> {
  const [file, current] = [path.join(folder, 'order.json'), path.join(folder, 'current.log')];
  const { seconds, seed, out } = options;
  const facts = { format, seconds: Number(seconds), seed: Number(seed), out, current, ...stock };
  writeFileSync(file, JSON.stringify({ ...facts, throughGrade: options['through-grade'] }));
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const faults: string[] = [];
  const keep = (fault: string, name: string): void => {
    copyFileSync(current, path.join(out, name));
    faults.push(`${fault}: ${name}`);
  };
  const timer = watch(child, () => {
    keep('does not end', `${format}-hang.log`);
    child.kill('SIGKILL');
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let last: Partial<Outcome> = {};
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Partial<Outcome> & { readonly fault?: string; readonly name?: string };
    if (told.fault === undefined) last = { ...last, ...told };
    else faults.push(`${told.fault}: ${told.name}`);
  }
  clearInterval(timer);
  if (((await ended) ?? 0) !== 0) keep('ends the process', `${format}-end.log`);
  return { runs: 0, corpus: 0, branches: 0, seconds: 0, ...last, format, faults };
}

try {
  mkdirSync(options.out, { recursive: true });
  const program = path.join(folder, 'loop.mjs');
  const stock = { words: await bundle(program), seeds: await gatherSeeds(FOLDERS) };
  let failed = 0;
  for (const format of options.format ?? ADAPTERS.map(({ id }) => id)) {
    const { runs, corpus, branches, seconds, faults } = await fuzz(format, program, stock);
    failed += faults.length;
    const figures = [
      `${runs} runs`,
      `${seconds.toFixed(0)} s`,
      `${corpus} logs kept`,
      `${branches} branches`,
      `${faults.length} faults`,
    ];
    console.log(`${format.padEnd(16)} ${figures.join(', ')}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
