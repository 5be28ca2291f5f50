import type { FileChange, PullRequest } from '../core/index.ts';
import { isTestPath } from '../syntax/index.ts';

/** Words for a kind of work, in labels and titles, by the category that they name. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bugfix: 'bug bugs bugfix fix fixes hotfix regression',
    feature: 'feature features feat enhancement improvement',
    docs: 'docs doc documentation',
    tests: 'test tests testing',
    refactor: 'refactor refactoring cleanup style tech-debt',
    performance: 'perf performance',
    dependencies: 'dependencies dependency deps',
    ci: 'ci build cd',
    chore: 'chore maintenance',
  }).flatMap(([category, words]) => words.split(' ').map((word) => [word, category] as const)),
);

const CONVENTIONAL = /^([a-z]{2,12})(?:\([^()\n]{0,100}\))?!?: /i;

/** A label's kind: `bug`, `type: bug`, `kind/bug`. */
function ofLabel(label: string): string | null {
  const word = label.toLowerCase().split(/[:/]/).at(-1)?.trim() ?? '';
  return WORDS.get(word) ?? null;
}

function ofTitle(title: string): string | null {
  const [, type = ''] = CONVENTIONAL.exec(title) ?? [];
  return type.toLowerCase() === 'revert' ? 'revert' : (WORDS.get(type.toLowerCase()) ?? null);
}

const isDocs = (path: string): boolean => /(?:^|\/)docs?\/|\.(?:md|mdx|rst|adoc|txt)$/i.test(path);
const isCi = (path: string): boolean => /^\.(?:github\/workflows|gitlab|circleci)\/|^\.gitlab-ci\.yml$/.test(path);

function ofPaths(files: readonly Pick<FileChange, 'path'>[]): string | null {
  if (files.length === 0) return null;
  if (files.every(({ path }) => isDocs(path))) return 'docs';
  if (files.every(({ path }) => isTestPath(path))) return 'tests';
  return files.every(({ path }) => isCi(path)) ? 'ci' : null;
}

/**
 * The kind of work of a pull request, for comparing like with like: of its labels, else of a conventional title or first
 * commit, else of its paths where all are of one kind; null where nothing tells. Title and commits are the author's word: it
 * chooses among strata, and no grade depends on it.
 */
export function categoryOf(
  pull: Pick<PullRequest, 'labels' | 'title' | 'commits'>,
  files: readonly Pick<FileChange, 'path'>[],
): string | null {
  for (const label of pull.labels) {
    const found = ofLabel(label);
    if (found !== null) return found;
  }
  return ofTitle(pull.title) ?? ofTitle(pull.commits[0]?.message ?? '') ?? ofPaths(files);
}
