import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { compareMany, hasTools } from './differential.ts';

describe.skipIf(!hasTools())('beside real bash with GNU tools', () => {
  test('what we are sure of is what happens, and we are sure of most', async () => {
    const grammars = await loadGrammars(['bash']);
    const [lines, branches] = [compareMany(80, 20, grammars), compareMany(12, 5, grammars, 'branches')];
    const results = [...lines, ...branches];
    expect(results.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(results.filter(({ misjudged }) => misjudged)).toEqual([]);
    expect(lines.filter(({ verdict }) => verdict === 'sure').length).toBeGreaterThan(56);
    expect(branches.filter(({ verdict }) => verdict !== 'opaque').length).toBeGreaterThan(4);
  }, 120_000);
});
