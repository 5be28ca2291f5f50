import type { BracedLanguage, Heading } from './braced-language.ts';
import type { Fragment, Frame } from './frame.ts';
import { type Bracket, closersOf, type Scan, scan } from './scan.ts';

/** Something that was open where a fragment begins: what may have opened it, and the lines (up to `end`) within it. */
interface Unseen {
  readonly options: readonly string[];
  /** It may be a test, or a group of tests. */
  readonly mayTest: boolean;
  readonly end: Bracket;
}

const MOST_CHOICES = 12;

const indentOf = (text: string | undefined): number => /^\s*/.exec(text ?? '')?.[0].length ?? 0;

/** Whether a brace and the parenthesis behind it end a function that is handed to a call, or an object that is. */
const endsCallback = (one: Bracket, next: Bracket): boolean =>
  one.mark === '}' && next.mark === ')' && (next.line === one.line || /^\s*,\s*$/.test(one.rest));

/** Groups the brackets that a fragment closes, innermost first. */
function unseenOf(
  { brace, paren, callback, testsAre }: BracedLanguage,
  closing: readonly Bracket[],
): readonly Unseen[] {
  const found: Unseen[] = [];
  for (let index = 0; index < closing.length; index += 1) {
    const one = closing[index] as Bracket;
    const next = closing[index + 1];
    if (next !== undefined && endsCallback(one, next)) {
      const mayTest = testsAre === 'callbacks' && /^(?:;|$)/.test(next.rest.trim());
      found.push({ options: callback, mayTest, end: one });
      index += 1;
    } else {
      const options = one.mark === '}' ? brace(one.rest) : one.mark === ')' ? paren(one.rest) : ['['];
      const mayTest = testsAre !== 'callbacks' && one.mark === '}' && one.rest.trim() === '';
      found.push({ options, mayTest, end: one });
    }
  }
  return found;
}

/** The heading as what opens something; null where it opens nothing. */
function openHeading(language: BracedLanguage, heading: string): Heading | null {
  const { opening, closing, unended } = scan([heading], language.lexis);
  return opening.length === 0 ? null : language.heading(heading, closing.length === 0 && unended === null);
}

/** Every choice of one option each, the first of all first; at most so many. */
function* choices(options: readonly (readonly string[])[], most: number): Generator<readonly string[]> {
  const count = options.reduce((all, one) => Math.min(most, all * one.length), 1);
  for (let at = 0; at < count; at += 1) {
    let rest = at;
    yield options.map((one) => {
      const chosen = one[rest % one.length] ?? '';
      rest = Math.floor(rest / one.length);
      return chosen;
    });
  }
}

/** What is open around a fragment's lines. */
interface Surroundings {
  readonly heading: Heading | null;
  readonly unseen: readonly Unseen[];
  /** The lines lie in a test whose head must be put in, for nothing shows it. */
  readonly needsTest: boolean;
}

function surroundingsOf(language: BracedLanguage, fragment: Fragment, found: Scan): Surroundings {
  const { lines, tests, near } = fragment;
  const declares = (end: number): boolean => lines.slice(0, end).some((one) => language.declares.test(one));
  const first = lines.find((line) => line.trim() !== '');
  const all = unseenOf(language, found.closing);
  const opened = openHeading(language, fragment.heading);
  const holds = opened !== null && (all.length > 0 || indentOf(first) > indentOf(fragment.heading));
  const outermost = all.at(-1);
  const closesHeading =
    holds && outermost !== undefined && indentOf(lines[outermost.end.line]) <= indentOf(fragment.heading);
  const unseen = closesHeading ? all.slice(0, -1) : all;
  const heading = holds ? opened : null;
  if (!tests || heading?.role === 'test') return { heading, unseen, needsTest: false };
  // The outermost block in which no test is declared is one itself, those around it are groups.
  const isInGroups = (index: number): boolean =>
    language.testsAre === 'callbacks' || unseen.slice(index + 1).every((outer) => outer.mayTest);
  const isOut = ({ end }: Unseen): boolean => {
    const isAtTop = indentOf(lines[end.line]) === 0;
    if (language.testsAre === 'top-level declarations') return isAtTop;
    return language.testsAre !== 'methods' || !isAtTop;
  };
  const test = unseen.findLastIndex(
    (one, index) => one.mayTest && isOut(one) && isInGroups(index) && !declares(one.end.line),
  );
  const named = unseen.map((one, index) => {
    const isGroup = index > test && one.mayTest && (test >= 0 || language.testsAre === 'methods');
    if (!isGroup && (test < 0 || index !== test)) return one;
    const opener = index === test ? language.test(near) : language.group(near);
    return { ...one, options: [opener, ...one.options] };
  });
  const isTest = named[test]?.options[0] === language.test(near);
  const until = closesHeading ? outermost.end.line : lines.length;
  const mayLack = heading === null || heading.role === 'group';
  return { heading, unseen: named, needsTest: !isTest && mayLack && indentOf(first) > 0 && !declares(until) };
}

/** Something that is put in before what is open from an index on outwards is closed. */
interface Filling {
  readonly index: number;
  readonly text: string;
}

/** What goes into the test and the group of tests that are open at the end. */
function fillingsOf(
  language: BracedLanguage,
  { opening }: Scan,
  { tests, near, goesOn }: Fragment,
): readonly Filling[] {
  if (!tests) return [];
  const last = (leads: RegExp | null): number =>
    opening.findLastIndex(({ mark, lead }) => mark === '{' && leads?.test(lead) === true);
  const [test, group] = [goesOn ? last(language.leadsToTest) : -1, last(language.leadsToGroup)];
  return [
    { index: test, text: language.rest(near) },
    { index: group, text: language.notShown },
  ].filter(({ index }) => index >= 0);
}

/**
 * Closes what is open at the end; a test that goes on below gets an assertion that stands for what it goes on with, a group a
 * test that stands for its others.
 */
function tailOf(language: BracedLanguage, found: Scan, fragment: Fragment): string {
  const { opening } = found;
  const last = fragment.lines.findLast((line) => line.trim() !== '') ?? '';
  let before = '';
  const rest = fragment.tests && fragment.goesOn ? language.rest(fragment.near) : '';
  if (language.annotation?.test(last)) before = `${language.below(rest)} `;
  else if (language.bodiless?.test(last) && found.unended === null)
    before = `{ ${/\)|:/.test(last) ? rest : fragment.tests ? language.notShown : ''} } `;
  let left: Pick<Scan, 'opening' | 'unended'> = found;
  for (const { index, text } of fillingsOf(language, found, fragment)) {
    if (index >= left.opening.length) continue;
    const inner = closersOf({ ...found, ...left, opening: left.opening.slice(index + 1) }, language.closes);
    const isEnded = inner === '' || (language.testsAre === 'methods' && inner.endsWith('}'));
    before += left.unended === null && isEnded ? `${inner} ${text} ` : `${inner}; ${text} `;
    left = { opening: opening.slice(0, index + 1), unended: null };
  }
  return `${before}${closersOf({ ...found, ...left }, language.closes)}`;
}

/** What may stand around lines of which no heading is shown: where methods make no sense by themselves, a group of them. */
function aroundOf(
  language: BracedLanguage,
  { lines, tests, near }: Fragment,
  { closing }: Scan,
): readonly (string | undefined)[] {
  const isInside = indentOf(lines.find((line) => line.trim() !== '')) > 0;
  const isClosed = closing.some(({ mark, line }) => mark === '}' && indentOf(lines[line]) === 0);
  if (language.testsAre !== 'methods' || !isInside || isClosed) return [undefined];
  return tests ? [language.group(near), undefined] : [undefined, language.group(near)];
}

/** What has its brace, as the first line, on a line of its own: a group of tests where a declaration follows, else a test. */
function bodyless(language: BracedLanguage, { lines, near }: Fragment): string {
  const [first = '', second = ''] = lines.filter((line) => line.trim() !== '');
  const declares = language.declares.test(second) || language.annotation?.test(second) === true;
  const isGroup = declares || indentOf(first) === 0;
  return (isGroup ? language.group(near) : language.test(near)).replace(/ ?\{$/, '');
}

function* framesIn(language: BracedLanguage, fragment: Fragment, found: Scan, begin: string): Generator<Frame> {
  const { heading, unseen, needsTest } = surroundingsOf(language, fragment, found);
  const options = unseen.map((one) => one.options);
  const first = fragment.lines.find((line) => line.trim() !== '') ?? '';
  const startsBody = language.bodiless !== null && first.trim() === '{' && begin === '';
  const head = fragment.tests ? bodyless(language, fragment) : '';
  const before = startsBody ? head : begin === '' ? language.before(first, fragment.tests) : '';
  const test = needsTest && !startsBody ? language.test(fragment.near) : undefined;
  const outer = heading === null ? aroundOf(language, fragment, found) : [heading.text];
  for (const between of [undefined, ...language.between])
    for (const around of outer)
      for (const chosen of choices(options, between === undefined ? MOST_CHOICES : 4)) {
        const parts = [around, test, between, ...[...chosen].reverse(), before, begin].filter((part) => part);
        const above = parts.length === 0 ? [] : [parts.join(' ')];
        const tail = tailOf(language, scan([...above, ...fragment.lines], language.lexis), fragment);
        yield { head: above, tail: tail === '' ? [] : [tail] };
      }
}

/** Ways to complete a fragment of a language with braces, likeliest first. */
export function bracedFrames(language: BracedLanguage): (fragment: Fragment) => Generator<Frame> {
  const long = language.lexis.quotes.filter((quote) => quote.long).map(({ mark }) => mark);
  return function* frames(fragment) {
    for (const end of [null, '*/', ...long]) {
      const found = scan(fragment.lines, language.lexis, end);
      if (found.ended) yield* framesIn(language, fragment, found, end === '*/' ? '/*' : (end ?? ''));
    }
  };
}
