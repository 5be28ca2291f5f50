import { posix } from 'node:path';
import type { Evidence, Need, Tools } from '../../core/index.ts';
import { languageOf } from '../../syntax/index.ts';
import { folderEntries } from '../../text/index.ts';
import { openCase } from '../case.ts';
import { changedPaths, folderOf } from '../change/repository-path.ts';
import { type LostTest, testPairs } from '../change/test-pairs.ts';
import { explain } from '../reach/reach.ts';
import type { Case } from '../rule.ts';

/** So many missing tests are looked for: where a whole file goes, nobody left a copy of each. */
const MOST_LOST = 20;
/** Folders and files that are asked for. */
const MOST_FOLDERS = 12;
const MOST_FILES = 60;

/** Missing tests that nothing explains, which may stand a second time in files that the change leaves alone. */
function missing(facts: Case): readonly LostTest[] {
  const { lost } = testPairs(facts);
  if (lost.length > MOST_LOST) return [];
  return lost.filter(
    ({ before, renamed }) =>
      renamed === null &&
      before.unit.gate.enabled === 'yes' &&
      facts.isTestPath(before.path) &&
      explain(facts, before).kind !== 'explained',
  );
}

/** The folders of some tests, those above and, once it is known, those below that may hold tests, too. */
function foldersAround(facts: Case, tests: readonly LostTest[]): readonly string[] {
  const own = tests.map(({ before }) => folderOf(before.path));
  const near = [...own, ...own.map(folderOf).filter((folder) => facts.isTestPath(posix.join(folder, 'any.py')))];
  const below = facts.evidence.files.flatMap(({ path, side, folder }) =>
    folder === true && near.includes(path)
      ? (folderEntries(side, facts.tools.blobs) ?? []).flatMap(([name, kind]) =>
          kind === 'folder' ? [posix.join(path, name)] : [],
        )
      : [],
  );
  return [...new Set([...near, ...below])].slice(0, MOST_FOLDERS);
}

/** Test files of the base beside those that lose a test, which the change leaves alone. */
export function twinNeeds(evidence: Evidence, tools: Tools): readonly Need[] {
  const facts = openCase(evidence, null, tools);
  const tests = missing(facts);
  if (tests.length === 0) return [];
  const languages = new Set(tests.map(({ before }) => languageOf(before.path)?.id));
  const changed = changedPaths(evidence.diff);
  const folders = foldersAround(facts, tests);
  const files = evidence.files.flatMap(({ path: at, side, folder }) =>
    folder === true && folders.includes(at)
      ? (folderEntries(side, facts.tools.blobs) ?? []).flatMap(([name, kind]) =>
          kind === 'file' ? [posix.join(at, name)] : [],
        )
      : [],
  );
  const wanted = files.filter(
    (path) => !changed.has(path) && facts.isTestPath(path) && languages.has(languageOf(path)?.id),
  );
  return [
    ...folders.map((path): Need => ({ tree: 'base', path, folder: true })),
    ...[...new Set(wanted)].slice(0, MOST_FILES).map((path): Need => ({ tree: 'base', path })),
  ];
}

const known = new WeakMap<Case, ReadonlySet<string>>();

/** Digests of the tests that run in files of the base which the change leaves alone, as far as those are at hand. */
function standing(facts: Case): ReadonlySet<string> {
  const { diff, files } = facts.evidence;
  const changed = changedPaths(diff);
  const tests = files.flatMap(({ path, side, tree, folder }) => {
    if (folder === true || tree !== 'base' || changed.has(path) || !facts.isTestPath(path)) return [];
    const reading = facts.oracle(facts.unchanged(path, side), 'before');
    return reading.kind === 'tests' && reading.collected ? reading.tests : [];
  });
  return new Set(tests.filter(({ gate }) => gate.enabled === 'yes').map(({ hash }) => hash));
}

/** Whether the same test stands in a file that the change leaves alone. */
export function standsElsewhere(facts: Case, { before: { unit } }: LostTest): boolean {
  const tests = known.get(facts) ?? standing(facts);
  known.set(facts, tests);
  return unit.rows === null && unit.words.length > 3 && tests.has(unit.hash);
}
