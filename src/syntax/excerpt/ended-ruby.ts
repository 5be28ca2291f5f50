import type { Fragment, Frame } from './frame.ts';
import { type Bracket, closersOf, type Lexis, type Scan, scan } from './scan.ts';

const RUBY: Lexis = {
  lineComment: '#',
  blockComments: false,
  quotes: [
    { mark: '"', long: false },
    { mark: "'", long: false },
  ],
  javascript: false,
};

/** A line that opens a block which an `end` closes, and definitions that need none. */
const OPENS =
  /^(?:def|class|module|if|unless|while|until|case|begin|for)\b(?!.*\bend\b)|\bdo(?:\s*\|[^|]*\|)?\s*(?:#.*)?$|=\s*(?:if|unless|case|begin)\b(?!.*\bend\b)/;
const ENDLESS = /^def\s+[\w.?!]+(?:\([^)]*\))?\s*=\s/;
const CLAUSE = /^(?:else|elsif|when|in|rescue|ensure)\b/;
const TEST = /^(?:[xf]?(?:it|specify|example|scenario)|test)\b|^def\s+test_/;
const GROUP = /^(?:RSpec\.|[xf])?(?:describe|context|feature)\b|^class\b/;
/** What stands beside tests, and in none. */
const DECLARES =
  /^(?:let!?|subject!?|before|after|around|setup|teardown|shared_\w+|it_behaves_like|include_\w+|def|module|private)\b/;
const IN_MINITEST = /^\s*(?:(?:assert|refute)(?:_\w+)?\b|def\s+(?:test_|setup\b)|class\s)/;
const TITLED = /^(it|specify|test|describe|context|RSpec\.describe)[\s(]\s*(['"])((?:[^'"\\]|\\.)*)/;

const declares = (text: string): boolean => TEST.test(text) || GROUP.test(text) || DECLARES.test(text);
const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0;

/** A line of code: its place, indentation and text without that. */
interface Line {
  readonly at: number;
  readonly indent: number;
  readonly text: string;
}

/** A block that the lines close and do not open; `clause` is the word that goes on with it, '' for none. */
interface Unseen {
  readonly at: number;
  readonly indent: number;
  readonly clause: string;
}

/** What lines close that began above, innermost first, and what they leave open, outermost first. */
interface Blocks {
  readonly unseen: readonly Unseen[];
  readonly open: readonly Line[];
}

const linesOf = (lines: readonly string[], { fresh }: Scan): readonly Line[] =>
  lines.flatMap((line, at): Line[] => {
    const text = line.trim();
    return text === '' || text.startsWith('#') || fresh[at] !== true ? [] : [{ at, indent: indentOf(line), text }];
  });

function blocksOf(lines: readonly Line[]): Blocks {
  const unseen: Unseen[] = [];
  const open: Line[] = [];
  for (const { at, indent, text } of lines) {
    const isOwn = (open.at(-1)?.indent ?? Number.POSITIVE_INFINITY) <= indent;
    const [clause = ''] = CLAUSE.exec(text) ?? [];
    const ends = /^end\b/.test(text);
    if (ends && isOwn) open.pop();
    else if ((ends || clause !== '') && !isOwn && unseen.at(-1)?.indent !== indent) unseen.push({ at, indent, clause });
    else if (OPENS.test(text) && !ENDLESS.test(text)) open.push({ at, indent, text });
  }
  return { unseen, open };
}

function blockOf(clause: string): string {
  if (clause === 'when' || clause === 'in') return `case unseen; ${clause} unseen`;
  return clause === 'rescue' || clause === 'ensure' ? 'begin' : 'if unseen';
}

/** The heading as what opens a block; null where it opens none. */
function openHeading(heading: string): string | null {
  const text = heading.trim();
  const [, name, , title = ''] = TITLED.exec(text) ?? [];
  if (name !== undefined) return /\bdo\s*$/.test(text) ? text : `${name} ${JSON.stringify(title)} do`;
  return /^(?:class|module|def)\s+\w/.test(text) && !ENDLESS.test(text) ? text : null;
}

/** Which of the unseen blocks may be the test that the lines begin in: one that ends before any is declared, with more tests behind. */
const placesOfTest = (lines: readonly Line[], { unseen }: Blocks): readonly number[] =>
  unseen.flatMap(({ at, indent, clause }, index) => {
    const next = lines.find((line) => line.at > at && line.indent === indent);
    const isLast = next === undefined || declares(next.text);
    const isFirst = !lines.some((line) => line.at < at && declares(line.text));
    return isFirst && isLast && indent > 0 && clause === '' ? [index] : [];
  });

/** The words of a library of tests. */
interface Words {
  readonly test: string;
  readonly group: string;
  readonly rest: string;
  readonly notShown: string;
}

const MINITEST = (near: number): Words => ({
  test: `def test_at_line_${near}`,
  group: `class AroundLine${near} < Minitest::Test`,
  rest: `assert rest_of_test_near_line_${near}`,
  notShown: 'def test_not_shown; assert tests_not_shown; end',
});

const RSPEC = (near: number): Words => ({
  test: `it "at line ${near}" do`,
  group: `describe "around line ${near}" do`,
  rest: `expect(rest_of_test_near_line_${near}).to eq(true)`,
  notShown: 'it("not shown") { expect(tests_not_shown).to eq(true) }',
});

/** What opens the blocks around the lines, outermost first; `test` is which of those unseen is the test, their number: another one. */
function openersOf(
  fragment: Fragment,
  { unseen }: Blocks,
  first: number,
  test: number,
  words: Words,
): readonly string[] {
  const outermost = unseen.at(-1);
  const level = indentOf(fragment.heading);
  const closesHeading = outermost !== undefined && outermost.indent <= level;
  const heading = first > level || closesHeading ? openHeading(fragment.heading) : null;
  const inner = unseen.slice(0, closesHeading && heading !== null ? -1 : undefined).map(({ clause }, index) => {
    if (clause !== '' || !fragment.tests || index < test) return blockOf(clause);
    return index === test ? words.test : words.group;
  });
  const isNamed = heading !== null && TEST.test(heading);
  if (test === unseen.length && first > 0 && fragment.tests && !isNamed) inner.push(words.test);
  const needsGroup = heading === null && words.test.startsWith('def') && inner.at(-1) === words.test;
  return [...(heading === null ? [] : [heading]), ...(needsGroup ? [words.group] : []), ...inner.reverse()];
}

const bracketBefore = ({ mark, rest }: Bracket): string => {
  if (/^\s*\.(?:not_)?to\b/.test(rest)) return mark === ')' ? 'expect(' : 'expect {';
  return mark === ')' ? 'unseen(' : mark === ']' ? '[' : 'unseen {';
};

/** Ways to complete a fragment of Ruby, whose blocks `end` closes, likeliest first. */
export function* rubyFrames(fragment: Fragment): Generator<Frame> {
  const found = scan(fragment.lines, RUBY);
  const lines = linesOf(fragment.lines, found);
  const blocks = blocksOf(lines);
  const isMinitest = [fragment.heading, ...fragment.lines].some((line) => IN_MINITEST.test(line));
  const words = (isMinitest ? MINITEST : RSPEC)(fragment.near);
  const brackets = [...found.closing].reverse().map(bracketBefore).join('');
  const filling = (opener: string): readonly string[] => {
    if (!fragment.tests) return [];
    if (TEST.test(opener)) return fragment.goesOn ? [words.rest] : [];
    return GROUP.test(opener) ? [words.notShown] : [];
  };
  const isInTest = !lines.some(({ text }) => declares(text));
  for (const test of [...placesOfTest(lines, blocks), isInTest ? blocks.unseen.length : -1]) {
    const openers = openersOf(fragment, blocks, lines[0]?.indent ?? 0, test, words);
    const left = [
      ...openers.slice(0, Math.max(0, openers.length - blocks.unseen.length)),
      ...blocks.open.map(({ text }) => text),
    ];
    const closers = closersOf(found);
    const tail = [
      ...(closers === '' ? [] : [closers]),
      ...left.reverse().flatMap((opener) => [...filling(opener), 'end']),
    ];
    const head = [...openers, ...(brackets === '' ? [] : [brackets])];
    yield { head: head.length === 0 ? [] : [head.join('; ')], tail: tail.length === 0 ? [] : [tail.join('; ')] };
  }
}

/** A test that stands for those of a file of Ruby which its hunks do not show. */
export const RUBY_NOT_SHOWN = RSPEC(0).notShown;
