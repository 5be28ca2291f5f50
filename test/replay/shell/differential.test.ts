import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { compareMany, hasTools } from './differential.ts';

describe.skipIf(!hasTools())('beside real bash with GNU tools', () => {
  test('what we are sure of is what happens, and we are sure of most', async () => {
    const results = compareMany(100, 20, await loadGrammars(['bash']));
    expect(results.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(results.filter(({ misjudged }) => misjudged)).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'sure').length).toBeGreaterThan(70);
  }, 120_000);
});
