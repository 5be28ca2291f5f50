import type { Branch } from './tree.ts';

/** A command with what hangs on it. The grammar nests these loosely; here each redirect is back at its own command. */
export interface Item {
  readonly node: Branch | null;
  readonly redirects: Branch[];
}

/** Items joined by `|`. */
export interface Pipeline {
  readonly items: readonly Item[];
  readonly negated: boolean;
}

/** Pipelines joined by `&&` and `||`; `joints[i]` stands between pipelines i and i + 1. */
export interface Statement {
  readonly pipelines: readonly Pipeline[];
  readonly joints: readonly ('&&' | '||')[];
  readonly background: boolean;
}

type Token = { readonly op: string } | { readonly item: Item };

const OPERATORS: ReadonlySet<string> = new Set(['&&', '||', '|', '|&', ';', ';;', '&', '\n', '!']);
const LOOSE: ReadonlySet<string> = new Set([
  'list',
  'pipeline',
  'redirected_statement',
  'negated_command',
  'program',
  'ERROR',
]);
const ITEMS: ReadonlySet<string> = new Set([
  'command',
  'declaration_command',
  'unset_command',
  'test_command',
  'variable_assignment',
  'variable_assignments',
  'subshell',
  'compound_statement',
  'if_statement',
  'while_statement',
  'for_statement',
  'c_style_for_statement',
  'case_statement',
  'function_definition',
]);

function newItem(node: Branch | null): Item {
  return { node, redirects: [] };
}

/** Puts one node's commands and operators in the order of the source, whatever the nesting. */
class Lineariser {
  readonly tokens: Token[] = [];
  #last: Item | null = null;

  #add(item: Item): void {
    this.tokens.push({ item });
    this.#last = item;
  }

  #owner(): Item {
    if (this.#last === null) this.#add(newItem(null));
    return this.#last as Item;
  }

  visit(node: Branch): void {
    if (OPERATORS.has(node.type)) {
      this.tokens.push({ op: node.type });
      if (node.type !== '!') this.#last = null;
    } else if (node.type === 'file_redirect' || node.type === 'herestring_redirect') this.#owner().redirects.push(node);
    else if (ITEMS.has(node.type)) this.#add(newItem(node));
    else if (LOOSE.has(node.type)) {
      if (node.type === 'redirected_statement' && node.children[0]?.field !== 'body') this.#add(newItem(null));
      for (const child of node.children) this.visit(child);
    }
  }
}

function toPipelines(tokens: readonly Token[]): Pipeline[] {
  const pipelines: Pipeline[] = [];
  let items: Item[] = [];
  let negated = false;
  const close = (): void => {
    if (items.length > 0) pipelines.push({ items, negated });
    items = [];
    negated = false;
  };
  for (const token of tokens) {
    if ('item' in token) items.push(token.item);
    else if (token.op === '!') negated = true;
    else if (token.op === '&&' || token.op === '||') close();
  }
  close();
  return pipelines;
}

function toStatement(tokens: readonly Token[], background: boolean): Statement[] {
  const pipelines = toPipelines(tokens);
  if (pipelines.length === 0) return [];
  const joints = tokens.flatMap((token) =>
    'op' in token && (token.op === '&&' || token.op === '||') ? [token.op as '&&' | '||'] : [],
  );
  return [{ pipelines, joints: joints.slice(0, pipelines.length - 1), background }];
}

/** The statements among `nodes`, with the shell's own precedence: `;` and newline, then `&&` and `||`, then `|`. */
export function readStatements(nodes: readonly Branch[]): readonly Statement[] {
  const lineariser = new Lineariser();
  for (const node of nodes) lineariser.visit(node);
  const statements: Statement[] = [];
  let open: Token[] = [];
  let joined = true;
  const close = (background: boolean): void => {
    statements.push(...toStatement(open, background));
    open = [];
  };
  for (const token of lineariser.tokens) {
    const previous = open.at(-1);
    const continues = previous !== undefined && 'op' in previous;
    if ('op' in token && token.op === '\n' && continues) continue;
    const ends = 'op' in token && [';', ';;', '&', '\n'].includes(token.op);
    if (ends) close(token.op === '&');
    else {
      // A command, or the `!` before one, that no operator joins to what is open begins a statement of its own.
      if (!joined && ('item' in token || token.op === '!')) close(false);
      open.push(token);
    }
    joined = ends || 'op' in token;
  }
  close(false);
  return statements;
}
