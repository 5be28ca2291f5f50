import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Origin } from '../../../src/core/index.ts';
import { forgiveBlanks, relink } from '../../../src/replay/edit/lines.ts';
import { baseText, linesOf, splitLines, type Written } from '../../../src/replay/edit/runs.ts';

const step = (number: number): Origin => ({ kind: 'explained', session: 0, step: number });
const line = fc.constantFrom('apple', 'pear', 'plum', '', 'a', 'ap', 'fig\r');
const text = fc
  .tuple(fc.array(line, { maxLength: 10 }), fc.boolean())
  .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''));

function rewritten(was: Written, next: string, by: Origin) {
  const { runs, removed } = relink(was, next, by);
  const now = { text: next, runs };
  return { now, lines: [...linesOf(now)], removed: [...removed] };
}

test('lines joined are the text again, and only the last may lack its newline', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'ü') }), (value) => {
      const lines = splitLines(value);
      expect(lines.join('')).toBe(value);
      expect(lines.slice(0, -1).every((one) => one.endsWith('\n') && one.indexOf('\n') === one.length - 1)).toBe(true);
    }),
  );
});

test('through any rewrites, the lines are the text, base lines keep their number and order, every other line has its step', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 5 }), (base, texts) => {
      const original = splitLines(base);
      let was = baseText(base);
      for (const [at, next] of texts.entries()) {
        const { now, lines, removed } = rewritten(was, next, step(at));
        expect(lines.map((one) => one.text)).toEqual(splitLines(next));
        const own = lines.filter((one) => one.by !== null && 'step' in one.by && one.by.step === at);
        expect(lines.length + removed.length).toBe([...linesOf(was)].length + own.length);
        was = now;
      }
      const lines = [...linesOf(was)];
      const kept = lines.flatMap((one) => (one.base === null ? [] : [one.base]));
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      expect(new Set(kept).size).toBe(kept.length);
      for (const one of lines) {
        if (one.base !== null) expect(original[one.base - 1]).toBe(one.text);
        else expect(one.by).not.toBeNull();
      }
    }),
    { numRuns: 500 },
  );
});

test('a change in a long file touches its lines alone', () => {
  const base = Array.from({ length: 5_000 }, (_, at) => `tree ${at}\n`);
  const next = base.with(2_500, 'fig\n');
  const { now, lines, removed } = rewritten(baseText(base.join('')), next.join(''), step(1));
  expect(now.runs).toHaveLength(3);
  expect(lines.filter((one) => one.by !== null)).toEqual([{ text: 'fig\n', by: step(1), base: null }]);
  expect(removed.map((one) => one.base)).toEqual([2_501]);
});

test('texts without a line in common cost no more than a bounded search', () => {
  const many = (name: string): string => Array.from({ length: 30_000 }, (_, at) => `${name} ${at}\n`).join('');
  const { lines } = rewritten(baseText(many('apple')), many('pear'), step(1));
  expect(lines.every((one) => one.by !== null)).toBe(true);
}, 20_000);

test('moved blanks leave a line to its writer, but not the base’s lines', () => {
  const outside: Origin = { kind: 'unlogged' };
  const written = rewritten(baseText('if ripe:\n'), 'if ripe:\n  pick( )\n', step(3)).now;
  const text = 'if  ripe:\n    pick()\n';
  const { runs } = forgiveBlanks(text, relink(written, text, outside), outside);
  expect(runs).toEqual([outside, step(3)].map((by) => ({ count: 1, by, base: null })));
});
