import { languageOf } from '../../syntax/index.ts';
import { isProse } from '../change/file-roles.ts';
import { production } from '../change/production.ts';
import type { Case } from '../rule.ts';
import { describe, type Explanation, nothing } from './explanation.ts';

/** As `explain`, of a file that tests compare with: anything but tests and prose may be what it was recorded from. */
export function explainFile(facts: Case): Explanation {
  const { sources } = production(facts);
  const changed = sources.flatMap((source) => source.changed.slice(0, 1).map((symbol) => describe(symbol, source)));
  const other =
    production(facts).unseen[0] ??
    facts.evidence.diff.files.find(({ path }) => !facts.isTestPath(path) && mayBeShown(path))?.path;
  const [first] = changed;
  if (first !== undefined) return { kind: 'explained', why: first, removal: false };
  if (other !== undefined) return { kind: 'possible', why: `${other} changes, too`, removal: false };
  return { kind: 'none', why: nothing(facts), removal: false };
}

/** Whether what a program shows may come from this file: neither source code that was read, nor prose. */
const mayBeShown = (path: string): boolean => languageOf(path) === null && !isProse(path);
