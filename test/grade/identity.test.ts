import { expect, test } from 'vitest';
import { atHand, openNumbers } from '../../src/grade/identity.ts';

test('equal texts have one number, however many others came between, and however long they are', () => {
  const numberOf = openNumbers();
  const row = 'pear '.repeat(200);
  const first = [numberOf('apple'), numberOf(row), numberOf(`${row}!`)];
  const others = Array.from({ length: 5000 }, (_, at) => numberOf(`tree ${at}`));
  expect(new Set([...first, ...others]).size).toBe(5003);
  expect([numberOf('apple'), numberOf(row), numberOf(`${row}!`)]).toEqual(first);
  expect(numberOf('tree 7')).toBe(others[7]);
});

test('texts that are kept at hand have the numbers that they would have, however many there are', () => {
  const [plain, kept] = [openNumbers(), atHand(openNumbers())];
  const texts = Array.from({ length: 3000 }, (_, index) => `${'pears '.repeat(index % 90)}${index % 2300}`);
  expect(texts.map(kept)).toEqual(texts.map(plain));
});
