import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readEssences } from '../../src/syntax/index.ts';

const grammars = await loadGrammars([
  'python',
  'javascript',
  'typescript',
  'go',
  'java',
  'rust',
  'ruby',
  'php',
  'csharp',
]);

/** Whether two texts of `weigh` do the same: surely, likely, or not as far as can be told. */
function likeness(path: string, before: string, after: string): 'sure' | 'likely' | 'different' {
  const names = new Set(['weigh', 'Scale.weigh', 'Scale.Weigh']);
  const [old, now] = [before, after].map((text) => [...(readEssences(path, text, names, grammars)?.values() ?? [])][0]);
  if (old === undefined || now === undefined) throw new Error('weigh is not defined');
  if (old.sure === now.sure) return 'sure';
  return old.likely === now.likely ? 'likely' : 'different';
}

const bodies = (path: string, wrap: (body: string) => string) => (before: string, after: string) =>
  likeness(path, wrap(before), wrap(after));
const python = bodies('scale.py', (body) => `def weigh(n, crate):\n    ${body.replaceAll('\n', '\n    ')}\n`);
const script = bodies('scale.ts', (body) => `export function weigh(n: number, crate) { ${body} }`);
const go = bodies('scale.go', (body) => `package orchard\n\nfunc weigh(n int, crate Crate) int {\n${body}\n}\n`);
const java = bodies('Scale.java', (body) => `class Scale { int weigh(int n, Crate crate) { ${body} } }`);
const rust = bodies('scale.rs', (body) => `fn weigh(n: u32, crate_: Crate) -> u32 { ${body} }`);
const ruby = bodies('scale.rb', (body) => `def weigh(n, crate)\n  ${body}\nend\n`);
const php = bodies('scale.php', (body) => `<?php\nfunction weigh($n, $crate) { ${body} }`);
const csharp = bodies('Scale.cs', (body) => `class Scale { int Weigh(int n, Crate crate) { ${body} } }`);

test.each<[string, string, string, string]>([
  ['a neutral element', 'return n * 4', 'return n * (4 + 0)', 'sure'],
  ['a neutral factor', 'return n * 4', 'return 1 * n * 4', 'sure'],
  ['operands of a product', 'return n * crate.tare', 'return crate.tare * n', 'sure'],
  ['a sum of constants', 'return n + 7', 'return n + 3 + 4', 'sure'],
  ['operands of a sum of numbers', 'return n * 4 + 2', 'return 2 + n * 4', 'sure'],
  ['operands of a sum that may join texts', 'return n + crate', 'return crate + n', 'likely'],
  ['parentheses', 'return n * 4', 'return ((n) * (4))', 'sure'],
  ['an extracted variable', 'return n * 4 + crate.tare', 'fruit = n * 4\nreturn fruit + crate.tare', 'sure'],
  [
    'a chain of variables',
    'return n * 4 + 2',
    'factor = 4\nfruit = n * factor\nwhole = fruit + 2\nreturn whole',
    'sure',
  ],
  ['a renamed variable', 'w = load(n)\nw += 2\nreturn w', 'kilo = load(n)\nkilo += 2\nreturn kilo', 'sure'],
  ['a longer form of an assignment', 'w = load(n)\nw += 2\nreturn w', 'w = load(n)\nw = w + 2\nreturn w', 'sure'],
  ['an unused variable', 'return n * 4', 'spare = 12\nreturn n * 4', 'sure'],
  ['a dead branch', 'return n * 4', 'if False:\n    return 0\nreturn n * 4', 'sure'],
  ['a branch always taken', 'return n * 4', 'if True:\n    return n * 4', 'sure'],
  ['code after the return', 'return n * 4', 'return n * 4\nreturn 0', 'sure'],
  ['a docstring', 'return n * 4', '"""The weight."""\nreturn n * 4', 'sure'],
  ['a turned comparison', 'return n < 4', 'return 4 > n', 'sure'],
  ['a denied comparison', 'return n != 4', 'return not n == 4', 'sure'],
  ['a needless else', 'if n:\n    return 1\nreturn 2', 'if n:\n    return 1\nelse:\n    return 2', 'sure'],
  ['turned branches', 'if n:\n    return 1\nreturn 2', 'if not n:\n    return 2\nreturn 1', 'sure'],
  ['a choice as branches', 'return 1 if n > 3 else 2', 'if 3 < n:\n    return 1\nreturn 2', 'sure'],
  ['a line of a log', 'return n * 4', 'logger.debug("weighing %s", n)\nreturn n * 4', 'likely'],
  ['a text with a renamed variable', 'w = load(n)\nreturn f"{w} kg"', 'kg = load(n)\nreturn f"{kg} kg"', 'sure'],
  ['another format of a number', 'return f"{n:6.2f}"', 'return f"{n:6.1f}"', 'different'],
  ['another number', 'return n * 4', 'return n * 5', 'different'],
  ['another number in a variable', 'w = n * 4\nreturn f"{w} kg"', 'w = n * 5\nreturn f"{w} kg"', 'different'],
  ['another operator', 'return n + crate', 'return n - crate', 'different'],
  ['turned sides of a difference', 'return n - crate', 'return crate - n', 'different'],
  ['turned answers', 'if n:\n    return 1\nreturn 2', 'if n:\n    return 2\nreturn 1', 'different'],
  ['a stricter comparison', 'return n < 4', 'return n <= 4', 'different'],
  ['another parameter', 'return load(n)', 'return load(crate)', 'different'],
  ['a name of the module', 'global w\nw = load(n)\nreturn n', 'global v\nv = load(n)\nreturn n', 'different'],
  ['a call that is made twice', 'w = load(n)\nreturn w + w', 'return load(n) + load(n)', 'different'],
  [
    'a value taken before a change',
    'w = crate.tare\ncrate.empty()\nreturn w',
    'crate.empty()\nreturn crate.tare',
    'different',
  ],
  ['a new guard', 'return n * 4', 'if n < 0:\n    return 0\nreturn n * 4', 'different'],
  ['an attribute', 'return crate.tare', 'return crate.load', 'different'],
  ['a list that grows', 'w = []\nw.append(n)\nreturn w', 'w = []\nw.append(4)\nreturn w', 'different'],
])('Python: %s', (_, before, after, expected) => {
  expect(python(before, after)).toBe(expected);
});

test.each<[string, (before: string, after: string) => string, string, string, string]>([
  ['TypeScript', script, 'return n * 4 + 2;', 'const f = 4; const w = n * f; return (2 + w);', 'sure'],
  ['TypeScript', script, 'return `${n} kg`;', 'const kg = n; return `${kg} kg`;', 'sure'],
  ['TypeScript', script, 'if (n > 3) return 1; return 2;', 'return n > 3 ? 1 : 2;', 'sure'],
  ['TypeScript', script, 'return n * 4;', "console.debug('pears', n); return n * 4;", 'likely'],
  ['TypeScript', script, 'cache = n; return n;', 'store = n; return n;', 'different'],
  ['Go', go, 'return n * 4', 'fruit := n * (4 + 0)\nreturn fruit', 'sure'],
  ['Go', go, 'if n > 3 {\nreturn 1\n}\nreturn 2', 'if !(n > 3) {\nreturn 2\n}\nreturn 1', 'sure'],
  ['Go', go, 'return n * 4', 'return n * 40', 'different'],
  ['Java', java, 'return n * 4;', 'int fruit = n * 4; return fruit + 0;', 'sure'],
  ['Java', java, 'return n * 4;', 'if (1 > 2) { return 0; } return 4 * n;', 'sure'],
  ['Java', java, 'return n / 4;', 'return 4 / n;', 'different'],
  ['Rust', rust, 'n * 4', '(n * 4) + 0', 'sure'],
  ['Rust', rust, 'let w = load(n); w * 2', 'let kilo = load(n); kilo * 2', 'sure'],
  ['Rust', rust, 'n * 4', 'n * 4 - 1', 'different'],
  ['Ruby', ruby, 'n * 4 + 2', 'fruit = n * 4\n  2 + fruit', 'sure'],
  ['Ruby', ruby, 'n * 4', 'n * 4 if n', 'different'],
  ['PHP', php, 'return $n * 4;', '$fruit = 4 * $n; return $fruit;', 'sure'],
  ['PHP', php, 'return "$n kg";', 'return "$crate kg";', 'different'],
  ['C#', csharp, 'return n * 4;', 'var fruit = n * 4; return fruit;', 'sure'],
  ['C#', csharp, 'return n * 4;', 'return n * 3;', 'different'],
])('%s: %#', (_, compare, before, after, expected) => {
  expect(compare(before, after)).toBe(expected);
});

test('a name of a parameter may matter to callers', () => {
  const before = 'def weigh(n):\n    return n * 4\n';
  expect(likeness('scale.py', before, 'def weigh(count):\n    return count * 4\n')).toBe('likely');
});

test('a file that does not parse has none', () => {
  expect(readEssences('scale.py', 'def weigh(:\n', new Set(['weigh']), grammars)).toBeNull();
});

test.each([
  [
    'conditions',
    `def weigh(n):\n${Array.from({ length: 300 }, (_, at) => `    if n == ${at}:\n        return ${at}`).join('\n')}\n`,
  ],
  [
    'names',
    `def weigh(n):\n    a0 = n\n${Array.from({ length: 300 }, (_, at) => `    a${at + 1} = a${at}`).join('\n')}\n    return a300\n`,
  ],
  ['operands', `def weigh(n):\n    return ${'n + '.repeat(2000)}n\n`],
  ['parentheses', `def weigh(n):\n    return ${'('.repeat(300)}n${')'.repeat(300)}\n`],
])('many %s are read all the same', (_, text) => {
  expect(readEssences('scale.py', text, new Set(['weigh']), grammars)).not.toBeUndefined();
});

test('what a language has itself does the same by its full name', () => {
  expect(script('return parseInt(n, 16)', 'return Number.parseInt(n, 16)')).toBe('sure');
  expect(script('return structuredClone(n)', 'return globalThis.structuredClone(n)')).toBe('sure');
  expect(php('return strlen($n);', 'return \\strlen($n);')).toBe('sure');
  expect(python('return len(n)', 'import builtins\nreturn builtins.len(n)')).toBe('different');
  expect(python('return builtins.len(n)', 'return len(n)')).toBe('sure');
  expect(rust('let w: Vec<u32> = load(n); w[0]', 'let w: std::vec::Vec<u32> = load(n); w[0]')).toBe('sure');
  expect(script('return isNaN(n)', 'return Number.isNaN(n)')).toBe('different');
  expect(script('return crate.parseInt(n)', 'return parseInt(n)')).toBe('different');
});
