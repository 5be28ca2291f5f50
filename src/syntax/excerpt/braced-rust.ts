import { type BracedLanguage, C_LIKE, goesOnWith, otherHeading } from './braced-language.ts';

/** A function that is a test if an attribute above says so. */
const UNMARKED = /^\s*(?:async\s+)?fn\s+\w+\(\s*\)\s*\{\s*$/;

/** Rust: tests are annotated functions, mostly of a module `tests`. */
export const RUST: BracedLanguage = {
  // A quote may begin a lifetime as well: character literals with brackets in them are rare.
  lexis: { ...C_LIKE, quotes: [{ mark: '"', long: true }] },
  declares: /^\s*(?:#\[(?:\w+::)?test|(?:pub\s+)?(?:async\s+)?fn\s|mod\s|impl\b)/,
  leadsToTest: /\bfn\s+\w+\s*\([^)]{0,200}\)(?:\s*->\s*[^{]{1,100})?\s?$/,
  leadsToGroup: /\bmod\s+\w+\s?$/,
  notShown: '#[test] fn not_shown() { assert!(tests_not_shown); }',
  heading: (heading, isWhole) => {
    const found = otherHeading(heading, isWhole);
    if (found === null) return null;
    if (/^\s*(?:async\s+)?fn\s/.test(heading)) return { text: `#[test] ${heading.trim()}`, role: 'test' };
    return /^\s*(?:pub\s+)?(?:mod|impl)\b/.test(heading) ? { ...found, role: 'group' } : found;
  },
  test: (near) => `#[test] fn at_line_${near}() {`,
  testsAre: 'declarations',
  group: () => 'mod unseen {',
  callback: ['unseen(|| {', 'unseen(T {'],
  annotation: /^\s*#\[.{0,300}\]\s*$/,
  brace: (rest) => {
    if (/^\s*else\b/.test(rest)) return ['if unseen {'];
    if (/^\s*[,\])?.]/.test(rest)) return ['T {', '{', 'unseen: T {', 'Unseen => {'];
    if (/^\s*;/.test(rest)) return ['let unseen = T {', 'let unseen = {'];
    return ['if unseen {', 'fn unseen() {', 'struct Unseen {', 'impl Unseen {', 'let unseen = T {', 'match unseen {'];
  },
  paren: (rest) => (/\{\s*$/.test(rest) ? ['if unseen(', 'fn unseen('] : ['unseen(', 'assert!(', 'vec!(']),
  between: ['fn unseen() {', 'let unseen = T {', 'match unseen {', 'unseen('],
  below: (body) => `#[test] fn below() { ${body} }`,
  bodiless: null,
  before: (line, tests) => (tests && UNMARKED.test(line) ? '#[test]' : goesOnWith(line) ? 'unseen' : ''),
  rest: (near) => `assert!(rest_of_test_near_line_${near});`,
};
