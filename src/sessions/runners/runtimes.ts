import { firstGroups, type Runner, total } from './runner.ts';

/** bun test: ` 5 pass`, ` 1 fail`, `Ran 6 tests across 2 files.` */
export const bun: Runner = {
  id: 'bun',
  mark: /^ *Ran \d+ tests? across \d+ files?/m,
  read(lines) {
    const passed = firstGroups(lines, /^ *(\d{1,9}) pass$/).map(Number);
    const failed = firstGroups(lines, /^ *(\d{1,9}) fail$/).map(Number);
    const errors = firstGroups(lines, /^ *(\d{1,9}) errors?$/).length > 0;
    const ran = firstGroups(lines, /^ *Ran (\d{1,9}) tests? across /).map(Number);
    // Where the first lines are cut off, what did not fail has passed or was skipped.
    const rest = (run: number, count: number): number => Math.max(0, (ran[run] ?? 0) - count);
    const summaries = failed.map((count, run) => ({
      passed: passed[run] ?? rest(run, count),
      failed: count,
      red: errors,
    }));
    return total(summaries, firstGroups(lines, /^\(fail\) (.{1,300}?)(?: \[[\d.]{1,12}m?s\])?$/));
  },
};

const STEPS = '(?: \\(\\d{1,9} steps?\\))?';
const DENO = new RegExp(`^(ok|FAILED) \\| (\\d{1,9}) passed${STEPS} \\| (\\d{1,9}) failed`);

/** deno test: `ok | 5 passed | 0 failed (12ms)`, `FAILED | 4 passed (1 step) | 1 failed (12ms)`. */
export const deno: Runner = {
  id: 'deno',
  mark: /^(?:ok|FAILED) \| \d+ passed/m,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found = DENO.exec(line);
      return found ? [{ passed: Number(found[2]), failed: Number(found[3]), red: found[1] === 'FAILED' }] : [];
    });
    return total(summaries, firstGroups(lines, /^(\S.{0,300}?) \.{3} FAILED(?: \([\d.]{1,12}m?s\))?$/));
  },
};
