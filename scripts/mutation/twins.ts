import { inCompany } from './company.ts';
import { splitOff, tableIn, withHelper } from './disguises.ts';
import { endOf, insertBefore, lineEnd, lineStart, splice, withFiles } from './edit.ts';
import { editFile, rewriteChecks } from './rewrite.ts';
import { shuffled } from './shuffle.ts';
import type { Dialect, Mutator, Spot, TemplateName, Tree } from './types.ts';

/** Honest refactorings in the shapes of the disguises: the test still demands what it did. */
export const TWINS = [
  'helper',
  'rename',
  'split',
  'moved-file',
  'equivalent-matcher',
  'stricter-matcher',
  'named-value',
  'parametrised',
  'reordered',
  'commented',
  'busy-edits',
  'written-anew',
  'converted',
  'rows-wrapped',
] as const;
export type Twin = (typeof TWINS)[number];

const SUFFIXES = ['in_detail', 'by_the_book', 'exactly'];

const plain =
  (dialect: Dialect, name: TemplateName): Mutator =>
  (spot) =>
    shuffled(dialect.templates[name], spot.chance)
      .flatMap((template) => rewriteChecks(spot, template) ?? [])
      .map((edits) => editFile(dialect, spot, edits));

const helper =
  (dialect: Dialect): Mutator =>
  (spot) =>
    shuffled(dialect.helpers.same, spot.chance).flatMap((template) => {
      const made = template(spot.checks[0], spot);
      return made === null ? [] : [withHelper(dialect, spot, made)];
    });

const renamed =
  (dialect: Dialect): Mutator =>
  (spot) => {
    const { name } = spot.test;
    const text = dialect.rename(name.text, spot.chance.of(SUFFIXES));
    return [editFile(dialect, spot, { splices: [{ start: name.start, end: endOf(name), text }], imports: [] })];
  };

const split =
  (dialect: Dialect): Mutator =>
  (spot) => {
    const tree = splitOff(dialect, spot, { splices: [], imports: [] });
    return tree === null ? [] : [tree];
  };

const moved =
  (dialect: Dialect): Mutator =>
  ({ file, tree }) => {
    const path = dialect.besidePath(file.path, 'season');
    const text = dialect.tidy(file.text, file.path, path, 'moved');
    return [withFiles(tree, { [file.path]: null, [path]: text })];
  };

/** Puts the test behind the last one of its file, where both stand in the same block. */
function reordered({ file, test, tree }: Spot): readonly Tree[] {
  const last = file.tests.at(-1);
  const column = (offset: number): number => offset - lineStart(file.text, offset);
  if (last === undefined || last === test || column(last.start) !== column(test.start)) return [];
  const [from, to] = [lineStart(file.text, test.start), lineEnd(file.text, test.end)];
  const behind = lineEnd(file.text, last.end);
  const text = splice(file.text, [
    { start: from, end: to, text: '' },
    { start: behind, end: behind, text: `\n${file.text.slice(from, to)}` },
  ]);
  return [withFiles(tree, { [file.path]: text })];
}

const commented =
  (dialect: Dialect): Mutator =>
  (spot) => {
    const { statement } = spot.checks[0];
    const line = insertBefore(spot.file, statement, { text: dialect.comment('as the almanac has it') });
    return [editFile(dialect, spot, { splices: [line], imports: [] })];
  };

const parametrised =
  (dialect: Dialect): Mutator =>
  (spot) => {
    const edits = dialect.parametrise(spot);
    return edits === null ? [] : [editFile(dialect, spot, edits)];
  };

/** Says the test's demand in other words, among many tests that are edited too. */
const busy =
  (dialect: Dialect): Mutator =>
  (spot) =>
    inCompany(
      dialect,
      spot,
      (['equivalent', 'stricter', 'named'] as const)
        .flatMap((name) => dialect.templates[name])
        .flatMap((template) => rewriteChecks(spot, template) ?? []),
    );

/** Every refactoring of a language that is an edit of the spot alone; `written-anew` takes runs of its own. */
export function twinsOf(dialect: Dialect): ReadonlyMap<Twin, Mutator> {
  return new Map<Twin, Mutator>([
    ['helper', helper(dialect)],
    ['rename', renamed(dialect)],
    ['split', split(dialect)],
    ['moved-file', moved(dialect)],
    ['equivalent-matcher', plain(dialect, 'equivalent')],
    ['stricter-matcher', plain(dialect, 'stricter')],
    ['named-value', plain(dialect, 'named')],
    ['parametrised', parametrised(dialect)],
    ['reordered', reordered],
    ['commented', commented(dialect)],
    ['busy-edits', busy(dialect)],
    ['converted', plain(dialect, 'converted')],
    ['rows-wrapped', tableIn(dialect, 'whole')],
  ]);
}
