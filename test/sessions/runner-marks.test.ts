import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markFinder } from '../../src/sessions/runner-marks.ts';
import type { Runner } from '../../src/sessions/runners/runner.ts';
import { RUNNERS } from '../../src/sessions/test-run.ts';

const runner = (id: string, mark: RegExp): Runner => ({ ...(RUNNERS[0] as Runner), id, mark });
const idsOf = (runners: readonly Runner[]): readonly string[] => runners.map(({ id }) => id);

describe('markFinder', () => {
  const pickers = [
    runner('pears', /^pears? \d/m),
    runner('plums', /plums: \d/),
    runner('figs', /^figs|ripe figs/m),
    runner('quinces', /^(?:quince|medlar)s: [|^] /m),
    runner('rows', /^row 1/),
  ];
  const find = markFinder(pickers);

  test.each([
    ['pear 3\nplums: 4', ['pears', 'plums']],
    ['two\npears 3', ['pears']],
    ['no pears 3', []],
    ['all ripe figs\nand medlars: | ', ['figs']],
    ['medlars: ^ 3', ['quinces']],
    ['\nrow 1', []],
    ['row 1', ['rows']],
    ['', []],
  ])('%j holds the marks of %j', (text, ids) => {
    expect(idsOf(find(text))).toEqual(ids);
  });

  const find34 = markFinder(RUNNERS);
  const lines = fc.constantFrom(
    ' Test Files  3 passed (3)',
    'Test Suites: 1 passed',
    '  4 passing (12ms)',
    'Ran 5 tests across 2 files.',
    'Ran 5 tests in 0.1s',
    'OK (4 tests)',
    '12 tests completed, 3 failed',
    'ok  \tharvest/pears\t0.1s',
    'FAIL\tharvest/plums\t0.1s',
    'test result: ok. 4 passed; 0 failed',
    'Passed!  - Failed: 0',
    '4 examples, 0 failures',
    '# pass 5',
    '1..4',
    '==== 3 passed in 0.12s ====',
    '==== short test summary info ====',
    'Tests run: 4, Failures: 0',
    'Test run with 4 tests passed',
    'const pear = plum(3);',
    '',
  );

  test('finds among all runners just those whose own mark occurs', () => {
    const text = fc.array(fc.oneof(lines, fc.string()), { maxLength: 6 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(text, fc.nat({ max: 8 }), (whole, cut) => {
        const given = whole.slice(cut);
        expect(idsOf(find34(given))).toEqual(idsOf(RUNNERS.filter(({ mark }) => mark.test(given))));
      }),
      { numRuns: 500 },
    );
  });
});
