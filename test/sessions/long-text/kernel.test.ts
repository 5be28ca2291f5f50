import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleKernel } from '../../../scripts/assemble.ts';
import {
  defineWords,
  findLongStrings,
  forgetTexts,
  holdsAny,
  unescapeString,
} from '../../../src/sessions/long-text/kernel.ts';
import { KERNEL } from '../../../src/sessions/long-text/kernel-code.ts';

/** What stands between the quotes of a JSON string: characters, escapes of each kind, halves of pairs. */
const PARTS = [
  ...['pear', ' ', 'é', '→', '🍐', '\\n', '\\t', '\\"', '\\\\', '\\/', '\\b', '\\f', '\\r'],
  ...['\\u0041', '\\u00e9', '\\u20AC', '\\ud83c\\udf50', '\\ud83c', '\\uDF50', '\\u0000', '"'],
];
const raws = fc
  .array(fc.constantFrom(...PARTS.slice(0, -1)), { maxLength: 60 })
  .map((parts) => Buffer.from(parts.join('')));

/** The long strings themselves. */
function longStrings(json: Buffer, least: number): string[] | null {
  const places = findLongStrings(json, least);
  if (places === null) return null;
  return places.flatMap((from, at) => (at % 2 === 0 ? [json.toString('utf8', from, places[at + 1])] : []));
}

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

test('what was let go is read anew, and bytes that were handed out stay', () => {
  const json = Buffer.from(`["${'a\\tpear '.repeat(200_000)}"]`);
  const [from = 0, to] = findLongStrings(json, 1) ?? [];
  const [raw, text] = [json.subarray(from, to), 'a\tpear '.repeat(200_000)];
  const first = unescapeString(raw);
  forgetTexts();
  const again = unescapeString(raw);
  expect([first.toString(), again.toString()]).toEqual([text, text]);
  expect(again.buffer).not.toBe(first.buffer);
  forgetTexts();
});

test('every string that is long enough is found, as its bytes stand', () => {
  fc.assert(
    fc.property(fc.array(raws, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (strings, least) => {
      const json = Buffer.from(`{"list":[${strings.map((raw) => `"${raw.toString()}"`).join(', ')}]}`);
      const wanted = [Buffer.from('list'), ...strings].filter((raw) => raw.length >= least);
      expect(longStrings(json, least)).toEqual(wanted.map(String));
    }),
  );
});

test('what is no JSON string is none, wherever it ends', () => {
  const soundOrNot = fc
    .array(fc.constantFrom(...PARTS, '\\x', '\\u12g4', '\\u12', '\n', '\u0001', '\\'), { maxLength: 12 })
    .map((parts) => [...parts, 'fig '.repeat(parts.length)])
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
  const beside = defineWords([Buffer.from('aaaa')], set);
  const near = fc.constantFrom(...words, 'pea', 'ear', 'PLU', 'UMfi', ' ', '\u2192', 'a'.repeat(14));
  fc.assert(
    fc.property(fc.array(near, { maxLength: 12 }), fc.array(fc.nat({ max: 12 }), { minLength: 1 }), (parts, starts) => {
      const whole = unescapeString(Buffer.from(parts.join('')));
      // What is known of one end of a text is not taken for what is asked of another.
      for (const start of starts) {
        const end = whole.subarray(start);
        const text = end.toString();
        expect(holdsAny(end, beside)).toBe(text.includes('aaaa'));
        expect(holdsAny(end, set)).toBe(words.some((word) => text.includes(word)));
      }
    }),
  );
});

test('what is gone through in pieces is read as what is not, wherever an escape, a pair or a word is cut', () => {
  const set = defineWords([Buffer.from('figs')]);
  const PIECE = 1024 * 1024;
  const unit = 'a row of pears\\n\\"\\\\ \\ud83c\\udf50 \\u20ac';
  for (const shift of [0, 1, 6, 11]) {
    const raw = `${'x'.repeat(shift)}${unit.repeat(70_000)}`;
    const json = Buffer.from(`["${raw}","${'y'.repeat(shift)}"]`);
    expect(json.length).toBeGreaterThan(2 * PIECE);
    expect(longStrings(json, 3)).toEqual(shift < 3 ? [raw] : [raw, 'y'.repeat(shift)]);
    const text = unescapeString(Buffer.from(raw));
    expect(text.equals(Buffer.from(JSON.parse(`"${raw}"`) as string))).toBe(true);
    expect(holdsAny(text, set)).toBe(false);
    const fruit = Buffer.from(`${'z'.repeat(PIECE - shift)}figs`);
    expect(holdsAny(unescapeString(fruit), set)).toBe(true);
  }
});

test('more strings than there is room for are left where they are', () => {
  expect(findLongStrings(Buffer.from(JSON.stringify(Array(5000).fill('fig'))), 1)).toHaveLength(2 * 1024);
});

test('what runs is what the source says', async () => {
  expect(await assembleKernel()).toBe(KERNEL);
});
