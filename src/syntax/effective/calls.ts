import { type EffectiveWord, unknownWord } from './command.ts';
import { isMark, literalOf, split, type Values } from './literals.ts';
import type { Token } from './tokens.ts';

/** One argument of a call: its value where it is a text, a list of them, or something else (`null`). */
export interface Argument {
  readonly keyword: string | null;
  readonly value: EffectiveWord | null;
  readonly list: readonly EffectiveWord[] | null;
  /** Names that occur in it: `os.environ`, `b64decode`. */
  readonly names: readonly string[];
  /** Texts that occur in it, wherever. */
  readonly texts: readonly EffectiveWord[];
}

/** A call in a script, with what it is called on: `Path('x').unlink()` has the arguments of `Path` as `on`. */
export interface ScriptCall {
  readonly callee: string;
  readonly args: readonly Argument[];
  readonly on: readonly Argument[] | null;
}

/** Stands between the values that a loop gives a name in turn. */
export const EACH = '\u0001';

/** A script with more calls is not followed to its end. */
export const MOST_CALLS = 400;
const MOST_TOKENS = 20_000;

/** `'git push'.split()`, `shlex.split('git push')`: a text that is a list of words; null for anything else. */
function splitWords(tokens: readonly Token[], values: Values): readonly EffectiveWord[] | null {
  const spelled = tokens.map(({ text, kind }) => (kind === 'text' ? 'x' : text)).join('');
  const at = /^shlex\.split\([\w+]+\)$/.test(spelled) ? 4 : /^[\w+]+\.split\(x?\)$/.test(spelled) ? 0 : -1;
  if (at < 0) return null;
  const end = at === 4 ? -1 : tokens.findIndex((token) => isMark(token, '.'));
  const value = literalOf(tokens.slice(at, end), values);
  return value === null ? null : value.text.split(/\s+/).map((text) => ({ ...value, text }));
}

function readArgument(all: readonly Token[], values: Values): Argument {
  const tokens = all.filter((token) => !isMark(token, '\n'));
  const named = tokens[0]?.kind === 'name' && /^[=:]$/.test(tokens[1]?.text ?? '') && !isMark(tokens[2], '=');
  const own = named ? tokens.slice(2) : tokens;
  const words = splitWords(own, values);
  const brackets = isMark(own[0], '[') && isMark(own.at(-1), ']');
  const list = brackets
    ? split(own.slice(1, -1)).map(
        (part) =>
          literalOf(
            part.filter((one) => !isMark(one, '\n')),
            values,
          ) ?? unknownWord,
      )
    : words;
  const names = tokens.flatMap((token) => (token.kind === 'name' ? [token.text] : [])).slice(0, 50);
  const texts = tokens.flatMap((token) => (token.kind === 'text' ? [{ text: token.text, open: token.open }] : []));
  return {
    keyword: named ? (tokens[0]?.text ?? null) : null,
    value: list === null ? literalOf(own, values) : null,
    list,
    names,
    texts: texts.slice(0, 50),
  };
}

/** Index of the bracket that closes the one at `at`; the last token where none does. */
function closing(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== 'mark') continue;
    if (/^[([{]$/.test(token.text)) depth += 1;
    if (/^[)\]}]$/.test(token.text)) depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

/** The dotted name that ends at `at`, and where it begins. */
function dotted(tokens: readonly Token[], at: number): { readonly name: string; readonly from: number } {
  const parts = [tokens[at]?.text ?? ''];
  let from = at;
  while (isMark(tokens[from - 1], '.') && tokens[from - 2]?.kind === 'name' && parts.length < 8) {
    from -= 2;
    parts.unshift(tokens[from]?.text ?? '');
  }
  return { name: parts.join('.'), from };
}

const MOST_BRACKETED = 40;

/** `(home / 'x').read_text()`: what stands in brackets, as a path that something is called on; null where it is no text. */
function bracketed(tokens: readonly Token[], end: number, values: Values): ScriptCall | null {
  if (!isMark(tokens[end], ')')) return null;
  let depth = 0;
  for (let at = end; at >= 0 && at > end - MOST_BRACKETED; at -= 1) {
    if (isMark(tokens[at], ')')) depth += 1;
    if (isMark(tokens[at], '(')) depth -= 1;
    if (depth > 0) continue;
    const inside = readArgument(tokens.slice(at + 1, end), values);
    return inside.value === null ? null : { callee: 'Path', args: [inside], on: null };
  }
  return null;
}

/** Arguments of a call spend work in proportion to their tokens; nested calls read theirs again, up to a bound. */
export function callsIn(all: readonly Token[]): readonly ScriptCall[] {
  const tokens = all.slice(0, MOST_TOKENS);
  const values: Values = new Map();
  const calls: ScriptCall[] = [];
  const byEnd = new Map<number, ScriptCall>();
  let work = 0;
  for (let at = 0; at < tokens.length && calls.length < MOST_CALLS && work < 10 * MOST_TOKENS; at += 1) {
    const token = tokens[at] as Token;
    if (token.kind !== 'name') continue;
    const next = tokens[at + 1];
    if (token.text === 'for' && isMark(tokens[at + 3], '[') && tokens[at + 2]?.text === 'in') {
      const items = readArgument(tokens.slice(at + 3, closing(tokens, at + 3) + 1), values).list ?? [];
      const text = items.map((item) => item.text).join(EACH);
      values.set(tokens[at + 1]?.text ?? '', { text, open: items.some(({ open }) => open) });
    }
    if (isMark(next, '=') && !isMark(tokens[at + 2], '=')) {
      let end = at + 2;
      while (end < tokens.length && end < at + 12 && !/^[\n;]$/.test(tokens[end]?.text ?? '')) end += 1;
      const value = literalOf(tokens.slice(at + 2, end), values);
      if (value === null) values.delete(token.text);
      else values.set(token.text, value);
    }
    const bare = next?.kind === 'text';
    if (!isMark(next, '(') && !bare) continue;
    const end = bare ? at + 1 : closing(tokens, at + 1);
    work += end - at;
    const { name, from } = dotted(tokens, at);
    const inside = bare ? [next as Token] : tokens.slice(at + 2, end);
    const on = isMark(tokens[from - 1], '.') ? (byEnd.get(from - 2) ?? bracketed(tokens, from - 2, values)) : null;
    const call: ScriptCall = {
      callee: on === null ? name : `${on.callee}().${name}`,
      args: split(inside).map((part) => readArgument(part, values)),
      on: on === null || on.args.length > 0 ? (on?.args ?? null) : on.on,
    };
    calls.push(call);
    byEnd.set(end, call);
  }
  return calls;
}
