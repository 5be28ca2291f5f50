import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { readOracle } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['python']);

test.each([
  ['if weigh() != 3:\n        pytest.fail("heavy")', ['weigh ( ) != 3']],
  ['if weigh() != 3:\n        raise AssertionError("heavy")', ['weigh ( ) != 3']],
  ['if not ripe():\n        self.fail()', ['ripe ( ) truthy null']],
  ['if rotten():\n        self.fail()', ['not rotten ( ) truthy null']],
  ['if rotten() or weigh() > 3:\n        self.fail()', ['not rotten ( ) truthy null', 'not weigh ( ) > 3']],
  ['if rotten() and old():\n        self.fail()', ['not rotten ( ) and old ( ) truthy null']],
  ['for pear in crate():\n        if ripe(pear):\n            break\n    else:\n        self.fail()', ['finds']],
  ['if weigh() != 3:\n        raise ValueError("heavy")', []],
  ['if weigh() != 3:\n        log("fail")', []],
])('a way that fails demands what does not lead there: %s', (body, demands) => {
  const read = readOracle('tests/test_pears.py', `def test_pears(self):\n    ${body}\n`, grammars);
  const [unit] = read.kind === 'tests' ? read.tests : [];
  const told = unit?.assertions.map(({ subject, matcher, expected, negated }) =>
    matcher === 'finds' ? matcher : `${negated ? 'not ' : ''}${subject} ${matcher} ${expected}`,
  );
  expect(told).toEqual(demands);
});
