import type { Usage } from '../../core/index.ts';
import { type JsonObject, numberAt } from '../json.ts';
import { keyOf, Messages } from '../merge/messages.ts';
import { MESSAGES, sumMessages, type Told } from '../merge/usage.ts';

/**
 * Sums token counts over messages. One answer of the model is logged as several records that repeat its usage and grow
 * it: the last one of a message counts. `key` names the message.
 */
export function openUsage() {
  const last = new Messages();
  return {
    told: { [MESSAGES]: last } satisfies Told,
    note(key: string, usage: JsonObject | null): void {
      if (usage)
        last.set(keyOf(key), [
          numberAt(usage, 'input_tokens'),
          numberAt(usage, 'cache_read_input_tokens'),
          numberAt(usage, 'cache_creation_input_tokens'),
          numberAt(usage, 'output_tokens'),
        ]);
    },
    total(costUsd: number | null): Usage {
      return sumMessages(last, costUsd);
    },
  };
}
