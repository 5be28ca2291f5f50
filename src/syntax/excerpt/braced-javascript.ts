import { type BracedLanguage, C_LIKE, goesOnWith, otherHeading } from './braced-language.ts';

/** The head of a test or of a group of tests, its title perhaps cut. */
const TITLED = /^\s*(it|test|specify|describe|context|suite)(?:\.\w+)*\(\s*(['"`])((?:[^'"`\\]|\\.)*)/;
const GROUPS = /^(?:describe|context|suite)$/;

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
  if (/^\s*\(\s*['"`]/.test(rest)) return ['it.each(', 'unseen('];
  if (/^\s*(?:\.(?:not|resolves|rejects))?\.to[A-Z]/.test(rest)) return ['expect('];
  if (/^\s*(?::[^{]{0,100})?\{\s*$/.test(rest)) return ['if (', 'function unseen(', 'unseen('];
  if (/^\s*(?::[^=]{0,100})?=>/.test(rest)) return ['unseen((', 'unseen = (', '('];
  return ['unseen(', '('];
}

/** JavaScript and TypeScript: tests are functions handed to `it`, their groups functions handed to `describe`. */
export const JAVASCRIPT: BracedLanguage = {
  lexis: { ...C_LIKE, quotes: [{ mark: '`', long: true }, ...C_LIKE.quotes], javascript: true },
  declares:
    /^\s*(?:(?:it|test|describe|context|suite|specify|before|after|beforeEach|afterEach|beforeAll|afterAll)\b\s*[.(]|\]\)\(\s*['"`])/,
  leadsToTest: /(?:^|[\s{;])(?:it|test|specify)(?:\.\w{1,20}){0,3}\s?\(.*(?:=>|\))\s?$/,
  leadsToGroup: /(?:^|[\s{;])[fx]?(?:describe|context|suite)(?:\.\w{1,20}){0,3}\s?\(.*(?:=>|\))\s?$/,
  notShown: 'it("not shown", async () => { expect(testsNotShown).toBe(true); });',
  heading: (heading, isWhole) => {
    const [, name, , title = ''] = TITLED.exec(heading) ?? [];
    if (name === undefined) return otherHeading(heading, isWhole);
    const text = isWhole && /\{\s*$/.test(heading) ? heading : `${name}(${JSON.stringify(title)}, async () => {`;
    return { text, role: GROUPS.test(name) ? 'group' : 'test' };
  },
  test: (near) => `it("at line ${near}", async () => {`,
  testsAre: 'callbacks',
  group: (near) => `describe("at line ${near}", async () => {`,
  callback: ['unseen(async () => {', 'unseen({'],
  annotation: null,
  below: () => '',
  brace: braceOptions,
  paren: parenOptions,
  between: [
    'unseen() {',
    'unseen = {',
    'unseen: [',
    'unseen: {',
    'unseen = [',
    'unseen(',
    'unseen({',
    'function unseen() {',
    'switch (unseen) {',
  ],
  bodiless: null,
  before: (line) =>
    /^\s*\.(?:not\.|resolves\.|rejects\.)?to[A-Z]/.test(line) ? 'expect(unseen)' : goesOnWith(line) ? 'unseen' : '',
  rest: (near) => `expect(restOfTestNearLine${near}).toBe(true);`,
};
