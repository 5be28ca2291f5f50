import type { FileChange } from '../../core/index.ts';
import { languageOf, type Sign, type SignKind } from '../../syntax/index.ts';
import { mayGainSign } from '../change/gained-lines.ts';
import { mayHold } from '../change/spelled.ts';
import type { Case, SideName } from '../rule.ts';
import { isCounted } from '../verdict/false-blocks.ts';

/** A sign that the head has and the base had not. */
export interface NewSign {
  readonly file: FileChange;
  readonly sign: Sign;
}

/** What is new of some kinds, and the first file that could not be looked at, with how many there are. */
export interface NewSigns {
  readonly signs: readonly NewSign[];
  readonly unread: { readonly path: string; readonly why: string; readonly count: number } | null;
}

const keyOf = ({ kind, what, text, owners }: Sign): string => JSON.stringify([kind, what, text, owners[0] ?? '']);

function signsOn(facts: Case, file: FileChange, side: SideName, kinds: ReadonlySet<SignKind>): readonly Sign[] {
  const reading = facts.signs(file, side);
  return reading.kind === 'signs' ? reading.signs.filter(({ kind }) => kinds.has(kind)) : [];
}

/** A line that begins something outside of anything else. */
const OUTERMOST = /^[^\s)\]}#/*]/;

/** Whether a bare diff shows a construct with all that is around it: in its hunk, up to a line that is not indented. */
function isShownWhole(facts: Case, file: FileChange, { line }: Sign): boolean {
  const shown = facts.excerpt(file);
  if (shown === null || shown.leftOut.length > 0) return false;
  const number = shown.after.numbers[line - 1] ?? 0;
  const hunk = file.hunks.find(({ newStart, newLines }) => newStart <= number && number < newStart + newLines);
  const lines = hunk?.lines.filter(({ sign }) => sign !== '-').slice(0, number - hunk.newStart + 1);
  return lines?.some(({ text }) => OUTERMOST.test(text)) === true;
}

/**
 * The signs of some kinds that the change adds: those of the head for which the base has no equal in any changed file, so
 * that code that moved is not new.
 */
export function newSigns(facts: Case, wanted: readonly SignKind[], looks: (path: string) => boolean): NewSigns {
  const kinds = new Set(wanted);
  const { files } = facts.evidence.diff;
  const candidates = new Set(
    files.filter((file) => looks(file.path) && languageOf(file.path) !== null && mayGainSign(file)),
  );
  const seen = [...candidates].flatMap((file) => signsOn(facts, file, 'after', kinds).map((sign) => ({ file, sign })));
  const found = seen.filter(({ file, sign }) => file.before.kind !== 'unavailable' || isShownWhole(facts, file, sign));
  const mayHave = mayHold(found.map(({ sign }) => sign.text));
  const had = new Map<string, number>();
  if (found.length > 0)
    for (const file of files.filter((one) => mayHave(facts.text(one, 'before'))))
      for (const sign of signsOn(facts, file, 'before', kinds)) had.set(keyOf(sign), (had.get(keyOf(sign)) ?? 0) + 1);
  const signs = found.filter(({ sign }) => {
    const left = had.get(keyOf(sign)) ?? 0;
    had.set(keyOf(sign), left - 1);
    return left <= 0;
  });
  const told = new Set(found);
  const unsure = new Set(seen.flatMap((one) => (told.has(one) ? [] : [one.file])));
  return { signs, unread: unreadAmong(facts, [...candidates], unsure) };
}

/** Why nothing can be said of a file: it could not be read, or it has signs that may have stood in a base out of sight. */
function whyUnread(facts: Case, file: FileChange, hasSigns: boolean): string | null {
  const reading = facts.signs(file, 'after');
  if (reading.kind === 'unreadable') return reading.why;
  return hasSigns && file.before.kind === 'unavailable' ? file.before.why : null;
}

function unreadAmong(
  facts: Case,
  files: readonly FileChange[],
  withSigns: ReadonlySet<FileChange>,
): NewSigns['unread'] {
  const failed = files.flatMap((file) => {
    const why = whyUnread(facts, file, withSigns.has(file));
    return why === null ? [] : [{ path: file.path, why }];
  });
  const [first] = failed;
  return first === undefined ? null : { ...first, count: failed.length };
}

/** Which files could not be looked at, as a clause. */
export const describeUnread = ({ path, why, count }: NonNullable<NewSigns['unread']>): string =>
  count === 1 ? `${path}: ${why}` : `${path} and ${count - 1} more files: ${why}`;

/** Whether signs in a file of this path may block: ordinary commits in its language were judged, and none falsely blocked for them. */
export const mayBlock = (path: string): boolean => isCounted(languageOf(path)?.id ?? '');
