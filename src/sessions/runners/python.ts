import { countNames, countWords, firstGroups, type Runner, sum, total } from './runner.ts';

const OUTCOMES = 'passed|failed|errors?|skipped|deselected|xfailed|xpassed|warnings?|rerun';
const PYTEST_LINE = new RegExp(
  `^=* ?((?:\\d{1,9} (?:${OUTCOMES})(?:, )?){1,10}|no tests ran) in [\\d.]{1,12}s(?: \\([\\d:, a-z]{1,30}\\))?(?: =*)?$`,
);

/** pytest: `== 1 failed, 2 passed in 0.12s ==`; errors at collection count as failures, an empty run is not green. */
export const pytest: Runner = {
  id: 'pytest',
  mark: /(?:passed|failed|errors?|skipped|deselected|xfailed|xpassed|warnings?|no tests ran) in \d/,
  read(lines) {
    const summaries = firstGroups(lines, PYTEST_LINE).map((text) => {
      const counts = countWords(text, ', ');
      const failed = sum(counts, 'failed', 'error', 'errors');
      const ran = sum(counts, 'passed', 'skipped', 'xfailed', 'xpassed');
      return { passed: sum(counts, 'passed', 'xpassed'), failed, red: failed + ran === 0 };
    });
    return total(summaries, firstGroups(lines, /^(?:FAILED|ERROR) ([^\s[][^[]{0,300}?(?:\[.{0,300}?\])?)(?: - .*)?$/));
  },
};

/** unittest: `Ran 3 tests in 0.001s`, then `OK` or `FAILED (failures=1, errors=1)`. */
export const unittest: Runner = {
  id: 'unittest',
  mark: /^Ran \d+ tests? in /m,
  read(lines) {
    const summaries = lines.flatMap((line, at) => {
      const ran = /^Ran (\d{1,9}) tests? in [\d.]{1,12}s$/.exec(line);
      const verdict = ran && lines.slice(at + 1, at + 6).find((next) => /^(?:OK|FAILED|NO TESTS RAN)\b/.test(next));
      if (!verdict) return [];
      const counts = countNames(verdict.replace(/^\w+ \(|\)$/g, '').replaceAll('=', ': '));
      const failed = sum(counts, 'failures', 'errors', 'unexpected successes');
      const aside = sum(counts, 'skipped', 'expected failures');
      return [{ passed: Math.max(0, Number(ran?.[1]) - failed - aside), failed, red: !verdict.startsWith('OK') }];
    });
    return total(summaries, firstGroups(lines, /^(?:FAIL|ERROR): (.{1,400})$/));
  },
};
