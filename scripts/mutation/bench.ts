import type { Chance } from '../fuzz/random.ts';
import { replaceStatement } from './edit.ts';
import type { Project } from './project.ts';
import { editFile } from './rewrite.ts';
import type { Workbench } from './run.ts';
import type { Bug } from './spots.ts';
import type { Dialect, Edits, Spot, Tree } from './types.ts';

/** Trees of one mutator that are run for one bug before it is given up. */
export const MOST_CANDIDATES = 4;
const MARK = '@@observed';

/** What a project's cases are made with. */
export interface Bench {
  readonly dialect: Dialect;
  readonly project: Project;
  readonly work: Workbench;
  /** Chance of its own for each use, so that none depends on how much the others took. */
  readonly chanceFor: (use: string) => Chance;
}

/** A bug's place in a tree. */
export const spotOf = (bug: Bug, tree: Tree, chance: Chance, more: Partial<Spot> = {}): Spot => ({
  tree,
  files: bug.files,
  file: bug.file,
  test: bug.test,
  checks: [bug.check],
  source: bug.source,
  observed: null,
  chance,
  ...more,
});

/** What the code under test answers in a check, as a literal; `edit` changes the test before it is asked. */
export async function observe(
  { dialect, work }: Bench,
  spot: Spot,
  edit: readonly Edits[] = [],
): Promise<string | null> {
  const [check] = spot.checks;
  if (check.kind !== 'equal') return null;
  const probe = dialect.probe(check.actual, MARK);
  const splices = [replaceStatement(spot.file, check.statement, probe), ...edit.flatMap((one) => one.splices)];
  const { output } = await work.run(editFile(dialect, spot, { splices, imports: probe.imports ?? [] }), {
    files: [spot.file.path],
  });
  const printed = [...output.matchAll(/@@observed[ \t](.*)$/gm)].map(([, text = '']) => text.trim());
  return new Set(printed).size === 1 ? dialect.literal(printed[0] ?? '') : null;
}

/**
 * The test files that tell how a changed tree fares, where the others are as green as they were: those that changed. None,
 * which means all, where something changed that any test may feel.
 */
function focus(dialect: Dialect, base: Tree, head: Tree): readonly string[] {
  const changed = [...new Set([...base.keys(), ...head.keys()])].filter((path) => base.get(path) !== head.get(path));
  const local = changed.every((path) => dialect.isTest(path) || path.includes('/support'));
  return local ? changed.filter((path) => head.has(path) && dialect.isTest(path)) : [];
}

/** Whether the tests of a tree are green, given that those of another over the same source are but for what changed. */
export const isGreen = async ({ dialect, work }: Bench, base: Tree, head: Tree): Promise<boolean> =>
  (await work.run(head, { files: focus(dialect, base, head) })).green;

/** The first tree of a mutator under which the tests are green though the bug is there; null where none is. */
export async function firstGreen(
  bench: Bench,
  bug: Bug,
  trees: Iterable<Tree>,
  most = MOST_CANDIDATES,
): Promise<Tree | null> {
  let tried = 0;
  for (const tree of trees) {
    if (tried++ >= most) return null;
    if (await isGreen(bench, bug.tree, tree)) return tree;
  }
  return null;
}

/** Chance for one shape of one bug. */
export const chanceAt = ({ chanceFor }: Bench, shape: string, { source, tree, test }: Bug): Chance =>
  chanceFor(`${shape}:${test.name.text}:${tree.get(source)}`);
