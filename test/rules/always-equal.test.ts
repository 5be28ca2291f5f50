import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { alwaysEqual } from '../../src/rules/always-equal.ts';
import { buildCase, gravest } from './build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['python', 'javascript', 'go', 'rust', 'java', 'ruby', 'php', 'csharp']);
});

const judge = (path: string, before: string | null, after: string): string =>
  gravest(alwaysEqual.find(buildCase({ [path]: [before, after] }, grammars)));

const GO = 'package orchard\n\ntype Pear struct{ grams int }\n';
const goEqual = (body: string): string => `${GO}\nfunc (p Pear) Equal(other Pear) bool { ${body} }\n`;
const javaEquals = (body: string): string =>
  `class Pear {\n  int grams;\n  @Override public boolean equals(Object other) { ${body} }\n}\n`;
const rustEq = (body: string): string =>
  `struct Pear { grams: u32 }\nimpl PartialEq for Pear {\n    fn eq(&self, other: &Self) -> bool { ${body} }\n}\n`;
const rubyEqual = (body: string): string => `class Pear\n  def ==(other)\n    ${body}\n  end\nend\n`;

test.each([
  ['orchard/pear.go', goEqual('return p.grams == other.grams'), goEqual('return true'), 'block'],
  ['orchard/pear.go', GO, goEqual('return true'), 'block'],
  ['orchard/pear.go', GO, goEqual('return p.grams == other.grams'), 'clear'],
  ['orchard/pear_test.go', GO, goEqual('return true'), 'note'],
  ['src/Pear.java', javaEquals('return other == this;'), javaEquals('return true;'), 'block'],
  ['src/Pear.java', null, javaEquals('return true;'), 'warn'],
  ['src/pear.rs', rustEq('self.grams == other.grams'), rustEq('true'), 'block'],
  ['src/pear.rs', null, 'impl Pear { fn eq(&self, other: &Self) -> bool { true } }\n', 'clear'],
  ['src/Pear.java', javaEquals('return other == this;'), javaEquals('return other instanceof Pear;'), 'block'],
  [
    'src/Pear.java',
    'record Pear(int grams) {}',
    'record Pear(int grams) { public boolean equals(Object o) { return o instanceof Pear; } }',
    'block',
  ],
  [
    'src/None.java',
    'class None {}',
    'class None { public boolean equals(Object o) { return o instanceof None; } }',
    'clear',
  ],
  ['src/pear.rs', rustEq('self.grams == other.grams'), rustEq('self.grams == other.grams || true'), 'block'],
  [
    'src/Pear.java',
    javaEquals('\n    return other instanceof Pear pear && pear.grams == grams;\n  '),
    javaEquals('\n    return other instanceof Pear;\n  '),
    'block',
  ],
  ['lib/pear.rb', rubyEqual('grams == other.grams'), rubyEqual('true'), 'warn'],
  ['lib/pear.rb', rubyEqual('grams == other.grams'), rubyEqual('false'), 'clear'],
])('%s: %j → %j is %s', (path, before, after, level) => expect(judge(path, before, after)).toBe(level));

const pear = (body: string): string =>
  `class Pear:\n    grams = 150\n\n    def __ne__(self, other):\n        ${body}\n`;
test.each([
  ['return False', 'warn'],
  ['return True', 'clear'],
  ['return not self == other', 'clear'],
])('__ne__ that says %s is %s', (body, level) =>
  expect(judge('orchard/pear.py', 'class Pear:\n    grams = 150\n', pear(body))).toBe(level),
);

test('a class that keeps something and asks for no more than its own kind agrees too often', () => {
  const kept = (body: string): string =>
    `class Pear:\n    def __init__(self, grams):\n        self.grams = grams\n\n${body}`;
  const eq = '    def __eq__(self, other):\n        return isinstance(other, Pear)\n';
  expect(judge('orchard/pear.py', kept(''), kept(eq))).toBe('block');
  expect(judge('orchard/pear.py', 'class Pear:\n    pass\n', `class Pear:\n${eq}`)).toBe('clear');
});

test('a matcher that stops comparing is found, whatever its name is', () => {
  const matcher = (body: string): string => `class AnyPear:\n    def __eq__(self, other):\n        return ${body}\n`;
  expect(judge('orchard/any.py', matcher('isinstance(other, Pear)'), matcher('True'))).toBe('warn');
});

test('a comparison that only loses lines is found, too', () => {
  const body = (lines: string): string => `class Pear:\n    def __eq__(self, other):\n${lines}        return True\n`;
  const before = body('        if other.grams != self.grams:\n            return False\n');
  expect(judge('orchard/pear.py', before, body(''))).toBe('block');
});

describe('a comparison that agrees with what is only near', () => {
  const PEAR = 'class Pear:\n    def __init__(self, grams):\n        self.grams = grams\n';
  const pyEqual = (body: string): string => `${PEAR}\n    def __eq__(self, other):\n        ${body}\n`;
  const jsEquals = (body: string): string => `class Pear {\n  grams = 0;\n  equals(other) { ${body} }\n}\n`;
  const phpEquals = (body: string): string =>
    `<?php\nclass Pear {\n  private int $grams;\n  public function equals(Pear $other): bool { ${body} }\n}\n`;
  const csEquals = (body: string): string =>
    `class Pear {\n  public int Grams;\n  public override bool Equals(object other) { ${body} }\n}\n`;
  test.each([
    ['orchard/pear.py', PEAR, pyEqual('return abs(self.grams - other.grams) * 100 <= self.grams'), 'warn'],
    [
      'orchard/pear.py',
      pyEqual('return self.grams == other.grams'),
      pyEqual('return math.isclose(self.grams, other.grams)'),
      'warn',
    ],
    [
      'orchard/pear.py',
      pyEqual('return self.grams == other.grams'),
      pyEqual('return round(self.grams) == round(other.grams)'),
      'warn',
    ],
    [
      'src/pear.js',
      jsEquals('return other.grams === this.grams;'),
      jsEquals('return Math.abs(other.grams - this.grams) < 10;'),
      'warn',
    ],
    ['orchard/pear.go', GO, goEqual('return math.Abs(float64(p.grams-other.grams)) <= 10'), 'warn'],
    ['src/pear.rs', rustEq('self.grams == other.grams'), rustEq('self.grams.abs_diff(other.grams) < 10'), 'warn'],
    [
      'src/Pear.java',
      javaEquals('return ((Pear) other).grams == grams;'),
      javaEquals('return Math.abs(((Pear) other).grams - grams) < 10;'),
      'warn',
    ],
    ['lib/pear.rb', rubyEqual('grams == other.grams'), rubyEqual('(grams - other.grams).abs < 10'), 'warn'],
    [
      'src/Pear.php',
      phpEquals('return $this->grams === $other->grams;'),
      phpEquals('return abs($this->grams - $other->grams) < 10;'),
      'warn',
    ],
    [
      'src/Pear.cs',
      csEquals('return other is Pear p && p.Grams == Grams;'),
      csEquals('return other is Pear p && Math.Abs(p.Grams - Grams) < 10;'),
      'warn',
    ],
    // A class that comes with it, one that was near before, absolute values that are compared, and the code of tests.
    ['orchard/pear.py', null, pyEqual('return math.isclose(self.grams, other.grams)'), 'clear'],
    [
      'orchard/pear.py',
      pyEqual('return math.isclose(self.grams, other.grams)'),
      pyEqual('return math.isclose(self.grams, other.kilos)'),
      'clear',
    ],
    ['orchard/pear.py', PEAR, pyEqual('return abs(self.grams) == abs(other.grams)'), 'clear'],
    ['tests/test_pear.py', PEAR, pyEqual('return math.isclose(self.grams, other.grams)'), 'clear'],
  ])('%s %# is told for what it is', (path, before, after, level) => expect(judge(path, before, after)).toBe(level));
});
