import { oncePer } from '../../collections/index.ts';
import type { FileChange } from '../../core/index.ts';
import { languageOf, type TestUnit } from '../../syntax/index.ts';
import { isProse } from '../change/file-roles.ts';
import { contentOf, literals } from '../change/likeness.ts';
import { changesMoreThanComments } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';
import { isBuilt } from './built-paths.ts';

/** Settings and records: a test file that names one somewhere is not about it, a test that does may be. */
const SETTINGS = /\.(json5?|ya?ml|toml|ini|cfg|conf|lock|xml|properties|env)$|(^|\/)\.[^/]+$/i;

/** So many files are looked for in tests. */
const MOST_FILES = 50;

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

/** Changed files of the base in no language that is read, and not of the tests. */
const dataFiles = oncePer((_basis: object, facts: Case): readonly FileChange[] => {
  const isData = (file: FileChange): boolean =>
    languageOf(file.path) === null &&
    file.status !== 'added' &&
    !facts.isTestPath(file.path) &&
    !facts.isTestPath(file.oldPath ?? file.path) &&
    changesMoreThanComments(file);
  return facts.evidence.diff.files.filter(isData).slice(0, MOST_FILES);
});

/** Whether a name of folders and a file is the end of a path, which the test puts behind the folder that it is about. */
const isEnd = (name: string, path: string): boolean => /^[\w.-]+\/.*\.\w+$/.test(name) && path.endsWith(`/${name}`);

/** The words of a test, as paths from the root. */
const namesIn = oncePer(({ words }: TestUnit) => words.map((word) => contentOf(word).replace(/^(?:\.{0,2}\/)+/, '')));

/** Whether a test names a file that its file named in the base, or that file does, where it is no mere setting. */
function isNamed(facts: Case, test: PlacedTest, { path, oldPath }: FileChange): boolean {
  const old = oldPath ?? path;
  const text = facts.text(test.file, 'before') ?? '';
  const named = namesIn(test.unit);
  if (named.some((name) => isEnd(name, old) && text.includes(name))) return true;
  if (isBuilt(test.file, text, test.unit.words, old)) return true;
  if (!namesPath(text, old)) return false;
  return named.includes(old) || !(SETTINGS.test(old) || isProse(old) || !old.includes('/'));
}

/**
 * A changed file in no language that is read, and not of the tests, which a test of the base names by its path: a grammar,
 * a template, a table that it loads. Null where there is none.
 */
export const namedFile = (facts: Case, test: PlacedTest): FileChange | null =>
  dataFiles(facts.basis, facts).find((file) => isNamed(facts, test, file)) ?? null;

/** Shorter texts stand anywhere by chance. */
const LEAST_TEXT = 10;
const QUOTED = /(["'`])((?:(?!\1)[^\\]){10,300})\1/g;
const LOCK = /(^|[-./])(lock|sum)(\.\w+)?$|-lock\.\w+$/;
const MOST_LINE = 1000;

const linesOf = (file: FileChange, wanted: '-' | '+'): readonly string[] =>
  file.hunks.flatMap(({ lines }) =>
    lines.flatMap(({ sign, text }) => (sign === wanted && text.length <= MOST_LINE ? [text] : [])),
  );

/** Lines that a file loses and gains, without very long ones. */
const editOf = oncePer((file: FileChange) => ({ lost: linesOf(file, '-'), gained: linesOf(file, '+') }));

/** Data files that may say what the code says. */
const sayingFiles = oncePer((_basis: object, facts: Case): readonly FileChange[] =>
  dataFiles(facts.basis, facts).filter((file) => !isProse(file.path) && !LOCK.test(file.path)),
);

/** Whether a line of the file that goes says one of some texts. */
const saidOne = (file: FileChange, texts: readonly string[]): boolean =>
  editOf(file).lost.some((line) => texts.some((text) => line.includes(text)));

/** Whether a file that said one of some texts says another one now, which the tests of a file did not name and name now. */
function saysAnother(facts: Case, file: FileChange, tests: FileChange, texts: readonly string[]): boolean {
  const { gained } = editOf(file);
  if (gained.length === 0) return false;
  const before = facts.text(file, 'before') ?? '';
  if (!texts.some((text) => before.includes(text))) return false;
  const [old, lines] = [facts.text(tests, 'before') ?? '', editOf(tests).gained];
  const named = lines.flatMap((line) => [...line.matchAll(QUOTED)].map(([, , text = '']) => text));
  return named.some(
    (text) => !old.includes(text) && !before.includes(text) && gained.some((line) => line.includes(text)),
  );
}

/**
 * A changed file in no language that is read which said, on a line that changes, a text that a test names, or which said such a
 * text and says one more that the test's file has come to name: a build file, a table of messages, settings. Whether it leads to
 * what the test sees is not known. Null where there is none.
 */
export function sayingFile(facts: Case, test: PlacedTest): FileChange | null {
  const files = sayingFiles(facts.basis, facts);
  if (files.length === 0) return null;
  const texts = literals(test.unit.words)
    .map((literal) => contentOf(literal).replaceAll('\\"', '"'))
    .filter((text) => text.length >= LEAST_TEXT);
  return files.find((file) => saidOne(file, texts) || saysAnother(facts, file, test.file, texts)) ?? null;
}
