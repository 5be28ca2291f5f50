import { describe, expect, test } from 'vitest';
import { RUNNERS, readTestRun } from '../../src/sessions/test-run.ts';

/**
 * What each runner prints in each state. Rows marked `real` have the shape of an output of the runner itself, run on a
 * small orchard of our own; the others follow its documentation.
 */
type State = 'green' | 'red' | 'nothing';
type Row = readonly [
  runner: string,
  state: State,
  output: string,
  counts: readonly [number | null, number | null],
  failing?: readonly string[],
  from?: 'documentation',
];

const PYTHON: readonly Row[] = [
  ['pytest', 'green', '..sx   [100%]\n2 passed, 1 skipped, 1 xfailed in 0.25s', [2, 0]],
  [
    'pytest',
    'red',
    '=== short test summary info ===\nFAILED test_figs.py::test_count - AssertionError: figs - lost [here]\nFAILED test_figs.py::test_param[[odd]] - Assert...\nERROR test_figs.py::test_setup - RuntimeError: no basket\n== 2 failed, 2 passed, 1 warning, 1 error in 10.44s ==',
    [2, 3],
    ['test_figs.py::test_count', 'test_figs.py::test_param[[odd]]', 'test_figs.py::test_setup'],
  ],
  [
    'pytest',
    'red',
    '==== short test summary info ====\nERROR test_broken.py\n!!!!! Interrupted: 1 error during collection !!!!!\n1 error in 4.39s',
    [0, 1],
    ['test_broken.py'],
  ],
  [
    'pytest',
    'red',
    '=== short test summary info ===\nFAILED test_figs.py::test_count - x',
    [null, 1],
    ['test_figs.py::test_count'],
  ],
  ['pytest', 'red', '2 passed in 1.2s\n!!!!!!!! KeyboardInterrupt !!!!!!!!', [2, null]],
  ['pytest', 'nothing', '============ 4 deselected in 0.25s ============', [0, 0]],
  [
    'pytest',
    'nothing',
    'collected 0 items\n\n=== no tests ran in 0.07s ===\nERROR: file or directory not found: nowhere.py',
    [0, 0],
  ],
  ['unittest', 'green', 'Found 2 test(s).\n.s\n-----\nRan 2 tests in 0.000s\n\nOK (skipped=1)', [1, 0]],
  [
    'unittest',
    'red',
    'UNEXPECTED SUCCESS: test_late (orchard.Basket.test_late)\n-----\nRan 5 tests in 0.088s\n\nFAILED (failures=2, errors=1, unexpected successes=1)',
    [1, 4],
    ['test_late (orchard.Basket.test_late)'],
  ],
  ['unittest', 'nothing', 'Ran 0 tests in 0.000s\n\nOK', [0, 0]],
  ['unittest', 'nothing', 'Ran 0 tests in 0.000s\n\nNO TESTS RAN', [0, 0], [], 'documentation'],
  ['unittest', 'green', 'Ran 3 tests in 0.001s\n\nPASSED (skips=1, successes=2)', [2, 0], [], 'documentation'],
];

const JAVASCRIPT: readonly Row[] = [
  ['vitest', 'green', ' Test Files  1 passed (1)\n      Tests  1 passed | 1 skipped | 1 todo (3)', [1, 0]],
  [
    'vitest',
    'red',
    ' FAIL  fail.test.mjs > basket > counts pears\n Test Files  1 failed | 1 passed (2)\n      Tests  1 failed | 2 passed (3)',
    [2, 1],
    ['fail.test.mjs > basket > counts pears'],
  ],
  ['vitest', 'red', ' Test Files  1 passed (1)\n      Tests  2 passed (2)\n     Errors  1 error', [2, null]],
  ['vitest', 'nothing', ' Test Files  1 skipped (1)\n      Tests  2 skipped (2)', [0, 0], [], 'documentation'],
  ['jest', 'green', 'Test Suites: 1 passed, 1 total\nTests:       1 skipped, 1 todo, 1 passed, 3 total', [1, 0]],
  [
    'jest',
    'red',
    'FAIL jest/error.test.js\nTest Suites: 1 failed, 1 total\nTests:       0 total',
    [0, null],
    ['jest/error.test.js'],
  ],
  [
    'jest',
    'red',
    'Jest: "global" coverage threshold for lines (90%) not met: 50%\nTest Suites: 1 passed, 1 total\nTests:       1 passed, 1 total',
    [1, null],
    [],
    'documentation',
  ],
  ['mocha', 'green', '  basket\n    ✔ holds pears\n    - later\n\n  1 passing (26ms)\n  1 pending', [1, 0]],
  [
    'mocha',
    'red',
    '  !.\n\n  1 passing (8ms)\n  2 failing\n\n  1) basket\n       counts pears:\n     AssertionError\n\n  2) basket\n       deep\n         "before all" hook for "x":\n     Error: hook',
    [1, 2],
    ['basket counts pears', 'basket deep "before all" hook for "x"'],
  ],
  ['mocha', 'nothing', '\n\n  0 passing (2ms)\n', [0, 0]],
  ['ava', 'green', '  ✔ holds pears\n  ─\n\n  1 test passed\n  1 test skipped', [1, 0]],
  ['ava', 'red', '  ✘ [fail]: counts pears\n  ─\n\n  1 test failed\n  1 known failure', [0, 1], ['counts pears']],
  ['ava', 'red', '  ✘ error.mjs exited with a non-zero exit code: 1\n  ─\n\n  1 uncaught exception', [0, null]],
  ['bun', 'green', ' 1 pass\n 1 skip\n 0 fail\nRan 2 tests across 1 file. [36.00ms]', [1, 0]],
  [
    'bun',
    'red',
    '(fail) basket > counts pears [0.35ms]\n\n 1 pass\n 1 fail\nRan 2 tests across 1 file. [101.00ms]',
    [1, 1],
    ['basket > counts pears'],
  ],
  ['bun', 'nothing', ' 0 pass\n 0 fail\nRan 0 tests across 1 file. [71.00ms]', [0, 0]],
  ['deno', 'green', 'holds pears ... ok (181ms)\n\nok | 1 passed | 0 failed | 1 ignored (290ms)', [1, 0]],
  [
    'deno',
    'red',
    'counts pears ... FAILED (1ms)\n\nFAILED | 1 passed (1 step) | 1 failed (572ms)',
    [1, 1],
    ['counts pears'],
  ],
  ['deno', 'nothing', 'ok | 0 passed | 0 failed (304ms)', [0, 0]],
  ['node:test', 'green', 'ℹ tests 2\nℹ pass 1\nℹ fail 0\nℹ cancelled 0\nℹ skipped 1', [1, 0]],
  [
    'node:test',
    'red',
    '▶ basket\n  ✖ counts pears (3.6ms)\n✖ basket (23.5ms)\nℹ pass 1\nℹ fail 1\nℹ cancelled 0\n\n✖ failing tests:\n\n✖ counts pears (3.6ms)',
    [1, 1],
    ['counts pears'],
  ],
  ['node:test', 'nothing', 'TAP version 13\n1..0\n# tests 0\n# pass 0\n# fail 0\n# cancelled 0', [0, 0]],
  ['tap', 'green', 'ok 1 basket holds pears\nok 2 basket later # SKIP -\n# tests 1\n# pass 1\n# fail 0\n1..2', [1, 0]],
  [
    'tap',
    'red',
    'not ok 1 counts\n  ---\n  ...\nok 2 holds\n1..2\n# pass 1\n# skip 0\n# todo 0\n# fail 1',
    [1, 1],
    ['counts'],
  ],
  ['tap', 'green', 't/a.t .. ok\nAll tests successful.\nFiles=1, Tests=2,  2 wallclock secs\nResult: PASS', [2, 0]],
  [
    'tap',
    'red',
    't/c.t (Wstat: 0 Tests: 1 Failed: 0)\n  Parse errors: Bad plan.\nFiles=1, Tests=1,  1 wallclock secs\nResult: FAIL',
    [1, null],
    ['t/c.t'],
  ],
  ['tap', 'nothing', 'Files=0, Tests=0,  1 wallclock secs\nResult: NOTESTS', [0, 0]],
  [
    'playwright',
    'green',
    'Running 1 test using 1 worker\n\n  ✓  1 b.spec.js:1:43 › holds (106ms)\n\n  1 passed (20.3s)',
    [1, 0],
  ],
  [
    'playwright',
    'red',
    '  1 failed\n    [chromium] › basket.spec.ts:3:1 › counts pears ─────\n  1 flaky\n    [chromium] › fig.spec.ts:3:1 › ripens ──\n  1 skipped\n  3 passed (4.5s)',
    [4, 1],
    ['[chromium] › basket.spec.ts:3:1 › counts pears'],
    'documentation',
  ],
  [
    'karma',
    'green',
    'Chrome 120.0 (Linux): Executed 5 of 5 SUCCESS (0.1 secs / 0.05 secs)',
    [5, 0],
    [],
    'documentation',
  ],
  [
    'karma',
    'red',
    'Chrome 120.0 (Linux) basket counts pears FAILED\nChrome 120.0 (Linux): Executed 1 of 5 (1 FAILED) (0 secs / 0.01 secs)\nChrome 120.0 (Linux): Executed 5 of 5 (1 FAILED) (0.1 secs / 0.05 secs)',
    [4, 1],
    ['basket counts pears'],
    'documentation',
  ],
  ['jasmine', 'green', '2 specs, 0 failures, 1 pending spec\nFinished in 0.05 seconds', [1, 0]],
  [
    'jasmine',
    'red',
    'Failures:\n1) basket counts pears\n  Message:\n\n2 specs, 1 failure',
    [1, 1],
    ['basket counts pears'],
  ],
];

const COMPILED: readonly Row[] = [
  ['go', 'green', 'ok  \texample.org/orchard/pears\t0.010s\tcoverage: 80.0% of statements', [null, 0]],
  ['go', 'red', 'ok  \texample.org/orchard/pears\t0.010s\nFAIL', [null, null]],
  ['go', 'red', 'panic: 23 [recovered]\nFAIL\texample.org/orchard/panics\t0.007s\nFAIL', [null, null]],
  ['go', 'red', '# ./nowhere\nFAIL\t./nowhere [setup failed]\nFAIL', [null, null]],
  ['go', 'nothing', 'ok  \texample.org/orchard/pears\t0.009s [no tests to run]', [0, 0]],
  [
    'go',
    'red',
    '{"Time":"2026-11-21T23:38:11Z","Action":"pass","Package":"orchard/figs","Test":"TestA","Elapsed":0}\n{"Time":"2026-11-21T23:38:11Z","Action":"fail","Package":"orchard/figs","Test":"TestB/late_one","Elapsed":0}\n{"Time":"2026-11-21T23:38:11Z","Action":"fail","Package":"orchard/figs","Test":"TestB","Elapsed":0}\n{"Time":"2026-11-21T23:38:11Z","Action":"fail","Package":"orchard/figs","Elapsed":0.1}',
    [1, 1],
    ['TestB/late_one', 'TestB'],
  ],
  [
    'go',
    'green',
    '{"Time":"x","Action":"pass","Package":"p","Test":"TestA"}\n{"Time":"x","Action":"pass","Package":"p"}',
    [1, 0],
  ],
  ['gotestsum', 'green', '✓  orchard/pears (5ms)\n\nDONE 3 tests, 1 skipped in 0.051s', [2, 0], [], 'documentation'],
  [
    'gotestsum',
    'red',
    '=== FAIL: orchard/figs TestB (0.00s)\n    p_test.go:4: 23\n\nDONE 5 tests, 1 failure in 0.012s',
    [4, 1],
    ['orchard/figs TestB'],
    'documentation',
  ],
  [
    'cargo',
    'red',
    'failures:\n    counts\n    panics\n\ntest result: FAILED. 1 passed; 2 failed; 0 ignored\n\nerror: test failed, to rerun pass `--test b`',
    [1, 2],
    ['counts', 'panics'],
  ],
  ['cargo', 'red', 'error: could not compile `orchard` (test "c") due to 1 previous error', [0, null]],
  ['cargo', 'red', 'test result: ok. 1 passed; 0 failed\n\nerror: 1 target failed:\n    `--test b`', [1, null]],
  ['cargo', 'nothing', 'running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 3 filtered out', [0, 0]],
  [
    'cargo',
    'green',
    'test result: ok. 0 passed; 0 failed\n   Doc-tests orchard\ntest result: ok. 1 passed; 0 failed',
    [1, 0],
  ],
  ['nextest', 'green', '     Summary [   0.012s] 5 tests run: 5 passed, 1 skipped', [5, 0], [], 'documentation'],
  [
    'nextest',
    'red',
    '        FAIL [   0.005s] orchard::b counts\n     Summary [   0.012s] 5/7 tests run: 4 passed, 1 failed, 0 skipped\n        FAIL [   0.005s] orchard::b counts',
    [4, 1],
    ['orchard::b counts'],
    'documentation',
  ],
  ['ctest', 'green', '100% tests passed, 0 tests failed out of 1', [1, 0]],
  [
    'ctest',
    'red',
    '33% tests passed, 2 tests failed out of 3\n\nThe following tests FAILED:\n\t  2 - counts (Failed)\n\t  3 - g (Failed)',
    [1, 2],
    ['counts', 'g'],
  ],
  ['ctest', 'nothing', 'No tests were found!!!', [0, 0]],
  ['googletest', 'green', '[==========] 1 test from 1 test suite ran. (0 ms total)\n[  PASSED  ] 1 test.', [1, 0]],
  [
    'googletest',
    'red',
    '[==========] 3 tests from 2 test suites ran. (0 ms total)\n[  PASSED  ] 1 test.\n[  FAILED  ] 1 test, listed below:\n[  FAILED  ] Basket.Counts',
    [1, 1],
    ['Basket.Counts'],
  ],
  ['googletest', 'nothing', '[==========] 0 tests from 0 test suites ran. (0 ms total)\n[  PASSED  ] 0 tests.', [0, 0]],
  [
    'swift',
    'red',
    "Test Case 'BasketTests.testCounts' failed (0.001 seconds)\nTest Suite 'BasketTests' failed at 2026-11-21\n\t Executed 3 tests, with 1 failure (0 unexpected) in 0.002 (0.002) seconds\nTest Suite 'All tests' failed at 2026-11-21\n\t Executed 5 tests, with 1 failure (0 unexpected) in 0.002 (0.002) seconds",
    [4, 1],
    ['BasketTests.testCounts'],
    'documentation',
  ],
  ['swift', 'green', '✔ Test run with 3 tests passed after 0.001 seconds.', [3, 0], [], 'documentation'],
  [
    'dotnet',
    'green',
    'Test run summary: Passed! - bin/Orchard.dll (net9.0|x64)\n  total: 5\n  failed: 0\n  succeeded: 5\n  skipped: 0',
    [5, 0],
    [],
    'documentation',
  ],
  [
    'dotnet',
    'red',
    'Test summary: total: 5, failed: 1, succeeded: 4, skipped: 0, duration: 1.2s',
    [4, 1],
    [],
    'documentation',
  ],
  [
    'nunit',
    'green',
    '  Overall result: Passed\n  Test Count: 5, Passed: 4, Failed: 0, Warnings: 0, Inconclusive: 0, Skipped: 1',
    [4, 0],
    [],
    'documentation',
  ],
  [
    'nunit',
    'red',
    '1) Failed : Orchard.BasketTests.Counts\n\n  Overall result: Failed\n  Test Count: 5, Passed: 4, Failed: 1, Warnings: 0',
    [4, 1],
    ['Orchard.BasketTests.Counts'],
    'documentation',
  ],
];

const OTHERS: readonly Row[] = [
  ['maven', 'green', '[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0\n[INFO] BUILD SUCCESS', [1, 0]],
  [
    'maven',
    'red',
    '[ERROR] BasketTest.breaks -- Time elapsed: 0.080 s <<< ERROR!\n[ERROR]   BasketTest.counts:1 expected: <24> but was: <23>\n[ERROR] Tests run: 5, Failures: 1, Errors: 1, Skipped: 1\n[INFO] BUILD FAILURE',
    [2, 2],
    ['BasketTest.breaks'],
  ],
  ['maven', 'red', '[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0\n[INFO] BUILD FAILURE', [3, null]],
  [
    'junit',
    'red',
    '[         4 tests successful      ]\n[         0 tests failed          ]\n[         1 containers failed      ]',
    [4, null],
    [],
    'documentation',
  ],
  [
    'gradle',
    'red',
    'BasketTest > counts() FAILED\n\n5 tests completed, 1 failed, 1 skipped',
    [3, 1],
    ['BasketTest > counts()'],
    'documentation',
  ],
  ['rspec', 'green', '2 examples, 0 failures, 1 pending', [1, 0]],
  ['rspec', 'red', '0 examples, 0 failures, 1 error occurred outside of examples', [0, null]],
  ['rspec', 'nothing', 'No examples found.\n\n0 examples, 0 failures', [0, 0]],
  ['minitest', 'green', '2 runs, 1 assertions, 0 failures, 0 errors, 1 skips', [1, 0]],
  [
    'minitest',
    'red',
    '  1) Failure:\nBasketTest#test_b [basket_test.rb:4]:\nExpected: 23\n\n  2) Error:\nBasketTest#test_e:\n\n3 runs, 2 assertions, 1 failures, 1 errors, 0 skips',
    [1, 2],
    ['BasketTest#test_b', 'BasketTest#test_e'],
  ],
  ['minitest', 'nothing', '0 runs, 0 assertions, 0 failures, 0 errors, 0 skips', [0, 0]],
  [
    'minitest',
    'red',
    'Failure: test_b(BasketTest): <23> expected\n2 tests, 2 assertions, 1 failures, 0 errors, 0 pendings, 0 omissions, 0 notifications',
    [1, 1],
    ['test_b(BasketTest)'],
  ],
  ['phpunit', 'green', 'OK, but incomplete, skipped, or risky tests!\nTests: 2, Assertions: 1, Skipped: 1.', [1, 0]],
  [
    'phpunit',
    'red',
    'There was 1 failure:\n\n1) FigTest::testB\n\nThere was 1 risky test:\n\n1) FigTest::testR\n\nFAILURES!\nTests: 6, Assertions: 3, Failures: 1, Risky: 1.',
    [5, 1],
    ['FigTest::testB'],
  ],
  [
    'phpunit',
    'nothing',
    '1) Warning\nNo tests found in class "NoneTest".\n\nWARNINGS!\nTests: 1, Assertions: 0, Warnings: 1.',
    [0, 0],
  ],
  ['pest', 'green', '  Tests:    1 skipped, 4 passed (9 assertions)\n  Duration: 0.12s', [4, 0], [], 'documentation'],
  [
    'pest',
    'red',
    '   FAILED  Tests\\Unit\\BasketTest > it counts pears\n\n  Tests:    1 failed, 4 passed (9 assertions)',
    [4, 1],
    ['Tests\\Unit\\BasketTest > it counts pears'],
    'documentation',
  ],
  ['exunit', 'green', 'Finished in 5.5 seconds (5.3s on load)\n2 tests, 0 failures, 1 skipped', [1, 0]],
  [
    'exunit',
    'red',
    '  1) test counts pears (BasketTest)\n\n1 doctest, 2 tests, 1 failure',
    [2, 1],
    ['test counts pears (BasketTest)'],
  ],
  ['exunit', 'nothing', '\n0 tests, 0 failures', [0, 0]],
];

const ROWS: readonly Row[] = [...PYTHON, ...JAVASCRIPT, ...COMPILED, ...OTHERS];
const inColour = (output: string): string =>
  output.replace(/[^\n]+/g, (line) => `\u001b[1m\u001b[31m${line}\u001b[39m\u001b[22m`);

test.each(ROWS.map((row) => ({ row })))('$row.0, $row.1: $row.2', ({ row }) => {
  const [runner, state, output, [passed, failed], failing = []] = row;
  const expected = { runner, passed, failed, failing: [...failing], green: state === 'green' };
  expect(readTestRun(output)).toEqual(expected);
  expect(readTestRun(inColour(`${output}\r\n`))).toEqual(expected);
  expect(state === 'red').toBe(!expected.green && failed !== 0);
});

test('every runner that is read is tried red', () => {
  const tried = new Set(ROWS.filter(([, state]) => state === 'red').map(([runner]) => runner));
  expect(RUNNERS.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

describe('a green that may hide a failure is none', () => {
  test.each([
    ['a piece may be cut out', '[1,200 lines truncated]\nok  \torchard/pears\t0.010s'],
    ['a piece may be cut out', 'test result: ok. 2 passed; 0 failed\n<output truncated>\n'],
    ['the end is cut off', '2 passed in 0.1s\n... 14000 characters omitted'],
    ['points of the plan are missing', '1..5\nok 1 - a\nok 2 - b'],
    ['what ran the tests says otherwise', '2 passed in 0.1s\nmake: *** [Makefile:3: test] Error 1'],
    ['what ran the tests says otherwise', '# tests 2\n# pass 2\n# fail 0\nnpm error code ELIFECYCLE'],
    ['what ran the tests says otherwise', '2 passed in 0.1s\n  evaluation failed :( (35.95 seconds)'],
  ])('%s: %j', (_, output) => expect(readTestRun(output)).toBeNull());

  test('a summary behind the cut is whole; a red stays red', () => {
    expect(readTestRun('[1,200 lines truncated]\n2 passed in 0.1s')).toMatchObject({ green: true });
    expect(readTestRun('[1,200 lines truncated]\n--- FAIL: TestB (0.00s)')).toMatchObject({ green: false, failed: 1 });
  });

  test('of several runners one that ran nothing takes nothing away', () => {
    expect(readTestRun('2 passed in 0.1s\n0 tests, 0 failures')).toMatchObject({
      runner: 'pytest+exunit',
      green: true,
    });
    expect(readTestRun('2 passed in 0.1s\n2 tests, 1 failure')).toMatchObject({ failed: 1, green: false });
  });

  test.each(['BUILD SUCCESSFUL in 2s', 'BUILD SUCCESS', 'PASS', 'ok', '4 tests collected in 0.03s', 'Result: fine'])(
    'a success without a count is no verdict: %s',
    (output) => expect(readTestRun(output)).toBeNull(),
  );
});

test('runners that speak in pieces are known as such to whoever reads their verdict', () => {
  const inPieces = RUNNERS.filter(({ pieces }) => pieces === true).map(({ id }) => id);
  expect([...new Set(inPieces)].sort()).toEqual(['cargo', 'dotnet', 'go', 'gradle', 'maven', 'tap']);
  expect(RUNNERS.filter(({ id, pieces }) => inPieces.includes(id) && pieces !== true)).toEqual([]);
});
