import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase } from '../build-case.ts';

const grammars = await loadGrammars(['python']);

test.each([
  ['pytester', true],
  ['testdir', true],
  ['orchard', false],
])('whether a test that asks for %s may run any code from outside', (fixture, may) => {
  const body = (text: string): string =>
    `from crates.lift import lift\n\n\ndef test_report(${fixture}):\n    shown = lift(${fixture})\n    assert "${text}" in shown.text\n`;
  const code = (kilograms: number): string => `def report():\n    return ${kilograms}\n`;
  const lift = 'def lift(crate):\n    return crate.text\n';
  const facts = buildCase(
    {
      'tests/test_plugin.py': [body('pears'), body('plums')],
      'crates/hooks.py': [code(1), code(2)],
      'crates/lift.py': [lift, `# Lifts.\n${lift}`],
    },
    grammars,
  );
  const says = weakenedAssertion.find(facts).map((finding) => finding.says);
  expect(says.some((one) => one.includes('the test may run it from outside'))).toBe(may);
});
