import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { chanceFrom } from '../shell/lines.ts';
import { comparePrograms, hasPython } from './differential.ts';
import { ProgramMaker } from './made.ts';
import { WRITTEN } from './written.ts';

describe.skipIf(!hasPython())('beside real Python', () => {
  test('what we are sure of is what happens, and we are sure of most programs that people write', async () => {
    const results = comparePrograms(WRITTEN, await loadGrammars(['bash', 'python']));
    expect(results.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'sure').length).toBeGreaterThan(0.9 * WRITTEN.length);
  }, 120_000);

  test('the same of programs made by chance', async () => {
    const maker = new ProgramMaker(chanceFrom(7));
    const programs = Array.from({ length: 40 }, () => maker.program());
    const results = comparePrograms(programs, await loadGrammars(['bash', 'python']));
    expect(results.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'sure').length).toBeGreaterThan(25);
  }, 120_000);
});
