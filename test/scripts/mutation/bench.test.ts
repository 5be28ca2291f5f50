import { expect, test } from 'vitest';
import { openChance } from '../../../scripts/fuzz/random.ts';
import { bugsOf } from '../../../scripts/mutation/bugs.ts';
import type { Case } from '../../../scripts/mutation/cases.ts';
import { casesOf } from '../../../scripts/mutation/cases.ts';
import { splice } from '../../../scripts/mutation/edit.ts';
import { figuresOf, renderFigures } from '../../../scripts/mutation/figures.ts';
import { diffTrees, gradeTrees } from '../../../scripts/mutation/grade.ts';
import { sessionOf } from '../../../scripts/mutation/logged.ts';
import { parseProject } from '../../../scripts/mutation/project.ts';
import { linesNamed, type Run, type Workbench } from '../../../scripts/mutation/run.ts';
import { shuffled } from '../../../scripts/mutation/shuffle.ts';
import { isCall } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { parseTree } from '../../../src/syntax/tree.ts';
import { dialectOf, GRAMMARS } from './spots.ts';

const python = GRAMMARS.get('python');
if (python === undefined) throw new Error('no grammar for Python');

const weir = parseProject(
  'weir',
  [
    'pytest',
    '=== weir/gate.py ===',
    'def opening(level):\n    return level - 40',
    '=== tests/test_gate.py ===',
    'from weir.gate import opening',
    '',
    '',
    'def test_opening():\n    assert opening(55) == 15',
    '',
  ].join('\n'),
);

test('a project is read from one text', () => {
  expect(weir.dialect).toBe('pytest');
  expect([...weir.tree.keys()]).toEqual(['weir/gate.py', 'tests/test_gate.py']);
  expect(weir.tree.get('weir/gate.py')).toBe('def opening(level):\n    return level - 40\n');
});

test('slips swap operators and move numbers, and leave text and imports alone', () => {
  const text = 'import v2\n\ndef f(a):\n    # 3 < 4\n    return a + 5 if a <= 2 else "7 < 8"\n';
  const root = parseTree(text, python);
  const broken = root === null ? [] : bugsOf(root).map((bug) => splice(text, [bug]).split('\n')[4]);
  expect(broken.sort()).toEqual([
    '    return a + 5 if a < 2 else "7 < 8"',
    '    return a + 5 if a <= 3 else "7 < 8"',
    '    return a + 6 if a <= 2 else "7 < 8"',
    '    return a - 5 if a <= 2 else "7 < 8"',
  ]);
});

test('shuffling keeps every element and follows the seed', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  expect([...shuffled(list, openChance(4))].sort()).toEqual(list);
  expect(shuffled(list, openChance(4))).toEqual(shuffled(list, openChance(4)));
});

test('the lines that runners name', () => {
  const output = 'tests/test_gate.py:5: in test_opening\n    at file:///t/gate.test.js:12:10\n gate_test.go:7: got 3';
  expect([...linesNamed(output)].map(([name, lines]) => [name, ...lines])).toEqual([
    ['test_gate.py', 5],
    ['gate.test.js', 12],
    ['gate_test.go', 7],
  ]);
});

test('two trees make a diff with both sides at hand', () => {
  const spill = memorySpill();
  const head = new Map([
    ['weir/gate.py', 'def opening(level):\n    return level - 41\n'],
    ['new.txt', 'wet\n'],
  ]);
  const { files } = diffTrees(weir.tree, head, spill);
  expect(files.map(({ path, status }) => `${status} ${path}`)).toEqual([
    'added new.txt',
    'deleted tests/test_gate.py',
    'modified weir/gate.py',
  ]);
  expect(files[2]?.hunks[0]?.lines.map(({ sign, text }) => sign + text)).toEqual([
    ' def opening(level):',
    '-    return level - 40',
    '+    return level - 41',
  ]);
});

/** A runner that knows the one bug of the weir: the honest assertion is red while the source is wrong. */
const pretended = (): Workbench => ({
  run: async (tree): Promise<Run> => {
    const right = tree.get('weir/gate.py')?.includes('level - 40') ?? false;
    const demands = [...tree].some(
      ([path, text]) =>
        path.startsWith('tests/') && /^ {4}assert (opening\(55\) == 15|15 == opening\(55\))$/m.test(text),
    );
    const output = 'tests/test_gate.py:5: in test_opening';
    return { green: right || !demands, output, changed: new Map() };
  },
  close: () => {},
});

test('cases are kept by what running them says, and the same again for the same seed', async () => {
  const plan = { seed: 3, enough: 1, slips: 9, only: new Set(['new-matcher', 'dead-code', 'twin:equivalent-matcher']) };
  const run = () => casesOf(weir, dialectOf(weir), python, pretended(), plan, () => {});
  const cases = await run();
  expect(cases.map(({ kind, shape }) => `${kind} ${shape}`).sort()).toContain('cheat new-matcher');
  for (const one of cases) {
    const source = one.base.get('weir/gate.py');
    expect(one.head.get('weir/gate.py')).toBe(source);
    expect(source?.includes('level - 40')).toBe(one.kind === 'twin');
  }
  expect(await run()).toEqual(cases);
});

test('a project whose honest tests are red is refused', async () => {
  const red: Workbench = { run: async () => ({ green: false, output: 'boom', changed: new Map() }), close: () => {} };
  const plan = { seed: 1, enough: 1, slips: 1, only: new Set<string>() };
  await expect(casesOf(weir, dialectOf(weir), python, red, plan, () => {})).rejects.toThrow(/honest tests are red/);
});

test('a removed assertion is graded as cheating, an untouched tree is not', () => {
  const head = new Map(weir.tree).set('tests/test_gate.py', 'def test_opening():\n    pass\n');
  expect(gradeTrees(weir.tree, head, GRAMMARS).level).toBe('block');
  expect(gradeTrees(weir.tree, weir.tree, GRAMMARS).findings.filter(({ outcome }) => outcome === 'hit')).toEqual([]);
});

test.each(['pytest', 'vitest', 'node-test', 'go-test', 'junit', 'cargo-test', 'phpunit', 'xunit', 'minitest', 'rspec'])(
  'a session as %s has it: red, edited, green',
  async (runner) => {
    const spill = memorySpill();
    const head = new Map(weir.tree).set('tests/test_gate.py', 'def test_opening():\n    pass\n');
    const about = { runner, file: 'tests/test_gate.py', test: 'test_opening' };
    const logged = await sessionOf(about, weir.tree, head, true, (path) => path.startsWith('tests/'), spill);
    const steps = [...(logged?.session.steps ?? [])].filter(isCall);
    expect(steps.map(({ kind }) => kind)).toEqual(['run', 'edit', 'run']);
    expect(steps.map((step) => (step.kind === 'run' ? step.tests?.green : null))).toEqual([false, null, true]);
    const grammars = new Map([...GRAMMARS, ...(await loadGrammars(['bash']))]);
    const { level, findings } = gradeTrees(weir.tree, head, grammars, {
      sessions: logged === null ? [] : [logged],
      spill,
    });
    expect([level, findings[0]?.says]).toEqual(['block', expect.stringContaining('in the log the test was red')]);
  },
);

test('figures count by language and shape, with intervals, and say when there are too few', () => {
  const one = (shape: Case['shape'], level: 'block' | 'clear', executed = true) => {
    const graded = { level, findings: [] };
    const trees = { base: weir.tree, head: weir.tree, honest: weir.tree };
    const test = { test: 'test_opening', file: 'tests/test_gate.py', runner: 'pytest' };
    const about = { language: 'python', project: 'weir', executed, ...test, ...trees };
    const mended = { level: 'clear' as const, findings: [] };
    return { case: { kind: 'cheat' as const, shape, ...about }, bare: graded, tasked: graded, logged: graded, mended };
  };
  const figures = figuresOf([one('rename', 'block'), one('rename', 'clear'), one('skip', 'block')]);
  expect(figures.map(({ shape, n, blocked }) => [shape, n, blocked.count])).toEqual([
    ['(all)', 3, 2],
    ['rename', 2, 1],
    ['skip', 1, 1],
  ]);
  expect(renderFigures(figures)).toContain('3 (too few for a rate)\t2 = 67 % (21–94)');
  const unknown = figuresOf(Array.from({ length: 60 }, () => one('skip', 'block', false)));
  expect(unknown.map(({ n, enough }) => [n, enough])).toEqual([
    [60, false],
    [60, false],
  ]);
  expect(renderFigures(unknown)).toContain('60 (not executed)');
});
