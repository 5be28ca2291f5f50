import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Grammars } from '../../src/core/index.ts';
import { type EffectiveReading, OPEN, readEffective } from '../../src/syntax/index.ts';

/** One generated line beside what bash made of it. */
export interface Compared {
  readonly line: string;
  /** `agrees`: what was run is what was read; `unsure`: reading says that it cannot tell; `wrong`: neither. */
  readonly verdict: 'agrees' | 'unsure' | 'wrong' | 'not shell';
  readonly why: string;
}

/** Mulberry32, as for the sample logs: numbers in [0, 1), the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Programs that do nothing but write down how they were called. */
const PROGRAMS = ['prune', 'graft', 'weigh'] as const;
const WORDS = [
  'pears',
  "'two words'",
  '"$FRUIT"',
  '$FRUIT',
  '"${ROW}s"',
  '-f',
  '--row=3',
  'a{b,c}',
  '$(echo fig)',
  "$'tab\\tbed'",
  '\\$x',
  '"a b"c',
  '${NONE:-plum}',
  '~+'.replace('~+', 'x~'),
  '"`echo quince`"',
  "''",
] as const;

interface Maker {
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

function call({ pick, chance }: Maker): string {
  const words = Array.from({ length: Math.floor(pick([0, 1, 2, 3])) }, () => pick(WORDS));
  const name = chance(0.15) ? pick(['p"run"e', '\\graft', '$TOOL', '$(echo weigh)']) : pick(PROGRAMS);
  const wrapper = chance(0.2)
    ? pick(['env A=1 ', 'command ', 'timeout 9 ', 'nohup ', 'nice -n 3 ', 'A=1 ', 'env -u A '])
    : '';
  return `${wrapper}${wrapper.length > 4 && name.startsWith('\\') ? 'graft' : name} ${words.join(' ')}`.trim();
}

function line(maker: Maker, depth: number): string {
  const { pick, chance } = maker;
  const inner = (): string => line(maker, depth + 1);
  if (depth > 2 || chance(0.35)) return call(maker);
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  return pick([
    () => `${inner()} && ${inner()}`,
    () => `${inner()} || ${inner()}`,
    () => `${inner()}; ${inner()}`,
    () => `${inner()} | ${inner()}`,
    () => `(${inner()})`,
    () => `{ ${inner()}; }`,
    () => `if true; then ${inner()}; fi`,
    () => `if false; then ${inner()}; else ${inner()}; fi`,
    () => `for FRUIT in fig plum; do ${inner()}; done`,
    () => `row() { ${inner()}; }; row pears`,
    () => `bash -c ${quoted(inner())}`,
    () => `eval ${quoted(inner())}`,
    () => `bash <<'END'\n${inner()}\nEND\n:`,
    () => `echo ${quoted(inner())} | bash`,
    () => `echo one two | xargs ${pick(PROGRAMS)} -x`,
    () => `FRUIT=medlar; ${inner()}`,
    () => `! ${inner()}`,
    () => `true; ${inner()}`,
    () => `cat <<END > /dev/null\nprune me not\nEND\n${inner()}`,
  ])();
}

const PREFIX = 'FRUIT=quince; ROW=north; TOOL=prune\n';

/** Runs a line in a folder of its own where every program but a few harmless ones only writes down its call. */
function execute(folder: string, script: string): readonly string[] | null {
  const log = path.join(folder, 'log');
  writeFileSync(log, '');
  const options = {
    cwd: path.join(folder, 'work'),
    timeout: 10_000,
    env: { PATH: `${path.join(folder, 'bin')}:/usr/bin:/bin`, CALLS: log, HOME: folder },
  };
  try {
    execFileSync('bash', ['-n', '-c', script], { ...options, stdio: 'ignore' });
  } catch {
    return null;
  }
  try {
    execFileSync('bash', ['-c', script], { ...options, stdio: 'ignore' });
  } catch {
    // A line that ends with a failure has been run all the same.
  }
  return readFileSync(log, 'utf8').split('\u0002').filter(Boolean);
}

const callOf = (words: readonly string[]): string => words.join('\u0001');

/** Whether a call that was run is one that was read; a word that is open may be any words, or none. */
function fits(read: string, ran: string): boolean {
  if (!read.includes(OPEN)) return read === ran;
  const [name = '', ...words] = read.split('\u0001');
  const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = [name, ...words].map((word, index) => {
    const open = word.split(OPEN).map(plain).join('[^]*');
    return index === 0 ? open : word.includes(OPEN) ? `(?:\u0001${open})?` : `\u0001${open}`;
  });
  return new RegExp(`^${pattern.join('')}$`).test(ran);
}

function compare(
  reading: EffectiveReading,
  ran: readonly string[],
): { readonly verdict: Compared['verdict']; readonly why: string } {
  const own = reading.commands.filter(({ name }) => name === null || (PROGRAMS as readonly string[]).includes(name));
  const calls = own.map((command) => ({
    ...command,
    text: callOf([command.name ?? OPEN, ...command.args.map(({ text }) => text)]),
  }));
  const missed = ran.find((one) => !calls.some(({ text }) => fits(text, one)));
  if (missed !== undefined)
    return reading.doubts.length > 0
      ? { verdict: 'unsure', why: missed }
      : { verdict: 'wrong', why: `ran ${missed.replaceAll('\u0001', ' ')}` };
  const invented = calls.find(
    ({ text, conditional, doubtful }) => !conditional && !doubtful && !ran.some((one) => fits(text, one)),
  );
  if (invented === undefined) return { verdict: 'agrees', why: '' };
  // A program whose name nobody can tell is said to be in doubt.
  const verdict = invented.name === null && reading.doubts.length > 0 ? 'unsure' : 'wrong';
  return { verdict, why: `did not run ${invented.text.replaceAll('\u0001', ' ')}` };
}

/**
 * Lays readings of generated lines beside what bash runs. Only lines of this file's own making are run, in a scratch
 * folder, with programs that write down their words and do nothing else.
 */
export function compareExecuted(count: number, seed: number, grammars: Grammars): readonly Compared[] {
  const random = seeded(seed);
  const maker: Maker = {
    pick: (from) => from[Math.floor(random() * from.length)] as (typeof from)[number],
    chance: (share) => random() < share,
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'proctor-shell-'));
  try {
    for (const name of ['bin', 'work']) mkdirSync(path.join(folder, name));
    for (const name of PROGRAMS) {
      const file = path.join(folder, 'bin', name);
      writeFileSync(
        file,
        `#!/bin/sh\nout=${name}\nfor word in "$@"; do out="$out\u0001$word"; done\nprintf '%s\\002' "$out" >> "$CALLS"\n`,
      );
      chmodSync(file, 0o755);
    }
    return Array.from({ length: count }, () => {
      const script = PREFIX + line(maker, 0);
      const ran = execute(folder, script);
      if (ran === null) return { line: script, verdict: 'not shell' as const, why: '' };
      const reading = readEffective(script, grammars) ?? { commands: [], doubts: [] };
      return { line: script, ...compare(reading, ran) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
