import type { Session } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import type { Adapter, Reading } from '../../src/sessions/adapter.ts';
import { ADAPTERS } from '../../src/sessions/index.ts';
import { readWith } from '../../src/sessions/read.ts';
import { accounted, inPieces } from './reading.ts';

/** Where in our own sources an error was thrown, in short: what tells one fault from another. */
export function whereOf(error: unknown): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const frame = stack.split('\n').find((line) => /^\s+at .*(?:src\/|\.mjs)/.test(line)) ?? '';
  const kind = message.replace(/[^A-Za-z .]+/g, '*').slice(0, 60);
  return `${kind} ${frame.trim().replace(/\(.*\/(?=[^/]+$)/, '(')}`;
}

type Told = <T>(what: string, act: () => T) => T;

/** A reading that tells what it threw; `seen` keeps one for each, for readings are compared. */
function watchedReading(reading: Reading, told: Told, seen: WeakMap<Reading, Reading>): Reading {
  const known = seen.get(reading);
  if (known) return known;
  const { of } = reading;
  const watched: Reading = {
    take: (record) => told('take', () => reading.take(record)),
    finish: () => told('finish', () => reading.finish()),
    ...(of && {
      of: (record) =>
        watchedReading(
          told('of', () => of.call(reading, record)),
          told,
          seen,
        ),
    }),
  };
  return seen.set(reading, watched) && watched;
}

/** Adapters that tell what they threw: the reader itself carries on, and counts it as `adapter-failed`. */
const watched = (adapters: readonly Adapter[], thrown: string[]): readonly Adapter[] =>
  adapters.map((adapter) => {
    const told: Told = (what, act) => {
      try {
        return act();
      } catch (error) {
        thrown.push(`${adapter.id} threw in ${what}: ${whereOf(error)}`);
        throw error;
      }
    };
    const seen = new WeakMap<Reading, Reading>();
    return {
      ...adapter,
      claims: (record) => told('claims', () => adapter.claims(record)),
      open: (spill) => watchedReading(adapter.open(spill), told, seen),
    };
  });

const TIME = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Numbers that JSON cannot hold, and what it would leave out without a word. */
function unlikeJson(value: unknown, path: string): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value !== 'object') return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = inner === undefined ? null : unlikeJson(inner, `${path}.${Array.isArray(value) ? '' : key}`);
    if (found !== null) return found;
  }
  return null;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** What is wrong with a session as such, whatever log it is of; `size` is the log's, in bytes (null: it was unpacked). */
export function faultsOf(session: Session, size: number | null): readonly string[] {
  const { diagnostics, steps, usage } = session;
  const { skipped, ...counts } = diagnostics;
  const faults: string[] = [];
  const check = (fine: boolean, fault: string): void => {
    if (!fine) faults.push(fault);
  };
  check(accounted(session), 'records get lost');
  check(!('adapter-failed' in skipped), 'a record made the adapter fail');
  check([...Object.values(counts), ...Object.values(skipped)].every(isCount), 'diagnostics are no counts');
  const odd = unlikeJson(session, 'session');
  check(odd === null, `no JSON: ${odd}`);
  check(
    steps.every((step, at) => step.index === at),
    'steps are not numbered in order',
  );
  check(
    steps.every((step) => step.line >= 1 && step.offset >= 0 && step.length >= 0),
    'a step has no place',
  );
  if (size !== null)
    check(
      steps.every((step) => step.offset + step.length <= size),
      'a step lies behind the end of the file',
    );
  const times = [session.startedAt, session.endedAt, ...steps.map((step) => step.time)];
  check(
    times.every((time) => time === null || TIME.test(time)),
    `no time: ${times.find((time) => time !== null && !TIME.test(time))?.slice(0, 40)}`,
  );
  const { how: _how, ...sums } = usage;
  check(
    Object.values(sums).every((sum) => sum === null || sum >= 0),
    'usage is negative',
  );
  return faults;
}

/** Objects that everything inherits from; a log must not reach them. */
const SHARED = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
const sizes = (): string => SHARED.map((one) => Reflect.ownKeys(one).length).join(',');
const CLEAN = sizes();

/** What reading some bytes led to, and everything that is wrong with it. `why`: they are no log, as the reader says. */
export interface Trial {
  readonly sessions: readonly Session[];
  readonly why: string | null;
  readonly faults: readonly string[];
}

/** Reads bytes as a log and checks what must hold of any bytes whatever; `size` is that of the pieces they come in. */
export async function tryReading(bytes: Uint8Array, size = 65_536, spill = memorySpill()): Promise<Trial> {
  const thrown: string[] = [];
  const sessions: Session[] = [];
  let why: string | null = null;
  try {
    const read = await readWith(watched(ADAPTERS, thrown), inPieces(bytes, size), spill);
    if ('kind' in read) why = read.why;
    else sessions.push(...read);
  } catch (error) {
    thrown.push(`the reader threw: ${whereOf(error)}`);
  }
  if (sizes() !== CLEAN) thrown.push('a prototype was changed');
  if (why === '') thrown.push('no reason is given');
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const faults = sessions.flatMap((session) => faultsOf(session, isPacked ? null : bytes.length));
  return { sessions, why, faults: [...new Set([...thrown, ...faults])] };
}
