import { type Node, parts, walk } from '../../syntax/index.ts';

/** Statements and expressions that other versions of Python do not know, or that tree-sitter takes although none does. */
const ODD: ReadonlySet<string> = new Set([
  'ERROR',
  'print_statement',
  'exec_statement',
  'match_statement',
  'type_alias_statement',
  'await',
  'yield',
  'decorated_definition',
  'class_definition',
  'nonlocal_statement',
]);

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** Whether the statements of a block begin in one column, as Python wants it and tree-sitter does not. */
function isAligned(block: Node, source: string, above: number): boolean {
  let column: number | null = null;
  let last: Node | null = null;
  for (const statement of parts(block)) {
    const beside = last !== null && last.endLine === statement.line;
    const inline = block.parent !== null && block.parent.line === statement.line;
    if (beside || inline) {
      last = statement;
      continue;
    }
    const own = columnOf(source, statement.start);
    if (!/^[ \t]*$/.test(source.slice(statement.start - own, statement.start))) return false;
    column ??= own;
    if (own !== column || (block.parent === null ? own !== 0 : own <= above)) return false;
    last = statement;
  }
  return true;
}

const LOOPS: ReadonlySet<string> = new Set(['for_statement', 'while_statement']);

/** Whether a statement that leaves something stands in what it can leave. */
function stands(node: Node): boolean {
  const wanted = node.type === 'return_statement' ? 'function_definition' : null;
  for (let at = node.parent; at !== null; at = at.parent) {
    if (wanted === null ? LOOPS.has(at.type) : at.type === wanted) return true;
    if (at.type === 'function_definition') return false;
  }
  return false;
}

/** Whether a text is a program in every Python 3 for certain, as far as that can be told. `root` is its tree. */
export function isSound(root: Node, source: string): boolean {
  const indents = source.match(/^[ \t]+/gm) ?? [];
  if (indents.some((one) => one.includes('\t')) || /[\f\0]/.test(source)) return false;
  for (const node of walk(root)) {
    if (node.broken || ODD.has(node.type)) return false;
    if (/^(break|continue|return)_statement$/.test(node.type) && !stands(node)) return false;
    if (node.type !== 'block' && node.type !== 'module') continue;
    const header = node.parent;
    const line = header === null ? 0 : source.lastIndexOf('\n', header.start - 1) + 1;
    const above = header === null ? -1 : (/^ */.exec(source.slice(line))?.[0].length ?? 0);
    if (!isAligned(node, source, above)) return false;
    if (node.type === 'block' && parts(node).length === 0) return false;
  }
  return true;
}
