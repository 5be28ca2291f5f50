import type { FileChange } from '../core/index.ts';
import { languageOf } from '../syntax/index.ts';
import { isProse } from './file-roles.ts';
import { contentOf } from './likeness.ts';
import { changesMoreThanComments } from './production.ts';
import type { Case } from './rule.ts';
import type { PlacedTest } from './test-pairs.ts';

/** Settings and records: a test file that names one somewhere is not about it, a test that does may be. */
const SETTINGS = /\.(json5?|ya?ml|toml|ini|cfg|conf|lock|xml|properties|env)$|(^|\/)\.[^/]+$/i;

/** A name in quotes, from the folder of the file or the root of the repository. */
function namesPath(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1))
    if (
      /["'`](?:\.{0,2}\/){0,9}$/.test(text.slice(Math.max(0, at - 30), at)) &&
      /^["'`]/.test(text.slice(at + path.length))
    )
      return true;
  return false;
}

/** Whether a test names a file that its file named in the base, or that file does, where it is no mere setting. */
function isNamed(facts: Case, test: PlacedTest, { path, oldPath }: FileChange): boolean {
  const old = oldPath ?? path;
  const text = facts.text(test.file, 'before') ?? '';
  if (!namesPath(text, old)) return false;
  const isAbout = test.unit.words.some((word) => contentOf(word).replace(/^(?:\.{0,2}\/)+/, '') === old);
  return isAbout || !(SETTINGS.test(old) || isProse(old) || !old.includes('/'));
}

/**
 * A changed file in no language that is read, and not of the tests, which a test of the base names by its path: a grammar,
 * a template, a table that it loads. Null where there is none.
 */
export function namedFile(facts: Case, test: PlacedTest): FileChange | null {
  const { files } = facts.evidence.diff;
  const data = files.filter(
    (file) =>
      languageOf(file.path) === null &&
      file.status !== 'added' &&
      !facts.isTestPath(file.path) &&
      !facts.isTestPath(file.oldPath ?? file.path) &&
      changesMoreThanComments(file),
  );
  return data.slice(0, 50).find((file) => isNamed(facts, test, file)) ?? null;
}
