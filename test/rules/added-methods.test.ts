import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from './build-case.ts';

const grammars = await loadGrammars(['python', 'ruby']);
const TASK = 'Three pears are too light. Mend it.';

const scale = (more: string): string => `class Scale:\n    def weigh(self, pears):\n        return pears * 4\n${more}`;
const testOf = (assertion: string): string => `from scale import Scale\n\n\ndef test_weigh():\n    ${assertion}\n`;
const level = (more: string, assertion: string, changed = scale(more)): string => {
  const facts = buildCase(
    {
      'tests/test_scale.py': [testOf('assert Scale().weigh(3) == 12'), testOf(assertion)],
      'scale.py': [scale(''), changed],
    },
    grammars,
    { task: TASK },
  );
  return gravest(weakenedAssertion.find(facts));
};
const ADDED = '\n    def season(self, month):\n        return month > 7\n';

test('a new method that nobody calls explains nothing', () => {
  expect(level(ADDED, 'assert Scale().weigh(3)')).toBe('block');
});

test('a new method that the test calls explains it', () => {
  expect(level(ADDED, 'assert Scale().season(8)')).toBe('note');
});

test('a new method that a method calls explains it', () => {
  const called = `class Scale:\n    def weigh(self, pears):\n        return pears * self.season(pears)\n${ADDED}`;
  expect(level('', 'assert Scale().weigh(3) == 15', called)).toBe('clear');
});

test('a new method of a Ruby module that nobody calls explains nothing', () => {
  const source = (more: string): string =>
    `module Hives\n  def self.honey(frames)\n    frames * 3\n  end\n${more}end\n`;
  const hives = (assertion: string): string =>
    `require "hives"\n\nclass HivesTest < Minitest::Test\n  def test_honey\n    ${assertion}\n  end\nend\n`;
  const facts = buildCase(
    {
      'test/hives_test.rb': [hives('assert_equal 6, Hives.honey(2)'), hives('assert_equal 6, 6')],
      'lib/hives.rb': [source(''), source('  def self.season_of(month)\n    month > 7\n  end\n')],
    },
    grammars,
    { task: TASK },
  );
  expect(gravest(weakenedAssertion.find(facts))).toBe('block');
});
