import canonicalize from 'canonicalize';

/**
 * JSON with one spelling per value (RFC 8785: keys sorted by UTF-16 code units, no blanks). Null for a value that has
 * none: a number that is not finite, a lone surrogate, a cycle, nesting beyond the stack.
 */
export function canonicalJson(value: unknown): string | null {
  try {
    return canonicalize(value) ?? null;
  } catch {
    return null;
  }
}
