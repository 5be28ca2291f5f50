import { expect, test } from 'vitest';
import { HostError, type LogFile } from '../../src/core/index.ts';
import { gapOfOthers, isMissed, unopened } from '../../src/sessions/others.ts';

const log = (name: string, more: Partial<LogFile> = {}): LogFile => ({
  name,
  named: false,
  trust: 'A',
  boundBy: 'found',
  open: () => (async function* () {})(),
  ...more,
});

test('files that are no logs are one gap, however many they are', () => {
  expect(gapOfOthers([])).toBeNull();
  expect(gapOfOthers(['a.png'])?.what).toBe('a.png');
  expect(gapOfOthers(['a', 'b', 'c', 'd', 'e'])?.what).toBe('a, b, c and 2 more');
});

test.each([
  [log('settings.json'), false],
  [log('settings.json', { named: true }), true],
  [log('talk', { files: ['events/0.json', 'events/1.json'] }), true],
  [log('figs.jsonl'), true],
  [log('figs.JSONL.gz'), true],
  [log('run.tar.gz'), true],
  [log('opencode.db#ses_1'), false],
  [log('notes.md'), false],
])('%j is told of by itself: %s', (one, told) => {
  expect(isMissed(one)).toBe(told);
});

test('a log that cannot be opened is passed over, but not what the operator named, nor a fault of ours', () => {
  const error = new HostError('figs.gz: not readable gzip');
  expect(unopened(log('figs.gz'), error)).toEqual({ kind: 'not-a-log', why: 'figs.gz: not readable gzip' });
  expect(() => unopened(log('figs.gz', { named: true }), error)).toThrow(HostError);
  expect(() => unopened(log('figs.gz'), new TypeError('ours'))).toThrow(TypeError);
});
