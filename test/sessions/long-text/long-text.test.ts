import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { isCutBy } from '../../../src/sessions/cut-notices.ts';
import { LongText } from '../../../src/sessions/long-text/long-string.ts';
import {
  clipText,
  detachText,
  holds,
  isSame,
  longTextAt,
  onlyTextOf,
  settleTexts,
  sizeOf,
  startOf,
  stringOf,
  withoutStart,
} from '../../../src/sessions/long-text/long-text.ts';
import { readTestRun } from '../../../src/sessions/test-run.ts';
import { clip } from '../../../src/text/index.ts';

/** A text as a log holds it. */
const long = (text: string): LongText => new LongText(Buffer.from(JSON.stringify(text).slice(1, -1)));

const texts = fc
  .array(fc.constantFrom('pear', '\n', '→', '🍐', '\ud83c', 'é', 'fig tree '.repeat(20), '\u001b[1m'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('a long text is what the string is, whatever is asked of it', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 300 }), (text, most) => {
      const one = long(text);
      expect(stringOf(one)).toBe(text);
      expect([sizeOf(one), sizeOf(text)]).toEqual([Buffer.byteLength(text), Buffer.byteLength(text)]);
      expect(startOf(one, most)).toBe(Buffer.from(text).toString().slice(0, most));
      expect(holds(one, 'fig tree')).toBe(text.includes('fig tree'));
      const [spill, other] = [memorySpill(), memorySpill()];
      const clipped = clipText(one, spill);
      expect(clipped).toEqual(clip(text, other));
      if (clipped.digest) expect(spill.read(clipped.digest)).toEqual(other.read(clipped.digest));
    }),
  );
});

test('a text goes on behind a header that is taken off', () => {
  const text = withoutStart(withoutStart(long('Exit code: 0\nOutput:\npears → figs'), 13), 8);
  expect([stringOf(text), startOf(text, 5), sizeOf(text)]).toEqual(['pears → figs', 'pears', 14]);
});

test('texts are the same only where they are known to be', () => {
  expect(isSame(long('pear'), long('pear'))).toBe(true);
  expect(isSame(long('pear'), withoutStart(long('pear'), 1))).toBe(false);
  expect(isSame(long('pear'), 'pear')).toBe(false);
  expect(isSame('pear', 'pear')).toBe(true);
});

test('what is kept does not change with the memory of its line', () => {
  const line = Buffer.from('pears and figs');
  const kept = detachText(new LongText(line.subarray(0, 5)));
  const record = { list: [{ text: new LongText(line.subarray(10)) }], n: 1 };
  settleTexts(record);
  line.fill('x');
  expect(stringOf(kept)).toBe('pears');
  expect(record).toEqual({ list: [{ text: 'figs' }], n: 1 });
});

test('texts are found under keys and in lists of one', () => {
  const text = long('pear');
  expect(longTextAt({ text }, 'text')).toBe(text);
  expect(longTextAt({ text: 7 }, 'text')).toBeNull();
  expect([onlyTextOf(text), onlyTextOf([{ text }]), onlyTextOf('fig')]).toEqual([text, text, 'fig']);
  expect([onlyTextOf([{ text }, { text }]), onlyTextOf([]), onlyTextOf([7]), onlyTextOf(null)]).toEqual(
    Array(4).fill(null),
  );
});

test('verdicts and notices are read as from a string', () => {
  const quiet = 'a row of figs\n'.repeat(500);
  const verdict = `${quiet}=== 1 failed, 2 passed in 0.12s ===\n`;
  const notice = `${quiet}\n... [300 lines truncated] ...\n`;
  expect(readTestRun(long(verdict))).toEqual(readTestRun(verdict));
  expect(readTestRun(verdict)?.failed).toBe(1);
  const coloured = verdict.replace('failed', 'fai\u001b[1mled').replace('passed', 'pas\u001b[1msed');
  expect(readTestRun(long(coloured))).toEqual(readTestRun(verdict));
  const last = `${quiet.repeat(150)}${verdict}`;
  expect(readTestRun(long(last))).toEqual(readTestRun(verdict));
  expect(readTestRun(long(quiet))).toBeNull();
  expect([isCutBy('claude-code', long(notice)), isCutBy('claude-code', long(quiet))]).toEqual([true, false]);
});
