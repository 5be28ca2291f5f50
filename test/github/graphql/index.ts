import { execute, type GraphQLError, parse, validate } from 'graphql';
import { countContent } from '../limits.ts';
import type { Reply } from '../rest/index.ts';
import type { Token, World } from '../world.ts';
import { createCommitOnBranch } from './commit.ts';
import { queryRoot } from './query.ts';
import { typeOfError } from './refused.ts';
import { githubSchema } from './schema.ts';

interface Asked {
  readonly query?: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

function show(error: GraphQLError): Record<string, unknown> {
  const { message, path, locations } = error;
  const type = typeOfError(error);
  return { ...(type === null ? {} : { type }), ...(path === undefined ? {} : { path }), locations, message };
}

function answerErrors(world: World, errors: readonly GraphQLError[]): Reply {
  for (const error of errors) world.violations.push(`POST /graphql: ${error.message}`);
  return { status: 200, body: { errors: errors.map(show) } };
}

function parseAsked(text: string): ReturnType<typeof parse> | GraphQLError {
  try {
    return parse(text);
  } catch (error) {
    return error as GraphQLError;
  }
}

/**
 * Runs a query or mutation on GitHub's schema. What the schema refuses, and what the double does not resolve, is noted
 * as a violation; GitHub's own refusals come as errors with a `type`.
 */
export async function answerGraphql(world: World, token: Token, body: unknown): Promise<Reply> {
  if (token.kind === 'anonymous')
    return { status: 401, body: { message: 'This endpoint requires you to be authenticated.' } };
  const { query, variables, operationName } = (body ?? {}) as Asked;
  if (typeof query !== 'string')
    return { status: 400, body: { message: 'A query attribute must be specified and must be a string.' } };
  const document = parseAsked(query);
  if (!('definitions' in document)) return answerErrors(world, [document]);
  const schema = githubSchema();
  const invalid = validate(schema, document);
  if (invalid.length > 0) return answerErrors(world, invalid);
  const mutates = document.definitions.some((part) => 'operation' in part && part.operation === 'mutation');
  if (mutates) countContent(token, world.limits);
  const result = await execute({
    schema,
    document,
    rootValue: { ...queryRoot(world, token), createCommitOnBranch: createCommitOnBranch(world, token) },
    variableValues: variables ?? null,
    operationName: operationName ?? null,
  });
  for (const error of result.errors ?? [])
    if (typeOfError(error) === null) world.violations.push(`POST /graphql: ${error.message}`);
  const errors = result.errors?.map(show);
  return { status: 200, body: { ...('data' in result ? { data: result.data } : {}), ...(errors ? { errors } : {}) } };
}
