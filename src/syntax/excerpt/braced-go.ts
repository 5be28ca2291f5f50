import { type BracedLanguage, C_LIKE, goesOnWith, otherHeading } from './braced-language.ts';

/** Go: tests are functions of a `*testing.T`, which may run others. */
export const GO: BracedLanguage = {
  lexis: { ...C_LIKE, quotes: [{ mark: '`', long: true }, ...C_LIKE.quotes] },
  declares: /^func\s+(?:Test|Benchmark|Fuzz|Example)/,
  leadsToTest: /func\s+(?:\([^)]{0,100}\)\s+)?Test\w*\s*\([^)]{0,100}\)\s?$/,
  leadsToGroup: null,
  notShown: 'func TestNotShown(t *testing.T) { if !testsNotShown { t.Fatal() } }',
  heading: (heading, isWhole) => {
    const test = /^func\s+(?:\([^)]{0,100}\)\s+)?Test/.test(heading);
    const found = otherHeading(heading, isWhole);
    return found && test ? { ...found, role: 'test' } : found;
  },
  test: (near) => `func TestAtLine${near}(t *testing.T) {`,
  testsAre: 'top-level declarations',
  group: () => 'func unseen() {',
  callback: ['unseen(func() {', 'unseen(T{'],
  annotation: null,
  below: () => '',
  brace: (rest) => {
    if (/^\s*else\b/.test(rest)) return ['if unseen {'];
    if (/^\s*[,\])]/.test(rest)) return ['{', 'T{', 'unseen: T{', 'func() {'];
    if (/^\s*\(/.test(rest)) return ['func() {'];
    if (/^\s*\{\s*$/.test(rest)) return ['for _, unseen := range []T{'];
    return ['if unseen {', 'unseen := T{', 'func unseen() {', 'type Unseen struct {', 'switch {'];
  },
  paren: (rest) => (/\{\s*$/.test(rest) ? ['if unseen(', 'func unseen('] : ['unseen(', 'import (', 'var (']),
  between: ['unseen := []T{', 'unseen := T{', 'unseen(', 'switch unseen {', 'switch {', 'type Unseen struct {'],
  bodiless: null,
  before: (line) => (goesOnWith(line) ? 'unseen' : ''),
  closes: (lead) => (/[\])]\s*struct\s?$/.test(lead) ? '}{}' : ''),
  rest: (near) => `if !restOfTestNearLine${near} { t.Fatal() };`,
};
