import type { Usage } from '../../core/index.ts';
import { NO_USAGE } from '../draft.ts';
import { isObject, type JsonObject, nameAt, numberAt, objectAt } from '../json.ts';

const FIELDS = ['inputTokens', 'cacheReadTokens', 'cacheWriteTokens', 'outputTokens'] as const;
type Counts = readonly (number | null)[];

const add = (one: Counts, other: Counts): Counts =>
  one.map((count, at) => (count === null ? (other[at] ?? null) : count + (other[at] ?? 0)));

const NOTHING: Counts = FIELDS.map(() => null);

/** The token counts of a session's end, summed over its models; all null where it has none. */
function countsOf(shutdown: JsonObject): Counts {
  const models = Object.values(objectAt(shutdown, 'modelMetrics') ?? {});
  return models.reduce<Counts>((sum, metric) => {
    const usage = isObject(metric) ? objectAt(metric, 'usage') : null;
    return usage
      ? add(
          sum,
          FIELDS.map((field) => numberAt(usage, field)),
        )
      : sum;
  }, NOTHING);
}

const falls = (now: Counts, before: Counts): boolean =>
  now.some((count, at) => count !== null && count < (before[at] ?? 0));

/**
 * Token counts: those of the session's end, which hold what the cache gave within the input. A resumed session ends
 * several times, each time with all that was used so far; where a later count is smaller it began anew, and both count.
 * A session that was never closed only has the output tokens of its messages, of which the parts of one answer repeat
 * the whole.
 */
export function openUsage() {
  let earlier: Counts = NOTHING;
  let last: Counts = NOTHING;
  const outputs = new Map<string, number>();
  return {
    close(shutdown: JsonObject): void {
      const now = countsOf(shutdown);
      if (now.every((count) => count === null)) return;
      if (falls(now, last)) earlier = add(earlier, last);
      last = now;
    },
    message(data: JsonObject): void {
      const key = nameAt(data, 'apiCallId') ?? nameAt(data, 'messageId');
      const count = numberAt(data, 'outputTokens');
      if (key !== null && count !== null) outputs.set(key, count);
    },
    total(): Usage {
      const [input = null, cachedInput = null, cacheWrite = null, output = null] = add(earlier, last);
      if (input !== null || output !== null) {
        const fresh = input === null ? null : Math.max(0, input - (cachedInput ?? 0) - (cacheWrite ?? 0));
        return { input: fresh, cachedInput, cacheWrite, output, costUsd: null, how: 'cumulative-last' };
      }
      if (outputs.size === 0) return NO_USAGE;
      return { ...NO_USAGE, output: [...outputs.values()].reduce((sum, one) => sum + one, 0), how: 'message-id' };
    },
  };
}
