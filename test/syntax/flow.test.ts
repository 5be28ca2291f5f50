import { expect, test } from 'vitest';
import type { Language } from 'web-tree-sitter';
import { loadGrammars } from '../../src/host/grammars.ts';
import { isGuarded, reachability } from '../../src/syntax/flow.ts';
import { type Node, parseTree, walk } from '../../src/syntax/tree.ts';

const grammars = await loadGrammars(['python', 'typescript']);

/** Whether the call of `sail` in a text is reached, and whether it stands under a condition. */
function look(id: string, text: string): { reached: boolean; guarded: boolean } {
  const root = parseTree(text, grammars.get(id) as Language) as Node;
  const call = [...walk(root)].find((node) => /^call/.test(node.type) && node.text === 'sail()') as Node;
  return { reached: reachability()(call, root), guarded: isGuarded(call, root) };
}

test.each([
  ['python', 'sail()', true, false],
  ['python', 'if fog:\n    sail()', true, true],
  ['python', 'if True:\n    sail()', true, false],
  ['python', 'if True:\n    pass\nelse:\n    sail()', false, false],
  ['python', 'def f():\n    raise X\n    sail()\nf()', false, false],
  ['python', 'def f():\n    if True:\n        return\n    sail()\nf()', false, false],
  ['python', 'def f():\n    if fog:\n        return\n    sail()\nf()', true, false],
  ['python', 'sys.exit(0)\nsail()', false, false],
  ['typescript', 'if (fog) { sail(); }', true, true],
  ['typescript', 'function f() { throw e; sail(); } f();', false, false],
  ['typescript', 'process.exit(0); sail();', false, false],
  ['typescript', 'while (false) { sail(); }', false, false],
] as const)('%s: %j', (id, text, reached, guarded) => {
  const found = look(id, text);
  expect(found.reached).toBe(reached);
  if (reached) expect(found.guarded).toBe(guarded);
});
