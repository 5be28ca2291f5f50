import { countNames, firstGroups, type Runner, sum, total } from './runner.ts';

/** RSpec: `5 examples, 1 failure, 1 pending`; errors outside of examples are red too. */
export const rspec: Runner = {
  id: 'rspec',
  mark: /^\d+ examples?, \d+ failures?/m,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found =
        /^(\d{1,9}) examples?, (\d{1,9}) failures?(?:, (\d{1,9}) pending)?(?:, (\d{1,9}) errors? occurred outside of examples)?$/.exec(
          line,
        );
      if (!found) return [];
      const [, ran, failed, pending, errors] = found.map((text) => Number(text ?? 0));
      return [{ passed: (ran ?? 0) - (failed ?? 0) - (pending ?? 0), failed: failed ?? 0, red: (errors ?? 0) > 0 }];
    });
    return total(summaries, firstGroups(lines, /^rspec (\S{1,300})(?: # .{0,400})?$/));
  },
};

/** PHPUnit: `OK (3 tests, 5 assertions)`, or `Tests: 3, Assertions: 5, Failures: 1.` */
export const phpunit: Runner = {
  id: 'phpunit',
  mark: /^(?:OK \(\d+ tests?, \d+ assertions?\)|Tests: \d+, Assertions: \d+)/m,
  read(lines) {
    const fine = firstGroups(lines, /^OK \((\d{1,9}) tests?, \d{1,9} assertions?\)$/).map((count) => ({
      passed: Number(count),
      failed: 0,
    }));
    const rest = firstGroups(lines, /^(Tests: \d{1,9}, Assertions: \d{1,9}.{0,200})\.$/).map((text) => {
      const counts = countNames(text);
      const failed = sum(counts, 'failures', 'errors');
      const aside = sum(counts, 'skipped', 'incomplete');
      return { passed: Math.max(0, sum(counts, 'tests') - failed - aside), failed };
    });
    return total([...fine, ...rest], firstGroups(lines, /^\d{1,9}\) ([^\s:]{1,300}::\S{1,200})(?!\S).{0,200}$/));
  },
};
