/** An answer of GitHub's that says no. Thrown by handlers, sent by the server. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    message: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status), ...more };
    this.headers = headers;
  }
}

export const notFound = (message = 'Not Found'): Refusal => new Refusal(404, message);

export const unprocessable = (message: string): Refusal => new Refusal(422, message);

/** `Validation Failed` with one error of the resource's field. */
export function invalid(resource: string, field: string, code: string, message?: string): Refusal {
  const error = message === undefined ? { resource, field, code } : { resource, field, code, message };
  return new Refusal(422, 'Validation Failed', { errors: [error] });
}
