import type { Usage } from '../../core/index.ts';
import { type JsonObject, numberAt, objectAt } from '../json.ts';
import { openTokenSum, type Tokens } from '../token-sum.ts';

const add = (one: number | null, other: number | null): number | null =>
  one === null && other === null ? null : (one ?? 0) + (other ?? 0);

/**
 * Tokens and cost of a step or a message; null where there are none. The input is without what the cache gave and took.
 * Versions that also count the `total` keep reasoning apart from the output, of which it is a part here.
 */
function tokensOf(value: JsonObject): Tokens | null {
  const tokens = objectAt(value, 'tokens');
  if (!tokens) return null;
  const cache = objectAt(tokens, 'cache');
  const output = numberAt(tokens, 'output');
  return {
    input: numberAt(tokens, 'input'),
    cachedInput: numberAt(cache, 'read'),
    cacheWrite: numberAt(cache, 'write'),
    output: numberAt(tokens, 'total') === null ? output : add(output, numberAt(tokens, 'reasoning')),
    costUsd: numberAt(value, 'cost'),
  };
}

/** Sums tokens and cost over the steps of all messages; a message without steps counts as its own record says. */
export function openUsage() {
  const sum = openTokenSum();
  const messages = new Map<string, Tokens>();
  return {
    message(id: string, info: JsonObject): void {
      const tokens = tokensOf(info);
      if (tokens) messages.set(id, tokens);
    },
    step(id: string | null, part: JsonObject): void {
      const tokens = tokensOf(part);
      if (!tokens) return;
      if (id !== null) messages.delete(id);
      sum.note(tokens);
    },
    total(): Usage {
      for (const tokens of messages.values()) sum.note(tokens);
      return sum.total();
    },
  };
}
