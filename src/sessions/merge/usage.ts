import type { Session, Usage } from '../../core/index.ts';
import { Messages, type MessageTokens } from './messages.ts';

/** Where a session that was read keeps the tokens of its messages. A symbol: no part of the session as it is saved. */
export const MESSAGES: unique symbol = Symbol('tokens by message');

/** What a format that counts by message tells for merging. */
export interface Told {
  readonly [MESSAGES]?: Messages;
}

const plus = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : one + other;

const most = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.max(one, other);

/** The sum over messages; a count that no message has is null. */
export function sumMessages(messages: Messages, costUsd: number | null): Usage {
  let input: number | null = null;
  let cachedInput: number | null = null;
  let cacheWrite: number | null = null;
  let output: number | null = null;
  for (const { tokens } of messages.entries()) {
    input = plus(input, tokens[0]);
    cachedInput = plus(cachedInput, tokens[1]);
    cacheWrite = plus(cacheWrite, tokens[2]);
    output = plus(output, tokens[3]);
  }
  return { input, cachedInput, cacheWrite, output, costUsd, how: messages.size > 0 ? 'message-id' : 'none' };
}

/** What is merged of a session's tokens and cost. */
export type Costed = Pick<Session, 'usage'> & Told;

type Combine = (one: number | null, other: number | null) => number | null;

const combine = (one: Usage, other: Usage, how: Combine): Usage => ({
  input: how(one.input, other.input),
  cachedInput: how(one.cachedInput, other.cachedInput),
  cacheWrite: how(one.cacheWrite, other.cacheWrite),
  output: how(one.output, other.output),
  costUsd: how(one.costUsd, other.costUsd),
  how: one.how === 'none' ? other.how : one.how,
});

/** Messages of several logs, each once; of a message that grows from record to record, the larger counts. */
function unite(all: readonly Told[]): Messages {
  const united = new Messages();
  const grow = (old: MessageTokens, now: MessageTokens): MessageTokens => [
    most(old[0], now[0]),
    most(old[1], now[1]),
    most(old[2], now[2]),
    most(old[3], now[3]),
  ];
  for (const one of all)
    for (const { key, tokens } of one[MESSAGES]?.entries() ?? []) {
      const old = united.get(key);
      united.set(key, old ? grow(old, tokens) : tokens);
    }
  return united;
}

/**
 * Tokens and cost of several logs as one. Messages count once; where a log does not tell them apart, `overlap` says that
 * the logs repeat one another, so that only the largest total is sure. A running total always is such.
 */
export function joinUsage(all: readonly [Costed, ...Costed[]], overlap: boolean): Costed {
  const totals = all.map(({ usage }) => usage);
  const repeated = overlap || totals.some(({ how }) => how === 'cumulative-last');
  const joined = totals.reduce((one, other) => combine(one, other, repeated ? most : plus));
  if (!all.every((one) => one[MESSAGES] !== undefined)) return { usage: joined };
  const messages = unite(all);
  return { usage: sumMessages(messages, joined.costUsd), [MESSAGES]: messages };
}

/** Tokens and cost of a session with its sub-agents', which count apart. */
export function addUsage(all: readonly [Costed, ...Costed[]]): Costed {
  const usage = all.map((one) => one.usage).reduce((one, other) => combine(one, other, plus));
  if (!all.every((one) => one[MESSAGES] !== undefined)) return { usage };
  const messages = unite(all);
  return { usage: sumMessages(messages, usage.costUsd), [MESSAGES]: messages };
}

/** Tokens of a session without the messages that other logs have already told. */
export function withoutMessages(session: Costed, told: (key: number) => boolean): Costed {
  const own = session[MESSAGES];
  if (own === undefined) return session;
  const rest = new Messages();
  for (const { key, tokens } of own.entries()) if (!told(key)) rest.set(key, tokens);
  return rest.size === own.size ? session : { usage: sumMessages(rest, session.usage.costUsd), [MESSAGES]: rest };
}
