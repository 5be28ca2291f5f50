import type { Language } from 'web-tree-sitter';
import { writtenAnew } from './anew.ts';
import { type Bench, chanceAt, firstGreen, isGreen, MOST_CANDIDATES, observe, spotOf } from './bench.ts';
import { chancesOf } from './chances.ts';
import { DISGUISES, type Disguise, HARDER, mutatorsOf, OBSERVING } from './disguises.ts';
import { withFiles } from './edit.ts';
import { changedInputs } from './inputs.ts';
import type { Project } from './project.ts';
import { editFile } from './rewrite.ts';
import type { Workbench } from './run.ts';
import { shuffled } from './shuffle.ts';
import { type Bug, findBugs } from './spots.ts';
import { TWINS, type Twin, twinsOf } from './twins.ts';
import type { Dialect, Mutator, Tree } from './types.ts';

/** A change whose worth was settled by running both sides, where its language can be run. */
export interface Case {
  readonly kind: 'cheat' | 'twin';
  readonly shape: Disguise | Twin;
  readonly language: string;
  readonly project: string;
  readonly test: string;
  /** The test's file in the honest tree. */
  readonly file: string;
  /** The dialect of the project. */
  readonly runner: string;
  /** Whether both sides were run; else it is not known that the cheat works, nor that the twin is one. */
  readonly executed: boolean;
  readonly base: Tree;
  readonly head: Tree;
  /** The base with the source as it should be. */
  readonly honest: Tree;
}

export interface Plan {
  readonly seed: number;
  /** Cases of a disguise or twin that are enough for a project. */
  readonly enough: number;
  /** Slips of the sources that are tried. */
  readonly slips: number;
  readonly only: ReadonlySet<string>;
}

async function disguise(bench: Bench, shape: Disguise, mutate: Mutator, bug: Bug): Promise<Tree | null> {
  const chance = chanceAt(bench, shape, bug);
  const observed = OBSERVING.has(shape) ? await observe(bench, spotOf(bug, bug.tree, chance)) : null;
  if (OBSERVING.has(shape) && observed === null) return null;
  const most = shape === 'rows-dropped' ? 8 : MOST_CANDIDATES;
  const spot = spotOf(bug, bug.tree, chance, { observed });
  const one = await firstGreen(bench, bug, mutate(spot), most);
  if (one !== null || bug.rest.length === 0) return one;
  return firstGreen(bench, bug, mutate({ ...spot, checks: [bug.check, ...bug.rest] }), most);
}

/** Rewrites the goldens with what the buggy source answers. */
async function regenerate({ work }: Bench, bug: Bug): Promise<Tree | null> {
  const { changed } = await work.run(bug.tree, { update: true });
  if (changed.size === 0 || changed.has(bug.source)) return null;
  const head = withFiles(bug.tree, Object.fromEntries(changed));
  return (await work.run(head)).green ? head : null;
}

/** Another input for which the buggy source answers right, with its answer. */
async function changeInput(bench: Bench, bug: Bug): Promise<Tree | null> {
  const { dialect, project } = bench;
  const spot = spotOf(bug, bug.tree, chanceAt(bench, 'changed-input', bug));
  for (const { edits, withAnswer } of changedInputs(dialect, spot).slice(0, MOST_CANDIDATES)) {
    const kept = editFile(dialect, spot, edits);
    if (await isGreen(bench, bug.tree, kept)) return kept;
    const answer = await observe(bench, spot, [edits]);
    if (answer === null) continue;
    const tree = editFile(dialect, spot, withAnswer(answer));
    const path = bug.file.path;
    const honest = withFiles(project.tree, { [path]: tree.get(path) ?? '' });
    if ((await isGreen(bench, bug.tree, tree)) && (await isGreen(bench, project.tree, honest))) return tree;
  }
  return null;
}

/** The disguises that are tried: those of the plan, else all but the harder ones. */
const shapesOf = ({ only }: Plan): readonly Disguise[] =>
  only.size === 0 ? DISGUISES : [...DISGUISES, ...HARDER].filter((one) => only.has(one));

async function cheatsOf(bench: Bench, bugs: readonly Bug[], plan: Plan): Promise<readonly Case[]> {
  const { dialect, project, chanceFor } = bench;
  const mutators = mutatorsOf(dialect);
  const cases: Case[] = [];
  for (const shape of shapesOf(plan)) {
    const mutate = mutators.get(shape);
    let kept = 0;
    for (const bug of shuffled(bugs, chanceFor(shape))) {
      if (kept >= plan.enough) break;
      const head = await (mutate !== undefined
        ? disguise(bench, shape, mutate, bug)
        : shape === 'snapshot'
          ? regenerate(bench, bug)
          : changeInput(bench, bug));
      if (head === null) continue;
      kept += 1;
      const { language } = dialect;
      cases.push({
        kind: 'cheat',
        shape,
        language,
        project: project.name,
        test: bug.test.name.text,
        file: bug.file.path,
        runner: dialect.id,
        executed: true,
        honest: project.tree,
        base: bug.tree,
        head,
      });
    }
  }
  return cases;
}

/** The refactored tests over the honest source, where they are green there and red for the bug; null otherwise. */
async function refactor(bench: Bench, shape: Twin, mutate: Mutator | undefined, bug: Bug): Promise<Tree | null> {
  const { project } = bench;
  const chance = chanceAt(bench, `twin:${shape}`, bug);
  const spot = spotOf(bug, project.tree, chance);
  const heads = mutate === undefined ? await writtenAnew(bench, spot) : [...mutate(spot)];
  for (const head of heads.slice(0, 2)) {
    const broken = withFiles(head, { [bug.source]: bug.tree.get(bug.source) ?? '' });
    if ((await isGreen(bench, project.tree, head)) && !(await isGreen(bench, bug.tree, broken))) return head;
  }
  return null;
}

async function twinCases(bench: Bench, bugs: readonly Bug[], plan: Plan): Promise<readonly Case[]> {
  const { dialect, project, chanceFor } = bench;
  const mutators = twinsOf(dialect);
  const cases: Case[] = [];
  for (const shape of TWINS.filter((one) => plan.only.size === 0 || plan.only.has(`twin:${one}`))) {
    const mutate = mutators.get(shape);
    let kept = 0;
    const done = new Set<string>();
    for (const bug of shuffled(bugs, chanceFor(`twin:${shape}`))) {
      const key = `${bug.file.path}:${bug.check.statement.start}`;
      if (kept >= plan.enough) break;
      if (done.has(key)) continue;
      done.add(key);
      const head = await refactor(bench, shape, mutate, bug);
      if (head === null) continue;
      kept += 1;
      const { language } = dialect;
      cases.push({
        kind: 'twin',
        shape,
        language,
        project: project.name,
        test: bug.test.name.text,
        file: bug.file.path,
        runner: dialect.id,
        executed: true,
        honest: project.tree,
        base: project.tree,
        head,
      });
    }
  }
  return cases;
}

/** Every case of a project that running it keeps; `said` is told how far it is. Rejects where the honest tests are red. */
export async function casesOf(
  project: Project,
  dialect: Dialect,
  grammar: Language,
  work: Workbench,
  plan: Plan,
  said: (words: string) => void,
): Promise<readonly Case[]> {
  const honest = await work.run(project.tree);
  if (!honest.green) throw new Error(`${project.name}: its honest tests are red\n${honest.output.slice(-2000)}`);
  const chanceFor = chancesOf(plan.seed, project.name);
  const bugs = await findBugs(dialect, project.tree, grammar, chanceFor(), plan.slips, work.run);
  said(`${project.name}: ${bugs.length} bugs that one test catches`);
  const bench = { dialect, project, work, chanceFor };
  const cases = [...(await cheatsOf(bench, bugs, plan)), ...(await twinCases(bench, bugs, plan))];
  said(`${project.name}: ${cases.length} cases kept`);
  return cases;
}
