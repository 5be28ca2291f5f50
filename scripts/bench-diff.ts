/**
 * How long judging a change takes once grammars are loaded: a test diff of 3,000 lines, and 500 changed files, in eight
 * languages and without a log. Prints median and 90th percentile by the clock and in processor time (all threads), in
 * milliseconds, of the whole and of each rule; a reading counts for the rule that asks for it first. `--json` for machines.
 */
import './help.ts';
import type { Evidence, Tools } from '../src/core/index.ts';
import { loadGrammars } from '../src/host/grammars.ts';
import { memorySpill } from '../src/host/memory-spill.ts';
import { judge } from '../src/judge.ts';
import { replay } from '../src/replay/index.ts';
import { openCase, RULES } from '../src/rules/index.ts';
import { grammarsFor } from '../src/syntax/index.ts';
import { type ChangedText, diffLines, evidenceOf, sampleTestDiff, sampleWideDiff } from './sample-diffs.ts';

const ROUNDS = 5;
/** Rounds that only warm the engine up, besides the first. */
const COLD = 1;

interface Figure {
  readonly median: number;
  readonly p90: number;
}

interface Timed {
  readonly clock: number;
  readonly cpu: number;
}

interface Sample {
  readonly name: string;
  readonly aim: number;
  readonly files: readonly ChangedText[];
}

function summarise(times: readonly number[]): Figure {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  return { median: at(0.5), p90: at(0.9) };
}

function time(work: () => unknown): Timed {
  const [started, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - started, cpu: (user + system) / 1000 };
}

/** Milliseconds that each rule takes on evidence of which nothing was read yet. */
function timeRules(evidence: Evidence, tools: Tools): readonly number[] {
  const { sessions, diff, files, pull } = evidence;
  const facts = openCase(evidence, replay({ sessions, diff, files, pull }, tools), tools);
  return RULES.map((rule) => time(() => rule.find(facts)).clock);
}

function measure({ name, aim, files }: Sample, tools: Tools, spill: ReturnType<typeof memorySpill>): Measured {
  // Readings are remembered with a diff: each round has one of its own.
  const fresh = (): Evidence => evidenceOf(files, spill);
  const unread = fresh();
  const first = time(() => judge(unread, tools));
  const wholes: Timed[] = [];
  const rules: (readonly number[])[] = [];
  for (let round = 1 - COLD; round <= ROUNDS; round += 1) {
    const [whole, byRule] = [fresh(), fresh()];
    const times = [time(() => judge(whole, tools)), timeRules(byRule, tools)] as const;
    if (round <= 0) continue;
    wholes.push(times[0]);
    rules.push(times[1]);
  }
  return {
    name,
    aim,
    files: files.length,
    lines: files.reduce((sum, file) => sum + diffLines(file), 0),
    first: Math.round(first.clock),
    clock: summarise(wholes.map(({ clock }) => clock)),
    cpu: summarise(wholes.map(({ cpu }) => cpu)),
    rules: Object.fromEntries(RULES.map(({ id }, at) => [id, summarise(rules.map((times) => times[at] ?? 0))])),
  };
}

interface Measured extends Omit<Sample, 'files'> {
  readonly files: number;
  /** Lines of the whole diff as git prints it. */
  readonly lines: number;
  /** Milliseconds of the first time, nothing being warm. */
  readonly first: number;
  readonly clock: Figure;
  readonly cpu: Figure;
  readonly rules: Readonly<Record<string, Figure>>;
}

function print({ name, aim, files, lines, first, clock, cpu, rules }: Measured): void {
  const row = (what: string, { median, p90 }: Figure): string =>
    `${what.padEnd(24)} ${median.toFixed(1).padStart(8)} ${p90.toFixed(1).padStart(8)}`;
  console.log(`\n${name}: ${files} files, ${lines} lines of diff (n = ${ROUNDS})     median      p90   ms`);
  console.log(`${row('judge, by the clock', clock)}   aim: ≤ ${aim}; the first time ${first}`);
  console.log(row('judge, processor time', cpu));
  for (const [id, figure] of Object.entries(rules)) if (figure.p90 >= 0.5) console.log(row(`  ${id}`, figure));
}

const spill = memorySpill();
const samples: readonly Sample[] = [
  { name: 'A test diff', aim: 150, files: sampleTestDiff(3000) },
  { name: 'A wide diff', aim: 500, files: sampleWideDiff(500) },
];
const paths = samples.flatMap(({ files }) => files.map(({ path }) => path));
const tools = { grammars: await loadGrammars(grammarsFor(paths)), blobs: spill };
const measured = samples.map((sample) => measure(sample, tools, spill));
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ node: process.version, unit: 'ms', samples: measured }, null, 2));
else {
  console.log(`Node ${process.version}`);
  for (const one of measured) print(one);
}
