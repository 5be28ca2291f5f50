import { expect, test } from 'vitest';
import type { ReportedFinding } from '../../src/core/index.ts';
import { unseenOf } from '../../src/report/findings.ts';
import { sampleReport } from './sample.ts';

const unknown = (rule: string, says: string, missing?: ReportedFinding['missing']): ReportedFinding => ({
  rule,
  group: 'log',
  outcome: 'unknown',
  level: 'note',
  says,
  anchors: [],
  fingerprint: rule,
  ...(missing && { missing }),
});

const told = (findings: readonly ReportedFinding[]): readonly (readonly [string, string])[] =>
  unseenOf({ ...sampleReport(), gaps: [], findings }).map(({ what, why }) => [what, why]);

test('rules that miss a session log are told together', () => {
  const findings = [
    unknown('grader-read', 'Whether a grader was read is not known.', 'log'),
    unknown('edited-ci', 'The orchard is not YAML.'),
    unknown('remote-code', 'Nobody can tell what was run.', 'log'),
  ];
  expect(told(findings)).toEqual([
    ['grader-read, remote-code', 'these rules look at session logs, and there is none.'],
    ['edited-ci', 'The orchard is not YAML.'],
  ]);
});

test('one that misses a log says itself what is not known', () => {
  expect(told([unknown('grader-read', 'Whether a grader was read is not known.', 'log')])).toEqual([
    ['grader-read', 'Whether a grader was read is not known.'],
  ]);
});

test('rules that could not look for the same reason are told together, each once', () => {
  const why = 'What a command runs cannot be told.';
  expect(told([unknown('outside-write', why), unknown('remote-code', why), unknown('remote-code', why)])).toEqual([
    ['outside-write, remote-code', why],
  ]);
});

test('rules that could not read one file are told together, and one alone says itself what is not known', () => {
  const missing = { path: 'tests/test_berth.py', why: 'line 4 does not parse' };
  const deleted = unknown('deleted-test', 'Whether tests were deleted is not known: line 4 does not parse.', missing);
  const weakened = unknown('weakened-assertion', 'Whether it weakened is not known: line 4 does not parse.', missing);
  expect(told([deleted, weakened])).toEqual([
    ['deleted-test, weakened-assertion', 'tests/test_berth.py could not be read: line 4 does not parse.'],
  ]);
  expect(told([deleted])).toEqual([['deleted-test', deleted.says]]);
});
