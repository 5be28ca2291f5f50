import type { Authorship, LoggedSession, Session } from '../core/index.ts';
import { start } from '../text/index.ts';
import { readModelName } from './model-name.ts';

const UNVERIFIED = '~unverified';

/** An arm's name is at most this long before its mark; a longer one is cut. */
const LONGEST = 120;

/** Other names of models, as the policy lists them: from the name that a log has to the one that an arm has. */
type Aliases = Readonly<Record<string, string>>;

function modelName(raw: string, aliases: Aliases): string {
  const { name, version } = readModelName(raw);
  const dated = version === null ? name : `${name}@${version}`;
  const alias = [raw, dated, name].find((one) => Object.hasOwn(aliases, one));
  return alias === undefined ? dated : (aliases[alias] ?? dated);
}

/**
 * The name of an arm, `harness:model[@version]`, from names as logs and stores spell them (`readModelName`); at most 120
 * characters. `aliases` are looked up by the spelling of the log, then by the name that it was read as.
 */
export function armName(
  harness: string | null | undefined,
  model: string | null | undefined,
  aliases: Aliases = {},
): string {
  const agent = (harness || 'unknown').replaceAll(/[\s~:]+/g, '-');
  return start(`${agent}:${modelName(model || 'unknown', aliases).replaceAll(/[\s~]+/g, '-')}`, LONGEST);
}

/** The model that took most of the main agent's steps; of equal ones the first that was used. */
function mainModel({ models, steps }: Session): string | undefined {
  const uses = new Map<string, number>(models.map((model) => [model, 0]));
  for (const { model, depth } of steps) if (model !== null && depth === 0) uses.set(model, (uses.get(model) ?? 0) + 1);
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * The arm that a session's reward is credited to: `harness:model[@version]`. It ends in `~unverified` where there is no log, or
 * one that the author could have written (class C or D): such claims are kept apart and never selected.
 */
export function armOf(author: Authorship, logged: LoggedSession | null, aliases: Aliases = {}): string {
  const name = logged
    ? armName(logged.session.agent ?? author.agent, mainModel(logged.session), aliases)
    : armName(author.agent, author.models[0], aliases);
  const verified = logged?.trust === 'A' || logged?.trust === 'B';
  return name + (verified ? '' : UNVERIFIED);
}

const QUANT =
  /(?:^|[-_.:@])(i?q[2-8](?:_[0-9a-z]{1,4}){0,3}|fp(?:4|8|16)|bf16|int[48]|nf4|awq|gptq|mxfp4)(?:$|[-_.:@])/i;

/**
 * How a session's model was served, as far as its raw name tells: `openrouter/moonshotai/kimi-k2.6-fp8@fireworks` is that
 * name, via `openrouter/fireworks`, in `fp8`. The provider of the weights (`moonshotai`) serves nothing. Metadata: no grade
 * depends on it.
 */
export function servedAs(session: Session | null): { raw: string | null; via: string | null; quant: string | null } {
  const raw = session === null ? undefined : mainModel(session);
  if (raw === undefined) return { raw: null, via: null, quant: null };
  const name = start(raw, LONGEST);
  const [path = '', behind] = name.split('@');
  const server = readModelName(name).version === behind ? undefined : behind;
  const parts = path.split('/').filter((part) => part.trim() !== '');
  const route = [...(parts.length > 2 ? parts.slice(0, 1) : []), ...(server ? [server] : [])];
  return {
    raw: name,
    via: route.length === 0 ? null : route.join('/'),
    quant: QUANT.exec(name)?.[1]?.toLowerCase() ?? null,
  };
}

/** An arm's name without the mark of unverified evidence. */
export const verifiedName = (arm: string): string => (isVerified(arm) ? arm : arm.slice(0, -UNVERIFIED.length));

/** Whether an arm's evidence is such that it may be compared and selected. */
export const isVerified = (arm: string): boolean => !arm.endsWith(UNVERIFIED);
