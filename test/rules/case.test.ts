import { expect, test } from 'vitest';
import { EMPTY_CLIP, type FileChange } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { openCase } from '../../src/rules/case.ts';
import { testPairs } from '../../src/rules/change/test-pairs.ts';
import { buildCase } from './build-case.ts';

const grammars = await loadGrammars(['python', 'bash', 'javascript']);
const TEXT = 'def test_weigh():\n    assert weigh(3) == 12\n';
const facts = buildCase(
  { 'tests/test_new.py': [TEXT, TEXT.replace('12', '13'), 'tests/test_old.py'], 'src/gone.py': ['X = 1\n', null] },
  grammars,
);
const [moved, gone] = facts.evidence.diff.files as [FileChange, FileChange];

test('each side is read once, from its own path', () => {
  expect(facts.text(moved, 'after')).toContain('13');
  expect(facts.oracle(moved, 'before')).toMatchObject({
    kind: 'tests',
    tests: [{ id: 'test_weigh' }],
    collected: true,
  });
  expect(facts.oracle(moved, 'before')).toBe(facts.oracle(moved, 'before'));
  expect(facts.source(gone, 'before')).toMatchObject({ kind: 'source', symbols: [{ name: 'X' }] });
});

test('an absent side is absent, and one that is not at hand is unreadable with the reason', () => {
  expect(facts.oracle(gone, 'after')).toEqual({ kind: 'absent' });
  const diffOnly = { ...moved, before: { kind: 'unavailable', why: 'there is only a diff' } } as const;
  expect(facts.oracle(diffOnly, 'before')).toEqual({ kind: 'unreadable', why: 'there is only a diff' });
  const lost = { ...moved, before: { kind: 'text', digest: 'f'.repeat(64), bytes: 9 } } as const;
  expect(facts.oracle(lost, 'before')).toEqual({ kind: 'unreadable', why: 'its content is not at hand' });
  const link = { ...moved, before: { kind: 'symlink', target: '/etc' } } as const;
  expect(facts.source(link, 'before')).toMatchObject({ kind: 'unreadable', why: 'it is a symlink, not text' });
});

test('the policy may name more test paths', () => {
  const policy = { ...facts.evidence.policy, paths: { tests: ['checks/**'], protected: [], generated: [] } };
  const wider = openCase({ ...facts.evidence, policy }, null, facts.tools);
  expect(['checks/.hidden/a.py', 'tests/a.py', 'src/a.py'].map(wider.isTestPath)).toEqual([true, true, false]);
  expect(facts.isTestPath('checks/a.py')).toBe(false);
});

test('commands are read through their clip; one that is not at hand is null', () => {
  const command = { ...EMPTY_CLIP, head: 'pytest -q', bytes: 9 };
  expect(facts.shell(command)?.commands[0]).toMatchObject({ name: 'pytest', args: ['-q'] });
  expect(facts.shell(command)).toBe(facts.shell(command));
  expect(facts.shell({ ...command, digest: 'e'.repeat(64) })).toBeNull();
});

test('what a definition does is told of the names that are asked for, and of each read once', () => {
  const text = 'def weigh(pears):\n    return pears * 3\n\n\ndef count(crates):\n    return len(crates)\n';
  const whole = buildCase({ 'src/scale.py': [text, null] }, grammars);
  const [scale] = whole.evidence.diff.files as [FileChange];
  const first = whole.essences(scale, 'before', new Set(['weigh', 'gone']));
  const both = whole.essences(scale, 'before', new Set(['count', 'weigh', 'gone']));
  expect([first, both].map((all) => [...(all?.keys() ?? [])])).toEqual([['weigh'], ['count', 'weigh']]);
  expect(both?.get('weigh')).toBe(first?.get('weigh'));
  expect(whole.essences(scale, 'after', new Set(['weigh']))).toBeNull();
});

test('a test of which nothing changed is matched with itself, and one of several of that name with the one of its body', () => {
  const weigh = (expected: number): string => `it('weighs', () => { expect(weigh(pears)).toBe(${expected}); });\n`;
  const count = "it('counts', () => { expect(count(crates)).toBe(3); });\n";
  const sides = buildCase({ 'scale.test.js': [count + weigh(9) + weigh(12), count + weigh(12)] }, grammars);
  const found = testPairs(sides).pairs.map(({ before, after }) => [before.unit.id, after.unit.id]);
  expect(found).toEqual([
    ['counts', 'counts'],
    ['weighs#2', 'weighs'],
  ]);
  expect(testPairs(sides).lost.map(({ before }) => before.unit.id)).toEqual(['weighs']);
});
