import { behind, countNames, countWords, firstGroups, type Runner, sum, total, type Verdict } from './runner.ts';

const OUTCOMES =
  'passed|failed|errors?|skipped|deselected|xfailed|xpassed|warnings?|rerun|subtests (?:passed|failed|skipped)';
const PYTEST_LINE = new RegExp(
  `^=* ?((?:\\d{1,9} (?:${OUTCOMES})(?:, )?){1,12}|no tests ran) in [\\d.]{1,12}s(?: \\([\\d:, a-z]{1,30}\\))?(?: =*)?$`,
);
const PYTEST_LIST = /^=+ short test summary info =+$/;
/** It stopped before its end, whatever had passed by then. */
const PYTEST_STOPPED =
  /^(?:INTERNALERROR> |!+ (?:KeyboardInterrupt|_pytest\.outcomes\.Exit|xdist\.dsession\.Interrupted))/;
const PYTEST_NAMED = /^(?:FAILED|ERROR) ([^\s[:][^[]{0,300}?(?:\[.{0,300}?\])?)(?: - .*)?$/;

/** With `-qq` pytest lists what failed and counts nothing. */
const unsummed = (failing: readonly string[]): Verdict | null =>
  failing.length === 0 ? null : { passed: null, failed: failing.length, failing, green: false };

/** pytest: `== 1 failed, 2 passed in 0.12s ==`; errors at collection count as failures. */
export const pytest: Runner = {
  id: 'pytest',
  mark: / in \d[\d.]{0,11}s|=== short test summary /,
  read(lines) {
    const listed = lines.some((line) => PYTEST_LIST.test(line));
    const named = firstGroups(lines, PYTEST_NAMED).filter((name) => listed || /::|\.py\b/.test(name));
    const stopped = lines.some((line) => PYTEST_STOPPED.test(line));
    const summaries = firstGroups(lines, PYTEST_LINE).map((text) => {
      const counts = countWords(text, ', ');
      const failed = sum(counts, 'failed', 'error', 'errors');
      const red = stopped || / subtests failed/.test(text);
      return { passed: sum(counts, 'passed', 'xpassed'), failed, red };
    });
    return summaries.length === 0 && listed
      ? unsummed(firstGroups(behind(lines, PYTEST_LIST), PYTEST_NAMED))
      : total(summaries, named);
  },
};

const UNITTEST_VERDICT = /^(?:OK|FAILED|PASSED|NO TESTS RAN)(?: \(|$)/;

/** unittest, nose, Django and trial: `Ran 3 tests in 0.001s`, then `OK` or `FAILED (failures=1, errors=1)`. */
export const unittest: Runner = {
  id: 'unittest',
  mark: /^Ran \d+ tests? in /m,
  read(lines) {
    const summaries = lines.flatMap((line, at) => {
      const ran = /^Ran (\d{1,9}) tests? in [\d.]{1,12}s$/.exec(line);
      const verdict = ran && lines.slice(at + 1, at + 6).find((next) => UNITTEST_VERDICT.test(next));
      if (!verdict) return [];
      const counts = countNames(verdict.replace(/^[A-Z ]+ \(|\)$/g, '').replaceAll('=', ': '));
      const failed = sum(counts, 'failures', 'errors', 'unexpected successes');
      const aside = sum(counts, 'skipped', 'skips', 'expected failures');
      return [{ passed: Math.max(0, Number(ran?.[1]) - failed - aside), failed, red: verdict.startsWith('FAILED') }];
    });
    return total(summaries, firstGroups(lines, /^(?:FAIL|ERROR|UNEXPECTED SUCCESS): (.{1,400})$/));
  },
};
