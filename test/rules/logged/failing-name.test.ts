import { expect, test } from 'vitest';
import { isFailingName } from '../../../src/rules/logged/failing-name.ts';

const ORCHARD = 'tests/orchard.test.js';

test.each([
  ['tests/test_orchard.py::test_weigh', 'tests/test_orchard.py', 'test_weigh', true],
  ['tests/test_orchard.py::TestPears::test_weigh[pear-3]', 'tests/test_orchard.py', 'test_weigh', true],
  ['tests/test_ferry.py::test_weigh', 'tests/test_orchard.py', 'test_weigh', false],
  ['tests/test_orchard.py::test_weigh_twice', 'tests/test_orchard.py', 'test_weigh', false],
  ['tests/test_orchard.py::pretest_weigh', 'tests/test_orchard.py', 'test_weigh', false],
  ['weighs a pear', ORCHARD, 'weighs a pear', true],
  ['orchard > weighs a pear', ORCHARD, 'weighs a pear', true],
  ['tests/orchard.test.js > orchard > weighs a pear', ORCHARD, 'weighs a pear', true],
  ['tests/ferry.test.js > weighs a pear', ORCHARD, 'weighs a pear', false],
  ['weighs a pear and a plum', ORCHARD, 'weighs a pear', false],
])('%s in %s is %s: %s', (id, path, name, expected) => {
  expect(isFailingName(id, path, { name, line: 12, endLine: 15 })).toBe(expected);
});

test.each([
  ['height 3 hours after low water', `\`height \${hours} hours after low water\``, true],
  ['height 3 minutes after low water', `\`height \${hours} hours after low water\``, false],
  ['adds 2 pears', 'adds %i pears', true],
  ['adds 2 plums', 'adds %i pears', false],
  ['sells pears at 4', 'sells $fruit at $price', true],
  ['resells pears at 4', 'sells $fruit at $price', false],
  ['pear is ripe', `\`\${fruit} is ripe\``, true],
  ['pear is ripe today', `\`\${fruit} is ripe\``, false],
  ['anything', `\`\${fruit}\``, false],
  ['', '', false],
])('what a runner fills in may be anything: %s of %s', (id, name, expected) => {
  expect(isFailingName(id, ORCHARD, { name, line: 12, endLine: 15 })).toBe(expected);
});

test.each([
  ['./spec/orchard_spec.rb:12', true],
  ['spec/orchard_spec.rb:12', true],
  ['./spec/orchard_spec.rb:15', true],
  ['/srv/orchard/spec/orchard_spec.rb:13', true],
  ['orchard_spec.rb:13', true],
  ['./spec/orchard_spec.rb:16', false],
  ['./spec/orchard_spec.rb:11', false],
  ['./spec/ferry_spec.rb:12', false],
])('%s is a place of the test on lines 12 to 15: %s', (id, expected) => {
  expect(isFailingName(id, 'spec/orchard_spec.rb', { name: 'weighs a pear', line: 12, endLine: 15 })).toBe(expected);
});
