import { groupBy, oncePer } from '../../collections/index.ts';
import { languageOf } from '../../syntax/index.ts';
import { type ChangedSource, type ChangedSymbol, production } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';
import { describe, type Explanation } from './explanation.ts';
import { namesOf } from './mentions.ts';
import { type Imports, importedPaths, isInternal, simpleName } from './module-imports.ts';
import { sayingFile } from './named-files.ts';
import { callsOutside } from './package-calls.ts';

/** Calls by which a test drives code without importing it; `pytester` (once `testdir`) runs plugins in a pytest of their own. */
const REMOTE =
  /^(subprocess|Popen|check_output|check_call|run_command|execa|spawn|spawnSync|exec|execFile|execSync|fetch|request|supertest|page|browser|client|live_server|runner|pytester|testdir)$/;

/** A folder's or file's name by which people say that its tests run the program as a whole, as its users do. */
const WHOLE = /(?:^|[^a-z])(?:e2e|end[-_]?to[-_]?end|integration|acceptance|functional)(?:[^a-z]|$)/i;

function fromDependencies([manifest]: readonly string[]): Explanation | null {
  if (manifest === undefined) return null;
  return { kind: 'possible', why: `the version of a dependency changes in ${manifest}`, removal: false };
}

/** Whether code of one language may stand behind a test in another without an import that says so. */
function mayServe(language: string, path: string): boolean {
  const own = languageOf(path)?.id;
  return language !== own && !(/^(python|javascript)$/.test(language) && /^(python|javascript)$/.test(own ?? ''));
}

/** New static methods that no other definition of some sources names: code that was there before has no use of them. */
const idleStatics = oncePer((own: readonly ChangedSource[]): ReadonlySet<string> => {
  const users = groupBy(
    own.flatMap(({ symbols }) =>
      symbols.flatMap(({ name, mentions }) => mentions.map((called) => [called, name] as const)),
    ),
    ([called]) => called,
  );
  const isUsed = (name: string): boolean =>
    (users.get(simpleName(name)) ?? []).some(([, user]) => user !== name && !name.startsWith(`${user}.`));
  const added = own.flatMap(({ changed, symbols }) => {
    const statics = new Set(symbols.flatMap(({ name, isStatic }) => (isStatic ? [name] : [])));
    return changed.filter(({ name, change }) => change === 'added' && statics.has(name));
  });
  return new Set(added.flatMap(({ name }) => (isUsed(name) ? [] : [name])));
});

/** A source that a test imports, and that moves to where the same import does not find it. */
function movedAway({ path, reading }: PlacedTest, own: readonly ChangedSource[]): ChangedSource | undefined {
  return own.find(({ file, language }) => {
    const finds = (at: string): boolean =>
      reading.imports.some((one) => importedPaths(path, one, language, [at]).length > 0);
    return file.oldPath !== null && finds(file.oldPath) && !finds(file.path);
  });
}

/** What may stand behind a test without being met on the way: what the diff does not show, or what no import tells. */
export function unsure(
  test: PlacedTest,
  facts: Case,
  imports: Imports,
  own: readonly ChangedSource[],
): Explanation | null {
  const { foreign, dependencies, sources, unseen } = production(facts);
  const idle = idleStatics(own);
  const direct = idle.size === 0 ? null : namesOf(test, test.reading);
  const isFelt = ({ name }: ChangedSymbol): boolean => !idle.has(name) || direct?.has(simpleName(name)) === true;
  const other = own.find((source) => source.changed.some(isFelt));
  const bare =
    test.reading.imports.every((one) => !isInternal(one, own[0]?.language ?? 'python', sources)) &&
    imports.reached.length === 0;
  const isRemote = test.unit.words.some((word) => REMOTE.test(word));
  const whole = WHOLE.test(test.path) && facts.excerpt(test.file) === null ? ({ whole: true } as const) : {};
  const beside = own[0]?.language === 'go' && imports.reached.length > 0 && callsOutside(test, imports.reached);
  if (other !== undefined && (imports.unseen || bare || beside || facts.excerpt(test.file) !== null)) {
    const first = other.changed.find(isFelt);
    const what = first === undefined ? other.file.path : describe(first, other);
    return {
      kind: 'possible',
      why: `${what}, and the test may reach it through files outside the diff`,
      removal: false,
      ...whole,
    };
  }
  const [hidden] = unseen;
  if (hidden !== undefined)
    return { kind: 'possible', why: `${hidden} changes, and the diff shows too little of it`, removal: false };
  const anywhere = sources.find((source) => source.changed.length > 0);
  if (isRemote && anywhere !== undefined)
    return {
      kind: 'possible',
      why: `${anywhere.file.path} changes, and the test may run it from outside`,
      removal: false,
      ...whole,
    };
  const [code] = foreign;
  if (code !== undefined) return { kind: 'possible', why: `${code} changes, which is not understood`, removal: false };
  const alien = sources.find((source) => source.changed.length > 0 && mayServe(source.language, test.path));
  if (alien !== undefined)
    return { kind: 'possible', why: `${alien.file.path} changes, and another language may call it`, removal: false };
  const moved = movedAway(test, own);
  if (moved !== undefined)
    return { kind: 'possible', why: `${moved.file.oldPath} moves to ${moved.file.path}`, removal: false };
  const saying = sayingFile(facts, test);
  if (saying !== null)
    return { kind: 'possible', why: `${saying.path} changes where it says what the test names`, removal: false };
  return fromDependencies(dependencies);
}
