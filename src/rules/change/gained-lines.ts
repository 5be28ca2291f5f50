import type { FileChange, Hunk, HunkLine } from '../../core/index.ts';
import { languageOf, mayBeSign } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { roleOf } from './file-roles.ts';

/** A line without one of these begins or ends no branch that answers a literal with a literal. */
const ASKS = /==|\.equals\(|\b(?:case|when|if|match)\b|=>|["'`\w\])]\s*:|\[\s*["'`\d]/;
const ANSWERS = /(?:\breturn\b|=>|:|\?|\bthen\b|=|,)\s*(?:(?:Ok|Err|Some)\()?[-["'`\d(]|^\s*[-["'`\d(]/;

const mayAnswer = (file: FileChange): boolean => {
  const added = file.hunks.flatMap(({ lines }) =>
    lines.filter(({ sign }) => sign === '+').map(({ text }) => text.slice(0, 500)),
  );
  return added.some((line) => ASKS.test(line)) && added.some((line) => ANSWERS.test(line));
};

/** Whether production code may gain a branch that answers literals, as far as its hunks tell. */
export const mayGainBranch = (facts: Case, file: FileChange): boolean =>
  languageOf(file.path) !== null &&
  file.status === 'modified' &&
  mayAnswer(file) &&
  roleOf(facts, file) === 'production';

/** The lines of a hunk that may be a part of something new: those added, and where none is, those that come together. */
function suspects({ lines }: Hunk): readonly HunkLine[] {
  const added = lines.filter(({ sign }) => sign === '+');
  return added.length > 0 ? added : lines.filter(({ sign }) => sign === ' ');
}

/** Whether a line that a file gains may be a part of a sign, as far as its hunks tell. */
export const mayGainSign = ({ hunks, status }: FileChange): boolean =>
  status === 'added' || hunks.length === 0 || hunks.some((hunk) => suspects(hunk).some(({ text }) => mayBeSign(text)));
