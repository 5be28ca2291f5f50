import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { readOracle, readSource, type TestFile } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['javascript', 'typescript', 'tsx']);

function read(text: string, path = 'src/ferry.test.ts'): TestFile {
  const reading = readOracle(path, text, grammars);
  if (reading.kind !== 'tests') throw new Error(`${reading.kind}: ${'why' in reading ? reading.why : ''}`);
  return reading;
}
const only = (body: string, head = '') =>
  read(`${head}\nit('departs', async () => {\n${body}\n});\n`).tests[0]?.assertions ?? [];

test('tests of every framework, named by their suites', () => {
  const file = read(`
describe('ferry', () => {
  it('departs', () => {});
  test.each([[1], [2]])('arrives %i', (n) => {});
  describe.each(piers)('pier %s', () => { specify('floats', function () {}); });
});
test('node', async (t) => { await t.test('inner', () => {}); });
test.describe('page', () => { test('opens', async ({ page }) => {}); });
it('departs', () => {});
function board() { expect(1).toBe(one()); }
const land = async () => { board(); };
`);
  const ids = [
    'ferry › departs',
    'ferry › arrives %i',
    'ferry › pier %s › floats',
    'node',
    'node › inner',
    'page › opens',
    'departs',
  ];
  expect(file.tests.map(({ id }) => id)).toEqual(ids);
  expect(file.helpers.map(({ name, assertions }) => [name, assertions.length])).toEqual([
    ['board', 1],
    ['land', 0],
  ]);
  expect(file.tests[1]?.rows?.cells).toEqual([['1'], ['2']]);
});

test.each([
  ['expect(depart()).toBe(8)', 'toBe', 'exact', 'depart ( )', '8'],
  ['expect(depart()).not.toBe(8)', 'toBe', 'truthy', 'depart ( )', '8'],
  ['expect(depart()).toBeNull()', 'toBeNull', 'exact', 'depart ( )', 'null'],
  ['expect(depart()).toMatchObject({ pier: 1 })', 'toMatchObject', 'structure', 'depart ( )', '{ pier : 1 }'],
  [
    'expect(depart()).toEqual({ at: expect.any(Date) })',
    'toEqual',
    'structure',
    'depart ( )',
    '{ at : expect . any ( Date ) }',
  ],
  ['expect(fare()).toBeCloseTo(1.5, 3)', 'toBeCloseTo', 'approximate', 'fare ( )', '1.5'],
  ['await expect\n  .poll(async () => await fare(), { timeout: 3000 })\n  .toBe(3)', 'toBe', 'exact', 'fare ( )', '3'],
  [
    'await expect.poll(() => { tick(); return fare(); }).toBe(3)',
    'toBe',
    'exact',
    '( ) => { tick ( ) return fare ( ) }',
    '3',
  ],
  ['expect(fare()).toBeGreaterThan(1)', 'toBeGreaterThan', 'bound', 'fare ( )', '1'],
  ['expect(name).toMatch(/ferry/)', 'toMatch', 'pattern', 'name', '/ ferry /'],
  ['expect(() => f()).toThrow()', 'toThrow', 'truthy', '( ) => f ( )', null],
  ['expect(() => f()).toThrow(RangeError)', 'toThrow', 'type', '( ) => f ( )', 'RangeError'],
  ["expect(() => f()).toThrow('full')", 'toThrow', 'pattern', '( ) => f ( )', '"full"'],
  ['expect(depart()).toBeTruthy()', 'toBeTruthy', 'truthy', 'depart ( )', null],
  ['expect(depart()).to.equal(8)', 'equal', 'exact', 'depart ( )', '8'],
  ['expect(depart()).to.be.true', 'true', 'exact', 'depart ( )', 'true'],
  ['depart().should.equal(8)', 'equal', 'exact', 'depart ( )', '8'],
  ['assert.strictEqual(depart(), 8)', 'assert.strictEqual', 'exact', 'depart ( )', '8'],
  ['assert(depart())', 'assert', 'truthy', 'depart ( )', null],
  ['t.assert.deepEqual(depart(), [8])', 'assert.deepEqual', 'exact', 'depart ( )', '[ 8 ]'],
  ['expect(depart()).toSail()', 'toSail', null, 'depart ( )', null],
])('%s', (code, matcher, strength, subject, expected) => {
  expect(only(`${code};`)).toMatchObject([{ matcher, strength, subject, expected, defect: null }]);
});

test.each([
  ['expect(true).toBe(true);', 'tautology'],
  ['expect(1).toBeDefined();', 'tautology'],
  ['expect(x).toEqual(x);', 'tautology'],
  ['assert.ok(true);', 'tautology'],
  ['expect(load()).resolves.toBe(1);', 'unawaited'],
  ['assert.rejects(load());', 'unawaited'],
  ['await expect(load()).resolves.toBe(1).catch(() => {});', 'swallowed'],
  ['try { expect(x()).toBe(1); } catch (error) { console.log(error); }', 'swallowed'],
  ['return; expect(x()).toBe(1);', 'unreachable'],
  ['if (false) { expect(x()).toBe(1); }', 'unreachable'],
  ['if (x() === undefined) { expect(x()).toBe(1); }', 'unreachable'],
  ['if (fog && x() === 2) { expect(x()).toBe(1); }', 'unreachable'],
  ['if (x() === 1) { sail(); } else { expect(x()).toBe(1); }', 'unreachable'],
  ['if (x() !== undefined) { expect(x()).toBe(1); }', null],
  ['if (x() === 1) { expect(x()).toBe(1); }', null],
  ['if (fog && x() === 1) { sail(); } else { expect(x()).toBe(1); }', null],
  ['if (x() === 2) { expect(y()).toBe(1); }', null],
  ['const check = () => { expect(x()).toBe(1); };', 'unreachable'],
  ['const check = () => { expect(x()).toBe(1); }; check();', null],
  ['const check = () => { expect(x()).toBe(1); }; each({ check });', null],
  ['for (const y of []) { expect(y).toBe(1); }', 'unreachable'],
  ['await expect(load()).resolves.toBe(1);', null],
  ['return expect(load()).resolves.toBe(1);', null],
  ['await Promise.all([expect(load()).resolves.toBe(1)]);', null],
  ['try { expect(x()).toBe(1); } catch (error) { throw error; }', null],
  ['try { expect(x()).toBe(1); } finally { close(); }', null],
  ['if (fog) return; expect(x()).toBe(1);', null],
])('%j has the defect %s', (code, defect) => {
  expect(only(code).map((one) => one.defect)).toEqual([defect]);
});

test.each([
  ['assert.ok(depart() === 8)', [['==', 'exact', 'depart ( )', '8', false]]],
  ['expect(depart() !== 8).toBe(true)', [['!=', 'truthy', 'depart ( )', '8', true]]],
  ['expect(depart() < 8).toBeFalsy()', [['<', 'bound', 'depart ( )', '8', true]]],
  ['assert(boat instanceof Ferry)', [['instanceof', 'type', 'boat', 'Ferry', false]]],
  ['assert.ok(JSON.stringify(boats()) === JSON.stringify([8]))', [['==', 'exact', 'boats ( )', '[ 8 ]', false]]],
  [
    'assert.ok(depart() > 7 && depart() < 9)',
    [
      ['>', 'bound', 'depart ( )', '7', false],
      ['<', 'bound', 'depart ( )', '9', false],
    ],
  ],
  ['assert.ok(depart() || fog)', [['or', 'truthy', 'depart ( ) || fog', null, false]]],
])('what %s compares is what it asks', (code, asked) => {
  const found = only(`${code};`).map((one) => [one.matcher, one.strength, one.subject, one.expected, one.negated]);
  expect(found).toEqual(asked);
});

test('playwright assertions on locators must be awaited; others need not', () => {
  const head = "import { expect, test } from '@playwright/test';";
  expect(only("expect(page.getByText('Ferry')).toBeVisible();", head)[0]?.defect).toBe('unawaited');
  expect(only("await expect(page.getByText('Ferry')).toBeVisible();", head)[0]?.defect).toBeNull();
  expect(only("expect(screen.getByText('Ferry')).toBeVisible();")[0]?.defect).toBeNull();
});

test('TSX, JavaScript and old modules are read with their own grammar', () => {
  expect(read("it('x', () => { expect(<Boat name='a' />).toBeTruthy(); });", 'a.test.tsx').tests).toHaveLength(1);
  expect(read("it('x', () => { expect(<Boat />).toBeTruthy(); });", 'a.test.jsx').tests).toHaveLength(1);
  expect(read("test('x', () => { assert.equal(<number>one(), 1); });", 'a.test.mts').tests).toHaveLength(1);
});

test('what does not parse around tests is unreadable, with its line', () => {
  const reading = readOracle('a.test.ts', "it('x', () => {\n  expect(1.toBe(\n", grammars);
  expect(reading).toMatchObject({ kind: 'unreadable', why: expect.stringMatching(/^line \d+ does not parse/) });
});

const hashes = (text: string): Record<string, string> => {
  const reading = readSource('src/ferry.ts', text, grammars);
  return reading.kind === 'source' ? Object.fromEntries(reading.symbols.map(({ name, hash }) => [name, hash])) : {};
};

test('symbols of a source, and what does not change them', () => {
  const text =
    "export const limit = 3;\nexport class Boat {\n  name = 'Otter';\n  load(n) { return n; }\n}\nexport default function sail(n) { return n * 4; }\napp.get('/', sail);\nBoat.prototype.moor = function (pier) { return pier; };\ninterface Pier { id: number }\n";
  const base = hashes(text);
  expect(Object.keys(base).sort()).toEqual(['<module>', 'Boat', 'Boat.load', 'Boat.moor', 'limit', 'sail']);
  const same = text
    .replace('sail(n)', 'sail(n: number): number')
    .replace('return n * 4', '// knots\n  return (n * 4)')
    .replace('id: number', 'id: string');
  expect(hashes(same)).toEqual(base);
  expect(hashes(text.replace('n * 4', 'n * 5')).sail).not.toBe(base.sail);
});

test('imports: static, dynamic, required, re-exported', () => {
  const text =
    "import a, { b as c } from './a.ts';\nimport * as d from 'd';\nexport { e } from './e.ts';\nexport * from './f.ts';\nconst g = require('./g');\nconst h = await import('./h.ts');\nconst k = proxyquire.noCallThru().load('./k', {});\n";
  const reading = readSource('src/x.ts', text, grammars);
  const imports = reading.kind === 'source' ? reading.imports : [];
  expect(imports.map(({ module }) => module)).toEqual(['./a.ts', 'd', './e.ts', './f.ts', './g', './h.ts', './k']);
  expect(imports[0]?.names).toEqual([
    { local: 'a', original: 'default' },
    { local: 'c', original: 'b' },
  ]);
});

test('what sends a suite back, or a hook that skips, bears on all its tests', () => {
  const gates = (head: string): string[] => {
    const text = `describe('ferry', function () {\n  ${head}\n  it('departs', () => { expect(depart()).toBe(4); });\n});\n`;
    const reading = readOracle('test/ferry.test.js', text, grammars);
    return reading.kind === 'tests' ? reading.tests.map(({ gate }) => gate.enabled) : [];
  };
  expect(gates('if (!process.env.FULL_SEASON) return;')).toEqual(['conditional']);
  expect(gates('before(function () { if (!process.env.FULL_SEASON) this.skip(); });')).toEqual(['conditional']);
  expect(gates('before(function () { this.skip(); });')).toEqual(['no']);
  expect(gates('beforeEach(() => { dock(); });')).toEqual(['yes']);
  expect(gates("it('lands', () => {});\n  beforeEach((ctx) => { ctx.skip(); });")).toEqual(['no', 'no']);
});

test('so does a hook of a whole file', () => {
  const text =
    "vi.mock('./tide.js');\nbeforeEach((ctx) => { ctx.skip(); });\nit('departs', () => { expect(depart()).toBe(4); });\n";
  expect(read(text).tests.map(({ gate }) => gate.enabled)).toEqual(['no']);
});

test('a title that is put together of texts is that text; one with anything else is code', () => {
  const title = (written: string) => read(`test(${written}, () => { expect(fare()).toBe(3); });\n`).tests[0]?.id;
  expect(title("'the last' +\n  ' ferry' + ` sails`")).toBe('the last ferry sails');
  expect(title("'the last' + ferry")).toBe('"the last" + ferry');
});

test.each([
  ["function later() {\n  it('sails', () => { expect(sail()).toBe(4); });\n}\n", 'no'],
  ["const later = () => {\n  it('sails', () => { expect(sail()).toBe(4); });\n};\n", 'no'],
  ["function later() {\n  it('sails', () => { expect(sail()).toBe(4); });\n}\nlater();\n", 'yes'],
  ["export function later() {\n  it('sails', () => { expect(sail()).toBe(4); });\n}\n", 'yes'],
  ["describe('a', function tides() {\n  it('sails', () => { expect(sail()).toBe(4); });\n});\n", 'yes'],
])('tests in a function that nobody calls are not declared: %j', (text, enabled) => {
  expect(read(text).tests.map(({ gate }) => gate.enabled)).toEqual([enabled]);
});
