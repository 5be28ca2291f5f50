import { isTestPath } from '../../src/syntax/index.ts';
import { chancesOf } from '../mutation/chances.ts';
import { shuffled } from '../mutation/shuffle.ts';
import { askClone } from './clone.ts';

/** A commit of a repository (`owner/name`), and its parent. */
export interface Drawn {
  readonly repository: string;
  readonly commit: string;
  readonly parent: string;
}

/** So far back commits are drawn from. */
const LAST = 6000;
/** So many paths of a commit are asked about. */
const PATHS = 200;
/** A line of Rust that is part of a test, taken out: tests stand beside the code there. */
const RUST_TEST = /^-\s*(?:assert|#\[(?:test|ignore|rstest|tokio::test))/m;

interface Touched extends Drawn {
  readonly tests: readonly string[];
  readonly rust: readonly string[];
}

/** Commits with one parent that edit or delete a file of tests, or any of Rust. */
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
      const tests = paths.filter((file) => isTestPath(file));
      const rust = paths.filter((file) => file.endsWith('.rs') && !tests.includes(file));
      return parent === '' || tests.length + rust.length === 0 ? [] : [{ repository, commit, parent, tests, rust }];
    });
}

/** Whether a commit takes lines out of tests, so that they may demand less than before. */
function takesOut(folder: string, { commit, parent, tests, rust }: Touched): boolean {
  const diff = (form: readonly string[], paths: readonly string[]): string =>
    paths.length === 0
      ? ''
      : askClone(folder, 'diff', ...form, '--no-renames', parent, commit, '--', ...paths.slice(0, PATHS));
  return /^\d+\t[1-9]/m.test(diff(['--numstat'], tests)) || RUST_TEST.test(diff([], rust));
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
    const { commit, parent } = one;
    if (!isKnown(commit) && takesOut(folder, one)) drawn.push({ repository, commit, parent });
  }
  return drawn;
}
