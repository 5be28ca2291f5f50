import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleKernel } from '../../../scripts/assemble.ts';
import { defineWords, findLongStrings, holdsAny, unescapeString } from '../../../src/sessions/long-text/kernel.ts';
import { KERNEL } from '../../../src/sessions/long-text/kernel-code.ts';

/** What stands between the quotes of a JSON string: characters, escapes of each kind, halves of pairs. */
const PARTS = [
  ...['pear', ' ', 'é', '→', '🍐', '\\n', '\\t', '\\"', '\\\\', '\\/', '\\b', '\\f', '\\r'],
  ...['\\u0041', '\\u00e9', '\\u20AC', '\\ud83c\\udf50', '\\ud83c', '\\uDF50', '\\u0000', '"'],
];
const raws = fc
  .array(fc.constantFrom(...PARTS.slice(0, -1)), { maxLength: 60 })
  .map((parts) => Buffer.from(parts.join('')));

test('a string unescapes to what JSON.parse makes of it', () => {
  fc.assert(
    fc.property(raws, (raw) => {
      const text = JSON.parse(`"${raw.toString()}"`) as string;
      expect(Buffer.from(unescapeString(raw)).toString('hex')).toBe(Buffer.from(text).toString('hex'));
    }),
  );
});

test('bytes are good until the next ones are asked for, and the same string may be asked for again', () => {
  const [pear, plum] = [Buffer.from('a\\tpear'), Buffer.from('a\\tplum')];
  expect(unescapeString(pear).toString()).toBe('a\tpear');
  expect(unescapeString(plum).toString()).toBe('a\tplum');
  findLongStrings(Buffer.from('["x"]'), 1);
  expect(unescapeString(plum).toString()).toBe('a\tplum');
});

test('every string that is long enough is found, as its bytes stand', () => {
  fc.assert(
    fc.property(fc.array(raws, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (strings, least) => {
      const json = Buffer.from(`{"list":[${strings.map((raw) => `"${raw.toString()}"`).join(', ')}]}`);
      const wanted = [Buffer.from('list'), ...strings].filter((raw) => raw.length >= least);
      expect(findLongStrings(json, least)?.map(String)).toEqual(wanted.map(String));
    }),
  );
});

test('what is no JSON string is none, wherever it ends', () => {
  const soundOrNot = fc
    .array(fc.constantFrom(...PARTS, '\\x', '\\u12g4', '\\u12', '\n', '\u0001', '\\'), { maxLength: 12 })
    .map((parts) => `"${parts.join('')}"`);
  const isJson = (text: string): boolean => {
    try {
      return typeof JSON.parse(text) === 'string';
    } catch {
      return false;
    }
  };
  const endsEarly = (text: string): boolean =>
    (/^"(?:[^"\\]|\\.)*"/s.exec(text)?.[0].length ?? text.length) < text.length;
  fc.assert(
    fc.property(soundOrNot, (text) => {
      fc.pre(!endsEarly(text));
      expect(findLongStrings(Buffer.from(text), 0) !== null).toBe(isJson(text));
    }),
  );
});

test('words are found wherever they stand, and nothing else is', () => {
  const words = ['pear', 'PLUM', 'figs', '\u2192 '];
  const set = defineWords(words.map((word) => Buffer.from(word)));
  const near = fc.constantFrom(...words, 'pea', 'ear', 'PLU', 'UMfi', ' ', '\u2192', 'a'.repeat(14));
  fc.assert(
    fc.property(fc.array(near, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const bytes = unescapeString(Buffer.from(text));
      expect(holdsAny(bytes, set)).toBe(words.some((word) => text.includes(word)));
    }),
  );
});

test('a string of many pages is read as a small one', () => {
  const raw = Buffer.from('a row of pears\\n'.repeat(100_000));
  expect(unescapeString(raw).equals(Buffer.from('a row of pears\n'.repeat(100_000)))).toBe(true);
  expect(findLongStrings(Buffer.from(`["${raw.toString()}"]`), 5000)?.map((found) => found.length)).toEqual([
    raw.length,
  ]);
});

test('more strings than there is room for are left where they are', () => {
  expect(findLongStrings(Buffer.from(JSON.stringify(Array(5000).fill('fig'))), 1)).toHaveLength(1024);
});

test('what runs is what the source says', async () => {
  expect(await assembleKernel()).toBe(KERNEL);
});
