import type { FileChange } from '../../core/index.ts';
import { type LiteralBranch, languageOf } from '../../syntax/index.ts';
import { mayGainBranch } from '../change/gained-lines.ts';
import { mayHold } from '../change/spelled.ts';
import type { Case } from '../rule.ts';

/** A branch of production code that answers with a literal, or a peculiar number, and that no changed file had before. */
export interface NewBranch {
  readonly file: FileChange;
  readonly branch: LiteralBranch;
}

/** Whether a literal says enough to be told apart from what anybody would write. */
export const isTelling = (literal: string): boolean =>
  /^-?\d/.test(literal) ? /\d{2}/.test(literal) && !/^1?00?$/.test(literal) : literal.length > 4;

/** A text in which there is more than a word: figures, blanks, marks. */
const isComposed = (literal: string): boolean => literal.length > 8 && /[^"\p{L}_-]/u.test(literal);

/** Four figures that are not round, or three with a fraction. */
const isExact = (number: string): boolean => {
  const figures = number.replace(/\D/g, '').length;
  return number.includes('.') ? figures > 2 && !/\.0+$/.test(number) : figures > 3 && !/00$/.test(number);
};

/** An answer that nobody would write who computes it: an exact number, or a text of several words or figures. */
export const isPlanted = (output: string): boolean =>
  output.startsWith('"') ? isComposed(output) : (output.match(/-?\d[\d.]*/g) ?? []).some(isExact);

/** Whether what a branch asks for and gives is more than a flag or a small number. */
const asksForMuch = ({ inputs, fragments, output }: LiteralBranch): boolean =>
  inputs.some(isTelling) || fragments.length > 0 || isComposed(output);

/** Whether a list of several values is answered with a value that has a fraction, or is a text. */
const asksForList = ({ inputs, output }: LiteralBranch): boolean =>
  inputs.some((one) => /^[[(].* , /.test(one)) && /^(?:-?\d+\.\d|"..)/.test(output);

const keyOf = ({ inputs, fragments, output }: LiteralBranch): string => JSON.stringify([inputs, fragments, output]);

/** Leaves out the branches that one of some files had before. */
function withoutOld(facts: Case, branches: readonly NewBranch[], files: readonly FileChange[]): readonly NewBranch[] {
  const had = new Set(files.flatMap((file) => facts.branches(file, 'before').map(keyOf)));
  return branches.filter(({ branch }) => !had.has(keyOf(branch)));
}

const spelling = ({ branch: { inputs, fragments, output } }: NewBranch): string =>
  [...inputs, ...fragments, output].join(' ');

function read(facts: Case): readonly NewBranch[] {
  const { files } = facts.evidence.diff;
  // Most stood in their own file before, and so spare the reading of all others.
  const found = files
    .filter((file) => mayGainBranch(facts, file))
    .flatMap((file) => {
      const now = facts.branches(file, 'after').map((branch) => ({ file, branch }));
      const telling = now.filter(
        ({ branch }) =>
          branch.output === '' ||
          (isTelling(branch.output) && asksForMuch(branch)) ||
          asksForList(branch) ||
          isPlanted(branch.output),
      );
      return telling.length === 0 ? [] : withoutOld(facts, telling, [file]);
    });
  if (found.length === 0) return [];
  const mayHave = mayHold(found.map(spelling));
  const others = files.filter((file) => languageOf(file.path) !== null && mayHave(facts.text(file, 'before')));
  return withoutOld(facts, found, others);
}

const known = new WeakMap<object, readonly NewBranch[]>();

/** Branches with telling literals that production files of the base newly have. */
export function newBranches(facts: Case): readonly NewBranch[] {
  const seen = known.get(facts.basis) ?? read(facts);
  known.set(facts.basis, seen);
  return seen;
}
