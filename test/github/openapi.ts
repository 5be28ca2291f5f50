import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';

type Schema = { readonly [key: string]: unknown };

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content?: { readonly [type: string]: { schema: Schema } };
  };
  readonly responses: { readonly [status: string]: Schema };
}

interface Cut {
  readonly components: { readonly [kind: string]: { readonly [name: string]: Schema } };
  readonly paths: { readonly [template: string]: { readonly [method: string]: Described } };
}

/** One operation of GitHub's description. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly described: Described;
}

export interface Matched {
  readonly operation: Operation;
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

const cut = JSON.parse(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8')) as Cut;
/** GitHub's description is trusted: holding it against the meta-schema would cost more than the checks themselves. */
const OPTIONS = { strict: false, allErrors: true, logger: false, meta: false, validateSchema: false } as const;
const ajv = new Ajv2019(OPTIONS);
const coercing = new Ajv2019({ ...OPTIONS, coerceTypes: true });
// The package is CommonJS: under `nodenext` its function is seen as a member of itself.
const add = addFormats as unknown as (instance: Ajv2019) => void;
for (const instance of [ajv, coercing]) {
  add(instance);
  instance.addSchema({ $id: 'github', components: cut.components });
}

/** Parameters that take in slashes. */
const GREEDY = new Set(['ref', 'path', 'basehead']);

const at = (reference: string): unknown =>
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Schema)[key], cut);

const resolve = <T extends object>(value: T | { readonly $ref: string }): T =>
  '$ref' in value ? (at(value.$ref as string) as T) : value;

function compilePattern(template: string): RegExp {
  const source = template
    .replace(/\/\{path\}$/, '(?:/{path})?')
    .replace(/\{(\w+)\}/g, (_, name) => (GREEDY.has(name) ? '(.*)' : '([^/]+)'));
  return new RegExp(`^${source}$`);
}

/** Longer templates first, so that `/commits/{ref}/check-runs` is not taken for a ref with a slash. */
export const OPERATIONS: readonly Operation[] = Object.entries(cut.paths)
  .sort(([one], [other]) => other.split('/').length - one.split('/').length)
  .flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase(),
      pattern: compilePattern(template),
      names: [...template.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''),
      parameters: (described.parameters ?? []).map((parameter) => resolve<Parameter>(parameter)),
      described,
    })),
  );

/** The operation that a request asks for; null where the cut has none. Literal segments win over parameters. */
export function matchOperation(method: string, path: string): Matched | null {
  const fits = OPERATIONS.filter((operation) => operation.method === method && operation.pattern.test(path));
  const [operation] = fits.sort((one, other) => one.names.length - other.names.length);
  if (operation === undefined) return null;
  const values = operation.pattern.exec(path) ?? [];
  return {
    operation,
    path: Object.fromEntries(operation.names.map((name, n) => [name, decodeURIComponent(values[n + 1] ?? '')])),
  };
}

const BRANCHES = new Set(['oneOf', 'anyOf', 'allOf']);

/**
 * Points the cut's references at the copy that ajv holds. `closed`: properties that are not described are errors;
 * `branch`: an enclosing schema describes the properties, and closes.
 */
function prepare(schema: unknown, closed: boolean, branch = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => prepare(item, closed, branch));
  if (typeof schema !== 'object' || schema === null) return schema;
  const made: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$ref') made[key] = `github${value}`;
    else if (closed && key === 'additionalProperties' && value === true) continue;
    else made[key] = prepare(value, closed, BRANCHES.has(key) && 'properties' in schema);
  }
  if (closed && !branch && 'properties' in made && !('additionalProperties' in made))
    made.unevaluatedProperties = false;
  return made;
}

const compiled = new Map<string, ValidateFunction>();

function validator(key: string, schema: () => unknown, instance = ajv): ValidateFunction {
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = instance.compile(schema() as Schema);
  compiled.set(key, made);
  return made;
}

const describe = (where: string, errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).slice(0, 5).map((error) => {
    const subject = error.params.unevaluatedProperty ?? error.params.additionalProperty;
    return `${where}${error.instancePath}: ${error.message}${subject === undefined ? '' : ` (${subject})`}`;
  });

function parameterProblems(operation: Operation, place: 'path' | 'query', values: Record<string, unknown>): string[] {
  const mine = operation.parameters.filter((parameter) => parameter.in === place);
  const check = validator(
    `${operation.id} ${place}`,
    () => ({
      type: 'object',
      properties: Object.fromEntries(mine.map((parameter) => [parameter.name, prepare(parameter.schema, false)])),
      required: mine.filter((parameter) => parameter.required === true).map((parameter) => parameter.name),
      additionalProperties: false,
    }),
    coercing,
  );
  return check(values) ? [] : describe(place, check.errors);
}

function bodyProblems(operation: Operation, body: unknown): string[] {
  const request = operation.described.requestBody;
  const schema = request?.content?.['application/json']?.schema;
  if (schema === undefined) {
    const empty = body === undefined || Object.keys(body as object).length === 0;
    return empty ? [] : ['body: this operation takes none'];
  }
  if (body === undefined) return request?.required === true ? ['body: is required'] : [];
  const check = validator(`${operation.id} body`, () => prepare(schema, true));
  return check(body) ? [] : describe('body', check.errors);
}

/** What of a request GitHub's description does not allow, a sentence each; query values are coerced in place. */
export function requestProblems(matched: Matched, query: Record<string, unknown>, body: unknown): string[] {
  return [
    ...parameterProblems(matched.operation, 'path', { ...matched.path }),
    ...parameterProblems(matched.operation, 'query', query),
    ...bodyProblems(matched.operation, body),
  ];
}

/** Statuses that GitHub answers anywhere, though few operations document them. */
const ANYWHERE = new Set([401, 403, 404, 422, 429]);

/** What of an answer GitHub's description does not allow. Answers other than JSON are checked for their status only. */
export function responseProblems(operation: Operation, status: number, body: unknown): string[] {
  const found = operation.described.responses[status];
  if (found === undefined) return ANYWHERE.has(status) ? [] : [`status ${status} is not documented`];
  const content = resolve<Schema>(found).content as { [type: string]: { schema: Schema } } | undefined;
  const schema = content?.['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : [`status ${status} has no body`];
  if (body instanceof Uint8Array) return [];
  const check = validator(`${operation.id} ${status}`, () => prepare(schema, false));
  return check(body) ? [] : describe(`answer ${status}`, check.errors);
}
