import { basename } from 'node:path/posix';
import type { FileChange, HunkLine } from '../../core/index.ts';
import { languageOf } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';

/** Shorter texts stand anywhere by chance. */
const LEAST_TEXT = 4;

/** Whether a name stands in quotes, alone or behind the folders of a path. */
const quotes = (text: string, name: string): boolean =>
  ['"', "'", '`'].some((mark) => [mark, '/'].some((head) => text.includes(`${head}${name}${mark}`)));

/** Whether lines of one sign hold a text, be its quotes escaped in the test. */
function isOn(lines: readonly HunkLine[], sign: '+' | '-', text: string): boolean {
  const plain = text.replace(/\\(["'`\\])/g, '$1');
  return plain.length >= LEAST_TEXT && lines.some((line) => line.sign === sign && line.text.includes(plain));
}

/**
 * Whether some texts came with one changed file that a test file names in the base, and others went from it: a workflow, a
 * manifest, a template, anything but source code and tests, which tests read as it lies in the repository.
 */
export function isReadFrom(
  facts: Case,
  testFile: FileChange,
  { fresh, gone }: { readonly fresh: readonly string[]; readonly gone: readonly string[] },
): boolean {
  const text = facts.text(testFile, 'before') ?? '';
  const tells = ({ path, hunks, status }: FileChange): boolean => {
    if (status === 'added' || languageOf(path) !== null || facts.isTestPath(path)) return false;
    if (!quotes(text, basename(path))) return false;
    const lines = hunks.flatMap((hunk) => hunk.lines);
    const went = gone.every((one) => isOn(lines, '-', one) && !isOn(lines, '+', one));
    return went && fresh.every((one) => isOn(lines, '+', one) && !isOn(lines, '-', one));
  };
  return fresh.length > 0 && gone.length > 0 && facts.evidence.diff.files.some(tells);
}
