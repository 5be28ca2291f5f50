import { oncePer } from '../../collections/index.ts';
import type { FileChange } from '../../core/index.ts';
import { languageOf } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { mayGainBranch, mayGainSign } from './gained-lines.ts';
import { isFollowed } from './module-paths.ts';
import { changedSource } from './production.ts';

const SIDES = ['before', 'after'] as const;

/** Languages in which code beside the tests changes. */
const changedLanguages = oncePer(
  (_basis: object, { evidence, isTestPath }: Case): ReadonlySet<string | undefined> =>
    new Set(evidence.diff.files.flatMap(({ path }) => (isTestPath(path) ? [] : [languageOf(path)?.id]))),
);

/**
 * Reads of a changed file what rules ask for later. Its trees are at hand now; where a change is too large for all of them to
 * be held, the file would be parsed again for each question.
 */
export function readAlong(facts: Case, file: FileChange): void {
  const language = languageOf(file.path)?.id;
  if (language === undefined) return;
  if (facts.isTestPath(file.path)) {
    for (const side of SIDES) facts.standIns(file, side);
    // A test's own file is where a walk to the code that it reaches begins; other tests may lead to it, as it was, too.
    if (isFollowed(language) && changedLanguages(facts.basis, facts).has(language))
      for (const side of SIDES) facts.source(file, side);
  } else changedSource(facts, file);
  if (mayGainBranch(facts, file) && facts.branches(file, 'after').length > 0) facts.branches(file, 'before');
  const signs = mayGainSign(file) ? facts.signs(file, 'after') : null;
  if (signs?.kind === 'signs' && signs.signs.length > 0) facts.signs(file, 'before');
}
