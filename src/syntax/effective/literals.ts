import { type EffectiveWord, known, OPEN, unknownWord } from './command.ts';
import type { Token } from './tokens.ts';

/** What the names of a script stand for, as far as one has read. */
export type Values = Map<string, EffectiveWord>;

export const isMark = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'mark' && token.text === text;

function joined(tokens: readonly Token[], values: Values): EffectiveWord | null {
  if (tokens.length === 0) return null;
  let text = '';
  let open = false;
  let expects = true;
  for (const token of tokens) {
    if (token.kind === 'text') {
      text += token.open ? token.text.replace(/[$#]?\{[^{}]{0,200}\}|[$@][A-Za-z_]\w{0,80}/g, OPEN) : token.text;
      open ||= token.open;
      expects = false;
    } else if (token.kind === 'name' && expects) {
      const value = values.get(token.text) ?? (tokens.length > 1 ? unknownWord : null);
      if (value === null) return null;
      text += value.text;
      open ||= value.open;
      expects = false;
    } else if (token.kind === 'mark' && /^[+.]$/.test(token.text) && !expects) expects = true;
    else return null;
  }
  return { text, open };
}

/** Splits tokens at a mark (a comma) outside of brackets. */
export function split(tokens: readonly Token[], mark = ','): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'mark' && /^[([{]$/.test(token.text)) depth += 1;
    if (token.kind === 'mark' && /^[)\]}]$/.test(token.text)) depth -= 1;
    if (depth === 0 && token.kind === 'mark' && token.text === mark) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** Functions that leave a path what it is. */
const SAME = /^(?:expanduser|expandvars|abspath|realpath|normpath|fspath|resolve|normalize|Path|PurePath|str|String)$/;
const HOME = /^(?:home|homedir)$/;
const DEEPEST = 6;

/** The name of the function and its arguments, where the tokens are one call and nothing else. */
function onlyCall(tokens: readonly Token[]): { readonly name: string; readonly inside: readonly Token[] } | null {
  const at = tokens.findIndex((token) => isMark(token, '('));
  const head = tokens.slice(0, at);
  const isName = head.every((token, index) => (index % 2 === 0 ? token.kind === 'name' : isMark(token, '.')));
  if (at < 1 || at % 2 === 0 || !isName) return null;
  let depth = 0;
  for (let index = at; index < tokens.length; index += 1) {
    if (isMark(tokens[index], '(')) depth += 1;
    if (isMark(tokens[index], ')')) depth -= 1;
    if (depth === 0)
      return index === tokens.length - 1 ? { name: head.at(-1)?.text ?? '', inside: tokens.slice(at + 1, -1) } : null;
  }
  return null;
}

function glued(parts: readonly (EffectiveWord | null)[], by: string): EffectiveWord | null {
  const words = parts.filter((part) => part !== null);
  if (words.length < parts.length || words.length === 0) return null;
  return { text: words.map(({ text }) => text).join(by), open: words.some(({ open }) => open) };
}

/** `os.environ["HOME"]`, `process.env.HOME`. */
const isHome = (tokens: readonly Token[]): boolean =>
  /^(?:os\.environ\[HOME\]|process\.env\.HOME|ENV\[HOME\])$/.test(tokens.map(({ text }) => text).join(''));

/** The value of an expression of literal texts, names of literals, `+`, and what joins or widens paths; null for anything else. */
export function literalOf(all: readonly Token[], values: Values, depth = 0): EffectiveWord | null {
  const tokens = all[0]?.text === 'require' && isMark(all[4], '.') ? all.slice(5) : all;
  if (depth > DEEPEST || tokens.length === 0) return null;
  const below = (some: readonly Token[]): EffectiveWord | null => literalOf(some, values, depth + 1);
  if (isHome(tokens)) return known('~');
  const call = onlyCall(tokens);
  if (call !== null && HOME.test(call.name)) return known('~');
  if (call !== null && SAME.test(call.name)) return below(split(call.inside)[0] ?? []);
  if (call !== null && call.name === 'join') return glued(split(call.inside).map(below), '/');
  const parts = split(tokens, '/');
  if (parts.length > 1) return glued(parts.map(below), '/');
  const summands = tokens.some((token) => isMark(token, '(')) ? split(tokens, '+') : [];
  return summands.length > 1 ? glued(summands.map(below), '') : joined(tokens, values);
}
