import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/core/index.ts';
import { formatFile } from '../../src/host/formatters.ts';

const LAYOUT: Layout = {
  indent: 2,
  tabs: false,
  width: 80,
  quotes: 'double',
  semicolons: true,
  commas: 'all',
  parentheses: true,
};

describe('a file is laid out as the formatter of its language does', () => {
  test.each<[path: string, before: string, after: string, layout: Partial<Layout>]>([
    ['pears.ts', "const a = ['x']", 'const a = ["x"];\n', {}],
    ['pears.mjs', 'const a = ["x"];\n', "const a = ['x']\n", { quotes: 'single', semicolons: false }],
    ['pears.tsx', 'if (a) {\n  b();\n}\n', 'if (a) {\n\tb();\n}\n', { tabs: true }],
    ['pears.js', 'f((a) => a)', 'f(a => a);\n', { parentheses: false }],
    ['pears.py', "rows=[1,\n2]\nname = 'fig'", 'rows = [1, 2]\nname = "fig"\n', {}],
    ['pears.go', 'package a\nvar  x=1\n', 'package a\n\nvar x = 1\n', {}],
  ])('%s', (path, before, after, layout) => {
    expect(formatFile(before, path, { ...LAYOUT, ...layout })).toBe(after);
    expect(formatFile(after, path, { ...LAYOUT, ...layout })).toBe(after);
  });

  test('a tab counts as many columns as it is said to', () => {
    const line = `if (a) {\n\t${'b'.repeat(74)} = c;\n}\n`;
    expect(formatFile(line, 'pears.js', { ...LAYOUT, tabs: true, width: 81 })).toBe(line);
    expect(formatFile(line, 'pears.js', { ...LAYOUT, tabs: true, width: 81, indent: 4 })).not.toBe(line);
  });

  test('lines are broken at the width', () => {
    const call = 'weigh(anOrchardOfPears, anOrchardOfFigs, anOrchardOfPlums);\n';
    expect(formatFile(call, 'pears.js', LAYOUT)).toBe(call);
    expect(formatFile(call, 'pears.js', { ...LAYOUT, width: 40 })).toContain('\n  anOrchardOfPlums,\n');
  });
});

describe('null', () => {
  test.each([
    ['for a language without a formatter', 'pears.rb', 'x = 1\n'],
    ['for what it cannot read', 'pears.py', 'def (:\n'],
    ['for what breaks it down', 'pears.js', `q = ${'f(function () { return '.repeat(3000)}`],
    ['for Go that breaks it down', 'pears.go', `package a\nvar q = ${'('.repeat(30_000)}1${')'.repeat(30_000)}\n`],
  ])('%s, which harms no later text', (_name, path, text) => {
    expect(formatFile(text, path, LAYOUT)).toBeNull();
    expect(formatFile('a()', 'pears.js', LAYOUT)).toBe('a();\n');
    expect(formatFile('a( )\n', 'pears.py', LAYOUT)).toBe('a()\n');
    expect(formatFile('package  a\n', 'pears.go', LAYOUT)).toBe('package a\n');
  });
});
