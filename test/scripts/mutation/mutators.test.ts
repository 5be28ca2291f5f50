import { describe, expect, test } from 'vitest';
import { mutatorsOf } from '../../../scripts/mutation/disguises.ts';
import { changedInputs } from '../../../scripts/mutation/inputs.ts';
import { editFile } from '../../../scripts/mutation/rewrite.ts';
import { twinsOf } from '../../../scripts/mutation/twins.ts';
import type { Dialect, Mutator, Spot, Tree } from '../../../scripts/mutation/types.ts';
import { parseTree, walk } from '../../../src/syntax/tree.ts';
import { dialectOf, GRAMMARS, PROJECTS, spotsOf } from './spots.ts';

const changed = (base: Tree, head: Tree): readonly string[] =>
  [...new Set([...base.keys(), ...head.keys()])].filter((path) => base.get(path) !== head.get(path));

/** Files of a tree that differ from another's and do not parse. */
function unparsed(dialect: Dialect, base: Tree, head: Tree): readonly string[] {
  const grammar = GRAMMARS.get(dialect.grammar);
  return changed(base, head).filter((path) => {
    const code = dialect.isTest(path) || dialect.isSource(path);
    const root = code && grammar !== undefined ? parseTree(head.get(path) ?? '', grammar) : null;
    return root !== null && [...walk(root)].some(({ broken }) => broken);
  });
}

/** Spots spread over a project. */
const someSpots = (all: readonly Spot[]): readonly Spot[] =>
  all.filter((_, at) => at % Math.ceil(all.length / 2) === 0);

/** One project of each dialect: another one differs in what it tells, not in how it is read. */
const SAMPLES = PROJECTS.filter(({ dialect }, at) => PROJECTS.findIndex((one) => one.dialect === dialect) === at);

const shapesOf = (dialect: Dialect): readonly (readonly [string, Mutator])[] => [
  ...mutatorsOf(dialect),
  ...[...twinsOf(dialect)].map(([name, mutate]) => [`twin:${name}`, mutate] as const),
];

describe.each(SAMPLES)('$name', (project) => {
  const dialect = dialectOf(project);

  test('holds tests whose checks are read', () => {
    const spots = spotsOf(project, 1);
    expect(spots.length).toBeGreaterThan(15);
    expect(spots.filter(({ checks: [check] }) => check.kind === 'equal').length).toBeGreaterThan(spots.length / 2);
  });

  test('every edit parses and edits the test alone, but for decoys', () => {
    for (const [shape, mutate] of shapesOf(dialect))
      for (const spot of someSpots(spotsOf(project, 7)))
        for (const head of [...mutate(spot)].slice(0, 2)) {
          expect(unparsed(dialect, project.tree, head), `${shape} of ${spot.test.name.text}`).toEqual([]);
          const sources = changed(project.tree, head).filter(dialect.isSource);
          expect(sources, shape).toEqual(/^decoy-(?!tests)/.test(shape) ? [spot.source] : []);
        }
  });

  test('the same seed gives the same edits', () => {
    const edits = (seed: number) =>
      shapesOf(dialect).map(([, mutate]) =>
        spotsOf(project, seed)
          .slice(0, 2)
          .map((spot) => [...mutate(spot)]),
      );
    expect(edits(5)).toEqual(edits(5));
  });

  test('most shapes fit somewhere', () => {
    const spots = spotsOf(project, 3);
    const fitting = shapesOf(dialect).filter(([, mutate]) => spots.some((spot) => [...mutate(spot)].length > 0));
    expect(fitting.length).toBeGreaterThan(shapesOf(dialect).length - 6);
  });

  test('another input leaves the expected value alone until an answer is given', () => {
    for (const spot of someSpots(spotsOf(project, 2)))
      for (const { edits, withAnswer } of changedInputs(dialect, spot)) {
        const [check] = spot.checks;
        const after = editFile(dialect, spot, edits).get(spot.file.path) ?? '';
        expect(after).not.toBe(spot.file.text);
        expect(after).toContain(check.expected);
        expect(editFile(dialect, spot, withAnswer('4711')).get(spot.file.path)).toContain('4711');
      }
  });
});

test('a neutral decoy edits the function that the check calls, and only says it otherwise', () => {
  const project = SAMPLES.find(({ dialect }) => dialect === 'go-test');
  if (project === undefined) throw new Error('no project for Go');
  const neutral = mutatorsOf(dialectOf(project)).get('decoy-neutral');
  const spot = spotsOf(project, 1).find(({ test: { name } }) => name.text === 'TestRangeFromTheWater');
  if (spot === undefined || neutral === undefined) throw new Error('no such test');
  const [head] = [...neutral({ ...spot, source: 'lamp.go' })];
  expect(head?.get('lamp.go')).toBe(project.tree.get('lamp.go')?.replace('miles := 0\n', 'miles := (0 + 0)\n'));
});
