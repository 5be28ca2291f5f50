import type { Usage } from '../core/index.ts';

/** Tokens and cost of one answer of a model; `input` leaves out what the cache gave and took. */
export type Tokens = Omit<Usage, 'how'>;

const add = (sum: number | null, one: number | null): number | null =>
  one === null || one < 0 ? sum : (sum ?? 0) + one;

/** Sums what single answers cost. A cost of nothing is how logs write one that they do not know. */
export function openTokenSum() {
  let sum: Tokens = { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null };
  let count = 0;
  return {
    note(tokens: Tokens): void {
      count += 1;
      sum = {
        input: add(sum.input, tokens.input),
        cachedInput: add(sum.cachedInput, tokens.cachedInput),
        cacheWrite: add(sum.cacheWrite, tokens.cacheWrite),
        output: add(sum.output, tokens.output),
        costUsd: add(sum.costUsd, tokens.costUsd),
      };
    },
    /** The sum so far; `costUsd`: a total that the log itself names, which counts before the sum. */
    total(costUsd: number | null = null): Usage {
      const cost = costUsd !== null && costUsd > 0 ? costUsd : sum.costUsd;
      const known = cost !== null && cost > 0;
      // Sums of many small amounts would show how binary fractions round.
      return { ...sum, costUsd: known ? Math.round(cost * 1e9) / 1e9 : null, how: count > 0 ? 'sum' : 'none' };
    },
  };
}

/** Usage of which every figure could be true: one below nothing, or beyond what numbers hold exactly, is not known. */
export function soundUsage({ how, ...figures }: Usage): Usage {
  const sound = (figure: number | null): number | null =>
    figure !== null && figure >= 0 && figure <= Number.MAX_SAFE_INTEGER ? figure : null;
  return {
    input: sound(figures.input),
    cachedInput: sound(figures.cachedInput),
    cacheWrite: sound(figures.cacheWrite),
    output: sound(figures.output),
    costUsd: sound(figures.costUsd),
    how,
  };
}

/** Input without what the cache gave and took, of a count that holds both. */
export const uncached = (input: number | null, cached: number | null, written: number | null): number | null =>
  input === null ? null : Math.max(0, input - (cached ?? 0) - (written ?? 0));
