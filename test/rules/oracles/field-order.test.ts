import { expect, test } from 'vitest';
import { inFieldOrder } from '../../../src/rules/oracles/field-order.ts';

test.each([
  ['{ b : 1 , a : 2 }', '{ a : 2 , b : 1 }'],
  ['{ toString : 1 , constructor : 2 }', '{ constructor : 2 , toString : 1 }'],
  ['[ 2 , 1 ]', '[ 2 , 1 ]'],
  ['{ b : 1 , a : [ 2', '{ b : 1 , a : [ 2'],
])('%s in the order of its fields is %s', (value, ordered) => {
  expect(inFieldOrder(value)).toBe(ordered);
});
