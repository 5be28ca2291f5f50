import { languageOf } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';

/** Suppressions that the change adds on balance. */
export interface Suppressions {
  readonly count: number;
  readonly anchors: readonly { readonly path: string; readonly line: number }[];
  readonly examples: readonly string[];
  readonly path: string;
}

/** A comment or attribute that silences a linter, a type checker or coverage. */
const SUPPRESSION =
  /(?:#|\/\/|\/\*)\s*(?:type:\s*ignore|noqa|pyright:\s*ignore|mypy:\s*ignore-errors|pylint:\s*disable|ruff:\s*noqa|pragma:\s*no cover|nosec|eslint-disable\S*|oxlint-disable\S*|biome-ignore\S*|@ts-(?:ignore|nocheck|expect-error)|tslint:disable|istanbul ignore|c8 ignore|v8 ignore|nolint\b|rubocop:disable|@?phpstan-ignore\S*|NOLINT)|#!?\[allow\(|@SuppressWarnings\b|@Suppress\(|#pragma warning disable/;
const FOREIGN = /\.(php|cs|kt|kts|scala|swift|c|cc|cpp|h|hpp|vue|svelte)$/;
/** So many more than were taken away are worth a note, where there is more than one to so many new lines. */
const ENOUGH = 5;
const LINES_EACH = 50;
const MOST = 20;

/** A line that silences a check in all of its file. */
const OF_A_FILE =
  /^\s*(?:\/\/|\/\*)\s*@ts-nocheck\b|^\s*\/\*\s*(?:eslint|oxlint)-disable\s*\*\/|^\s*\/\/\s*biome-ignore-all\b|^#\s*(?:mypy:\s*ignore-errors|(?:ruff|flake8):\s*noqa\s*$|pylint:\s*skip-file|pyright:\s*(?:basic|ignore)|type:\s*ignore\s*$)|^\s*\/[/*].*phpcs:ignoreFile|^#!\[allow\(|^@file:Suppress\b/;

/** A file that was there before, and all of which a check now passes over. */
export interface SilencedFile {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Files of code that the change has a check pass over as a whole; those that it adds, and tests, are none. */
export const silencedFiles = (facts: Case): readonly SilencedFile[] =>
  facts.evidence.diff.files.flatMap((file) => {
    const { path, before, hunks } = file;
    if (before.kind === 'absent' || languageOf(path) === null || facts.isTestPath(path)) return [];
    const found = hunks.flatMap(({ newStart, lines }) => {
      const now = lines.filter(({ sign }) => sign !== '-');
      const at = now.findIndex(({ sign, text }) => sign === '+' && OF_A_FILE.test(text.slice(0, 1_000)));
      return at < 0 ? [] : [{ path, line: newStart + at, text: (now[at]?.text ?? '').trim().slice(0, 80) }];
    });
    const gone = hunks.flatMap(({ lines }) => lines.filter(({ sign }) => sign === '-').map(({ text }) => text));
    const old = found.length === 0 ? [] : [...gone, ...(facts.text(file, 'before')?.split('\n') ?? [])];
    return old.some((line) => OF_A_FILE.test(line.slice(0, 1_000))) ? [] : found.slice(0, 1);
  });

/**
 * Counts suppressions that are new on balance over the whole diff, so that those of code that moved cancel out; those of tests
 * let nothing through that is shipped, and few in much new code are how code is written. Null where they are not worth a note.
 */
export function addedSuppressions(facts: Case): Suppressions | null {
  const added: { readonly path: string; readonly line: number; readonly text: string }[] = [];
  let [removed, lines] = [0, 0];
  for (const { path, hunks } of facts.evidence.diff.files) {
    if ((languageOf(path) === null && !FOREIGN.test(path)) || facts.isTestPath(path)) continue;
    for (const hunk of hunks) {
      let line = hunk.newStart;
      for (const { sign, text } of hunk.lines) {
        const found = sign === ' ' ? null : SUPPRESSION.exec(text.slice(0, 1_000));
        if (found !== null && sign === '+') added.push({ path, line, text: found[0] });
        if (found !== null && sign === '-') removed += 1;
        if (sign === '+') lines += 1;
        if (sign !== '-') line += 1;
      }
    }
  }
  const count = added.length - removed;
  if (count < ENOUGH || count * LINES_EACH < lines) return null;
  const examples = [...new Set(added.map(({ text }) => text))].slice(0, 3);
  return { count, anchors: added.slice(0, MOST), examples, path: added[0]?.path ?? '' };
}
