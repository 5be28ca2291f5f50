import { decodeAnsiC, unescapeDouble, unescapeWord } from './quoting.ts';
import type { Scope } from './scope.ts';
import type { Source } from './source.ts';
import type { Branch } from './tree.ts';

/** Part of a word; `bare` is its text as far as it stands unquoted, where globs and braces count. */
interface Piece {
  readonly text: string;
  readonly bare: string;
}

const EXPANSIONS: ReadonlySet<string> = new Set([
  'simple_expansion',
  'expansion',
  'command_substitution',
  'process_substitution',
  'arithmetic_expansion',
]);
const PLAIN_VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/;
const SPLITS = /[\s*?[\]]/;

function variableValue(node: Branch, source: Source, scope: Scope): string | null {
  const match = PLAIN_VARIABLE.exec(source.slice(node.start, node.end));
  return match === null ? null : (scope.variables.get(match[1] ?? match[2] ?? '') ?? null);
}

/** Text between double quotes (or an unquoted heredoc's): null if it holds an expansion whose value is not known. */
function readExpanding(
  node: Branch,
  source: Source,
  scope: Scope,
  range: { readonly start: number; readonly end: number; readonly quotes: boolean },
): string | null {
  let text = '';
  let from = range.start;
  for (const child of node.children) {
    if (!EXPANSIONS.has(child.type)) continue;
    const value = variableValue(child, source, scope);
    if (value === null) return null;
    text += unescapeDouble(source.slice(from, child.start), range.quotes) + value;
    from = child.end;
  }
  return text + unescapeDouble(source.slice(from, range.end), range.quotes);
}

function barePiece(text: string): Piece {
  return { text: unescapeWord(text), bare: text.replace(/\\[\s\S]/g, '_') };
}

function readPieces(node: Branch, source: Source, scope: Scope): readonly Piece[] | null {
  const text = source.slice(node.start, node.end);
  switch (node.type) {
    case 'word':
    case 'number':
    case 'variable_name':
    case 'test_operator':
      return text.startsWith('$"') ? null : [barePiece(text)];
    case 'raw_string':
      return [{ text: source.quotes.get(node.start) ?? text.slice(1, -1), bare: '' }];
    case 'ansi_c_string':
      return [{ text: decodeAnsiC(text.slice(2, -1)), bare: '' }];
    case 'string': {
      const lifted = source.quotes.get(node.start);
      if (lifted !== undefined) return [{ text: unescapeDouble(lifted), bare: '' }];
      const range = { start: node.start + 1, end: node.end - 1, quotes: true };
      const inside = readExpanding(node, source, scope, range);
      return inside === null ? null : [{ text: inside, bare: '' }];
    }
    case 'simple_expansion':
    case 'expansion': {
      const value = variableValue(node, source, scope);
      return value === null || value === '' || SPLITS.test(value) ? null : [{ text: value, bare: '' }];
    }
    default:
      return null;
  }
}

function joinPieces(pieces: readonly Piece[], globs: boolean): string | null {
  const bare = pieces.map((piece) => piece.bare || '_').join('');
  if (bare.startsWith('~')) return null;
  if (globs && (/[*?[]/.test(bare) || /\{(?:[^{},.]|\.(?!\.))*(?:,|\.\.)[^{}]*\}/.test(bare))) return null;
  return pieces.map((piece) => piece.text).join('');
}

/**
 * The literal value of a word, or null where it depends on what only the running shell knows: unknown variables,
 * substitutions, `~`, globs and braces. With `globs: false` (values of assignments) the last two stand for themselves.
 */
export function readWord(node: Branch, source: Source, scope: Scope, globs = true): string | null {
  if (node.type === 'command_name' && node.children.length === 1)
    return readWord(node.children[0] as Branch, source, scope, globs);
  if (node.type !== 'concatenation') {
    const pieces = readPieces(node, source, scope);
    return pieces === null ? null : joinPieces(pieces, globs);
  }
  const pieces: Piece[] = [];
  let from = node.start;
  for (const child of node.children) {
    const read = readPieces(child, source, scope);
    if (read === null || child.start !== from) return null;
    pieces.push(...read);
    from = child.end;
  }
  return from === node.end ? joinPieces(pieces, globs) : null;
}
