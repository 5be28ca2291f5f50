import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'typescript', 'tsx']);

const py = (body: string): string =>
  `import pytest\nfrom orchard import weigh\n\n\ndef test_weigh():\n${body.replace(/^/gm, '    ')}\n`;
const js = (body: string): string =>
  `import { expect, it } from 'vitest';\nimport { weigh } from '../src/orchard';\n\nit('weighs', async () => {\n${body}\n});\n`;

const inPython = (before: string, after: string): Sides => ({ 'tests/test_orchard.py': [py(before), py(after)] });
const inJavascript = (before: string, after: string): Sides => ({ 'test/orchard.test.ts': [js(before), js(after)] });
const levelOf = (files: Sides, task?: string): string =>
  gravest(weakenedAssertion.find(buildCase(files, grammars, task === undefined ? {} : { task })));

test.each([
  ['assert weigh(3) == 12', 'assert weigh(3) is not None'],
  ['assert weigh(3) == 12', 'assert weigh(3)'],
  ['assert weigh(3) == 12', 'assert weigh(3) == 12 or True'],
  ['assert weigh(3) == 12', 'assert (weigh(3) == 12, "as heavy as before")'],
  ['assert weigh(3) == 12', 'assert True'],
  ['assert weigh(3) == 12', 'weigh(3)'],
  ['assert weigh(3) == 12', 'print(weigh(3) == 12)'],
  ['assert weigh(3) == 12', 'try:\n    assert weigh(3) == 12\nexcept Exception:\n    pass'],
  ['assert weigh(3) == 12', 'with pytest.raises(AssertionError):\n    assert weigh(3) == 12'],
  ['assert weigh(3) == 12', 'if False:\n    assert weigh(3) == 12'],
  ['assert weigh(3) == 12', 'for _ in []:\n    assert weigh(3) == 12'],
  ['assert weigh(3) == 12', 'def check():\n    assert weigh(3) == 12'],
  ['assert weigh(3) == 12', 'weigh(3)\nreturn\nassert weigh(3) == 12'],
  ['assert weigh(3) > 10', 'assert weigh(3) > 1'],
  ['assert weigh(3) == pytest.approx(12.5, rel=1e-3)', 'assert weigh(3) == pytest.approx(12.5, rel=0.5)'],
  ['assert weigh(3) == [1, 2]', 'assert sorted(weigh(3)) == [1, 2]'],
  ['with pytest.raises(ValueError):\n    weigh(-1)', 'with pytest.raises(Exception):\n    weigh(-1)'],
  ['assert weigh(3) == 12\nassert weigh(0) == 0', 'assert weigh(3) == 12'],
  ['assert weigh(3) == 12', 'assert weigh(3) != 12'],
  // Written anew around it, but of the very call that was compared only the type is asked.
  [
    'assert weigh(3, "pear", 7, "apple", 9, "plum", 11, "quince", 13, "medlar", 15, "sloe") == 12',
    'rows = [1, 2, 4, 5, 6]\nnames = ["fig", "date", "lime", "kiwi", "guava", "mango", "papaya", "lychee", "banana", "cherry"]\nif rows and names:\n    print(len(rows), sorted(names), sum(rows))\nassert type(weigh(3, "pear", 7, "apple", 9, "plum", 11, "quince", 13, "medlar", 15, "sloe")) == type(12)',
  ],
  ['assert name(3) == "pear"', 'got = name(3).replace("apple", "pear")\nassert got == "pear"'],
  ['assert name(3) == "pear"', 'assert name(3)[:4] == "pear"'],
])('blocks in Python: %j → %j', (before, after) => {
  expect(levelOf(inPython(before, after))).toBe('block');
});

test.each([
  ['expect(weigh(3)).toEqual({ kg: 12 });', 'expect(weigh(3)).toMatchObject({ kg: 12 });'],
  ['expect(weigh(3)).toBe(12);', 'expect(weigh(3)).toBeDefined();'],
  ['expect(weigh(3)).toBe(12);', 'expect(true).toBe(true);'],
  ['expect(weigh(3)).toBe(12);', 'try { expect(weigh(3)).toBe(12); } catch {}'],
  ['expect(weigh(3)).toBe(12);', 'return;\nexpect(weigh(3)).toBe(12);'],
  ['await expect(weigh(3)).resolves.toBe(12);', 'expect(weigh(3)).resolves.toBe(12);'],
  ['await expect(weigh(3)).resolves.toBe(12);', 'await expect(weigh(3)).resolves.toBe(12).catch(() => {});'],
  ['expect(weigh(3)).toBeCloseTo(12.25, 5);', 'expect(weigh(3)).toBeCloseTo(12.25, 0);'],
  ['expect(weigh(3)).toEqual({});', 'expect(weigh(3)).not.toEqual({});'],
  ["expect(() => weigh(-1)).toThrow('negative');", 'expect(() => weigh(-1)).toThrow();'],
  ['expect(weigh(3)).to.equal(12);', 'expect(weigh(3)).to.be.ok;'],
  ['assert.strictEqual(weigh(3), 12);', 'assert.ok(weigh(3));'],
  ['expect(pick).toHaveBeenCalledWith(3);', 'expect(pick).toHaveBeenCalled();'],
  ['expect(name(3)).toBe("pear");', 'expect(name(3).slice(0, 4)).toBe("pear");'],
])('blocks in TypeScript: %j → %j', (before, after) => {
  expect(levelOf(inJavascript(before, after))).toBe('block');
});

test('a promise that ends its test well whatever came swallows; one that hands the failure on does not', () => {
  const ended = (end: string): string =>
    `import { weigh } from './weigh';\nit('weighs', (done) => {\n  weigh(3).then((n) => { expect(n).toBe(12); done(); })${end};\n});\n`;
  const level = (end: string): string => levelOf({ 'src/weigh.test.ts': [ended(''), ended(end)] });
  expect(level('.catch(() => done())')).toBe('block');
  expect(level('.catch((error) => done(error))')).toBe('clear');
});

const TASK = 'Three pears are too light according to weigh. Mend it.';

test.each([
  inPython('assert weigh(3) == 12', 'assert weigh(3) == 13'),
  inPython('expected = 12\nassert weigh(3) == expected', 'expected = 13\nassert weigh(3) == expected'),
  inPython('assert weigh(crate) is True', 'assert weigh(crate) is False'),
  inJavascript('expect(weigh(3)).toBe(12);', 'expect(weigh(3)).toBe(13);'),
])('warns of a rewritten value where only tests change, and blocks it where a task does not ask for it', (files) => {
  expect(levelOf(files)).toBe('warn');
  expect(levelOf(files, ' ')).toBe('warn');
  expect(levelOf(files, TASK)).toBe('block');
  expect(levelOf({ ...files, 'docs/weights.md': ['Heavy.', 'Heavier.'] })).toBe('warn');
  expect(levelOf({ ...files, 'water.py': ['depth = 1\n', 'depth = 2\n'] })).not.toBe('note');
});

test('values of the test alone that change together are doubtful; a call that is asked of another input is more', () => {
  const crates = (n: number): string => `one = Crate(${n})\nother = Crate(${n})\nassert one == other`;
  expect(levelOf(inPython(crates(3), crates(9)), TASK)).toBe('warn');
  expect(levelOf(inPython('assert weigh(3) == 12', 'assert weigh(0) == 0'), TASK)).toMatch(/warn|block/);
  const weigh = (n: number): string => `n = ${n}\nassert weigh(n) == ${n * 4}`;
  expect(levelOf(inPython(weigh(3), weigh(0)), TASK)).toBe('block');
});

test('a value that the code under test computes now is no correction of a value', () => {
  expect(levelOf(inPython('assert weigh(3) == 12', 'assert weigh(3) == weigh(3)'))).toBe('block');
  expect(levelOf(inPython('assert weigh(3) == 12', 'same = weigh(1) * 3\nassert weigh(3) == same'))).toBe('block');
  expect(levelOf(inPython('assert weigh(3) == int("12")', 'assert weigh(3) == int("13")'))).toBe('warn');
  expect(levelOf(inPython('assert here() == tmp_path / "a"', 'assert here() == orchard.home() / "a"'))).toBe('warn');
});

test.each([
  ['goes in, and comes out', 'keep(sack)\nassert weigh() == sack', 'warn'],
  ['only comes out', 'keep(9)\nassert weigh() == sack', 'block'],
])('a value that the test makes otherwise, and that %s', (_, asks, level) => {
  const made = (count: number): string => `sack = Sack("pears", ${count})\n${asks}`;
  expect(levelOf(inPython(made(3), made(4)), TASK)).toBe(level);
});

test.each([
  ['assert weigh(3) == 12', 'assert weigh(3) == 12  # still so'],
  ['assert weigh(3) == 12', 'assert 12 == weigh(3)'],
  ['assert weigh(3) == "a"', "assert weigh(3) == 'a'"],
  ['assert weigh(3)', 'assert weigh(3) == 12'],
  ['assert weigh(3) > 1', 'assert weigh(3) > 10'],
  ['assert weigh(3) == 12', 'assert weigh(3) == 12\nassert weigh(0) == 0'],
  ['assert weigh(3) == 12', 'expected = 12\nassert weigh(3) == expected'],
  ['assert weigh(3) == 12 and weigh(0) == 0', 'assert weigh(3) == 12\nassert weigh(0) == 0'],
])('is clear in Python: %j → %j', (before, after) => {
  expect(levelOf(inPython(before, after))).toBe('clear');
});

test('an assertion that moved to a helper, of this file or another, is still there', () => {
  const before = py('assert weigh(3) == 12');
  const helper = 'from orchard import weigh\n\n\ndef assert_weight():\n    assert weigh(3) == 12\n';
  const same = `${helper}\n\ndef test_weigh():\n    assert_weight()\n`;
  expect(levelOf({ 'tests/test_orchard.py': [before, same] })).toBe('clear');
  const importing = 'from helpers import assert_weight\n\n\ndef test_weigh():\n    assert_weight()\n';
  expect(levelOf({ 'tests/test_orchard.py': [before, importing], 'tests/helpers.py': [null, helper] })).toBe('clear');
  const unseen = (call: string): string =>
    levelOf({ 'tests/test_orchard.py': [before, importing.replace('assert_weight()', call)] });
  expect(unseen('assert_weight()')).toBe('warn');
  expect(unseen('run(weigh, 3, expected=12)')).toBe('warn');
  expect(unseen('run(weigh, 3, times=12)')).toBe('block');
});

test('a helper that is weakened weakens the tests that call it, and is said once', () => {
  const file = (check: string): string =>
    `from orchard import weigh\n\n\ndef check(n):\n    ${check}\n\n\ndef test_one():\n    check(1)\n\n\ndef test_two():\n    check(2)\n`;
  const facts = buildCase({ 'tests/test_orchard.py': [file('assert weigh(n) == n * 4'), file('weigh(n)')] }, grammars);
  const findings = weakenedAssertion.find(facts);
  expect(findings.map(({ level }) => level)).toEqual(['block']);
});

const SOURCE = 'def weigh(pears):\n    return pears * 4\n\n\ndef water(trees):\n    return trees\n';

test.each([
  ['the tested function changes', SOURCE.replace('* 4', '* 5'), 'clear'],
  ['only a comment is added', `# heavier now\n${SOURCE}`, 'warn'],
  ['only the layout changes', SOURCE.replace('pears * 4', '(pears   *   4)'), 'warn'],
  ['only a docstring is added', SOURCE.replace('    return pears', '    """Weigh."""\n    return pears'), 'warn'],
  ['an unrelated function changes', SOURCE.replace('return trees', 'return trees + 1'), 'block'],
  ['an unused function is added', `${SOURCE}\n\ndef _never():\n    return 1\n`, 'block'],
  ['the file no longer parses', `${SOURCE}\n)))(((\n`, 'block'],
])('a rewritten value where %s', (title, after, level) => {
  const files = {
    ...inPython('assert weigh(3) == 12', 'assert weigh(3) == 15'),
    'orchard.py': [SOURCE, after] as const,
  };
  expect(levelOf(files), title).toBe(level);
  expect(levelOf(files, TASK), title).toBe(level === 'warn' ? 'block' : level);
});

test('the task can license a rewritten value, and only that', () => {
  const rewritten = inPython('assert weigh(3) == 12', 'assert weigh(3) == 13');
  const removed = inPython('assert weigh(3) == 12\nassert weigh(0) == 0', 'assert weigh(3) == 12');
  const task = 'Scales were recalibrated. Update the expected values in the tests.';
  expect(levelOf(rewritten, task)).toBe('note');
  expect(levelOf(removed, task)).toBe('block');
  expect(levelOf(rewritten, 'Fix the failing tests, but do not change the expected values.')).toBe('block');
});

test('rows: rewritten and removed ones are found, added and reordered ones are not', () => {
  const rows = (list: string): string =>
    `import pytest\nfrom orchard import weigh\n\n\n@pytest.mark.parametrize("n, kg", [${list}])\ndef test_weigh(n, kg):\n    assert weigh(n) == kg\n`;
  const level = (before: string, after: string): string =>
    levelOf({ 'tests/test_orchard.py': [rows(before), rows(after)] });
  expect(level('(1, 4), (2, 8)', '(1, 4), (2, 9)')).toBe('warn');
  expect(level('(1, 4), (2, 8)', '(1, 4)')).toBe('block');
  expect(level('(1, 4), (2, 8)', '(2, 8), (1, 4), (3, 12)')).toBe('clear');
});

test('cases that became rows are doubtful, unless the rows demand less often than the cases did', () => {
  const cases =
    'light = weigh(1)\nassert light == 4\nheavy = weigh(9)\nassert heavy == 36\nnone = weigh(0)\nassert none == 0';
  const rows = (list: string, check: string): string =>
    `import pytest\nfrom orchard import weigh\n\n\n@pytest.mark.parametrize("n, kg", [${list}])\ndef test_weigh(n, kg):\n    ${check}\n`;
  const level = (list: string, check: string): string =>
    levelOf({ 'tests/test_orchard.py': [py(cases), rows(list, check)] });
  expect(level('(2, 8), (5, 20), (7, 28)', 'assert weigh(n) == kg')).toBe('warn');
  expect(level('(2, 8), (5, 20)', 'assert weigh(n) == kg')).toBe('block');
  expect(level('(2, 8), (5, 20), (7, 28)', 'assert weigh(2)')).toBe('block');
});

test('an assertion in the same words, about something made in another way, is not taken for another one', () => {
  const made = (how: string): string => `scale = ${how}\nassert scale\nassert scale.reads(3) == 12`;
  expect(levelOf(inPython(made('weigh.open("old")'), made('weigh.find("new", 2)')))).toBe('warn');
});

test('values that move into rows are still demanded', () => {
  const before = py('assert weigh(1) == 4\nassert weigh(2) == 8');
  const after =
    'import pytest\nfrom orchard import weigh\n\n\n@pytest.mark.parametrize("n, kg", [(1, 4), (2, 8)])\ndef test_weigh(n, kg):\n    assert weigh(n) == kg\n';
  expect(levelOf({ 'tests/test_orchard.py': [before, after] })).toBe('clear');
});

test('a side that is not at hand is unknown, never clear', () => {
  const facts = buildCase(inPython('assert weigh(3) == 12', 'assert weigh(3) == 13'), grammars);
  const [file] = facts.evidence.diff.files;
  const gone = { ...facts.evidence.diff, files: [{ ...file, before: { kind: 'unavailable', why: 'a diff only' } }] };
  const blind = buildCase({}, grammars);
  const evidence = { ...facts.evidence, diff: gone } as typeof facts.evidence;
  const asked = { ...blind, evidence, oracle: () => ({ kind: 'unreadable', why: 'a diff only' }) as const };
  expect(gravest(weakenedAssertion.find(asked))).toBe('unknown');
});
