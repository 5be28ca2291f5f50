import { describe, expect, test } from 'vitest';
import { RUNNERS, readTestRun } from '../../src/sessions/test-run.ts';
import { ROWS } from './runner-rows.ts';

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
