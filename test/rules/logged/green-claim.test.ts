import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGreenClaim } from '../../../src/rules/logged/green-claim.ts';

describe('findGreenClaim', () => {
  test.each([
    'All tests pass.',
    'All 42 tests pass now.',
    'I fixed the scales. The tests are green.',
    '- **Tests**: all existing tests pass',
    'The test passes now.',
    'Full suite: 118 passed, 0 failed.',
    '12 passed in 0.4s',
    'The whole test suite is passing with no failures.',
    'All unit tests passed successfully.',
    'Everything is green.',
    'All tests pass. I did not add tests of the scales.',
    'All green.',
    'Verification: `go test ./orchard/...` passed.',
    'I ran `bin/test orchard/tests/test_pears.py orchard/tests/test_plums.py` and it passed.',
    'The hooks all passed (lint, tests, types).',
    'It passes all existing tests.',
    'I fixed the scales and ensured the tests pass.',
    'I pruned the trees and all specs are passing!',
  ])('%s', (text) => expect(findGreenClaim(text)).not.toBeNull());

  test.each([
    'The tests should pass.',
    'I could not run the tests.',
    'The tests do not pass.',
    "The tests don't pass yet.",
    'If the tests pass, merge it.',
    'Run `npm test` and make sure all tests pass.',
    'All tests pass except the one on tides.',
    'All tests pass, but two were failing before.',
    'I changed the scales to make the tests pass.',
    'The test passes a list to weigh().',
    '`test_scales.py` passes flags on.',
    'I wanted to ensure the tests pass.',
    'It passed (a long row of pears).',
    'The unit tests passed. The race tests could not run here.',
    'I added tests for passing extra pears.',
    'Do all tests pass?',
    '> All tests pass.',
    '```\n12 passed\n```',
    'The ferry passes the pier.',
    'Tests will pass after the next tide.',
    '0 passed',
    '',
  ])('no claim: %s', (text) => expect(findGreenClaim(text)).toBeNull());

  test('the last plain statement is quoted, and whether it speaks of some tests only', () => {
    expect(findGreenClaim('All tests pass. Then I pruned. The new tests pass.')).toEqual({
      quote: 'The new tests pass.',
      partial: true,
    });
  });

  test('any text is answered, at once and with a short quote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('tests ', 'all ', 'pass ', 'for ', '. ', '```', '\n', 'to ', '12 ')),
        (words) => {
          expect(findGreenClaim(words.join(''))?.quote.length ?? 0).toBeLessThanOrEqual(160);
        },
      ),
    );
    const start = performance.now();
    findGreenClaim('all tests '.repeat(100_000));
    findGreenClaim('```\n'.repeat(100_000));
    findGreenClaim('to to to '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
