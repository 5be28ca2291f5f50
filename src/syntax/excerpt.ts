import type { Grammars, Hunk } from '../core/index.ts';
import { bracedFrames } from './excerpt/braced.ts';
import { CSHARP } from './excerpt/braced-csharp.ts';
import { GO } from './excerpt/braced-go.ts';
import { JAVA } from './excerpt/braced-java.ts';
import { JAVASCRIPT } from './excerpt/braced-javascript.ts';
import type { BracedLanguage } from './excerpt/braced-language.ts';
import { PHP_NOT_SHOWN, phpFrames } from './excerpt/braced-php.ts';
import { RUST } from './excerpt/braced-rust.ts';
import { RUBY_NOT_SHOWN, rubyFrames } from './excerpt/ended-ruby.ts';
import type { Fragment, Frame } from './excerpt/frame.ts';
import { indentedFrames } from './excerpt/indented.ts';
import { languageOf } from './languages/index.ts';
import { brokenIn, type Node, type Parse, parseTree } from './tree.ts';

/** One side of a file as hunks show it: a text that parses, with lines that stand for what the hunks begin and end in. */
export interface ExcerptSide {
  readonly text: string;
  /** The number in the file of each line of the text, 0-based; a line that stands for others has its neighbour's. */
  readonly numbers: readonly number[];
}

/** What hunks show of both sides of a file. */
export interface Excerpt {
  readonly before: ExcerptSide;
  readonly after: ExcerptSide;
  /** First lines, on the new side, of hunks that make no sense without the rest of the file: they are left out. */
  readonly leftOut: readonly number[];
}

/** How what hunks show is completed in a language. */
interface Completion {
  /** Ways to complete a fragment, likeliest first. */
  readonly frames: (fragment: Fragment) => Iterable<Frame>;
  /** A test that stands for those of a file which its hunks do not show; '' where none may stand outside of any group. */
  readonly notShown: string;
  /** What every file begins with. */
  readonly begins: string;
}

const braced = (language: BracedLanguage, notShown = ''): Completion => ({
  frames: bracedFrames(language),
  notShown,
  begins: '',
});

const COMPLETIONS: Readonly<Record<string, Completion>> = {
  python: { frames: indentedFrames, notShown: 'def test_not_shown(): assert tests_not_shown', begins: '' },
  javascript: braced(JAVASCRIPT, JAVASCRIPT.notShown),
  go: braced(GO, GO.notShown),
  java: braced(JAVA),
  rust: braced(RUST, RUST.notShown),
  csharp: braced(CSHARP),
  php: { frames: phpFrames, notShown: PHP_NOT_SHOWN, begins: '<?php' },
  ruby: { frames: rubyFrames, notShown: RUBY_NOT_SHOWN, begins: '' },
};
/** Ways to complete a hunk that are tried, and characters that are parsed to find those of all hunks of a file. */
const MOST_TRIES = 48;
const MOST_PARSED = 4_000_000;

type SideName = 'before' | 'after';

/** A hunk's lines on a side, with what completes them. */
interface Placed {
  readonly start: number;
  readonly lines: readonly string[];
  readonly frame: Frame;
}

const linesOf = ({ lines }: Hunk, side: SideName): readonly string[] =>
  lines.flatMap(({ sign, text }) => (sign === (side === 'before' ? '+' : '-') ? [] : [text.replace(/\r$/, '')]));

const parses = (root: Node | null): boolean => root !== null && brokenIn(root).length === 0;

const DEFINES =
  /^\s*(?:(?:async\s+)?def\s|(?:it|test|specify)\b.*\(|(?:export\s+)?(?:async\s+)?function\b|func\s|(?:pub\s+)?(?:async\s+)?fn\s|(?:public|protected|private|static|void)\s.*\()/;

/** Whether both sides of a hunk end in the same function: its first line is the same, or all that follows it is. */
function endsAlike(hunk: Hunk): boolean {
  const [old, now] = (['before', 'after'] as const).map((side) => {
    const lines = linesOf(hunk, side);
    const at = lines.findLastIndex((line) => DEFINES.test(line));
    return { first: lines[at], rest: lines.slice(at + 1).join('\n') };
  });
  return old?.first === now?.first || (old?.rest === now?.rest && old?.first !== undefined && now?.first !== undefined);
}

/** The first way to complete a side of a hunk that parses; null where none does. */
function frameOf(fragment: Fragment, frames: Iterable<Frame>, isCode: (text: string) => boolean): Frame | null {
  if (fragment.lines.every((line) => line.trim() === '')) return { head: [], tail: [] };
  let tries = 0;
  for (const frame of frames) {
    if (isCode([...frame.head, ...fragment.lines, ...frame.tail, ''].join('\n'))) return frame;
    tries += 1;
    if (tries >= MOST_TRIES) return null;
  }
  return null;
}

/** Whether a text begins a file of its language. */
const isBegun = (lines: readonly string[], begins: string): boolean =>
  begins === '' || lines.slice(0, 2).some((line) => line.trimStart().startsWith(begins));

/** Joins what is placed behind what a file begins with, a blank line between hunks, and what stands for the rest. */
function join(placed: readonly Placed[], rest: string, begins: string): ExcerptSide {
  const [first] = placed;
  const isMissing = first !== undefined && !isBegun(first.lines, begins);
  const lines: string[] = isMissing ? [begins] : [];
  const numbers: number[] = isMissing ? [first.start] : [];
  for (const { start, lines: own, frame } of placed) {
    if (own.length === 0) continue;
    lines.push(...frame.head, ...own, ...frame.tail, '');
    numbers.push(...frame.head.map(() => start), ...own.map((_, at) => start + at));
    for (const _ of [...frame.tail, '']) numbers.push(start + own.length - 1);
  }
  if (rest !== '') {
    lines.push(rest);
    numbers.push(numbers.at(-1) ?? 0);
  }
  return { text: `${lines.join('\n')}\n`, numbers };
}

/**
 * Completes what the hunks of a file show to texts that a parser reads, for where the file itself is not at hand. Null for
 * a language in which that is not done. Both sides of a hunk are in, or neither is.
 */
export function excerptOf(
  path: string,
  hunks: readonly Hunk[],
  tests: boolean,
  grammars: Grammars,
  parse: Parse = parseTree,
): Excerpt | null {
  const language = languageOf(path);
  const grammar = grammars.get(language?.grammar(path) ?? '');
  const completion = COMPLETIONS[language?.id ?? ''];
  if (grammar === undefined || completion === undefined) return null;
  const { frames, begins } = completion;
  let left = MOST_PARSED;
  const isCode = (text: string): boolean => {
    left -= text.length;
    return left >= 0 && parses(parse(text, grammar));
  };
  const complete = (hunk: Hunk, side: SideName): Placed | null => {
    const lines = linesOf(hunk, side);
    const fragment = { heading: hunk.heading ?? '', lines, near: hunk.newStart, tests, goesOn: endsAlike(hunk) };
    const isWhole = isBegun(lines, begins);
    const frame = frameOf(fragment, frames(fragment), (text) => isCode(isWhole ? text : `${begins}\n${text}`));
    return frame && { start: side === 'before' ? hunk.oldStart : hunk.newStart, lines, frame };
  };
  const before: Placed[] = [];
  const after: Placed[] = [];
  const leftOut: number[] = [];
  for (const hunk of hunks) {
    const [old, now] = [complete(hunk, 'before'), complete(hunk, 'after')];
    if (old === null || now === null) leftOut.push(hunk.newStart);
    else {
      before.push(old);
      after.push(now);
    }
  }
  const rest = tests ? completion.notShown : '';
  return { before: join(before, rest, begins), after: join(after, rest, begins), leftOut };
}
