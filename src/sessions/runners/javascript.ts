import { countWords, firstGroups, type Runner, sum, total } from './runner.ts';

/** vitest: ` Test Files  1 failed | 2 passed (3)` over `      Tests  1 failed | 5 passed (6)`, with `Errors  1 error`. */
export const vitest: Runner = {
  id: 'vitest',
  mark: /^ *Test Files {2}/m,
  read(lines) {
    const files = firstGroups(lines, /^ *Test Files {2}(.{1,200})$/).map((text) => countWords(text, '|'));
    const tests = firstGroups(lines, /^ *Tests {2}(.{1,200})$/).map((text) => countWords(text, '|'));
    if (files.length === 0) return null;
    const errors = lines.some((line) => /^ *Errors {2}\d/.test(line));
    const red = errors || files.some((file) => sum(file, 'failed') > 0) || tests.every((one) => one.size === 0);
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
    const red = suites.some((suite) => sum(suite, 'failed') > 0 || sum(suite, 'total') === 0);
    const summaries = tests.map((one) => ({ passed: sum(one, 'passed'), failed: sum(one, 'failed'), red }));
    const failing = firstGroups(lines, /^ {2}● (.{1,300} › .{1,300})$/);
    const broken = firstGroups(lines, /^FAIL (\S{1,400})/);
    return total(summaries, failing.length > 0 ? failing : broken);
  },
};

/** mocha: `  5 passing (12ms)`, `  1 failing`; failing tests are numbered in the tree above. */
export const mocha: Runner = {
  id: 'mocha',
  mark: /^ *\d+ passing \(/m,
  read(lines) {
    const at = lines.findIndex((line) => /^ *\d{1,9} passing \(/.test(line));
    const passed = firstGroups(lines, /^ *(\d{1,9}) passing \([\d.]{1,9}\w{1,3}\)$/).map(Number);
    const failed = firstGroups(lines, /^ *(\d{1,9}) failing$/).map(Number);
    const summaries = passed.map((count, run) => ({ passed: count, failed: failed[run] ?? 0 }));
    return total(summaries, firstGroups(lines.slice(0, at), /^ +\d{1,9}\) (.{1,300})$/));
  },
};

/** bun test: ` 5 pass`, ` 1 fail`, `Ran 6 tests across 2 files.` */
export const bun: Runner = {
  id: 'bun',
  mark: /^Ran \d+ tests? across \d+ files?/m,
  read(lines) {
    const passed = firstGroups(lines, /^ *(\d{1,9}) pass$/).map(Number);
    const failed = firstGroups(lines, /^ *(\d{1,9}) fail$/).map(Number);
    const errors = firstGroups(lines, /^ *(\d{1,9}) errors?$/).length > 0;
    const summaries = failed.map((count, run) => ({ passed: passed[run] ?? 0, failed: count, red: errors }));
    return total(summaries, firstGroups(lines, /^\(fail\) (.{1,300}?)(?: \[[\d.]{1,12}m?s\])?$/));
  },
};
