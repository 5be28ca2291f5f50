import canonicalize from 'canonicalize';

/**
 * Whether JSON.stringify spells a value as RFC 8785 does: keys already sorted, figures finite, nothing that JSON lacks. An
 * event that we wrote is read back so, and needs no sorting.
 */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return value === null || typeof value === 'string' || typeof value === 'boolean';
  if (Array.isArray(value)) return value.every(isInOrder);
  if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) return false;
  let last = '';
  for (const key of Object.keys(value)) {
    if (key < last || !isInOrder((value as Record<string, unknown>)[key])) return false;
    last = key;
  }
  return true;
}

/** Lone surrogates, which JSON.stringify escapes and RFC 8785 refuses. A pair is never escaped. */
const LONE = /\\ud[89a-f]/;

/**
 * JSON with one spelling per value (RFC 8785: keys sorted by UTF-16 code units, no blanks). Null for a value that has
 * none: a number that is not finite, a lone surrogate, a cycle, nesting beyond the stack.
 */
export function canonicalJson(value: unknown): string | null {
  try {
    if (isInOrder(value)) {
      const text = JSON.stringify(value);
      if (!LONE.test(text)) return text;
    }
    return canonicalize(value) ?? null;
  } catch {
    return null;
  }
}
