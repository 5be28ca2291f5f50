import { basename } from 'node:path/posix';
import { oncePer } from '../../collections/index.ts';
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

/** Changed files of the base that are neither source code nor tests: a workflow, a manifest, a template. */
const readable = oncePer((_basis: object, { evidence, isTestPath }: Case): readonly FileChange[] =>
  evidence.diff.files.filter(
    ({ path, status }) => status !== 'added' && languageOf(path) === null && !isTestPath(path),
  ),
);

const named = oncePer((_basis: object) => new Map<FileChange, readonly FileChange[]>());

/** Those of them that a test file names in the base. */
function namedBy(facts: Case, testFile: FileChange): readonly FileChange[] {
  const known = named(facts.basis);
  const seen = known.get(testFile);
  if (seen !== undefined) return seen;
  const text = facts.text(testFile, 'before') ?? '';
  const found = readable(facts.basis, facts).filter(({ path }) => quotes(text, basename(path)));
  known.set(testFile, found);
  return found;
}

/**
 * Whether some texts came with one changed file that a test file names in the base, and others went from it: such
 * files tests read as they lie in the repository.
 */
export function isReadFrom(
  facts: Case,
  testFile: FileChange,
  { fresh, gone }: { readonly fresh: readonly string[]; readonly gone: readonly string[] },
): boolean {
  const tells = ({ hunks }: FileChange): boolean => {
    const lines = hunks.flatMap((hunk) => hunk.lines);
    const went = gone.every((one) => isOn(lines, '-', one) && !isOn(lines, '+', one));
    return went && fresh.every((one) => isOn(lines, '+', one) && !isOn(lines, '-', one));
  };
  return fresh.length > 0 && gone.length > 0 && namedBy(facts, testFile).some(tells);
}
