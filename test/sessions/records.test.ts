import { expect, test } from 'vitest';
import { type Damage, type RawRecord, readRecords } from '../../src/sessions/records.ts';
import { inPieces } from './reading.ts';

async function recordsOf(text: string | Buffer): Promise<(RawRecord | Damage)[]> {
  const found: (RawRecord | Damage)[] = [];
  for await (const batch of readRecords(inPieces(Buffer.from(text), 11))) found.push(...batch);
  return found;
}

const brief = (item: RawRecord | Damage): unknown => (item.kind === 'record' ? item.value : item.why);

test('blank lines, a byte-order mark and NULs around records are nothing', async () => {
  const found = await recordsOf('\ufeff{"tree":"pear"}\n\n  \r\n\0\0{"tree":"plum"}\0\0\n\0\0\0');
  expect(found.map(brief)).toEqual([{ tree: 'pear' }, { tree: 'plum' }]);
  expect(found.map((item) => [item.line, item.offset, item.length])).toEqual([
    [1, 3, 15],
    [4, 26, 15],
  ]);
});

test('a record behind another on its line is spliced', async () => {
  const found = await recordsOf('{"n":1}{"n":2}\n{"n":3}\n');
  expect(found.map((item) => item.kind === 'record' && item.spliced)).toEqual([false, true, false]);
  expect(found.map((item) => item.line)).toEqual([1, 1, 2]);
});

test('what is no object is damage, with a reason of its own', async () => {
  const found = await recordsOf('[1]\n"pear"\n{"cut":\n7\n');
  expect(found.map(brief)).toEqual(['not-an-object', 'not-an-object', 'bad-json', 'not-an-object']);
});

test('hostile depth is refused before it costs memory', async () => {
  const found = await recordsOf(`{"a":${'['.repeat(5_000_000)}\n{"n":1}\n`);
  expect(found.map(brief)).toEqual(['too-deep', { n: 1 }]);
});

test('a long line costs linear time', async () => {
  const pear = 'pear '.repeat(2_000_000);
  const bytes = Buffer.from(`${JSON.stringify({ pear })}\n`);
  const found: unknown[] = [];
  for await (const batch of readRecords(inPieces(bytes, 4096))) found.push(...[...batch].map((item) => item.length));
  expect(found).toEqual([bytes.length - 1]);
});

test('counts the words that a recorder put in place of secrets', async () => {
  const [item] = await recordsOf('{"key":"REDACTED","mail":"to REDACTED, UNREDACTED and REDACTED_2"}');
  expect(item?.kind === 'record' && item.redacted).toBe(2);
});

test('an invalid character does not lose the record', async () => {
  const bytes = Buffer.concat([Buffer.from('{"tree":"p'), Buffer.from([0xff]), Buffer.from('ar"}')]);
  expect((await recordsOf(bytes)).map(brief)).toEqual([{ tree: 'p\ufffdar' }]);
});
