import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLong } from '../../../src/sessions/long-text/long-record.ts';
import { LongText } from '../../../src/sessions/long-text/long-string.ts';

const KEYS = new Set(['output', 'text', '__proto__']);
const LONG = 'a row of figs\n"and pears" → 🍐\\ '.repeat(100);

const read = (json: string): object | undefined => parseLong(Buffer.from(json), KEYS);

/** A value as JSON.parse gives it, with strings for long texts. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('long strings under the keys that are asked for stay bytes, others do not', () => {
  const value = { output: LONG, note: LONG, few: { text: LONG, output: 'short' }, list: [LONG] };
  const record = read(JSON.stringify(value)) as typeof value;
  expect(plain(record)).toEqual(value);
  expect([record.output, record.few.text].every((one: unknown) => one instanceof LongText)).toBe(true);
  expect([record.note, record.list[0], record.few.output].every((one) => typeof one === 'string')).toBe(true);
});

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom<unknown>(LONG, 'fig', '', '\u0001', '\u00010', 7, null, true, `${LONG}\ud83c`),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('output', 'text', 'note', '__proto__', LONG, '\u00010', '0'), tie('value'), {
      maxKeys: 4,
    }),
  ),
})).value;

test('any record is what JSON.parse makes of it, or is left to that', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify({ note: value, output: LONG });
      const record = read(text);
      if (record) expect(JSON.stringify(record)).toBe(JSON.stringify(JSON.parse(text)));
      else expect(text).toContain('"\\u0001');
    }),
    { numRuns: 60 },
  );
});

test('of two members of one name the last counts', () => {
  expect(plain(read(`{"output":"${'fig '.repeat(900)}","n":1,"output":"${'plum '.repeat(900)}"}`))).toEqual({
    output: 'plum '.repeat(900),
    n: 1,
  });
});

test('a member named __proto__ is a member', () => {
  const record = read(`{"__proto__":${JSON.stringify(LONG)},"n":1}`);
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  expect(Object.getOwnPropertyNames(record)).toEqual(['__proto__', 'n']);
});

test('what must be parsed as a whole is left to others', () => {
  const output = JSON.stringify(LONG);
  expect(read('{"output":"fig"}')).toBeUndefined();
  expect(read(`{"output":${output}`)).toBeUndefined();
  expect(read(`[${output}]`)).toBeUndefined();
  expect(read(`{"output":${output.slice(0, -1)}\\x"}`)).toBeUndefined();
  expect(read(`{"output":${output},"n":"\\u00010"}`)).toBeUndefined();
  expect(parseLong(Buffer.from(`{"output":"${'fig\xff'.repeat(999)}"}`, 'latin1'), KEYS)).toBeUndefined();
});

test('a record of many levels is read without exhausting the stack', () => {
  const deep = `${'{"a":'.repeat(20_000)}{"output":${JSON.stringify(LONG)}}${'}'.repeat(20_000)}`;
  expect(read(deep)).toBeDefined();
});
