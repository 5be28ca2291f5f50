/** Whether bare text has a pattern's characters. */
export const isGlob = (text: string): boolean => /(^|[^\\])[*?[]/.test(text);

/** A pattern of `*`, `?` and escaped characters against a whole text; brackets stand for themselves. Never backtracks far. */
export interface Glob {
  test(text: string): boolean;
}

type Token = '*' | '?' | { readonly is: string };

const fits = (token: Token | undefined, letter: string | undefined): boolean =>
  letter !== undefined && token !== undefined && token !== '*' && (token === '?' || token.is === letter);

/** Reads a pattern. Time to match grows with pattern times text. */
export function globPattern(pattern: string): Glob {
  const tokens = (pattern.match(/\\[\s\S]|[\s\S]/gu) ?? []).map((part): Token => {
    if (part === '*' || part === '?') return part;
    return { is: part.length > 1 && part.startsWith('\\') ? part.slice(1) : part };
  });
  return {
    test(text) {
      const letters = [...text];
      let [at, token, star, back] = [0, 0, -1, 0];
      while (at < letters.length) {
        if (fits(tokens[token], letters[at])) {
          at += 1;
          token += 1;
        } else if (tokens[token] === '*') {
          star = token;
          back = at;
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
