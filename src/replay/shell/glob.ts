/** Whether bare text has a pattern's characters. */
export const isGlob = (text: string): boolean => /(^|[^\\])[*?[]/.test(text);

/** A pattern of `*`, `?`, brackets and escaped characters against a whole text. Never backtracks far. */
export interface Glob {
  test(text: string): boolean;
}

type Token = '*' | '?' | { readonly is: string } | { readonly among: (letter: string) => boolean };

const CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ['alpha', /[A-Za-z]/],
  ['digit', /\d/],
  ['alnum', /[A-Za-z0-9]/],
  ['lower', /[a-z]/],
  ['upper', /[A-Z]/],
  ['space', /\s/],
  ['punct', /[!-/:-@[-`{-~]/],
]);

const fits = (token: Token | undefined, letter: string | undefined): boolean => {
  if (letter === undefined || token === undefined || token === '*') return false;
  if (token === '?') return true;
  return 'is' in token ? token.is === letter : token.among(letter);
};

/** The brackets that open at `at`: their token and their length; null: they never close, and stand for themselves. */
function readBrackets(parts: readonly string[], at: number): { token: Token; length: number } | null {
  const tests: ((letter: string) => boolean)[] = [];
  const negated = parts[at + 1] === '!' || parts[at + 1] === '^';
  const start = at + (negated ? 2 : 1);
  const plain = (part: string): string => (part.length > 1 && part.startsWith('\\') ? part.slice(1) : part);
  for (let next = start; next < parts.length; next += 1) {
    const part = parts[next] as string;
    if (part === ']' && next > start) {
      const among = (letter: string): boolean => tests.some((test) => test(letter)) !== negated;
      return { token: { among }, length: next - at + 1 };
    }
    const name = part === '[' ? /^\[:([a-z]{1,9}):\]/.exec(parts.slice(next, next + 14).join('')) : null;
    const named = CLASSES.get(name?.[1] ?? '');
    if (name !== null && named !== undefined) {
      tests.push((letter) => named.test(letter));
      next += name[0].length - 1;
    } else if (parts[next + 1] === '-' && parts[next + 2] !== undefined && parts[next + 2] !== ']') {
      const [from, to] = [plain(part), plain(parts[next + 2] as string)];
      tests.push((letter) => letter >= from && letter <= to);
      next += 2;
    } else tests.push((letter) => letter === plain(part));
  }
  return null;
}

function tokensOf(pattern: string): Token[] {
  const parts: readonly string[] = pattern.match(/\\[\s\S]|[\s\S]/gu) ?? [];
  const tokens: Token[] = [];
  const close = parts.lastIndexOf(']');
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as string;
    const brackets = part === '[' && at < close ? readBrackets(parts, at) : null;
    if (brackets !== null) {
      tokens.push(brackets.token);
      at += brackets.length - 1;
    } else if (part === '*' || part === '?') tokens.push(part);
    else tokens.push({ is: part.length > 1 && part.startsWith('\\') ? part.slice(1) : part });
  }
  return tokens;
}

/** Reads a pattern. Time to match grows with pattern times text. Ranges go by code, as bash's own do. */
export function globPattern(pattern: string): Glob {
  const tokens = tokensOf(pattern);
  return {
    test(text) {
      const letters = [...text];
      let [at, token, star, back] = [0, 0, -1, 0];
      while (at < letters.length) {
        if (tokens[token] === '*') {
          star = token;
          back = at;
          token += 1;
        } else if (fits(tokens[token], letters[at])) {
          at += 1;
          token += 1;
        } else if (star >= 0) {
          back += 1;
          at = back;
          token = star + 1;
        } else return false;
      }
      return tokens.slice(token).every((rest) => rest === '*');
    },
  };
}
