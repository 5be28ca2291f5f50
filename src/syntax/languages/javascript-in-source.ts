import { child, type Node } from '../tree.ts';

const IN_VITEST = /^\(\s{0,9}import\.meta\.vitest(\s{0,9}!==?\s{0,9}(null|undefined))?\s{0,9}\)$/;

/** Whether a statement holds tests in the midst of a source file, which vitest alone runs (`if (import.meta.vitest) { … }`). */
export const isTestBlock = (node: Node): boolean =>
  node.type === 'if_statement' &&
  child(node, 'alternative') === null &&
  IN_VITEST.test(child(node, 'condition')?.text ?? '') &&
  /\b(it|test)\b/.test(node.text);

/** Tells which lines stand in blocks of tests in the midst of a source file; null where it has none. */
export function linesOfTests(root: Node): ((line: number) => boolean) | null {
  const blocks = root.children.filter(isTestBlock);
  if (blocks.length === 0) return null;
  return (line) => blocks.some((block) => block.line <= line && line <= block.endLine);
}
