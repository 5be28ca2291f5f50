import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { type LicenceKind, licence } from '../../../src/rules/task/licence.ts';
import { buildCase } from '../build-case.ts';
import { buildEvidence } from '../evidence.ts';

const kindsOf = (task: string): LicenceKind[] =>
  (['rewrite', 'remove', 'disable'] as const).filter(
    (kind) => licence(buildCase({}, new Map(), { task }), kind) !== null,
  );

test.each<[string, LicenceKind[]]>([
  ['Update the snapshots.', ['rewrite']],
  ['The fare is 4 now; adjust the affected tests.', ['rewrite']],
  ['Remove the tests of the old timetable.', ['remove']],
  ['Mark the flaky pier test as skipped.', ['disable']],
  ['Quarantine flaky tests until Monday.', ['disable']],
  ['Make the failing tests pass.', []],
  ['Fix the failing tests.', []],
  ['Fix the code so that tests pass. Do not change the expected values.', []],
  ["Don't delete tests.", []],
  ['Never skip a test.', []],
  ['Add a ferry to the timetable.', []],
  ['Remove the night ferry.', []],
  ['', []],
])('%j licenses %j', (task, kinds) => {
  expect(kindsOf(task)).toEqual(kinds);
});

test('a task that names the new value licenses it, small numbers excepted', () => {
  const facts = buildCase({}, new Map(), { task: 'The first ferry should leave at 08:15, from pier 4.' });
  expect(licence(facts, 'rewrite', '"08:15"')?.quote).toContain('should leave at 08:15');
  expect(licence(facts, 'rewrite', '"09:00"')).toBeNull();
  expect(licence(facts, 'rewrite', '4')).toBeNull();
});

test('a number with a point in it is one value; a part of a longer one is another', () => {
  const facts = buildCase({}, new Map(), { task: 'The yield should be 0.95 of the crop. See ticket 1080.' });
  expect(licence(facts, 'rewrite', '0.95')?.quote).toBe('The yield should be 0.95 of the crop');
  expect(licence(facts, 'rewrite', '108')).toBeNull();
  expect(licence(facts, 'rewrite', '080')).toBeNull();
});

test('without a task nothing is licensed, whatever the pull request says', () => {
  const facts = buildCase({}, new Map());
  expect(licence(facts, 'remove')).toBeNull();
});

test('what somebody says first in a log that the author could not write licenses, other logs do not', () => {
  const sessions = (trust: 'A' | 'C') =>
    buildEvidence(
      { sessions: [[{ human: 'The expected fares are wrong, correct the affected tests.' }]] },
      memorySpill(),
    ).sessions.map((logged) => ({ ...logged, trust }));
  expect(licence(buildCase({}, new Map(), { sessions: sessions('A') }), 'rewrite')?.quote).toContain('correct the');
  expect(licence(buildCase({}, new Map(), { sessions: sessions('C') }), 'rewrite')).toBeNull();
});

test.each<[string, boolean]>([
  ['Change the expected labels in tests/test_jam.py.', true],
  ['Fix the failure in tests/test_jam.py.', false],
  ['Update the code to make failing tests in tests/test_jam.py pass.', false],
  ['Do not change tests/test_jam.py.', false],
])('%j, a file of tests being named: licensed %j', (task, licensed) => {
  expect(licence(buildCase({}, new Map(), { task }), 'rewrite', null, 'tests/test_jam.py') !== null).toBe(licensed);
});

test('any text is read without a crash, and quotes stay short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const found = licence(buildCase({}, new Map(), { task: `remove tests ${text}` }), 'remove');
      expect(found?.quote.length ?? 0).toBeLessThanOrEqual(160);
    }),
  );
});
