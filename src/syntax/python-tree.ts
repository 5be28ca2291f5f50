import type { Grammars } from '../core/index.ts';
import { type Node, parseTree } from './tree.ts';

/** The tree of a Python program; null where the grammar `python` is not loaded or the text is too long. */
export function parsePython(text: string, grammars: Grammars): Node | null {
  const grammar = grammars.get('python');
  return grammar === undefined ? null : parseTree(text, grammar);
}
