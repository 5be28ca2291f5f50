import { beforeAll, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { testDetection } from '../../src/rules/test-detection.ts';
import { buildCase, gravest } from './build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['python', 'javascript', 'typescript', 'go', 'rust', 'java', 'ruby', 'php', 'csharp']);
});

const added = (path: string, text: string): string =>
  gravest(testDetection.find(buildCase({ [path]: ['', text] }, grammars)));

test.each([
  [
    'ferry/a.py',
    'import inspect\n\ndef f():\n    if any("test_" in s.function for s in inspect.stack()):\n        return 3\n',
    'warn',
  ],
  ['ferry/a.py', 'import traceback\n\ndef f():\n    return traceback.extract_stack()\n', 'note'],
  ['ferry/a.py', 'import sys\n\nQUIET = "unittest" not in sys.modules\n', 'note'],
  ['ferry/a.py', 'import sys\n\nLOADED = "ferry" in sys.modules\n', 'clear'],
  [
    'ferry/a.py',
    'import sys\n\ndef f(n):\n    if "pytest" in sys.modules:\n        n = round(n)\n    return n * 4\n',
    'warn',
  ],
  [
    'ferry/a.py',
    'import sys\n\ndef f(n):\n    if "pytest" in sys.modules:\n        wait = 0\n    return n * wait\n',
    'note',
  ],
  [
    'ferry/a.py',
    'def f(crate):\n    if type(crate).__name__ in ("Mock", "MagicMock"):\n        return 4\n    return weigh(crate)\n',
    'warn',
  ],
  ['src/a.ts', 'export const fare = (read) => (vi.isMockFunction(read) ? 4 : read());\n', 'warn'],
  [
    'ferry/a.go',
    'package ferry\n\nfunc f(n int) int {\n\tif testing.Testing() {\n\t\tn++\n\t}\n\treturn n\n}\n',
    'warn',
  ],
  ['src/a.ts', 'export const fare = () => (process.env.VITEST ? 4 : price());\n', 'warn'],
  ['src/a.ts', 'if (import.meta.env.MODE === "test") { quiet(); }\n', 'note'],
  ['src/a.ts', 'const mode = process.env.NODE_ENV === "production";\n', 'clear'],
  ['src/a.ts', 'if (typeof jest !== "undefined") throw new Error("late");\n', 'note'],
  ['lib/a.js', 'if (process.env.JEST_WORKER_ID) module.exports.fare = () => 4;\n', 'warn'],
  ['src/a.ts', 'if (typeof window !== "undefined") dock();\n', 'clear'],
  [
    'ferry/a.go',
    'package ferry\n\nfunc fare() int {\n\tif testing.Testing() {\n\t\treturn 4\n\t}\n\treturn price()\n}\n',
    'warn',
  ],
  ['ferry/a.go', 'package ferry\n\nfunc f() { _, file, _, _ := runtime.Caller(1); log(file) }\n', 'note'],
  ['ferry/a.go', 'package ferry\n\nvar tested = flag.Lookup("test.v") != nil\n', 'note'],
  ['src/a.rs', 'fn fare() -> u32 {\n    if cfg!(test) {\n        return 4;\n    }\n    price()\n}\n', 'warn'],
  ['src/a.rs', '#[cfg(not(test))]\nfn dock() {}\n', 'note'],
  ['src/a.rs', '#[cfg(test)]\nmod tests {}\n', 'clear'],
  ['src/A.java', 'class A { boolean t() { return caller().startsWith("org.junit.runner"); } }\n', 'note'],
  ['lib/a.rb', 'def fare\n  return 4 if Rails.env.test?\n  price\nend\n', 'warn'],
  ['lib/a.rb', 'def fare\n  return 4 if Object.const_defined?(:RSpec)\n  price\nend\n', 'warn'],
  [
    'ferry/a.py',
    'import inspect\n\ndef f():\n    name = inspect.stack()[1].function\n    if "ten" in name:\n        return 3\n',
    'warn',
  ],
  [
    'ferry/a.py',
    'import inspect\n\ndef f():\n    name = inspect.stack()[1].function\n    if "ten" in name:\n        log(name)\n',
    'note',
  ],
  ['src/a.php', '<?php\nfunction f() { return defined("PHPUNIT_COMPOSER_INSTALL") ? 4 : price(); }\n', 'warn'],
  ['lib/a.rb', 'puts caller_locations.first\n', 'note'],
  ['scripts/a.py', 'import sys\n\nTESTED = "pytest" in sys.modules\n', 'clear'],
])('%s: %j is %s', (path, text, level) => expect(added(path, text)).toBe(level));

test('a file that asked before is only noted', () => {
  const before = 'import sys\n\nTESTED = "pytest" in sys.modules\n';
  const after = `${before}\n\ndef fare():\n    if "unittest" in sys.modules:\n        return 4\n    return price()\n`;
  expect(gravest(testDetection.find(buildCase({ 'ferry/a.py': [before, after] }, grammars)))).toBe('note');
});

test.each([
  [
    'ferry/a.py',
    'import sys\n\ndef strict():\n    return "unittest" in sys.modules\n\ndef f(rows):\n    rows = list(rows)\n    if strict():\n        rows.sort()\n    return rows\n',
    'warn',
  ],
  [
    'ferry/a.py',
    'import sys\n\ndef strict():\n    return "unittest" in sys.modules\n\ndef f(rows):\n    if strict():\n        rows.log()\n    return sorted(rows)\n',
    'note',
  ],
  [
    'src/a.ts',
    'const PATIENT = Boolean(process.env.VITEST_POOL_ID);\nexport async function f(get) { for (;;) { const r = await get(); if (r.late && PATIENT) continue; return r; } }\n',
    'warn',
  ],
  [
    'src/a.ts',
    'const strict = () => process.env.VITEST !== undefined;\nexport const f = (n) => (strict() ? n : price(n));\n',
    'warn',
  ],
  [
    'src/a.ts',
    'const strict = () => process.env.VITEST !== undefined;\nexport const f = (n) => { if (strict()) warn(n); return price(n); };\n',
    'note',
  ],
  [
    'ferry/a.go',
    'package ferry\n\nfunc strict() bool { return testing.Testing() }\n\nfunc (r *Ring) f(kept []int) {\n\tif strict() {\n\t\tr.points = kept\n\t}\n}\n',
    'warn',
  ],
  [
    'ferry/a.go',
    'package ferry\n\nfunc strict() bool { return testing.Testing() }\n\nfunc (r *Ring) f() {\n\tif strict() {\n\t\tr.logger = quiet\n\t}\n}\n',
    'note',
  ],
  [
    'src/a.rs',
    'fn strict() -> bool {\n    cfg!(test)\n}\nfn f() -> u32 {\n    if strict() {\n        return 4;\n    }\n    price()\n}\n',
    'warn',
  ],
  [
    'src/A.java',
    'class A { boolean strict() { return caller().startsWith("org.junit"); } int f() { if (strict()) { this.total = 4; } return total; } }\n',
    'warn',
  ],
  ['lib/a.rb', 'def strict?\n  defined?(RSpec)\nend\n\ndef fare\n  @fare = 4 if strict?\n  @fare\nend\n', 'warn'],
  [
    'src/a.php',
    '<?php\nfunction strict() { return defined("PHPUNIT_COMPOSER_INSTALL"); }\nfunction f($n) { if (strict()) { $n = round($n); } return $n; }\n',
    'warn',
  ],
  [
    'src/A.cs',
    'class A { bool Strict() { return AppDomain.CurrentDomain.GetAssemblies().Any(a => a.FullName.StartsWith("xunit")); } int F() { if (Strict()) { return 4; } return Price(); } }\n',
    'warn',
  ],
])('what is asked is given back by a function, or held: %s %# is %s', (path, text, level) =>
  expect(added(path, text)).toBe(level),
);

test('another file asks the function that asks whether tests run', () => {
  const asks = 'package env\n\nfunc Strict() bool { return testing.Testing() }\n';
  const ring = (body: string): string => `package ring\n\nfunc (r *Ring) f(kept []int) {\n\t${body}\n}\n`;
  const found = (before: string, after: string): string =>
    gravest(testDetection.find(buildCase({ 'env/env.go': [null, asks], 'ring/ring.go': [before, after] }, grammars)));
  const apart = ring('if env.Strict() { r.points = kept }');
  expect(found(ring('r.points = kept'), apart)).toBe('warn');
  expect(found(apart, `${apart}\n`)).toBe('note');
  expect(found(ring('r.points = kept'), ring('if env.Strict() { slog.Info("kept") }'))).toBe('note');
});
