import { heredocOf } from './heredoc.ts';
import { type Item, type Pipeline, readStatements, type Statement } from './lines.ts';
import type {
  ShellAssignment,
  ShellItem,
  ShellList,
  ShellNode,
  ShellPipeline,
  ShellRedirect,
  ShellStatement,
  ShellWord,
} from './program.ts';
import type { Heredoc, Source } from './source.ts';
import type { Branch } from './tree.ts';
import { scanText, scanWord, splitWords } from './word-parts.ts';

const DEEPEST = 60;
const CLAUSES: ReadonlySet<string> = new Set(['elif_clause', 'else_clause']);

function between(node: Branch, from: string, to: string | null): Branch[] {
  const start = node.children.findIndex((child) => child.type === from);
  const end = to === null ? -1 : node.children.findIndex((child) => child.type === to);
  return node.children.slice(start + 1, end < 0 ? undefined : end);
}

/** Turns the grammar's nodes of one source into a program's, down to a depth. */
class Builder {
  readonly #source: Source;
  #depth = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  #text(node: Branch | undefined): string {
    return node === undefined ? '' : this.#source.slice(node.start, node.end);
  }

  #word(node: Branch): ShellWord {
    return scanWord(this.#source, node, (inner) => this.list(inner.children));
  }

  #heredoc({ body, quoted }: Heredoc): ShellWord {
    return quoted ? [{ kind: 'text', text: body, quoted: true }] : scanText(body);
  }

  #redirect(node: Branch): ShellRedirect {
    const descriptor = node.children.find((child) => child.type === 'file_descriptor');
    const fd = descriptor === undefined ? null : Number.parseInt(this.#text(descriptor), 10);
    const heredoc = heredocOf(node, this.#source.heredocs);
    const known = fd !== null && Number.isNaN(fd) ? null : fd;
    if (heredoc !== null) return { op: '<<', fd: known, target: null, input: this.#heredoc(heredoc) };
    const operator = node.children.find((child) => child.type !== 'file_descriptor' && child.field !== 'destination');
    if (node.type === 'herestring_redirect') {
      const last = node.children.at(-1);
      const word = last === undefined ? null : this.#word(last);
      const newline = { kind: 'text' as const, text: '\n', quoted: true };
      return { op: '<<<', fd: known, target: null, input: word === null ? null : [...word, newline] };
    }
    const target = node.children.find((child) => child.field === 'destination');
    return {
      op: this.#text(operator),
      fd: known,
      target: target === undefined ? null : this.#word(target),
      input: null,
    };
  }

  #assignments(nodes: readonly Branch[]): ShellAssignment[] {
    return nodes
      .filter((node) => node.type === 'variable_assignment')
      .map((node) => {
        const [name, operator] = node.children;
        const value = node.children.find((child) => child.field === 'value');
        const plain = name?.type === 'variable_name' && this.#text(operator) === '=';
        const named = this.#text(name?.type === 'subscript' ? name.children[0] : name);
        if (!plain || value?.type === 'array') return { name: named, value: null };
        return { name: named, value: value === undefined ? [] : this.#word(value) };
      });
  }

  #simple(item: Item): ShellNode {
    const { node } = item;
    const own = node?.type === 'command' ? node.children : [];
    const files = [...own, ...item.redirects].filter((child) => child.type === 'file_redirect');
    const behind = files.flatMap((child) => child.children.filter(({ field }) => field === 'destination').slice(1));
    if (node === null) return { kind: 'simple', assignments: [], words: behind.map((word) => this.#word(word)) };
    if (node.type === 'declaration_command' || node.type === 'unset_command') {
      const words = node.children.map((word) =>
        word.type === 'variable_assignment' ? this.#raw(word) : this.#word(word),
      );
      return { kind: 'simple', assignments: [], words };
    }
    if (node.type !== 'command') {
      const assigned = node.type === 'variable_assignment' ? [node] : node.children;
      return {
        kind: 'simple',
        assignments: this.#assignments(assigned),
        words: behind.map((word) => this.#word(word)),
      };
    }
    const words = this.#called(node);
    return {
      kind: 'simple',
      assignments: this.#assignments(node.children),
      words: [...words, ...behind].map((word) => this.#word(word)),
    };
  }

  /** The words of a command; a second `!` before it, which the grammar takes for its name, is none. */
  #called(node: Branch): readonly Branch[] {
    const words = node.children.filter((child) => child.type === 'command_name' || child.field === 'argument');
    return words.slice(this.#negations(words));
  }

  #negations(words: readonly Branch[]): number {
    const first = words.findIndex((word) => this.#text(word) !== '!');
    return first < 0 ? 0 : first;
  }

  /** `name=value` as one word. */
  #raw(node: Branch): ShellWord {
    const value = node.children.find((child) => child.field === 'value');
    const head = this.#source.slice(node.start, value?.start ?? node.end);
    return [
      { kind: 'text', text: head, quoted: true },
      ...(value === undefined
        ? []
        : this.#word(value).map((part) => ('quoted' in part ? { ...part, quoted: true } : part))),
    ];
  }

  #test(node: Branch): ShellNode {
    const text = this.#text(node);
    const marks = text.startsWith('[[')
      ? ['[[', ']]']
      : text.startsWith('[') && !text.startsWith('((')
        ? ['[', ']']
        : null;
    if (marks === null || !text.endsWith(marks[1] as string)) return { kind: 'maybe', lists: [] };
    const width = (marks[0] as string).length;
    const words = splitWords(this.#source, { ...node, start: node.start + width, end: node.end - width }, (inner) =>
      this.list(inner.children),
    );
    if (words === null) return { kind: 'maybe', lists: [] };
    if (width === 2) return { kind: 'condition', words };
    const mark = (part: string): ShellWord => [{ kind: 'text', text: part, quoted: true }];
    return { kind: 'simple', assignments: [], words: [mark('['), ...words, mark(']')] };
  }

  #if(node: Branch): ShellNode {
    const clauses = node.children.filter((child) => CLAUSES.has(child.type));
    const first = { ...node, children: node.children.filter((child) => !CLAUSES.has(child.type)) };
    const branches = [first, ...clauses.filter((clause) => clause.type === 'elif_clause')].map((clause) => ({
      condition: this.list(between(clause, clause === first ? 'if' : 'elif', 'then')),
      body: this.list(between(clause, 'then', 'fi')),
    }));
    const last = clauses.find((clause) => clause.type === 'else_clause');
    return { kind: 'if', branches, otherwise: last === undefined ? null : this.list(between(last, 'else', null)) };
  }

  #for(node: Branch): ShellNode {
    const variable = node.children.find((child) => child.field === 'variable');
    const body = this.#body(node);
    const values = node.children.filter((child) => child.field === 'value');
    const selects = node.children.some((child) => child.type === 'select');
    if (variable === undefined || selects || values.length === 0) return { kind: 'maybe', lists: [body] };
    return { kind: 'for', variable: this.#text(variable), words: values.map((value) => this.#word(value)), body };
  }

  /** The grammar takes blanks in front of some patterns for a part of them. */
  #pattern(node: Branch): ShellWord {
    const blanks = /^\s*/.exec(this.#text(node))?.[0].length ?? 0;
    return this.#word({ ...node, start: node.start + blanks });
  }

  #case(node: Branch): ShellNode {
    const items = node.children.filter((child) => child.type === 'case_item');
    const word = node.children.find((child) => child.field === 'value');
    const cases = items.map((one) => ({
      patterns: one.children.filter((child) => child.field === 'value').map((value) => this.#pattern(value)),
      body: this.list(between(one, ')', null).filter((child) => !/^;[;&]+$/.test(child.type))),
    }));
    const falls = items.some((one) => one.children.some((child) => /^;;?&$/.test(child.type)));
    if (falls || word === undefined) return { kind: 'maybe', lists: cases.map(({ body }) => body) };
    return { kind: 'case', word: this.#word(word), cases };
  }

  #body(node: Branch): ShellList {
    const body = node.children.find((child) => child.type === 'do_group' || child.field === 'body');
    return body === undefined ? [] : this.list(body.children);
  }

  #node(item: Item): ShellNode {
    const { node } = item;
    switch (node?.type) {
      case 'subshell':
      case 'compound_statement':
        return { kind: 'group', list: this.list(node.children), subshell: node.type === 'subshell' };
      case 'if_statement':
        return this.#if(node);
      case 'while_statement': {
        const condition = this.list(node.children.filter((child) => child.field === 'condition'));
        const until = node.children.some((child) => child.type === 'until');
        return { kind: 'while', until, condition, body: this.#body(node) };
      }
      case 'for_statement':
        return this.#for(node);
      case 'c_style_for_statement':
        return { kind: 'maybe', lists: [this.#body(node)] };
      case 'case_statement':
        return this.#case(node);
      case 'function_definition': {
        const body = node.children.find((child) => child.field === 'body');
        const name = this.#text(node.children.find((child) => child.field === 'name'));
        return { kind: 'function', name, body: body === undefined ? [] : this.list([body]) };
      }
      case 'test_command':
        return this.#test(node);
      default:
        return this.#simple(item);
    }
  }

  #item(item: Item): ShellItem {
    const own = item.node?.type === 'command' ? item.node.children : [];
    const redirects = [...own, ...item.redirects].filter((node) => /^(file|herestring)_redirect$/.test(node.type));
    return { node: this.#node(item), redirects: redirects.map((node) => this.#redirect(node)) };
  }

  #pipeline({ items, negated }: Pipeline): ShellPipeline {
    const words = items[0]?.node?.type === 'command' ? items[0].node.children : [];
    const twice = this.#negations(words) % 2 === 1;
    return { items: items.map((item) => this.#item(item)), negated: negated !== twice };
  }

  #statement({ pipelines, joints, background }: Statement): ShellStatement {
    return { pipelines: pipelines.map((pipeline) => this.#pipeline(pipeline)), joints, background };
  }

  list(nodes: readonly Branch[]): ShellList {
    if (this.#depth >= DEEPEST) {
      const item: ShellItem = {
        node: { kind: 'simple', assignments: [], words: [[{ kind: 'unknown' }]] },
        redirects: [],
      };
      return [{ pipelines: [{ items: [item], negated: false }], joints: [], background: false }];
    }
    this.#depth += 1;
    const list = readStatements(nodes).map((statement) => this.#statement(statement));
    this.#depth -= 1;
    return list;
  }
}

/** The program that some nodes of a source are. What it nests deeper than 60 lists is a command whose name is not known. */
export function buildProgram(source: Source, roots: readonly Branch[]): ShellList {
  return new Builder(source).list(roots);
}
