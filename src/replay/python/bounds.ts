import { child, type Node, parts, walk } from '../../syntax/index.ts';
import { readLiteral } from './literal.ts';
import { Refused } from './value.ts';

/** Calls of which none changes a file that no `open` or `Path` names. */
const HARMLESS: ReadonlySet<string> = new Set(
  (
    'print len str repr int bool list tuple set dict range enumerate zip map filter reversed sorted any all sum min max abs ord chr iter next isinstance format exit quit ' +
    'split rsplit splitlines strip lstrip rstrip removeprefix removesuffix startswith endswith find rfind index rindex count partition rpartition upper lower title ' +
    'isdigit isalpha isalnum isspace zfill ljust rjust center expandtabs join encode decode append insert extend pop remove reverse copy sort get keys values items setdefault add ' +
    'sub subn search match fullmatch findall finditer escape group groups start end span dedent indent dirname basename exists isfile is_file ' +
    'read readline readlines write writelines close seek truncate flush read_text write_text read_bytes write_bytes'
  ).split(' '),
);
const OPENS: ReadonlySet<string> = new Set(['open', 'Path']);
const MODULES: ReadonlySet<string> = new Set([
  're',
  'sys',
  'os',
  'io',
  'textwrap',
  'pathlib',
  'os.path',
  'string',
  'typing',
]);

/** What a plain string literal says; null for anything else. */
function literalOf(node: Node | undefined): string | null {
  if (node?.type !== 'string') return null;
  try {
    const { bytes, pieces } = readLiteral(node);
    const [text] = pieces;
    return pieces.length === 1 && typeof text === 'string' && !bytes ? text : null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** For each name of a program the texts that it may hold; null where something else may be in it. */
function constants(root: Node): Map<string, string[] | null> {
  const names = new Map<string, string[] | null>();
  const note = (name: string, values: readonly (string | null)[]): void => {
    const before = names.get(name);
    const known = values.filter((value) => value !== null);
    names.set(name, before === null || known.length < values.length ? null : [...(before ?? []), ...known]);
  };
  const target = (node: Node, values: readonly (string | null)[]): void => {
    if (node.type === 'identifier') note(node.text, values);
    else for (const inner of walk(node)) if (inner.type === 'identifier') note(inner.text, [null]);
  };
  for (const node of walk(root)) {
    const left = child(node, 'left');
    const right = child(node, 'right');
    if (node.type === 'assignment' && left && right) target(left, [literalOf(right)]);
    else if (/^(for_statement|for_in_clause)$/.test(node.type) && left && right) {
      const listed = right.type === 'list' || right.type === 'tuple' ? parts(right).map(literalOf) : [null];
      target(left, listed);
    } else if (left && node.type === 'augmented_assignment') target(left, [null]);
    else if (/parameter|as_pattern_target|named_expression|global/.test(node.type)) target(node, [null]);
  }
  return names;
}

/** Files that a program opens by name; `all`: it can change no others. */
export interface Bounds {
  readonly paths: readonly string[];
  readonly all: boolean;
}

/** Which files a program may change, by its text alone. */
export function boundsOfProgram(root: Node): Bounds {
  const names = constants(root);
  const defined = new Set<string>();
  const paths = new Set<string>();
  let all = true;
  for (const node of walk(root)) if (node.type === 'function_definition') defined.add(child(node, 'name')?.text ?? '');
  for (const node of walk(root)) {
    if (/^import/.test(node.type)) {
      const module = child(node, 'module_name') ?? child(node, 'name');
      if (
        !MODULES.has(module?.text ?? '') ||
        node.children.filter((one) => one.field === 'name').some((one) => child(one, 'alias') !== null)
      )
        all = false;
    }
    if (node.type === 'binary_operator' && child(node, 'operator')?.type === '/') all = false;
    if (node.type !== 'call') continue;
    const called = child(node, 'function');
    const name = called?.type === 'attribute' ? (child(called, 'attribute')?.text ?? '') : (called?.text ?? '');
    const given = child(node, 'arguments');
    const args = given === null ? [] : parts(given);
    if (name === 'replace') all &&= args.length > 1;
    else if (OPENS.has(name) && called?.type === 'identifier') {
      const [first] = args;
      const found = first?.type === 'identifier' ? (names.get(first.text) ?? null) : [literalOf(first)];
      const known = (found ?? []).filter((path) => path !== null && path !== '');
      if (found === null || known.length < found.length || args.length === 0) all = false;
      for (const path of known) if (path !== null) paths.add(path);
    } else if (!HARMLESS.has(name) && !(called?.type === 'identifier' && defined.has(name))) all = false;
  }
  return { paths: [...paths], all };
}
