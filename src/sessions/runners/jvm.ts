import { countNames, firstGroups, type Runner, sum, total } from './runner.ts';

const TESTS_RUN =
  /^(?:\[(?:INFO|WARNING|ERROR)\] )?(Tests run: *\d{1,9}, *Failures: *\d{1,9}(?:, *[A-Z][a-z]{1,10}: *\d{1,9}){0,2})$/;
const NAMED = /^\[ERROR\] +(\S{1,300}?)(?: {2}|:\d| --).{0,400}<<< (?:FAILURE|ERROR)!$/;
const LISTED = /^\[ERROR\] {3}(\w[\w.$]{0,300})(?::\d{1,9}| »|->)/;

/** Maven Surefire: the totals `Tests run: 5, Failures: 1, Errors: 0, Skipped: 0`, not the lines a class has. */
export const maven: Runner = {
  id: 'maven',
  mark: /Tests run: *\d/,
  pieces: true,
  read(lines) {
    const summaries = firstGroups(lines, TESTS_RUN).map((text) => {
      const counts = countNames(text);
      const failed = sum(counts, 'failures', 'errors');
      return { passed: Math.max(0, sum(counts, 'tests run') - failed - sum(counts, 'skipped')), failed };
    });
    const red = lines.some((line) => /^(?:\[(?:INFO|ERROR)\] )?BUILD FAILURE$/.test(line));
    const ended = red && summaries.length > 0 ? [{ passed: 0, failed: 0, red }] : [];
    const named = firstGroups(lines, NAMED);
    return total([...summaries, ...ended], named.length > 0 ? named : firstGroups(lines, LISTED));
  },
};

/** JUnit's own console: `OK (5 tests)`, or `[ 4 tests successful ]` over `[ 1 tests failed ]`. */
export const junit: Runner = {
  id: 'junit',
  mark: /^(?:OK \(\d+ tests?\)|\[ +\d+ tests (?:successful|failed) +\])/m,
  read(lines) {
    const counted = (what: string): number[] =>
      firstGroups(lines, new RegExp(`^\\[ {1,20}(\\d{1,9}) ${what} {1,20}\\]$`)).map(Number);
    const old = firstGroups(lines, /^OK \((\d{1,9}) tests?\)$/).map((count) => ({ passed: Number(count), failed: 0 }));
    const passed = counted('tests successful');
    const failed = counted('tests failed');
    const red = counted('containers failed').some((count) => count > 0);
    const platform = passed.map((count, run) => ({ passed: count, failed: failed[run] ?? 0, red }));
    return total([...old, ...platform], firstGroups(lines, /^ {2}JUnit [A-Za-z]{1,20}:(\S{1,300})$/));
  },
};

/** Gradle: `5 tests completed, 1 failed`; it prints no count when all pass. */
export const gradle: Runner = {
  id: 'gradle',
  mark: /^\d+ tests? completed, /m,
  pieces: true,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found = /^(\d{1,9}) tests? completed, (\d{1,9}) failed(?:, (\d{1,9}) skipped)?$/.exec(line);
      const [ran, failed, skipped] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3] ?? 0)];
      return found ? [{ passed: Math.max(0, ran - failed - skipped), failed }] : [];
    });
    return total(summaries, firstGroups(lines, /^(\S.{0,300} > .{1,300}) FAILED$/));
  },
};
