import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'typescript']);

const python = (body: string): string => `from orchard import weigh\n\n\ndef test_weigh(crate):\n    ${body}\n`;
const level = (before: string, after: string): string =>
  gravest(weakenedAssertion.find(buildCase({ 'tests/test_orchard.py': [python(before), python(after)] }, grammars)));

test.each([
  ['assert weigh(3) == 12', 'assert max(weigh(3), 12) == 12'],
  ['assert weigh(3) == 12', 'assert (weigh(3) and 12) == 12'],
  ['assert weigh(3) == 12', 'assert (weigh(3) if crate else 12) == 12'],
  ['assert weigh(3) == True', 'assert (weigh(3) or True) == True'],
  ['assert weigh(3) == "heavy"', 'assert pick(weigh(3), "heavy") == "heavy"'],
])('what is expected answers for the code: %s → %s', (before, after) => {
  expect(level(before, after)).toBe('block');
});

test.each([
  ['assert weigh(3) == 12', 'assert weigh(3) + 3 == 12'],
  ['assert weigh(3) == 12', 'assert mend(weigh(3)) == 12'],
  ['assert weigh(3).kilos == 12', 'assert weigh(3, dry=True).kilos == 12'],
  ['assert weigh(3).kilos == 12', 'assert weigh(3, crate).kilos == 12'],
])('something else may answer, or goes in: %s → %s', (before, after) => {
  expect(level(before, after)).toBe('warn');
});

test.each([
  ['assert weigh(3) == 12', 'assert weigh(pears=3) == 12'],
  ['assert weigh(3).replace("a", "b") == 12', 'assert weigh(3).replace(b"a", b"b") == 12'],
  ['assert weigh(3).kilos == 12', 'assert orchard.weigh(3).kilos == 12'],
  ['assert weigh(3).kilos == 12', 'assert weigh(3, crate=None).kilos == 12'],
])('the same is spelled otherwise: %s → %s', (before, after) => {
  expect(level(before, after)).toBe('clear');
});
