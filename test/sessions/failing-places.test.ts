import { expect, test } from 'vitest';
import { placesIn } from '../../src/sessions/failing-places.ts';
import { readTestRun } from '../../src/sessions/test-run.ts';

test.each([
  ["thread 'weighs' panicked at src/lib.rs:12:5:", 'src/lib.rs:12'],
  ['    weigh_test.go:15: got 5, want 12', 'weigh_test.go:15'],
  ['/srv/orchard/tests/ScaleTest.php:23', '/srv/orchard/tests/ScaleTest.php:23'],
  ['tests/test_scale.py:7: AssertionError', 'tests/test_scale.py:7'],
  ['    at Object.<anonymous> (test/scale.test.js:12:5)', 'test/scale.test.js:12'],
  ['    at TestContext.<anonymous> (file:///srv/scale.test.mjs:3:1)', '///srv/scale.test.mjs:3'],
  ['\tat org.orchard.ScaleTest.weighs(ScaleTest.java:12)', 'ScaleTest.java:12'],
  ['   at Orchard.ScaleTests.Weighs() in /srv/ScaleTests.cs:line 12', '/srv/ScaleTests.cs:12'],
])('%s names %s', (line, place) => {
  expect(placesIn([line, line])).toEqual([place]);
});

test('what is no place of a source file', () => {
  expect(placesIn(['http://localhost:8080', '12:30:15', 'orchard.txt:12', 'scale.py: 12', 'scale.py:12x'])).toEqual([]);
  expect(placesIn([`${'a'.repeat(100_000)}.py:1`, '.py:1'.repeat(400)]).length).toBeLessThan(51);
});

test('a red run that names fewer tests than failed says where something failed', () => {
  const cut = '/srv/orchard/tests/ScaleTest.php:23\n\nFAILURES!\nTests: 5, Assertions: 9, Failures: 1.';
  expect(readTestRun(cut)).toMatchObject({ failing: [], places: ['/srv/orchard/tests/ScaleTest.php:23'] });
  const whole = `There was 1 failure:\n\n1) ScaleTest::testWeigh\nFailed asserting that 5 is identical to 4.\n\n${cut}`;
  expect(readTestRun(whole)).not.toHaveProperty('places');
  expect(readTestRun('    weigh_test.go:15: got 5\nFAIL\nFAIL\texample.com/orchard\t0.004s\nFAIL')).toMatchObject({
    places: ['weigh_test.go:15'],
  });
});
