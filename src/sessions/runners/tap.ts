import { behind, firstGroups, type Runner, total, type Verdict } from './runner.ts';

const ASIDE = /# (?:TODO|SKIP)\b/i;

const failingPoints = (lines: readonly string[]): string[] =>
  lines
    .filter((line) => !ASIDE.test(line))
    .flatMap((line) => /^ *not ok \d{1,9}(?: -)? (.{1,300})$/.exec(line)?.[1]?.replace(/ # time=.{0,40}$/, '') ?? []);

const PLAN = /^1\.\.(\d{1,9})\s*$/;
const isNode = (lines: readonly string[]): boolean =>
  lines.some((line) => /^(?:ℹ|#) pass \d/.test(line)) &&
  (lines.some((line) => /^(?:ℹ|#) cancelled \d/.test(line)) || !lines.some((line) => PLAN.test(line)));

/** node:test: `ℹ pass 5` and `ℹ fail 1` (spec), or `# pass 5` and `# fail 1` (TAP); it alone counts `cancelled`. */
export const nodeTest: Runner = {
  id: 'node:test',
  mark: /^(?:ℹ|#) pass \d/m,
  read(lines) {
    if (!isNode(lines)) return null;
    const passed = firstGroups(lines, /^(?:ℹ|#) pass (\d{1,9})$/).map(Number);
    const failed = firstGroups(lines, /^(?:ℹ|#) fail (\d{1,9})$/).map(Number);
    const cancelled = firstGroups(lines, /^(?:ℹ|#) cancelled (\d{1,9})$/).map(Number);
    const summaries = failed.map((count, run) => ({ passed: passed[run] ?? 0, failed: count + (cancelled[run] ?? 0) }));
    const crossed = firstGroups(behind(lines, /^✖ failing tests:$/), /^ *✖ (.{1,300}?)(?: \([\d.]{1,12}ms\))?$/);
    return total(summaries, crossed.length > 0 ? crossed : failingPoints(lines));
  },
};

/** prove: `Files=2, Tests=4, …` and `Result: PASS`, with the failing files under `Test Summary Report`. */
function readProve(lines: readonly string[]): Verdict | null {
  const ran = firstGroups(lines, /^Files=\d{1,9}, Tests=(\d{1,9}),/).map(Number);
  const results = firstGroups(lines, /^Result: (PASS|FAIL|NOTESTS)$/);
  const files = lines.flatMap((line) => {
    const found = /^(\S{1,300}) {1,9}\(Wstat: \d{1,9}(?: \([^)]{1,40}\))? Tests: \d{1,9} Failed: (\d{1,9})\)$/.exec(
      line,
    );
    return found ? [{ name: found[1] as string, failed: Number(found[2]) }] : [];
  });
  const failed = files.reduce((sum, file) => sum + file.failed, 0);
  const all = ran.reduce((sum, count) => sum + count, 0);
  if (ran.length === 0 || results.length === 0) return null;
  return total(
    [{ passed: Math.max(0, all - failed), failed, red: results.includes('FAIL') }],
    files.map(({ name }) => name),
  );
}

/** Any other producer of the Test Anything Protocol: a plan (`1..5`) and unindented `ok` / `not ok` points; prove's sums. */
export const tap: Runner = {
  id: 'tap',
  mark: /^(?:1\.\.\d+\s*|Result: (?:PASS|FAIL|NOTESTS))$/m,
  pieces: true,
  read(lines) {
    if (isNode(lines)) return null;
    const summed = readProve(lines);
    if (summed) return summed;
    const points = lines.filter((line) => /^(?:not )?ok \d{1,9}\b/.test(line));
    const failing = failingPoints(points);
    const passed = points.filter((line) => line.startsWith('ok') && !ASIDE.test(line)).length;
    const planned = firstGroups(lines, PLAN).reduce((sum, count) => sum + Number(count), 0);
    const red = lines.some((line) => line.startsWith('Bail out!'));
    // Points that are missing were cut off, or never came: nothing is known of them.
    if (failing.length === 0 && !red && points.length < planned) return null;
    return total([{ passed, failed: failing.length, red }], failingPoints(lines));
  },
};
