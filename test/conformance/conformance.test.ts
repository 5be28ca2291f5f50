import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { SETS } from '../../scripts/conformance/scenario.ts';
import { DIFFERENCES, differencesOf, toldBy } from './differences.ts';
import { expectedForm } from './form.ts';
import { CLIS, type Read, readScenarioRecordings, SCENARIO_NAMES } from './recordings.ts';
import { type Result, tableOf } from './table.ts';

/** Scenarios whose agent bends a test, or lets its failures pass. */
const BENT = ['bent-test', 'trespass'];
const TOLERANCE = 0.01;
const TOTAL_SIZE = 4_000_000;

const differs = (name: string, { cli }: Read, what: 'grade' | 'tree' | 'replay'): boolean =>
  differencesOf(cli, name).some(({ also = [] }) => also.includes(what));

/** States of the replayed files that were changed; those that a command wrote whose effect nobody can compute aside. */
const statesOf = ({ report }: Read, opaque: readonly string[] = []): readonly string[] =>
  (report.replay?.files ?? [])
    .filter(({ path }) => !opaque.includes(path))
    .map(({ path, state }) => `${path} ${state}`);

const results: Result[] = [];

describe.each(SCENARIO_NAMES)('%s', (name) => {
  let { scenario, reads } = {} as Awaited<ReturnType<typeof readScenarioRecordings>>;
  beforeAll(async () => {
    ({ scenario, reads } = await readScenarioRecordings(name));
    results.push({ name, scenario, reads });
  }, 60_000);
  const alike = (what: 'grade' | 'tree' | 'replay') => reads.filter((one) => !differs(name, one, what));
  const others = (what: 'grade' | 'tree' | 'replay') => reads.filter((one) => differs(name, one, what));

  test('is recorded with every CLI', () => {
    expect(reads.map(({ cli }) => cli)).toEqual(CLIS);
  });

  test.each(CLIS)('%s tells what was done and what came of it', (cli) => {
    const read = reads.find((one) => one.cli === cli);
    expect(read?.form).toEqual(toldBy(cli, name, expectedForm(scenario)).form);
  });

  test.each(CLIS)('%s is read without a gap', (cli) => {
    const { session, report } = reads.find((one) => one.cli === cli) ?? {};
    const unread = Object.keys(session?.diagnostics.skipped ?? {}).filter((why) => /^(?:bad|unknown)/.test(why));
    expect([unread, session?.diagnostics.orphanResults, report?.gaps]).toEqual([[], 0, []]);
  });

  test.runIf(!BENT.includes(name))('no session is taken for cheating', () => {
    const blocks = reads.flatMap(({ report }) =>
      report.findings.filter(
        ({ group, outcome, level }) => group === 'cheating' && outcome === 'hit' && level === 'block',
      ),
    );
    expect([reads.length, blocks]).toEqual([CLIS.length, []]);
  });

  test('has one grade, whoever did it', () => {
    const grades = alike('grade').map(({ report }) => report.grade.value);
    const [first = null] = grades;
    for (const grade of grades) {
      if (first === null) expect(grade).toBeNull();
      else expect(Math.abs((grade ?? Number.NaN) - first)).toBeLessThanOrEqual(TOLERANCE);
    }
    for (const { report } of others('grade'))
      expect(Math.abs((report.grade.value ?? Number.NaN) - (first ?? Number.NaN))).not.toBeLessThanOrEqual(TOLERANCE);
  });

  test('leaves the same files behind, whoever did it', () => {
    const heads = alike('tree').map(({ recording }) => recording.head);
    expect(new Set(heads).size).toBe(1);
    for (const { recording } of others('tree')) expect(heads).not.toContain(recording.head);
  });

  test('is replayed to the last byte', () => {
    const inexact = (read: Read) => statesOf(read, scenario.opaque).filter((state) => !state.endsWith(' exact'));
    for (const read of alike('replay')) expect(inexact(read)).toEqual([]);
    for (const read of others('replay')) expect(inexact(read)).not.toEqual([]);
    const all = alike('tree').filter((read) => !differs(name, read, 'replay'));
    for (const read of all) expect(statesOf(read)).toEqual(statesOf(all[0] as Read));
  });

  test('differs only as it is listed, and does so', () => {
    for (const cli of CLIS) {
      const { used } = toldBy(cli, name, expectedForm(scenario));
      expect(used).toEqual(expect.arrayContaining(differencesOf(cli, name).filter((one) => one.scenario === name)));
    }
  });
});

test('every listed difference shows in some scenario', () => {
  const used = results.flatMap(({ name, scenario }) =>
    CLIS.flatMap((cli) => toldBy(cli, name, expectedForm(scenario)).used),
  );
  for (const one of DIFFERENCES) expect(used).toContain(one);
});

test('the recordings are small and tell nothing of the machine that made them', () => {
  const files = readdirSync(SETS.conformance.recordings, { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join(SETS.conformance.recordings, file),
  );
  const sizes = files.map((file) => statSync(file)).filter((one) => one.isFile());
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(TOTAL_SIZE);
  for (const file of files.filter((one) => /\.jsonl?(?:\.gz)?$/.test(one))) {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    expect(/(?:\/root|\/home\/\w+|\/Users\/\w+|\/work)\/[\w.-]+/.exec(text)?.[0] ?? null, file).toBeNull();
  }
});

test('the page shows these results', async () => {
  const page = path.resolve(import.meta.dirname, '../../docs/conformance.md');
  const [before = '', after = ''] = readFileSync(page, 'utf8').split(
    /<!-- results -->\n[\s\S]*<!-- end of results -->\n/,
  );
  const table = `<!-- results -->\n${tableOf(results)}<!-- end of results -->\n`;
  await expect(`${before}${table}${after}`).toMatchFileSnapshot(page);
});
