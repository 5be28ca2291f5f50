import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';
import { cpu, growsLinearly } from './growth.ts';
import { LOGS } from './hostile-logs.ts';
import { tryReading } from './properties.ts';

const SOURCES = path.resolve(import.meta.dirname, '../../src');

/** Rooms whose patterns see what judged parties write. */
const ROOMS = [
  'authorship',
  'diff',
  'grade',
  'ledger',
  'policy',
  'replay',
  'report',
  'rules',
  'sessions',
  'syntax',
  'text',
  'waivers',
];

interface Pattern {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn(file: string): readonly Pattern[] {
  const code = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const line = code.slice(0, node.start).split('\n').length;
      found.push({
        at: `${path.relative(SOURCES, file)}:${line}`,
        source: node.regex.pattern,
        flags: node.regex.flags,
      });
    },
  }).visit(parseSync(file, code).program);
  return found;
}

const patterns: readonly Pattern[] = ROOMS.flatMap((room) =>
  readdirSync(path.join(SOURCES, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => patternsIn(path.join(SOURCES, room, name))),
);

/** Texts that match a pattern but for what looks around: that is generated as text, or left out. */
function matchesOf({ source, flags }: RegExp): readonly string[] {
  // One repeat can only run on by itself: a single character, over and over, shows that.
  if ((source.match(/[*+{]/g) ?? []).length < 2) return [];
  const plain = source.replace(/\\[bB]/g, '').replace(/\(\?<?[=!]/g, '(?:');
  try {
    const pattern = new RegExp(plain, flags.replace(/[^msu]/g, ''));
    return fc.sample(fc.stringMatching(pattern, { size: 'small' }), { numRuns: 1, seed: 7 });
  } catch {
    return [];
  }
}

/** Texts that a pattern nearly matches for as long as possible: a piece of one that it matches, over and over. */
function* nearMatches(pattern: RegExp): Generator<(times: number) => string> {
  const matches = matchesOf(pattern);
  for (const match of [...matches, ' ', '\n', 'a0', '-', '"', '/', '`'].map((one) => one.slice(0, 40))) {
    for (let size = 1; size <= Math.min(2, match.length); size += 1) {
      for (let at = 0; at + size <= match.length; at += 1 + Math.floor(match.length / 4)) {
        const piece = match.slice(at, at + size);
        if (at > 0) yield (times) => `${match.slice(0, at)}${piece.repeat(times / size)}\u0001`;
        yield (times) => `${piece.repeat(times / size)}\u0001`;
      }
    }
  }
}

const LONG = 8000;
/** What a short text may take, in milliseconds: one that runs on without end takes far more on any machine. */
const MOST = 40;
/** What a long text takes at least, in milliseconds, where time grows with the square of its length, on a fast machine. */
const LEAST = 5;

function timeOf(pattern: RegExp, text: string): number {
  const start = cpu();
  text.replace(pattern, '');
  return cpu() - start;
}

/** The least of a few measurements: what else the machine does only ever adds. */
const leastOf = (pattern: RegExp, text: string, tries: number): number =>
  Math.min(...Array.from({ length: tries }, () => timeOf(pattern, text)));

/** Only repeats within repeats take so long that not even a short text comes to its end. */
const shortOnes = ({ source }: RegExp): readonly number[] =>
  /[*+}]\??[^()]*\)(?:[*+]|\{\d+,)/.test(source) || source.includes('))') ? [12, 18, 24, 30, 400] : [400];

/**
 * Whether a pattern takes more than linear time on a text; tried on short ones first, for some would never come back.
 * A long one is decided by growth: twice the text takes twice as long, on a slow machine too.
 */
function isSlow(pattern: RegExp, text: (times: number) => string): boolean {
  if (shortOnes(pattern).some((times) => [1, 2, 3].every(() => timeOf(pattern, text(times)) > MOST))) return true;
  const long = timeOf(pattern, text(LONG));
  return long > LEAST && leastOf(pattern, text(2 * LONG), 2) > 3 * Math.min(long, leastOf(pattern, text(LONG), 2));
}

/** One that is slow is so each time; what seems so once may be a pause of the collector's. */
const isSurelySlow = (pattern: RegExp, text: (times: number) => string): boolean =>
  [1, 2, 3, 4].every(() => isSlow(pattern, text));

test('no pattern takes more than linear time on a text that it nearly matches', () => {
  expect(patterns.length).toBeGreaterThan(500);
  // Without a repeat there is nothing to try again.
  const repeating = patterns.filter(({ source }) => /[*+{]/.test(source));
  const distinct = new Map(repeating.map((one) => [`/${one.source}/${one.flags}`, one]));
  const slow = [...distinct].filter(([, { source, flags }]) => {
    const pattern = new RegExp(source, flags);
    for (const text of nearMatches(pattern)) if (isSurelySlow(pattern, text)) return true;
    return false;
  });
  expect(slow.map(([text, { at }]) => `${at} ${text}`)).toEqual([]);
}, 120_000);

test.each([
  ['overlapping repeats', /^(?:\w+\s*)+$/],
  ['a trailing run', /\s+$/],
  ['two that may share', /x[^.]*[^/]*\.sh$/],
])('patterns with %s would be found', (_what, pattern) => {
  expect([...nearMatches(pattern)].some((text) => isSlow(pattern, text))).toBe(true);
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Memory in use when everything that is no longer needed is gone, in bytes. */
const used = async (): Promise<number> => {
  for (let turn = 0; turn < 3; turn += 1) {
    collectGarbage();
    await setImmediate(); // What is freed beside the heap is given back later.
  }
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
};

test('a line of any length is read once, and not kept', async () => {
  const head = Buffer.from(LOGS['claude-code'] ?? '');
  const line = (words: number): string =>
    `{"type":"user","message":{"role":"user","content":"${'pears '.repeat(words)}"}}\n`;
  const before = await used();
  const linear = await growsLinearly(2 ** 22, async (words) => {
    const { sessions, faults } = await tryReading(Buffer.concat([head, Buffer.from(line(words))]));
    expect([sessions.length, faults]).toEqual([1, []]);
  });
  expect(linear).toBe(true);
  expect((await used()) - before).toBeLessThan(16 * 1024 * 1024);
});
