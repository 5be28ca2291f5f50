/** A piece of a word. `quoted`: neither split nor matched against file names. */
export type WordPart =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  /** `${name operator operand}`; an operator of '' is the plain value. `name` may be `?`, `1`, `@` … */
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly operator: string;
      readonly operand: string;
      readonly quoted: boolean;
    }
  | { readonly kind: 'substitution'; readonly list: ShellList; readonly quoted: boolean }
  | { readonly kind: 'sum'; readonly text: string }
  /** What only the running shell knows. `list`: the commands that run within it, of which at least the names are known. */
  | { readonly kind: 'unknown'; readonly list?: ShellList };

export type ShellWord = readonly WordPart[];

/** A redirection; exactly one of `target` and `input` is set, both are null where it could not be read. */
export interface ShellRedirect {
  readonly op: string;
  readonly fd: number | null;
  readonly target: ShellWord | null;
  /** Text of a heredoc or here-string. */
  readonly input: ShellWord | null;
}

export interface ShellAssignment {
  readonly name: string;
  /** Null: an array, an element or `+=`. */
  readonly value: ShellWord | null;
}

/** What stands between two operators. `maybe`: a construct that is not followed; its lists may run, in any way. */
export type ShellNode =
  | { readonly kind: 'simple'; readonly assignments: readonly ShellAssignment[]; readonly words: readonly ShellWord[] }
  /** `[[ … ]]`, whose words are not split. */
  | { readonly kind: 'condition'; readonly words: readonly ShellWord[] }
  | { readonly kind: 'group'; readonly list: ShellList; readonly subshell: boolean }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly condition: ShellList; readonly body: ShellList }[];
      readonly otherwise: ShellList | null;
    }
  | { readonly kind: 'for'; readonly variable: string; readonly words: readonly ShellWord[]; readonly body: ShellList }
  | { readonly kind: 'while'; readonly until: boolean; readonly condition: ShellList; readonly body: ShellList }
  /** The first case of which a pattern matches the word runs, and no other. */
  | { readonly kind: 'case'; readonly word: ShellWord; readonly cases: readonly ShellCase[] }
  | { readonly kind: 'function'; readonly name: string; readonly body: ShellList }
  | { readonly kind: 'maybe'; readonly lists: readonly ShellList[] };

interface ShellCase {
  readonly patterns: readonly ShellWord[];
  readonly body: ShellList;
}

export interface ShellItem {
  readonly node: ShellNode;
  readonly redirects: readonly ShellRedirect[];
}

export interface ShellPipeline {
  readonly items: readonly ShellItem[];
  readonly negated: boolean;
}

/** Pipelines joined by `&&` and `||`; `joints[i]` stands between pipelines i and i + 1. */
export interface ShellStatement {
  readonly pipelines: readonly ShellPipeline[];
  readonly joints: readonly ('&&' | '||')[];
  readonly background: boolean;
}

export type ShellList = readonly ShellStatement[];
