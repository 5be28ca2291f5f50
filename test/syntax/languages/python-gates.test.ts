import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { readOracle, type TestFile } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['python']);
const TEST = 'def test_weigh():\n    assert weigh(3) == 12\n';
const indented = TEST.replace(/^(?=.)/gm, '    ');

/** Whether the only test of a file runs, and why not. */
function gate(text: string): readonly [string, string] {
  const [only] = (readOracle('tests/test_orchard.py', text, grammars) as TestFile).tests;
  return [only?.gate.enabled ?? 'gone', only?.gate.reason ?? ''];
}

test.each([
  [`if False:\n${indented}`, 'no', 'if False'],
  [`if True:\n    pass\nelse:\n${indented}`, 'no', 'else to if True'],
  [`if os.environ.get("FULL"):\n${indented}`, 'conditional', 'if os . environ . get ( "FULL" )'],
  [`if slow:\n    pass\nelif full:\n${indented}`, 'conditional', 'if full'],
  [`if True:\n${indented}`, 'yes', ''],
  [`if False:\n    pass\nelse:\n${indented}`, 'yes', ''],
  [`try:\n${indented}finally:\n    pass\n`, 'yes', ''],
])('a test that is defined under a condition: %j', (text, enabled, reason) => {
  expect(gate(text)).toEqual([enabled, reason]);
});

test.each([
  ['test_weigh.__test__ = False', 'no'],
  ['test_weigh = None', 'no'],
  ['test_weigh.__test__ = True', 'yes'],
  ['test_weigh = retry(test_weigh)', 'yes'],
  ['test_other.__test__ = False', 'yes'],
  ['test_weigh.pears = 0', 'yes'],
])('a test is made none behind its definition: %s', (statement, enabled) => {
  expect(gate(`${TEST}\n\n${statement}\n`)[0]).toBe(enabled);
});
