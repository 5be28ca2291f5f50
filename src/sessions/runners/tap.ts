import { firstGroups, type Runner, total } from './runner.ts';

const failingPoints = (lines: readonly string[]): string[] =>
  lines
    .filter((line) => !/# (?:TODO|SKIP)\b/i.test(line))
    .flatMap((line) => /^ *not ok \d{1,9}(?: -)? (.{1,300})$/.exec(line)?.[1] ?? []);

/** node:test: `ℹ pass 5` and `ℹ fail 1` (spec), or `# pass 5` and `# fail 1` (TAP). */
export const nodeTest: Runner = {
  id: 'node:test',
  mark: /^(?:ℹ|#) pass \d/m,
  read(lines) {
    const passed = firstGroups(lines, /^(?:ℹ|#) pass (\d{1,9})$/).map(Number);
    const failed = firstGroups(lines, /^(?:ℹ|#) fail (\d{1,9})$/).map(Number);
    const cancelled = firstGroups(lines, /^(?:ℹ|#) cancelled (\d{1,9})$/).map(Number);
    const summaries = failed.map((count, run) => ({ passed: passed[run] ?? 0, failed: count + (cancelled[run] ?? 0) }));
    const crossed = firstGroups(lines, /^ *✖ (.{1,300}?)(?: \([\d.]{1,12}ms\))?$/).filter(
      (name) => name !== 'failing tests:',
    );
    return total(summaries, crossed.length > 0 ? crossed : failingPoints(lines));
  },
};

/** Any other producer of the Test Anything Protocol: a plan (`1..5`) and unindented `ok` / `not ok` points. */
export const tap: Runner = {
  id: 'tap',
  mark: /^1\.\.\d+\s*$/m,
  read(lines) {
    if (lines.some((line) => nodeTest.mark.test(line))) return null;
    const passed = lines.filter((line) => /^ok \d{1,9}\b/.test(line)).length;
    const failed = failingPoints(lines.filter((line) => line.startsWith('not ok'))).length;
    const bailed = lines.some((line) => line.startsWith('Bail out!'));
    return passed + failed === 0 ? null : total([{ passed, failed, red: bailed }], failingPoints(lines));
  },
};
