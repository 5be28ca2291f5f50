import { countNames, firstGroups, type Runner, type Summary, sum, total } from './runner.ts';

const namesOf = (lines: readonly string[]): string[] =>
  firstGroups(lines, /^(?: {2}Failed|failed) (\S.{0,300}?) (?:\[[^\]]{1,30}\]|\([\d. a-z]{1,30}\))$/);

/** VSTest: `Failed!  - Failed: 1, Passed: 4, …`, or the older `Test Run Failed.` over `Passed: 4`. */
function vsTest(lines: readonly string[]): readonly Summary[] {
  const modern = firstGroups(lines, /^(?:Passed|Failed)! {1,3}- (.{1,400})$/).map(countNames);
  if (modern.length > 0)
    return modern.map((counts) => ({ passed: sum(counts, 'passed'), failed: sum(counts, 'failed') }));
  const runs = lines.filter((line) => /^Test Run (?:Successful|Failed|Aborted)\.$/.test(line));
  if (runs.length === 0) return [];
  const older = countNames(firstGroups(lines, /^ +((?:Passed|Failed): \d{1,9})$/).join(','));
  const red = runs.some((line) => !line.includes('Successful'));
  return [{ passed: sum(older, 'passed'), failed: sum(older, 'failed'), red }];
}

/** Microsoft.Testing.Platform: `Test run summary: Failed!` over a column of counts, or all of it on one line. */
function testingPlatform(lines: readonly string[]): readonly Summary[] {
  return lines.flatMap((line, at) => {
    const inline = /^Test summary: (total: \d{1,9}, .{1,300})$/.exec(line.trim())?.[1];
    const head = /^Test run summary: (Passed|Failed|Zero tests ran)/.exec(line.trim())?.[1];
    if (inline === undefined && head === undefined) return [];
    const counts = countNames(inline ?? lines.slice(at + 1, at + 8).join(','));
    const failed = sum(counts, 'failed');
    return [{ passed: sum(counts, 'succeeded'), failed, red: head === 'Failed' }];
  });
}

/** dotnet test, through VSTest or Microsoft.Testing.Platform. */
export const dotnet: Runner = {
  id: 'dotnet',
  mark: /^(?:(?:Passed|Failed)! {1,3}-|Test Run (?:Successful|Failed|Aborted)\.|Test run summary: | *Test summary: total: )/m,
  pieces: true,
  read: (lines) => total([...vsTest(lines), ...testingPlatform(lines)], namesOf(lines)),
};

/** NUnit's console: `Test Count: 5, Passed: 4, Failed: 1, …` over numbered failures. */
export const nunit: Runner = {
  id: 'nunit',
  mark: /^ *Test Count: \d+, Passed: \d+, Failed: \d+/m,
  read(lines) {
    const red = lines.some((line) => /^ *Overall result: Failed$/.test(line));
    const summaries = firstGroups(lines, /^ *Test Count: \d{1,9}, (Passed: .{1,200})$/).map((text) => {
      const counts = countNames(text);
      return { passed: sum(counts, 'passed'), failed: sum(counts, 'failed'), red };
    });
    return total(summaries, firstGroups(lines, /^\d{1,9}\) (?:Failed|Error) : (\S{1,300})$/));
  },
};
