import { countNames, countWords, firstGroups, type Runner, sum, total } from './runner.ts';

/** go test: a line a package (`ok  pkg 0.1s`, `FAIL pkg [build failed]`); tests are counted only where `-v` or a failure names them. */
export const go: Runner = {
  id: 'go',
  mark: /^(?:ok {2}|FAIL|--- FAIL:)[\t ]/m,
  read(lines) {
    const fine = lines.some((line) => /^ok {2}\t\S{1,300}\t(?:\(cached\)|[\d.]{1,12}s)/.test(line));
    const broken = lines.some((line) => /^FAIL\t\S{1,300}(?:\t[\d.]{1,12}s| \[[a-z ]{1,30}\])$/.test(line));
    const failing = firstGroups(lines, /^ *--- FAIL: (\S{1,300}) \([\d.]{1,12}s\)$/);
    if (!fine && !broken && failing.length === 0) return null;
    const passed = lines.filter((line) => /^--- PASS: \S{1,300} \([\d.]{1,12}s\)$/.test(line)).length;
    const failed = lines.filter((line) => /^--- FAIL: \S/.test(line)).length;
    const green = !broken && failing.length === 0;
    return { passed: passed > 0 ? passed : null, failed: green || failed > 0 ? failed : null, failing, green };
  },
};

/** cargo test: `test result: FAILED. 4 passed; 1 failed; …`, one a test binary. */
export const cargo: Runner = {
  id: 'cargo',
  mark: /^test result: /m,
  read(lines) {
    const summaries = lines.flatMap((line) => {
      const found = /^test result: (ok|FAILED)\. (.{1,200})$/.exec(line);
      const counts = countWords(found?.[2] ?? '', ';');
      return found
        ? [{ passed: sum(counts, 'passed'), failed: sum(counts, 'failed'), red: found[1] === 'FAILED' }]
        : [];
    });
    return total(summaries, firstGroups(lines, /^test (.{1,300}) \.\.\. FAILED$/));
  },
};

/** dotnet test: `Failed!  - Failed: 1, Passed: 4, …`, or the older `Test Run Failed.` over `Passed: 4`. */
export const dotnet: Runner = {
  id: 'dotnet',
  mark: /^(?:(?:Passed|Failed)! {1,3}-|Test Run (?:Successful|Failed)\.)/m,
  read(lines) {
    const modern = firstGroups(lines, /^(?:Passed|Failed)! {1,3}- (.{1,400})$/).map(countNames);
    const runs = lines.filter((line) => /^Test Run (?:Successful|Failed)\.$/.test(line));
    const older = countNames(firstGroups(lines, /^ +((?:Passed|Failed): \d{1,9})$/).join(','));
    const summaries = modern.map((counts) => ({ passed: sum(counts, 'passed'), failed: sum(counts, 'failed') }));
    if (summaries.length === 0 && runs.length > 0) {
      const red = runs.some((line) => line.includes('Failed'));
      return total([{ passed: sum(older, 'passed'), failed: sum(older, 'failed'), red }], namesOf(lines));
    }
    return total(summaries, namesOf(lines));
  },
};

const namesOf = (lines: readonly string[]): string[] =>
  firstGroups(lines, /^ {2}Failed (\S.{0,300}?) \[[^\]]{1,30}\]$/);
