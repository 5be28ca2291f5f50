import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '../../src/collections/index.ts';

test('groups as Map.groupBy does, keys such as __proto__ included', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('pear', 'plum', '__proto__', 'constructor')), (fruits) => {
      expect(groupBy(fruits, (fruit) => fruit)).toEqual(
        (Map as unknown as { groupBy: typeof groupBy }).groupBy(fruits, (fruit) => fruit),
      );
    }),
  );
});
