import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RUNNERS } from '../../src/sessions/test-run.ts';
import { holdsVerdictWord } from '../../src/sessions/verdict-words.ts';

const WORD = /pass|fail|FAIL|Pass|Fail|ests|skip|OK \(|Ran |ok 1|k {2}\t|erro|warn|dese/;
const letters = fc.string({ unit: fc.constantFrom(...'pasfilFALPestkO(RnrowdPF1 \t\n'), maxLength: 60 });
const word = fc.constantFrom('pass', 'FAIL', 'ests', 'OK (', 'k  \t', 'warn', 'pas', 'ail');

test('finds a word just where an expression does', () => {
  fc.assert(
    fc.property(letters, word, letters, (before, found, after) => {
      const text = before + found + after;
      expect(holdsVerdictWord(text)).toBe(WORD.test(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([0, 1, 2, 3, 4, 5])('finds a word that lies across two pieces of a long text, %i characters on', (shift) => {
  for (const piece of [1, 2]) {
    const before = '-'.repeat(piece * (65_536 - 4) - 1 + shift - 3);
    expect(holdsVerdictWord(`${before}pass${'-'.repeat(10)}`)).toBe(true);
    expect(holdsVerdictWord(`${before}pas${'-'.repeat(10)}`)).toBe(false);
  }
});

test('finds a word among characters of any script, and none in no text', () => {
  expect(holdsVerdictWord('🍐✓ 5 passed')).toBe(true);
  expect(holdsVerdictWord('🍐✓ 5 gepflückt')).toBe(false);
  expect(holdsVerdictWord('')).toBe(false);
  expect(holdsVerdictWord('pas')).toBe(false);
});

test.each([
  ['pytest', '== 1 failed, 2 passed in 0.12s =='],
  ['pytest', '== no tests ran in 0.12s =='],
  ['unittest', 'Ran 1 test in 0.001s\n\nOK'],
  ['node:test', 'ℹ pass 5\nℹ fail 1'],
  ['go', 'ok  \tharvest/pears\t0.1s'],
  ['cargo', 'test result: ok. 4 passed; 0 failed; 0 ignored'],
  ['junit', 'OK (1 test)'],
  ['rspec', '1 example, 0 failures'],
  ['phpunit', 'OK (1 test, 1 assertion)'],
  ['tap', '1..1\nok 1 - ripe'],
  ['bun', 'Ran 1 test across 1 file.'],
])('the summary of %s holds one: %j', (id, summary) => {
  expect(RUNNERS.some((runner) => runner.id === id)).toBe(true);
  expect(holdsVerdictWord(summary)).toBe(true);
});
