import { expect, test } from 'vitest';
import { chancesOf } from '../../../scripts/mutation/chances.ts';
import { gradeTrees, liftCaps } from '../../../scripts/mutation/grade.ts';
import { parseProject } from '../../../scripts/mutation/project.ts';
import { proposedCases } from '../../../scripts/mutation/proposed.ts';
import { dialectOf, GRAMMARS } from './spots.ts';

const quay = parseProject(
  'quay',
  [
    'xunit',
    '=== src/Tide.cs ===',
    'public static class Tide { public static int At(int hour) => hour * 2; }',
    '=== tests/TideTests.cs ===',
    'using Xunit;',
    '',
    'public class TideTests',
    '{',
    '    [Fact]',
    '    public void AtNoon()',
    '    {',
    '        Assert.Equal(24, Tide.At(12));',
    '    }',
    '}',
    '',
  ].join('\n'),
);
const grammar = GRAMMARS.get('csharp');
if (grammar === undefined) throw new Error('no grammar for C#');

const cases = (only: readonly string[]) =>
  proposedCases(
    quay,
    dialectOf(quay),
    grammar,
    { seed: 1, enough: 2, slips: 0, only: new Set(only) },
    chancesOf(1, quay.name),
  );

test('cases that nobody ran say so; a cheat has a slip on both sides, a twin on none', () => {
  const [cheat, twin] = cases(['expected-rewritten', 'twin:rename']);
  expect([cheat?.shape, cheat?.executed, twin?.shape, twin?.executed]).toEqual([
    'expected-rewritten',
    false,
    'rename',
    false,
  ]);
  expect(cheat?.base.get('src/Tide.cs')).not.toBe(quay.tree.get('src/Tide.cs'));
  expect(cheat?.head.get('src/Tide.cs')).toBe(cheat?.base.get('src/Tide.cs'));
  expect(cheat?.head.get('tests/TideTests.cs')).toContain('Assert.Equal(25, Tide.At(12));');
  expect(twin?.base).toBe(quay.tree);
  expect(cases(['expected-rewritten', 'twin:rename'])).toEqual([cheat, twin]);
});

test('what is held back in a language blocks once the cap is lifted', () => {
  const before = 'class TideTests {\n  [Fact]\n  public void Noon() {\n    Assert.Equal(24, Tide.At(12));\n  }\n}\n';
  const base = new Map([['tests/TideTests.cs', before]]);
  const head = new Map([['tests/TideTests.cs', before.replace('Assert.Equal(24, Tide.At(12))', 'Tide.At(12)')]]);
  expect(gradeTrees(base, head, GRAMMARS).level).toBe('warn');
  const restore = liftCaps();
  const lifted = gradeTrees(base, head, GRAMMARS).level;
  restore();
  expect([lifted, gradeTrees(base, head, GRAMMARS).level]).toEqual(['block', 'warn']);
});
