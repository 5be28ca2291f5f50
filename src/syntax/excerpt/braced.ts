import type { Fragment, Frame } from './frame.ts';
import { type Bracket, closersOf, type Lexis, type Scan, scan } from './scan.ts';

const JAVASCRIPT: Lexis = {
  lineComment: '//',
  blockComments: true,
  quotes: [
    { mark: '`', long: true },
    { mark: '"', long: false },
    { mark: "'", long: false },
  ],
  javascript: true,
};

/** A line that declares tests or groups them, or prepares their run. */
const DECLARES =
  /^\s*(?:it|test|describe|context|suite|specify|before|after|beforeEach|afterEach|beforeAll|afterAll)\b\s*[.(]/;
/** What leads to the brace of a test's body. */
const IS_TEST = /(?:^|[\s{;])(?:it|test|specify)(?:\.\w{1,20}){0,3}\s?\(.*(?:=>|\))\s?$/;
/** The head of a test or of a group of tests, its title perhaps cut. */
const TITLED = /^\s*(it|test|specify|describe|context|suite)(?:\.\w+)*\(\s*(['"`])((?:[^'"`\\]|\\.)*)/;
const GROUPS = /^(?:describe|context|suite)$/;

/** Something that was open where a fragment begins: what may have opened it, and the lines (up to `end`) within it. */
interface Unseen {
  readonly options: readonly string[];
  /** It is a function that is handed to a call, as tests and their groups are. */
  readonly callback: boolean;
  readonly end: Bracket;
}

const indentOf = (text: string | undefined): number => /^\s*/.exec(text ?? '')?.[0].length ?? 0;

/** What may have opened a brace that stands alone, told from what follows it. */
function braceOptions(rest: string): readonly string[] {
  if (/^\s*else\b/.test(rest)) return ['if (unseen) {'];
  if (/^\s*(?:catch|finally)\b/.test(rest)) return ['try {'];
  if (/^\s*while\b/.test(rest)) return ['do {'];
  if (/^\s*from\b/.test(rest)) return ['import {', 'export {'];
  if (/^\s*[,\])]/.test(rest)) return ['{', 'unseen: {', 'unseen() {'];
  if (/^\s*(?:;|as\b|satisfies\b)/.test(rest)) return ['unseen = {', 'unseen = () => {', '{'];
  if (/^\s*=/.test(rest)) return ['const {', '{'];
  return ['if (unseen) {', 'unseen() {', 'unseen = {', 'class Unseen {', 'unseen: {'];
}

function parenOptions(rest: string): readonly string[] {
  if (/^\s*(?:\.(?:not|resolves|rejects))?\.to[A-Z]/.test(rest)) return ['expect('];
  if (/^\s*(?::[^{]{0,100})?\{\s*$/.test(rest)) return ['if (', 'function unseen(', 'unseen('];
  if (/^\s*(?::[^=]{0,100})?=>/.test(rest)) return ['unseen((', 'unseen = (', '('];
  return ['unseen(', '('];
}

/** Whether a brace and the parenthesis behind it end a function that is handed to a call, or an object that is. */
const endsCallback = (one: Bracket, next: Bracket | undefined): boolean =>
  one.mark === '}' && next?.mark === ')' && (next.line === one.line || /^\s*,\s*$/.test(one.rest));

/** Groups the brackets that a fragment closes, innermost first. */
function unseenOf(closing: readonly Bracket[]): readonly Unseen[] {
  const found: Unseen[] = [];
  for (let index = 0; index < closing.length; index += 1) {
    const one = closing[index] as Bracket;
    const next = closing[index + 1];
    if (next !== undefined && endsCallback(one, next)) {
      const callback = /^\s*;?\s*$/.test(next.rest);
      found.push({ options: ['unseen(async () => {', 'unseen({'], callback, end: one });
      index += 1;
    } else {
      const options = one.mark === '}' ? braceOptions(one.rest) : one.mark === ')' ? parenOptions(one.rest) : ['['];
      found.push({ options, callback: false, end: one });
    }
  }
  return found;
}

/** The heading as what opens a test, a group or anything else; null where it opens nothing or is cut in a way that is not mended. */
function openHeading(heading: string): { readonly text: string; readonly role: 'test' | 'group' | 'other' } | null {
  const titled = TITLED.exec(heading);
  const found = scan([heading], JAVASCRIPT);
  if (titled !== null && found.opening.length > 0) {
    const [, name = '', , title = ''] = titled;
    const role = GROUPS.test(name) ? 'group' : 'test';
    const whole = found.unended === null && /\{\s*$/.test(heading);
    return { text: whole ? heading : `${name}(${JSON.stringify(title)}, async () => {`, role };
  }
  const open = found.opening.length > 0 && found.closing.length === 0 && found.unended === null;
  return open && /[({[]\s*$/.test(heading) ? { text: heading, role: 'other' } : null;
}

/** Whether lines of a fragment, up to one, declare tests: what holds them is no test. */
const declaresBefore = (lines: readonly string[], end: number): boolean =>
  lines.slice(0, end).some((one) => DECLARES.test(one));

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

const MOST_CHOICES = 12;

/** What may stand between the heading and the lines, where the lines alone make no sense there. */
const BETWEEN = [
  '',
  'unseen() { ',
  'unseen = { ',
  'unseen: [',
  'unseen: { ',
  'unseen = [',
  'unseen(',
  'unseen({ ',
  'function unseen() { ',
];

/** Names the callbacks: the outermost in which no test is declared is one itself, those around it are groups. */
function named({ lines, near, tests }: Fragment, unseen: readonly Unseen[], inTest: boolean): readonly Unseen[] {
  if (!tests || inTest) return unseen;
  const test = unseen.findLastIndex(({ callback, end }) => callback && !declaresBefore(lines, end.line));
  return unseen.map((one, index) => {
    if (!one.callback || index < test) return one;
    const opener = index === test ? 'it' : 'describe';
    return { ...one, options: [`${opener}("at line ${near}", async () => {`, 'unseen({'] };
  });
}

/** Closes what is open at the end; a test that goes on below gets an assertion that stands for what it goes on with. */
function tailOf(found: Scan, { tests, near, goesOn }: Fragment): string {
  const { opening, unended } = found;
  const test = tests && goesOn ? opening.findLastIndex(({ mark, lead }) => mark === '{' && IS_TEST.test(lead)) : -1;
  if (test < 0) return closersOf(found);
  const inner = closersOf({ ...found, opening: opening.slice(test + 1) });
  const rest = closersOf({ ...found, opening: opening.slice(0, test + 1), unended: null });
  return `${unended === null && inner === '' ? '' : `${inner}; `}expect(restOfTestNearLine${near}).toBe(true); ${rest}`;
}

function* framesIn(fragment: Fragment, found: Scan, begin: string): Generator<Frame> {
  const { lines, tests, near } = fragment;
  const heading = openHeading(fragment.heading);
  const first = lines.find((line) => line.trim() !== '');
  const holds = heading !== null && (found.closing.length > 0 || indentOf(first) > indentOf(fragment.heading));
  let unseen = unseenOf(found.closing);
  const outermost = unseen.at(-1);
  const atHeading =
    holds && outermost !== undefined && indentOf(lines[outermost.end.line]) <= indentOf(fragment.heading);
  if (atHeading) unseen = unseen.slice(0, -1);
  const inTest = holds && heading.role === 'test';
  unseen = named(fragment, unseen, inTest);
  const isTest = inTest || unseen.some(({ options }) => options[0]?.startsWith('it('));
  const until = atHeading ? (outermost?.end.line ?? lines.length) : lines.length;
  const bare =
    tests && !isTest && indentOf(first) > 0 && !declaresBefore(lines, until) && (!holds || heading.role === 'group');
  const wrapper = bare ? `it("at line ${near}", async () => { ` : '';
  const top = holds ? `${heading.text} ` : '';
  const options = unseen.map((one) => one.options);
  for (const between of BETWEEN)
    for (const chosen of choices(options, between === '' ? MOST_CHOICES : 4)) {
      const head = `${top}${wrapper}${between}${[...chosen].reverse().join(' ')}${begin}`;
      const tail = tailOf(scan([head, ...lines], JAVASCRIPT), fragment);
      yield { head: head === '' ? [] : [head], tail: tail === '' ? [] : [tail] };
    }
}

/** Ways to complete a fragment of a language with braces (JavaScript and TypeScript), likeliest first. */
export function* bracedFrames(fragment: Fragment): Generator<Frame> {
  for (const end of [null, '*/', '`']) {
    const found = scan(fragment.lines, JAVASCRIPT, end);
    if (found.ended) yield* framesIn(fragment, found, end === null ? '' : end === '*/' ? '/*' : '`');
  }
}
