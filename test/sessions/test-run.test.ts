import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTestRun } from '../../src/sessions/test-run.ts';

interface Case {
  readonly runner: string;
  readonly output: string;
  readonly passed: number | null;
  readonly failed: number | null;
  readonly failing?: readonly string[];
}

const RED: readonly Case[] = [
  {
    runner: 'pytest',
    output:
      'FAILED tests/test_pears.py::test_basket[ripe - late] - assert 23 == 24\nERROR tests/test_figs.py\n=== 1 failed, 2 passed, 1 error in 0.12s ===',
    passed: 2,
    failed: 2,
    failing: ['tests/test_pears.py::test_basket[ripe - late]', 'tests/test_figs.py'],
  },
  {
    runner: 'unittest',
    output:
      'FAIL: test_basket (pears.Basket.test_basket)\n-----\nRan 4 tests in 0.001s\n\nFAILED (failures=1, errors=1, skipped=1)',
    passed: 1,
    failed: 2,
    failing: ['test_basket (pears.Basket.test_basket)'],
  },
  {
    runner: 'vitest',
    output:
      ' FAIL  test/pears.test.ts > basket > counts pears\n\n Test Files  1 failed | 2 passed (3)\n      Tests  1 failed | 5 passed | 1 skipped (7)\n   Duration  1.2s',
    passed: 5,
    failed: 1,
    failing: ['test/pears.test.ts > basket > counts pears'],
  },
  {
    runner: 'vitest',
    output: ' FAIL  test/pears.test.ts [ test/pears.test.ts ]\n\n Test Files  1 failed (1)\n      Tests  no tests\n',
    passed: 0,
    failed: null,
    failing: ['test/pears.test.ts'],
  },
  {
    runner: 'jest',
    output:
      'FAIL test/pears.test.js\n  ● basket › counts pears\n\nTest Suites: 1 failed, 1 total\nTests:       1 failed, 2 passed, 3 total\nSnapshots:   0 total',
    passed: 2,
    failed: 1,
    failing: ['basket › counts pears'],
  },
  {
    runner: 'mocha',
    output: '  basket\n    ✔ holds figs\n    1) counts pears\n\n\n  1 passing (12ms)\n  1 failing\n\n  1) basket\n',
    passed: 1,
    failed: 1,
    failing: ['counts pears'],
  },
  {
    runner: 'bun',
    output:
      '(fail) basket > counts pears [0.52ms]\n\n 5 pass\n 1 fail\n 9 expect() calls\nRan 6 tests across 2 files. [18.00ms]',
    passed: 5,
    failed: 1,
    failing: ['basket > counts pears'],
  },
  {
    runner: 'node:test',
    output: '✔ holds figs (0.4ms)\n✖ counts pears (1.2ms)\nℹ tests 2\nℹ pass 1\nℹ fail 1\nℹ cancelled 0',
    passed: 1,
    failed: 1,
    failing: ['counts pears'],
  },
  {
    runner: 'tap',
    output: 'TAP version 13\n1..3\nok 1 - holds figs\nnot ok 2 - counts pears\nnot ok 3 - weighs # TODO later',
    passed: 1,
    failed: 1,
    failing: ['counts pears'],
  },
  {
    runner: 'go',
    output:
      '--- FAIL: TestBasket (0.00s)\n    pears_test.go:9: 23\nFAIL\nFAIL\texample.org/orchard/pears\t0.005s\nok  \texample.org/orchard/figs\t0.003s\nFAIL',
    passed: null,
    failed: 1,
    failing: ['TestBasket'],
  },
  { runner: 'go', output: 'FAIL\texample.org/orchard/pears [build failed]\nFAIL', passed: null, failed: null },
  {
    runner: 'cargo',
    output:
      'test basket::counts ... FAILED\ntest result: FAILED. 4 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\ntest result: ok. 2 passed; 0 failed; 0 ignored',
    passed: 6,
    failed: 1,
    failing: ['basket::counts'],
  },
  {
    runner: 'dotnet',
    output:
      '  Failed Orchard.Tests.CountsPears [12 ms]\nFailed!  - Failed:     1, Passed:     4, Skipped:     0, Total:     5, Duration: 12 ms - Orchard.Tests.dll (net8.0)',
    passed: 4,
    failed: 1,
    failing: ['Orchard.Tests.CountsPears'],
  },
  {
    runner: 'maven',
    output:
      '[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! - in BasketTest\n[ERROR] BasketTest.counts:12  Time elapsed: 0.01 s  <<< FAILURE!\n[ERROR] Tests run: 5, Failures: 1, Errors: 1, Skipped: 1',
    passed: 2,
    failed: 2,
    failing: ['BasketTest.counts'],
  },
  {
    runner: 'junit',
    output: '[         4 tests successful      ]\n[         1 tests failed          ]',
    passed: 4,
    failed: 1,
  },
  {
    runner: 'gradle',
    output: 'BasketTest > counts() FAILED\n\n5 tests completed, 1 failed',
    passed: 4,
    failed: 1,
    failing: ['BasketTest > counts()'],
  },
  {
    runner: 'rspec',
    output:
      '5 examples, 1 failure, 1 pending\n\nFailed examples:\n\nrspec ./spec/basket_spec.rb:12 # Basket counts pears',
    passed: 3,
    failed: 1,
    failing: ['./spec/basket_spec.rb:12'],
  },
  {
    runner: 'phpunit',
    output:
      '1) BasketTest::testCounts\nFailed asserting that 23 is 24.\n\nFAILURES!\nTests: 3, Assertions: 5, Failures: 1, Skipped: 1.',
    passed: 1,
    failed: 1,
    failing: ['BasketTest::testCounts'],
  },
];

const GREEN: readonly Case[] = [
  { runner: 'pytest', output: '..s\n2 passed, 1 skipped in 0.04s', passed: 2, failed: 0 },
  { runner: 'unittest', output: 'Ran 3 tests in 0.001s\n\nOK (skipped=1)', passed: 2, failed: 0 },
  { runner: 'vitest', output: ' Test Files  2 passed (2)\n      Tests  5 passed (5)', passed: 5, failed: 0 },
  { runner: 'jest', output: 'Test Suites: 1 passed, 1 total\nTests:       3 passed, 3 total', passed: 3, failed: 0 },
  { runner: 'mocha', output: '  2 passing (9ms)\n  1 pending', passed: 2, failed: 0 },
  { runner: 'bun', output: ' 5 pass\n 0 fail\nRan 5 tests across 1 file. [18.00ms]', passed: 5, failed: 0 },
  { runner: 'node:test', output: '# tests 2\n# pass 2\n# fail 0', passed: 2, failed: 0 },
  { runner: 'tap', output: '1..2\nok 1 - holds figs\nok 2', passed: 2, failed: 0 },
  {
    runner: 'go',
    output: 'ok  \texample.org/orchard\t(cached)\n?   \texample.org/figs\t[no test files]',
    passed: null,
    failed: 0,
  },
  { runner: 'cargo', output: 'test result: ok. 2 passed; 0 failed; 0 ignored', passed: 2, failed: 0 },
  { runner: 'dotnet', output: 'Test Run Successful.\nTotal tests: 2\n     Passed: 2', passed: 2, failed: 0 },
  { runner: 'maven', output: '[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0', passed: 5, failed: 0 },
  { runner: 'junit', output: 'OK (5 tests)', passed: 5, failed: 0 },
  { runner: 'rspec', output: '5 examples, 0 failures', passed: 5, failed: 0 },
  { runner: 'phpunit', output: 'OK (3 tests, 5 assertions)', passed: 3, failed: 0 },
];

test.each(RED)('$runner says red', ({ runner, output, passed, failed, failing = [] }) => {
  expect(readTestRun(output)).toEqual({ runner, passed, failed, failing, green: false });
});

test.each(GREEN)('$runner says green', ({ runner, output, passed, failed }) => {
  expect(readTestRun(output)).toEqual({ runner, passed, failed, failing: [], green: true });
});

describe('an output', () => {
  test.each([
    '',
    'Twelve pears passed the gate in time.',
    'I think 5 passed and 1 failed in the end.',
    'cargo says: test result: ok. 5 passed',
    '  "OK (5 tests)",',
    'All tests pass',
    'FAIL is a word\nok then',
  ])('of prose is no verdict: %j', (output) => expect(readTestRun(output)).toBeNull());

  test('in colour is read as it looks', () => {
    expect(readTestRun('\u001b[31m=== \u001b[1m1 failed\u001b[0m, 2 passed in 0.1s ===\u001b[0m\r\n')).toMatchObject({
      failed: 1,
    });
  });

  test('of two runners is green only if both are', () => {
    expect(readTestRun('2 passed in 0.1s\n# tests 1\n# pass 0\n# fail 1')).toMatchObject({
      runner: 'pytest+node:test',
      passed: 2,
      failed: 1,
      green: false,
    });
  });

  test('without a test is not green', () => {
    expect(readTestRun('===== no tests ran in 0.01s =====')).toMatchObject({ runner: 'pytest', green: false });
    expect(readTestRun('Ran 0 tests in 0.000s\n\nNO TESTS RAN')).toMatchObject({ runner: 'unittest', green: false });
  });

  test('names at most fifty failing tests', () => {
    const failures = Array.from({ length: 70 }, (_, at) => `FAILED test_pears.py::test_${at}`);
    expect(readTestRun(`${failures.join('\n')}\n70 failed in 2s`)?.failing.length).toBe(50);
  });

  test('of any shape is read in time', () => {
    const words = [
      '1 passed, ',
      ' FAIL  a [',
      '[ 1 tests ',
      '# ',
      'not ok 1 - ',
      '\n',
      '  ',
      'Tests run: 1, ',
      '= ',
      '1) a::b',
      '● a › ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), fc.nat(400), (parts, times) => {
        const output = parts.join('').repeat(times);
        const run = readTestRun(output);
        if (run) expect(run.failing.length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 100 },
    );
  });
});
