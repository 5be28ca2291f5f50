import { expect, test } from 'vitest';
import { isCall } from '../../src/core/index.ts';
import { openNaming, openNumbers } from '../../src/grade/identity.ts';
import { read } from './log.ts';

test('equal texts have one number, however many others came between, and however long they are', () => {
  const numberOf = openNumbers();
  const row = 'pear '.repeat(200);
  const first = [numberOf('apple'), numberOf(row), numberOf(`${row}!`)];
  const others = Array.from({ length: 5000 }, (_, at) => numberOf(`tree ${at}`));
  expect(new Set([...first, ...others]).size).toBe(5003);
  expect([numberOf('apple'), numberOf(row), numberOf(`${row}!`)]).toEqual(first);
  expect(numberOf('tree 7')).toBe(others[7]);
});

test('what is kept at hand has the numbers that it would have, however many come between', () => {
  const naming = openNaming(openNumbers());
  const step = read('orchard.md')(0);
  if (!isCall(step)) throw new Error('a read is a call');
  const texts = Array.from({ length: 3000 }, (_, index) => `${'pears '.repeat((index % 2300) % 90)}${index % 2300}`);
  const named = texts.map((text) => naming(step, text, text));
  for (const part of ['signature', 'target'] as const)
    expect(named.slice(2300).map((names) => names[part])).toEqual(named.slice(0, 700).map((names) => names[part]));
  expect(new Set(named.map(({ signature }) => signature)).size).toBe(2300);
  expect(new Set(named.map(({ approach }) => approach)).size).toBe(90);
});
