import { behind, countNames, countWords, firstGroups, type Runner, sum, total } from './runner.ts';

const RSPEC =
  /^(\d{1,9}) examples?, (\d{1,9}) failures?(?:, (\d{1,9}) pending)?(?:, (\d{1,9}) errors? occurred outside of examples)?$/;

/** RSpec: `5 examples, 1 failure, 1 pending`; errors outside of examples are red too. */
export const rspec: Runner = {
  id: 'rspec',
  mark: /^\d+ examples?, \d+ failures?/m,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found = RSPEC.exec(line);
      if (!found) return [];
      const [, ran = 0, failed = 0, pending = 0, errors = 0] = [...found].map((text) => Number(text ?? 0));
      return [{ passed: Math.max(0, ran - failed - pending), failed, red: errors > 0 }];
    });
    return total(summaries, firstGroups(lines, /^rspec (\S{1,300})(?: # .{0,400})?$/));
  },
};

const RUNS =
  /^(\d{1,9} (?:runs|tests), \d{1,9} assertions, \d{1,9} failures, \d{1,9} errors(?:, \d{1,9} [a-z]{1,20}){0,4})$/;

/** minitest and test-unit: `3 runs, 2 assertions, 1 failures, 1 errors, 0 skips`. */
export const minitest: Runner = {
  id: 'minitest',
  mark: /^\d+ (?:runs|tests), \d+ assertions, /m,
  read(lines) {
    const summaries = firstGroups(lines, RUNS).map((text) => {
      const counts = countWords(text, ', ');
      const failed = sum(counts, 'failures', 'errors');
      const aside = sum(counts, 'skips', 'pendings', 'omissions');
      return { passed: Math.max(0, sum(counts, 'runs', 'tests') - failed - aside), failed };
    });
    const titled = lines.flatMap((line, at) =>
      /^ {1,4}\d{1,9}\) (?:Failure|Error):$/.test(line)
        ? (lines[at + 1] ?? '').replace(/(?: \[.{0,300}\])?:$/, '')
        : [],
    );
    return total(summaries, [
      ...titled,
      ...firstGroups(lines, /^(?:Failure|Error): (\S{1,300}\(\S{1,200}\))(?::.{0,300})?$/),
    ]);
  },
};

/** The numbered titles below PHPUnit's `There was 1 failure:` and `There were 2 errors:`, not those of risky tests. */
function phpFailures(lines: readonly string[]): string[] {
  let within = true;
  return lines.flatMap((line) => {
    const head = /^There (?:was|were) \d{1,9} ([a-z]{1,20})/.exec(line)?.[1];
    if (head !== undefined) within = /^(?:failures?|errors?)$/.test(head);
    return within ? (/^\d{1,9}\) (\S{1,300}::\S{1,200})/.exec(line)?.[1] ?? []) : [];
  });
}

/** PHPUnit: `OK (3 tests, 5 assertions)`, or `Tests: 3, Assertions: 5, Failures: 1.` */
export const phpunit: Runner = {
  id: 'phpunit',
  mark: /^(?:OK \(\d+ tests?, \d+ assertions?\)|Tests: \d+, Assertions: \d+|No tests executed!)/m,
  read(lines) {
    const fine = firstGroups(lines, /^OK \((\d{1,9}) tests?, \d{1,9} assertions?\)$/).map((count) => ({
      passed: Number(count),
      failed: 0,
    }));
    const rest = firstGroups(lines, /^(Tests: \d{1,9}, Assertions: \d{1,9}.{0,200})\.$/).map((text) => {
      const counts = countNames(text);
      const failed = sum(counts, 'failures', 'errors');
      // A class without tests is a test with a warning.
      const hollow = sum(counts, 'assertions') === 0 ? sum(counts, 'warnings') : 0;
      const aside = sum(counts, 'skipped', 'incomplete') + hollow;
      return { passed: Math.max(0, sum(counts, 'tests') - failed - aside), failed };
    });
    const none = lines.includes('No tests executed!') ? [{ passed: 0, failed: 0 }] : [];
    return total([...fine, ...rest, ...none], phpFailures(lines));
  },
};

/** Pest and `artisan test`: `  Tests:    1 failed, 4 passed (9 assertions)`. */
export const pest: Runner = {
  id: 'pest',
  mark: /^ *Tests: {2,}\d.*\(\d+ assertions?\)$/m,
  read(lines) {
    const summaries = firstGroups(lines, /^ {0,4}Tests: {2,8}(\d.{1,200}) \(\d{1,9} assertions?\)$/).map((text) => {
      const counts = countWords(text, ', ');
      return { passed: sum(counts, 'passed'), failed: sum(counts, 'failed') };
    });
    return total(summaries, firstGroups(lines, /^ {2,4}FAILED {2,4}(\S.{0,300} > .{1,300}?)(?: {2,}\S{1,80})?$/));
  },
};

const FAILURES =
  /^((?:\d{1,9} (?:doctests?|tests?|properties|property), ){1,3}\d{1,9} failures?(?:, \d{1,9} [a-z]{1,20}){0,3})$/;

/** ExUnit, and bats for people: `2 tests, 1 failure, 1 skipped`; ExUnit says how long it took besides. */
export const exunit: Runner = {
  id: 'exunit',
  mark: /^\d+ (?:doctests?|tests?|property|properties), (?:\d+ \w+, )*\d+ failures?/m,
  read(lines) {
    const summaries = firstGroups(lines, FAILURES).map((text) => {
      const counts = countWords(text, ', ');
      const failed = sum(counts, 'failure', 'failures', 'invalid');
      const ran = sum(counts, 'test', 'tests', 'doctest', 'doctests', 'property', 'properties');
      return { passed: Math.max(0, ran - failed - sum(counts, 'skipped', 'excluded')), failed };
    });
    const named = firstGroups(lines, /^ {1,4}\d{1,9}\) ((?:test|doctest|property) .{1,300})$/);
    const crossed = firstGroups(behind(lines, /^Running ExUnit /), /(?:^|\s)✗ (.{1,300}?)$/);
    return total(summaries, named.length > 0 ? named : crossed);
  },
};
