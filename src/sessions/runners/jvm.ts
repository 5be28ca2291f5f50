import { countNames, firstGroups, type Runner, sum, total } from './runner.ts';

const TESTS_RUN =
  /^(?:\[(?:INFO|WARNING|ERROR)\] )?(Tests run: *\d{1,9}, *Failures: *\d{1,9}(?:, *[A-Z][a-z]{1,10}: *\d{1,9}){0,2})$/;

/** Maven Surefire: the totals `Tests run: 5, Failures: 1, Errors: 0, Skipped: 0`, not the lines a class has. */
export const maven: Runner = {
  id: 'maven',
  mark: /Tests run: *\d/,
  read(lines) {
    const summaries = firstGroups(lines, TESTS_RUN).map((text) => {
      const counts = countNames(text);
      const failed = sum(counts, 'failures', 'errors');
      return { passed: Math.max(0, sum(counts, 'tests run') - failed - sum(counts, 'skipped')), failed };
    });
    return total(summaries, firstGroups(lines, /^\[ERROR\] +(\S{1,300}?)(?: {2}|:\d).{0,400}<<< (?:FAILURE|ERROR)!$/));
  },
};

/** JUnit's own console: `OK (5 tests)`, or `[ 4 tests successful ]` over `[ 1 tests failed ]`. */
export const junit: Runner = {
  id: 'junit',
  mark: /^(?:OK \(\d+ tests?\)|\[ +\d+ tests (?:successful|failed) +\])/m,
  read(lines) {
    const old = firstGroups(lines, /^OK \((\d{1,9}) tests?\)$/).map((count) => ({ passed: Number(count), failed: 0 }));
    const passed = firstGroups(lines, /^\[ {1,20}(\d{1,9}) tests successful {1,20}\]$/).map(Number);
    const failed = firstGroups(lines, /^\[ {1,20}(\d{1,9}) tests failed {1,20}\]$/).map(Number);
    const platform = passed.map((count, run) => ({ passed: count, failed: failed[run] ?? 0 }));
    return total([...old, ...platform], []);
  },
};

/** Gradle: `5 tests completed, 1 failed`; it prints no count when all pass. */
export const gradle: Runner = {
  id: 'gradle',
  mark: /^\d+ tests? completed, /m,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found = /^(\d{1,9}) tests? completed, (\d{1,9}) failed(?:, \d{1,9} skipped)?$/.exec(line);
      return found ? [{ passed: Number(found[1]) - Number(found[2]), failed: Number(found[2]) }] : [];
    });
    return total(summaries, firstGroups(lines, /^(\S.{0,300} > .{1,300}) FAILED$/));
  },
};
