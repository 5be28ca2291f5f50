import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { keyOf, openAnswers } from '../../src/commands/answers.ts';
import { makeScratch } from '../../src/host/scratch.ts';

const scratch = makeScratch('answers-test');
afterAll(scratch.remove);
const file = path.join(scratch.path, 'reports.jsonl');

async function addTo(before: string, lines: readonly string[]): Promise<ReadonlySet<string>> {
  writeFileSync(file, before);
  const answers = await openAnswers(file);
  for (const line of lines) answers.write(line);
  answers.close();
  return answers.done;
}

const answered = (id: unknown): string => JSON.stringify({ id, report: { verdict: 'pass' } });

describe('openAnswers', () => {
  test('makes the file, and writes a line for each answer', async () => {
    const fresh = path.join(scratch.path, 'fresh.jsonl');
    const answers = await openAnswers(fresh);
    expect(existsSync(fresh)).toBe(true);
    answers.write('{"id":1,"error":"no"}');
    answers.close();
    expect(readFileSync(fresh, 'utf8')).toBe('{"id":1,"error":"no"}\n');
  });

  test('knows what is answered, by id or by line, and goes on behind it', async () => {
    const before = `${answered('figs')}\n{"id":7,"error":"no"}\n\n{"id":null,"line":3,"error":"no JSON"}\n`;
    const done = await addTo(before, [answered('plums')]);
    expect(done).toEqual(new Set([keyOf('figs', 0), keyOf(7, 0), keyOf(null, 3)]));
    expect(readFileSync(file, 'utf8')).toBe(`${before}${answered('plums')}\n`);
  });

  test('an id that reads like a number, or like a line, is another', () => {
    expect(new Set([keyOf(3, 1), keyOf('3', 1), keyOf(null, 3), keyOf('line 3', 1)]).size).toBe(4);
  });

  test('takes a half-written last line off, wherever it was cut', async () => {
    const whole = [answered('figs'), answered('plums → ✓')].map((line) => `${line}\n`).join('');
    const bytes = Buffer.from(whole);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), async (cut) => {
        writeFileSync(file, bytes.subarray(0, cut));
        const answers = await openAnswers(file);
        answers.write(answered('pears'));
        answers.close();
        const kept = whole.slice(0, whole.lastIndexOf('\n', bytes.subarray(0, cut).toString().length - 1) + 1);
        expect(readFileSync(file, 'utf8')).toBe(`${cut === 0 ? '' : kept}${answered('pears')}\n`);
        expect(answers.done.size).toBe(kept === '' || cut === 0 ? 0 : kept.trim().split('\n').length);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['{"id":"figs"}\n', 'orchard,pears\n', '[1]\n', '{"id":{},"line":1}\n', 'null\n'])(
    'writes nothing behind what is not its own: %j',
    async (before) => {
      await expect(addTo(`${answered('figs')}\n${before}`, [])).rejects.toThrow(/line 2 is no answer of backfill/);
      expect(readFileSync(file, 'utf8')).toContain(before);
    },
  );

  test('a file that cannot be written is bad usage', async () => {
    await expect(openAnswers(path.join(scratch.path, 'no', 'such.jsonl'))).rejects.toThrow(/^--out .*such\.jsonl/);
  });
});
