import type { Session } from '../core/index.ts';

/** Dollars for a million tokens. A cache write that is not priced apart costs as much as input. */
interface Price {
  readonly input: number;
  readonly cached: number;
  readonly write: number;
  readonly output: number;
}

/** When the table was read, and where: prices of the lowest tier, as GitHub publishes them for Copilot's models. */
export const PRICES_OF = '2026-11-22, github/docs@024f6b0f data/tables/copilot/models-and-pricing.yml';

const price = (input: number, cached: number, output: number, write = input): Price => ({
  input,
  cached,
  write,
  output,
});

const PRICES: ReadonlyMap<string, Price> = new Map([
  ['gpt-5-mini', price(0.25, 0.025, 2)],
  ['gpt-5-3-codex', price(1.75, 0.175, 14)],
  ['gpt-5-4', price(2.5, 0.25, 15)],
  ['gpt-5-4-mini', price(0.75, 0.075, 4.5)],
  ['gpt-5-4-nano', price(0.2, 0.02, 1.25)],
  ['gpt-5-5', price(5, 0.5, 30)],
  ['gpt-5-6-luna', price(0.2, 0.02, 1.2, 0.25)],
  ['gpt-5-6-sol', price(5, 0.5, 30, 6.25)],
  ['gpt-5-6-terra', price(2, 0.2, 12, 2.5)],
  ['claude-haiku-4-5', price(1, 0.1, 5, 1.25)],
  ['claude-sonnet-4', price(3, 0.3, 15, 3.75)],
  ['claude-sonnet-4-5', price(3, 0.3, 15, 3.75)],
  ['claude-sonnet-4-6', price(3, 0.3, 15, 3.75)],
  ['claude-sonnet-5', price(2, 0.2, 10, 2.5)],
  ['claude-opus-4-5', price(5, 0.5, 25, 6.25)],
  ['claude-opus-4-6', price(5, 0.5, 25, 6.25)],
  ['claude-opus-4-7', price(5, 0.5, 25, 6.25)],
  ['claude-opus-4-8', price(5, 0.5, 25, 6.25)],
  ['claude-opus-5', price(5, 0.5, 25, 6.25)],
  ['claude-fable-5', price(10, 1, 50, 12.5)],
  ['gemini-3-1-pro', price(2, 0.2, 12)],
  ['gemini-3-5-flash', price(1.5, 0.15, 9)],
  ['gemini-3-6-flash', price(0.75, 0.075, 3.75)],
  ['gemini-3-7-flash', price(0.75, 0.075, 3.75)],
  ['grok-4-5', price(2, 0.5, 6)],
  ['grok-4-6', price(2, 0.5, 6)],
  ['kimi-k2-7-code', price(0.95, 0.19, 4)],
  ['kimi-k3', price(3, 0.3, 15)],
]);

/** A model's name without its provider, its date and `preview`; dots and dashes are one. */
const nameOf = (raw: string): string =>
  (raw.slice(0, 200).toLowerCase().split('/').at(-1)?.split('@', 1)[0] ?? '')
    .replace(/[._]/g, '-')
    .replace(/-(?:20\d{6}|20\d\d-\d\d-\d\d)$/, '')
    .replace(/-preview$/, '');

/**
 * What a session's tokens cost by the table, in dollars. Null where a model is not in the table, where models of different
 * prices took part (their tokens are not told apart), or where the log does not say how many tokens there were.
 */
export function estimateCost({ models, usage }: Session): number | null {
  const [first, ...others] = models.map((model) => PRICES.get(nameOf(model)) ?? null);
  if (first == null || others.some((other) => other === null || other.output !== first.output)) return null;
  const { input, cachedInput, cacheWrite, output } = usage;
  if (input === null || output === null) return null;
  const dear = input * first.input + output * first.output;
  return (dear + (cachedInput ?? 0) * first.cached + (cacheWrite ?? 0) * first.write) / 1e6;
}
