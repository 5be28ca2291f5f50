import { notFound } from '../refusal.ts';
import type { Repository, Token, World } from '../world.ts';

/** One request, checked against GitHub's description: handlers may trust the shapes of `path`, `query` and `body`. */
export interface Call {
  readonly world: World;
  readonly token: Token;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly accept: string;
  readonly url: URL;
}

export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** An answer; `body` as bytes is sent as it is, with the content type of `headers`. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Reply;
export type RepositoryHandler = (call: RepositoryCall) => Reply;

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 200,
  body,
  headers,
});
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204 };

/** The value, or 404 where there is none. */
export function found<T>(value: T | null | undefined, message?: string): T {
  if (value === null || value === undefined) throw notFound(message);
  return value;
}

/** A path parameter as a number; NaN finds nothing. */
export const numberOf = (call: Call, name: string): number => Number(call.path[name]);

/** A text of the query; null where it is not given. */
export function textOf(call: Call, name: string): string | null {
  const value = call.query[name];
  return value === undefined ? null : String(value);
}

/** Whether the client asked for one of GitHub's media types (`raw`, `diff` …) in place of JSON. */
export const wants = (call: Call, media: string): boolean =>
  new RegExp(`application/vnd\\.github\\.(v3\\.)?${media}\\b`).test(call.accept);
