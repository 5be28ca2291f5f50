/** The version of the spellings below, kept with each event: names of other versions may differ for the same model. */
export const NAMES_VERSION = 1;

/** A model's name apart from what its spelling says of where it runs. */
export interface ModelName {
  /** Lower case, without route and provider; sizes, tags and modes that are part of the name stay. */
  readonly name: string;
  /** The day that the weights were cut, as eight digits or ISO 8601; null where the spelling tells none. */
  readonly version: string | null;
}

const DATE = String.raw`20\d{6}|20\d\d-\d\d-\d\d`;
const DATED = new RegExp(`^(.+?)[-@](${DATE})$`);

/** Where a gateway runs a model, written behind its name: no other model. */
const VARIANT = /(?<=.):(?:free|nitro|floor|exacto)$/;

/** Amazon Bedrock writes `us.anthropic.<name>-v1:0`: region, provider, name, its own version. */
const BEDROCK = /^(?:[a-z]{2,6}\.)?[a-z0-9-]{2,20}\.(?=[a-z])(.+)-v\d{1,2}:\d{1,2}$/;

/** What the vendors themselves spell in two ways: a pattern of the name, and how the other spelling becomes it. */
const SPELLINGS: readonly { readonly of: RegExp; readonly spell: (name: string) => string }[] = [
  // Anthropic's API has `claude-opus-4-6`, gateways and documents `claude-opus-4.6`.
  { of: /^claude-/, spell: (name) => name.replaceAll(/(?<=\d)\.(?=\d)/g, '-') },
];

/**
 * Reads a model's name as logs, gateways and clouds spell it: `claude-sonnet-4-5-20250929`, Vertex AI's
 * `claude-sonnet-4-5@20250929`, Bedrock's `us.anthropic.claude-sonnet-4-5-20250929-v1:0` and a gateway's
 * `anthropic/claude-sonnet-4.5` are one name, the first three of one version. A name that no rule knows stays what it
 * is: two models are never taken for one because they look alike.
 */
export function readModelName(raw: string): ModelName {
  const last = raw.split('/').findLast((part) => part.trim() !== '') ?? 'unknown';
  const plain = last
    .trim()
    .toLowerCase()
    .replaceAll(/[\s~]+/g, '-')
    .replace(VARIANT, '');
  const own = BEDROCK.exec(plain)?.[1] ?? plain;
  const [, dated, version] = DATED.exec(own) ?? [];
  // Behind an @ that is no date stands who serves it.
  const name = (dated ?? own).replace(/(?<=.)@[^@]*$/, '');
  const spelling = SPELLINGS.find(({ of }) => of.test(name));
  return { name: spelling?.spell(name) ?? name, version: version ?? null };
}
