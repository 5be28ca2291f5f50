import { countWords, firstGroups, type Runner, sum, total, type Verdict } from './runner.ts';

const DONE = /^DONE (\d{1,9} tests?(?:, \d{1,9} [a-z]{1,20}){0,4}) in [\d.]{1,12}s$/;

/** go test: a line a package (`ok  pkg 0.1s`, `FAIL pkg [build failed]`); tests are counted only where `-v` or a failure names them. */
export const go: Runner = {
  id: 'go',
  mark: /^(?:ok {2}|FAIL|--- FAIL:)[\t ]/m,
  pieces: true,
  read(lines) {
    if (lines.some((line) => DONE.test(line))) return null;
    const told = lines.filter((line) => /^ok {2}\t\S{1,300}\t(?:\(cached\)|[\d.]{1,12}s)/.test(line));
    const fine = told.some((line) => !line.endsWith('[no tests to run]'));
    const broken = lines.some((line) => /^FAIL\t\S{1,300}(?:\t[\d.]{1,12}s| \[[a-z ]{1,30}\])$/.test(line));
    const failing = firstGroups(lines, /^ *--- FAIL: (\S{1,300}) \([\d.]{1,12}s\)$/);
    if (told.length === 0 && !broken && failing.length === 0) return null;
    const red = broken || failing.length > 0 || lines.includes('FAIL');
    const passed = lines.filter((line) => /^--- PASS: \S{1,300} \([\d.]{1,12}s\)$/.test(line)).length;
    const failed = lines.filter((line) => /^--- FAIL: \S/.test(line)).length;
    if (!red && !fine) return { passed: 0, failed: 0, failing, green: false };
    return { passed: passed > 0 ? passed : null, failed: red && failed === 0 ? null : failed, failing, green: !red };
  },
};

/** gotestsum: `DONE 5 tests, 1 skipped, 1 failure in 0.012s` over `=== FAIL: pkg TestBasket (0.00s)`. */
export const gotestsum: Runner = {
  id: 'gotestsum',
  mark: /^DONE \d+ tests?/m,
  read(lines) {
    const summaries = firstGroups(lines, DONE).map((text) => {
      const counts = countWords(text, ', ');
      const failed = sum(counts, 'failure', 'failures');
      const ran = sum(counts, 'test', 'tests') - sum(counts, 'skipped');
      return { passed: Math.max(0, ran - failed), failed, red: sum(counts, 'error', 'errors') > 0 };
    });
    return total(summaries, firstGroups(lines, /^=== FAIL: (\S{1,300} \S{1,300})(?: .{0,200})?$/));
  },
};

interface GoEvent {
  readonly action: string;
  readonly name: string | null;
}

function eventOf(line: string): GoEvent | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return null;
    const fields = new Map<string, unknown>(Object.entries(value));
    const [action, name] = [fields.get('Action'), fields.get('Test')];
    return typeof action === 'string' ? { action, name: typeof name === 'string' ? name : null } : null;
  } catch {
    return null;
  }
}

/** go test -json: an event a line, as `test2json` writes them; a test within a test is not counted by itself. */
export const goEvents: Runner = {
  id: 'go',
  mark: /^\{"[^\n]{0,300}"Action":"(?:pass|fail|build-fail)"/m,
  pieces: true,
  read(lines): Verdict | null {
    const events = lines.flatMap((line) =>
      /^\{".{0,300}"Action":"(?:pass|fail|build-fail)"/.test(line) ? (eventOf(line) ?? []) : [],
    );
    const count = (wanted: string): number =>
      events.filter(({ action, name }) => action === wanted && name?.includes('/') === false).length;
    const failing = events.flatMap(({ action, name }) => (action === 'fail' && name !== null ? [name] : []));
    const red = events.some(({ action }) => action !== 'pass');
    return events.length === 0 ? null : total([{ passed: count('pass'), failed: count('fail'), red }], failing);
  },
};
