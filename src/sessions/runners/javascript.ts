import { countWords, firstGroups, type Runner, sum, total } from './runner.ts';

/** vitest: ` Test Files  1 failed | 2 passed (3)` over `      Tests  1 failed | 5 passed (6)`, with `Errors  1 error`. */
export const vitest: Runner = {
  id: 'vitest',
  mark: /^ *Test Files {2}/m,
  read(lines) {
    const files = firstGroups(lines, /^ *Test Files {2}(.{1,200})$/).map((text) => countWords(text, '|'));
    const tests = firstGroups(lines, /^ *Tests {2}(.{1,200})$/).map((text) => countWords(text, '|'));
    if (files.length === 0) return null;
    const errors = lines.some((line) => /^ *(?:Type )?Errors {2}\d/.test(line));
    const red = errors || files.some((file) => sum(file, 'failed') > 0);
    const summaries = tests.map((one) => ({ passed: sum(one, 'passed'), failed: sum(one, 'failed'), red }));
    const failing = firstGroups(lines, /^ *FAIL {2}(.{1,400}?)(?: \[.{1,200}\])?$/);
    return total(summaries.length > 0 ? summaries : [{ passed: 0, failed: 0, red }], failing);
  },
};

/** jest: `Tests:       1 failed, 2 passed, 3 total` below `Test Suites: …`; a suite that cannot load has no tests. */
export const jest: Runner = {
  id: 'jest',
  mark: /^Test Suites: /m,
  read(lines) {
    const suites = firstGroups(lines, /^Test Suites: +(.{1,200} total)$/).map((text) => countWords(text, ', '));
    const tests = firstGroups(lines, /^Tests: +(.{1,200} total)$/).map((text) => countWords(text, ', '));
    if (suites.length === 0) return null;
    const unmet = lines.some((line) => /^Jest: .{0,200}coverage threshold /.test(line));
    const red = unmet || suites.some((suite) => sum(suite, 'failed') > 0);
    const summaries = tests.map((one) => ({ passed: sum(one, 'passed'), failed: sum(one, 'failed'), red }));
    const failing = firstGroups(lines, /^ {2}● (.{1,300} › .{1,300})$/);
    const broken = firstGroups(lines, /^FAIL (\S{1,400})/);
    const whole = summaries.length > 0 ? summaries : [{ passed: 0, failed: 0, red }];
    return total(whole, failing.length > 0 ? failing : broken);
  },
};

/** The numbered failures below mocha's counts: a line for each level of the tree, the last one with a colon. */
function numbered(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const first = /^ {2}\d{1,9}\) (.{1,300})$/.exec(line)?.[1];
    if (first === undefined) return [];
    const rest = lines.slice(at, at + 12);
    const end = rest.findIndex((one) => one.endsWith(':'));
    return end < 0
      ? [first]
      : [
          [first, ...rest.slice(1, end + 1)]
            .map((one) => one.trim())
            .join(' ')
            .slice(0, -1),
        ];
  });
}

/** mocha: `  5 passing (12ms)`, `  1 failing`; failing tests are numbered in the tree above, or else below. */
export const mocha: Runner = {
  id: 'mocha',
  mark: /^ *\d+ passing \(/m,
  read(lines) {
    const at = lines.findIndex((line) => /^ *\d{1,9} passing \(/.test(line));
    const passed = firstGroups(lines, /^ *(\d{1,9}) passing \([\d.]{1,9}\w{1,3}\)$/).map(Number);
    const failed = firstGroups(lines, /^ *(\d{1,9}) failing$/).map(Number);
    const summaries = passed.map((count, run) => ({ passed: count, failed: failed[run] ?? 0 }));
    const above = firstGroups(lines.slice(0, at), /^ +\d{1,9}\) (.{1,300})$/);
    return total(summaries, above.length > 0 ? above : numbered(lines.slice(at)));
  },
};

/** ava: below a rule, `  2 tests passed`, `  1 test failed`, `  1 uncaught exception`. */
export const ava: Runner = {
  id: 'ava',
  mark: /^ {2}\d+ (?:tests? (?:passed|failed)|uncaught exceptions?|unhandled rejections?)$/m,
  read(lines) {
    if (!lines.includes('  ─')) return null;
    const told = lines.flatMap((line) => /^ {2}\d{1,9} [a-z ]{4,40}$/.exec(line)?.[0] ?? []);
    const of = (what: RegExp): number =>
      told.filter((line) => what.test(line)).reduce((all, line) => all + Number.parseInt(line, 10), 0);
    const red = of(/ (?:hooks? failed|uncaught exceptions?|unhandled rejections?|test files? .{1,20})$/) > 0;
    const summary = { passed: of(/ tests? passed$/), failed: of(/ tests? failed$/), red };
    return total([summary], firstGroups(lines, /^ {2}✘ \[fail\]: (.{1,300})$/));
  },
};
