import type { FileChange } from '../core/index.ts';
import { type LiteralBranch, languageOf, readLiteralBranches } from '../syntax/index.ts';
import { roleOf } from './file-roles.ts';
import type { Case, SideName } from './rule.ts';

/** A branch of production code that answers a literal with a literal, and that no changed file had before. */
export interface NewBranch {
  readonly file: FileChange;
  readonly branch: LiteralBranch;
}

/** A line without one of these begins or ends no such branch. */
const ASKS = /==|\.equals\(|\b(?:case|when|if|match)\b|=>|["'`\w\])]\s*:|\[\s*["'`\d]/;
const ANSWERS = /(?:\breturn\b|=>|:|\?|\bthen\b|=|,)\s*(?:(?:Ok|Err|Some)\()?[-["'`\d(]|^\s*[-["'`\d(]/;

/** Whether a literal says enough to be told apart from what anybody would write. */
export const isTelling = (literal: string): boolean =>
  /^-?\d/.test(literal) ? /\d{2}/.test(literal) && !/^1?00?$/.test(literal) : literal.length > 4;

/** A text in which there is more than a word: figures, blanks, marks. */
const isComposed = (literal: string): boolean => literal.length > 8 && /[^"\p{L}_-]/u.test(literal);

/** Whether what a branch asks for and gives is more than a flag or a small number. */
const asksForMuch = ({ inputs, fragments, output }: LiteralBranch): boolean =>
  inputs.some(isTelling) || fragments.length > 0 || isComposed(output);

/** Whether a list of several values is answered with a value that has a fraction, or is a text. */
const asksForList = ({ inputs, output }: LiteralBranch): boolean =>
  inputs.some((one) => /^[[(].* , /.test(one)) && /^(?:-?\d+\.\d|"..)/.test(output);

const mayHold = (file: FileChange): boolean => {
  const added = file.hunks.flatMap(({ lines }) =>
    lines.filter(({ sign }) => sign === '+').map(({ text }) => text.slice(0, 500)),
  );
  return added.some((line) => ASKS.test(line)) && added.some((line) => ANSWERS.test(line));
};

function branchesOn(facts: Case, file: FileChange, side: SideName): readonly LiteralBranch[] {
  const text = facts.text(file, side);
  const path = side === 'before' ? (file.oldPath ?? file.path) : file.path;
  return text === null ? [] : readLiteralBranches(path, text, facts.tools.grammars);
}

const keyOf = ({ inputs, fragments, output }: LiteralBranch): string => JSON.stringify([inputs, fragments, output]);

function read(facts: Case): readonly NewBranch[] {
  const { files } = facts.evidence.diff;
  const sources = files.filter(({ path, status }) => languageOf(path) !== null && status === 'modified');
  const found = sources
    .filter((file) => mayHold(file) && roleOf(facts, file) === 'production')
    .flatMap((file) => branchesOn(facts, file, 'after').map((branch) => ({ file, branch })))
    .filter(({ branch }) => (isTelling(branch.output) && asksForMuch(branch)) || asksForList(branch));
  if (found.length === 0) return [];
  const had = new Set(
    files
      .filter(({ path }) => languageOf(path) !== null)
      .flatMap((file) => branchesOn(facts, file, 'before').map(keyOf)),
  );
  return found.filter(({ branch }) => !had.has(keyOf(branch)));
}

const known = new WeakMap<object, readonly NewBranch[]>();

/** Branches with telling literals that production files of the base newly have. */
export function newBranches(facts: Case): readonly NewBranch[] {
  const seen = known.get(facts.basis) ?? read(facts);
  known.set(facts.basis, seen);
  return seen;
}
