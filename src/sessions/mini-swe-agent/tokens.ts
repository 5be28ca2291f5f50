import { type JsonObject, numberAt, objectAt } from '../json.ts';
import { type Tokens, uncached } from '../token-sum.ts';

/**
 * Tokens and cost of an answer, from the response of the model's API as the agent kept it, under the names of either of
 * its two shapes. Their input counts hold what the cache gave and took. null where nothing is said.
 */
export function tokensOf(response: JsonObject | null, extra: JsonObject | null): Tokens | null {
  const usage = objectAt(response, 'usage');
  const costUsd = numberAt(extra, 'cost') ?? numberAt(usage, 'cost');
  if (usage === null)
    return costUsd === null ? null : { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd };
  const all = numberAt(usage, 'prompt_tokens') ?? numberAt(usage, 'input_tokens');
  const details = objectAt(usage, 'prompt_tokens_details') ?? objectAt(usage, 'input_tokens_details');
  const cachedInput = numberAt(details, 'cached_tokens');
  const cacheWrite = numberAt(usage, 'cache_creation_input_tokens') ?? numberAt(details, 'cache_creation_tokens');
  const output = numberAt(usage, 'completion_tokens') ?? numberAt(usage, 'output_tokens');
  return { input: uncached(all, cachedInput, cacheWrite), cachedInput, cacheWrite, output, costUsd };
}
