import type { Language } from 'web-tree-sitter';
import { parseTree } from '../../src/syntax/tree.ts';
import type { Chance } from '../fuzz/random.ts';
import { bugsOf } from './bugs.ts';
import { splice, withFiles } from './edit.ts';
import { linesNamed, type Run } from './run.ts';
import { shuffled } from './shuffle.ts';
import type { Check, Dialect, Read, Test, Tree } from './types.ts';

/** A bug in a source file and the one test that is red for it. */
export interface Bug {
  /** The honest tests over the source with the bug. */
  readonly tree: Tree;
  readonly source: string;
  /** Every test file of the tree. */
  readonly files: readonly Read[];
  readonly file: Read;
  readonly test: Test;
  readonly check: Check;
  /** Checks of the same test behind the red one. */
  readonly rest: readonly Check[];
}

/** Reads every test file of a tree; those that do not parse are left out. */
export function readTests(dialect: Dialect, tree: Tree, grammar: Language): readonly Read[] {
  return [...tree].flatMap(([path, text]) => {
    const root = dialect.isTest(path) ? parseTree(text, grammar) : null;
    return root === null ? [] : [{ path, text, root, tests: dialect.read(root, text) }];
  });
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Tests that a run's output names a line of. */
function redTests(files: readonly Read[], output: string): readonly { file: Read; test: Test; lines: number[] }[] {
  const named = linesNamed(output);
  return files.flatMap((file) => {
    const lines = [...(named.get(file.path.split('/').at(-1) ?? '') ?? [])];
    return file.tests.flatMap((test) => {
      const [from, to] = [lineAt(file.text, test.start), lineAt(file.text, test.end)];
      const own = lines.filter((line) => line >= from && line <= to);
      return own.length === 0 ? [] : [{ file, test, lines: own }];
    });
  });
}

const holds = ({ statement }: Check, lines: readonly number[]): boolean =>
  lines.some((line) => line >= statement.line && line <= statement.endLine);

/** The bug's place, where exactly one test is red and at one of its checks; null otherwise. */
function placeBug(tree: Tree, source: string, files: readonly Read[], run: Run): Bug | null {
  const [red, ...others] = run.green ? [] : redTests(files, run.output);
  const at = red?.test.checks.findIndex((check) => holds(check, red.lines)) ?? -1;
  const check = red?.test.checks[at];
  if (red === undefined || others.length > 0 || check === undefined) return null;
  return { tree, source, files, file: red.file, test: red.test, check, rest: red.test.checks.slice(at + 1) };
}

/** Slips of the sources, in an order that chance decides. */
function slips(dialect: Dialect, tree: Tree, grammar: Language, chance: Chance): readonly (readonly [string, Tree])[] {
  const all = [...tree].flatMap(([path, text]) => {
    const root = dialect.isSource(path) ? parseTree(text, grammar) : null;
    if (root === null) return [];
    return bugsOf(root).map((bug) => [path, withFiles(tree, { [path]: splice(text, [bug]) })] as const);
  });
  return shuffled(all, chance);
}

/** Bugs of a project that make exactly one test red; at most `most` slips are run. */
export async function findBugs(
  dialect: Dialect,
  tree: Tree,
  grammar: Language,
  chance: Chance,
  most: number,
  run: (tree: Tree) => Promise<Run>,
): Promise<readonly Bug[]> {
  const files = readTests(dialect, tree, grammar);
  const bugs: Bug[] = [];
  for (const [source, broken] of slips(dialect, tree, grammar, chance).slice(0, most)) {
    const bug = placeBug(broken, source, files, await run(broken));
    if (bug !== null) bugs.push(bug);
  }
  return bugs;
}
