import v8 from 'node:v8';
import vm from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyText } from '../../src/text/index.ts';

test('a copy is the same text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '✓ plums'), (text, end) => {
      expect(copyText(text + end)).toBe(text + end);
    }),
  );
});

test('who keeps a copy of a line does not keep the text around it', () => {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  const lines = Array.from({ length: 40 }, (_, row) => {
    const text = `the pears of row ${row}\n${'and all the other rows\n'.repeat(50_000)}${row}`.replace(
      'pears',
      'plums',
    );
    return copyText(text.slice(0, 25));
  });
  expect(held() - before).toBeLessThan(10_000_000);
  expect(lines[7]).toBe('the plums of row 7\nand al');
});
