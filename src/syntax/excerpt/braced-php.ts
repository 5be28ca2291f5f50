import { bracedFrames } from './braced.ts';
import { type BracedLanguage, C_LIKE, goesOnWith, type Heading, otherHeading } from './braced-language.ts';
import type { Fragment, Frame } from './frame.ts';

const METHOD = /^\s+(?:(?:public|protected|private|final|static)\s+){0,4}function\s+test\w*\s*\(/i;

function braceOptions(rest: string): readonly string[] {
  if (/^\s*else/.test(rest)) return ['if ($unseen) {'];
  if (/^\s*(?:catch|finally)\b/.test(rest)) return ['try {'];
  if (/^\s*while\b/.test(rest)) return ['do {'];
  if (/^\s*[,)\]]/.test(rest)) return ['function () {', 'new class {', '$unseen = match (true) {'];
  if (/^\s*;/.test(rest)) return ['$unseen = function () {', '$unseen = new class {', '$unseen = match (true) {'];
  return ['if ($unseen) {', 'class Unseen {', 'function unseen() {'];
}

const parenOptions = (rest: string): readonly string[] =>
  /^\s*(?::[^{]{0,100})?\{\s*$/.test(rest)
    ? ['if (', 'function unseen(']
    : /^\s*->(?:not->|and\()?to[A-Z]/.test(rest)
      ? ['expect(']
      : ['unseen(', 'function unseen(', '('];

const COMMON = {
  lexis: C_LIKE,
  callback: ['unseen(function () {'],
  brace: braceOptions,
  paren: parenOptions,
  before: (line: string): string =>
    /^\s*->(?:not->)?to[A-Z]/.test(line)
      ? 'expect($unseen)'
      : /^\s*\??->/.test(line) || goesOnWith(line)
        ? '$unseen'
        : '',
} as const;

/** PHPUnit: tests are methods of classes that extend a case of tests. */
const PHPUNIT: BracedLanguage = {
  ...COMMON,
  declares:
    /^\s*(?:#\[(?:\w+\\)*(?:Test|DataProvider|Before|After)|(?:public|protected|private|static|final|abstract)\s|(?:class|trait|interface|enum)\s|function\s)/,
  leadsToTest: /\bfunction\s+test\w*\s*\([^)]{0,200}\)(?:\s*:\s*\w+)?\s?$/i,
  leadsToGroup: /\b(?:class|trait)\s+\w[^{}]*$/,
  notShown: 'public function testNotShown(): void { $this->assertTrue($testsNotShown); }',
  heading: (heading, isWhole) => {
    const found = otherHeading(heading, isWhole);
    if (found === null) return null;
    if (METHOD.test(heading)) return { text: heading.trim(), role: 'test' };
    return /\b(?:class|trait)\b/.test(heading) ? { ...found, role: 'group' } : found;
  },
  test: (near) => `public function testAtLine${near}(): void {`,
  testsAre: 'methods',
  group: (near) => `class AroundLine${near} extends TestCase {`,
  annotation: /^\s*#\[.{0,300}\]\s*$/,
  bodiless: /\bfunction\s+\w+\s*\([^)]{0,200}\)(?:\s*:\s*\??[\w|\\]+)?\s*$|\b(?:class|trait)\s+\w[^{};]*$/,
  between: ['function unseen() {', 'return [', 'unseen(', '$unseen = [', 'match (true) {'],
  below: (body) => `public function testBelow(): void { ${body} }`,
  rest: (near) => `$this->assertTrue($restOfTestNearLine${near});`,
};

const TITLED = /^\s*(it|test|describe)\(\s*(['"])((?:[^'"\\]|\\.)*)/;

/** Pest: tests are functions handed to `it` and `test`, their groups functions handed to `describe`. */
const PEST: BracedLanguage = {
  ...COMMON,
  declares: /^\s*(?:it|test|describe|arch|todo|beforeEach|afterEach|beforeAll|afterAll)\s*\(/,
  leadsToTest:
    /(?:^|[\s{;])(?:it|test)\s?\(.*\bfunction\s?\([^)]{0,200}\)(?:\s*use\s*\([^)]{0,200}\))?(?:\s*:\s*\w+)?\s?$/,
  leadsToGroup: /(?:^|[\s{;])describe\s?\(.*\bfunction\s?\(\s*\)(?:\s*:\s*\w+)?\s?$/,
  notShown: "it('not shown', function () { expect($testsNotShown)->toBeTrue(); });",
  heading: (heading, isWhole): Heading | null => {
    const [, name, , title = ''] = TITLED.exec(heading) ?? [];
    if (name === undefined) return otherHeading(heading, isWhole);
    const text = isWhole && /\{\s*$/.test(heading) ? heading : `${name}(${JSON.stringify(title)}, function () {`;
    return { text, role: name === 'describe' ? 'group' : 'test' };
  },
  test: (near) => `it('at line ${near}', function () {`,
  testsAre: 'callbacks',
  group: (near) => `describe('around line ${near}', function () {`,
  annotation: null,
  bodiless: null,
  between: ['unseen(', '$unseen = [', 'function unseen() {', 'unseen(['],
  below: () => '',
  rest: (near) => `expect($restOfTestNearLine${near})->toBeTrue();`,
};

const IN_PEST = /^\s*(?:it|test|describe|arch|beforeEach)\s*\(|\bexpect\s*\(|^\}\)(?:->.*)?;\s*$/;
const IN_PHPUNIT = /\$this->assert|\bself::assert|\bextends\s+\w*TestCase\b|^\s*(?:public|protected|private)\s/;

/** Ways to complete a fragment of PHP, as PHPUnit or Pest has its tests, likeliest first. */
export function* phpFrames(fragment: Fragment): Generator<Frame> {
  const lines = [fragment.heading, ...fragment.lines];
  const isPest = lines.some((line) => IN_PEST.test(line)) && !lines.some((line) => IN_PHPUNIT.test(line));
  for (const { head, tail } of bracedFrames(isPest ? PEST : PHPUNIT)(fragment))
    yield { head, tail: tail.map((line) => (/[)\]]$/.test(line) ? `${line};` : line)) };
}

/** A test that stands for those of a file of PHP which its hunks do not show. */
export const PHP_NOT_SHOWN = PEST.notShown;
