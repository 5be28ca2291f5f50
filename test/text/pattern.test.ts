import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapePattern } from '../../src/text/index.ts';

test.each(['', 'u'])('any text matches itself alone, with the flags "%s"', (flags) => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, other) => {
      const pattern = new RegExp(`^(?:${escapePattern(text)})$`, flags);
      expect(pattern.test(text)).toBe(true);
      expect(pattern.test(other)).toBe(other === text);
    }),
  );
});
