import { describe, expect, test } from 'vitest';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { openCase } from '../../../src/rules/index.ts';
import { copiedLines, isCopy } from '../../../src/rules/logged/copied-lines.ts';
import { buildEvidence } from '../evidence.ts';
import type { NeutralStep } from '../neutral-steps.ts';

const RIPE = 'ripe = [tree for tree in trees if tree.is_ripe()]';
const SUM = 'return sum(tree.yield_of("pear") for tree in ripe)';
const BEFORE = 'def pears(trees):\n    trees = sorted(trees, key=age)\n    return len(trees)\n';
const AFTER = `import json, csv, orchard.scales\ndef pears(trees):\n    ${RIPE}\n    ${SUM}\n    trees = sorted(trees, key=age)\n`;

function copied(shown: string, steps: readonly NeutralStep[] = [], at = 9, session = 0) {
  const blobs = memorySpill();
  const files = [{ path: 'orchard.py', before: BEFORE, after: AFTER }];
  const facts = openCase(buildEvidence({ files, sessions: [steps, []] }, blobs), null, { grammars: new Map(), blobs });
  return copiedLines(facts, shown, session, at);
}

describe('lines that were shown', () => {
  test.each<readonly [string, string]>([
    ['a file', `x = 1\n    ${RIPE}\n`],
    ['numbered lines', `   3→    ${RIPE}\n`],
    ['a diff', `@@ -1 +1 @@\n+    ${RIPE}\n`],
    ['an answer in JSON', `{"patch": "@@ -1 +1 @@\\n+    ${RIPE}\\n"}`],
  ])('%s', (_, shown) => expect(copied(shown)).toMatchObject({ count: 1, of: 2 }));

  test.each<readonly [string, string]>([
    ['what a diff takes out', `@@ -1 +1 @@\n-    ${RIPE}\n`],
    ['an import', 'import json, csv, orchard.scales\n'],
    ['what the file held before', '    trees = sorted(trees, key=age)\n'],
    ['something else', 'return sum(tree.weight for tree in trees)\n'],
  ])('not: %s', (_, shown) => expect(copied(shown).count).toBe(0));

  test('a line is named where the diff has it', () => {
    expect(copied(SUM).anchors).toEqual([{ kind: 'line', path: 'orchard.py', side: 'new', line: 4 }]);
  });
});

describe('lines that somebody wrote before', () => {
  test.each<readonly [string, NeutralStep]>([
    ['an edit', { edit: 'orchard.py', old: 'x', new: RIPE }],
    ['a new file', { write: 'orchard.py', content: `# pears\n    ${RIPE}\n` }],
    ['a patch', { patch: `*** Begin Patch\n*** Update File: orchard.py\n+    ${RIPE}\n*** End Patch` }],
    ['a command', { run: `cat > orchard.py <<'END'\n${RIPE}\nEND` }],
    ['a person', { human: `Write:\n${RIPE}` }],
  ])('%s', (_, step) => {
    expect(copied(RIPE, [step], 1).count).toBe(0);
    expect(copied(RIPE, [step], 0).count).toBe(1);
    expect(copied(RIPE, [step], 0, 1).count).toBe(0);
  });
});

test.each<readonly [number, number, boolean]>([
  [0, 0, false],
  [1, 1, true],
  [1, 3, false],
  [2, 4, true],
  [3, 30, true],
  [3, 31, false],
  [10, 400, true],
])('%i of %i lines: a copy is %s', (count, of, expected) => expect(isCopy({ count, of, anchors: [] })).toBe(expected));
