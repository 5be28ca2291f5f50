import { behind, countWords, firstGroups, type Runner, sum, total } from './runner.ts';

/** cargo's own last word; after `could not compile` no test has run. */
const CARGO_ERROR =
  /^error: (?:test failed, to rerun|\d{1,6} targets? failed|could not compile `[^`]{1,100}` \([^)]{0,100}\btest\b)/;

/** The names that `cargo test -q` lists above its last result. */
function listedFailures(lines: readonly string[]): string[] {
  if (!lines.includes('failures:')) return [];
  const list = behind(lines, /^failures:$/);
  const end = list.findIndex((line) => line !== '' && !line.startsWith('    '));
  return firstGroups(list.slice(0, Math.max(0, end)), /^ {4}(\S.{0,300})$/);
}

/** cargo test: `test result: FAILED. 4 passed; 1 failed; …`, one a test binary. */
export const cargo: Runner = {
  id: 'cargo',
  mark: /^(?:test result: |error: (?:test failed|\d+ targets? failed|could not compile))/m,
  pieces: true,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found = /^test result: (ok|FAILED)\. (.{1,200})$/.exec(line);
      const counts = countWords(found?.[2] ?? '', ';');
      return found
        ? [{ passed: sum(counts, 'passed'), failed: sum(counts, 'failed'), red: found[1] === 'FAILED' }]
        : [];
    });
    const errors = lines.filter((line) => CARGO_ERROR.test(line)).map(() => ({ passed: 0, failed: 0, red: true }));
    const named = firstGroups(lines, /^test (.{1,300}) \.\.\. FAILED$/);
    return total([...summaries, ...errors], named.length > 0 ? named : listedFailures(lines));
  },
};

/** cargo nextest: `Summary [0.012s] 5 tests run: 4 passed, 1 failed, 0 skipped`. */
export const nextest: Runner = {
  id: 'nextest',
  mark: /^ *Summary \[ *[\d.]+s\] /m,
  read(lines) {
    const summaries = firstGroups(lines, /^ *Summary \[ {0,9}[\d.]{1,12}s\] [\d/]{1,19} tests? run: (.{1,200})$/).map(
      (text) => {
        const counts = countWords(text.replaceAll('(', ', ').replaceAll(')', ''), ', ');
        const failed = sum(counts, 'failed', 'timed', 'exec');
        return { passed: sum(counts, 'passed'), failed };
      },
    );
    const none = lines.some((line) => /^error: no tests to run/.test(line)) ? [{ passed: 0, failed: 0 }] : [];
    const failing = firstGroups(
      lines,
      /^ *(?:FAIL|TIMEOUT|SIGABRT|SIGSEGV) \[ {0,9}[\d.]{1,12}s\] (?:\( {0,6}\d{1,6}\/\d{1,6}\) )?(\S.{0,300})$/,
    );
    return total([...summaries, ...none], [...new Set(failing)]);
  },
};

/** CTest: `67% tests passed, 1 tests failed out of 3`. */
export const ctest: Runner = {
  id: 'ctest',
  mark: /^(?:\d+% tests passed, \d+ tests failed out of \d+|No tests were found!!!)$/m,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found = /^\d{1,3}% tests passed, (\d{1,9}) tests failed out of (\d{1,9})$/.exec(line);
      if (found) return [{ passed: Number(found[2]) - Number(found[1]), failed: Number(found[1]) }];
      return line === 'No tests were found!!!' ? [{ passed: 0, failed: 0 }] : [];
    });
    const list = behind(lines, /^The following tests FAILED:$/);
    return total(summaries, firstGroups(list, /^\s{1,9}\d{1,9} - (.{1,300}?) \([^)]{1,40}\)(?: {2,}.{0,200})?$/));
  },
};

/** GoogleTest: `[  PASSED  ] 4 tests.` and `[  FAILED  ] 1 test, listed below:`; under CTest its words are CTest's. */
export const googleTest: Runner = {
  id: 'googletest',
  mark: /^\[={10}\] \d+ tests? from /m,
  read(lines) {
    if (lines.some((line) => ctest.mark.test(line))) return null;
    const passed = firstGroups(lines, /^\[ {2}PASSED {2}\] (\d{1,9}) tests?\.$/).map(Number);
    const failed = firstGroups(lines, /^\[ {2}FAILED {2}\] (\d{1,9}) tests?, listed below:$/).map(Number);
    const summaries = passed.map((count) => ({ passed: count, failed: 0 }));
    const red = failed.map((count) => ({ passed: 0, failed: count }));
    const list = behind(lines, /^\[ {2}FAILED {2}\] \d{1,9} tests?, listed below:$/);
    return total(
      [...summaries, ...red],
      failed.length === 0 ? [] : firstGroups(list, /^\[ {2}FAILED {2}\] (\S.{0,300})$/),
    );
  },
};

/** swift test: XCTest's `Executed 5 tests, with 1 failure …` of all tests, and Swift Testing's `Test run with 5 tests …`. */
export const swift: Runner = {
  id: 'swift',
  mark: /^[ \t]*Executed \d+ tests?, with |Test run with \d+ tests? /m,
  read(lines) {
    const executed = lines.flatMap((line) => {
      const found = /^\s*Executed (\d{1,9}) tests?, with (?:(\d{1,9}) tests? skipped and )?(\d{1,9}) failures? /.exec(
        line,
      );
      if (!found) return [];
      const [ran, skipped, failed] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3])];
      return [{ passed: Math.max(0, ran - skipped - failed), failed }];
    });
    const runs = lines.flatMap((line) => {
      const found = /^\S{1,4} {1,2}Test run with (\d{1,9}) tests?(?: in \d{1,9} suites?)? (passed|failed) after /.exec(
        line,
      );
      return found
        ? [{ passed: found[2] === 'passed' ? Number(found[1]) : 0, failed: 0, red: found[2] === 'failed' }]
        : [];
    });
    // Each suite says its own, the last one says it for all.
    const failing = firstGroups(lines, /^Test Case '(?:-\[)?([^']{1,300}?)\]?' failed \(/);
    return total(
      [...executed.slice(-1), ...runs],
      [...failing, ...firstGroups(lines, /^✘ {1,2}Test (.{1,300}?) failed after /)],
    );
  },
};
