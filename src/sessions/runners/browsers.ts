import { countWords, firstGroups, type Runner, sum, total } from './runner.ts';

const ENDS = 'passed|failed|flaky|skipped|interrupted|did not run';
const PLAYWRIGHT_COUNT = new RegExp(`^ {2}(\\d{1,9} (?:${ENDS}))(?: \\([\\d.]{1,9}(?:ms|s|m|h)\\))?$`);

/** Playwright: `  1 failed` over its name, `  4 passed (2.1s)`; a flaky test passed in the end. */
export const playwright: Runner = {
  id: 'playwright',
  mark: /^ {2}\d+ (?:failed|passed \([\d.]+(?:ms|s|m|h)\))$/m,
  read(lines) {
    const counts = countWords(firstGroups(lines, PLAYWRIGHT_COUNT).join('|'), '|');
    if (counts.size === 0) return null;
    const red =
      sum(counts, 'interrupted', 'did') > 0 ||
      lines.some((line) => /^ {2}\d{1,9} errors? (?:was|were) not a part of any test/.test(line));
    const at = lines.findIndex((line) => /^ {2}\d{1,9} failed$/.test(line));
    const list = at < 0 ? [] : lines.slice(at + 1);
    const end = list.findIndex((line) => !line.startsWith('    '));
    const failing = firstGroups(list.slice(0, end < 0 ? undefined : end), /^ {4}(\S.{0,300}?)(?: ─+)?$/);
    return total([{ passed: sum(counts, 'passed', 'flaky'), failed: sum(counts, 'failed'), red }], failing);
  },
};

const KARMA =
  /^(.{0,200}): Executed (\d{1,9}) of \d{1,9}(?: \((\d{1,9}) FAILED\))?(?: \(?skipped (\d{1,9})\)?)?(?: (SUCCESS|ERROR|DISCONNECTED))?(?: \([^()]{1,60}\))?$/;

/** Karma: a browser's last `Executed 5 of 5 (1 FAILED) (0.1 secs / 0.05 secs)`; each line before counts up to it. */
export const karma: Runner = {
  id: 'karma',
  mark: /: Executed \d+ of \d+ /,
  read(lines) {
    const browsers = new Map<string, RegExpExecArray>();
    for (const line of lines.flatMap((one) => one.split('\r'))) {
      const found = KARMA.exec(line);
      if (found) browsers.set(found[1] ?? '', found);
    }
    const summaries = [...browsers.values()].map(([, , ran, failed, , ended]) => {
      const count = Number(failed ?? 0);
      return {
        passed: Math.max(0, Number(ran) - count),
        failed: count,
        red: ended === 'ERROR' || ended === 'DISCONNECTED',
      };
    });
    return total(summaries, firstGroups(lines, /^.{1,100}\([^()]{1,60}\) (\S.{0,300}) FAILED$/));
  },
};

/** Jasmine: `5 specs, 1 failure, 1 pending spec`; failures are numbered below `Failures:`. */
export const jasmine: Runner = {
  id: 'jasmine',
  mark: /^\d+ specs?, \d+ failures?/m,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found = /^(\d{1,9}) specs?, (\d{1,9}) failures?(?:, (\d{1,9}) pending specs?)?$/.exec(line);
      if (!found) return [];
      const [ran, failed, pending] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
      return [{ passed: Math.max(0, ran - failed - pending), failed }];
    });
    const red = lines.some((line) => /^Incomplete: /.test(line));
    const from = lines.indexOf('Failures:');
    const to = lines.indexOf('Pending:');
    const list = from < 0 ? [] : lines.slice(from, to > from ? to : undefined);
    return total(
      summaries.map((one) => ({ ...one, red })),
      firstGroups(list, /^\d{1,9}\) (.{1,300})$/),
    );
  },
};
