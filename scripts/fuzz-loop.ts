/**
 * Fuzzes one format, for fuzz-sessions.ts, which bundles this with counters in our own sources:
 *
 *   node fuzz-loop.js {"format", "seconds", "seed", "out", "current", "words", "seeds", "throughGrade"}
 *
 * Prints a line of JSON every few seconds and one at the end.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { memorySpill } from '../src/host/memory-spill.ts';
import { faultsDownstream } from '../test/sessions/judging.ts';
import { tryReading } from '../test/sessions/properties.ts';
import { mutate, type Stock } from './fuzz/mutate.ts';
import { openChance } from './fuzz/random.ts';
import { shrink } from './fuzz/shrink.ts';

interface Order {
  readonly format: string;
  readonly seconds: number;
  readonly seed: number;
  readonly out: string;
  /** File that holds the log which is being read, for the case that it never ends. */
  readonly current: string;
  readonly words: readonly string[];
  /** Logs to begin with, as base64, by the format that reads them. */
  readonly seeds: Readonly<Record<string, readonly string[]>>;
  readonly throughGrade: boolean;
}

const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Order;
const { proctorHits: hits } = globalThis as unknown as { readonly proctorHits: Uint32Array };
const chance = openChance(order.seed);

/** What a log may cost: processor time in milliseconds, and memory of the process in bytes. */
const timeFor = (bytes: number): number => 150 + bytes / 500;
const MOST_MEMORY = 1.5 * 1024 ** 3;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function faultsIn(log: Buffer): Promise<{ readonly faults: readonly string[]; readonly time: number }> {
  const start = cpu();
  const spill = memorySpill();
  const { sessions, faults } = await tryReading(log, 65_536, spill);
  const time = cpu() - start;
  const later = order.throughGrade ? sessions.slice(0, 3).flatMap((session) => faultsDownstream(session, spill)) : [];
  return { faults: [...faults, ...later], time: order.throughGrade ? (cpu() - start) / 4 : time };
}

/** Faults of a log. A slow one is measured again: the first time may have paid for something else. */
async function judged(log: Buffer): Promise<readonly string[]> {
  const { faults, time } = await faultsIn(log);
  if (time < timeFor(log.length)) return faults;
  const again = [time, (await faultsIn(log)).time, (await faultsIn(log)).time];
  return Math.min(...again) < timeFor(log.length) ? faults : [...faults, 'reading takes too long'];
}

/** Whether pieces of another size make another session of a log. */
async function dependsOnPieces(log: Buffer): Promise<boolean> {
  const [one, other] = [await tryReading(log), await tryReading(log, 1 + chance.below(61))];
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** The classes of counts that are told apart: 1, 2, 3, 4–7, 8–15 … */
const classOf = (count: number): number => (count < 4 ? count : 32 - Math.clz32(count) + 1);

const seen = new Uint32Array(hits.length);
let branches = 0;

/** Whether a run took a branch, or took it about as often, as none before it. */
function isNew(): boolean {
  let found = false;
  for (let at = 0; at < hits.length; at += 1) {
    const count = hits[at];
    if (count === undefined || count === 0) continue;
    const known = seen[at] ?? 0;
    const bit = 1 << classOf(count);
    if ((known & bit) !== 0) continue;
    if (known === 0) branches += 1;
    seen[at] = known | bit;
    found = true;
  }
  return found;
}

function* valuesOf(value: unknown): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [key, inner];
    yield* valuesOf(inner);
  }
}

function stockOf(logs: readonly Buffer[]): Stock {
  const values = new Map<string, readonly [string, unknown]>();
  for (const log of logs.filter(({ length }) => length < 40_000)) {
    for (const text of [log.toString('utf8'), ...log.toString('utf8').split('\n')]) {
      try {
        for (const one of valuesOf(JSON.parse(text))) {
          const written = `${one[0]}:${JSON.stringify(one[1])}`;
          if (written.length < 3000) values.set(written, one);
        }
      } catch {}
    }
  }
  return { logs, values: [...values.values()], words: order.words };
}

let runs = 0;
const found = new Map<string, string>();

async function keep(fault: string, log: Buffer): Promise<void> {
  if (found.has(fault) || found.size > 60) return;
  found.set(fault, '');
  const limit = cpu() + 10_000;
  const same = async (some: Buffer): Promise<boolean> => {
    report({ runs });
    return (await judged(some)).includes(fault);
  };
  const small = fault.startsWith('pieces') ? log : await shrink(log, same, () => cpu() > limit);
  const name = `${order.format}-${createHash('sha256').update(fault).digest('hex').slice(0, 8)}.log`;
  writeFileSync(path.join(order.out, name), small);
  found.set(fault, name);
  report({ fault, name });
}

/** The smallest of some logs, cut at each byte of its last 2 KB. */
function cutsOf(logs: readonly Buffer[]): Buffer[] {
  const [smallest = Buffer.alloc(0)] = logs.toSorted((one, other) => one.length - other.length);
  const count = Math.min(smallest.length, 2048);
  return Array.from({ length: count }, (_, at) => smallest.subarray(0, smallest.length - count + at));
}

const report = (facts: object): void => console.log(JSON.stringify(facts));

/** Reads a log; returns whether it is worth to be changed further. */
async function run(log: Buffer): Promise<boolean> {
  writeFileSync(order.current, log);
  hits.fill(0);
  const faults = await judged(log);
  const worth = isNew();
  for (const fault of faults) await keep(fault, log);
  if (chance.once(16) && log.length < 40_000 && (await dependsOnPieces(log)))
    await keep('pieces of another size change the session', log);
  if (process.memoryUsage.rss() > MOST_MEMORY) await keep('memory grows without bound', log);
  return worth;
}

async function fuzz(): Promise<void> {
  const unpack = (logs: readonly string[]): readonly Buffer[] => logs.map((log) => Buffer.from(log, 'base64'));
  const seeds = unpack(order.seeds[order.format] ?? []);
  const stock = stockOf(unpack(Object.values(order.seeds).flat()));
  const waiting = [...cutsOf(seeds), ...seeds.toReversed()];
  const corpus = [...seeds];
  const pick = (): Buffer => chance.of(chance.once(2) ? corpus : corpus.slice(-20));
  const end = performance.now() + order.seconds * 1000;
  for (let told = 0; performance.now() < end && corpus.length > 0; runs += 1) {
    const given = runs < seeds.length || chance.once(2) ? waiting.pop() : undefined;
    const log = given ?? mutate(pick(), chance, stock);
    if ((await run(log)) && given === undefined) corpus.push(log);
    if (performance.now() - told < 3000) continue;
    told = performance.now();
    report({ runs });
  }
  report({ runs, corpus: corpus.length, branches, seconds: cpu() / 1000, memory: process.resourceUsage().maxRSS });
}

await fuzz();
