import { type Import, languageOf, type StandIn } from '../../syntax/index.ts';
import { escapePattern } from '../../text/index.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';

/** Names that a test calls by themselves, and those in what its examined variables are given. */
interface Examined {
  readonly bare: ReadonlySet<string>;
  readonly bound: ReadonlySet<string>;
}

/** Longer lines import nothing. */
const MOST_LINE = 1_000;

/** Whether a line lies within a test. */
export const holds = ({ unit }: PlacedTest, line: number): boolean => line >= unit.line && line <= unit.endLine;

/** The import that binds a name in a test file, the last of several; null where none does. */
export function bindingOf(test: PlacedTest, name: string): Import | null {
  const { imports } = test.reading;
  return imports.findLast(({ names }) => names.some(({ local }) => local === name)) ?? null;
}

const rootOf = (module: string): string => /[\p{L}\p{N}_@$-]+/u.exec(module)?.[0] ?? '';

/** Whether a definition does no more than hand on the original: it mentions what that is imported as, or asks a module for it. */
function wraps(facts: Case, { name, mentions }: StandIn, { before, after }: TestPair): boolean {
  const root = rootOf(bindingOf(before, name)?.module ?? '');
  const text = facts.text(after.file, 'after') ?? '';
  const asks = (module: string): boolean => {
    const [from, to] = [module, name].map(escapePattern);
    return new RegExp(`(?<![\\w$])${from}(?:(?:\\.|::|->)\\w{1,100}){0,4}(?:\\.|::|->)${to}(?![\\w$])`, 'u').test(text);
  };
  // `super::weigh` names the original without an import of it.
  const whole = after.reading.imports.filter(({ names }) => names.every(({ local }) => local === '*'));
  const roots = ['super', 'crate', root, ...whole.map(({ module }) => rootOf(module))];
  if (languageOf(after.path)?.id === 'rust' && roots.some((one) => mentions.includes(one) && asks(one))) return true;
  return after.reading.imports.some(({ module, names }) =>
    names.some(
      ({ local, original }) =>
        local !== name &&
        mentions.includes(local) &&
        (original === name || (original === '' && (rootOf(module) === root || asks(local)))),
    ),
  );
}

/** Whether a test calls what has the name of a definition, or something on it; of classes also where it made what it examines. */
export const isHeld = ({ name }: StandIn, { bare, bound }: Examined): boolean =>
  bare.has(name) || (/^[A-Z]/.test(name) && bound.has(name));

/**
 * Whether a file of Python binds a name anew behind the import that bound it, for all of the file: not under a condition, nor where
 * the import fails. Other languages refuse that.
 */
function isOverImport(facts: Case, { name, line }: StandIn, { file, path }: PlacedTest): boolean {
  if (!path.endsWith('.py')) return false;
  const lines = facts.text(file, 'after')?.split('\n') ?? [];
  const imports = new RegExp(`^\\s*(?:from\\s.{1,200}\\s)?import\\s.*\\b${escapePattern(name)}\\b`, 'u');
  return (
    /^\S/.test(lines[line - 1] ?? '') &&
    !lines.slice(line).some((text) => text.length < MOST_LINE && imports.test(text))
  );
}

/** Whether a definition of the test file's own takes the place of a name that the test had from elsewhere. */
export function shadows(
  facts: Case,
  standIn: StandIn,
  { before, after }: TestPair,
  { bare, bound }: Examined,
): boolean {
  if (wraps(facts, standIn, { before, after })) return false;
  const [was, is] = [before, after].map((test) => bindingOf(test, standIn.name));
  // What PHP does not import is known by its mention alone, and is the file's own then.
  const isBound = is != null && (was?.space === undefined || is.space !== undefined);
  if (was != null) return holds(after, standIn.line) || !isBound || isOverImport(facts, standIn, after);
  const old = before.reading.helpers.some(({ name }) => name === standIn.name);
  return isHeld(standIn, { bare, bound }) && standIn.callable && !old && before.reading.imports.length > 0;
}
