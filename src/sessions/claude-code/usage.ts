import type { Usage } from '../../core/index.ts';
import { type JsonObject, numberAt } from '../json.ts';

const FIELDS = ['input_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens', 'output_tokens'] as const;

/**
 * Sums token counts over messages. One answer of the model is logged as several records that repeat its usage and grow
 * it: the last one of a message counts. `key` names the message.
 */
export function openUsage() {
  const last = new Map<string, readonly (number | null)[]>();
  return {
    note(key: string, usage: JsonObject | null): void {
      if (usage)
        last.set(
          key,
          FIELDS.map((field) => numberAt(usage, field)),
        );
    },
    total(costUsd: number | null): Usage {
      const sums: (number | null)[] = [null, null, null, null];
      for (const counts of last.values()) {
        for (const [at, count] of counts.entries()) if (count !== null) sums[at] = (sums[at] ?? 0) + count;
      }
      const [input = null, cachedInput = null, cacheWrite = null, output = null] = sums;
      return { input, cachedInput, cacheWrite, output, costUsd, how: last.size > 0 ? 'message-id' : 'none' };
    },
  };
}
