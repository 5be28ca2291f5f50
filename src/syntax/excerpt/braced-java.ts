import { AROUND_TEST, type BracedLanguage, C_LIKE, goesOnWith, otherHeading } from './braced-language.ts';

const METHOD = /^\s+(?:(?:public|protected|private|final)\s+){0,3}void\s+\w+\s*\(/;

/** A method that is a test if an annotation above says so. */
const UNMARKED = /^\s+(?:public\s+)?(?:final\s+)?void\s+\w+\s*\(\s*\)/;

/** Java: tests are annotated methods of classes. */
export const JAVA: BracedLanguage = {
  lexis: { ...C_LIKE, quotes: [{ mark: '"""', long: true }, ...C_LIKE.quotes] },
  declares:
    /^\s*(?:@(?:Test|ParameterizedTest|RepeatedTest|Before|After)|(?:public|protected|private)\s|void\s+\w+\s*\(|(?:static\s+)?(?:class|interface|enum|record)\s)/,
  leadsToTest: /\bvoid\s+\w+\s*\([^)]{0,200}\)(?:\s*throws\s[\w\s,.]{1,200})?\s?$/,
  leadsToGroup: /\bclass\s+\w[^{}]*$/,
  notShown: '@Test public void notShown() { assertTrue(testsNotShown); }',
  heading: (heading, isWhole) => {
    const found = otherHeading(heading, isWhole);
    if (found === null) return null;
    if (METHOD.test(heading)) return { text: `@Test ${heading.trim()}`, role: 'test' };
    return /\b(?:class|interface|enum|record)\b/.test(heading) ? { ...found, role: 'group' } : found;
  },
  test: (near) => `@Test public void atLine${near}() {`,
  testsAre: 'declarations',
  group: (near) => `class AtLine${near} {`,
  callback: ['unseen(() -> {', 'unseen(new T() {', '@ParameterizedTest @CsvSource({'],
  annotation: /^\s*@\w+(?:\(.{0,300}\))?\s*$/,
  brace: (rest) => {
    if (/^\s*else\b/.test(rest)) return ['if (unseen) {'];
    if (/^\s*(?:catch|finally)\b/.test(rest)) return ['try {'];
    if (/^\s*while\b/.test(rest)) return ['do {'];
    if (/^\s*[,\])]/.test(rest)) return ['{', 'new T() {'];
    if (/^\s*;/.test(rest)) return ['unseen = new T[] {', 'unseen = new T() {', 'unseen = () -> {'];
    return ['if (unseen) {', 'class Unseen {', 'void unseen() {'];
  },
  paren: (rest) =>
    /^\s*\.is|^\s*\.(?:has|contains|matches)/.test(rest)
      ? ['assertThat(']
      : /\{\s*$/.test(rest)
        ? ['if (', 'void unseen(']
        : ['unseen('],
  between: [
    'class Unseen {',
    'void unseen() {',
    'assertThat(unseen)',
    'unseen',
    'unseen(',
    'unseen = new T[] {',
    'switch (unseen) {',
  ],
  below: (body) => `@Test public void below() { ${body} }`,
  bodiless: /\bvoid\s+\w+\s*\([^)]{0,200}\)\s*$|\bclass\s+\w[^{};]*$/,
  before: (line, tests) => {
    if (tests && UNMARKED.test(line) && !AROUND_TEST.test(line)) return '@Test';
    return /^\s*\.(?:is|has|contains|matches)/.test(line) ? 'assertThat(unseen)' : goesOnWith(line) ? 'unseen' : '';
  },
  rest: (near) => `assertTrue(restOfTestNearLine${near});`,
};
