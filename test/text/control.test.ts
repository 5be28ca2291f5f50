import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripControl } from '../../src/text/index.ts';
import { hostileText } from './hostile.ts';

test.each([
  ['\x1b[1;31mebb\x1b[0m and flow', 'ebb and flow'],
  ['\x1b]8;;https://evil.example\x1b\\pier\x1b]8;;\x1b\\', 'pier'],
  ['\x1b(Bquay\x9b2K', 'quay'],
  ['a\r\nb\tc', 'a\nb\tc'],
  ['10%\r20%', '10%\\u{d}20%'],
  ['bell\x07 nul\0', 'bell\\u{7} nul\\u{0}'],
  ['harbour\u202egnp.exe', 'harbour\\u{202e}gnp.exe'],
  ['zero\u200bwidth', 'zero\\u{200b}width'],
  ['tag\u{e0041}', 'tag\\u{e0041}'],
  ['half \ud83d pair', 'half \\u{d83d} pair'],
  ['⚠️ caution', '⚠ caution'],
  ['plain 桜 é 🍎', 'plain 桜 é 🍎'],
])('%j', (hostile, safe) => {
  expect(stripControl(hostile)).toBe(safe);
});

test('marks piled on a letter do not climb over other lines', () => {
  expect(stripControl(`a${'\u0301'.repeat(40)}`)).toBe(`a${'\u0301'.repeat(4)}`);
});

test('nothing unseen is left, and a second pass changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (hostile) => {
      const safe = stripControl(hostile);
      expect(safe).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\P{Cc}\n\t]/u);
      expect(stripControl(safe)).toBe(safe);
    }),
  );
});

test('takes linear time on what looks like the start of a sequence', () => {
  const started = performance.now();
  for (const piece of ['\x1b[', '\x1b]', '\x1bP', '\x1b[0;']) stripControl(piece.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
