import { flush, indentAt, insertBefore, lineEnd, lineStart, replaceStatement, type Splice, splice } from './edit.ts';
import { editOne, rewriteChecks } from './rewrite.ts';
import { shuffled } from './shuffle.ts';
import type { Dialect, Edits, Mutator, Read, Spot, Template, Test, Tree } from './types.ts';

/** Edits of a test file that go together. */
const together = (all: readonly Edits[]): Edits => ({
  splices: all.flatMap(({ splices }) => splices),
  imports: [...new Set(all.flatMap(({ imports }) => imports))],
});

const NONE: Edits = { splices: [], imports: [] };

/** Takes a test out of its file. */
export const cutTest = ({ text }: Read, { start, end }: Test): Splice => ({
  start: lineStart(text, start),
  end: lineEnd(text, end),
  text: '',
});

/** A test once more under another name, edited; lines that end with a newline. */
export function cloneTest(dialect: Dialect, file: Read, test: Test, suffix: string, edits: readonly Splice[]): string {
  const { start: from, end: to } = cutTest(file, test);
  const { name } = test;
  const renaming = { start: name.start, end: name.start + name.text.length, text: dialect.rename(name.text, suffix) };
  const moved = [...edits, renaming].map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
  return splice(file.text.slice(from, to), moved);
}

/** Puts tests behind one of a file. */
export function putBehind({ text }: Read, test: Test, clones: readonly string[]): Splice {
  const at = lineEnd(text, test.end);
  return { start: at, end: at, text: clones.map((one) => `\n${one}`).join('') };
}

/** The spot with another test of the tree in the place of its own, to be edited at its first check. */
function spotIn(spot: Spot, file: Read, test: Test): Spot | null {
  const [check] = test.checks;
  return check === undefined ? null : { ...spot, file, test, checks: [check] };
}

const SEASONS = ['in_spring', 'in_autumn', 'at_night'] as const;

/** New tests beside a spot's, for show: their texts and the imports that they need. */
type Decoys = (
  dialect: Dialect,
  spot: Spot,
) => { readonly clones: readonly string[]; readonly imports: readonly string[] } | null;

/** Other tests of the file once more. */
const copies: Decoys = (dialect, { file, test, chance }) => {
  const others = shuffled(
    file.tests.filter((one) => one !== test && one.checks.length > 0),
    chance,
  ).slice(0, SEASONS.length);
  if (others.length < SEASONS.length) return null;
  return { clones: others.map((one, at) => cloneTest(dialect, file, one, SEASONS[at] ?? '', [])), imports: [] };
};

/** The test itself three times, its checks written by a template; those that it does not fit go. */
const clonesBy =
  (write: Template): Decoys =>
  (dialect, spot) => {
    const { file, test } = spot;
    let fits = false;
    const edits = test.checks.map((check): Edits => {
      const made = rewriteChecks({ ...spot, checks: [check] }, write);
      fits ||= made !== null;
      return made ?? { splices: [replaceStatement(file, check.statement, { text: '' })], imports: [] };
    });
    const { splices, imports } = together(edits);
    return fits ? { clones: SEASONS.map((season) => cloneTest(dialect, file, test, season, splices)), imports } : null;
  };

/** A value of the test's own in the place of what the code under test answers. */
export const ofOwnData =
  (template: Template): Template =>
  (check, spot) =>
    check.kind === 'equal' ? template({ ...check, actual: check.expected }, spot) : null;

const decoysOf = ({ templates }: Dialect): readonly Decoys[] => [
  copies,
  ...templates.weaker.slice(0, 3).map(clonesBy),
  ...templates.named.map(ofOwnData).map(clonesBy),
];

/** Takes the checks out, or the whole test. */
const removals = ({ file, test, checks }: Spot): readonly Edits[] => [
  { splices: checks.map(({ statement }) => replaceStatement(file, statement, { text: '' })), imports: [] },
  { splices: [cutTest(file, test)], imports: [] },
];

/** Takes a test or its checks away, and puts three new ones beside it that do not ask what it asked. */
export const decoyTests =
  (dialect: Dialect): Mutator =>
  (spot) => {
    const { file, test, tree, chance } = spot;
    const pairs = decoysOf(dialect).flatMap((decoys) => removals(spot).map((removal) => [decoys, removal] as const));
    return shuffled(pairs, chance).flatMap(([decoys, removal]) => {
      const made = decoys(dialect, spot);
      if (made === null) return [];
      const added = { splices: [putBehind(file, test, made.clones)], imports: made.imports };
      return [editOne(dialect, tree, file, together([removal, added]))];
    });
  };

/** An edit of a test that asks for what it asked; null where it does not fit. */
type Show = (dialect: Dialect, spot: Spot) => Edits | null;

const textOf = ({ file, checks: [{ statement }] }: Spot): string =>
  flush(statement.text, indentAt(file.text, statement.start));

const named: Show = ({ templates }, spot) => rewriteChecks(spot, templates.named[0] ?? (() => null));

const repeated: Show = (_, spot) => ({
  splices: [replaceStatement(spot.file, spot.checks[0].statement, { text: `${textOf(spot)}\n${textOf(spot)}` })],
  imports: [],
});

/** A check that cannot fail behind one that can. */
const vain: Show = ({ templates }, spot) => {
  const [check] = spot.checks;
  const all = templates.tautology.map((template) => template(check, spot));
  const own = all
    .map((one) => (typeof one === 'string' ? { text: one } : one))
    .find((one) => one !== null && !one.text.includes(check.actual));
  if (check.kind !== 'equal' || own === null || own === undefined) return null;
  const text = `${textOf(spot)}\n${own.text}`;
  return { splices: [replaceStatement(spot.file, check.statement, { text })], imports: own.imports ?? [] };
};

/** Prints what is asked. */
const printed: Show = (dialect, spot) => {
  const [check] = spot.checks;
  if (check.kind !== 'equal') return null;
  const { text, imports = [] } = dialect.probe(check.actual, 'seen:');
  return { splices: [insertBefore(spot.file, check.statement, { text })], imports };
};

/** Another name for the first variable that the test binds. */
const renamed: Show = (_, { test: { body } }) => {
  const name = /^\s*(?:(?:const|let|let mut|var|final|int|double|long|boolean|String)\s+)?\$?(\w+) :?= /m.exec(
    body.text,
  )?.[1];
  if (name === undefined) return null;
  const text = body.text.replaceAll(new RegExp(`(?<![.\\w])${name}\\b`, 'g'), `${name}Here`);
  return { splices: [{ start: body.start, end: body.start + body.text.length, text }], imports: [] };
};

const SHOWS: readonly Show[] = [named, repeated, vain, printed, renamed];
/** So many other tests are edited for show. */
const COMPANY = 11;

/** Each edit of a spot in the company of many other tests, which are edited for show: in one way, or each in its own. */
export function* inCompany(dialect: Dialect, spot: Spot, edits: readonly Edits[]): Iterable<Tree> {
  const { chance, files, tree } = spot;
  const others = files.flatMap((file) =>
    file.tests.flatMap((test) => (file === spot.file && test === spot.test ? [] : (spotIn(spot, file, test) ?? []))),
  );
  const ways = [...SHOWS.map((show) => [show, repeated]), SHOWS];
  for (const own of shuffled(edits, chance)) {
    const shows = shuffled(chance.of(ways), chance);
    const company = shuffled(others, chance).slice(0, COMPANY);
    const byFile = new Map<Read, Edits[]>([[spot.file, [own]]]);
    for (const [at, other] of company.entries()) {
      const first = shows[at % shows.length];
      const made = first?.(dialect, other) ?? repeated(dialect, other) ?? NONE;
      byFile.set(other.file, [...(byFile.get(other.file) ?? []), made]);
    }
    yield [...byFile].reduce((done, [file, all]) => editOne(dialect, done, file, together(all)), tree);
  }
}

/** Demands less in one test, or takes it away, and edits many others for show. */
export const busyEdits =
  (dialect: Dialect): Mutator =>
  (spot) => {
    const looser = [...dialect.templates.weaker, ...dialect.templates.tolerance];
    return inCompany(dialect, spot, [
      ...removals(spot),
      ...shuffled(looser, spot.chance)
        .flatMap((template) => rewriteChecks(spot, template) ?? [])
        .slice(0, 2),
    ]);
  };
