import { chancesOf } from '../mutation/chances.ts';
import { shuffled } from '../mutation/shuffle.ts';
import { askClone } from './clone.ts';
import { isMixed, isTestCode, languageOfEdits } from './language.ts';

/** A commit of a repository (`owner/name`), its parent, and the language of the tests that it edits (see `languageOfEdits`). */
export interface Drawn {
  readonly repository: string;
  readonly commit: string;
  readonly parent: string;
  readonly language: string;
}

/** So far back commits are drawn from. */
const LAST = 6000;
/** So many paths of a commit are asked about. */
const PATHS = 200;
/** A line of Rust that is part of a test, taken out: tests stand beside the code there. */
const RUST_TEST = /^-\s*(?:assert|#\[(?:test|ignore|rstest|tokio::test))/m;

interface Touched extends Drawn {
  readonly tests: readonly string[];
  readonly mixed: readonly string[];
}

/** Commits with one parent that edit or delete a file of tests, or one of a language whose tests stand in any file. */
function listTouched(folder: string, repository: string): readonly Touched[] {
  const log = askClone(folder, 'log', '--no-merges', '--raw', '--no-renames', `-${LAST}`, '--format=@%H %P', 'HEAD');
  return log
    .split(/^@/m)
    .slice(1)
    .flatMap((entry): Touched[] => {
      const [head = '', ...lines] = entry.split('\n');
      const [commit = '', parent = ''] = head.split(' ');
      const paths = lines.flatMap((line) => {
        const [modes = '', file = ''] = line.split('\t');
        return /^:.* [MD]$/.test(modes) ? [file] : [];
      });
      const tests = paths.filter((file) => isTestCode(file));
      const mixed = paths.filter((file) => isMixed(file) && !tests.includes(file));
      const language = languageOfEdits(paths);
      return parent === '' || tests.length + mixed.length === 0
        ? []
        : [{ repository, commit, parent, language, tests, mixed }];
    });
}

/** Whether a commit takes lines out of tests, so that they may demand less than before. */
function takesOut(folder: string, { commit, parent, tests, mixed }: Touched): boolean {
  const diff = (form: readonly string[], paths: readonly string[]): string =>
    paths.length === 0
      ? ''
      : askClone(folder, 'diff', ...form, '--no-renames', parent, commit, '--', ...paths.slice(0, PATHS));
  return /^\d+\t[1-9]/m.test(diff(['--numstat'], tests)) || RUST_TEST.test(diff([], mixed));
}

/**
 * Draws ordinary commits that edit existing tests: without merges, among the last 6,000 of a history, in an order that the seed and the
 * repository's name decide. `isKnown` leaves commits out, such as those that were drawn before.
 */
export function drawCommits(
  folder: string,
  repository: string,
  count: number,
  seed: number,
  isKnown: (commit: string) => boolean,
): readonly Drawn[] {
  const drawn: Drawn[] = [];
  const touched = listTouched(folder, repository).toSorted((a, b) => (a.commit < b.commit ? -1 : 1));
  for (const one of shuffled(touched, chancesOf(seed, repository)())) {
    if (drawn.length === count) break;
    const { commit, parent, language } = one;
    if (!isKnown(commit) && takesOut(folder, one)) drawn.push({ repository, commit, parent, language });
  }
  return drawn;
}

/** A commit by its id or the beginning of it. Throws where the clone has no such commit, or it no parent. */
export function takeCommit(folder: string, repository: string, id: string): Drawn {
  const [commit = '', parent = ''] = askClone(folder, 'rev-parse', id, `${id}^`).split('\n');
  const paths = askClone(folder, 'diff', '--name-only', '--no-renames', '--diff-filter=MD', parent, commit);
  return { repository, commit, parent, language: languageOfEdits(paths.split('\n')) };
}
