import { AROUND_TEST, type BracedLanguage, C_LIKE, goesOnWith, otherHeading } from './braced-language.ts';

const METHOD = /^\s+(?:(?:public|internal|private|async|static)\s+){0,4}(?:void|Task|ValueTask)\s+\w+\s*\(/;

/** A method that is a test if an attribute above says so. */
const UNMARKED = /^\s+public\s+(?:async\s+)?(?:void|Task|ValueTask)\s+\w+\s*\(\s*\)/;

/** C#: tests are methods with attributes, of classes. */
export const CSHARP: BracedLanguage = {
  lexis: { ...C_LIKE, quotes: [{ mark: '"""', long: true }, ...C_LIKE.quotes] },
  declares:
    /^\s*(?:\[(?:\w*(?:Fact|Theory|TestMethod)|Test|TestCase|SetUp|TearDown)\b|(?:public|protected|private|internal)\s|(?:static\s+)?(?:class|struct|record|interface)\s)/,
  leadsToTest: /\b(?:void|Task|ValueTask)\s+\w+\s*\([^)]{0,200}\)\s?$/,
  leadsToGroup: /\b(?:class|struct|record)\s+\w[^{}]*$/,
  notShown: '[Fact] public void NotShown() { Assert.True(testsNotShown); }',
  heading: (heading, isWhole) => {
    const found = otherHeading(heading, isWhole);
    if (found === null) return null;
    if (METHOD.test(heading)) return { text: `[Fact] ${heading.trim()}`, role: 'test' };
    return /\b(?:class|struct|record|namespace)\b/.test(heading) ? { ...found, role: 'group' } : found;
  },
  test: (near) => `[Fact] public void AtLine${near}() {`,
  testsAre: 'methods',
  group: (near) => `public class AroundLine${near} {`,
  callback: ['unseen(() => {', 'unseen(new T {'],
  annotation: /^\s*\[\w.{0,300}\]\s*$/,
  brace: (rest) => {
    if (/^\s*else\b/.test(rest)) return ['if (unseen) {'];
    if (/^\s*(?:catch|finally)\b/.test(rest)) return ['try {'];
    if (/^\s*while\b/.test(rest)) return ['do {'];
    if (/^\s*[,\])]/.test(rest)) return ['new T {', '{', '() => {'];
    if (/^\s*;/.test(rest)) return ['unseen = new T {', 'unseen = () => {'];
    return ['if (unseen) {', 'public class Unseen {', 'void Unseen() {', 'namespace Unseen {'];
  },
  paren: (rest) => (/\{\s*$/.test(rest) ? ['if (', 'void Unseen('] : ['unseen(', 'if (', 'void Unseen(']),
  between: ['void Unseen() {', 'unseen(', 'var unseen = new T {', 'switch (unseen) {'],
  below: (body) => `[Fact] public void Below() { ${body} }`,
  bodiless: /\b(?:void|Task|ValueTask)\s+\w+\s*\([^)]{0,200}\)\s*$|\b(?:class|struct|record)\s+\w[^{};]*$/,
  before: (line, tests) => {
    if (tests && /^\s*\[(?:Inline|Member|Class)Data\b/.test(line)) return '[Theory]';
    if (tests && UNMARKED.test(line) && !AROUND_TEST.test(line)) return '[Fact]';
    return goesOnWith(line) ? 'unseen' : '';
  },
  rest: (near) => `Assert.True(restOfTestNearLine${near});`,
};
