import { expect, test } from 'vitest';
import { atLine, atStep, clear, fingerprint, hit, unknown } from '../../src/rules/finding.ts';

const RULE = { id: 'deleted-test', group: 'cheating' } as const;

test('a hit carries its level, sentence and places', () => {
  const anchors = [atLine('tests/test_a.py', 'old', 3), atStep(0, 7)];
  const found = hit(RULE, { level: 'block', says: 'It is gone.', anchors, path: 'tests/test_a.py', subject: 'test_a' });
  expect(found).toMatchObject({ rule: 'deleted-test', group: 'cheating', outcome: 'hit', level: 'block', anchors });
});

test('clear and unknown are notes', () => {
  expect(clear(RULE, 'Nothing is missing.')).toMatchObject({ outcome: 'clear', level: 'note', anchors: [] });
  expect(unknown(RULE, 'a.go', 'It cannot be read.')).toMatchObject({ outcome: 'unknown', level: 'note' });
});

test('fingerprints tell rule, path and subject apart, and nothing else', () => {
  const base = fingerprint('deleted-test', 'a.py', 'test_a');
  expect(base).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint('deleted-test', 'a.py', 'test_a')).toBe(base);
  const others = [
    ['skipped-test', 'a.py', 'test_a'],
    ['deleted-test', 'b.py', 'test_a'],
    ['deleted-test', 'a.py', 'test_b'],
    ['deleted-test', 'a.pytest_a', ''],
  ] as const;
  expect(new Set(others.map(([rule, path, subject]) => fingerprint(rule, path, subject))).add(base).size).toBe(5);
});
