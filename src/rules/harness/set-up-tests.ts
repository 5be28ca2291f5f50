import type { Evidence, FileChange, Need, Tools } from '../../core/index.ts';
import { type Import, languageOf, type StandIn } from '../../syntax/index.ts';
import { openCase } from '../case.ts';
import { roleOf } from '../change/file-roles.ts';
import { changedPaths } from '../change/repository-path.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import { testPathsOf } from '../change/test-paths.ts';
import { sourcePathsOf } from '../reach/module-imports.ts';
import type { Case, SideName } from '../rule.ts';
import { shutByFile } from './shadowed-class.ts';
import { standInsOf } from './stand-ins.ts';

const MOST_NEEDS = 24;

/** Stand-ins that are in force in any test; what a set-up defines is so only where a test names it. */
const freeIn = (facts: Case, file: FileChange, side: SideName): readonly StandIn[] =>
  standInsOf(facts, file, side).filter(({ automatic, kind }) => automatic && kind !== 'definition');

function importsOf(facts: Case, file: FileChange): readonly Import[] {
  const [tests, source] = [facts.oracle(file, 'after'), facts.source(file, 'after')];
  return tests.kind === 'tests' ? tests.imports : source.kind === 'source' ? source.imports : [];
}

/** Where a class of Ruby lies by convention: `OvenTimer` in `oven_timer`. */
const snake = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();

/** The import by which a set-up has what it replaces; a dotted text that it names instead counts as one. */
function originOf({ kind, module }: StandIn, imports: readonly Import[], isRuby: boolean): readonly Import[] {
  if (module === null) return [];
  if (kind === 'override' || isRuby) {
    const file = snake(module);
    const bound = imports.filter(({ names }) => names.some(({ local }) => local === module));
    return [{ module: file, names: [] }, ...imports.filter((one) => one.module.endsWith(`/${file}`)), ...bound];
  }
  if (kind === 'module') return [{ module, names: [] }];
  const [root = ''] = module.split('.');
  const bound = imports.filter(({ names }) => names.some(({ local }) => local === root));
  if (bound.length > 0) return bound;
  const parts = module.split('.');
  // `orchard.crate.Crate`: each of its beginnings may be the module.
  return parts.map((_, index) => ({ module: parts.slice(0, index + 1).join('.'), names: [] }));
}

/** Where the tests of what a changed set-up replaces commonly lie. */
function testsBehind(facts: Case, file: FileChange): readonly string[] {
  const language = languageOf(file.path);
  if (language === null || file.after.kind !== 'text' || roleOf(facts, file) !== 'harness') return [];
  const had = new Set(freeIn(facts, file, 'before').map(({ text }) => text));
  const fresh = freeIn(facts, file, 'after').filter(({ text }) => !had.has(text));
  if (fresh.length === 0) return [];
  const imports = importsOf(facts, file);
  const origins = fresh.flatMap((one) => originOf(one, imports, language.id === 'ruby'));
  const paths = origins.flatMap((one) => sourcePathsOf(file.path, one, language.id));
  // A name may be replaced in the very module of the tests that use it.
  return [...new Set(paths.flatMap((path) => (facts.isTestPath(path) ? [path] : testPathsOf(path))))];
}

/** Files of the base that the change leaves as they are: tests that a changed set-up may bear upon, classes that new ones of the tests may shut out. */
export function setUpNeeds(evidence: Evidence, tools: Tools): readonly Need[] {
  const facts = openCase(evidence, null, tools);
  const changed = changedPaths(evidence.diff);
  const paths = evidence.diff.files.flatMap((file) => [
    ...testsBehind(facts, file),
    ...(shutByFile(facts, file)?.paths ?? []),
  ]);
  return [...new Set(paths)]
    .filter((path) => !changed.has(path))
    .slice(0, MOST_NEEDS)
    .map((path) => ({ tree: 'base', path }));
}

/** The same tests, as far as they are at hand, each beside itself. */
export function setUpPairs(facts: Case): readonly TestPair[] {
  const { files, diff } = facts.evidence;
  const wanted = new Set(diff.files.flatMap((file) => testsBehind(facts, file)));
  return files.flatMap(({ path, side, tree }) => {
    if (tree !== 'base' || side.kind !== 'text' || !wanted.has(path) || !facts.isTestPath(path)) return [];
    const file = facts.unchanged(path, side);
    const reading = facts.oracle(file, 'before');
    if (reading.kind !== 'tests') return [];
    return reading.tests.map((unit) => {
      const placed: PlacedTest = { file, path, reading, unit };
      return { before: placed, after: placed };
    });
  });
}
