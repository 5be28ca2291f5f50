import { expect, test } from 'vitest';
import type { Language } from 'web-tree-sitter';
import { loadGrammars } from '../../src/host/grammars.ts';
import { isGuarded, isSkippable, reachability } from '../../src/syntax/flow.ts';
import { type Node, parseTree, walk } from '../../src/syntax/tree.ts';

const grammars = await loadGrammars(['python', 'typescript', 'go', 'ruby', 'java', 'php', 'rust', 'csharp']);

function callIn(id: string, text: string): readonly [call: Node, root: Node] {
  const root = parseTree(text, grammars.get(id) as Language) as Node;
  const call = [...walk(root)].find(({ type, text: own }) => /call|invocation/.test(type) && own === 'sail()') as Node;
  return [call, root];
}

/** Whether the call of `sail` in a text is reached, and whether it stands under a condition. */
function look(id: string, text: string): { reached: boolean; guarded: boolean } {
  const [call, root] = callIn(id, text);
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
  ['python', 'fog or sail()', true, true],
  ['typescript', 'fog && sail();', true, true],
  ['typescript', 'sail() && fog;', true, false],
  ['typescript', 'true && sail();', true, false],
  ['typescript', 'if (fog) { sail(); }', true, true],
  ['typescript', 'function f() { throw e; sail(); } f();', false, false],
  ['typescript', 'process.exit(0); sail();', false, false],
  ['typescript', 'while (false) { sail(); }', false, false],
] as const)('%s: %j', (id, text, reached, guarded) => {
  const found = look(id, text);
  expect(found.reached).toBe(reached);
  if (reached) expect(found.guarded).toBe(guarded);
});

test.each([
  ['python', 'def f():\n    if fog:\n        return\n    sail()', true],
  ['python', 'def f():\n    if fog:\n        raise X\n    sail()', false],
  ['python', 'def f():\n    if fog:\n        moor()\n        return\n    sail()', false],
  ['python', 'def f():\n    if False:\n        return\n    sail()', false],
  ['python', 'def f():\n    sail()\n    if fog:\n        return', false],
  ['typescript', 'function f() { if (fog) return; { sail(); } }', true],
  ['go', 'package a\nfunc f() { if fog { return }\nsail() }', true],
  ['go', 'package a\nfunc f() { if fog { t.Fatal() }\nsail() }', false],
  ['ruby', 'def f\n  return if fog\n  sail()\nend', true],
  ['java', 'class A { void f() { if (fog) { return; } sail(); } }', true],
  ['php', '<?php function f() { if ($fog) { return; } sail(); }', true],
  ['rust', 'fn f() { if fog { return; } sail(); }', true],
  ['csharp', 'class A { void F() { if (fog) return; sail(); } }', true],
] as const)('%s may go back before: %j', (id, text, expected) => {
  expect(isSkippable(...callIn(id, text))).toBe(expected);
});
