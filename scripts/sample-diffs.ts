/** Changes that bench-diff.ts judges: generated, the same on every run, in eight languages. */
import { structuredPatch } from 'diff';
import { DEFAULT_POLICY, type Evidence, type FileChange, type Side, type Spill } from '../src/core/index.ts';

/** A changed file as both sides have it; null where a side has none. */
export interface ChangedText {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How a language writes a function, a test of it, and the files that hold them. `fruit` is a name with a capital. */
interface Dialect {
  readonly source: (module: string) => string;
  readonly test: (module: string) => string;
  readonly sourceHead: (module: string) => string;
  readonly testHead: (module: string) => string;
  readonly foot: string;
  /** A function `weigh<n>` that adds `extra`. */
  readonly define: (n: number, extra: number) => string;
  /** A test of `weigh<n>` that expects `value`. */
  readonly check: (n: number, value: number) => string;
}

const DIALECTS: readonly Dialect[] = [
  {
    source: (module) => `orchard/${module}.py`,
    test: (module) => `tests/test_${module}.py`,
    sourceHead: () => 'import math\n\n',
    testHead: (module) => `import pytest\n\nfrom orchard import ${module}\nfrom orchard.${module} import Crate\n\n`,
    foot: '',
    define: (n, extra) =>
      `\ndef weigh_${n}(crate, count=${n}):\n    """The weight of a full crate."""\n    if crate.empty:\n        return 0\n    return math.ceil(crate.weight * count) + ${extra}\n\n`,
    check: (n, value) =>
      `\ndef test_weighs_${n}(tmp_path):\n    crate = Crate(weight=${n}, label="pears ${n}")\n    crate.fill(tmp_path / "pears.csv", rows=[1, 2, ${n}])\n    result = weigh_${n}(crate)\n    assert result.total == ${value}\n    assert result.unit == "kg"\n\n`,
  },
  {
    source: (module) => `packages/orchard/${module}.ts`,
    test: (module) => `packages/orchard/${module}.test.ts`,
    sourceHead: () => "import { ceil } from './numbers.ts';\n",
    testHead: (module) => `import { expect, it } from 'vitest';\nimport * as orchard from './${module}.ts';\n`,
    foot: '',
    define: (n, extra) =>
      `\n/** The weight of a full crate. */\nexport function weigh${n}(crate: Crate, count = ${n}): number {\n  if (crate.empty) return 0;\n  return ceil(crate.weight * count) + ${extra};\n}\n`,
    check: (n, value) =>
      `\nit('weighs ${n}', async () => {\n  const crate = new orchard.Crate({ weight: ${n}, label: 'pears ${n}' });\n  await crate.fill('pears.csv', [1, 2, ${n}]);\n  const result = orchard.weigh${n}(crate);\n  expect(result.total).toBe(${value});\n  expect(result.unit).toEqual('kg');\n});\n`,
  },
  {
    source: (module) => `internal/${module}/${module}.go`,
    test: (module) => `internal/${module}/${module}_test.go`,
    sourceHead: (module) => `package ${module}\n\nimport "math"\n`,
    testHead: (module) => `package ${module}\n\nimport "testing"\n`,
    foot: '',
    define: (n, extra) =>
      `\n// Weigh${n} gives the weight of a full crate.\nfunc Weigh${n}(crate Crate, count int) int {\n\tif crate.Empty {\n\t\treturn 0\n\t}\n\treturn int(math.Ceil(crate.Weight)) * count + ${extra}\n}\n`,
    check: (n, value) =>
      `\nfunc TestWeighs${n}(t *testing.T) {\n\tcrate := Crate{Weight: ${n}, Label: "pears ${n}"}\n\tresult := Weigh${n}(crate, ${n})\n\tif result.Total != ${value} {\n\t\tt.Errorf("total = %d", result.Total)\n\t}\n}\n`,
  },
  {
    source: (module) => `src/main/java/com/orchard/Crate${module}.java`,
    test: (module) => `src/test/java/com/orchard/Crate${module}Test.java`,
    sourceHead: (module) => `package com.orchard;\n\npublic class Crate${module} {\n`,
    testHead: (module) =>
      `package com.orchard;\n\nimport static org.junit.jupiter.api.Assertions.*;\nimport org.junit.jupiter.api.Test;\n\nclass Crate${module}Test {\n`,
    foot: '}\n',
    define: (n, extra) =>
      `\n  /** The weight of a full crate. */\n  public static int weigh${n}(Crate crate, int count) {\n    if (crate.isEmpty()) return 0;\n    return (int) Math.ceil(crate.weight() * count) + ${extra};\n  }\n`,
    check: (n, value) =>
      `\n  @Test\n  void weighs${n}() {\n    Crate crate = new Crate(${n}, "pears ${n}");\n    crate.fill(List.of(1, 2, ${n}));\n    assertEquals(${value}, Scale.weigh${n}(crate, ${n}));\n    assertEquals("kg", crate.unit());\n  }\n`,
  },
  {
    source: (module) => `src/${module}.rs`,
    test: (module) => `tests/${module}.rs`,
    sourceHead: () => 'use crate::numbers::ceil;\n',
    testHead: (module) => `use orchard::${module}::*;\n`,
    foot: '',
    define: (n, extra) =>
      `\n/// The weight of a full crate.\npub fn weigh_${n}(basket: &Crate, count: u32) -> u32 {\n    if basket.is_empty() {\n        return 0;\n    }\n    ceil(basket.weight * count) + ${extra}\n}\n`,
    check: (n, value) =>
      `\n#[test]\nfn weighs_${n}() {\n    let mut basket = Crate::new(${n}, "pears ${n}");\n    basket.fill(&[1, 2, ${n}]);\n    let result = weigh_${n}(&basket, ${n});\n    assert_eq!(result.total, ${value});\n    assert_eq!(result.unit, "kg");\n}\n`,
  },
  {
    source: (module) => `lib/orchard/${module}.rb`,
    test: (module) => `spec/orchard/${module}_spec.rb`,
    sourceHead: () => 'module Orchard\n',
    testHead: (module) => `require 'orchard/${module}'\n\nRSpec.describe Orchard do\n`,
    foot: 'end\n',
    define: (n, extra) =>
      `\n  # The weight of a full crate.\n  def self.weigh_${n}(crate, count = ${n})\n    return 0 if crate.empty?\n    (crate.weight * count).ceil + ${extra}\n  end\n`,
    check: (n, value) =>
      `\n  it 'weighs ${n}' do\n    crate = Orchard::Crate.new(weight: ${n}, label: 'pears ${n}')\n    crate.fill('pears.csv', [1, 2, ${n}])\n    result = Orchard.weigh_${n}(crate)\n    expect(result.total).to eq(${value})\n    expect(result.unit).to eq('kg')\n  end\n`,
  },
  {
    source: (module) => `src/Scale${module}.php`,
    test: (module) => `tests/Scale${module}Test.php`,
    sourceHead: (module) => `<?php\nnamespace Orchard;\n\nclass Scale${module}\n{\n`,
    testHead: (module) =>
      `<?php\nnamespace Orchard\\Tests;\n\nuse Orchard\\Scale${module};\nuse PHPUnit\\Framework\\TestCase;\n\nclass Scale${module}Test extends TestCase\n{\n`,
    foot: '}\n',
    define: (n, extra) =>
      `\n    /** The weight of a full crate. */\n    public function weigh${n}(Crate $crate, int $count = ${n}): int\n    {\n        if ($crate->isEmpty()) {\n            return 0;\n        }\n        return (int) ceil($crate->weight * $count) + ${extra};\n    }\n`,
    check: (n, value) =>
      `\n    public function testWeighs${n}(): void\n    {\n        $crate = new Crate(${n}, 'pears ${n}');\n        $crate->fill([1, 2, ${n}]);\n        $result = $this->scale->weigh${n}($crate);\n        $this->assertSame(${value}, $result->total);\n        $this->assertSame('kg', $result->unit);\n    }\n`,
  },
  {
    source: (module) => `Orchard/Scale${module}.cs`,
    test: (module) => `Orchard.Tests/Scale${module}Tests.cs`,
    sourceHead: (module) => `using System;\n\nnamespace Orchard;\n\npublic class Scale${module}\n{\n`,
    testHead: (module) =>
      `using Orchard;\nusing Xunit;\n\nnamespace Orchard.Tests;\n\npublic class Scale${module}Tests\n{\n`,
    foot: '}\n',
    define: (n, extra) =>
      `\n    /// <summary>The weight of a full crate.</summary>\n    public int Weigh${n}(Crate crate, int count = ${n})\n    {\n        if (crate.IsEmpty) return 0;\n        return (int)Math.Ceiling(crate.Weight * count) + ${extra};\n    }\n`,
    check: (n, value) =>
      `\n    [Fact]\n    public void Weighs${n}()\n    {\n        var crate = new Crate(${n}, "pears ${n}");\n        crate.Fill(new[] { 1, 2, ${n} });\n        var result = _scale.Weigh${n}(crate);\n        Assert.Equal(${value}, result.Total);\n        Assert.Equal("kg", result.Unit);\n    }\n`,
  },
];

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

/** A test file of so many tests, every third of which expects another value now, and with a quarter as many new ones. */
function testFile(dialect: Dialect, module: string, tests: number): ChangedText {
  const write = (all: readonly string[]): string => dialect.testHead(module) + all.join('') + dialect.foot;
  const old = numbers(1, tests);
  return {
    path: dialect.test(module),
    before: write(old.map((n) => dialect.check(n, n * 3))),
    after: write([
      ...old.map((n) => dialect.check(n, n % 3 === 0 ? n * 3 + 1 : n * 3)),
      ...numbers(tests + 1, Math.floor(tests / 4)).map((n) => dialect.check(n, n * 3)),
    ]),
  };
}

/** A source file of six functions, two of which change. */
function sourceFile(dialect: Dialect, module: string): ChangedText {
  const write = (extra: (n: number) => number): string =>
    dialect.sourceHead(module) +
    numbers(1, 6)
      .map((n) => dialect.define(n, extra(n)))
      .join('') +
    dialect.foot;
  return { path: dialect.source(module), before: write(() => 1), after: write((n) => (n % 3 === 0 ? 2 : 1)) };
}

const hunksOf = ({ before, after }: ChangedText): FileChange['hunks'] =>
  structuredPatch('a', 'b', before ?? '', after ?? '').hunks.map(({ lines, ...place }) => ({
    ...place,
    lines: lines
      .filter((line) => !line.startsWith('\\'))
      .map((line) => ({ sign: line.slice(0, 1) as ' ' | '+' | '-', text: line.slice(1) })),
  }));

/** Lines of a file's diff as git prints it: a head of four, and a line more for each hunk. */
export const diffLines = (file: ChangedText): number =>
  4 + hunksOf(file).reduce((sum, { lines }) => sum + 1 + lines.length, 0);

/** Test files in all languages by turns, until their diff is of at least so many lines; one source file of each changes, too. */
export function sampleTestDiff(lines: number): readonly ChangedText[] {
  const sources = DIALECTS.map((dialect) => sourceFile(dialect, 'm0'));
  const tests: ChangedText[] = [];
  for (let [left, at] = [lines, 0]; left > 0; at += 1) {
    const file = testFile(DIALECTS[at % DIALECTS.length] as Dialect, `m${Math.floor(at / DIALECTS.length)}`, 40);
    tests.push(file);
    left -= diffLines(file);
  }
  return [...sources, ...tests];
}

/** So many changed files in all languages by turns: of every five one holds tests, one is prose, three are sources. */
export function sampleWideDiff(files: number): readonly ChangedText[] {
  return numbers(0, files).map((at) => {
    const dialect = DIALECTS[Math.floor(at / 5) % DIALECTS.length] as Dialect;
    if (at % 5 === 0) return testFile(dialect, `m${at + 1}`, 12);
    if (at % 5 === 1) return { path: `docs/m${at}.md`, before: `# Crate ${at}\n`, after: `# Crate ${at}\n\nPears.\n` };
    return sourceFile(dialect, `m${at % 5 === 2 ? at - 1 : at}`);
  });
}

/** The evidence of a pull request that changes these files; their texts go to `spill`. */
export function evidenceOf(files: readonly ChangedText[], spill: Spill): Evidence {
  const side = (text: string | null): Side => {
    if (text === null) return { kind: 'absent' };
    const bytes = Buffer.from(text);
    return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
  };
  const changes = files.map(
    (file): FileChange => ({
      path: file.path,
      oldPath: null,
      status: file.before === null ? 'added' : file.after === null ? 'deleted' : 'modified',
      oldMode: file.before === null ? null : '100644',
      newMode: file.after === null ? null : '100644',
      binary: false,
      before: side(file.before),
      after: side(file.after),
      hunks: hunksOf(file),
    }),
  );
  return {
    schema: 'proctor/evidence/1',
    pull: null,
    policy: DEFAULT_POLICY,
    diff: { base: null, head: null, files: changes, problems: [] },
    sessions: [],
    files: [],
    gaps: [],
  };
}
