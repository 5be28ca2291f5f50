import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'typescript', 'tsx']);
const TASK = 'Three pears are too light according to weigh. Mend it.';

const py = (body: string, head = ''): string =>
  `from orchard import weigh\n\n${head}\n\ndef test_weigh():\n${body.replace(/^/gm, '    ')}\n`;
const ts = (body: string, head = ''): string =>
  `import { expect, it } from 'vitest';\nimport assert from 'node:assert';\nimport { weigh } from '../src/orchard';\n${head}\nit('weighs', () => {\n${body}\n});\n`;
const levelOf = (files: Sides, task?: string): string =>
  gravest(weakenedAssertion.find(buildCase(files, grammars, task === undefined ? {} : { task })));
const python = (old: string, body: string, head: string, task?: string): string =>
  levelOf({ 'tests/test_orchard.py': [py(old), py(body, head)] }, task);
const script = (old: string, body: string, head = '', task?: string): string =>
  levelOf({ 'test/orchard.test.ts': [ts(old), ts(body, head)] }, task);

const OLD = 'assert weigh(3) == 12';

test.each([
  ['agree(weigh(3), 12)', 'def agree(found, wanted):\n    assert found == wanted', 'clear'],
  ['agree(wanted=12, found=weigh(3))', 'def agree(found, wanted):\n    assert found == wanted', 'clear'],
  ['agree(3, 12)', 'def agree(pears, wanted):\n    assert weigh(pears) == wanted', 'clear'],
  ['agree(3, 12)', 'def same(a, b):\n    assert a == b\n\ndef agree(pears, w):\n    same(weigh(pears), w)', 'clear'],
  ['agree(weigh(3), 12)', 'def agree(found, wanted):\n    assert type(found) == type(wanted)', 'block'],
  ['agree(weigh(3), 12)', 'def agree(found, wanted):\n    assert found', 'block'],
  ['agree(weigh(3), 12)', 'def agree(found, wanted):\n    assert abs(found - wanted) <= 100', 'block'],
  ['agree(weigh(3), 12)', 'def agree(found, wanted):\n    assert wanted == wanted', 'block'],
  ['agree(weigh(3), 12)', 'def agree(found, wanted):\n    assert found == found', 'block'],
  ['assert_agrees(weigh(3), 12)', 'def assert_agrees(found, wanted):\n    assert found == wanted', 'clear'],
  ['assert_agrees(weigh(3), 12)', 'def assert_agrees(found, wanted):\n    assert type(found) == type(wanted)', 'block'],
  ['assert_agrees(weigh(3), 12)', 'def other(): pass', 'warn'],
  ['assert agrees(weigh(3), 12)', 'def agrees(found, wanted):\n    return found == wanted', 'clear'],
  ['assert agrees(12, weigh(3))', 'def agrees(wanted, found):\n    return wanted == found', 'clear'],
  ['assert agrees(wanted=12, found=weigh(3))', 'def agrees(found, wanted):\n    return found == wanted', 'clear'],
  ['assert agrees(weigh(3), 12)', 'def agrees(found, wanted):\n    return type(found) is type(wanted)', 'block'],
  ['assert agrees(weigh(3), 12)', 'def agrees(found, wanted):\n    "Unchanged."\n    return True', 'block'],
  ['assert agrees(weigh(3), 12)', 'def agrees(found, wanted):\n    return same(found, wanted)', 'warn'],
  ['assert agrees(weigh(3), 12)', 'def agrees(found, wanted):\n    log(found)\n    return found == wanted', 'warn'],
  ['assert agrees(weigh(3))', 'def agrees(found):\n    return found is not None', 'block'],
  ['assert not agrees(weigh(3), 12)', 'def agrees(found, wanted):\n    return found == wanted', 'block'],
  ['if False:\n    agree(weigh(3), 12)', 'def agree(found, wanted):\n    assert found == wanted', 'block'],
  ['again = weigh(3)\nassert weigh(3) == again', '', 'block'],
])('Python: %j with %j', (body, head, level) => {
  expect(python(OLD, body, head, TASK)).toBe(level);
});

const BY_BRANCH = 'if NEW:\n    assert weigh(3) == 12\nelse:\n    assert len(weigh(3)) == 12';
const branched = (one: string, other: string): string =>
  `def agrees(found, wanted):\n    if NEW:\n        return ${one}\n    else:\n        return ${other}`;

test.each([
  [BY_BRANCH, branched('found == wanted', 'len(found) == wanted'), 'clear'],
  [
    BY_BRANCH,
    'def agrees(found, wanted):\n    if NEW:\n        return found == wanted\n    return len(found) == wanted',
    'clear',
  ],
  [BY_BRANCH, branched('found == wanted', 'len(found) >= 0'), 'block'],
  [BY_BRANCH, branched('found == wanted', 'True'), 'block'],
  [OLD, branched('found == wanted', 'found is not None'), 'warn'],
  [OLD, branched('type(found) is int', 'found is not None'), 'block'],
])('Python, a helper that answers by branches: %j with %j', (old, head, level) => {
  expect(python(old, 'assert agrees(weigh(3), 12)', head, TASK)).toBe(level);
});

const PLAIN = 'assert.equal(weigh(3), 12);';

test.each([
  [PLAIN, 'agree(weigh(3), 12);', 'function agree(found, wanted) { assert.deepEqual(found, wanted); }', 'clear'],
  [PLAIN, 'agree(weigh(3), 12);', 'const agree = (found, wanted) => { expect(found).toBe(wanted); };', 'clear'],
  [PLAIN, 'assert.deepEqual([weigh(3)], [12]);', '', 'clear'],
  [PLAIN, 'assert.equal(typeof weigh(3), typeof 12);', '', 'block'],
  [PLAIN, 'agree(weigh(3), 12);', 'function agree(a, b) { assert.equal(typeof a, typeof b); }', 'block'],
  [
    PLAIN,
    'assert.ok(agrees(weigh(3), 12));',
    'const agrees = (a, b) => JSON.stringify(a) === JSON.stringify(b);',
    'clear',
  ],
  [PLAIN, 'expect(agrees(weigh(3), 12)).toBe(true);', 'function agrees(a, b) { return a === b; }', 'clear'],
  [
    PLAIN,
    'expect(agrees(weigh(3), 12)).toBe(true);',
    'function agrees(a, b) { return typeof a === typeof b; }',
    'block',
  ],
  [PLAIN, 'assert.ok(Math.abs(weigh(3) - 12) <= 100);', '', 'block'],
  [PLAIN, 'if (weigh(3) === undefined) { assert.equal(weigh(3), 12); }', '', 'block'],
  [PLAIN, 'agree(weigh(3), 12);', 'const agree = (found) => { expect(found).toBeDefined(); };', 'block'],
  [PLAIN, 'const wanted = weigh(3);\nassert.deepEqual(weigh(3), wanted);', '', 'block'],
  ['assert.equal(weigh(3), height);', 'const wanted = weigh(3);\nassert.equal(weigh(3), wanted);', '', 'block'],
])('TypeScript: %j → %j with %j', (old, body, head, level) => {
  expect(script(old, body, head, TASK)).toBe(level);
});

test('a helper that stands on both sides is asked something else', () => {
  const head = 'function agree(pears, kilos) { expect(weigh(pears)).toBe(kilos); }';
  const files = (body: string): Sides => ({ 'test/orchard.test.ts': [ts('agree(3, 12);', head), ts(body, head)] });
  expect(levelOf(files('agree(3, 13);'), TASK)).toBe('block');
  expect(levelOf(files('agree(3, 12);\nagree(4, 16);'), TASK)).toBe('clear');
  expect(levelOf(files('if (false) agree(3, 12);'), TASK)).toBe('block');
});

test.each([
  ['assert weigh(4) == 16', 'warn', 'block'],
  ['assert weigh(4) == 12', 'warn', 'block'],
  ['pears = 4\nassert weigh(pears) == 16', 'warn', 'warn'],
  ['assert weigh(3) == 12\nassert weigh(4) == 16', 'clear', 'clear'],
  ['assert weigh("data/pears.json") == 12', 'warn', 'warn'],
  ['assert weigh(crate) == 12', 'warn', 'warn'],
])('another input: %j', (body, unasked, asked) => {
  expect(python(OLD, body, '')).toBe(unasked);
  expect(python(OLD, body, '', TASK)).toBe(asked);
});

test('an input that another test has now is not missed', () => {
  const both = `${py('assert weigh(4) == 16')}\n\ndef test_three():\n    assert weigh(3) == 12\n`;
  expect(levelOf({ 'tests/test_orchard.py': [py(OLD), both] }, TASK)).toBe('clear');
});

test('another input of a function that changes is nothing to tell', () => {
  const source = (factor: number): string => `def weigh(pears):\n    return pears * ${factor}\n`;
  const files: Sides = {
    'tests/test_orchard.py': [py(OLD), py('assert weigh(4) == 20')],
    'orchard.py': [source(4), source(5)],
  };
  expect(levelOf(files, TASK)).toBe('clear');
});

test('a helper that goes through what it is handed asks for each', () => {
  const old = 'assert "pear" in name(3)\nassert "plum" in name(3)';
  const all = (test: string): string => `def holds(text, *parts):\n    for part in parts:\n        assert ${test}`;
  expect(python(old, 'holds(name(3), "pear", "plum")', all('part in text'))).toBe('warn');
  expect(python(old, 'holds(name(3), "pear", "plum")', all('part'))).toBe('block');
  expect(python(old, 'holds(name(3), "pear", "plum")', all('part not in text'))).toBe('block');
  expect(python(old, 'holds(name(3))', all('part in text'))).toBe('block');
});
