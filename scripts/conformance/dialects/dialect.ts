import type { Offered, Phrased } from '../phrase.ts';

/** A call as it goes out, with its id. */
export type Sent = Phrased & { readonly id: string };

/** What the model answers: its words, its calls, and what that cost. */
export interface Reply {
  readonly number: number;
  readonly say: string;
  readonly calls: readonly Sent[];
  readonly tokens: { readonly input: number; readonly cached: number; readonly output: number };
}

/** A server-sent event; some APIs name theirs. */
export interface ServerEvent {
  readonly name?: string;
  readonly data: object | string;
}

/** One model API: which requests are its own, which tools they offer, and how an answer is written. */
export interface Dialect {
  claims(url: string): boolean;
  /** The tools that a request offers; none in what CLIs ask on the side. */
  offered(body: unknown): Offered;
  /** Whether a request wants its answer as events. */
  streams(url: string, body: unknown): boolean;
  whole(reply: Reply): object;
  events(reply: Reply): readonly ServerEvent[];
  /** The body of an error of this HTTP status. */
  failure(status: number): object;
  /** What a request without tools is told: CLIs ask for titles and opinions on the side. */
  readonly aside: string;
}

type Loose = Readonly<Record<string, unknown>>;

/** Reads a member of something that came from outside. */
export const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Loose)[key] : undefined;

/** A list, or the empty one where it is none. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The names of the parameters that a JSON schema has. */
export const parameters = (schema: unknown): ReadonlySet<string> =>
  new Set(Object.keys((member(schema, 'properties') ?? {}) as Loose));
