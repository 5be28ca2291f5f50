import type { Language } from 'web-tree-sitter';
import { parseTree } from '../../src/syntax/tree.ts';
import type { Chance } from '../fuzz/random.ts';
import { bugsOf } from './bugs.ts';
import type { Case, Plan } from './cases.ts';
import { DISGUISES, mutatorsOf } from './disguises.ts';
import { splice, withFiles } from './edit.ts';
import { changedInputs } from './inputs.ts';
import type { Project } from './project.ts';
import { editFile } from './rewrite.ts';
import { shuffled } from './shuffle.ts';
import { readTests } from './spots.ts';
import { TWINS, twinsOf } from './twins.ts';
import type { Check, Dialect, Mutator, Spot, Test, Tree } from './types.ts';

/** The source that a test names, by its file's name; the first one where it names none. */
function sourceOf(dialect: Dialect, tree: Tree, text: string): string {
  const sources = [...tree.keys()].filter(dialect.isSource);
  const named = sources.find((path) => text.includes(`${/(\w+)\.\w+$/.exec(path)?.[1]}.`));
  return named ?? sources[0] ?? '';
}

/** Another value of the literal's kind, as a source with a bug might answer; null where the literal is none. */
function otherValue(literal: string): string | null {
  if (/^-?\d+$/.test(literal)) return String(Number(literal) + 1);
  if (/^(true|false)$/.test(literal)) return literal === 'true' ? 'false' : 'true';
  return /^".+"$/.test(literal) ? `${literal.slice(0, -1)}s"` : null;
}

/** The tree with one slip in a source, where it has any. */
function slipped(tree: Tree, path: string, grammar: Language, chance: Chance): Tree {
  const text = tree.get(path) ?? '';
  const root = parseTree(text, grammar);
  const [bug] = root === null ? [] : shuffled(bugsOf(root), chance);
  return bug === undefined ? tree : withFiles(tree, { [path]: splice(text, [bug]) });
}

interface Proposed {
  readonly spot: Spot;
  readonly test: Test;
}

/** Every check of the project's tests, as if a slip in the source that its test names made it red. */
function spotsOf(project: Project, dialect: Dialect, grammar: Language, chance: Chance): readonly Proposed[] {
  const files = readTests(dialect, project.tree, grammar);
  return files.flatMap((file) =>
    file.tests.flatMap((test) =>
      test.checks.map((check: Check): Proposed => {
        const source = sourceOf(dialect, project.tree, test.body.text);
        const tree = slipped(project.tree, source, grammar, chance);
        const observed = check.kind === 'equal' ? otherValue(check.expected) : null;
        return { test, spot: { tree, files, file, test, checks: [check], source, observed, chance } };
      }),
    ),
  );
}

const inputChanged =
  (dialect: Dialect): Mutator =>
  (spot) =>
    changedInputs(dialect, spot).map(({ edits }) => editFile(dialect, spot, edits));

/**
 * Cases of a language that cannot be run here: the first edit of each shape that changes something, on spots that chance
 * picks. Whether the tests turn green, or still catch the bug, is not known; nothing is claimed of them but what is flagged.
 */
export function proposedCases(
  project: Project,
  dialect: Dialect,
  grammar: Language,
  plan: Plan,
  chanceFor: (use: string) => Chance,
): readonly Case[] {
  const cheats = new Map(mutatorsOf(dialect)).set('changed-input', inputChanged(dialect));
  const shapes = [
    ...DISGUISES.map((shape) => ({ kind: 'cheat' as const, shape, key: shape as string, mutate: cheats.get(shape) })),
    ...TWINS.map((shape) => ({
      kind: 'twin' as const,
      shape,
      key: `twin:${shape}`,
      mutate: twinsOf(dialect).get(shape),
    })),
  ];
  return shapes
    .filter(({ key }) => plan.only.size === 0 || plan.only.has(key))
    .flatMap(({ kind, shape, key, mutate }) => {
      const chance = chanceFor(key);
      const made = shuffled(spotsOf(project, dialect, grammar, chance), chance).flatMap(({ spot, test }): Case[] => {
        const base = kind === 'cheat' ? spot.tree : project.tree;
        const [head] = mutate === undefined ? [] : [...mutate({ ...spot, tree: base })];
        const about = { language: dialect.language, project: project.name, test: test.name.text, file: spot.file.path };
        return head === undefined || head === base
          ? []
          : [{ kind, shape, ...about, runner: dialect.id, executed: false, honest: project.tree, base, head }];
      });
      return made.slice(0, plan.enough);
    });
}
