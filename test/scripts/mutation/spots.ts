import path from 'node:path';
import { openChance } from '../../../scripts/fuzz/random.ts';
import { DIALECTS } from '../../../scripts/mutation/languages/index.ts';
import { type Project, readProjects } from '../../../scripts/mutation/project.ts';
import { readTests } from '../../../scripts/mutation/spots.ts';
import type { Dialect, Read, Spot } from '../../../scripts/mutation/types.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/mutation');
export const PROJECTS: readonly Project[] = readProjects(FIXTURES);
export const GRAMMARS = await loadGrammars(DIALECTS.map(({ grammar }) => grammar));

/** The dialect of a project; fails where there is none. */
export function dialectOf(project: Project): Dialect {
  const dialect = DIALECTS.find(({ id }) => id === project.dialect);
  if (dialect === undefined) throw new Error(`no dialect ${project.dialect}`);
  return dialect;
}

/** Test files by their project: reading them is what takes long. */
const known = new Map<Project, readonly Read[]>();

/** Every check of a project's tests as if it were red, each with its own source of chance. */
export function spotsOf(project: Project, seed: number): readonly Spot[] {
  const dialect = dialectOf(project);
  const grammar = GRAMMARS.get(dialect.grammar);
  const source = [...project.tree.keys()].filter(dialect.isSource).at(-1);
  if (grammar === undefined || source === undefined) return [];
  const files = known.get(project) ?? readTests(dialect, project.tree, grammar);
  known.set(project, files);
  return files.flatMap((file) =>
    file.tests.flatMap((test) =>
      test.checks.map(
        (check): Spot => ({
          tree: project.tree,
          files,
          file,
          test,
          checks: [check],
          source,
          observed: check.kind === 'equal' ? '17' : null,
          chance: openChance(seed),
        }),
      ),
    ),
  );
}
