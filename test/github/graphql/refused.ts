import { GraphQLError } from 'graphql';

/** An error that GitHub answers with, of its type (`NOT_FOUND`, `STALE_DATA` …). Anything else is a gap of the double. */
export const refuse = (type: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { githubType: type } });

/** The type that `refuse` gave an error; null for an error of another making. */
export function typeOfError(error: GraphQLError): string | null {
  const type = error.extensions.githubType;
  return typeof type === 'string' ? type : null;
}
