import { expect, test } from 'vitest';
import { openNumbers } from '../../src/grade/identity.ts';

test('equal texts have one number, however many others came between, and however long they are', () => {
  const numberOf = openNumbers();
  const row = 'pear '.repeat(200);
  const first = [numberOf('apple'), numberOf(row), numberOf(`${row}!`)];
  const others = Array.from({ length: 5000 }, (_, at) => numberOf(`tree ${at}`));
  expect(new Set([...first, ...others]).size).toBe(5003);
  expect([numberOf('apple'), numberOf(row), numberOf(`${row}!`)]).toEqual(first);
  expect(numberOf('tree 7')).toBe(others[7]);
});
