import type { Usage } from '../../core/index.ts';
import { isObject, type JsonObject, numberAt } from '../json.ts';
import { openTokenSum, type Tokens } from '../token-sum.ts';

/**
 * Tokens of one model. Whether `input_tokens` holds the cached ones differs by provider: where the total is input and
 * output alone, it does.
 */
function tokensOf(usage: JsonObject): Tokens {
  const [input, output] = [numberAt(usage, 'input_tokens'), numberAt(usage, 'output_tokens')];
  const cachedInput = numberAt(usage, 'input_tokens_cache_read');
  const cacheWrite = numberAt(usage, 'input_tokens_cache_write');
  const within = numberAt(usage, 'total_tokens') === (input ?? 0) + (output ?? 0);
  const cached = within ? (cachedInput ?? 0) + (cacheWrite ?? 0) : 0;
  const fresh = input === null ? null : Math.max(0, input - cached);
  return { input: fresh, cachedInput, cacheWrite, output, costUsd: numberAt(usage, 'total_cost') };
}

/** The sum over the models that a sample used, graders included. */
export function usageOf(models: JsonObject | null): Usage {
  const sum = openTokenSum();
  for (const usage of Object.values(models ?? {}).slice(0, 100)) if (isObject(usage)) sum.note(tokensOf(usage));
  return sum.total();
}
