import { expect, test } from 'vitest';
import { isSamePattern } from '../../../src/rules/oracles/same-pattern.ts';

test.each([
  ['/ ^\\d{4}$ /', 'regex ( "^\\\\d{4}$" )'],
  ['/ a\\/b / g', 'new RegExp ( "a/b" , "g" )'],
  ['regexp . MustCompile ( "^\\\\d+" )', 'regexp . MustCompile ( "^\\d+" )'],
])('%s is %s', (one, other) => {
  expect(isSamePattern(one, other)).toBe(true);
  expect(isSamePattern(other, one)).toBe(true);
});

test.each([
  ['/ ^\\d{4}$ /', 'regex ( "\\\\d{4}" )'],
  ['/ pear /', 'new RegExp ( "pear" , "i" )'],
  ['/ pear /', 'loosen ( "pear" )'],
  ['"pear"', '"pear"'],
])('%s is not known to be %s', (one, other) => {
  expect(isSamePattern(one, other)).toBe(false);
});
