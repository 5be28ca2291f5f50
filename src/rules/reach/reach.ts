import { groupBy, oncePer } from '../../collections/index.ts';
import { languageOf } from '../../syntax/index.ts';
import { isByImport, isFollowed } from '../change/module-paths.ts';
import { type ChangedSource, production } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import { isNamedFor } from '../change/test-paths.ts';
import type { Case } from '../rule.ts';
import { describe, type Explanation, nothing } from './explanation.ts';
import { loadsByName } from './loads-by-name.ts';
import { close, isCalled, mentioned, namesOf } from './mentions.ts';
import { handedOn, ownerOf, reachedSources, simpleName } from './module-imports.ts';
import { walkModulesOf } from './modules.ts';
import { namedFile } from './named-files.ts';
import { shown } from './shown.ts';
import { withoutItsMethod } from './taken-away.ts';
import { unsure } from './unsure.ts';

/** A package that the test imports as a whole may hand on any symbol below its folder; one that is named is meant. */
function throughPackage(
  folders: readonly string[],
  names: ReadonlySet<string>,
  sources: readonly ChangedSource[],
): Explanation | null {
  for (const source of sources) {
    if (!folders.some((one) => `/${source.file.path}`.includes(one))) continue;
    const symbol = source.changed.find((one) => one.name !== '<module>' && one.alike !== true && mentioned(names, one));
    if (symbol !== undefined)
      return { kind: 'explained', why: describe(symbol, source), removal: symbol.change === 'removed' };
  }
  return null;
}

const known = new WeakMap<Case, Map<PlacedTest, Explanation>>();

/** Looks for a production change of the diff that explains a change of this test (of either side); once per test. */
export function explain(facts: Case, test: PlacedTest): Explanation {
  const explained = known.get(facts) ?? new Map<PlacedTest, Explanation>();
  known.set(facts, explained);
  const seen = explained.get(test) ?? look(facts, test);
  explained.set(test, seen);
  return seen;
}

const byLanguage = oncePer((sources: readonly ChangedSource[]) => groupBy(sources, ({ language }) => language));

const NO_SOURCES: readonly ChangedSource[] = [];

/** The sources of one language; always the same list, by which others remember what they found out about it. */
const sourcesIn = (sources: readonly ChangedSource[], language: string): readonly ChangedSource[] =>
  byLanguage(sources).get(language) ?? NO_SOURCES;

/** A symbol within reach that is written in another way, and hardly does anything else. */
function rewordedWithin(reached: readonly ChangedSource[], names: ReadonlySet<string>): Explanation | null {
  for (const source of reached) {
    const symbol = source.changed.find((one) => one.alike === true && mentioned(names, one));
    if (symbol !== undefined)
      return { kind: 'possible', why: `${describe(symbol, source)} in hardly more than its wording`, removal: false };
  }
  return null;
}

/** A changed symbol that the test's names lead to, by what each file on the way defines and imports, changed or not. */
function throughModules(
  facts: Case,
  test: PlacedTest,
  direct: ReadonlySet<string>,
  own: readonly ChangedSource[],
): Explanation | null {
  if (own.every(({ changed }) => changed.length === 0)) return null;
  const { reached } = walkModulesOf(facts, test, direct);
  for (const source of own) {
    const names = reached.get(source.file.path);
    const symbol = source.changed.find(
      (one) => one.name !== '<module>' && one.alike !== true && names?.has(one.name) === true,
    );
    if (symbol !== undefined)
      return { kind: 'explained', why: describe(symbol, source), removal: symbol.change === 'removed' };
  }
  return null;
}

/**
 * A changed method of a type that the test's names lead to, where calls are not followed to other files: whoever has the type may be
 * called back by what it is handed to. A new method is called by nobody who was there before.
 */
function throughTypes(
  reached: readonly ChangedSource[],
  names: ReadonlySet<string>,
  language: string,
): Explanation | null {
  if (isFollowed(language)) return null;
  for (const source of reached) {
    const symbol = source.changed.find(
      ({ name, change, alike }) =>
        change === 'changed' && alike !== true && name.includes('.') && names.has(simpleName(ownerOf(name))),
    );
    if (symbol !== undefined) return { kind: 'explained', why: describe(symbol, source), removal: false };
  }
  return null;
}

/** Whether all code of the repository that a test leads to is at hand, so that what was not met is not within its reach. */
function hasEnded(facts: Case, test: PlacedTest, direct: ReadonlySet<string>): boolean {
  if (!isByImport(languageOf(test.path)?.id ?? '')) return false;
  const { wanted, open, reached } = walkModulesOf(facts, test, direct);
  return !open && wanted.length === 0 && !loadsByName(facts, test, reached.keys());
}

function look(facts: Case, test: PlacedTest): Explanation {
  const { sources } = production(facts);
  const language = languageOf(test.path)?.id ?? '';
  const own = sourcesIn(sources, language);
  const imports = reachedSources(test, language, own);
  const direct = namesOf(test, test.reading);
  const names = close(new Set(direct), imports.reached);
  const reached = { names, sources: imports.reached };
  for (const removal of [true, false])
    for (const source of imports.reached) {
      const symbol = source.changed.find(
        (one) =>
          (one.change === 'removed') === removal &&
          one.name !== '<module>' &&
          one.alike !== true &&
          mentioned(names, one) &&
          isCalled(one, direct, reached),
      );
      if (symbol !== undefined) return { kind: 'explained', why: describe(symbol, source), removal };
    }
  const further = throughModules(facts, test, direct, own);
  if (further !== null) return further;
  const called = throughTypes(imports.reached, names, language);
  if (called !== null) return called;
  const reworded = rewordedWithin(imports.reached, names);
  if (reworded !== null) return reworded;
  const top = imports.reached.find((source) => source.changed.some(({ name }) => name === '<module>'));
  if (top !== undefined)
    return { kind: 'possible', why: `code at the top level of ${top.file.path} is changed`, removal: false };
  const plain = shown(facts, test, names, own);
  if (plain !== null) return plain;
  const others = own.filter((source) => !imports.reached.includes(source));
  const named = throughPackage(handedOn(test, language), names, others);
  if (named !== null) return named;
  const data = namedFile(facts, test);
  if (data !== null)
    return { kind: 'explained', why: `${data.path} is changed, which it names`, removal: data.status === 'deleted' };
  const seen = hasEnded(facts, test, direct) ? { ...imports, unseen: false } : imports;
  const gone = own.find(({ file }) => file.status === 'deleted' && isNamedFor(file.path, test.path));
  if (gone !== undefined) return { kind: 'explained', why: `${gone.file.path} is removed`, removal: true };
  const taken = seen.unseen ? withoutItsMethod(test, own) : null;
  return taken ?? unsure(test, facts, seen, own) ?? { kind: 'none', why: nothing(facts), removal: false };
}
