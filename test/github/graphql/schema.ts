import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The package's own entry would parse a second copy of the schema, in JSON, on every import. */
const FILE = new URL('../../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);

let built: GraphQLSchema | undefined;

/** GitHub's own schema, built on first use and kept. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(readFileSync(FILE, 'utf8'), { assumeValid: true, noLocation: true });
  return built;
}
