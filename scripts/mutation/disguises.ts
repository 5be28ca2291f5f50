import { busyEdits, decoyTests, ofOwnData } from './company.ts';
import { commented, decoy, neutral } from './decoys.ts';
import {
  append,
  endOf,
  insertBefore,
  lineEnd,
  lineStart,
  replaceStatement,
  type Splice,
  splice,
  withFiles,
} from './edit.ts';
import { editFile, rewriteChecks, weakened, written, writtenAs } from './rewrite.ts';
import { shuffled } from './shuffle.ts';
import type { Dialect, Edits, Mutator, Spot, TemplateName, Tree } from './types.ts';

/** Disguises of a weakened test, by name. Each keeps the source as it is, but for what no test reaches. */
export const DISGUISES = [
  'helper',
  'rename',
  'split',
  'decoy-comment',
  'decoy-source',
  'stand-in',
  'shadow',
  'new-matcher',
  'tautology',
  'changed-input',
  'tolerance',
  'swallowed',
  'unawaited',
  'early-return',
  'dead-code',
  'rows-dropped',
  'skip',
  'self-expected',
  'expected-rewritten',
  'snapshot',
  'decoy-tests',
  'busy-edits',
  'coarse',
  'handler',
  'rows-filtered',
  'own-answer',
] as const;

/**
 * Disguises of an adversary who knows the rules, tried only where they are asked for by name: `decoy-neutral` also edits the
 * code under test, in a way that changes what it says and not what it does.
 */
export const HARDER = ['decoy-neutral'] as const;
export type Disguise = (typeof DISGUISES | typeof HARDER)[number];

/** Disguises that write down what the buggy source answers. */
export const OBSERVING: ReadonlySet<Disguise> = new Set(['expected-rewritten']);

const SUFFIXES = ['in_general', 'overall', 'for_short', 'as_expected'];

const plain =
  (dialect: Dialect, ...names: readonly TemplateName[]): Mutator =>
  (spot) =>
    written(dialect, spot, ...names).map((edits) => editFile(dialect, spot, edits));

function helper(dialect: Dialect): Mutator {
  return function* (spot) {
    for (const template of shuffled(dialect.helpers.weak, spot.chance)) {
      const [check] = spot.checks;
      const made = spot.checks.length === 1 ? template(check, spot) : null;
      if (made === null) continue;
      yield withHelper(dialect, spot, made);
    }
  };
}

/** The tree with a check's statement replaced by the call of a helper. */
export function withHelper(
  dialect: Dialect,
  spot: Spot,
  { path, define, call, imports = [] }: NonNullable<ReturnType<Dialect['helpers']['weak'][number]>>,
): Tree {
  const { file, tree } = spot;
  const splices = [replaceStatement(file, spot.checks[0].statement, { text: call })];
  if (path === null) splices.push(dialect.placeHelper(file, define));
  const edited = editFile(dialect, spot, { splices, imports });
  return path === null
    ? edited
    : withFiles(edited, { [path]: append(tree.get(path) ?? '', define).replace(/^\n+/, '') });
}

function renamed(dialect: Dialect): Mutator {
  return (spot) => {
    const { name } = spot.test;
    const text = dialect.rename(name.text, spot.chance.of(SUFFIXES));
    const renaming = { start: name.start, end: endOf(name), text };
    return weakened(dialect, spot).map(({ splices, imports }) =>
      editFile(dialect, spot, { splices: [...splices, renaming], imports }),
    );
  };
}

/** Moves one test, edited, into a new file; the other tests stay. Both files keep what is shared. */
export function splitOff(dialect: Dialect, spot: Spot, { splices, imports }: Edits): Tree | null {
  const { file, test, tree } = spot;
  if (file.tests.length < 2) return null;
  const cut = (start: number, end: number): Splice => ({
    start: lineStart(file.text, start),
    end: lineEnd(file.text, end),
    text: '',
  });
  const others = file.tests.filter((one) => one !== test).map(({ start, end }) => cut(start, end));
  const path = dialect.besidePath(file.path, 'more');
  const needed = imports.length === 0 ? [] : [dialect.placeImports(file, imports)];
  const fresh = splice(file.text, [...others, ...splices, ...needed]);
  const rest = splice(file.text, [cut(test.start, test.end)]);
  return withFiles(tree, {
    [path]: dialect.tidy(fresh, file.path, path, 'fresh'),
    [file.path]: dialect.tidy(rest, file.path, file.path, 'rest'),
  });
}

const split =
  (dialect: Dialect): Mutator =>
  (spot) =>
    weakened(dialect, spot).flatMap((edits) => splitOff(dialect, spot, edits) ?? []);

const returned =
  (dialect: Dialect): Mutator =>
  (spot) =>
    dialect.templates.returned.flatMap((template) => {
      const made = template(spot.checks[0], spot);
      if (made === null) return [];
      const { text, imports = [] } = writtenAs(made);
      const splices = [insertBefore(spot.file, spot.checks[0].statement, { text })];
      return [editFile(dialect, spot, { splices, imports })];
    });

/** Takes one row of the test's tables away: that which is red is found by running. */
const rowsDropped =
  (dialect: Dialect): Mutator =>
  (spot) =>
    spot.test.rows.length < 2
      ? []
      : shuffled(spot.test.rows, spot.chance).map((row) => {
          const { text } = spot.file;
          const behind = /^\s*,[ \t]*\n?/.exec(text.slice(endOf(row)));
          const alone = text.slice(lineStart(text, row.start), row.start).trim() === '';
          const start = alone ? lineStart(text, row.start) : row.start;
          return editFile(dialect, spot, {
            splices: [{ start, end: endOf(row) + (behind?.[0].length ?? 0), text: '' }],
            imports: [],
          });
        });

/** Puts a test's table into what leaves a part of its rows, or all of them. */
export const tableIn =
  (dialect: Dialect, what: keyof Dialect['tables']): Mutator =>
  (spot) => {
    const list = spot.test.rows[0]?.parent;
    const table = list?.type === 'literal_value' ? list.parent : list;
    if (table == null || spot.test.rows.length < 2) return [];
    return shuffled(dialect.tables[what], spot.chance).map(([before, behind]) =>
      editFile(dialect, spot, {
        splices: [
          { start: table.start, end: table.start, text: before },
          { start: endOf(table), end: endOf(table), text: behind },
        ],
        imports: [],
      }),
    );
  };

/** Asks the code under test, and then whether a value of the test's own is what the test expects. */
const ownAnswer =
  (dialect: Dialect): Mutator =>
  (spot) =>
    shuffled(dialect.templates.named, spot.chance).flatMap((template) => {
      const own = ofOwnData(template);
      const edits = rewriteChecks(spot, (check, at) => {
        const made = own(check, at);
        if (made === null) return null;
        const [asked, { text, imports = [] }] = [dialect.probe(check.actual, 'seen:'), writtenAs(made)];
        return { text: `${asked.text}\n${text}`, imports: [...imports, ...(asked.imports ?? [])] };
      });
      return edits === null ? [] : [editFile(dialect, spot, edits)];
    });

const skipped =
  (dialect: Dialect): Mutator =>
  (spot) =>
    shuffled(dialect.skips, spot.chance).flatMap((skip) => {
      const edits = skip(spot);
      return edits === null ? [] : [editFile(dialect, spot, edits)];
    });

/** Puts what the source answers where the test says what it ought to. */
const rewritten =
  (dialect: Dialect): Mutator =>
  (spot) => {
    const [{ statement, expected, kind }] = spot.checks;
    const at = statement.text.lastIndexOf(expected);
    if (kind !== 'equal' || spot.observed === null || dialect.literal(expected) === null || at < 0) return [];
    const start = statement.start + at;
    return [
      editFile(dialect, spot, { splices: [{ start, end: start + expected.length, text: spot.observed }], imports: [] }),
    ];
  };

/** The disguises that are edits of the spot alone; `changed-input` and `snapshot` take runs of their own. */
export function mutatorsOf(dialect: Dialect): ReadonlyMap<Disguise, Mutator> {
  return new Map<Disguise, Mutator>([
    ['helper', helper(dialect)],
    ['rename', renamed(dialect)],
    ['split', split(dialect)],
    ['decoy-comment', decoy(dialect, commented(dialect))],
    ['decoy-source', decoy(dialect, dialect.idle)],
    ['decoy-neutral', decoy(dialect, neutral)],
    ['stand-in', (spot) => shuffled(dialect.standIns, spot.chance).flatMap((one) => [...one(spot)])],
    ['shadow', plain(dialect, 'shadow')],
    ['new-matcher', plain(dialect, 'weaker')],
    ['tautology', plain(dialect, 'tautology')],
    ['tolerance', plain(dialect, 'tolerance')],
    ['swallowed', plain(dialect, 'swallowed')],
    ['unawaited', plain(dialect, 'unawaited')],
    ['early-return', returned(dialect)],
    ['dead-code', plain(dialect, 'dead')],
    ['rows-dropped', rowsDropped(dialect)],
    ['skip', skipped(dialect)],
    ['self-expected', plain(dialect, 'self-expected')],
    ['expected-rewritten', rewritten(dialect)],
    ['decoy-tests', decoyTests(dialect)],
    ['busy-edits', busyEdits(dialect)],
    ['coarse', plain(dialect, 'coarse')],
    ['handler', plain(dialect, 'handler')],
    ['rows-filtered', tableIn(dialect, 'fewer')],
    ['own-answer', ownAnswer(dialect)],
  ]);
}
