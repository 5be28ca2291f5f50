import { parseSync, Visitor } from 'oxc-parser';
import type { Plugin } from 'rolldown';

/** How many branches are told apart; more share counters. */
const BRANCHES = 1 << 13;

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Texts to be put in, by the offset they go before; of several at one offset the last one noted comes first. */
function weave(code: string, pieces: readonly (readonly [at: number, text: string])[]): string {
  const sorted = pieces.toSorted(([one], [other]) => one - other);
  let done = 0;
  const parts: string[] = [];
  for (const [at, text] of sorted) {
    parts.push(code.slice(done, at), text);
    done = at;
  }
  return parts.join('') + code.slice(done);
}

/** Puts a counter at every function, arm and right-hand side of a module; `next` numbers them. Gives its words to `note`. */
function counted(file: string, code: string, next: () => number, note: (word: string) => void): string {
  const pieces: [number, string][] = [];
  const hit = (): string => `proctorHits[${next()}]++`;
  const value = ({ start, end }: Spot): void => {
    pieces.push([start, `(${hit()},(`], [end, '))']);
  };
  const block = ({ start }: Spot): void => {
    pieces.push([start + 1, `${hit()};`]);
  };
  const statement = (node: (Spot & { type: string }) | null): void => {
    if (node === null) return;
    if (node.type === 'BlockStatement') block(node);
    else pieces.push([node.start, `{${hit()};`], [node.end, '}']);
  };
  new Visitor({
    FunctionDeclaration: ({ body }) => body && block(body),
    FunctionExpression: ({ body }) => body && block(body),
    ArrowFunctionExpression: ({ body }) => (body.type === 'BlockStatement' ? block(body) : value(body)),
    IfStatement: ({ consequent, alternate }) => {
      statement(consequent);
      statement(alternate);
    },
    ForStatement: ({ body }) => statement(body),
    ForOfStatement: ({ body }) => statement(body),
    WhileStatement: ({ body }) => statement(body),
    ConditionalExpression: ({ consequent, alternate }) => {
      value(consequent);
      value(alternate);
    },
    LogicalExpression: ({ right }) => value(right),
    Literal: ({ value }) => {
      if (typeof value === 'string' && /^[^./].{1,39}$/.test(value)) note(value);
    },
    SwitchCase: ({ consequent: [first] }) => {
      if (first) pieces.push([first.start, `${hit()};`]);
    },
  }).visit(parseSync(file, code).program);
  return `const proctorHits = (globalThis.proctorHits ??= new Uint32Array(${BRANCHES}));${weave(code, pieces)}`;
}

/** Makes a bundle count the branches that it takes in our own sources; `words` collects the texts that readers know. */
export function countBranches(words: Set<string>): Plugin {
  let count = 0;
  const next = (): number => count++ % BRANCHES;
  return {
    name: 'count-branches',
    transform(code, file) {
      if (!/\/src\/.*\.ts$/.test(file)) return null;
      const note = (word: string): unknown => file.includes('/src/sessions/') && words.add(word);
      return counted(file, code, next, note);
    },
  };
}
